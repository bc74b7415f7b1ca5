"""The races two athletes both took part in."""

from dataclasses import dataclass

from db.rows import RACED, race_of, result_of
from db.store import View
from track.head_to_head import Meeting
from track.results import Athlete

_LINE = 10
"""Columns of one athlete's line, from nation to note."""


@dataclass(frozen=True, slots=True)
class SourcedMeeting:
    """A meeting and the codes of the sources behind each line."""

    meeting: Meeting
    first_sources: tuple[str, ...]
    second_sources: tuple[str, ...]


async def meetings(view: View, first: Athlete, second: Athlete) -> list[SourcedMeeting]:
    """Return every stored meeting of the two, in no order."""
    found = []
    for row in await view.rows("meetings", first=first.id, second=second.id):
        race = race_of(row[:RACED])
        mine, yours = row[RACED : RACED + _LINE], row[RACED + _LINE : RACED + 2 * _LINE]
        meeting = Meeting(
            race, result_of(first, mine, race.event), result_of(second, yours, race.event)
        )
        codes = (tuple(text.split(";")) for text in row[-2:])
        found.append(SourcedMeeting(meeting, *codes))
    return found
