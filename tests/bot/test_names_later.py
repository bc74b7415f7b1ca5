"""A bot that connects while the names are still being read."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.ask import Asker
from bot.opening import opened
from bot.simulation import simulated
from db.people import People
from db.readers import Readers


async def test_whoever_asks_first_waits_for_the_names(database: Path) -> None:
    async with opened(database, names_later=True) as lent, simulated(lent) as world:
        answer = await Asker(world).ask("/h2h first:Kerr second:Jakob as_of:2024-05-25")
    assert answer.text.startswith("Kerr 2 – 8 Ingebrigtsen\n")


async def test_a_button_waits_for_the_names_too(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = []
    ready = People.ready

    async def told(people: People) -> None:
        waited.append(people)
        await ready(people)

    monkeypatch.setattr(People, "ready", told)
    async with opened(database) as lent, simulated(lent) as world:
        before = len(waited)
        await Asker(world).ask("/season name:Josh Kerr", click=["Proof"])
    assert len(waited) == before + 2, "the command, then the button"


async def test_a_bot_that_stops_at_once_leaves_nothing_behind(database: Path) -> None:
    async with opened(database, names_later=True):
        pass
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []


async def test_names_that_cannot_be_read_are_told_of_in_a_sentence(
    database: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fetch = Readers.fetch

    async def broken(readers: Readers, sql: str, values: dict[str, Any]) -> list[sqlite3.Row]:
        if "FROM athlete\nLEFT JOIN prominence" in sql:
            raise sqlite3.OperationalError("disk I/O error")
        return await fetch(readers, sql, values)

    monkeypatch.setattr(Readers, "fetch", broken)
    async with opened(database, names_later=True) as lent, simulated(lent) as world:
        answer = await Asker(world).ask("/about")
    assert answer.ephemeral
    assert answer.text == (
        "The store cannot be read; its operator finds the reason with belllap doctor."
    )
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == [
        "reading the names failed"
    ]
    caplog.clear()
