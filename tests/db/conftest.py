"""Stores to test with: real files, made by the real migrations and the real seeds."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.migrate import migrate
from db.store import Store


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it, made once; copy it before writing to it."""
    path = tmp_path_factory.mktemp("empty") / "store.sqlite3"
    asyncio.run(migrate(path))
    return path


@pytest.fixture
async def seeded(database: Path) -> AsyncIterator[Store]:
    """The seeded store, open."""
    async with Store(database) as store:
        yield store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store with nothing in it, open."""
    async with Store(tmp_path / "store.sqlite3") as opened:
        yield opened
