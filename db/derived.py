"""Tables that follow from the others, rebuilt in the transaction that changed those."""

import aiosqlite

from db.sql import queries
from db.words import race_words


async def rebuild(connection: aiosqlite.Connection) -> None:
    """Make bests, prominence and the words of races follow from what is stored."""
    for name in sorted(name for name in queries() if name.startswith("derived_")):
        await connection.execute(queries()[name])
    races = await connection.execute_fetchall(queries()["race_word_sources"])
    await connection.executemany(queries()["save_race_words"], race_words(races))
