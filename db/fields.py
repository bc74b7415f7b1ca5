"""The careers of those in a race, read for the whole field at once and no further than told of."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from db.careers import listed_performance, performances_of
from db.races import StoredRace
from db.rows import codes_of, day_of, mark_of, race_of, result_of
from db.store import View
from track.careers import Career, Performance, Start
from track.coverage import Careers
from track.dates import Day
from track.events import Event, Kind, event_by_number
from track.honours import Honour
from track.results import Athlete, Level, Race, Result, Round
from track.storylines import Runner
from track.storylines.context import finished
from track.storylines.phrases import group_of
from track.storylines.years import week_a_year_before

LEADERS = 5
"""Who is read with every event, and with who beat them in their last lost finals."""
MET = 8
"""Finishers of whom it is told how they fared against one another: against the first three."""
_FOLLOWED, _LEFT_OUT = 2, 4
"""Columns of the query ``field_facts``: the day from which a source follows a career, if one does,
and how many starts it leaves out."""
_TITLES = json.dumps([level.value for level in Level if level.of_nations])

Rows = Sequence[Sequence[Any]]


class Reach(IntEnum):
    """How much of a career is read: its medals alone, or other starts besides.

    Those are starts in the event where one of the first three met another of the first eight, and
    of the same week a year ago; all of the event; or all. More is told of careers alone that a
    source follows.
    """

    MEDALS = 0
    MET = 1
    EVENT = 2
    EVERYTHING = 3


@dataclass(frozen=True, slots=True)
class _Read:
    """The rows of the queries for a field, each under the athlete it begins with."""

    starts: Mapping[int, Rows]
    races: Mapping[int, Race]
    marks: Mapping[int, Rows]
    listed: Mapping[int, Rows]
    facts: Mapping[int, Rows]
    honours: Mapping[int, Rows]


async def runners_of(
    view: View, stored: StoredRace, called_best: Collection[int]
) -> tuple[Runner, ...]:
    """Return who was in the race, in order of place, as of the end of its day.

    Of those whose mark no source calls a best, nor follows the career, no marks of before are read.
    """
    race = stored.race
    if race.event.kind is Kind.RELAY:
        return tuple(
            Runner(line, Career(line.athlete, None, (), (), None, stored.newest))
            for line in stored.lines
        )
    field = json.dumps([line.athlete.id for line in stored.lines])
    facts = await view.rows("field_facts", people=field)
    reach = _reach(stored.lines, facts)
    followed = {row[0] for row in facts if row[_FOLLOWED] is not None}
    first_days = {
        who: 0 if who in called_best or who in followed else race.day.number
        for who, far in reach.items()
        if far < Reach.EVENT
    }
    until = {"day": race.day.end, "event": race.event.number}
    starts, races = await _started(view, stored, reach)
    read = _Read(
        _by_athlete(starts),
        {row[0]: race_of(tuple(row)) for row in races},
        _by_athlete(await view.rows("field_marks", first_days=json.dumps(first_days), **until)),
        _by_athlete(await view.rows("field_listed_marks", people=field, **until)),
        _by_athlete(facts),
        _by_athlete(await view.rows("field_honours", people=field)),
    )
    return tuple(
        Runner.of(
            race,
            line,
            _career(stored, line.athlete, read),
            tuple(map(_honour, read.honours.get(line.athlete.id, ()))),
            whole=reach[line.athlete.id] is Reach.EVERYTHING,
        )
        for line in stored.lines
    )


def _reach(lines: Sequence[Result], facts: Rows) -> dict[int, Reach]:
    """Return how much of each career is read."""
    followed = {row[0] for row in facts if row[_FOLLOWED] is not None}
    # Where a source leaves starts out, it takes the others to tell whether those are few.
    counted = {row[0] for row in facts if row[_LEFT_OUT]}
    met = set(_met(lines))
    event = (met & followed) | counted
    everything = {line.athlete.id for line in lines if _leads(line)} & followed
    return {
        who: Reach.EVERYTHING
        if who in everything
        else Reach.EVENT
        if who in event
        else Reach.MET
        if who in met
        else Reach.MEDALS
        for who in (line.athlete.id for line in lines)
    }


def _met(lines: Sequence[Result]) -> list[int]:
    """Return the first eight in order of place."""
    ahead = sorted(filter(finished, lines), key=lambda line: line.place or 0)
    return [line.athlete.id for line in ahead[:MET]]


def _leads(line: Result) -> bool:
    return line.place is not None and line.place <= LEADERS


async def _started(
    view: View, stored: StoredRace, reach: Mapping[int, Reach]
) -> tuple[list[sqlite3.Row], list[sqlite3.Row]]:
    """Return the starts, and each race of them once."""
    race = stored.race
    monday, sunday = week_a_year_before(race.day)
    starts = await view.rows(
        "field_starts",
        reach=json.dumps(reach),
        ahead=json.dumps(_met(stored.lines)),
        events=json.dumps([event.number for event in group_of(race.event)]),
        titles=_TITLES,
        day=race.day.end,
        monday=monday.number,
        sunday=sunday.number,
    )
    races = json.dumps(list({row[1] for row in starts}))
    return starts, await view.rows("field_races", races=races)


def _career(stored: StoredRace, athlete: Athlete, read: _Read) -> Career:
    """Return as much of a career as was read; marks are those in the event of the race."""
    event = stored.race.event
    starts = _starts(athlete, read.starts.get(athlete.id, ()), read.races)
    known: Rows = read.facts.get(athlete.id, ())
    columns: Sequence[Any] = known[-1] if known else (None,) * 4
    born, first, last, left_out = columns
    return Career(
        athlete,
        None if born is None else Day(born),
        starts,
        performances_of(
            (start for start in starts if start.race.event is event),
            (
                *(_performance(event, row) for row in read.marks.get(athlete.id, ())),
                *map(listed_performance, read.listed.get(athlete.id, ())),
            ),
        ),
        None if first is None else Careers(Day(first), Day(last), left_out),
        stored.newest,
    )


def _starts(athlete: Athlete, rows: Rows, races: Mapping[int, Race]) -> tuple[Start, ...]:
    """Return the starts of an athlete in races the server sees, newest first."""
    starts = [
        Start(race, result_of(athlete, row[1:-1], race.event), bool(row[-1]))
        for row in rows
        if (race := races.get(row[0])) is not None
    ]
    starts.sort(key=_when, reverse=True)
    return tuple(starts)


def _when(start: Start) -> tuple[int, bool, int]:
    """Return the day, whether it was a final, and the number of the race."""
    return start.race.day.number, start.race.round is Round.FINAL, start.race.id


def _performance(event: Event, row: Sequence[Any]) -> Performance | None:
    short_track, day, mark, step, hand, wind, nation, city, codes = row
    value = mark_of(mark, step, event)
    if value is None:
        return None
    return Performance(
        event, bool(short_track), value, day_of(day), city, nation,
        bool(hand), wind, None, codes_of(codes),
    )  # fmt: skip


def _honour(row: Sequence[Any]) -> Honour:
    level, year, event, place, age, codes = row
    return Honour(Level(level), year, event_by_number(event), place, age, None, codes_of(codes))


def _by_athlete(rows: Iterable[sqlite3.Row]) -> dict[int, Rows]:
    """Return the rest of the rows under the athlete each begins with."""
    found: dict[int, list[Sequence[Any]]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(tuple(row)[1:])
    return dict(found)
