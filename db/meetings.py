"""The races two athletes both took part in."""

import asyncio
from dataclasses import dataclass

from db.races import newest_day
from db.rows import RACED, race_of, result_of
from db.store import View
from track.coverage import Careers
from track.dates import Day
from track.head_to_head import Meeting
from track.results import Athlete

_LINE = 13
"""Columns of one athlete's line, from nation to sources."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every stored meeting of two athletes, in no order, and the newest day of the store.

    ``careers`` is None unless both careers are stored over some days together.
    """

    all: tuple[Meeting, ...]
    newest: Day | None
    careers: Careers | None = None


async def meetings(view: View, first: Athlete, second: Athlete) -> Meetings:
    """Return every stored meeting of the two."""
    rows, shared = await asyncio.gather(
        view.rows("meetings", first=first.id, second=second.id),
        view.rows("careers_of_two", first=first.id, second=second.id),
    )
    careers = next((Careers(Day(since), Day(to), left) for since, to, left in shared), None)
    if not rows:
        return Meetings((), await newest_day(view), careers)
    found = []
    for row in rows:
        race = race_of(row[:RACED])
        mine, yours = row[RACED : RACED + _LINE], row[RACED + _LINE : RACED + 2 * _LINE]
        found.append(
            Meeting(race, result_of(first, mine, race.event), result_of(second, yours, race.event))
        )
    return Meetings(tuple(found), Day(rows[0][-1]), careers)
