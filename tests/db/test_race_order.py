"""Races come in the order a sort of all of them gives, whichever of them are asked for."""

import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.races import find_races
from db.store import Store
from tests.db.dumps import plain
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
