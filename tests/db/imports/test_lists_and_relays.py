"""Lists bring marks and never a race; relays bring teams and who ran for them."""

from db.batches import Wanted
from db.store import Store
from readers.sheets import Sheet, SheetLine
from tests.db import small_rows as rows
from tests.db.dumps import complaint, dump
from tests.db.imports.bringing import bring, bring_sheets, names, sheets, states, undone
from tests.db.small_rows import apply
from track.dates import Day
from track.events import find_event
from track.marks import parse_mark

LIST_HEAD = "rank,mark,wind,competitor,dob,nationality,position,venue,date,discipline,sex\n"
QUILL = "1,3:50.00,,Mara QUILL,1 JAN 1999,NZL,1,Oslo (NOR),1 MAY 2024,one-mile,male\n"
BERG = "2,3:51.00,,Ida BERG,,NOR,2,Oslo (NOR),1 MAY 2024,one-mile,male\n"
INDOORS = "3,3:52.00,,Ida BERG,,NOR,1,Boston (USA) (i),1 FEB 2024,one-mile,male\n"


async def test_a_list_brings_marks_and_neither_race_nor_result(store: Store) -> None:
    before = dump(store.path)
    plan, outcome = await bring(store, LIST_HEAD + QUILL + BERG + INDOORS, "mile.csv")
    after = dump(store.path)
    assert (after["race"], after["meet"], after["result"]) == ([], [], [])
    assert sorted(row[1:5] for row in after["lone_mark"]) == [
        (13, 0, 20240501, 230_000), (13, 0, 20240501, 231_000), (13, 1, 20240201, 232_000),
    ]  # fmt: skip
    assert names(store.path) == ["Ida Berg", "Mara Quill"]
    assert len(plan.marks) == 3
    await undone(store, outcome, before)


async def test_a_corrected_list_changes_its_own_marks_alone(store: Store) -> None:
    await bring(store, LIST_HEAD + QUILL + BERG, "mile.csv")
    await bring(store, LIST_HEAD + BERG + INDOORS, "another.csv")
    before = dump(store.path)
    new = QUILL.replace("3:50.00", "3:49.00")
    plan, outcome = await bring(store, LIST_HEAD + new + BERG.replace("Oslo", "Bergen"), "mile.csv")
    assert (len(plan.marks), len(plan.marks_changed), len(plan.marks_gone)) == (1, 1, 1)
    marks = {(row[4], row[12]) for row in dump(store.path)["lone_mark"]}
    assert marks == {(229_000, "Oslo (NOR)"), (231_000, "Bergen (NOR)"), (232_000, "Boston (USA)")}
    await undone(store, outcome, before)


async def test_another_list_of_the_same_name_takes_nothing_out(store: Store) -> None:
    await bring(store, LIST_HEAD + QUILL, "mile.csv")
    plan, _ = await bring(store, LIST_HEAD + BERG.replace("2024", "2025"), "mile.csv")
    assert plan.marks_gone == []
    assert len(dump(store.path)["lone_mark"]) == 2


async def test_what_a_list_cannot_bring_is_left_out_with_its_reason(store: Store) -> None:
    relay = "1,36.84,,Jamaica,,JAM,1,London (GBR),11 AUG 2012,4x100-metres-relay,male\n"
    year = QUILL.replace("1 MAY 2024", "2024")
    plan, _ = await bring(store, LIST_HEAD + QUILL + QUILL + year + relay, "mile.csv")
    assert [left.reason for left in plan.left_out] == [
        "the day is not said",
        "marks of teams are stored with their races alone",
        "the list has this mark already",
    ]
    assert names(store.path) == ["Mara Quill"]


async def test_a_list_finds_who_is_stored_by_a_birth_date(store: Store) -> None:
    person = list(rows.athlete(1, "Mara Quill"))
    person[8] = 19990101
    await apply(store, [Wanted("athlete", [tuple(person)])], kind="seeds")
    await bring(store, LIST_HEAD + QUILL, "mile.csv")
    assert [row[0] for row in dump(store.path)["lone_mark"]] == [1]


def team(place: int, name: str, mark: str, *members: str) -> SheetLine:
    read = parse_mark(mark, find_event("4x400")).required().mark
    return SheetLine(place, place, "OK", name, name, read, members=members)


def relay(*teams: SheetLine) -> Sheet:
    return Sheet(teams, find_event("4x400"), "4x400", "M", day=Day(20240601), meet="Harbour Games")


OXFORD = team(1, "Oxford A", "3:10.00", "Al Ash", "Bo Birch", "Cy Cedar", "Di Dale")
LEEDS = team(2, "Leeds", "3:11.00", "Ed Elm", "Flo Fir", "Gil Gum", "Hal Holm")


async def test_a_relay_brings_its_teams_and_who_ran(store: Store) -> None:
    before = dump(store.path)
    plan, outcome = await bring_sheets(store, sheets(relay(OXFORD, LEEDS)), b"1", "relays")
    assert states(plan) == ["Oxford A: new", "Leeds: new"]
    after = dump(store.path)
    assert [row[1:6] for row in after["team"]] == [
        ("Leeds", "", 2, "OK", 191_000), ("Oxford A", "", 1, "OK", 190_000),
    ]  # fmt: skip
    assert [row[2] for row in after["team_member"]] == [1, 2, 3, 4] * 2
    assert (after["result"], len(names(store.path))) == ([], 8)
    assert complaint(store.path) == "ok"
    await undone(store, outcome, before)


async def test_a_corrected_relay_changes_teams_and_runners_and_comes_back(store: Store) -> None:
    await bring_sheets(store, sheets(relay(OXFORD, LEEDS)), b"1", "relays")
    before = dump(store.path)
    other = team(1, "Oxford A", "3:10.00", "Al Ash", "Bo Birch", "Cy Cedar", "New Man")
    third = team(2, "Bath", "3:10.50", "Ike Ivy", "Jo Jay")
    plan, outcome = await bring_sheets(store, sheets(relay(other, third)), b"2", "relays")
    assert states(plan) == ["Oxford A: changed", "Bath: new"]
    assert plan.lines_gone == 1
    after = dump(store.path)
    people = {row[0]: row[2] for row in after["athlete"]}
    assert [(row[1], row[2], people[row[3]]) for row in after["team_member"]] == [
        ("Bath", 1, "Ike Ivy"), ("Bath", 2, "Jo Jay"),
        ("Oxford A", 1, "Al Ash"), ("Oxford A", 2, "Bo Birch"), ("Oxford A", 3, "Cy Cedar"),
        ("Oxford A", 4, "New Man"),
    ]  # fmt: skip
    await undone(store, outcome, before)


async def test_a_stored_team_keeps_its_name_however_it_is_spelt(store: Store) -> None:
    await bring_sheets(
        store, sheets(relay(team(1, "Great Britain", "3:10.00"), LEEDS)), b"1", "relays"
    )
    before = dump(store.path)
    plan, outcome = await bring_sheets(
        store, sheets(relay(team(1, "GBR", "3:09.00"), LEEDS)), b"2", "relays"
    )
    assert states(plan) == ["Great Britain: changed", "Leeds: same"]
    assert len(dump(store.path)["team"]) == 2
    await undone(store, outcome, before)


async def test_a_relay_that_moves_to_another_day_takes_its_runners_along(store: Store) -> None:
    await bring_sheets(store, sheets(relay(OXFORD, LEEDS)), b"1", "relays")
    before = dump(store.path)
    moved = Sheet(
        (OXFORD, LEEDS), find_event("4x400"), "4x400", "M", day=Day(20240602), meet="Harbour Games"
    )
    plan, outcome = await bring_sheets(store, sheets(moved), b"2", "relays")
    assert plan.lines_gone == 2
    after = dump(store.path)
    assert (len(after["race"]), len(after["team"]), len(after["team_member"])) == (1, 2, 8)
    await undone(store, outcome, before)
