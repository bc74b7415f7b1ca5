"""What was brought into a store, batch by batch."""

from dataclasses import dataclass

from db.sql import queries
from db.store import Store


@dataclass(frozen=True, slots=True)
class Applied:
    """A batch: what it was, for which server (0 is everybody), and how many rows it touched.

    Moments are ISO texts in UTC; ``undone_at`` is empty while the batch stands.
    """

    number: int
    kind: str
    title: str
    guild_id: int
    applied_at: str
    undone_at: str
    added: int
    changed: int
    removed: int


async def history(store: Store) -> list[Applied]:
    """Return every batch, whoever made it, the newest first: for the operator alone."""
    rows = await store.readers.fetch(queries()["history"], {})
    return [Applied(*row) for row in rows]
