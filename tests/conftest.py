"""A real store made by the real migrations and seeds, and the real client over it."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import settings

from bot.ask import Asker
from bot.opening import Opened, opened
from bot.simulation import World, simulated
from track.names import NameIndex, Person

# On a busy machine a short reading may take long.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store filled from the seeds once; tests work on copies."""
    path = tmp_path_factory.mktemp("store") / "seeded.sqlite3"

    async def fill() -> None:
        async with opened(path):
            pass

    asyncio.run(fill())
    return path


@pytest.fixture
def database(seeded_file: Path, tmp_path: Path) -> Path:
    """Return a filled store of the test's own."""
    return Path(shutil.copy(seeded_file, tmp_path / "belllap.sqlite3"))


@pytest.fixture(scope="session")
def index_once() -> Callable[[Iterable[Person]], NameIndex]:
    """Return a build of the index of names that answers the same people with the same index.

    Half of opening a store was building it. One that took in or lost somebody in a test is no
    longer that of the seeds.
    """
    built: list[tuple[list[Person], NameIndex]] = []
    build = NameIndex.build

    def build_once(people: Iterable[Person]) -> NameIndex:
        everybody = list(people)
        if not everybody:
            return build(())
        for known, index in built:
            if known == everybody and not index.changes:
                return index
        index = build(everybody)
        if not built or built[0][0] == everybody:
            built[:] = [(everybody, index)]
        return index

    return build_once


@pytest.fixture
async def store(
    database: Path,
    index_once: Callable[[Iterable[Person]], NameIndex],
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Opened]:
    """Lend the filled store, opened."""
    monkeypatch.setattr(NameIndex, "build", index_once)
    async with opened(database) as lent:
        yield lent


@pytest.fixture
async def world(store: Opened) -> AsyncIterator[World]:
    """Lend the bot in a server with one member."""
    async with simulated(store) as lent:
        yield lent


@pytest.fixture
def asker(world: World) -> Asker:
    """Return somebody who types commands as a member of a server."""
    return Asker(world)
