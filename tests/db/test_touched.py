"""Whatever changes, the derived tables become what they would be if everything were made anew."""

import itertools
import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

import aiosqlite
from hypothesis import given, settings
from hypothesis import strategies as st

from db.batches import DERIVED_FROM, Row, Wanted
from db.derived import rebuild
from db.sql import queries
from db.store import SHARED, Store
from db.touched import prepare
from tests.db import small_rows as rows
from tests.db.dumps import Rows, plain
from tests.db.small_rows import LONG_JUMP, MILE, apply, take_back

DERIVED = (
    "SELECT * FROM best_interval",
    "SELECT * FROM best_count",
    "SELECT * FROM best_for_place",
    "SELECT * FROM prominence",
    "SELECT * FROM race_order",
    "SELECT rowid, words, own FROM race_words",
    "SELECT rowid, words, own FROM meet_words",
    "SELECT * FROM race_vocabulary",
)
FOLLOWING = ("performances_by_athlete", "race_word_sources", "meet_word_sources")
KINDS = {SHARED: "seeds", 5: "import", 6: "entry"}
"""Who changes the store, and the kind of batch that holds what is theirs."""
TABLES = ("athlete", "meet", "race", "result", "record", "list", "list_mark", "lone_mark")
HELD = ("athlete", "meet", "race", "list")

LIKE_OTHERS: dict[str, Any] = {"day": 20240601, "event": MILE}
APART: list[dict[str, Any]] = [
    {"event": LONG_JUMP}, {"day": 20230000}, {"day": 20260601}, {"sex": "W"}, {"heat": 70},
    {"round_": "heat"}, {"field": "partial"}, {"short_track": 1},
]  # fmt: skip
"""Races that share a place, for ids are near one another, and others apart in one thing each."""

events = st.sampled_from([MILE, LONG_JUMP])
surfaces = st.integers(0, 1)
days = st.sampled_from([20230000, 20230601, 20231231, 20240601, 20260601])
names = st.sampled_from(["Able", "Baker"])
nations = st.sampled_from(["GBR", "NOR", ""])


Made = Mapping[str, Sequence[Row]]


def marks(event: int) -> st.SearchStrategy[int]:
    return st.sampled_from([225_001, 225_002, 225_003] if event == MILE else [-8_001, -8_002])


class Drawn:
    """The rows one of them wants, resting on its own and on what is stored."""

    def __init__(self, data: st.DataObject, guild: int, path: Path) -> None:
        self.draw, self.guild, self.held = data.draw, guild, held(path)

    def wanted(self, before: Sequence[Wanted]) -> list[Wanted]:
        """Return some tables as they were wanted ``before``, and others drawn anew."""
        tables = {each.table: each.rows for each in before}
        made: dict[str, Sequence[Row]] = {}
        # Few change at a time, or whatever one change touches another would as well.
        anew = self.draw(st.sets(st.sampled_from(TABLES), min_size=1, max_size=2))
        for table in TABLES:
            stays = table in tables and table not in anew
            made[table] = tables[table] if stays else [*getattr(self, f"_{table}")(made)]
        return [Wanted(table, each) for table, each in made.items()]

    def _some(self, most: int = 3) -> list[int]:
        """Return numbers that are nobody else's, and as ids sometimes near one another."""
        numbers = self.draw(st.sets(st.integers(1, most), min_size=most - 1))
        return [(self.guild * 10 + number) << 20 for number in sorted(numbers)]

    def _of(self, table: str, made: Made, most: int = 4) -> list[int]:
        """Return some of those stored that this one sees, and of its own."""
        shared = {number for number, guild in self.held[table].items() if guild == SHARED}
        there = sorted(shared | {row[0] for row in made[table]})
        least = min(2, len(there))
        return sorted(self.draw(st.sets(st.sampled_from(there), min_size=least, max_size=most)))

    def _athlete(self, _: Made) -> Iterator[Row]:
        for number in self._some():
            yield rows.athlete(number, self.draw(names), self.guild)

    def _meet(self, _: Made) -> Iterator[Row]:
        for number in self._some(2):
            level = self.draw(st.sampled_from(["other", "OG", "national"]))
            yield rows.meet(number, self.draw(names), self.guild, level)

    def _race(self, made: Made) -> Iterator[Row]:
        draw = self.draw
        meets = itertools.cycle(self._of("meet", made))
        for number, meet in zip(self._some(), meets, strict=False):
            drawn = LIKE_OTHERS | draw(st.just({}) | st.sampled_from(APART))
            yield rows.race(number, meet, name=draw(names), guild=self.guild, **drawn)

    def _result(self, made: Made) -> Iterator[Row]:
        draw = self.draw
        for race in self._of("race", made):
            for athlete in self._of("athlete", made):
                event = draw(events)
                yield rows.result(
                    race, athlete, draw(st.none() | marks(event)), event=event, day=draw(days),
                    place=draw(st.sampled_from([1, 2, None])), counts=draw(st.booleans()),
                    nation=draw(nations), guild=self.guild,
                )  # fmt: skip

    def _record(self, made: Made) -> Iterator[Row]:
        holders = [None, *self._of("athlete", made, 2)]
        for number, athlete in zip(self._some(), holders, strict=False):
            scope = self.draw(st.sampled_from(["WR", "NR"]))
            mark = self.draw(marks(MILE))
            yield rows.record(number, athlete, self.guild, scope=scope, mark=mark)

    def _lone_mark(self, made: Made) -> Iterator[Row]:
        draw = self.draw
        for athlete in self._of("athlete", made):
            event = draw(events)
            yield rows.lone_mark(
                athlete, draw(marks(event)), event=event, short_track=draw(surfaces),
                day=draw(days), counts=draw(st.booleans()), nation=draw(nations), guild=self.guild,
            )  # fmt: skip

    def _list(self, _: Made) -> Iterator[Row]:
        for number in self._some(2):
            age = self.draw(st.sampled_from(["", "U20"]))
            yield rows.listing(
                number, event=self.draw(events), short_track=self.draw(surfaces), age=age,
                guild=self.guild,
            )  # fmt: skip

    def _list_mark(self, made: Made) -> Iterator[Row]:
        for number, *_ in made["list"]:
            for athlete in self._of("athlete", made):
                mark = self.draw(marks(MILE))
                yield rows.list_mark(number, athlete, mark, self.draw(days), self.draw(nations))


def held(path: Path) -> dict[str, dict[int, int]]:
    """Return whose the rows are that others may rest on, by their number."""
    with plain(path) as connection:
        return {
            table: dict(connection.execute(f"SELECT id, guild_id FROM {table}"))  # noqa: S608 - ours
            for table in HELD
        }


async def derived(connection: aiosqlite.Connection) -> list[Rows]:
    return [
        sorted(map(tuple, await connection.execute_fetchall(text)), key=repr) for text in DERIVED
    ]


async def check(store: Store) -> None:
    """See that everything made anew, which is then taken back, is what there is."""
    async with store.writer.transaction() as connection:
        there = await derived(connection)
        await connection.execute("SAVEPOINT there")
        await rebuild(connection)
        anew = await derived(connection)
        await connection.execute("ROLLBACK TO there")
    for text, is_there, made in zip(DERIVED, there, anew, strict=True):
        assert is_there == made, text


@settings(max_examples=60)
@given(st.data())
async def test_what_was_touched_becomes_what_it_would_be_anew(
    empty_file: Path, data: st.DataObject
) -> None:
    path = Path(shutil.copy(empty_file, empty_file.with_name("touched.sqlite3")))
    guilds = st.sampled_from([SHARED, SHARED, *KINDS])
    batches = data.draw(st.lists(guilds, min_size=2, max_size=6))
    wanted: dict[int, list[Wanted]] = {guild: [] for guild in KINDS}
    async with Store(path) as store:
        # So few bests are enough for places to be counted ahead.
        with mock.patch("db.best_counts.BUCKET", 1):
            for guild in batches:
                wanted[guild] = Drawn(data, guild, path).wanted(wanted[guild])
                await apply(store, wanted[guild], KINDS[guild], guild)
                await check(store)
            for number in range(len(batches), 0, -1):
                await take_back(store, number)
                await check(store)


async def test_races_that_share_a_place_close_up_when_one_goes(store: Store) -> None:
    meet, races = Wanted("meet", [rows.meet(1)]), [rows.race(number) for number in (1, 2, 3)]
    await apply(store, [meet, Wanted("race", races)])
    await apply(store, [meet, Wanted("race", races[1:])])
    await check(store)
    await apply(store, [meet, Wanted("race", [races[1], rows.race(3, day=20240602)])])
    await check(store)
    await take_back(store, 3)
    await take_back(store, 2)
    await check(store)


async def test_a_race_of_a_new_year_makes_everybody_less_well_known(store: Store) -> None:
    before = [
        Wanted("athlete", [rows.athlete(1)]),
        Wanted("meet", [rows.meet(1)]),
        Wanted("race", [rows.race(1, day=20240601)]),
        Wanted("result", [rows.result(1, 1)]),
    ]
    await apply(store, before, kind="seeds")
    ((known,),) = await store.readers.fetch("SELECT score FROM prominence", {})
    await apply(store, [Wanted("race", [rows.race(2, day=20260601)])])
    assert await store.readers.fetch("SELECT score FROM prominence", {}) == [(known - 16,)]
    await check(store)
    await take_back(store, 2)
    assert await store.readers.fetch("SELECT score FROM prominence", {}) == [(known,)]


async def test_a_change_of_many_rows_makes_all_anew(store: Store) -> None:
    with mock.patch("db.touched.FEW", 1):
        with mock.patch("db.derived.prepare", wraps=prepare) as all_anew:
            await apply(store, [Wanted("athlete", [rows.athlete(1), rows.athlete(2)])])
        all_anew.assert_awaited_once()
        await check(store)
        await take_back(store, 1)
        await check(store)


async def test_a_batch_leaves_nothing_noted(store: Store) -> None:
    await apply(store, [Wanted("athlete", [rows.athlete(1)])])
    async with store.writer.transaction() as connection:
        assert not list(await connection.execute_fetchall(queries()["untouched"]))


def test_every_table_that_others_follow_from_is_watched(empty_file: Path) -> None:
    read: set[str] = set()

    def note(action: int, table: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ and table:
            read.add(table)
        return sqlite3.SQLITE_OK

    texts = queries()
    with plain(empty_file) as connection:
        for name in sorted(texts):
            if name.startswith("touched_"):
                connection.execute(texts[name])
        connection.set_authorizer(note)
        for name in sorted(texts):
            if name.startswith("derived_") or name in FOLLOWING:
                connection.execute(f"EXPLAIN {texts[name]}")
        connection.set_authorizer(None)
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%batch_id%'")
        rest_on = read & {name for (name,) in tables}
    triggers = [text for name, text in texts.items() if name.startswith("watch_")]
    watched = {re.findall(r"ON main\.(\w+)", text)[0] for text in triggers}
    assert rest_on == watched == DERIVED_FROM
