"""Races of the seeds we ship, found by what fans type and read with every line."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.meets import find_meets, meet_by_id
from db.people import People
from db.races import (
    StoredRace,
    find_races,
    latest_race,
    latest_race_of,
    newest_day,
    race_by_id,
    stored_race,
)
from db.store import Store, View
from track.dates import Day
from track.errors import NothingStored
from track.events import find_event
from track.marks import Status
from track.names import Context
from track.race_query import read_race_query
from track.results import Race, Round, Split

BOWERMAN_2024 = [
    (1, "Josh Kerr", "3:45.34", "NR WL PB"),
    (2, "Jakob Ingebrigtsen", "3:45.60", "SB"),
    (3, "Yared Nuguse", "3:46.22", "SB"),
    (4, "Neil Gourley", "3:47.74", "PB"),
    (5, "Jake Wightman", "3:47.83", "PB"),
    (6, "Reynold Kipkorir Cheruiyot", "3:48.59", "SB"),
    (7, "Cole Hocker", "3:48.95", "SB"),
    (8, "Geordie Beamish", "3:49.09", "PB"),
    (9, "Oliver Hoare", "3:49.11", "SB"),
    (10, "Mario García", "3:50.14", "SB"),
    (11, "Cameron Myers", "3:50.15", "PB"),
    (12, "Abel Kipsang", "3:51.82", "SB"),
    (13, "Lamecha Girma", "3:53.82", "SB"),
    (14, "Cooper Teare", "3:53.92", ""),
    (None, "Abraham Alvarado", "None", ""),
    (None, "Hobbs Kessler", "None", ""),
]


@pytest.fixture
async def seeds(seeded_file: Path) -> AsyncIterator[Store]:
    """The seeded store, only read."""
    async with Store(seeded_file) as store:
        yield store


@pytest.fixture
def view(seeds: Store) -> View:
    return seeds.view(None)


async def found(view: View, text: str) -> list[Race]:
    return await find_races(view, read_race_query(text))


async def bowerman(view: View) -> StoredRace:
    (race,) = await found(view, "bowerman mile 2024")
    return await stored_race(view, race)


def label(race: Race) -> tuple[str, int, str, str, str]:
    return (race.meet.name, race.day.number, race.event.code, race.sex, race.round.value)


async def test_the_2024_bowerman_mile_has_its_sixteen_lines_in_order(view: View) -> None:
    lines = (await bowerman(view)).lines
    assert [
        (line.place, line.athlete.name, str(line.mark), " ".join(line.tags)) for line in lines
    ] == BOWERMAN_2024
    assert [line.status for line in lines[14:]] == [Status.DNF, Status.DNF]
    assert lines[15].note == "stepped off after contact with Hocker on lap 2"


async def test_what_sources_disagree_on_stands_beside_the_race(view: View) -> None:
    told = (await bowerman(view)).disagreements
    assert [(row.athlete, row.value, row.believed) for row in told] == [
        ("Alvarado", "", True),
        ("Alvarado", "3:55.46", False),
        ("Kessler", "", True),
        ("Kessler", "3:48.66", False),
        ("Gourley", "3:47.74", True),
        ("Gourley", "3:47.72", False),
    ]
    assert {row.field for row in told} == {"mark"}
    assert all(row.sources == ("article",) and row.note for row in told)


async def test_a_race_comes_with_its_sources_splits_and_the_day_of_the_newest(view: View) -> None:
    stored = await bowerman(view)
    assert stored.race.sources == ("article", "press:trackandfieldnews-pre24")
    assert {line.sources for line in stored.lines} == {("article",), ("article", "tp-2024")}
    assert stored.race.splits[0] == Split("400", "55.91", "Alvarado")
    assert stored.newest == await newest_day(view) == Day(20260321)
    assert (stored.race.name, stored.race.paced, stored.race.field) == (
        "Bowerman Mile",
        True,
        "complete",
    )


async def test_the_same_race_is_read_by_its_number(view: View) -> None:
    race = (await bowerman(view)).race
    assert await race_by_id(view, race.id) == race
    with pytest.raises(NothingStored, match="ask for it again by its name"):
        await race_by_id(view, race.id + 1)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("oslo mile 2022", ("Bislett Games", 20220616, "MILE", "M", "final")),
        ("tokyo 2020 1500", ("Olympic Games Tokyo 2020", 20210807, "1500", "M", "final")),
        ("tokyo 2021 1500", ("Olympic Games Tokyo 2020", 20210807, "1500", "M", "final")),
        ("paris 1500 2024 men", ("Olympic Games Paris 2024", 20240806, "1500", "M", "final")),
        ("Bowermann mile 2024", ("Prefontaine Classic", 20240525, "MILE", "M", "final")),
        ("BOWERMAN  miles, 2024!", ("Prefontaine Classic", 20240525, "MILE", "M", "final")),
        ("kerr eugene 2024", ("Prefontaine Classic", 20240525, "MILE", "M", "final")),
    ],
)
async def test_the_first_race_found_is_the_one_meant(
    view: View, text: str, first: tuple[str, int, str, str, str]
) -> None:
    assert label((await found(view, text))[0]) == first


async def test_finals_come_before_heats_and_new_before_old(view: View) -> None:
    races = await found(view, "1500 men")
    assert {race.round for race in races} == {Round.FINAL}
    assert [race.day for race in races] == sorted((race.day for race in races), reverse=True)
    budapest = [
        race.round.value
        for race in await found(view, "budapest 2023 1500")
        if not race.meet.level.small
    ]
    assert budapest == sorted(budapest, key=lambda value: value != "final")
    assert "heat" in budapest


async def test_a_round_or_a_sex_that_is_named_is_kept_to(view: View) -> None:
    assert {race.round for race in await found(view, "budapest 1500 heat")} == {Round.HEAT}
    assert {race.sex for race in await found(view, "paris 2024 women")} == {"W"}


async def test_the_latest_race_is_of_the_newest_day(view: View) -> None:
    latest = await latest_race(view)
    assert latest is not None
    assert latest.day == await newest_day(view)


async def test_the_latest_race_of_an_athlete_follows_the_filters(seeds: Store, view: View) -> None:
    kerr = (await People.load(seeds)).find("Josh Kerr", Context())
    mile = await latest_race_of(view, kerr, find_event("mile"))
    assert mile is not None
    assert label(mile) == ("Prefontaine Classic", 20240525, "MILE", "M", "final")
    assert kerr in [line.athlete for line in (await stored_race(view, mile)).lines]
    assert await latest_race_of(view, kerr, find_event("mile"), 2024, mile.meet.id) == mile
    assert await latest_race_of(view, kerr, year=1999) is None


async def test_races_of_one_meet_alone_are_found(view: View) -> None:
    meet = (await bowerman(view)).race.meet
    races = await find_races(view, read_race_query(""), meet.id)
    assert {race.meet for race in races} == {meet}


@pytest.mark.parametrize("text", ["zzzz", 'oslo"* OR x', "世界", "mile NOT oslo", "a" * 6000, "*"])
async def test_odd_text_finds_nothing_or_something_but_never_fails(view: View, text: str) -> None:
    assert len(await found(view, text)) <= 25


@pytest.mark.parametrize("limit", [1, 7, 25])
async def test_no_more_races_come_than_were_asked_for(view: View, limit: int) -> None:
    assert len(await find_races(view, read_race_query(""), limit=limit)) == limit
    assert len(await find_meets(view, "", limit)) == limit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("tokyo 2020", ["Olympic Games Tokyo 2020"]),
        ("tokyo olympics", ["Olympic Games Tokyo 2020"]),
        ("prefontaine 2022", ["Prefontaine Classic"]),
        ("prefontaine 2024", ["Prefontaine Classic"]),
        ("zz", []),
    ],
)
async def test_meets_are_found_by_words_and_either_year(
    view: View, text: str, names: list[str]
) -> None:
    assert [meet.name for meet in await find_meets(view, text)][:1] == names


async def test_big_meets_come_before_small_ones_of_the_city(view: View) -> None:
    names = [meet.name for meet in await find_meets(view, "tokyo")]
    big = ["Championships Tokyo 2025", "Games Tokyo 2020", "World Championships Tokyo 1991"]
    assert all(name.endswith(end) for name, end in zip(names, big, strict=False))
    assert "Seiko Golden Grand Prix" in names[len(big) :]


async def test_a_race_at_a_big_meet_comes_before_one_at_a_small_meet(view: View) -> None:
    races = await found(view, "zurich 2022 1500")
    small = [race.meet.level.small for race in races]
    assert small == sorted(small)
    assert {True, False} <= set(small)


async def test_a_meet_is_read_by_its_number(view: View) -> None:
    (meet,) = await find_meets(view, "prefontaine 2024")
    assert await meet_by_id(view, meet.id) == meet
    with pytest.raises(NothingStored, match="ask for it again by its name"):
        await meet_by_id(view, meet.id + 1)


async def test_any_race_can_be_read_and_found_by_its_own_name(view: View) -> None:
    races = await find_races(view, read_race_query(""), limit=100_000)
    assert len(races) > 40_000
    for race in races[::199]:
        stored = await stored_race(view, race)
        assert stored.race == race
        places = [line.place for line in stored.lines if line.place]
        assert places == sorted(places)
        year = "" if re.search(r"\b20\d\d\b", race.meet.name) else race.day.year
        text = f"{race.meet.name} {year}"
        asked = read_race_query(text)
        told = [(asked.event, race.event), (asked.sex, race.sex), (asked.round, race.round)]
        if any(word not in (None, its) for word, its in told):
            continue  # “Half Marathon & 10K” and “East Preliminary Round” ask for some races.
        assert race in await find_races(view, read_race_query(text), limit=10_000), text
