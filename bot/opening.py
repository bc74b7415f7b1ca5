"""Opening the store for use: migrated, seeded, with the names in memory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from db.batches import Outcome
from db.people import People
from db.seeding import apply_seeds
from db.store import Store
from track.progress import Told


@dataclass(frozen=True, slots=True)
class Opened:
    """A store ready to answer. ``seeded`` is None when it held these seeds already."""

    store: Store
    people: People
    seeded: Outcome | None


@asynccontextmanager
async def opened(
    database: Path, *, seeds: bool = True, told: Told | None = None, names_later: bool = False
) -> AsyncIterator[Opened]:
    """Lend the store in ``database``, made and filled from the seeds where it lacks them.

    ``told`` hears how far the filling is. With ``names_later`` the names are still being read when
    it is lent: whoever needs them waits for ``people.ready()``.

    Raises:
        StoreProblem: the file cannot be made, read or written, or is from a newer version.
    """
    async with Store(database) as store:
        seeded = await apply_seeds(store, told=told) if seeds else None
        people = People.coming(store)
        try:
            if not names_later:
                await people.ready()
            yield Opened(store, people, seeded)
        finally:
            await people.give_up()
