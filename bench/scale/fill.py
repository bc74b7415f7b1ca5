"""Makes the bench's stores: whole files, written once and kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

import aiosqlite

from bench.scale.content import CITED, Content
from db.derived import rebuild
from db.migrate import migrate
from db.sql import migrations, queries

_FAST = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -1000000",
    "PRAGMA foreign_keys = OFF",
)
"""A file that is broken by a crash is thrown away: it has its name only when it is whole."""
_LATER = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
"""Indexes are made when the rows are in; those of keys cannot wait."""
_DERIVED_BY = "scale.derived_by"


async def fill(path: Path, content: Content) -> None:
    """Make a store at ``path`` that holds ``content``, its derived tables still empty."""
    with _unfinished(path) as part:
        await migrate(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            _write(connection, content)


def _write(connection: sqlite3.Connection, content: Content) -> None:
    for pragma in _FAST:
        connection.execute(pragma)
    connection.execute("BEGIN")
    indexes = connection.execute(_LATER).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.execute(queries()["save_citation"], {"codes": "bench"})
    begun = {"kind": "import", "title": "bench", "digest": "", "actor": 0, "guild": 0, "at": ""}
    ((batch,),) = connection.execute(queries()["begin_batch"], begun).fetchall()
    assert batch == CITED
    for table, rows in (
        ("athlete", content.athletes),
        ("meet", content.meets),
        ("race", content.races),
        ("result", content.results),
    ):
        save = queries()[f"{table}_save"].partition("ON CONFLICT")[0]
        connection.executemany(save, ((*row, batch) for row in rows))
    for _, sql in indexes:
        connection.execute(sql)
    connection.execute("COMMIT")


async def is_derived(path: Path) -> bool:
    """Bring the schema to that of this version and return whether the derived tables are so too."""
    await migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        made_by = connection.execute(queries()["setting"], {"key": _DERIVED_BY}).fetchall()
    return made_by == [(_digest(),)]


async def derive(path: Path) -> None:
    """Make the derived tables follow from what is stored."""
    with _unfinished(path) as part:
        await _rebuild(part)


@contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """Lend the file under another name, which it keeps where this is broken off."""
    part = path.with_suffix(".part")
    if path.exists():
        path.rename(part)
    else:
        part.unlink(missing_ok=True)
    yield part
    part.rename(path)


async def _rebuild(path: Path) -> None:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for pragma in _FAST:
            await connection.execute(pragma)
        await connection.execute("BEGIN")
        await rebuild(connection)
        await connection.execute(
            queries()["save_setting"], {"key": _DERIVED_BY, "value": _digest()}
        )
        await connection.execute("COMMIT")


def _digest() -> str:
    """Return what tells the derived tables of this version from those of others."""
    derived = files("db").joinpath("queries", "derived.sql").read_text(encoding="utf-8")
    return blake2b("".join((derived, *migrations())).encode(), digest_size=8).hexdigest()
