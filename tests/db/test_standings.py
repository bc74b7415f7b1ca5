"""Places and records of a mark: as of a day, for a nation, as one server sees them."""

from db.standings import standing
from db.store import Store
from track.dates import Day
from track.events import Event, find_event
from track.marks import parse_mark
from track.standing import ListReach, Place, Standing

MILE = find_event("mile")


async def of(
    store: Store,
    text: str,
    event: Event = MILE,
    sex: str = "M",
    *,
    guild: int | None = None,
    short_track: bool = False,
    nation: str = "",
    as_of: str = "",
) -> Standing:
    return await standing(
        store.view(guild),
        parse_mark(text, event).required().mark,
        event,
        sex,
        short_track=short_track,
        nation=nation,
        as_of=Day.iso(as_of) if as_of else None,
    )


async def test_a_place_is_counted_by_athlete_and_as_of_a_day(seeded: Store) -> None:
    """Source: LetsRun, 2024 Bowerman Mile report: 3:45.34 made Kerr sixth of all time."""
    before = await of(seeded, "3:45.34", as_of="2024-05-24")
    assert (before.all_time.rank, before.all_time.equal) == (6, 0)
    after = await of(seeded, "3:45.34", as_of="2024-05-25")
    assert (after.all_time.rank, after.all_time.equal) == (6, 1)
    assert (await of(seeded, "3:43.12")).all_time.rank == 1
    long_ago = await of(seeded, "3:50.00", as_of="1966")
    assert long_ago.all_time.rank == 1


async def test_a_place_within_a_nation_is_counted_apart(seeded: Store) -> None:
    found = await of(seeded, "3:46.50", nation="GBR", as_of="2024-05-24")
    assert found.national is not None
    assert found.national.rank == 2
    assert (await of(seeded, "3:46.50")).national is None


async def test_the_season_is_the_newest_stored_or_that_of_the_day(seeded: Store) -> None:
    found = await of(seeded, "3:46.00")
    assert found.year == 2026
    assert found.season is not None
    on_the_day = await of(seeded, "3:46.00", as_of="2024-05-25")
    before = await of(seeded, "3:46.00", as_of="2024-05-24")
    assert (on_the_day.year, on_the_day.season) == (2024, Place(better=2, equal=0))
    assert before.season == Place(better=0, equal=0)


async def test_records_are_those_of_the_day_and_the_surface(seeded: Store) -> None:
    held = {
        (each.scope, each.area): str(each.mark)
        for each in (await of(seeded, "3:45.34", as_of="2024-05-24")).records
    }
    assert held["WR", ""] == "3:43.13"
    assert held["NR", "GBR"] == "3:46.32"
    now = {(each.scope, each.area): each for each in (await of(seeded, "3:45.34")).records}
    assert str(now["NR", "GBR"].mark) == "3:45.34"
    assert now["WR", ""].as_of == Day(20251231)
    indoors = {each.scope: each for each in (await of(seeded, "3:45", short_track=True)).records}
    assert str(indoors["WR"].mark) == "3:45.14"


async def test_how_far_the_list_reaches_is_that_of_the_newest_list_by_then(seeded: Store) -> None:
    now = await of(seeded, "3:45.34")
    assert now.reach == ListReach(parse_mark("3:49.98", MILE).required().mark, Day(20251221))
    then = await of(seeded, "3:45.34", as_of="2024-05-24")
    assert then.reach is not None
    assert then.reach.as_of == Day(20230701)
    assert (await of(seeded, "3:45.34", as_of="2020")).reach is None


async def test_field_events_and_points_count_upwards(seeded: Store) -> None:
    vault = await of(seeded, "6.31", find_event("PV"))
    assert vault.all_time.rank == 1
    assert [str(each.mark) for each in vault.records if each.scope == "WR"] == ["6.30"]
    assert (await of(seeded, "5.00", find_event("PV"))).all_time.rank > 40
    assert (await of(seeded, "9127", find_event("DEC"))).all_time.rank == 1


async def test_nobody_stored_is_told_apart_from_nobody_better(seeded: Store) -> None:
    assert (await of(seeded, "3:45.34")).all_time.known
    assert not (await of(seeded, "1:20:00", find_event("HMW"))).all_time.known


async def test_an_empty_store_has_no_places(store: Store) -> None:
    found = await of(store, "3:45.34")
    assert (found.all_time.known, found.season, found.newest) == (False, None, None)
    assert (found.records, found.reach) == ((), None)
