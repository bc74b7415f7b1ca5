"""A running bot answers from what another program brought to its store, and took back."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.ask import Asker
from bot.opening import Opened
from bot.simulation import simulated
from tests.bot.test_upkeep import belllap
from tests.db.dumps import one

RACE = """event,sex,round,date,meet,city,place,name,nation,mark
mile,M,final,2025-06-14,Quay Mile,Wellington,1,Zebulon Quax,NZL,3:55.01
mile,M,final,2025-06-14,Quay Mile,Wellington,2,Orlo Vanterpool,AUS,3:56.00
"""


async def by_another_program(store: Opened, *words: str) -> None:
    command, *rest = words
    database = ("--database", str(store.store.path))
    done: Any = await asyncio.to_thread(belllap, command, *database, *rest)
    assert done.returncode == 0, done.stderr


async def test_somebody_another_program_brought_is_found(store: Opened, tmp_path: Path) -> None:
    (tmp_path / "quay.csv").write_text(RACE, encoding="utf-8")
    await by_another_program(store, "import", str(tmp_path / "quay.csv"), "--yes")
    async with simulated(store) as world:
        answer = await Asker(world).ask("/athlete name:Zebulon Quax")
    assert answer.text.startswith("Zebulon Quax\nNew Zealand\n")


async def test_a_button_knows_who_went_since_its_card_was_shown(
    store: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.people.CHECK_EVERY", 0.0)
    (tmp_path / "quay.csv").write_text(RACE, encoding="utf-8")
    await by_another_program(store, "import", str(tmp_path / "quay.csv"), "--yes")
    number = str(one(store.store.path, "SELECT max(id) FROM batch"))
    async with simulated(store) as world:
        shown = await world.slash("athlete", {"name": "Zebulon Quax"})
        assert shown.response is not None
        await by_another_program(store, "undo", number, "--yes")
        assert shown.response is not None
        pressed = await world.member.click(shown.response, label="Races")
    assert pressed.response is not None
    assert "That athlete is no longer stored" in str(pressed.response.components)
