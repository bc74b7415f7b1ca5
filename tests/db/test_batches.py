"""A batch changes what it says and nothing else, and goes without a trace."""

import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.batches import KEYS, Outcome, Row, Wanted
from db.sql import queries
from db.store import Store
from tests.db import small_rows as rows
from tests.db.dumps import complaint, dump, one
from tests.db.small_rows import apply, take_back
from track.errors import StoreProblem

FIRST = (
    Wanted("source", [rows.source("a"), rows.source("b")]),
    Wanted("athlete", [rows.athlete(1), rows.athlete(2)]),
    Wanted("meet", [rows.meet(1)]),
    Wanted("race", [rows.race(1), rows.race(2)]),
    Wanted("result", [rows.result(1, 1, 225_340), rows.result(1, 2), rows.result(2, 1)]),
    Wanted("team", [rows.team(2, "Town")]),
    Wanted("team_member", [rows.team_member(2, "Town", 1, 1), rows.team_member(2, "Town", 2, 2)]),
    Wanted("record", [rows.record(1, 1)]),
    Wanted("list", [rows.listing(1)]),
    Wanted("list_mark", [rows.list_mark(1, 2)]),
    Wanted("lone_mark", [rows.lone_mark(2)]),
    Wanted("career", [rows.career(2)]),
    Wanted("honour", [rows.honour(2)]),
    Wanted("external_id", [rows.external_id("1", 1)]),
    Wanted("doubt", [rows.doubt(1, 2)]),
    Wanted("conflict", [rows.conflict(1, "r1", "a1")]),
    Wanted("coverage", [rows.coverage(1)]),
)


def without(wanted: tuple[Wanted, ...], **instead: list[Row]) -> tuple[Wanted, ...]:
    return tuple(Wanted(part.table, instead.get(part.table, part.rows)) for part in wanted)


NOTHING = without(FIRST, **{table: [] for table in KEYS})


def stored(path: Path, wanted: tuple[Wanted, ...] = FIRST) -> dict[str, list[Row]]:
    held = dump(path)
    return {part.table: [row[:-1] for row in held[part.table]] for part in wanted}


def asked(wanted: tuple[Wanted, ...]) -> dict[str, list[Row]]:
    return {part.table: sorted(part.rows, key=repr) for part in wanted}


async def test_every_kind_of_row_arrives_as_it_was_asked_for(store: Store) -> None:
    assert await apply(store, FIRST) == Outcome(1, added=23, changed=0, removed=0)
    assert stored(store.path) == asked(FIRST)
    assert complaint(store.path) == "ok"


async def test_a_batch_adds_changes_and_removes_exactly_the_difference(store: Store) -> None:
    await apply(store, FIRST)
    second = without(
        FIRST,
        athlete=[rows.athlete(1, "Renamed"), rows.athlete(2), rows.athlete(3)],
        result=[rows.result(1, 1, 225_340), rows.result(1, 2, None), rows.result(2, 3)],
        conflict=[],
    )
    before = dump(store.path)
    assert await apply(store, second) == Outcome(2, added=2, changed=2, removed=2)
    assert stored(store.path) == asked(second)
    after = dump(store.path)
    for table in ("source", "meet", "race", "record", "list", "list_mark", "coverage"):
        assert after[table] == before[table]
    counts = "SELECT added || ' ' || changed || ' ' || removed FROM batch WHERE id = 2"
    assert one(store.path, counts) == "2 2 2"


async def test_the_same_rows_again_change_nothing(store: Store) -> None:
    await apply(store, FIRST)
    before = dump(store.path)
    assert await apply(store, FIRST) == Outcome(2, 0, 0, 0)
    assert dump(store.path) == before


async def test_a_batch_can_take_everything_away(store: Store) -> None:
    await apply(store, FIRST)
    await apply(store, NOTHING)
    assert not any(stored(store.path).values())
    assert dump(store.path)["race_words"] == []
    assert dump(store.path)["best_interval"] == []


async def test_rows_of_other_kinds_of_batches_stay_as_they_are(store: Store) -> None:
    await apply(store, FIRST, kind="seeds")
    before = dump(store.path)
    more = (Wanted("athlete", [rows.athlete(7)]), Wanted("source", [rows.source("mine")]))
    await apply(store, more, kind="import")
    nothing = (Wanted("athlete", []), Wanted("source", []))
    assert await apply(store, nothing, kind="import") == Outcome(3, 0, 0, removed=2)
    assert dump(store.path) == before


async def test_a_row_another_kind_of_batch_brought_is_left_to_it(store: Store) -> None:
    await apply(store, FIRST, kind="seeds")
    before = dump(store.path)
    other = (Wanted("athlete", [rows.athlete(1, "Somebody else")]),)
    assert await apply(store, other, kind="import") == Outcome(2, 0, 0, 0)
    assert dump(store.path) == before
    await take_back(store, 2)
    assert dump(store.path) == before


async def test_rows_that_others_rest_on_stay_when_a_batch_drops_them(store: Store) -> None:
    await apply(store, FIRST, kind="seeds")
    mine = (
        Wanted("athlete", [rows.athlete(9, guild=5)]),
        Wanted("result", [rows.result(1, 9, guild=5)]),
    )
    await apply(store, mine, kind="entry", guild=5)
    before = dump(store.path)
    await apply(store, NOTHING, kind="seeds")
    held = dump(store.path)
    assert [row[:2] for row in held["result"]] == [(1, 9)]
    assert [row[0] for row in held["race"]] == [1]
    assert [row[0] for row in held["meet"]] == [1]
    assert [row[0] for row in held["athlete"]] == [9]
    assert complaint(store.path) == "ok"
    await take_back(store, 3)
    assert dump(store.path) == before


async def test_undo_brings_the_store_back(store: Store) -> None:
    empty = dump(store.path)
    await apply(store, FIRST)
    before = dump(store.path)
    await apply(
        store,
        without(
            FIRST,
            source=[rows.source("b", "book"), rows.source("c")],
            athlete=[rows.athlete(1, "Renamed"), rows.athlete(3)],
            result=[rows.result(1, 1, 226_000), rows.result(2, 3)],
            list_mark=[rows.list_mark(1, 3)],
            conflict=[rows.conflict(2, "r2", "a3")],
            coverage=[],
        ),
    )
    await take_back(store, 2)
    assert dump(store.path) == before
    await take_back(store, 1)
    assert dump(store.path) == empty


async def test_undo_brings_back_rows_that_pointed_elsewhere(store: Store) -> None:
    await apply(store, FIRST)
    before = dump(store.path)
    await apply(
        store,
        without(
            FIRST,
            athlete=[*FIRST[1].rows, rows.athlete(3)],
            meet=[rows.meet(2)],
            race=[rows.race(1, 2), rows.race(2, 2)],
            record=[rows.record(1, 3)],
        ),
    )
    await take_back(store, 2)
    assert dump(store.path) == before


async def test_the_rows_of_a_batch_taken_back_may_come_again(store: Store) -> None:
    await apply(store, FIRST)
    before = stored(store.path)
    await take_back(store, 1)
    assert await apply(store, FIRST) == Outcome(2, added=23, changed=0, removed=0)
    assert stored(store.path) == before


async def test_undo_is_refused_while_a_later_batch_stands(store: Store) -> None:
    await apply(store, FIRST)
    await apply(store, NOTHING)
    before = dump(store.path, skip=())
    with pytest.raises(StoreProblem, match="came after batch 1; take that one back first"):
        await take_back(store, 1)
    assert dump(store.path, skip=()) == before
    await take_back(store, 2)
    await take_back(store, 1)


async def test_a_batch_nothing_rests_on_is_taken_back_from_under_later_ones(store: Store) -> None:
    await apply(store, [Wanted("athlete", [rows.athlete(1)])])
    await apply(store, [Wanted("alias", [rows.alias(1, 1, "One", guild=5)])], "entry", 5)
    await apply(store, [Wanted("alias", [rows.alias(2, 1, "Uno", guild=6)])], "entry", 6)
    await take_back(store, 2)
    assert one(store.path, "SELECT group_concat(alias) FROM alias") == "Uno"
    with pytest.raises(StoreProblem, match="Batch 3 came after batch 1"):
        await take_back(store, 1)


async def test_what_came_again_meanwhile_is_not_written_over(store: Store) -> None:
    alias = Wanted("alias", [rows.alias(1, 1, "One", guild=5)])
    await apply(store, [Wanted("athlete", [rows.athlete(1)])])
    await apply(store, [alias], "entry", 5)
    await apply(store, [Wanted("alias", [])], "entry", 5)
    await apply(store, [alias], "entry", 5)
    before = dump(store.path, skip=())
    with pytest.raises(StoreProblem, match="brought again what batch 3 took out"):
        await take_back(store, 3)
    assert dump(store.path, skip=()) == before


async def test_two_servers_may_add_one_athlete_to_one_race(store: Store) -> None:
    await apply(store, without(FIRST, result=[]))
    for guild in (5, 6):
        line = rows.result(1, 1, 225_000 + guild, guild=guild)
        await apply(store, [Wanted("result", [line])], "entry", guild)
    seen = "SELECT group_concat(mark) FROM result WHERE guild_id IN (0, {})"
    assert [one(store.path, seen.format(guild)) for guild in (0, 5, 6)] == [
        None, "225005", "225006",
    ]  # fmt: skip


async def test_a_race_everybody_has_now_is_no_longer_a_servers_own(store: Store) -> None:
    """The server's copy goes, and who was known from it alone; both come back with undo."""
    shared = [
        Wanted("athlete", [rows.athlete(1), rows.athlete(2), rows.athlete(3)]),
        Wanted("meet", [rows.meet(1)]),
    ]
    await apply(store, shared)
    for guild in (5, 6):
        own = guild * 10
        await apply(
            store,
            [
                Wanted("athlete", [rows.athlete(own, "Zed Quax", guild)]),
                Wanted("meet", [rows.meet(own, guild=guild)]),
                Wanted("race", [rows.race(own, own, guild=guild)]),
                Wanted(
                    "result",
                    [
                        rows.result(own, own, 225_000, place=1, guild=guild),
                        rows.result(own, 1, 226_000 + guild % 2 * 9, place=2, guild=guild),
                    ],
                ),
            ],
            "entry",
            guild,
        )
    before = dump(store.path)
    race = [
        *shared,
        Wanted("race", [rows.race(1, 1)]),
        Wanted(
            "result",
            [rows.result(1, 3, 225_000, place=1), rows.result(1, 1, 226_000, place=2)],
        ),
    ]
    await apply(store, race)
    kept = "SELECT group_concat(id) FROM (SELECT id FROM {} ORDER BY id)"
    # Another mark in one of two lines: that is another race.
    assert one(store.path, kept.format("race")) == "1,50"
    assert one(store.path, kept.format("athlete")) == "1,2,3,50"
    assert complaint(store.path) == "ok"
    await take_back(store, 4)
    assert dump(store.path) == before


async def test_a_batch_already_taken_back_is_not_taken_back_again(store: Store) -> None:
    await apply(store, FIRST)
    await apply(store, NOTHING)
    await take_back(store, 2)
    await take_back(store, 1)
    before = dump(store.path, skip=())
    with pytest.raises(StoreProblem, match="Batch 2"):
        await take_back(store, 2)
    assert dump(store.path, skip=()) == before


async def test_a_batch_that_never_was_is_not_taken_back(store: Store) -> None:
    await apply(store, FIRST)
    with pytest.raises(StoreProblem, match="Batch 99"):
        await take_back(store, 99)


async def test_a_row_that_points_nowhere_refuses_the_whole_batch(store: Store) -> None:
    await apply(store, FIRST)
    before = dump(store.path, skip=())
    with pytest.raises(sqlite3.IntegrityError):
        await apply(store, without(FIRST, record=[rows.record(1, 77), rows.record(2, 1)]))
    assert dump(store.path, skip=()) == before


def test_every_table_with_a_batch_can_be_changed_by_one(database: Path) -> None:
    held = dump(database, skip=())
    assert set(KEYS) <= set(held)
    columns = "SELECT count(*) FROM pragma_table_info('{}') WHERE name = 'batch_id'"
    with_batch = {table for table in held if one(database, columns.format(table))}
    assert with_batch == {*KEYS, "batch_change"}
    for table in KEYS:
        assert {f"{table}_rows", f"{table}_save", f"{table}_remove"} <= set(queries())


Numbers = Mapping[int, str]


@st.composite
def wanted_sets(draw: st.DrawFn) -> tuple[Wanted, ...]:
    """A few rows that fit together, out of so few that sets share, change and drop rows."""
    some = st.sets(st.integers(1, 3))
    names = st.sampled_from(["Able", "Baker"])
    athletes = draw(st.sets(st.integers(1, 4)))
    meets = draw(some)
    races = {
        number: draw(st.sampled_from(sorted(meets))) for number in (draw(some) if meets else ())
    }
    lists = draw(some)
    marks = st.sampled_from([None, 225_000, 226_000])
    pairs = [(first, second) for first in races for second in athletes]
    ran = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    pairs = [(first, second) for first in lists for second in athletes]
    listed = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    holders = st.sampled_from([None, *sorted(athletes)])
    return (
        Wanted("athlete", [rows.athlete(number, draw(names)) for number in athletes]),
        Wanted("meet", [rows.meet(number, draw(names)) for number in meets]),
        Wanted("race", [rows.race(number, held_at) for number, held_at in races.items()]),
        Wanted("result", [rows.result(*pair, draw(marks)) for pair in ran]),
        Wanted("record", [rows.record(number, draw(holders)) for number in draw(some)]),
        Wanted("list", [rows.listing(number) for number in lists]),
        Wanted("list_mark", [rows.list_mark(*pair) for pair in listed]),
    )


@settings(max_examples=40)
@given(st.lists(wanted_sets(), min_size=1, max_size=4))
async def test_the_store_holds_the_last_set_and_undo_goes_back_one(
    empty_file: Path, sets: list[tuple[Wanted, ...]]
) -> None:
    path = Path(shutil.copy(empty_file, empty_file.with_name("copy.sqlite3")))
    async with Store(path) as store:
        dumps = [dump(path)]
        for wanted in sets:
            await apply(store, wanted)
            assert stored(path, wanted) == asked(wanted)
            dumps.append(dump(path))
        for number in range(len(sets), 0, -1):
            assert dump(path) == dumps[number]
            await take_back(store, number)
        assert dump(path) == dumps[0]
    assert complaint(path) == "ok"
