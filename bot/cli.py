"""The ``belllap`` program."""

import asyncio
import json
import logging
import os
import signal
import sqlite3
import sys
from collections.abc import Coroutine, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import discord
import typer
from dotenv import dotenv_values

from bot.settings import Settings
from track.errors import TrackError

app = typer.Typer(
    add_completion=False,
    help="Bell Lap: track & field answers in Discord, with proof.",
    pretty_exceptions_enable=False,
)

_T = TypeVar("_T")
Database = Annotated[
    Path | None, typer.Option(help="The store's file. [default: data/belllap.sqlite3]")
]
WRONG = 2
"""Exit code for a wrong command line or setting; the sentence goes to stderr."""
DECLINED = 1


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    database: Database = None,
    port: Annotated[int, typer.Option(help="Port of the preview page.", min=0, max=65535)] = 8765,
    seeds: Annotated[bool, typer.Option(help="Fill the store from the seeds.")] = True,
) -> None:
    """Connect to Discord with DISCORD_TOKEN; without it serve the bot in a local browser page."""
    context.obj = database
    if context.invoked_subcommand is None:
        _run(_start(_settings(database), port, seeds))


@app.command()
def ask(
    context: typer.Context,
    command: Annotated[
        str, typer.Argument(help='As in "/h2h first:Kerr second:Jakob"; - reads lines.')
    ],
    database: Database = None,
    as_: Annotated[str, typer.Option("--as", help="member or moderator")] = "member",
    dm: Annotated[bool, typer.Option("--dm", help="Ask in a direct message.")] = False,
    guild: Annotated[
        int | None, typer.Option(help="The number of the asking server.", min=1)
    ] = None,
    attach: Annotated[Path | None, typer.Option(help="A file to attach.")] = None,
    message: Annotated[
        str | None, typer.Option(help="Choose the menu of this name on a message with this text.")
    ] = None,
    choose: Annotated[list[str] | None, typer.Option(help="Then choose this in a menu.")] = None,
    click: Annotated[list[str] | None, typer.Option(help="Then press this button.")] = None,
    complete: Annotated[
        bool, typer.Option("--complete", help="Print the choices of the last option.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    seeds: Annotated[bool, typer.Option(help="Fill the store from the seeds.")] = True,
) -> None:
    """Run a slash command, or a menu on a message; print what whoever asked would see."""
    if as_ not in ("member", "moderator"):
        _refuse(f"--as is member or moderator, not {as_}.")
    lines = [line for line in map(str.strip, sys.stdin) if line] if command == "-" else [command]
    settings = _settings(database or context.obj)
    code = _run(
        _ask(
            settings,
            lines,
            seeds=seeds,
            role=as_,
            dm=dm,
            guild=guild,
            attach=attach,
            message_text=message,
            choose=choose or (),
            click=click or (),
            complete=complete,
            as_json=as_json,
        )
    )
    raise typer.Exit(code)


@app.command()
def doctor(context: typer.Context, database: Database = None) -> None:
    """Check settings, store and permissions, and say what to do."""
    from bot.doctor import examine

    findings = _run(examine(_settings(database or context.obj)))
    for finding in findings:
        typer.echo(f"{'ok  ' if finding.good else 'BAD '} {finding.text}")
    raise typer.Exit(0 if all(finding.good for finding in findings) else DECLINED)


def main() -> None:
    """Run the program."""
    app(prog_name="belllap")


async def _start(settings: Settings, port: int, seeds: bool) -> None:
    from bot.loading import loading_bar
    from bot.opening import opened

    async with loading_bar() as told, opened(settings.database, seeds=seeds, told=told) as lent:
        if lent.seeded is not None:
            typer.echo(f"{settings.database}: {lent.seeded.added} rows from the seeds.\n")
        if settings.token:
            from bot.live import connect

            await connect(lent, settings)
        else:
            _hush()
            from bot.preview import serve

            await serve(lent, port, typer.echo)


async def _ask(
    settings: Settings,
    lines: Iterable[str],
    *,
    seeds: bool,
    role: Any,
    dm: bool,
    guild: int | None,
    complete: bool,
    as_json: bool,
    **follow_up: Any,
) -> int:
    _hush()
    from bot.ask import Asker
    from bot.command_line import BadCommandLine
    from bot.loading import loading_bar
    from bot.opening import opened
    from bot.simulation import simulated

    code = 0
    async with (
        loading_bar() as told,
        opened(settings.database, seeds=seeds, told=told) as lent,
        simulated(lent, role=role, dm=dm, guild_id=guild) as world,
    ):
        asker = Asker(world)
        for number, line in enumerate(lines):
            try:
                if complete:
                    for label, value in await asker.complete(line):
                        typer.echo(f"{label}\t{value}")
                    continue
                answer = await asker.ask(line, **follow_up)
            except BadCommandLine as error:
                typer.echo(str(error), err=True)
                code = WRONG
                continue
            if as_json:
                typer.echo(json.dumps(answer.shown(), ensure_ascii=False))
            else:
                typer.echo(f"\n{answer.text}" if number else answer.text)
            code = max(code, DECLINED if answer.declined else 0)
    return code


def _settings(database: Path | None) -> Settings:
    try:
        written = {key: value or "" for key, value in dotenv_values(".env").items()}
        settings = Settings.read({**written, **os.environ}, database)
    except (OSError, UnicodeDecodeError):
        _refuse(".env cannot be read; save it as UTF-8 text that this user may read.")
    except TrackError as error:
        _refuse(str(error))
    discord.utils.setup_logging(level=getattr(logging, settings.log_level))
    return settings


def _hush() -> None:
    """Keep what discord.py says of a simulated login from standing between the answers."""
    logging.getLogger("discord").setLevel(logging.ERROR)


def _run(work: Coroutine[Any, Any, _T]) -> _T:
    """Run ``work``; a refusal becomes its sentence, SIGTERM and Ctrl+C a clean stop."""
    try:
        return asyncio.run(_stoppable(work))
    except TrackError as error:
        _refuse(str(error))
    except sqlite3.Error as error:
        _refuse(f"The store cannot be used ({error}); belllap doctor says what to do.")
    except asyncio.CancelledError:
        raise typer.Exit from None


async def _stoppable(work: Coroutine[Any, Any, _T]) -> _T:
    task = asyncio.ensure_future(work)
    for number in (signal.SIGTERM, signal.SIGINT):
        # Windows has no signal handlers in its event loop; there Ctrl+C cancels by itself.
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(WRONG)
