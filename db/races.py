"""Races: found by words, read with their lines, sources and what sources disagree on."""

import asyncio
from dataclasses import dataclass

from db.rows import RACED, athlete_of, race_of, result_of
from db.store import View
from track.dates import Day
from track.errors import NothingStored
from track.race_query import RaceQuery, correct, match_expression
from track.results import Athlete, Race, Result


@dataclass(frozen=True, slots=True)
class SourcedResult:
    """A line and the codes of the sources behind it."""

    result: Result
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One value where sources differ: whose, of what, said by whom, and whether it is believed.

    ``athlete_id`` is None and ``athlete`` empty for what is said of the race itself.
    """

    athlete_id: int | None
    athlete: str
    field: str
    value: str
    believed: bool
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class StoredRace:
    """A race with everything the store holds on it. Lines are in order of place.

    ``newest`` is the day of the newest race in the store, whichever that is.
    """

    race: Race
    lines: tuple[SourcedResult, ...]
    disagreements: tuple[Disagreement, ...]
    sources: tuple[str, ...]
    newest: Day

    @property
    def results(self) -> tuple[Result, ...]:
        """The lines alone."""
        return tuple(line.result for line in self.lines)


async def find_races(
    view: View,
    query: RaceQuery,
    *,
    athlete: Athlete | None = None,
    meet_id: int | None = None,
    newest_first: bool = False,
    limit: int = 25,
) -> list[Race]:
    """Return the races ``query`` asks for: finals before heats, or with ``newest_first`` by day.

    Where no race has all its words, each word nobody knows is read as the nearest known one.
    """
    filters = {
        "event": query.event and query.event.number,
        "year": query.year,
        "sex": query.sex,
        "round": query.round and query.round.value,
        "meet": meet_id,
        "athlete": athlete and athlete.id,
        "newest_first": newest_first,
        "limit": limit,
    }
    if not query.words:
        return [race_of(tuple(row)) for row in await view.rows("find_races", **filters)]
    words = match_expression(query.words)
    rows = await view.rows("find_races_by_words", words=words, **filters)
    if not rows:
        vocabulary = [row[0] for row in await view.rows("race_vocabulary")]
        corrected = await asyncio.to_thread(correct, query.words, vocabulary)
        if corrected != query.words:
            words = match_expression(corrected)
            rows = await view.rows("find_races_by_words", words=words, **filters)
    return [race_of(tuple(row)) for row in rows]


async def race_by_id(view: View, race_id: int) -> Race | None:
    """Return the race, or None where the asking server sees no such race."""
    rows = await view.rows("race", race=race_id)
    return race_of(rows[0][:RACED]) if rows else None


async def stored_race(view: View, race_id: int) -> StoredRace:
    """Return the race with its lines.

    Raises:
        NothingStored: the asking server sees no such race, or no longer.
    """
    rows = await view.rows("race", race=race_id)
    if not rows:
        raise NothingStored("That race is no longer stored; ask for it again by its name.")
    *row, newest, disputed = rows[0]
    race = race_of(tuple(row))
    lines = await view.rows("race_lines", race=race_id)
    conflicts = await view.rows("race_conflicts", race=race_id) if disputed else []
    return StoredRace(
        race,
        tuple(
            SourcedResult(
                result_of(athlete_of(row[:6]), row[6:16], race.event), tuple(row[17].split(";"))
            )
            for row in lines
        ),
        tuple(
            Disagreement(who, family, field, value, bool(believed), tuple(codes.split(";")), note)
            for who, family, field, value, believed, codes, note in conflicts
        ),
        tuple(row[RACED - 1].split(";")),
        Day(newest),
    )


async def newest_day(view: View) -> Day | None:
    """Return the day of the newest stored race, or None for an empty store."""
    ((day,),) = await view.rows("newest_day")
    return None if day is None else Day(day)
