"""Races two athletes met in, from the seeds we ship."""

import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.meetings import Meetings, meetings
from db.people import People
from db.store import Store
from tests.db.dumps import plain
from track.dates import Day
from track.head_to_head import Meeting
from track.names import Context
from track.results import Athlete, Round

BEFORE = Day(20240525)
"""The day of the mile the seeds are built around."""


@pytest.fixture
async def seeds(seeded_file: Path) -> AsyncIterator[Store]:
    """The seeded store, only read."""
    async with Store(seeded_file) as store:
        yield store


@pytest.fixture
async def people(seeds: Store) -> People:
    return await People.load(seeds)


async def met(seeds: Store, people: People, first: str, second: str) -> list[Meeting]:
    found = await meetings(
        seeds.view(None), people.find(first, Context()), people.find(second, Context())
    )
    return sorted(found.all, key=lambda one: (one.race.day, one.race.id))


async def test_kerr_and_jakob_met_fourteen_times_up_to_the_mile(
    seeds: Store, people: People
) -> None:
    found = await met(seeds, people, "Josh Kerr", "Jakob Ingebrigtsen")
    before = [one for one in found if one.race.day <= BEFORE]
    assert [(m.race.day.number, m.first.place, m.second.place) for m in before] == [
        (20160700, 10, 9),
        (20191004, 4, 3),
        (20191006, 6, 4),
        (20210805, 3, 2),
        (20210807, 3, 1),
        (20220717, 1, 3),
        (20220719, 5, 2),
        (20220826, 4, 1),
        (20220908, 6, 1),
        (20230615, 9, 1),
        (20230630, 3, 1),
        (20230819, 2, 1),
        (20230823, 1, 2),
        (20240525, 1, 2),
    ]
    finals = [m for m in before if m.race.round is Round.FINAL]
    assert [m.first.place < m.second.place for m in finals if m.first.place and m.second.place] == [
        *[False] * 8,
        True,
        True,
    ]


async def test_each_line_keeps_its_sources_and_its_mark(seeds: Store, people: People) -> None:
    found = await met(seeds, people, "Josh Kerr", "Jakob Ingebrigtsen")
    (mile,) = [one for one in found if one.race.day == BEFORE]
    assert (str(mile.first.mark), str(mile.second.mark)) == ("3:45.34", "3:45.60")
    assert (mile.first.sources, mile.second.sources) == (("article",), ("article", "tp-2024"))
    assert mile.first.tags == ("NR", "WL", "PB")
    assert mile.race.name == "Bowerman Mile"


async def test_nuguse_lost_to_jakob_five_times_up_to_the_mile(seeds: Store, people: People) -> None:
    found = await met(seeds, people, "Yared Nuguse", "Jakob Ingebrigtsen")
    before = [one for one in found if one.race.day <= BEFORE]
    assert [(m.first.place, m.second.place) for m in before] == [
        (2, 1), (3, 1), (5, 2), (2, 1), (3, 2)
    ]  # fmt: skip


async def test_asked_the_other_way_round_the_lines_change_places(
    seeds: Store, people: People
) -> None:
    one = await met(seeds, people, "Josh Kerr", "Jakob Ingebrigtsen")
    other = await met(seeds, people, "Jakob Ingebrigtsen", "Josh Kerr")
    assert [(a.race, a.first, a.second) for a in one] == [
        (b.race, b.second, b.first) for b in other
    ]


async def test_meetings_equal_the_plain_question_for_the_busiest_athletes(
    seeds: Store, seeded_file: Path
) -> None:
    with plain(seeded_file) as connection:
        busiest = connection.execute(
            "SELECT athlete_id FROM result GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 12"
        ).fetchall()
        lines = connection.execute("SELECT race_id, athlete_id FROM result").fetchall()
    races = {number: {race for race, who in lines if who == number} for (number,) in busiest}
    for first, second in itertools.combinations(races, 2):
        found = (await meetings(seeds.view(None), nameless(first), nameless(second))).all
        assert {one.race.id for one in found} == races[first] & races[second]
        assert len(found) == len(races[first] & races[second])


async def test_people_who_never_met_have_no_meetings(seeds: Store) -> None:
    assert await meetings(seeds.view(None), nameless(1), nameless(2)) == Meetings((), Day(20260321))


def nameless(number: int) -> Athlete:
    return Athlete(number, "", "", "", "M")
