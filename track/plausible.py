"""What people can do at all: a mark beyond is of another event, or a slip."""

import re
from dataclasses import replace
from decimal import Decimal

from track.errors import NobodyCan, UnreadableMark
from track.events import MILE, Event, Kind, Unit
from track.marks import Mark, Notation, Reading, official, parse_mark
from track.scoring import is_scored, points

FASTEST_M_PER_S = ((450, 13), (1000, 9), (1_000_000, 8))
"""Up to so many metres nobody has run faster than so many metres a second.

The best 10 m of the 9.58 took 0.81 s (12.4 m/s); 1:40.91 for 800 m is 7.9, 3:43.13 a mile 7.2.
"""
SLOWEST_M_PER_S = Decimal("1.2")
"""Slower than this nobody is still racing: a marathon in 8 hours is 1.46."""
SLOWEST_SHORT_M_PER_S = Decimal(3)
"""The same for races up to the mile, as people tell of them: a mile in 9 minutes is 2.98."""
_HOURS = re.compile(r"\d{1,2}[:.h]\d{2}", re.ASCII)
STRONGEST_WIND_CMS = 1000
SEXES = "MWX"
"""Men, women and mixed teams, as the tables score them."""
MOST_POINTS = 1450
"""No mark was ever worth so much in the World Athletics tables."""


def too_fast(mark: Mark, event: Event) -> bool:
    """Return whether nobody can run the race in that time."""
    if event.metres is None:
        return False
    leg = event.metres / 4 if event.kind is Kind.RELAY else event.metres
    fastest = next(speed for up_to, speed in FASTEST_M_PER_S if leg <= up_to)
    return event.metres * 1000 > mark.value * fastest


def sensible(text: str, event: Event) -> Notation:
    """Return the mark somebody typed for ``event``, as officials would record it.

    A long race in two parts that nobody runs in minutes is read in hours: a marathon in 2:05.

    Raises:
        UnreadableMark: no mark at all, or with a wind nobody competes in.
        NobodyCan: a mark better than anyone could set.
    """
    written = parse_mark(text, event)
    reading = written.required()
    if event.on_road and too_good(reading, event) and _HOURS.fullmatch(text.strip()):
        hours = parse_mark(f"{text.strip()}:00", event)
        if not too_good(hours.required(), event):
            written, reading = hours, hours.required()
    refuse_impossible(reading, event)
    if written.wind_cms is not None and abs(written.wind_cms) > STRONGEST_WIND_CMS:
        raise UnreadableMark(text)
    return replace(written, reading=Reading(official(reading, event), reading.hand))


def refuse_impossible(reading: Reading, event: Event, sexes: str = SEXES) -> None:
    """Raise NobodyCan for a mark better than anyone of ``sexes`` could set."""
    if too_good(reading, event, sexes):
        raise NobodyCan(
            f"A {event.name} in {reading.mark} is faster than anyone has run; check the event."
            if event.unit is Unit.MS
            else f"Nobody has reached {reading.mark} in the {event.name}; check the event, and "
            "write feet as 20-5.5."
        )


def possible(reading: Reading, event: Event) -> bool:
    """Return whether somebody, man or woman, could have set the mark in ``event``."""
    short = event.metres is not None and event.metres <= MILE and event.kind is not Kind.WALK
    slowest = SLOWEST_SHORT_M_PER_S if short else SLOWEST_M_PER_S
    if event.metres is not None and event.metres * 1000 < reading.mark.value * slowest:
        return False
    if too_good(reading, event):
        return False
    worth = [points(reading, event, sex) for sex in SEXES if is_scored(event, sex)]
    return event.unit is Unit.MS or not worth or max(worth) > 0


def too_good(reading: Reading, event: Event, sexes: str = SEXES) -> bool:
    """Return whether nobody, man or woman (or nobody of ``sexes``), could set the mark."""
    if too_fast(reading.mark, event):
        return True
    worth = [points(reading, event, sex) for sex in sexes if is_scored(event, sex)]
    return bool(worth) and min(worth) > MOST_POINTS
