"""Who a line is: never somebody by the name alone."""

from dataclasses import replace

from db.batches import Batch, Wanted
from db.imports.asking import Within
from db.imports.bringing import carry_out, citation_of
from db.imports.namebook import Namebook
from db.imports.plan import NEW, Origin, Plan, Said
from db.imports.planning import make_plan
from db.moments import now
from db.store import Store
from readers.sheets import Sheet, SheetFile, SheetLine
from tests.db import small_rows as rows
from tests.db.dumps import complaint, dump
from tests.db.imports.bringing import (
    bring,
    bring_sheets,
    lines,
    mile,
    names,
    sheets,
    states,
    undone,
)
from tests.db.small_rows import apply, take_back
from track.dates import Day
from track.events import find_event
from track.marks import parse_mark

KERR, PRIVATE = 7, 70
SERVER = 5


async def known(store: Store) -> None:
    """Store Josh Kerr, a British miler of 2022, and somebody a server alone knows."""
    wanted = [Wanted("athlete", [rows.athlete(KERR, "Josh Kerr")])]
    await apply(store, [*wanted, Wanted("lone_mark", [rows.lone_mark(KERR)])], kind="seeds")
    own = [Wanted("athlete", [rows.athlete(PRIVATE, "Pat Private", SERVER)])]
    marks = [Wanted("lone_mark", [rows.lone_mark(PRIVATE, guild=SERVER)])]
    await apply(store, [*own, *marks], kind="entry", guild=SERVER)


def owners(plan: Plan) -> list[int]:
    return [line.row[1] for race in plan.races for line in race.lines]


async def test_name_nation_event_and_years_together_are_a_person(store: Store) -> None:
    await known(store)
    plan, _ = await bring(store, mile("1,KERR Josh,GBR,3:50.00,"))
    assert owners(plan) == [KERR]
    assert plan.athletes == {}


async def test_a_name_alone_is_asked_for_and_new_until_somebody_answers(store: Store) -> None:
    await known(store)
    before = dump(store.path)
    text = mile("1,Josh Kerr,NZL,3:50.00,", "2,Mara Quill,NZL,3:51.00,")
    plan, outcome = await bring(store, text)
    assert KERR not in owners(plan)
    (question,) = plan.questions.values()
    assert [known.id for known in question.candidates] == [KERR]
    assert list(plan.doubts) == [(question.athlete_id, KERR)]
    assert names(store.path).count("Josh Kerr") == 2
    await undone(store, outcome, before)
    for answer, expected in ((KERR, KERR), (NEW, question.athlete_id)):
        said = Said(people={question.key: answer})
        plan, outcome = await bring(store, text, said=said)
        assert owners(plan)[0] == expected
        assert (plan.questions, plan.doubts) == ({}, {})
        await undone(store, outcome, before)


async def test_two_of_one_name_in_one_race_are_two(store: Store) -> None:
    plan, _ = await bring(store, mile("1,Al Ash,GBR,3:50.00,", "2,Al Ash,USA,3:51.00,"))
    assert len(set(owners(plan))) == 2
    assert lines(store.path) == ["1 Al Ash OK 230000", "2 Al Ash OK 231000"]


async def test_two_who_nothing_tells_apart_are_not_made_one_in_silence(store: Store) -> None:
    plan, _ = await bring(store, mile("1,Al Ash,GBR,3:50.00,", "2,Al Ash,GBR,3:51.00,"))
    assert [left.reason for left in plan.left_out] == ["the race has a line of this name already"]
    assert lines(store.path) == ["1 Al Ash OK 230000"]


async def test_a_name_with_nothing_beside_it_is_another_person_in_another_file(
    store: Store,
) -> None:
    first, _ = await bring(store, mile("1,Al Ash,,3:50.00,"), "one.csv")
    text = mile("1,Al Ash,,3:52.00,", day="2024-07-01")
    second, _ = await bring(store, text, "other.csv")
    assert owners(first) != owners(second)
    assert list(second.doubts) == [(owners(second)[0], owners(first)[0])]
    corrected, _ = await bring(store, text.replace("3:52.00", "3:51.00"), "other.csv")
    assert owners(corrected) == owners(second)
    assert corrected.athletes == {}
    assert states(corrected) == ["Al Ash: changed"]
    assert complaint(store.path) == "ok"


async def test_a_club_is_known_again_and_another_club_is_not(store: Store) -> None:
    first, _ = await bring(store, mile("1,Al Ash,Oxford AC,3:50.00,"), "one.csv")
    again, _ = await bring(store, mile("1,Al Ash,Oxford AC,3:52.00,", day="2024-07-01"), "two.csv")
    other, _ = await bring(store, mile("1,Al Ash,Leeds,3:53.00,", day="2024-08-01"), "three.csv")
    later, _ = await bring(store, mile("1,Al Ash,Oxford AC,3:55.00,", day="2044-07-01"), "four.csv")
    assert owners(first) == owners(again)
    assert len({*owners(first), *owners(other), *owners(later)}) == 3


def born(day: int, name: str = "Al Ash", number: str = "", place: int = 1) -> SheetLine:
    mark = parse_mark("3:50.00", find_event("mile")).required().mark
    told = Day(day) if day else None
    return SheetLine(place, place, "OK", name, "GBR", mark, born=told, external_id=number)


def race(*printed: SheetLine, day: int = 20240601) -> Sheet:
    return Sheet(printed, find_event("mile"), "mile", "M", day=Day(day), meet="Harbour Mile")


async def test_birth_dates_tell_people_of_one_name_apart(store: Store) -> None:
    first, _ = await bring_sheets(store, sheets(race(born(19900101))), b"1", "one")
    same, _ = await bring_sheets(store, sheets(race(born(19900101), day=20240701)), b"2", "two")
    other, _ = await bring_sheets(store, sheets(race(born(19600101), day=20240801)), b"3", "three")
    assert owners(first) == owners(same)
    assert owners(first) != owners(other)
    assert other.doubts == {}


async def test_who_has_a_birth_date_is_found_before_who_has_none(store: Store) -> None:
    file = sheets(race(born(0)), race(born(19900101), day=20240701))
    plan, _ = await bring_sheets(store, file, b"1", "one")
    assert len(set(owners(plan))) == 1
    assert next(iter(plan.athletes.values()))[8] == 19900101


def numbered(*printed: SheetLine, day: int = 20240601) -> SheetFile:
    return replace(sheets(race(*printed, day=day)), format="world-athletics")


async def test_somebody_elses_number_tells_people_apart_and_together(store: Store) -> None:
    before = dump(store.path)
    plan, first = await bring_sheets(
        store, numbered(born(0, number="14"), born(0, number="15", place=2)), b"1", "one"
    )
    assert len(set(owners(plan))) == 2
    assert [row[:3] for row in dump(store.path)["external_id"]] == [
        ("world-athletics", "14", 0), ("world-athletics", "15", 0),
    ]  # fmt: skip
    between = dump(store.path)
    married, second = await bring_sheets(
        store, numbered(born(0, "Al Oak", "14"), day=20240701), b"2", "two"
    )
    assert owners(married) == owners(plan)[:1]
    await undone(store, second, between)
    await undone(store, first, before)


async def test_numbers_of_a_maker_who_counts_anew_each_time_tell_nothing(store: Store) -> None:
    file = sheets(race(born(0, number="14")))
    await bring_sheets(store, file, b"1", "one")
    assert dump(store.path)["external_id"] == []


async def test_nobody_of_a_server_is_seen_by_the_operator(store: Store) -> None:
    await known(store)
    plan, _ = await bring(store, mile("1,Pat Private,GBR,3:50.00,"))
    assert PRIVATE not in owners(plan)
    assert (plan.doubts, plan.questions) == ({}, {})


async def test_a_server_sees_its_own_people_and_no_other_servers(store: Store) -> None:
    await known(store)
    text = sheets(race(born(0, "Pat Private"), born(0, "Josh Kerr", place=2)))
    own = await entered(store, text, SERVER)
    assert owners(own) == [PRIVATE, KERR]
    other = await entered(store, text, SERVER + 1)
    assert PRIVATE not in owners(other)
    assert owners(other)[1] == KERR
    assert (other.doubts, other.questions) == ({}, {})
    # Both have a race and a meet of their own; they give way to the one everybody gets.
    before = dump(store.path)
    assert len({row[0] for row in before["race"]}) == 2
    plan, outcome = await bring_sheets(store, text, b"1", "one")
    assert plan.races[0].row is not None
    after = dump(store.path)
    assert [row[0] for row in after["race"]] == [plan.races[0].race_id]
    assert PRIVATE in {row[0] for row in after["athlete"]}, "known from elsewhere too"
    assert complaint(store.path) == "ok"
    await take_back(store, outcome.batch_id)
    assert dump(store.path) == before


async def entered(store: Store, file: SheetFile, guild: int) -> Plan:
    """Bring ``file`` in for one server alone."""
    book = await Namebook.read(store.view(guild))
    async with store.writer.transaction() as connection:
        citation = await citation_of(connection, f"server {guild}")
        origin = Origin(guild, "pasted", citation)
        view = Within(connection, guild)
        plan = await make_plan(view, book, file, Said(), origin, frozenset())
        batch = Batch("entry", "pasted", f"server {guild}", now(), guild_id=guild)
        await carry_out(connection, batch, plan, (f"server {guild}", "server", "pasted"))
    assert plan.accounted
    return plan


async def test_a_doubt_about_somebody_who_was_left_out_again_is_none(store: Store) -> None:
    wanted = [
        Wanted("athlete", [rows.athlete(1, "Ben Bay"), rows.athlete(2, "Alan Ash")]),
        Wanted("meet", [rows.meet(1)]),
        Wanted("race", [rows.race(1)]),
        Wanted(
            "result", [rows.result(1, 1, 225_000, place=1), rows.result(1, 2, 226_000, place=2)]
        ),
    ]
    await apply(store, wanted, kind="seeds")
    # The first Al Ash is Alan Ash by place and mark; the second is in doubt about nobody.
    text = mile("1,Ben Bay,GBR,3:45.00,", "2,Al Ash,GBR,3:46.00,", "3,Al Ash,Leeds,3:47.00,")
    plan, _ = await bring(store, text)
    assert states(plan) == ["Ben Bay: same", "Alan Ash: same", "Al Ash: new"]
    assert plan.doubts == {}
    assert complaint(store.path) == "ok"
