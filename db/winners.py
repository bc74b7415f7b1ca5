"""Finals with their winners: of a meet, of a series of meets, of a named race."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from db.rows import athlete_of, race_of, result_of
from db.store import View
from track.events import Event
from track.results import Race, Result
from track.winners import Won

_PERSON = 6
"""Columns before those of the line: the race's number and the athlete's five."""


async def finals_of_meet(view: View, meet_id: int) -> list[Won]:
    """Return the finals of a meet in the order of their days."""
    return await _won(view, await view.rows("finals_of_meet", meet=meet_id))


async def finals_of_series(
    view: View, meet_id: int, event: Event, sex: str | None = None
) -> list[Won]:
    """Return the finals of an event in every meet of the series of ``meet_id``, newest first."""
    rows = await view.rows("finals_of_series", meet=meet_id, event=event.number, sex=sex)
    return await _won(view, rows)


async def finals_of_name(view: View, race_id: int) -> list[Won]:
    """Return every race of the name of ``race_id``, newest first."""
    return await _won(view, await view.rows("finals_of_name", race=race_id))


async def with_winners(view: View, races: Sequence[Race]) -> list[Won]:
    """Return ``races``, each with who was first."""
    by_race = {race.id: race for race in races}
    first: dict[int, list[Result]] = {}
    for row in await view.rows("winners", races=json.dumps(list(by_race))):
        race = by_race[row[0]]
        athlete = athlete_of(tuple(row[1:_PERSON]))
        first.setdefault(race.id, []).append(result_of(athlete, row[_PERSON:], race.event))
    return [Won(race, tuple(first.get(race.id, ()))) for race in races]


async def _won(view: View, rows: Iterable[Sequence[Any]]) -> list[Won]:
    """Return the races of ``rows`` of the view ``raced``, each with who was first."""
    return await with_winners(view, [race_of(tuple(row)) for row in rows])
