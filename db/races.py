"""Races: found by words, read with their lines, sources and what sources disagree on."""

import asyncio
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from db.rows import athlete_of, mark_of, race_of, result_of
from db.store import View
from track.dates import Day
from track.errors import NothingStored
from track.events import Event, Kind
from track.marks import Status
from track.race_query import RaceQuery, correct, match_expression, whole_words
from track.results import Athlete, Race, Result

_PERSON = 5
"""Columns of the athlete in a line, from id to sex."""
_ADDED = -3
"""The column that says whether a server added a line, before two that are of the whole race."""


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
    lines: tuple[Result, ...]
    disagreements: tuple[Disagreement, ...]
    newest: Day | None


async def find_races(
    view: View, query: RaceQuery, meet_id: int | None = None, limit: int = 25
) -> list[Race]:
    """Return the races ``query`` asks for, the likeliest first.

    Big meets come before small ones, finals before heats, what is stored with its winner before
    what has only a line or two, and then the newest.
    Where no race has all its words, each word nobody knows is read as the nearest known one.
    """
    filters = {
        "event": query.event and query.event.number,
        "year": query.year,
        "sex": query.sex,
        "round": query.round and query.round.value,
        "heat": query.heat,
        "meet": meet_id,
        "limit": limit,
    }
    if not query.words:
        return [race_of(tuple(row)) for row in await view.rows("find_races", **filters)]
    rows = await _by_words(view, query.words, filters)
    if not rows:
        vocabulary = [row[0] for row in await view.rows("race_vocabulary")]
        corrected = await asyncio.to_thread(correct, query.words, vocabulary)
        if corrected != query.words:
            rows = await _by_words(view, corrected, filters)
    return [race_of(tuple(row)) for row in rows]


async def races_named(view: View, query: RaceQuery, limit: int = 400) -> list[Race]:
    """Return the races that have every word of ``query`` as a whole word, the likeliest first.

    Nothing is read into a word, so that what is found has exactly what was said.
    """
    rows = await view.rows(
        "find_races_by_words",
        words=whole_words(query.words),
        words_and_year=whole_words((*query.words, str(query.year))),
        event=query.event and query.event.number,
        year=query.year,
        sex=query.sex,
        round=query.round and query.round.value,
        heat=query.heat,
        meet=None,
        limit=limit,
    )
    return [race_of(tuple(row)) for row in rows]


async def _by_words(
    view: View, words: tuple[str, ...], filters: dict[str, Any]
) -> list[sqlite3.Row]:
    with_year = (*words, str(filters["year"])) if filters["year"] else words
    return await view.rows(
        "find_races_by_words",
        words=match_expression(words),
        words_and_year=match_expression(with_year),
        **filters,
    )


async def latest_race(view: View) -> Race | None:
    """Return the newest stored race, the final among those of one day; None for an empty store."""
    rows = await view.rows("latest_race")
    return race_of(tuple(rows[0])) if rows else None


async def latest_race_of(
    view: View,
    athlete: Athlete,
    event: Event | None = None,
    year: int | None = None,
    meet_id: int | None = None,
) -> Race | None:
    """Return the newest race of ``athlete`` that fits the filters, or None."""
    rows = await view.rows(
        "latest_race_of",
        athlete=athlete.id,
        event=event and event.number,
        year=year,
        meet=meet_id,
    )
    return race_of(tuple(rows[0])) if rows else None


async def race_by_id(view: View, race_id: int) -> Race:
    """Return the race.

    Raises:
        NothingStored: the asking server sees no such race, or no longer.
    """
    rows = await view.rows("race", race=race_id)
    if not rows:
        raise NothingStored("That race is no longer stored; ask for it again by its name.")
    return race_of(tuple(rows[0]))


async def stored_race(view: View, race: Race) -> StoredRace:
    """Return ``race`` with its lines and what sources disagree on."""
    if race.event.kind is Kind.RELAY:
        teams, added = await _teams(view, race)
        return StoredRace(replace(race, added=added), teams, (), await newest_day(view))
    rows = await view.rows("race_lines", race=race.id)
    if not rows:
        return StoredRace(race, (), (), await newest_day(view))
    newest, disputed = rows[0][-2:]
    conflicts = await view.rows("race_conflicts", race=race.id) if disputed else []
    return StoredRace(
        replace(race, added=sum(row[_ADDED] for row in rows)),
        tuple(
            result_of(athlete_of(row[:_PERSON]), row[_PERSON:_ADDED], race.event) for row in rows
        ),
        tuple(
            Disagreement(who, family, field, value, bool(believed), tuple(codes.split(";")), note)
            for who, family, field, value, believed, codes, note in conflicts
        ),
        Day(newest),
    )


async def _teams(view: View, race: Race) -> tuple[tuple[Result, ...], int]:
    """Return the teams of a relay, and how many of them the server added."""
    rows, runners = await asyncio.gather(
        view.rows("race_teams", race=race.id), view.rows("race_team_members", race=race.id)
    )
    members: dict[str, list[Athlete]] = {}
    for team, *runner in runners:
        members.setdefault(team, []).append(athlete_of(tuple(runner)))
    teams = tuple(
        Result(
            athlete=Athlete(-number, team, team, nation, race.sex),
            nation=nation,
            place=place,
            status=Status(status),
            mark=mark_of(mark, step, race.event),
            annulled=bool(annulled),
            tags=tuple(tags.split()),
            note=note,
            members=tuple(members.get(team, ())),
            sources=tuple(codes.split(";")),
        )
        for number, (
            team, nation, place, status, mark, step, annulled, tags, note, codes, _
        ) in enumerate(rows, start=1)
    )  # fmt: skip
    return teams, sum(row[-1] for row in rows)


async def newest_day(view: View) -> Day | None:
    """Return the day of the newest stored race, or None for an empty store."""
    ((day,),) = await view.rows("newest_day")
    return None if day is None else Day(day)
