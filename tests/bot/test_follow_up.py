"""A bot that runs knows what another process brings to its store, and what it takes back."""

from pathlib import Path

import pytest

from bot.ask import Asker
from bot.opening import Opened
from bot.simulation import simulated
from db.people import People
from tests.bot.test_upkeep import belllap
from track.names import Context

EVERYWHERE = Context()

SHEET = """event,sex,date,meet,city,place,name,nation,mark
1500,W,2026-06-14,Harbour Mile,Wellington,1,Mara Quill,NZL,3:59.12
1500,W,2026-06-14,Harbour Mile,Wellington,2,Faith Kipyegon,KEN,4:06.00
"""


@pytest.fixture(autouse=True)
def _always_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.people.CHECK_EVERY", 0.0)
    monkeypatch.setattr("db.people.PATIENCE", 30.0)


async def test_an_import_by_another_process_is_known_at_once(
    store: Opened, database: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "harbour.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    async with simulated(store) as world:
        asker = Asker(world)
        assert "Mara Quill" not in (await asker.ask("/athlete name:Quill")).text
        done = belllap("import", "--yes", "--database", str(database), str(sheet))
        assert done.returncode == 0, done.stderr
        assert (await asker.ask("/athlete name:Mara Quill")).text.startswith("Mara Quill\n")
        offered = await asker.complete("/athlete name:mara qui")
        assert offered[0][0].startswith("Mara Quill")
        result = (await asker.ask("/result race:harbour 2026")).text
        assert "1 Quill    NZL 3:59.12" in result
        assert "data to 14 Jun 2026" in result
        top = (await asker.ask("/toplist event:1500 sex:women season:2026 nation:NZL")).text
        assert "Quill" in top
        number = done.stdout.split("Batch ")[1].split(":")[0]
        assert belllap("undo", number, "--yes", "--database", str(database)).returncode == 0
        gone = (await asker.ask("/athlete name:Mara Quill")).text
        assert not gone.startswith("Mara Quill\n")
        assert "No stored race fits" in (await asker.ask("/result race:harbour 2026")).text


async def test_who_came_changed_and_went_is_told_by_name(
    store: Opened, database: Path, tmp_path: Path
) -> None:
    people = store.people
    sheet = tmp_path / "harbour.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    belllap("import", "--yes", "--database", str(database), str(sheet))
    before = people.near("Mara Quill", EVERYWHERE, 1)
    await people.follow(store.store)
    after = people.near("Mara Quill", EVERYWHERE, 1)
    assert before != after
    fresh = await People.load(store.store)
    for typed in ("quill", "kipyegon", "kerr", "jakob"):
        assert people.near(typed, EVERYWHERE) == fresh.near(typed, EVERYWHERE)
