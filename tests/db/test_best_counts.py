"""The place of a mark, looked up and counted, is the one that counting every athlete gives."""

import itertools
import shutil
from pathlib import Path
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from db.best_counts import best_counts
from db.store import SHARED, Store
from tests.db.dumps import Rows
from tests.db.small_rows import MILE, apply
from tests.db.test_derived import ATHLETES, FOREVER, GUILDS, Run, performances, runs, wanted

SCOPE = (0, MILE, "M", 0, "", 0)
DAYS = (20221231, 20230000, 20230601, 20231231, 20240101, 99991230)


def plain_place(
    held: Rows, guild: int, nation: str, year: int, mark: int, day: int
) -> tuple[int, int, bool]:
    """Return how many of the mile on the long track were better and equal, and if anybody was."""
    bests: dict[int, int] = {}
    known = False
    for view, event, _, short_track, of_nation, athlete, made, value in held:
        if (event, short_track) != (MILE, 0) or view not in {SHARED, guild}:
            continue
        if nation not in {"", of_nation} or year not in {0, made // 10000}:
            continue
        known = True
        if made <= day:
            bests[athlete] = min(value, bests.get(athlete, value))
    better = sum(best < mark for best in bests.values())
    return better, sum(best == mark for best in bests.values()), known


@settings(max_examples=60)
@given(st.lists(runs(ATHLETES), min_size=1, max_size=40), st.integers(1, 3))
async def test_a_place_looked_up_is_the_one_counted(
    empty_file: Path, made: list[Run], size: int
) -> None:
    path = Path(shutil.copy(empty_file, empty_file.with_name("counted.sqlite3")))
    async with Store(path) as store:
        with (
            mock.patch("db.best_counts.BUCKET", size),
            mock.patch("db.derived.AT_ONCE", size),
        ):
            await apply(store, wanted([run._replace(event=MILE) for run in made]))
        held = performances(path)
        for guild, nation, year, mark, day in itertools.product(
            GUILDS, ("", "GBR"), (0, 2023), range(225_000, 225_006), DAYS
        ):
            (found,) = await store.view(guild).rows(
                "place_of_mark", event=MILE, sex="M", short_track=0,
                nation=nation, year=year, mark=mark, day=day,
            )  # fmt: skip
            expected = plain_place(held, guild, nation, year, mark, day)
            assert tuple(found) == expected, (guild, nation, year, mark, day)


def test_marks_are_counted_a_bucket_apart_however_many_share_one() -> None:
    bests = [(mark, 20230601, FOREVER) for mark in (1, 2, 2, 2, 2, 3, 4, 5)]
    with mock.patch("db.best_counts.BUCKET", 2):
        assert [row[-3:] for row in best_counts(SCOPE, bests)] == [
            (2, 20230601, 5),
            (4, 20230601, 7),
        ]


def test_a_day_on_which_nothing_changed_has_no_row() -> None:
    bests = [(1, 20240601, FOREVER), (2, 20230601, 20240601), (3, 20220601, 20230601)]
    with mock.patch("db.best_counts.BUCKET", 1):
        assert [row[-3:] for row in best_counts(SCOPE, bests)] == [
            (1, 20240601, 1),
            (2, 20230601, 1),
            (3, 20220601, 1),
        ]


def test_a_full_scope_has_a_bounded_number_of_marks() -> None:
    bests = [(mark, 20230601, FOREVER) for mark in range(1, 1001)]
    with mock.patch("db.best_counts.BUCKET", 1):
        assert len(list(best_counts(SCOPE, bests))) == 1000 // 31
