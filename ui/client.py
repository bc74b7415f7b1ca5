"""What options and buttons may ask of the running bot."""

from collections.abc import Callable
from datetime import datetime

from discord.ext import commands

from db.people import People
from db.store import Store
from ui.entries.sheets import Sheets
from ui.trivia.referee import Referee


class Client(commands.Bot):
    """The bot with its store and the names in it, as every interaction carries it."""

    store: Store
    people: People
    sheets: Sheets
    referee: Referee
    clock: Callable[[], datetime]
    """What time it is, in UTC."""
