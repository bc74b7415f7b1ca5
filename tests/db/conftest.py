"""Stores to test with: real files, made by the real migrations and the real seeds."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.migrate import migrate
from db.seeding import apply_seeds
from db.store import Store


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store filled from the seeds we ship, made once; copy it before writing to it."""
    path = tmp_path_factory.mktemp("seeded") / "store.sqlite3"

    async def make() -> None:
        async with Store(path) as store:
            await apply_seeds(store)

    asyncio.run(make())
    return path


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it, made once; copy it before writing to it."""
    path = tmp_path_factory.mktemp("empty") / "store.sqlite3"
    asyncio.run(migrate(path))
    return path


@pytest.fixture
def seeded_path(seeded_file: Path, tmp_path: Path) -> Path:
    """A copy of the seeded store."""
    return Path(shutil.copy(seeded_file, tmp_path / "seeded.sqlite3"))


@pytest.fixture
async def seeded(seeded_path: Path) -> AsyncIterator[Store]:
    """The seeded store, open."""
    async with Store(seeded_path) as store:
        yield store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store with nothing in it, open."""
    async with Store(tmp_path / "store.sqlite3") as opened:
        yield opened
