"""Races by event and year, against a plain count, and everything held of one event."""

from pathlib import Path

from db.batches import Wanted
from db.holdings import ListHeld, event_holding, holdings
from db.store import Store
from tests.db import small_rows as rows
from tests.db.dumps import plain
from tests.db.small_rows import LONG_JUMP, MILE, apply
from track.dates import Day
from track.events import event_by_number, find_event
from track.holdings import Holding, YearCount
from track.marks import Mark
from track.standing import ListReach

FIVE = 5


async def test_every_race_is_counted_once_under_its_event_and_year(seeded_file: Path) -> None:
    async with Store(seeded_file) as store:
        held = await holdings(store.view(None))
    with plain(seeded_file) as connection:
        races = connection.execute("SELECT event, day, field FROM race").fetchall()
    counted: dict[tuple[str, int], list[bool]] = {}
    for event, day, field in races:
        at = event_by_number(event).name, int(str(day)[:4])
        counted.setdefault(at, []).append(field == "complete")
    assert {
        (each.name, count.year): (count.races, count.complete)
        for each in held
        for count in each.years
    } == {at: (len(complete), sum(complete)) for at, complete in counted.items()}


async def test_events_stand_as_in_a_programme(seeded_file: Path) -> None:
    async with Store(seeded_file) as store:
        names = [each.name for each in await holdings(store.view(None))]
    wanted = ["100 m", "1500 m", "mile", "5000 m", "3000 m steeplechase", "marathon", "high jump"]
    assert [name for name in names if name in wanted] == wanted


async def test_an_event_has_its_races_lines_newest_lists_and_records(store: Store) -> None:
    await apply(
        store,
        [
            Wanted("source", [rows.source("s")]),
            Wanted("athlete", [rows.athlete(1), rows.athlete(2)]),
            Wanted("meet", [rows.meet(1)]),
            Wanted(
                "race",
                [
                    rows.race(1),
                    rows.race(2, day=20230601, sex="W", field="top-2"),
                    rows.race(3, event=LONG_JUMP),
                ],
            ),
            Wanted(
                "result", [rows.result(1, 1), rows.result(1, 2), rows.result(2, 1, day=20230601)]
            ),
            Wanted(
                "list",
                [rows.listing(1, as_of=20250101), rows.listing(2), rows.listing(3, short_track=1)],
            ),
            Wanted("list_mark", [rows.list_mark(1, 1), rows.list_mark(2, 1), rows.list_mark(2, 2)]),
            Wanted("record", [rows.record(1, 1)]),
        ],
    )
    await apply(store, [Wanted("race", [rows.race(9, day=20250101, guild=FIVE)])], "entry", FIVE)
    held = await event_holding(store.view(None), find_event("mile"))
    reach = ListReach(Mark(230_000, held.event.unit, 10), Day(20260101))
    assert held.sexes == (
        Holding("M", (YearCount(2024, 1, 1, 2),)),
        Holding("W", (YearCount(2023, 1, 0, 1),)),
    )
    assert held.lists == (
        ListHeld("M", False, "", 2, reach),
        ListHeld("M", True, "", 0, reach),
    )
    assert held.records == (("WR", 1),)
    theirs = await event_holding(store.view(FIVE), find_event("mile"))
    assert theirs.sexes[0].years[-1] == YearCount(2025, 1, 1, 0)


async def test_an_event_without_anything_is_empty(store: Store) -> None:
    held = await event_holding(store.view(None), event_by_number(MILE))
    assert (held.sexes, held.lists, held.records, held.newest) == ((), (), (), None)
    assert await holdings(store.view(None)) == ()
