"""The careers of those in a race, read for the whole field at once and no further than told of."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
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

LEADERS = 5
"""Who is read with every event, and with who beat them in their last lost finals."""
MET = 8
"""Finishers whose finals are told of."""
_LEFT_OUT = 4
"""The column of the query ``field_facts`` with how many starts a career log leaves out."""
_TITLES = json.dumps([level.value for level in Level if level.of_nations])

Rows = Sequence[Sequence[Any]]


class Reach(IntEnum):
    """How much of a career is read: of those far back nobody tells more than bests and medals."""

    MARKS = 0
    EVENT = 1
    EVERYTHING = 2


@dataclass(frozen=True, slots=True)
class _Read:
    """The rows of the queries for a field, each under the athlete it begins with."""

    starts: Mapping[int, Rows]
    races: Mapping[int, Race]
    marks: Mapping[int, Rows]
    listed: Mapping[int, Rows]
    facts: Mapping[int, Rows]
    honours: Mapping[int, Rows]


async def runners_of(view: View, stored: StoredRace) -> tuple[Runner, ...]:
    """Return who was in the race, in order of place, as of the end of its day."""
    race = stored.race
    if race.event.kind is Kind.RELAY:
        return tuple(
            Runner(line, Career(line.athlete, None, (), (), None, stored.newest))
            for line in stored.lines
        )
    field = json.dumps([line.athlete.id for line in stored.lines])
    facts = await view.rows("field_facts", people=field)
    reach = _reach(stored.lines, {row[0] for row in facts if row[_LEFT_OUT]})
    few = json.dumps([who for who, far in reach.items() if far is Reach.MARKS])
    until = {"day": race.day.end, "event": race.event.number}
    starts, races = await _started(view, race, reach)
    read = _Read(
        _by_athlete(starts),
        {row[0]: race_of(tuple(row)) for row in races},
        _by_athlete(await view.rows("field_marks", people=few, **until)),
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
            whole=_leads(line),
        )
        for line in stored.lines
    )


def _reach(lines: Sequence[Result], left_out: set[int]) -> dict[int, Reach]:
    """Return how much of each career is read; where starts are ``left_out`` they are counted."""
    ahead = sorted(filter(finished, lines), key=lambda line: line.place or 0)
    told = {line.athlete.id for line in (*ahead[:MET], *lines[:LEADERS])} | left_out
    return {
        line.athlete.id: Reach.EVERYTHING
        if _leads(line)
        else Reach.EVENT
        if line.athlete.id in told
        else Reach.MARKS
        for line in lines
    }


def _leads(line: Result) -> bool:
    return line.place is not None and line.place <= LEADERS


async def _started(
    view: View, race: Race, reach: Mapping[int, Reach]
) -> tuple[list[sqlite3.Row], list[sqlite3.Row]]:
    """Return the starts, and each race of them once."""
    starts = await view.rows(
        "field_starts",
        reach=json.dumps(reach),
        events=json.dumps([event.number for event in group_of(race.event)]),
        titles=_TITLES,
        day=race.day.end,
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
