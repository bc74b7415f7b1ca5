"""What the program remembers of itself between starts."""

from db.sql import queries
from db.store import Store


async def remembered(store: Store, key: str) -> str | None:
    """Return what was last kept under ``key``, or None."""
    rows = await store.readers.fetch(queries()["setting"], {"key": key})
    return rows[0][0] if rows else None


async def remember(store: Store, key: str, value: str) -> None:
    """Keep ``value`` under ``key``."""
    async with store.writer.transaction() as connection:
        await connection.execute(queries()["save_setting"], {"key": key, "value": value})
