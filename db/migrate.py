"""Bringing a store's file to the schema this version knows."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import aiosqlite

from db.connections import open_connection
from db.sql import migrations, queries
from track.errors import StoreProblem


async def migrate(path: Path, scripts: tuple[str, ...] | None = None) -> None:
    """Apply the migrations ``path`` lacks; schema and number land together or not at all.

    Raises:
        StoreProblem: the file is from a newer version, no store at all, or cannot be written.
    """
    steps = migrations() if scripts is None else scripts
    try:
        connection = await open_connection(path, read_only=False)
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    try:
        ((used,),) = await connection.execute_fetchall(queries()["holds_anything"])
        version = await _version(connection)
        if version < 0 or (used and version == 0):
            raise StoreProblem(
                f"{path} belongs to another program; name another file with --database."
            )
        if version > len(steps):
            raise StoreProblem(
                f"{path} was made by a newer Bell Lap (schema {version}, this one knows "
                f"{len(steps)}); update Bell Lap, or name another file with --database."
            )
        for number in range(version, len(steps)):
            await _step(connection, number, steps[number])
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    finally:
        # Closing takes back the transaction of a migration that failed half way.
        await connection.close()


async def _version(connection: aiosqlite.Connection) -> int:
    ((version,),) = await connection.execute_fetchall("PRAGMA user_version")
    return int(version)


async def _step(connection: aiosqlite.Connection, number: int, script: str) -> None:
    """Bring version ``number`` one further, unless a program started with this one just did."""
    await connection.execute("BEGIN IMMEDIATE")
    if await _version(connection) == number:
        for statement in _statements(script):
            await connection.execute(statement)
        # Our own whole number is the one thing ever put into SQL; PRAGMA takes no parameters.
        await connection.execute(f"PRAGMA user_version = {number + 1}")
    await connection.commit()


def _statements(script: str) -> Iterator[str]:
    """Yield the statements one by one; ``executescript`` would end the transaction first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    yield statement


def _unusable(path: Path, error: sqlite3.Error) -> StoreProblem:
    return StoreProblem(
        f"{path} cannot be used as a store ({error}); "
        "check that the folder can be written to, or name another file with --database."
    )
