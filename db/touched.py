"""What a change touches, noted while its rows are written, so that no more is worked out anew."""

from collections.abc import Mapping

import aiosqlite

from db.sql import queries

FEW = 1000
"""Rows that are followed one by one whatever the size of the store."""
COST = 20
"""A dear row that is followed costs as much as this many made anew all together."""
CHEAP = frozenset(
    {"lone_mark", "athlete", "source", "alias", "external_id", "doubt", "team_member"}
)
"""Tables whose rows cost no more than one: no race, no winner and no order follows from them."""


async def watch(connection: aiosqlite.Connection, rows: Mapping[str, int]) -> bool:
    """Note from now on what is touched; False, and nothing noted, where ``rows`` are too many.

    They are the numbers of rows to be written, by table.

    What is noted goes with ``unwatch``, or with the transaction.
    """
    cost = sum(number * (1 if table in CHEAP else COST) for table, number in rows.items())
    if sum(rows.values()) > FEW and await _are_many(connection, cost):
        return False
    await prepare(connection)
    for name, trigger in queries().items():
        if name.startswith("watch_"):
            await connection.execute(trigger)
    return True


async def _are_many(connection: aiosqlite.Connection, cost: int) -> bool:
    ((held,),) = await connection.execute_fetchall(queries()["count_marks"], {"most": cost})
    return bool(held < cost)


async def prepare(connection: aiosqlite.Connection) -> None:
    """Make the empty tables in which is noted what is touched."""
    for name in sorted(queries()):
        if name.startswith("touched_"):
            await connection.execute(queries()[name])


async def unwatch(connection: aiosqlite.Connection) -> None:
    """Forget what was touched, and note no more."""
    for (statement,) in await connection.execute_fetchall(queries()["untouched"]):
        await connection.execute(statement)
