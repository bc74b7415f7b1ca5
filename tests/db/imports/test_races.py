"""Which race a sheet's race is: a stored one, a new one, one of several."""

import pytest

from db.batches import Wanted
from db.imports.plan import State
from db.store import Store
from readers.sheets import Sheet, SheetLine
from tests.db import small_rows as rows
from tests.db.dumps import dump, one
from tests.db.imports.bringing import (
    bring,
    bring_sheets,
    lines,
    mile,
    own_csv,
    sheets,
    states,
    undone,
)
from tests.db.small_rows import apply
from track.dates import Day
from track.events import find_event
from track.marks import parse_mark
from track.results import Round


@pytest.fixture
async def shared(store: Store) -> Store:
    """A store with one mile of three, which the seeds brought."""
    stored = [rows.result(1, number, 225_000 + 1000 * number, place=number) for number in (1, 2, 3)]
    people = [rows.athlete(1, "Josh Kerr"), rows.athlete(2, "Jakob Ingebrigtsen")]
    wanted = [
        Wanted("athlete", [*people, rows.athlete(3, "Neil Gourley")]),
        Wanted("meet", [rows.meet(1)]),
        Wanted("race", [rows.race(1)]),
        Wanted("result", stored),
    ]
    await apply(store, wanted, kind="seeds")
    return store


async def test_a_stored_race_is_known_by_its_field(shared: Store) -> None:
    before = dump(shared.path)
    text = mile("1,Josh KERR,GBR,3:46.00,", "3,Jakob INGEBRIGTSEN,GBR,3:47.01,", meet="Elsewhere")
    plan, outcome = await bring(shared, text)
    assert states(plan) == ["Josh Kerr: same", "Jakob Ingebrigtsen: disputed"]
    assert plan.changes == 0
    assert {name: dump(shared.path)[name] for name in ("result", "race", "meet")} == {
        name: before[name] for name in ("result", "race", "meet")
    }
    await undone(shared, outcome, before)


async def test_somebody_missing_from_a_stored_race_is_added(shared: Store) -> None:
    before = dump(shared.path)
    text = mile("1,Josh Kerr,GBR,3:46.00,", "2,Jakob Ingebrigtsen,GBR,3:47.00,",
                "4,Late Comer,USA,3:49.00,")  # fmt: skip
    plan, outcome = await bring(shared, text)
    assert states(plan)[2] == "Late Comer: new"
    assert plan.lines(State.NEW)[0].row[0] == 1
    assert lines(shared.path)[3] == "4 Late Comer OK 229000"
    await undone(shared, outcome, before)


@pytest.mark.parametrize("spelt", ["Gurly N.,GBR", "Niel Gourlay,", "Gourley,Bowerman TC"])
async def test_another_spelling_with_the_same_place_and_mark_is_who_is_stored(
    spelt: str, shared: Store
) -> None:
    text = mile("1,Josh Kerr,GBR,3:46.00,", "2,Jakob Ingebrigtsen,GBR,3:47.00,",
                f"3,{spelt},3:48.00,")  # fmt: skip
    plan, _ = await bring(shared, text)
    assert states(plan) == ["Josh Kerr: same", "Jakob Ingebrigtsen: same", "Neil Gourley: same"]
    assert plan.athletes == {}
    assert len(lines(shared.path)) == 3


async def test_a_name_alone_is_somebody_of_the_same_race(shared: Store) -> None:
    text = mile("1,Josh Kerr,Brooks,3:46.00,", "2,Jakob Ingebrigtsen,Nike,3:47.00,",
                "3,Neil Gourley,,3:48.90,")  # fmt: skip
    plan, _ = await bring(shared, text)
    assert states(plan)[:2] == ["Josh Kerr: same", "Jakob Ingebrigtsen: same"]
    assert states(plan)[2] == "Neil Gourley: disputed"
    assert (plan.athletes, plan.doubts, plan.questions) == ({}, {}, {})


async def test_a_name_of_another_nation_is_nobody_of_the_same_race(shared: Store) -> None:
    text = mile("1,Josh Kerr,GBR,3:46.00,", "2,Jakob Ingebrigtsen,GBR,3:47.00,",
                "9,Neil Gourley,USA,3:59.00,")  # fmt: skip
    plan, _ = await bring(shared, text)
    assert states(plan)[2] == "Neil Gourley: new"
    assert [doubt[1] for doubt in plan.doubts] == [3]


async def test_one_of_a_field_alone_with_another_mark_is_in_another_race(shared: Store) -> None:
    text = mile("4,Josh Kerr,GBR,3:59.00,", "1,Some Body,USA,3:50.00,", "2,Any Body,USA,3:51.00,")
    plan, _ = await bring(shared, text)
    assert plan.races[0].row is not None
    assert len(lines(shared.path)) == 6


def heat(heat: int, place: int, name: str, mark: str) -> SheetLine:
    """Return a line of a heat."""
    read = parse_mark(mark, find_event("800")).required().mark
    return SheetLine(place, place, "OK", name, "GBR", read, heat=heat)


def heats(*printed: SheetLine) -> Sheet:
    """Return the sheet of all heats of an 800 m."""
    return Sheet(
        printed, find_event("800"), "800", "M", Round.HEAT, day=Day(20240601), meet="Harbour Games"
    )


async def test_heats_of_one_sheet_become_races_with_places_of_their_own(store: Store) -> None:
    overall = heats(
        heat(1, 1, "Al Ash", "1:50.00"), heat(2, 2, "Bo Birch", "1:51.00"),
        heat(2, 2, "Cy Cedar", "1:51.00"), heat(1, 4, "Di Dale", "1:52.00"),
        heat(2, 5, "Ed Elm", "1:53.00"),
    )  # fmt: skip
    await bring_sheets(store, sheets(overall), b"overall", "heats")
    assert lines(store.path) == [
        "1 Al Ash OK 110000", "2 Di Dale OK 112000",
        "1 Bo Birch OK 111000", "1 Cy Cedar OK 111000", "3 Ed Elm OK 113000",
    ]  # fmt: skip
    assert one(store.path, "SELECT group_concat(heat) FROM race ORDER BY heat") in ("1,2", "2,1")


async def test_places_that_are_the_heats_own_stay(store: Store) -> None:
    own = heats(
        heat(1, 1, "Al Ash", "1:50.00"), heat(1, 3, "Di Dale", "1:52.00"),
        heat(2, 1, "Bo Birch", "1:51.00"), heat(2, 2, "Ed Elm", "1:53.00"),
    )  # fmt: skip
    await bring_sheets(store, sheets(own), b"own", "heats")
    assert [line[0] for line in lines(store.path)] == ["1", "3", "1", "2"]


HEAT_AND_FINAL = own_csv(
    *(
        f"800,M,{round_},,2024-06-01,Harbour Games,{place},{name},GBR,{mark},,"
        for round_, marks in (("heat", ("1:51.0", "1:52.0")), ("final", ("1:48.0", "1:49.0")))
        for place, name, mark in ((1, "Al Ash", marks[0]), (2, "Bo Birch", marks[1]))
    )
)


async def test_a_heat_and_a_final_of_one_field_and_day_stay_two(store: Store) -> None:
    await bring(store, HEAT_AND_FINAL)
    stored = lines(store.path)
    assert len(stored) == 4
    plan, _ = await bring(store, HEAT_AND_FINAL + "\n")
    assert {line.state for line in plan.lines(*State)} == {State.SAME}
    assert lines(store.path) == stored
    final = "\n".join(line for line in HEAT_AND_FINAL.splitlines() if "M,heat" not in line)
    plan, _ = await bring(store, f"{final}\n", "only the final.csv")
    assert states(plan) == ["Al Ash: same", "Bo Birch: same"]


async def test_a_heat_is_not_a_stored_final_of_the_same_people(shared: Store) -> None:
    text = own_csv(
        "mile,M,heat,1,2024-06-01,Meet 1,1,Josh Kerr,GBR,3:55.00,,",
        "mile,M,heat,1,2024-06-01,Meet 1,2,Neil Gourley,GBR,3:55.50,,",
    )
    plan, _ = await bring(shared, text)
    assert plan.races[0].row is not None
    assert plan.races[0].row[2] == 1, "of the stored meet"
    assert states(plan) == ["Josh Kerr: new", "Neil Gourley: new"]


async def test_races_told_apart_by_their_fields_alone_are_all_stored(store: Store) -> None:
    def race(*printed: str) -> Sheet:
        return Sheet(
            tuple(heat(0, place, name, "1:50.00") for place, name in enumerate(printed, 1)),
            find_event("800"), "800", "M", day=Day(20240601), meet="Open Night",
        )  # fmt: skip

    file = sheets(race("Al Ash", "Bo Birch"), race("Cy Cedar", "Di Dale"))
    await bring_sheets(store, file, b"first", "open")
    assert len(lines(store.path)) == 4
    assert one(store.path, "SELECT count(*) FROM race") == 2
    more = sheets(*file.sheets, race("Ed Elm", "Flo Fir"))
    before = dump(store.path)
    plan, second = await bring_sheets(store, more, b"second", "open")
    assert [race.row is None for race in plan.races] == [True, True, False]
    assert len(lines(store.path)) == 6
    await undone(store, second, before)


async def test_a_race_printed_twice_is_stored_once(store: Store) -> None:
    printed = heats(heat(1, 1, "Al Ash", "1:50.00"), heat(1, 2, "Bo Birch", "1:51.00"))
    plan, _ = await bring_sheets(store, sheets(printed, printed), b"twice", "twice")
    assert {left.reason for left in plan.left_out} == {"the input has this race already"}
    assert len(lines(store.path)) == 2


async def test_the_city_a_file_says_is_the_meets(shared: Store) -> None:
    head = "event,sex,date,meet,city,place,name,nation,mark\n"
    line = "mile,M,2024-07-01,Quay Mile,Wellington,1,Some Body,USA,3:50.00\n"
    await bring(shared, head + line)
    assert one(shared.path, "SELECT city FROM meet WHERE name = 'Quay Mile'") == "Wellington"
