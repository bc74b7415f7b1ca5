"""What a store holds, read past the program with a connection of the tests' own."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from db.sql import queries

Rows = list[tuple[Any, ...]]

HISTORY = ("batch", "batch_change", "citation")
"""Tables that remember more than what is stored now: who changed it, and sources once cited."""


@contextmanager
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a connection that knows nothing of the program and commits every statement."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def schema(path: Path) -> tuple[int, Rows]:
    """Return the schema's number and every table, index and view with its text."""
    with plain(path) as connection:
        ((number,),) = connection.execute("PRAGMA user_version")
        return number, connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
        ).fetchall()


def dump(path: Path, skip: tuple[str, ...] = HISTORY) -> dict[str, Rows]:
    """Return the sorted rows of every table, those of the full-text index as it answers them."""
    with plain(path) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'race_vocabulary'"
            " AND name NOT GLOB '*_words*' AND name NOT GLOB 'sqlite_*'"
        )
        tables = {name: _whole(connection, name) for (name,) in names if name not in skip}
        for name in ("race_words", "meet_words"):
            found = "SELECT 1 FROM sqlite_schema WHERE name = ?"
            if connection.execute(found, [name]).fetchall():
                tables[name] = f"SELECT rowid, words, own FROM {name}"  # noqa: S608 - two names
        return {name: sorted(connection.execute(text), key=repr) for name, text in tables.items()}


def _whole(connection: sqlite3.Connection, table: str) -> str:
    """Return the query of all columns, in the order in which a batch writes them where one does."""
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
    written = queries().get(f"{table}_rows", "").removeprefix("SELECT").partition("FROM")[0]
    order = [name.strip() for name in written.split(",")] if written else columns
    assert sorted(order) == sorted(columns), table
    return f"SELECT {', '.join(order)} FROM {table}"  # noqa: S608 - names from the schema itself


def one(path: Path, sql: str) -> Any:
    """Return the one value of the one row ``sql`` asks for."""
    with plain(path) as connection:
        ((value,),) = connection.execute(sql).fetchall()
        return value


def complaint(path: Path) -> str:
    """Return what SQLite's own checks find wrong with the file, or ok."""
    with plain(path) as connection:
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        ((verdict,),) = connection.execute("PRAGMA integrity_check").fetchall()
        return f"{len(broken)} rows point nowhere" if broken else str(verdict)
