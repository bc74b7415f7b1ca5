"""What the commands of the program share: settings, a clean stop, one sentence for a refusal."""

import asyncio
import logging
import os
import signal
import sqlite3
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import discord
import typer
from dotenv import dotenv_values

from bot.settings import Settings
from track.errors import TrackError

_T = TypeVar("_T")
Database = Annotated[
    Path | None, typer.Option(help="The store's file. [default: data/belllap.sqlite3]")
]
WRONG = 2
"""Exit code for a wrong command line or setting; the sentence goes to stderr."""
DECLINED = 1


def settings_for(database: Path | None) -> Settings:
    """Return the settings of `.env` and the environment; ends the program where they are wrong."""
    try:
        written = {key: value or "" for key, value in dotenv_values(".env").items()}
        settings = Settings.read({**written, **os.environ}, database)
    except (OSError, UnicodeDecodeError):
        refuse(".env cannot be read; save it as UTF-8 text that this user may read.")
    except TrackError as error:
        refuse(str(error))
    discord.utils.setup_logging(level=getattr(logging, settings.log_level))
    return settings


def hush() -> None:
    """Keep what discord.py says of a simulated login from standing between the answers."""
    logging.getLogger("discord").setLevel(logging.ERROR)


def run(work: Coroutine[Any, Any, _T]) -> _T:
    """Run ``work``; a refusal becomes its sentence, SIGTERM and Ctrl+C a clean stop."""
    try:
        return asyncio.run(_stoppable(work))
    except TrackError as error:
        refuse(str(error))
    except sqlite3.Error as error:
        refuse(f"The store cannot be used ({error}); belllap doctor says what to do.")
    except asyncio.CancelledError:
        raise typer.Exit from None


async def _stoppable(work: Coroutine[Any, Any, _T]) -> _T:
    task = asyncio.ensure_future(work)
    for number in (signal.SIGTERM, signal.SIGINT):
        # Windows has no signal handlers in its event loop; there Ctrl+C cancels by itself.
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


def refuse(sentence: str) -> NoReturn:
    """Say why on stderr and end the program with exit code 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(WRONG)
