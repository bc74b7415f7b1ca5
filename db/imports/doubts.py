"""People an import could not tell apart from known ones: listed, and settled by the operator."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiosqlite

from db.batches import Batch, Outcome, Rewritten, Row, Wanted, change
from db.moments import now
from db.sql import queries
from db.store import Store
from track.dates import Day
from track.errors import StoreProblem

_ATHLETE_IN = {"result": 1, "lone_mark": 0, "team_member": 3, "external_id": 3, "alias": 1}
"""The tables that point to an athlete who came with an import, and the column that does."""
_KEYED = ("result", "lone_mark")
"""Those of them with the athlete in their key."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Somebody new, and who they may be. The numbers are the athletes'."""

    athlete_id: int
    athlete: str
    other_id: int
    other: str
    reason: str


async def doubts(store: Store) -> list[Doubt]:
    """Return every open doubt in the order of the names."""
    rows = await store.readers.fetch(queries()["doubts"], {})
    return [
        Doubt(one, _told(name, nation, born), other, _told(*known), reason)
        for one, name, nation, born, other, *known, reason in map(tuple, rows)
    ]


async def settle(connection: aiosqlite.Connection, doubt: Doubt, *, same: bool) -> Outcome:
    """Make the two one person, or say that they are two, as a batch that can be taken back.

    Runs inside the caller's transaction.

    Raises:
        StoreProblem: both have a line in one race, so they are two people.
    """
    open_ = await _rows(connection, "doubt_between", doubt.athlete_id)
    if not same:
        settled = [row for row in open_ if row[1] == doubt.other_id]
        batch = Batch("import", f"{doubt.athlete} is not {doubt.other}", "", now())
        return await change(connection, batch, removed=[Wanted("doubt", settled)])
    removed = [Wanted("athlete", await _rows(connection, "athlete_row_of", doubt.athlete_id))]
    removed.append(Wanted("doubt", open_))
    added, rewritten = [], []
    for table, column in _ATHLETE_IN.items():
        rows = await _rows(connection, f"{table}_rows_of_athlete", doubt.athlete_id)
        moved = [_moved(row, column, doubt.other_id) for row in rows]
        if table not in _KEYED:
            rewritten.append(Rewritten(table, list(zip(rows, moved, strict=True))))
            continue
        theirs = await _rows(connection, f"{table}_rows_of_athlete", doubt.other_id)
        if table == "result" and {row[0] for row in rows} & {row[0] for row in theirs}:
            raise StoreProblem(
                f"{doubt.athlete} and {doubt.other} are in one race together, so they are two."
            )
        held = {row[:6] for row in theirs}
        removed.append(Wanted(table, rows))
        added.append(
            Wanted(table, [row for row in moved if table == "result" or row[:6] not in held])
        )
    batch = Batch("import", f"{doubt.athlete} is {doubt.other}", "", now())
    return await change(connection, batch, added, removed, rewritten)


async def _rows(connection: aiosqlite.Connection, query: str, athlete: int) -> list[Row]:
    rows = await connection.execute_fetchall(queries()[query], {"athlete": athlete})
    return [tuple(row) for row in rows]


def _moved(row: Sequence[Any], column: int, athlete: int) -> Row:
    """Return a stored row as another athlete's, without its batch."""
    return (*row[:column], athlete, *row[column + 1 : -1])


def _told(name: str, nation: str, born: int | None) -> str:
    parts = [part for part in (nation, f"born {Day(born)}" if born else "") if part]
    return f"{name} ({', '.join(parts)})" if parts else name
