"""Changes to the store, applied and taken back whole.

A batch makes the rows of a few tables so. Rows it adds carry its number; rows it changes or removes
are kept beside it as they were. The derived tables follow in the same transaction.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiosqlite

from db.derived import rebuild
from db.sql import queries
from db.store import SHARED
from db.touched import watch
from track.errors import StoreProblem
from track.progress import UNWATCHED, Progress

Row = tuple[Any, ...]

KEYS: dict[str, tuple[int, ...]] = {
    "source": (0,),
    "athlete": (0,),
    "alias": (0,),
    "external_id": (0, 1, 2),
    "doubt": (0, 1),
    "meet": (0,),
    "race": (0,),
    "result": (0, 1, 19),
    "team": (0, 1),
    "team_member": (0, 1, 2),
    "record": (0,),
    "list": (0,),
    "list_mark": (0, 1),
    "lone_mark": (0, 1, 2, 3, 4, 5),
    "career": (0,),
    "honour": (0, 1, 2, 3, 4),
    "conflict": (0,),
    "coverage": (0,),
}
"""Every table a batch may change, parents first, and which of its columns are its key."""
DERIVED_FROM = frozenset(
    {"athlete", "meet", "race", "result", "record", "list", "list_mark", "lone_mark"}
)
"""Tables whose change changes the derived ones."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Who changes the store and why. ``digest`` tells the same input from a changed one."""

    kind: str
    title: str
    digest: str
    applied_at: str
    actor_id: int = 0
    guild_id: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows one table is to hold, each without its last column (the batch)."""

    table: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Rows one table is to hold instead of others: the old one whole, the new one as in Wanted."""

    table: str
    rows: Sequence[tuple[Row, Row]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a batch did, in rows."""

    batch_id: int
    added: int
    changed: int
    removed: int

    @property
    def rows(self) -> int:
        """All of them."""
        return self.added + self.changed + self.removed


@dataclass(slots=True)
class _Changes:
    """The difference between what a table holds and what it should hold."""

    table: str
    added: list[Row]
    changed: list[tuple[Row, Row]]
    removed: list[Row]

    @property
    def overwritten(self) -> list[Row]:
        return [old for old, _ in self.changed] + self.removed


async def replace_all(
    connection: aiosqlite.Connection,
    batch: Batch,
    wanted: Sequence[Wanted],
    progress: Progress = UNWATCHED,
    *,
    anew: bool = False,
) -> Outcome:
    """Make the rows that earlier batches of this kind brought exactly ``wanted``, as one batch.

    Runs inside the caller's transaction. Rows of other kinds of batches stay as they are, also
    where ``wanted`` holds such a row or no longer holds one that they rest on. With ``anew`` all
    that follows is worked out anew, also from rows that stay.
    """
    differences = [await _difference(connection, batch, table) for table in wanted]
    return await _apply(connection, batch, differences, progress, anew=anew)


async def change(
    connection: aiosqlite.Connection,
    batch: Batch,
    added: Sequence[Wanted] = (),
    removed: Sequence[Wanted] = (),
    rewritten: Sequence[Rewritten] = (),
    progress: Progress = UNWATCHED,
) -> Outcome:
    """Add some rows, write over some and remove others, as one batch.

    Rows to remove are given whole, as stored; tables to add to come parents first. Runs inside the
    caller's transaction.
    """
    differences = [_Changes(each.table, list(each.rows), [], []) for each in added]
    differences += [_Changes(each.table, [], list(each.rows), []) for each in rewritten]
    differences += [_Changes(each.table, [], [], list(each.rows)) for each in removed]
    return await _apply(connection, batch, differences, progress)


async def _apply(
    connection: aiosqlite.Connection,
    batch: Batch,
    differences: Sequence[_Changes],
    progress: Progress = UNWATCHED,
    *,
    anew: bool = False,
) -> Outcome:
    number = await _begin(connection, batch)
    outcome = Outcome(
        number,
        sum(len(changes.added) for changes in differences),
        sum(len(changes.changed) for changes in differences),
        sum(len(changes.removed) for changes in differences),
    )
    followed = any(changes.table in DERIVED_FROM for changes in differences)
    watched = followed and not anew and await watch(connection, _sizes(differences))
    for changes in differences:
        save = queries()[f"{changes.table}_save"]
        # SQLite keeps a journal for every row that might meet one it is to change.
        add = save.partition("ON CONFLICT")[0]
        added = progress.counted(changes.added, f"writing {changes.table.replace('_', ' ')}s")
        await connection.executemany(add, ((*row, number) for row in added))
        # A changed row keeps the batch that made it, so that undoing this one brings it back.
        await connection.executemany(save, ((*new, old[-1]) for old, new in changes.changed))
    if batch.guild_id == SHARED:
        differences = [*differences, *await _giving_way(connection, differences)]
    for changes in reversed(differences):
        keys = [_key(changes.table, row) for row in changes.removed]
        await connection.executemany(queries()[f"{changes.table}_remove"], keys)
    await _keep_overwritten(connection, number, differences)
    await connection.execute(
        queries()["count_batch"],
        {
            "batch": number,
            "added": outcome.added,
            "changed": outcome.changed,
            "removed": outcome.removed,
        },
    )
    if followed:
        await rebuild(connection, progress, watched=watched)
    return outcome


def _sizes(differences: Sequence[_Changes]) -> dict[str, int]:
    """Return how many rows are written, by table."""
    sizes: dict[str, int] = {}
    for changes in differences:
        rows = len(changes.added) + len(changes.overwritten)
        sizes[changes.table] = sizes.get(changes.table, 0) + rows
    return sizes


async def _giving_way(
    connection: aiosqlite.Connection, differences: Sequence[_Changes]
) -> list[_Changes]:
    """Return what servers entered and everybody has now: lines, whole races, who ran in them."""
    added = (changes.added for changes in differences if changes.table == "result")
    entered = sorted({row[0] for rows in added for row in rows})
    if not entered:
        return []
    asked = {"races": json.dumps(entered)}
    going = {row for changes in differences for row in changes.removed}
    races = await _found(connection, "races_under_shared", asked)
    own = {"races": json.dumps([row[0] for row in races])}
    lines = dict.fromkeys(
        row
        for row in (
            *await _found(connection, "results_under_shared", asked),
            *await _found(connection, "results_of_own_races", own),
        )
        if row not in going
    )
    of_lines = {"lines": json.dumps([row[:2] for row in lines])}
    return [
        _Changes("athlete", [], [], await _found(connection, "athletes_of_lines_alone", of_lines)),
        _Changes("race", [], [], await _found(connection, "own_races", own)),
        _Changes("result", [], [], list(lines)),
    ]


async def _found(connection: aiosqlite.Connection, query: str, asked: dict[str, str]) -> list[Row]:
    return [tuple(row) for row in await connection.execute_fetchall(queries()[query], asked)]


async def _difference(connection: aiosqlite.Connection, batch: Batch, wanted: Wanted) -> _Changes:
    table = wanted.table
    held: dict[Row, Row] = {}
    theirs: set[Row] = set()
    ours = {
        row[0]
        for row in await connection.execute_fetchall(
            queries()["batches_of_kind"], {"kind": batch.kind, "guild": batch.guild_id}
        )
    }
    for stored in await connection.execute_fetchall(queries()[f"{table}_rows"]):
        if stored[-1] in ours:
            held[_key(table, stored)] = tuple(stored)
        else:
            theirs.add(_key(table, stored))
    changes = _Changes(table, [], [], [])
    for key, row in {_key(table, row): row for row in wanted.rows}.items():
        old = held.pop(key, None)
        if key in theirs:
            continue
        if old is None:
            changes.added.append(row)
        elif old[:-1] != row:
            changes.changed.append((old, row))
    changes.removed = list(held.values())
    return changes


def _key(table: str, row: Sequence[Any]) -> Row:
    return tuple([row[column] for column in KEYS[table]])


async def _begin(connection: aiosqlite.Connection, batch: Batch) -> int:
    rows = await connection.execute_fetchall(
        queries()["begin_batch"],
        {
            "kind": batch.kind,
            "title": batch.title,
            "digest": batch.digest,
            "actor": batch.actor_id,
            "guild": batch.guild_id,
            "at": batch.applied_at,
        },
    )
    (row,) = rows
    return int(row[0])


async def _keep_overwritten(
    connection: aiosqlite.Connection, number: int, differences: Sequence[_Changes]
) -> None:
    before = [
        {
            "batch": number,
            "seq": seq,
            "table": table,
            "key": json.dumps(_key(table, row)),
            "before": json.dumps(row, ensure_ascii=False),
        }
        for seq, (table, row) in enumerate(
            (changes.table, row) for changes in differences for row in changes.overwritten
        )
    ]
    await connection.executemany(queries()["keep_overwritten"], before)


async def undo(connection: aiosqlite.Connection, number: int, at: str) -> None:
    """Take batch ``number`` back: its rows go, what it wrote over returns.

    Runs inside the caller's transaction.

    Raises:
        StoreProblem: a later batch rests on it, or it does not stand itself.
    """
    standing = list(
        await connection.execute_fetchall(queries()["standing_batch"], {"batch": number})
    )
    if not standing:
        raise StoreProblem(
            f"Batch {number} is not stored, or was taken back before; belllap batches lists them."
        )
    for (newer,) in await connection.execute_fetchall(
        queries()["batches_resting_on"], {"batch": number}
    ):
        raise StoreProblem(f"Batch {newer} came after batch {number}; take that one back first.")
    watched = await watch(connection, {"rows": standing[0][0]})
    rows = await connection.execute_fetchall(queries()["overwritten"], {"batch": number})
    # First what it wrote over, which may point to the rows it added.
    for table, before in rows:
        saved = await connection.execute(queries()[f"{table}_save"], json.loads(before))
        if not saved.rowcount:
            raise StoreProblem(
                f"A later batch brought again what batch {number} took out; take that one back "
                "first."
            )
    for table in reversed(KEYS):
        await connection.execute(queries()[f"{table}_of_batch_remove"], {"batch": number})
    await connection.execute(queries()["mark_undone"], {"batch": number, "at": at})
    await rebuild(connection, watched=watched)
