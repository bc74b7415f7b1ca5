"""Whatever a sheet says: no mark without an OK, every line accounted for, and all of it undone."""

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.imports.plan import Plan, Said, State
from db.store import Store
from readers.sheets import Outcome, Sheet, SheetFile, SheetLine
from tests.db.dumps import complaint, dump, plain
from tests.db.imports.bringing import all_undone, bring_sheets, sheets
from track.dates import Day
from track.events import Event, find_event
from track.marks import Mark
from track.results import Round

NAMES = ("Al Ash", "ASH Al", "Bo Birch", "Bo BIRCH", "Cy Cedar", "Ævar Ørn", "李明", "…", "O'Neil")
TEAMS = ("", "GBR", "United States", "Oxford AC", "Oxford A", "Oxford B", "Leeds")
EVENTS = tuple(find_event(name) for name in ("100", "mile", "long jump", "decathlon", "4x400"))
BETTER_THAN_NONE = dict(zip(EVENTS, (10_500, 250_000, 6_000, 6_000, 200_000), strict=True))
"""A mark of each event, in its unit, that women and men reach."""
LIKE = (None, *EVENTS)
HARBOUR = ("Harbour Games", "Harbour Games 2024", "Open", "", "…")
DAYS = tuple(Day(number) for number in (20240601, 20240602, 20240701, 20240100, 19500601))

texts = st.sampled_from


@st.composite
def printed(draw: st.DrawFn, event: Event | None) -> SheetLine:
    """Return a line, also one no reader returns: a mark beside an outcome that has none."""
    value = BETTER_THAN_NONE[event or EVENTS[0]] + draw(st.integers(0, 3)) * 100
    return SheetLine(
        number=1,
        place=draw(st.none() | st.integers(1, 4)),
        outcome=draw(texts(get_args(Outcome))),
        name=draw(texts((*NAMES, ""))),
        team=draw(texts(TEAMS)),
        mark=draw(st.none() | st.just(Mark(value, (event or EVENTS[0]).unit, 10))),
        hand=draw(st.booleans()),
        wind_cms=draw(st.none() | st.just(310)),
        shown=draw(texts(("", "3:59.00"))),
        tags=draw(texts(((), ("PB",), ("two words", "NR")))),
        heat=draw(st.integers(0, 2)),
        members=tuple(draw(st.lists(texts(NAMES), max_size=4))),
        born=draw(st.none() | texts((Day(19900101), Day(19900000)))),
        external_id=draw(texts(("", "14"))),
        listed_day=draw(st.none() | texts(DAYS)),
    )


@st.composite
def sheet(draw: st.DrawFn) -> Sheet:
    event = draw(texts(LIKE))
    return Sheet(
        tuple(draw(st.lists(printed(event), max_size=5))),
        event,
        label="a heading",
        sex=draw(texts(("M", "W", "M", "X", ""))),
        round=draw(st.none() | texts((Round.HEAT, Round.FINAL))),
        heat=draw(st.integers(0, 1)),
        wind_cms=draw(st.none() | texts((50, 300))),
        day=draw(st.none() | texts(DAYS)),
        meet=draw(texts(HARBOUR)),
        section=draw(texts(("", "Men's Decathlon"))),
        kind=draw(texts(("race", "race", "list"))),
    )


files = st.lists(sheet(), min_size=1, max_size=3).map(lambda races: sheets(*races))
Property = Callable[[Store], Coroutine[Any, Any, None]]


def in_a_store(empty: Path, check: Property) -> None:
    """Run ``check`` over an empty store of its own."""

    async def run(path: Path) -> None:
        async with Store(path) as store:
            await check(store)

    with TemporaryDirectory() as folder:
        asyncio.run(run(Path(shutil.copy(empty, Path(folder) / "store.sqlite3"))))


def no_mark_but_with_an_ok(plan: Plan, path: Path) -> None:
    for race in plan.races:
        status, mark = (4, 5) if race.relay else (5, 6)
        assert all(line.row[mark] is None or line.row[status] == "OK" for line in race.lines)
    with plain(path) as connection:
        for table in ("result", "team"):
            wrong = f"SELECT * FROM {table} WHERE status <> 'OK' AND mark IS NOT NULL"  # noqa: S608 - ours
            assert connection.execute(wrong).fetchall() == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=files, second=files, title=texts(("one", "two")), number=st.booleans())
def test_every_file_is_accounted_for_and_comes_out_again(
    first: SheetFile, second: SheetFile, title: str, number: bool, empty_file: Path
) -> None:
    async def check(store: Store) -> None:
        said = Said(short_track=False, meet="Fallback")
        done = []
        for file, name in ((first, "one"), (second, title), (first, "one")):
            before = dump(store.path)
            plan, outcome = await bring_sheets(
                store, file, repr((file, number)).encode(), name, said
            )
            no_mark_but_with_an_ok(plan, store.path)
            assert complaint(store.path) == "ok"
            done.append((outcome, before))
        await all_undone(store, done)

    in_a_store(empty_file, check)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=files)
def test_another_version_that_says_the_same_changes_nothing(
    file: SheetFile, empty_file: Path
) -> None:
    async def check(store: Store) -> None:
        said = Said(short_track=False, meet="Fallback")
        await bring_sheets(store, file, b"1", "one", said)
        before = dump(store.path)
        plan, outcome = await bring_sheets(store, file, b"2", "one", said)
        assert {line.state for line in plan.lines(*State)} <= {State.SAME}
        assert (outcome.added, outcome.changed, outcome.removed) == (0, 0, 0)
        assert dump(store.path) == before

    in_a_store(empty_file, check)
