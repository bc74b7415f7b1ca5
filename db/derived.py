"""Tables that follow from the others, rebuilt in the transaction that changed those."""

import aiosqlite

from db.sql import queries


async def rebuild(connection: aiosqlite.Connection) -> None:
    """Make bests, season bests, best intervals and prominence follow from what is stored."""
    for name in sorted(name for name in queries() if name.startswith("derived_")):
        await connection.execute(queries()[name])
