"""Looking after a store: what was brought into it, taking a batch back, a copy to keep."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.terminal import DECLINED, Database, refuse, run, settings_for
from db.backup import back_up
from db.batches import Outcome
from db.batches import undo as take_back
from db.history import Applied, history
from db.imports.doubts import Doubt, settle
from db.imports.doubts import doubts as listed_doubts
from db.imports.promoting import promote
from db.moments import now
from db.store import Store
from track.errors import StoreProblem


def batches(
    context: typer.Context,
    database: Database = None,
    number: Annotated[
        int | None,
        typer.Option("--promote", help="Let everybody see what a server entered.", min=1),
    ] = None,
) -> None:
    """List what was brought into the store, the newest first; or promote what a server entered."""
    path = settings_for(database or context.obj).database
    if number is not None:
        done = run(_promote(path, number))
        typer.echo(
            f"Batch {number} is everybody's now, as batch {done.batch_id}; "
            f"belllap undo {done.batch_id} takes that back."
        )
        return
    found = run(_history(path))
    for batch in found:
        typer.echo(_line(batch))
    if not found:
        typer.echo("Nothing was brought into this store yet.")


def undo(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The batch, as belllap batches lists it.", min=1)],
    database: Database = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take a batch back: its rows go, what it wrote over returns."""
    path = settings_for(database or context.obj).database
    asked = f"Take back batch {number}?"
    if not yes and not (sys.stdin.isatty() and typer.confirm(asked)):
        typer.echo(f"Batch {number} stays; say --yes to take it back without being asked.")
        raise typer.Exit(DECLINED)
    run(_undo(path, number))
    typer.echo(f"Batch {number} is taken back. Seeds come again with the next start.")


def doubts(
    context: typer.Context,
    database: Database = None,
    same: Annotated[
        int | None, typer.Option(help="The two of this number are one person.", min=1)
    ] = None,
    two: Annotated[
        int | None, typer.Option(help="The two of this number are two people.", min=1)
    ] = None,
) -> None:
    """List people of imports who may be known ones; say of a number whether they are."""
    path = settings_for(database or context.obj).database
    if same is None and two is None:
        found = run(_doubts(path))
        for number, doubt in enumerate(found, 1):
            typer.echo(f"{number}  {doubt.athlete}: perhaps {doubt.other}; {doubt.reason}")
        if not found:
            typer.echo("Nobody is in doubt.")
        return
    if same is not None and two is not None:
        refuse("Say --same or --two, one of them.")
    done = run(_settle(path, same or two or 0, same=same is not None))
    typer.echo(f"Settled as batch {done.batch_id}; belllap undo {done.batch_id} takes that back.")


def backup(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")],
    database: Database = None,
) -> None:
    """Write a consistent copy of the store, also while the bot runs."""
    store = settings_for(database or context.obj).database
    size = run(back_up(store, path))
    typer.echo(f"{path}: {size / 1e6:.1f} MB, checked.")


upkeep: tuple[Callable[..., Any], ...] = (batches, undo, doubts, backup)
"""The commands of this file, for the program to list."""


def _line(batch: Applied) -> str:
    """Return one batch, as in “3  2026-11-28 10:04  seeds of this release: +12 ~3 -0”."""
    gone = f", taken back {_moment(batch.undone_at)}" if batch.undone_at else ""
    server = f", server {batch.guild_id}" if batch.guild_id else ""
    return (
        f"{batch.number}  {_moment(batch.applied_at)}  {batch.title} ({batch.kind}{server}): "
        f"+{batch.added} ~{batch.changed} -{batch.removed}{gone}"
    )


def _moment(text: str) -> str:
    return text[:16].replace("T", " ")


async def _history(path: Path) -> list[Applied]:
    async with _held(path) as store:
        return await history(store)


def _held(path: Path) -> Store:
    """Return the store that is there; opening any other would make an empty one."""
    if not path.exists():
        raise StoreProblem(f"There is no store at {path}; name one with --database.")
    return Store(path)


async def _promote(path: Path, number: int) -> Outcome:
    async with _held(path) as store, store.writer.transaction() as connection:
        return await promote(connection, number)


async def _doubts(path: Path) -> list[Doubt]:
    async with _held(path) as store:
        return await listed_doubts(store)


async def _settle(path: Path, number: int, *, same: bool) -> Outcome:
    async with _held(path) as store:
        found = await listed_doubts(store)
        if number > len(found):
            raise StoreProblem(f"There is no doubt {number}; belllap doubts lists them.")
        async with store.writer.transaction() as connection:
            return await settle(connection, found[number - 1], same=same)


async def _undo(path: Path, number: int) -> None:
    async with _held(path) as store, store.writer.transaction() as connection:
        await take_back(connection, number, now())
