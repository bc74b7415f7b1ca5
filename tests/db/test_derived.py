"""Bests, season bests and the days a best stood follow from the marks, for every server's view."""

import itertools
import shutil
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.batches import Wanted
from db.store import SHARED, Store
from tests.db import small_rows as rows
from tests.db.dumps import Rows, dump, plain
from tests.db.small_rows import LONG_JUMP, MILE, apply, take_back
from track.events import EVENTS

GUILDS = (SHARED, 5, 6)
ATHLETES = 6
FOREVER = 99991231


class Run(NamedTuple):
    """One line of one race, or one line of a list."""

    guild: int
    event: int
    short_track: int
    athlete: int
    day: int
    mark: int
    counts: bool
    listed: bool
    nation: str = "GBR"


@st.composite
def runs(draw: st.DrawFn, athletes: int = 2) -> Run:
    """Marks and days so few that they tie, and days known to the month or year alone."""
    event = draw(st.sampled_from([MILE, LONG_JUMP]))
    size = draw(st.integers(1, 4))
    return Run(
        guild=draw(st.sampled_from(GUILDS)),
        event=event,
        short_track=draw(st.integers(0, 1)),
        athlete=draw(st.integers(1, athletes)),
        day=draw(st.sampled_from([20230000, 20230600, 20230601, 20231231, 20240101, 20240601])),
        mark=225_000 + size if event == MILE else -8_000 - size,
        counts=draw(st.booleans()),
        listed=draw(st.booleans()),
        nation=draw(st.sampled_from(["GBR", "NOR", ""])),
    )


def wanted(all_runs: list[Run]) -> list[Wanted]:
    """Give each run a race, or a list, of its own."""
    raced = [(number, run) for number, run in enumerate(all_runs, 1) if not run.listed]
    listed = [(number, run) for number, run in enumerate(all_runs, 1) if run.listed]
    return [
        Wanted("athlete", [rows.athlete(number) for number in range(1, ATHLETES + 1)]),
        Wanted("meet", [rows.meet(1)]),
        Wanted(
            "race",
            [
                rows.race(
                    number, event=run.event, day=run.day, short_track=run.short_track,
                    guild=run.guild,
                )
                for number, run in raced
            ],
        ),
        Wanted(
            "result",
            [
                rows.result(
                    number, run.athlete, run.mark, event=run.event, day=run.day,
                    counts=run.counts, nation=run.nation, guild=run.guild,
                )
                for number, run in raced
            ],
        ),
        Wanted(
            "list",
            [
                rows.listing(
                    number, event=run.event, short_track=run.short_track, guild=run.guild
                )
                for number, run in listed
            ],
        ),
        Wanted(
            "list_mark",
            [
                rows.list_mark(number, run.athlete, run.mark, run.day, run.nation)
                for number, run in listed
            ],
        ),
    ]  # fmt: skip


Key = tuple[int, int, str, int, str, int, int]
"""Server, event, sex, surface, the nation run for (empty: any), season (0: any) and athlete."""


def performances(path: Path) -> Rows:
    with plain(path) as connection:
        return sorted(
            connection.execute(
                "SELECT guild_id, event, sex, short_track, nation, athlete_id, day, mark"
                " FROM performance"
            )
        )


def seen(path: Path) -> dict[Key, list[tuple[int, int]]]:
    """Return the (day, mark) of every performance in each view that is to have rows of its own.

    A server's view has them for what its own marks touch, the shared marks beside them: those of
    every nation, for a change of nation does not part an athlete. What those are without its own
    marks stands under its number below zero.
    """
    marks = performances(path)
    touched = {(guild, *rest, athlete) for guild, *rest, _, athlete, _, _ in marks if guild}
    by_key: dict[Key, list[tuple[int, int]]] = defaultdict(list)
    for guild, *rest, nation, athlete, day, mark in marks:
        views = {view for view, *of in touched if [*rest, athlete] == of and guild == SHARED}
        for view in {guild, *views, *(-view for view in views)}:
            for run_for, season in itertools.product({"", nation}, {0, day // 10000}):
                by_key[(view, *rest, run_for, season, athlete)].append((day, mark))
    return by_key


def steps(marks: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return (mark, since, until) of each best while it stood; of one day only its best counts."""
    found: list[tuple[int, int]] = []
    for day in sorted({day for day, _ in marks}):
        mark = min(mark for at, mark in marks if at == day)
        if not found or mark < found[-1][0]:
            found.append((mark, day))
    ends = [since for _, since in found[1:]] + [FOREVER]
    return [(mark, since, until) for (mark, since), until in zip(found, ends, strict=True)]


def expected(path: Path) -> Rows:
    return sorted(
        (
            (*scope, mark, since, athlete, until)
            for (*scope, athlete), marks in seen(path).items()
            for mark, since, until in steps(marks)
        ),
        key=repr,
    )


def derived(path: Path) -> Rows:
    return dump(path)["best_interval"]


@settings(max_examples=60)
@given(st.lists(runs(), min_size=1, max_size=14), st.data())
async def test_the_derived_tables_equal_the_plain_question(
    empty_file: Path, all_runs: list[Run], data: st.DataObject
) -> None:
    path = Path(shutil.copy(empty_file, empty_file.with_name("derived.sqlite3")))
    async with Store(path) as store:
        with mock.patch("db.derived.AT_ONCE", data.draw(st.integers(1, 8))):
            await apply(store, wanted(all_runs))
        assert performances(path) == sorted(
            (
                run.guild, run.event, "M", run.short_track, run.nation, run.athlete, run.day,
                run.mark,
            )
            for run in all_runs
            if run.counts or run.listed
        )  # fmt: skip
        first = derived(path)
        assert first == expected(path)
        fewer = data.draw(st.lists(st.sampled_from(all_runs), max_size=4))
        await apply(store, wanted(fewer))
        assert derived(path) == expected(path)
        await take_back(store, 2)
        assert derived(path) == first


@settings(max_examples=30)
@given(st.lists(runs(), min_size=1, max_size=8), st.lists(runs(), max_size=6))
async def test_what_one_server_stores_moves_nothing_another_sees(
    empty_file: Path, shared: list[Run], theirs: list[Run]
) -> None:
    path = Path(shutil.copy(empty_file, empty_file.with_name("derived.sqlite3")))
    others = [run._replace(guild=6) for run in theirs]
    async with Store(path) as store:
        runs_of_5 = [run for run in shared if run.guild != 6]
        await apply(store, wanted(runs_of_5))
        before = [row for row in derived(path) if abs(row[0]) != 6]
        fame = dump(path)["prominence"]
        await apply(store, wanted(runs_of_5 + others))
        assert [row for row in derived(path) if abs(row[0]) != 6] == before
        assert dump(path)["prominence"] == fame


def test_the_seeds_bests_equal_the_plain_question(seeded_file: Path) -> None:
    assert derived(seeded_file) == expected(seeded_file)


def test_lines_that_may_not_stand_in_lists_are_no_performances(seeded_file: Path) -> None:
    with plain(seeded_file) as connection:
        marks = connection.execute(
            "SELECT count(*) FROM result WHERE counts = 1 AND (mark IS NULL OR annulled = 1)"
        ).fetchall()
    assert marks == [(0,)]


@pytest.mark.parametrize(
    ("days", "intervals"),
    [
        ([(20230601, 5)], [(5, 20230601, FOREVER)]),
        ([(20230601, 5), (20240601, 5)], [(5, 20230601, FOREVER)]),
        (
            [(20230601, 5), (20240601, 4)],
            [(5, 20230601, 20240601), (4, 20240601, FOREVER)],
        ),
        ([(20230601, 5), (20230601, 4)], [(4, 20230601, FOREVER)]),
        ([(20230600, 5), (20230601, 4)], [(5, 20230600, 20230601), (4, 20230601, FOREVER)]),
    ],
)
async def test_a_best_stands_until_the_day_of_a_better_one(
    store: Store, days: list[tuple[int, int]], intervals: list[tuple[int, int, int]]
) -> None:
    made = [Run(SHARED, MILE, 0, 1, day, mark, True, False) for day, mark in days]
    await apply(store, wanted(made))
    held = [row for row in derived(store.path) if row[4:6] == ("", 0)]
    assert sorted((mark, since, until) for *_, mark, since, _, until in held) == sorted(intervals)


def test_records_that_may_be_from_indoors_are_marks_of_no_list(seeded_file: Path) -> None:
    with plain(seeded_file) as connection:
        ((view,),) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'record_mark'"
        ).fetchall()
    left_out = {int(each) for each in view.partition("NOT IN (")[2].partition(")")[0].split(",")}
    apart = {each.number for each in EVENTS if each.metres is None and each.has_short_track}
    assert left_out == apart
