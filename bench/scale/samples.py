"""What the questions are asked about: races, people and marks drawn from the store itself."""

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass

from db.races import race_by_id, stored_race
from db.store import Store
from track.anniversaries import CalendarDay
from track.dates import Day
from track.ids import stable_id
from track.marks import Mark
from track.race_query import RaceQuery, fold_words
from track.results import Athlete, Race, Result

SEED = 800
CROWD = 16
_TRIES = 20
"""Draws for one sample wanted before a store is too small to ask more of, and for a crowd."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One race, the line of somebody in it and of somebody else, and the mark of the first.

    ``crowd`` is another race, of about sixteen.
    """

    race: Race
    line: Result
    rival: Athlete
    mark: Mark
    crowd: Race

    @property
    def athlete(self) -> Athlete:
        """Whose line it is."""
        return self.line.athlete

    @property
    def day(self) -> Day:
        """The day of the race."""
        return self.race.day

    @property
    def day_of_year(self) -> CalendarDay:
        """The same day of any year."""
        return CalendarDay(self.day.number % 10000)

    @property
    def city(self) -> RaceQuery:
        """The races of the city, as somebody types it."""
        return RaceQuery(fold_words(self.race.meet.city))

    @property
    def event(self) -> RaceQuery:
        """The races of the event."""
        return RaceQuery(event=self.race.event)

    @property
    def year(self) -> RaceQuery:
        """The races of the year."""
        return RaceQuery(year=self.day.year)


async def samples(store: Store, count: int) -> list[Sample]:
    """Return ``count`` samples, the same ones every time; fewer where the store has few races."""
    drawn, crowds = (random.Random(seed) for seed in (SEED, SEED + 1))  # noqa: S311 - no secrets
    found: list[Sample] = []
    with closing(sqlite3.connect(store.path)) as connection:
        for _ in range(count * _TRIES):
            sample = await _sample(store, connection, drawn, crowds)
            if sample is not None:
                found.append(sample)
            if len(found) == count:
                break
    return found


async def _sample(
    store: Store, connection: sqlite3.Connection, drawn: random.Random, crowds: random.Random
) -> Sample | None:
    number = _race(connection, drawn)
    if number is None:
        return None
    view = store.view(None)
    race = await race_by_id(view, number)
    lines = (await stored_race(view, race)).lines
    if len(lines) < 2:
        return None
    line, other = drawn.sample(lines, 2)
    if line.mark is None:
        return None
    crowd = await race_by_id(view, _crowd(connection, crowds) or number)
    return Sample(race, line, other.athlete, line.mark, crowd)


def _race(connection: sqlite3.Connection, drawn: random.Random) -> int | None:
    """Return the number of any race; None now and then, and always of an empty store."""
    # Numbers of races are spread evenly, so the next above any number is any race.
    rows = connection.execute(
        "SELECT race.id FROM race WHERE race.id >= ? ORDER BY race.id LIMIT 1",
        (stable_id(str(drawn.random())),),
    ).fetchall()
    return rows[0][0] if rows else None


def _crowd(connection: sqlite3.Connection, drawn: random.Random) -> int | None:
    """Return that of some races whose field is nearest to sixteen."""
    numbers = filter(None, (_race(connection, drawn) for _ in range(_TRIES)))
    return min(numbers, key=lambda number: abs(_field(connection, number) - CROWD), default=None)


def _field(connection: sqlite3.Connection, number: int) -> int:
    rows = connection.execute("SELECT count(*) FROM result WHERE race_id = ?", (number,)).fetchall()
    return int(rows[0][0])
