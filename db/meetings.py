"""The races two athletes both took part in."""

from dataclasses import dataclass

from db.races import newest_day
from db.rows import RACED, race_of, result_of
from db.store import View
from track.dates import Day
from track.head_to_head import Meeting
from track.results import Athlete

_LINE = 13
"""Columns of one athlete's line, from nation to sources."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every stored meeting of two athletes, in no order, and the newest day of the store."""

    all: tuple[Meeting, ...]
    newest: Day | None


async def meetings(view: View, first: Athlete, second: Athlete) -> Meetings:
    """Return every stored meeting of the two."""
    rows = await view.rows("meetings", first=first.id, second=second.id)
    if not rows:
        return Meetings((), await newest_day(view))
    found = []
    for row in rows:
        race = race_of(row[:RACED])
        mine, yours = row[RACED : RACED + _LINE], row[RACED + _LINE : RACED + 2 * _LINE]
        found.append(
            Meeting(race, result_of(first, mine, race.event), result_of(second, yours, race.event))
        )
    return Meetings(tuple(found), Day(rows[0][-1]))
