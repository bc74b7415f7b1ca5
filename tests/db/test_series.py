"""Series of meets and winners, read from small stores."""

from db.batches import Row, Wanted
from db.series import editions, find_editions, find_series, named_races
from db.store import Store
from db.winners import finals_of_meet, finals_of_name, finals_of_series
from tests.db import small_rows as rows
from tests.db.small_rows import LONG_JUMP, MILE, apply
from track.events import event_by_number, find_event

FIVE = 5


def meet(number: int, year: int, series: str = "town", *, country: str = "GBR") -> Row:
    row = list(rows.meet(number))
    row[2], row[4], row[5], row[8] = series, year * 10000 + 601, year * 10000 + 602, country
    return tuple(row)


def big(row: Row) -> Row:
    return (*row[:9], "DL", *row[10:])


async def filled(store: Store) -> None:
    """Three editions in Town, one of a series of the same name in another nation."""
    await apply(
        store,
        [
            Wanted("source", [rows.source("s")]),
            Wanted("athlete", [rows.athlete(1), rows.athlete(2)]),
            Wanted(
                "meet", [meet(1, 2022), meet(2, 2023), meet(3, 2024), meet(4, 2025, country="KEN")]
            ),
            Wanted(
                "race",
                [
                    rows.race(1, 1, day=20220601, name="Town Mile"),
                    rows.race(2, 2, day=20230601, name="Town Mile"),
                    rows.race(3, 2, day=20230601, event=LONG_JUMP),
                    rows.race(4, 3, day=20240601, sex="W"),
                    rows.race(5, 4, day=20250601),
                ],
            ),
            Wanted(
                "result",
                [
                    rows.result(1, 1, day=20220601, place=1),
                    rows.result(2, 1, day=20230601, place=1),
                    rows.result(2, 2, day=20230601, place=1),
                    rows.result(5, 1, day=20250601, place=2),
                ],
            ),
            Wanted("team", [rows.team(4, "Town Runners")]),
        ],
    )


async def test_a_series_at_small_meets_is_one_in_each_nation(store: Store) -> None:
    await filled(store)
    view = store.view(None)
    found = await find_series(view, ("town",), None, None)
    assert [(each.newest.meet.id, each.fitting, each.stored) for each in found] == [
        (3, 3, 3),
        (4, 1, 1),
    ]
    assert [each.meet.id for each in await editions(view, 2)] == [3, 2, 1]
    assert [each.meet.id for each in await editions(view, 4)] == [4]


async def test_at_big_meets_the_nation_does_not_matter(store: Store) -> None:
    await apply(store, [Wanted("meet", [big(meet(1, 2022)), big(meet(2, 2023, country="KEN"))])])
    (found,) = await find_series(store.view(None), ("town",), None, None)
    assert (found.newest.meet.id, found.stored) == (2, 2)


async def test_with_an_event_only_a_series_that_had_it_fits(store: Store) -> None:
    await filled(store)
    view = store.view(None)
    jump = event_by_number(LONG_JUMP)
    (found,) = await find_series(view, ("town",), jump, "M")
    assert (found.newest.meet.id, found.fitting, found.stored) == (3, 3, 3)
    assert await find_series(view, ("town",), jump, "W") == []
    assert await find_series(view, ("town",), find_event("100"), None) == []


async def test_an_edition_is_found_by_its_year(store: Store) -> None:
    await filled(store)
    view = store.view(None)
    assert [each.meet.id for each in await find_editions(view, ("town",), 2023)] == [2]
    assert [each.meet.id for each in await find_editions(view, ("town", "kenya"), None)] == [4]
    assert await find_editions(view, ("town",), 1999) == []


async def test_a_race_has_all_who_share_the_first_place_or_the_team(store: Store) -> None:
    await filled(store)
    view = store.view(None)
    mile = event_by_number(MILE)
    told = [
        (won.race.id, [line.athlete.name for line in won.winners])
        for won in await finals_of_series(view, 1, mile)
    ]
    assert told == [
        (4, ["Town Runners"]),
        (2, ["Athlete 1", "Athlete 2"]),
        (1, ["Athlete 1"]),
    ]
    assert [won.race.id for won in await finals_of_series(view, 1, mile, "W")] == [4]
    assert [won.race.id for won in await finals_of_meet(view, 2)] == [2, 3]
    assert (await finals_of_meet(view, 4))[0].winners == ()


async def test_a_named_race_is_every_race_of_that_name(store: Store) -> None:
    await filled(store)
    view = store.view(None)
    (named,) = await named_races(view)
    assert (named.race, named.name, named.editions) == (2, "Town Mile", 2)
    assert [won.race.id for won in await finals_of_name(view, 1)] == [2, 1]
    assert await finals_of_name(view, 5) == [], "a race without a name is none"


async def test_a_servers_own_edition_is_its_own(store: Store) -> None:
    await filled(store)
    await apply(
        store,
        [
            Wanted("meet", [rows.meet(9, "Own Games", FIVE)]),
            Wanted("race", [rows.race(9, 9, name="Town Mile", guild=FIVE)]),
            Wanted("result", [rows.result(9, 1, place=1, guild=FIVE)]),
        ],
        "entry",
        FIVE,
    )
    shared, own = store.view(None), store.view(FIVE)
    assert [won.race.id for won in await finals_of_name(own, 1)] == [9, 2, 1]
    assert [won.race.id for won in await finals_of_name(shared, 1)] == [2, 1]
    assert await find_editions(shared, ("own",), None) == []
    assert [each.meet.id for each in await find_editions(own, ("own",), None)] == [9]
