"""Marks of other events that are worth the same points."""

from decimal import Decimal

from track.errors import NoScore
from track.events import FLAT, Event, find_event
from track.marks import Mark
from track.scoring import EDITIONS, is_scored, mark_for

SHOWN = 5
_WELL_KNOWN = (
    "60", "100", "200", "400", "800", "1500", "MILE", "3000", "5000", "10000", "HM", "MAR",
    "60H", "100H", "110H", "400H", "3000SC", "20KW", "35KW", "4x100", "4x400",
    "HJ", "PV", "LJ", "TJ", "SP", "DT", "HT", "JT", "PEN", "HEP", "DEC",
)  # fmt: skip
"""Events people compare with."""


def equal_marks(
    points: int, event: Event, sex: str, *, tables: str = EDITIONS[0], short_track: bool = False
) -> tuple[tuple[Event, Mark], ...]:
    """Return what ``points`` take in the well-known events nearest to ``event``, nearest first.

    Nearest are those of its family, then those of nearly its length. Empty outside 1 to the end of
    the tables.
    """
    others = [
        other
        for other in map(find_event, _WELL_KNOWN)
        if other != event and is_scored(other, sex, tables=tables, short_track=short_track)
    ]
    found = []
    for other in sorted(others, key=lambda other: _distance(event, other)):
        try:
            mark = mark_for(points, other, sex, tables=tables, short_track=short_track)
        except NoScore:
            continue
        found.append((other, mark))
        if len(found) == SHOWN:
            break
    return tuple(found)


def _distance(event: Event, other: Event) -> tuple[bool, bool, Decimal]:
    if event.metres is None or other.metres is None:
        return other.unit is not event.unit, other.kind is not event.kind, Decimal(0)
    apart = max(event.metres, other.metres) / min(event.metres, other.metres)
    alike = other.kind is event.kind or (other.kind in FLAT and event.kind in FLAT)
    return False, not alike, apart
