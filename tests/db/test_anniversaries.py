"""Records and finals of a day of the year."""

from dataclasses import replace

from db.anniversaries import finals_on, records_on
from db.batches import Row, Wanted
from db.store import Store
from tests.db import small_rows as rows
from tests.db.small_rows import MILE, apply
from track.anniversaries import CalendarDay

FIVE = 5
JUNE_1 = CalendarDay(601)


def at(row: Row, **columns: object) -> Row:
    """Return a record with other values in some columns."""
    places = {"key": 1, "scope": 5, "area": 6, "day": 13, "ratified": 15}
    changed = list(row)
    for name, value in columns.items():
        changed[places[name]] = value
    return tuple(changed)


async def test_records_of_one_mark_stand_together_the_greatest_first(store: Store) -> None:
    await apply(
        store,
        [
            Wanted("source", [rows.source("s")]),
            Wanted(
                "record",
                [
                    at(rows.record(1, None), scope="NR", area="GBR", day=20240601, ratified=""),
                    at(rows.record(2, None), scope="WR", day=20240601),
                    at(rows.record(3, None), scope="AR", area="Europe", day=20100601),
                    at(rows.record(4, None), scope="WR", day=20240602),
                ],
            ),
        ],
    )
    view = store.view(None)
    found = await records_on(view, JUNE_1)
    assert [[record.scope for record in each.records] for each in found] == [["WR", "NR"], ["AR"]]
    assert [record.state for record in found[0].records] == [
        "ratified",
        "not known to be ratified",
    ]
    (older,) = await records_on(view, replace(JUNE_1, year=2010))
    assert older.records[0].area == "Europe"


async def test_finals_are_of_big_meets_or_named_and_have_a_winner(store: Store) -> None:
    title = (*rows.meet(2)[:9], "OG", *rows.meet(2)[10:])
    await apply(
        store,
        [
            Wanted("source", [rows.source("s")]),
            Wanted("athlete", [rows.athlete(1)]),
            Wanted("meet", [rows.meet(1), title]),
            Wanted(
                "race",
                [
                    rows.race(1, 1),
                    rows.race(2, 1, name="Town Mile"),
                    rows.race(3, 2, day=20200601),
                    rows.race(4, 2, day=20200601, sex="W"),
                    rows.race(5, 2, day=20200602),
                    rows.race(6, 2, day=20200601, sex="X"),
                ],
            ),
            Wanted(
                "result",
                [
                    rows.result(race, 1, event=MILE, day=20200601, place=place)
                    for race, place in ((1, 1), (2, 1), (3, 1), (4, 2), (5, 1))
                ],
            ),
            Wanted("team", [rows.team(6, "Town")]),
        ],
    )
    await apply(
        store,
        [
            Wanted("race", [rows.race(9, 2, name="Own Mile", guild=FIVE)]),
            Wanted("result", [rows.result(9, 1, place=1, guild=FIVE)]),
        ],
        "entry",
        FIVE,
    )
    view = store.view(None)
    assert [race.id for race in await finals_on(view, JUNE_1, 25)] == [3, 6, 2]
    assert [race.id for race in await finals_on(view, JUNE_1, 2)] == [3, 6]
    assert [race.id for race in await finals_on(view, replace(JUNE_1, year=2024), 25)] == [2]
    assert [race.id for race in await finals_on(store.view(FIVE), JUNE_1, 25)] == [9, 3, 6, 2]
