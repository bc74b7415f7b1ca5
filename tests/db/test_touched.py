"""Whatever changes, the derived tables become what they would be if everything were made anew."""

import itertools
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unittest import mock

import aiosqlite
from hypothesis import given, settings
from hypothesis import strategies as st

from db.batches import Row, Wanted
from db.derived import rebuild
from db.store import SHARED, Store
from tests.db import small_rows as rows
from tests.db.dumps import Rows, plain
from tests.db.small_rows import LONG_JUMP, MILE, apply, take_back

DERIVED = (
    "SELECT * FROM best_interval",
    "SELECT * FROM best_count",
    "SELECT * FROM prominence",
    "SELECT * FROM race_order",
    "SELECT rowid, words, own FROM race_words",
    "SELECT rowid, words, own FROM meet_words",
    "SELECT * FROM race_vocabulary",
)
KINDS = {SHARED: "seeds", 5: "import", 6: "entry"}
"""Who changes the store, and the kind of batch that holds what is theirs."""
TABLES = ("athlete", "meet", "race", "result", "record", "list", "list_mark", "lone_mark")
HELD = ("athlete", "meet", "race", "list")

events = st.sampled_from([MILE, LONG_JUMP])
surfaces = st.integers(0, 1)
days = st.sampled_from([20230000, 20230601, 20231231, 20240601, 20260601])
names = st.sampled_from(["", "Able", "Baker"])
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
        numbers = self.draw(st.sets(st.integers(1, most), min_size=1))
        return [(self.guild * 10 + number) << 20 for number in sorted(numbers)]

    def _of(self, table: str, made: Made, most: int = 4) -> list[int]:
        """Return some of those stored that this one sees, and of its own."""
        shared = {number for number, guild in self.held[table].items() if guild == SHARED}
        there = sorted(shared | {row[0] for row in made[table]})
        return sorted(self.draw(st.sets(st.sampled_from(there), min_size=1, max_size=most)))

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
            yield rows.race(
                number, meet, event=draw(events), day=draw(days), name=draw(names),
                short_track=draw(surfaces), sex=draw(st.sampled_from("MW")),
                field=draw(st.sampled_from(["complete", "partial"])),
                heat=draw(st.sampled_from([0, 1, 70])),
                round_=draw(st.sampled_from(["final", "heat"])), guild=self.guild,
            )  # fmt: skip

    def _result(self, made: Made) -> Iterator[Row]:
        draw = self.draw
        for race in self._of("race", made):
            for athlete in self._of("athlete", made):
                event = draw(events)
                yield rows.result(
                    race, athlete, draw(st.none() | marks(event)), event=event, day=draw(days),
                    place=draw(st.sampled_from([None, 1, 2])), counts=draw(st.booleans()),
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
            table: dict(connection.execute(f"SELECT id, guild_id FROM {table}"))  # noqa: S608
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


@settings(max_examples=60, deadline=None)
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
