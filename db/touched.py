"""What a change touches, noted while its rows are written, so that no more is worked out anew."""

import aiosqlite

from db.sql import queries

FEW = 1000
"""Rows that are followed one by one whatever the size of the store; beyond, as many as it has."""


async def watch(connection: aiosqlite.Connection, rows: int) -> bool:
    """Note from now on what is touched; False, and nothing noted, where ``rows`` are too many.

    What is noted goes with ``unwatch``, or with the transaction.
    """
    if rows > FEW and await _are_many(connection, rows):
        return False
    await prepare(connection)
    for name, trigger in queries().items():
        if name.startswith("watch_"):
            await connection.execute(trigger)
    return True


async def _are_many(connection: aiosqlite.Connection, rows: int) -> bool:
    ((held,),) = await connection.execute_fetchall(queries()["count_marks"], {"most": rows})
    return bool(held < rows)


async def prepare(connection: aiosqlite.Connection) -> None:
    """Make the empty tables in which is noted what is touched."""
    for name in sorted(queries()):
        if name.startswith("touched_"):
            await connection.execute(queries()[name])


async def unwatch(connection: aiosqlite.Connection) -> None:
    """Forget what was touched, and note no more."""
    for (statement,) in await connection.execute_fetchall(queries()["untouched"]):
        await connection.execute(statement)
