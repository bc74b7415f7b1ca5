"""What people can do at all: a mark beyond is of another event, or a slip."""

from decimal import Decimal

from track.events import MILE, Event, Kind, Unit
from track.marks import Mark, Reading
from track.scoring import is_scored, points

FASTEST_M_PER_S = ((450, 13), (1000, 9), (1_000_000, 8))
"""Up to so many metres nobody has run faster than so many metres a second.

The best 10 m of the 9.58 took 0.81 s (12.4 m/s); 1:40.91 for 800 m is 7.9, 3:43.13 a mile 7.2.
"""
SLOWEST_M_PER_S = Decimal("1.2")
"""Slower than this nobody is still racing: a marathon in 8 hours is 1.46."""
SLOWEST_SHORT_M_PER_S = Decimal(3)
"""The same for races up to the mile, as people tell of them: a mile in 9 minutes is 2.98."""
MOST_POINTS = 1450
"""No mark was ever worth so much in the World Athletics tables."""


def too_fast(mark: Mark, event: Event) -> bool:
    """Return whether nobody can run the race in that time."""
    if event.metres is None:
        return False
    leg = event.metres / 4 if event.kind is Kind.RELAY else event.metres
    fastest = next(speed for up_to, speed in FASTEST_M_PER_S if leg <= up_to)
    return event.metres * 1000 > mark.value * fastest


def possible(reading: Reading, event: Event) -> bool:
    """Return whether somebody, man or woman, could have set the mark in ``event``."""
    short = event.metres is not None and event.metres <= MILE and event.kind is not Kind.WALK
    slowest = SLOWEST_SHORT_M_PER_S if short else SLOWEST_M_PER_S
    if event.metres is not None and event.metres * 1000 < reading.mark.value * slowest:
        return False
    if too_fast(reading.mark, event):
        return False
    worth = [points(reading, event, sex) for sex in "MWX" if is_scored(event, sex)]
    least = 0 if event.unit is Unit.MS else 1
    return not worth or any(least <= each <= MOST_POINTS for each in worth)
