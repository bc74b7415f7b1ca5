"""/data: what is stored, as a table, a map with its words, and pages of gaps and sources."""

import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot
from simcord.components import walk_components

from bot.ask import Answer, Asker
from bot.opening import opened
from bot.simulation import simulated
from db.batches import Wanted
from db.store import Store
from tests.db import small_rows as rows
from tests.db.dumps import plain
from tests.db.small_rows import LONG_JUMP, MILE, apply
from track.events import EVENTS
from ui import replies
from ui.components import ALT_LIMIT, TEXT_LIMIT

TEXT, GALLERY = 10, 12
YEARS = range(1960, 2026)
SERVER, ELSEWHERE = 5, 6
LONG_NOTE = "the first two of each final, so far as the pages of the games name them, round"


def parts(answer: Answer, kind: int) -> Iterator[dict[str, Any]]:
    return (part for part in walk_components(answer.components) if part["type"] == kind)


def length(answer: Answer) -> int:
    """Return the characters of the message, as Discord counts them."""
    return sum(len(part["content"]) for part in parts(answer, TEXT))


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[Asker]:
    """Lend somebody of a server with a race of its own, over a store of four shared ones."""
    path = tmp_path / "small.sqlite3"
    async with Store(path) as store:
        await apply(
            store,
            [
                Wanted("source", [rows.source("archive", "data set", "the archive")]),
                Wanted("athlete", [rows.athlete(1), rows.athlete(2)]),
                Wanted("meet", [rows.meet(1)]),
                Wanted(
                    "race",
                    [
                        rows.race(1),
                        rows.race(2, day=20220601, sex="W", field="winner"),
                        rows.race(3, event=LONG_JUMP, field="top-2"),
                        rows.race(4, day=20220601),
                    ],
                ),
                Wanted(
                    "result",
                    [
                        rows.result(1, 1),
                        rows.result(1, 2),
                        rows.result(2, 1, day=20220601),
                        rows.result(3, 1, 6500, event=LONG_JUMP),
                        rows.result(4, 1, day=20220601),
                    ],
                ),
                Wanted("list", [rows.listing(1)]),
                Wanted("list_mark", [rows.list_mark(1, 1)]),
                Wanted("record", [rows.record(1, 1)]),
                Wanted(
                    "coverage",
                    [rows.coverage(1), rows.coverage(2, complete=0, note="one lap is missing")],
                ),
            ],
        )
        for guild in (SERVER, ELSEWHERE):
            race = rows.race(10 * guild, event=LONG_JUMP, day=20190601, guild=guild)
            await apply(store, [Wanted("race", [race])], "entry", guild)
    async with opened(path, seeds=False) as lent, simulated(lent, guild_id=SERVER) as world:
        yield Asker(world)


GROWN_CLAIM = """
    INSERT INTO coverage (key, kind, event, sex, series, levels, first_day, last_day, complete,
        note, citation_id, guild_id, batch_id)
    VALUES (?, 'fields', ?, ?, '', 'DL DLF', 20100501, 20230601, ?, ?, 1, 0, 1)
"""
GROWN_RACE = """
    INSERT INTO race (key, meet_id, event, sex, round, heat, day, name, short_track, field,
        splits, note, citation_id, batch_id)
    VALUES (?, 1, ?, 'M', 'final', 0, ?, '', 0, 'partial', '[]', '', 1, 1)
"""


@pytest.fixture(scope="module")
def grown_file(seeded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with every event in every year, and two gaps and two claims for each."""
    path = Path(shutil.copy(seeded_file, tmp_path_factory.mktemp("grown") / "store.sqlite3"))
    with plain(path) as connection:
        for event, sex, complete in itertools.product(EVENTS, "MW", (0, 1)):
            key = f"grown-{event.number}-{sex}-{complete}"
            note = f"{LONG_NOTE} {key}"
            connection.execute(GROWN_CLAIM, (key, event.number, sex, complete, note))
        for event, year in itertools.product(EVENTS, YEARS):
            key = f"grown-{event.number}-{year}"
            connection.execute(GROWN_RACE, (key, event.number, year * 10000 + 601))
        connection.commit()
    return path


@pytest.fixture
async def grown(grown_file: Path) -> AsyncIterator[Asker]:
    """Lend somebody over the grown store, which is only read."""
    async with opened(grown_file, seeds=False) as lent, simulated(lent) as world:
        yield Asker(world)


def without_picture(answer: Answer) -> list[str]:
    """Return the lines but for the words of the picture, which have tests of their own."""
    return [line for line in answer.text.splitlines() if not line.startswith("Picture: ")]


async def test_a_whole_answer(small: Asker) -> None:
    answer = await small.ask("/data")
    assert without_picture(answer) == snapshot(
        [
            "What the store holds",
            "1 Jun 2019 to 1 Jun 2024",
            "races     all full years",
            "mile        3    2 2022–24",
            "long jump   2    1 2019–24",
            "Races: 5, 3 of them with the full field",
            "Lines: 5 of 2 athletes at 1 meets",
            "Athletes: 2 on file, with those of records and lists",
            "Records: 1, past and present",
            "Careers: 0 stored between two days, 0 honours",
            "Lists: 1 all-time lists with 1 marks",
            "Disagreements: 0 kept, each side with its source",
            "Sources: 1 data set",
            "Known gaps: 1, behind the button Gaps",
            "One event by year: /data event:pole vault",
            "5 races · data to 1 Jun 2024",
            "[Gaps] [Full fields] [Sources]",
        ]
    )


async def test_one_event_year_by_year(small: Asker) -> None:
    answer = await small.ask("/data event:mile")
    assert without_picture(answer) == snapshot(
        [
            "Mile: what is stored",
            "year races full lines",
            "2024     1    1     2",
            "2022     2    1     2",
            "Men: 2 races, 2 full, 2022–24",
            "Women: 1 race, 0 full, 2022",
            "List, men: 1 mark down to 3:50.00, as of 1 Jan 2026",
            "Records: 1 WR, past and present",
            "Full fields, Town: men's mile",
            "Known gap: men's mile, Town: one lap is missing",
            "Meets stored with all their events are told of behind the buttons.",
            "3 races · data to 1 Jun 2024",
            "[Gaps] [Full fields] [Sources]",
        ]
    )


async def test_an_event_nobody_stored_says_so(small: Asker) -> None:
    answer = await small.ask("/data event:decathlon")
    assert without_picture(answer) == snapshot(
        [
            "Decathlon: what is stored",
            "No race of it is stored.",
            "Meets stored with all their events are told of behind the buttons.",
            "0 races · data to 1 Jun 2024",
            "[Gaps] [Full fields] [Sources]",
        ]
    )
    assert answer.files == []


async def test_the_picture_is_sent_with_its_words(asker: Asker) -> None:
    answer = await asker.ask("/data private:True")
    (sent,) = answer.files
    (gallery,) = parts(answer, GALLERY)
    (item,) = gallery["items"]
    assert answer.ephemeral
    assert sent["filename"] == "stored-races.png"
    assert item["media"]["url"].endswith("stored-races.png")
    assert item["description"] == sent["description"]
    assert f"Picture: {item['description']}" in answer.text.splitlines()
    assert len(item["description"]) < ALT_LIMIT


async def test_the_words_agree_with_the_store(asker: Asker, database: Path) -> None:
    words = (await asker.ask("/data")).files[0]["description"]
    with plain(database) as connection:
        ((races, full, first, last),) = connection.execute(
            "SELECT count(*), sum(field = 'complete'), min(substr(day, 1, 4)),"
            " max(substr(day, 1, 4)) FROM race"
        )
        ((mile,),) = connection.execute("SELECT count(*) FROM race WHERE event = ?", (MILE,))
    assert words.startswith(
        f"Map of the stored races of all events by year, {first} to {last}: {races} races, "
        f"{full} with the full field (blue), {races - full} with a part of it (orange)."
    )
    miles = (await asker.ask("/data event:mile")).files[0]["description"]
    assert f": {mile} races, " in miles


async def test_nothing_of_what_is_missing_is_cut(asker: Asker, database: Path) -> None:
    with plain(database) as connection:
        gaps = connection.execute("SELECT note FROM coverage WHERE complete = 0").fetchall()
    shown = (await asker.ask("/data", click=["Gaps"])).text
    assert [note for (note,) in gaps if note not in shown] == []


async def test_sources_are_a_private_answer(asker: Asker) -> None:
    answer = await asker.ask("/data", click=["Sources"])
    shown = answer.text.split("[Sources]\n")[1].strip().splitlines()
    assert shown[:2] == [
        "Sources",
        "article: LetsRun report of the 2024 Bowerman Mile, 25 May 2024",
    ]
    assert any(line.startswith("rio-dataset: Rio 2016 athletics results") for line in shown)
    assert answer.ephemeral


@pytest.mark.parametrize("line", ["/data", "/data event:mile", "/data event:1500"])
async def test_a_large_store_fits_one_message(grown: Asker, line: str) -> None:
    answer = await grown.ask(line)
    text = "\n".join(part["content"] for part in parts(answer, TEXT))
    assert length(answer) <= TEXT_LIMIT
    assert "… and" not in text
    assert len(answer.files[0]["description"]) < ALT_LIMIT


async def test_rare_events_share_a_line_of_a_large_store(grown: Asker, database: Path) -> None:
    lines = (await grown.ask("/data")).text.splitlines()
    with plain(database) as connection:
        ((races,),) = connection.execute("SELECT count(*) FROM race")
    table = lines[3:53]
    assert "91 others" in table[-1]
    assert sum(int(line[10:].split()[0]) for line in table) == races + len(EVENTS) * len(YEARS)
    assert max(map(len, table)) <= 28


async def test_pages_are_turned_in_place(grown: Asker) -> None:
    answer = await grown.ask("/data", click=["Gaps", "Next", "Back", "Next"])
    assert answer.ephemeral
    first, second, again, last = answer.text.split("Known gaps\n")[1:]
    assert (first, second) == (again.rstrip() + "\n\n", last.rstrip() + "\n\n")
    assert first != second


async def test_a_slow_picture_keeps_discord_waiting(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replies, "PATIENCE", 0)
    answer = await asker.ask("/data event:mile private:True")
    assert answer.ephemeral
    assert answer.files[0]["filename"] == "stored-races.png"
