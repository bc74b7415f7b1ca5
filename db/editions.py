"""Earlier editions of a race: those of its name, or those in other meets of the series."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from db.races import StoredRace
from db.rows import RACED, athlete_of, mark_of, race_of, result_of
from db.store import View
from track.marks import Mark
from track.results import Race, Result, Round
from track.series import Edition as MeetEdition
from track.series import series_name
from track.storylines.context import BestOfEditions, Edition
from track.storylines.places import best_of, beyond

DEEPEST = 12
"""Places of earlier editions read."""
_HEAT, _MEET = 5, 13
"""Columns of the view ``raced``."""
_PERSON = 6


async def editions_of(
    view: View, stored: StoredRace
) -> tuple[str, tuple[Edition, ...], dict[int, BestOfEditions]]:
    """Return what the race is called without a year, and its earlier editions, newest first.

    With them come the best marks for places in them.
    """
    race = stored.race
    called = race.name
    if not called:
        ((series,),) = await view.rows("series_of_meet", meet=race.meet.id)
        called = series_name(MeetEdition(race.meet, series))
    races = await _earlier(view, race) if race.round is Round.FINAL else ()
    if not races:
        return called, (), {}
    marks, winners = await _placed(view, races)
    marked = [Edition(each, (), marks.get(each.id, ())) for each in races]
    bests = best_of(race, marked)
    # Lines are told of those in the race who had won it, and of a best that is one no longer.
    field = {line.athlete.id for line in stored.lines}
    told = {(each, 1) for each, who in winners if who in field}
    told |= {(each.race.id, each.place) for each in beyond(race, stored.lines, bests)}
    lines = await _lines(view, races, told) if told else {}
    return called, tuple(replace(each, lines=lines.get(each.race.id, ())) for each in marked), bests


async def _earlier(view: View, race: Race) -> Sequence[Race]:
    """Return the finals of earlier editions, newest first."""
    if race.name:
        rows = await view.rows("finals_of_name", race=race.id)
    else:
        rows = await view.rows(
            "finals_of_series", meet=race.meet.id, event=race.event.number, sex=race.sex
        )
    # Of a final in sections nobody can tell who won.
    sections = Counter(row[_MEET] for row in rows)
    finals = (
        race_of(tuple(row[:RACED])) for row in rows if sections[row[_MEET]] == 1 and not row[_HEAT]
    )
    return [each for each in finals if each.day.end < race.day.number]


async def _placed(
    view: View, races: Sequence[Race]
) -> tuple[dict[int, tuple[tuple[int, Mark], ...]], list[tuple[int, int]]]:
    """Return the marks of the first places by race, and each race with a winner of it."""
    numbers = json.dumps([race.id for race in races])
    rows = await view.rows("places_of_races", races=numbers, deepest=DEEPEST)
    event = races[0].event
    marks = {
        race: tuple(
            (place, found)
            for _, place, _, mark, step in same
            if (found := mark_of(mark, step, event)) is not None
        )
        for race, same in groupby(rows, key=lambda row: row[0])
    }
    return marks, [(race, who) for race, place, who, *_ in rows if place == 1]


async def _lines(
    view: View, races: Sequence[Race], places: Iterable[tuple[int, int]]
) -> dict[int, tuple[Result, ...]]:
    """Return the lines of some places of the races, each a race's number and a place."""
    by_number = {race.id: race for race in races}
    rows = await view.rows("lines_of_places", places=json.dumps(sorted(places)))
    return {
        number: tuple(
            result_of(athlete_of(tuple(row[1:_PERSON])), row[_PERSON:], by_number[number].event)
            for row in same
        )
        for number, same in groupby(rows, key=lambda row: row[0])
    }
