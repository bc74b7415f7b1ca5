"""Careers: everything stored of one athlete, and whom they met."""

import asyncio
import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from db.rows import RACED, mark_of, race_of, result_of
from db.store import View
from track.careers import Career, Performance, Start
from track.coverage import Careers
from track.dates import Day
from track.events import event_by_number
from track.honours import Honour
from track.marks import Status
from track.results import Athlete, Level
from track.rivals import Opponent
from track.venues import city_of

_LINE = 13
"""Columns of the athlete's line, from nation to sources."""


async def career(view: View, athlete: Athlete) -> Career:
    """Return what is stored of ``athlete``, built off the event loop."""
    starts, listed, facts = await asyncio.gather(
        view.rows("career", athlete=athlete.id),
        view.rows("listed_marks", athlete=athlete.id),
        view.rows("athlete", athlete=athlete.id),
    )
    return await asyncio.to_thread(_career, athlete, starts, listed, facts)


async def births(view: View, athletes: Sequence[int]) -> dict[int, Day]:
    """Return when athletes were born, of those of whom that is stored."""
    wanted = json.dumps(list(dict.fromkeys(athletes)))
    rows = await view.rows("field_facts", people=wanted)
    return {row[0]: Day(row[1]) for row in rows if row[1] is not None}


async def opponents(view: View, athlete: Athlete) -> dict[int, list[Opponent]]:
    """Return everybody else's lines in the races of ``athlete``, by the number of the race."""
    rows = await view.rows("opponents", athlete=athlete.id)
    return await asyncio.to_thread(_opponents, rows)


async def honours(view: View, athlete: Athlete) -> tuple[Honour, ...]:
    """Return the places in finals that are stored whether or not the final is."""
    return tuple(
        Honour(
            Level(level), year, event_by_number(event), place, age, None, tuple(codes.split(";"))
        )
        for level, year, event, place, age, codes in await view.rows("honours", athlete=athlete.id)
    )


async def birth_days(view: View, athlete: Athlete) -> tuple[Day, ...]:
    """Return the day of birth that is believed, and those other sources give; none where unknown.

    Sources differ by a day or by years on some.
    """
    rows = await view.rows("birth_days", athlete=athlete.id)
    days = (Day(born) if isinstance(born, int) else Day.iso(born) for (born,) in rows if born)
    return tuple(dict.fromkeys(days))


def _career(
    athlete: Athlete,
    rows: Sequence[sqlite3.Row],
    listed: Sequence[sqlite3.Row],
    facts: Sequence[sqlite3.Row],
) -> Career:
    return career_of(athlete, tuple(_start(athlete, row) for row in rows), listed, facts)


def career_of(
    athlete: Athlete,
    starts: tuple[Start, ...],
    listed: Sequence[Sequence[Any]],
    facts: Sequence[Sequence[Any]],
) -> Career:
    """Return the career of starts and of rows of the queries ``listed_marks`` and ``athlete``."""
    columns: Sequence[Any] = facts[0] if facts else (None,) * 5
    born, first, last, left_out, newest = columns
    return Career(
        athlete,
        None if born is None else Day(born),
        starts,
        performances_of(starts, map(listed_performance, listed)),
        None if first is None else Careers(Day(first), Day(last), left_out),
        None if newest is None else Day(newest),
    )


def _start(athlete: Athlete, row: Sequence[Any]) -> Start:
    race = race_of(tuple(row[:RACED]))
    line = result_of(athlete, row[RACED : RACED + _LINE], race.event)
    return Start(race, line, bool(row[-1]))


def performances_of(
    starts: Iterable[Start], others: Iterable[Performance | None]
) -> tuple[Performance, ...]:
    """Return what may stand as a best, oldest first; once what a race and a list both hold."""
    found: dict[tuple[int, bool, int, int], Performance] = {}
    for each in (*map(_raced, starts), *others):
        if each is not None:
            key = (each.event.number, each.short_track, each.day.number, each.mark.value)
            found.setdefault(key, each)
    return tuple(sorted(found.values(), key=lambda each: each.day.number))


def _raced(start: Start) -> Performance | None:
    race, line = start.race, start.line
    if not start.counts or line.mark is None:
        return None
    return Performance(
        race.event, race.short_track, line.mark, race.day, race.meet.city, line.nation,
        line.hand, race.wind_cms if line.wind_cms is None else line.wind_cms, race, line.sources,
    )  # fmt: skip


def listed_performance(row: Sequence[Any]) -> Performance | None:
    """Return the mark of a row of the query ``listed_marks``, or None."""
    number, short_track, day, mark, step, hand, wind, nation, venue, codes = row
    event = event_by_number(number)
    value = mark_of(mark, step, event)
    if value is None:
        return None
    return Performance(
        event, bool(short_track), value, Day(day), city_of(venue), nation,
        bool(hand), wind, None, tuple(codes.split(";")),
    )  # fmt: skip


def _opponents(rows: Sequence[sqlite3.Row]) -> dict[int, list[Opponent]]:
    found: dict[int, list[Opponent]] = {}
    for race, athlete, place, status, pacemaker, annulled in rows:
        found.setdefault(race, []).append(
            Opponent(
                athlete,
                place,
                Status(status),
                None if pacemaker is None else bool(pacemaker),
                bool(annulled),
            )
        )
    return found
