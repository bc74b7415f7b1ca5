"""Bringing a store's file to the schema this version knows."""

import sqlite3
from pathlib import Path

from db.connections import open_connection
from db.sql import migrations
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
        ((version,),) = await connection.execute_fetchall("PRAGMA user_version")
        if version > len(steps):
            raise StoreProblem(
                f"{path} was made by a newer Bell Lap (schema {version}, this one knows "
                f"{len(steps)}); update Bell Lap, or name another file with --database."
            )
        for number in range(version, len(steps)):
            # Our own whole number is the one thing ever put into SQL; PRAGMA takes no parameters.
            await connection.executescript(
                f"BEGIN IMMEDIATE;\n{steps[number]}\nPRAGMA user_version = {number + 1};\nCOMMIT;"
            )
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    finally:
        # Closing takes back the transaction of a migration that failed half way.
        await connection.close()


def _unusable(path: Path, error: sqlite3.Error) -> StoreProblem:
    return StoreProblem(
        f"{path} cannot be used as a store ({error}); "
        "check that the folder can be written to, or name another file with --database."
    )
