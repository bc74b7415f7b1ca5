"""``python -m bot`` is ``belllap``."""

from bot.cli import main

main()
