"""Starts a bot unchanged, only with the stand-in where Discord would be.

``python -m bench.launch HOST:PORT MODULE [ARGUMENT...]`` is ``python -m MODULE [ARGUMENT...]`` with
the two addresses discord.py 2.7.1 has written in its source pointed elsewhere.
"""

import runpy
import sys

from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL


def main(address: str, module: str, *arguments: str) -> None:
    """Run the module as a program."""
    Route.BASE = f"http://{address}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = URL(f"ws://{address}/gateway")
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
