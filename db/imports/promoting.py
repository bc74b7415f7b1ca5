"""Letting everybody see what one server entered."""

import json

import aiosqlite

from db.batches import KEYS, Batch, Outcome, Rewritten, Row, Wanted, change
from db.moments import now
from db.sql import queries
from db.store import SHARED
from track.errors import StoreProblem

_GUILD_IN = {"athlete": 10, "meet": 12, "race": 16, "team": 11, "result": 19, "lone_mark": 5}
"""The tables a server enters rows into, and the column that says whose they are."""


async def promote(connection: aiosqlite.Connection, number: int) -> Outcome:
    """Make the rows of batch ``number`` everybody's, as a batch that can be taken back.

    Where everybody has a line of the same race and athlete, that one stays and the server's goes.
    Runs inside the caller's transaction.

    Raises:
        StoreProblem: it is no batch a server entered, or rests on another that is not promoted.
    """
    asked = {"batch": number}
    owners = list(await connection.execute_fetchall(queries()["batch_of_server"], asked))
    if not owners:
        raise StoreProblem(
            f"Batch {number} is none a server entered, or was taken back; belllap batches lists "
            "them."
        )
    for (other,) in await connection.execute_fetchall(queries()["rests_on_own"], asked):
        raise StoreProblem(f"Batch {number} rests on batch {other}; promote that one first.")
    rows = {
        table: [
            tuple(row)
            for row in await connection.execute_fetchall(queries()[f"own_{table}_of"], asked)
        ]
        for table in _GUILD_IN
    }
    if not any(rows.values()):
        raise StoreProblem(f"Batch {number} has no results a server alone sees.")
    shared = await _shared_lines(connection, rows["result"])
    added, removed, rewritten = [], [], []
    for table, column in _GUILD_IN.items():
        if column not in KEYS[table]:
            rewritten.append(
                Rewritten(table, [(row, _everybodys(row, column)) for row in rows[table]])
            )
            continue
        removed.append(Wanted(table, rows[table]))
        kept = [row for row in rows[table] if table != "result" or row[:2] not in shared]
        added.append(Wanted(table, [_everybodys(row, column) for row in kept]))
    title = f"batch {number} of server {owners[0][0]} promoted"
    batch = Batch("import", title, "", now())
    return await change(connection, batch, added, removed, rewritten)


def _everybodys(row: Row, column: int) -> Row:
    """Return a stored row as everybody's, without its batch."""
    return (*row[:column], SHARED, *row[column + 1 : -1])


async def _shared_lines(connection: aiosqlite.Connection, results: list[Row]) -> set[Row]:
    races = json.dumps(sorted({row[0] for row in results}))
    rows = await connection.execute_fetchall(queries()["shared_lines_of"], {"races": races})
    return {tuple(row) for row in rows}
