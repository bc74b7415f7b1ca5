"""Races come in the order a sort of all of them gives, whichever of them are asked for."""

import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.batches import Row, Wanted
from db.races import find_races
from db.store import Store
from tests.db import small_rows as rows
from tests.db.dumps import dump, plain
from tests.db.small_rows import apply
from track.events import find_event
from track.race_query import RaceQuery
from track.results import Round

MILE = find_event("mile")
SORTED = """
    SELECT id FROM raced
    WHERE (:event IS NULL OR event = :event)
        AND (:year IS NULL OR day / 10000 = :year)
        AND (:sex IS NULL OR sex = :sex)
        AND (:round IS NULL OR round = :round)
        AND (:meet IS NULL OR meet_id = :meet)
    ORDER BY
        level IN ('national', 'college', 'other'), round <> 'final', field = 'partial',
        day DESC, event, sex, heat, id
    LIMIT 25
"""


@pytest.fixture(scope="module")
def connection(seeded_file: Path) -> Iterator[sqlite3.Connection]:
    with plain(seeded_file) as opened:
        yield opened


async def test_races_are_those_a_sort_puts_first(
    seeded_file: Path, connection: sqlite3.Connection
) -> None:
    ((meet,),) = connection.execute(
        "SELECT meet_id FROM race GROUP BY meet_id ORDER BY count(*) DESC LIMIT 1"
    ).fetchall()
    async with Store(seeded_file) as store:
        for event, year, sex, round_, of_meet in itertools.product(
            (None, MILE), (None, 2016, 1850), (None, "W"), (None, Round.HEAT), (None, meet)
        ):
            query = RaceQuery(event=event, year=year, sex=sex, round=round_)
            found = await find_races(store.view(None), query, of_meet)
            expected = connection.execute(
                SORTED,
                {
                    "event": event and event.number,
                    "year": year,
                    "sex": sex,
                    "round": round_ and round_.value,
                    "meet": of_meet,
                },
            )
            assert [race.id for race in found] == [number for (number,) in expected], query


def test_every_race_has_a_place_and_its_words_there(connection: sqlite3.Connection) -> None:
    ((races, places, words),) = connection.execute(
        "SELECT (SELECT count(*) FROM race), (SELECT count(DISTINCT race_id) FROM race_order),"
        " (SELECT count(*) FROM race_words JOIN race_order ON place = race_words.rowid)"
    )
    assert races == places == words


def test_places_are_in_the_order_of_a_sort_of_everything(connection: sqlite3.Connection) -> None:
    placed = connection.execute("SELECT race_id FROM race_order ORDER BY place").fetchall()
    anything = dict.fromkeys(("event", "year", "sex", "round", "meet"))
    assert placed == connection.execute(SORTED.replace("LIMIT 25", ""), anything).fetchall()


@pytest.mark.parametrize(
    "made",
    [
        # The oldest day, the newest, and a month and a year with nothing more: the newest first.
        [rows.race(number, day=day) for number, day in enumerate(
            (21001231, 20240602, 20240601, 20240600, 20240531, 20240000, 20231231, 18500000), 1
        )],
        [rows.race(number, event=event) for number, event in ((1, 13), (2, 14), (3, 140))],
        [rows.race(number, sex=sex) for number, sex in enumerate("MWX", 1)],
        [rows.race(number, heat=heat) for number, heat in enumerate((0, 1, 62, 63), 1)],
        [rows.race(1, heat=63), rows.race(2, field="partial", day=20250101)],
        # Ids so near to one another that they have one place, and one from farther away.
        [rows.race(number) for number in (1, 2, 3, (2 << 21) + 1, 2**47 - 1)],
    ],
)  # fmt: skip
async def test_what_comes_first_has_the_smaller_place(store: Store, made: list[Row]) -> None:
    await apply(store, [Wanted("meet", [rows.meet(1)]), Wanted("race", made[::-1])])
    with plain(store.path) as connection:
        placed = connection.execute("SELECT race_id FROM race_order ORDER BY place").fetchall()
    assert placed == [(row[0],) for row in made]


async def test_one_race_more_moves_no_other(seeded: Store) -> None:
    before = dump(seeded.path)["race_order"]
    ((meet, event, day),) = await seeded.readers.fetch(
        "SELECT meet_id, event, day FROM race ORDER BY day DESC LIMIT 1", {}
    )
    added = [Wanted("race", [rows.race(1 << 40, meet, event=event, day=day)])]
    await apply(seeded, added, kind="entry")
    after = dump(seeded.path)["race_order"]
    assert len(after) == len(before) + 1
    assert set(before) < set(after)
