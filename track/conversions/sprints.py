"""Sprints: hand times as automatic ones, and the 100 m without its wind and altitude."""

from collections.abc import Iterator
from decimal import Decimal

from track.conversions.circumstances import Circumstances
from track.conversions.conversion import Conversion
from track.errors import NoConversion
from track.events import Unit
from track.marks import Mark
from track.plausible import STRONGEST_WIND_CMS
from track.scoring import hand_ms

DENSITY = Decimal("0.000125")
DRAG = Decimal("0.028")
"""The constant of the wind formula in a port of the author's own calculator; others use 0.027."""
HIGHEST_M = 4000


def to_automatic(asked: Circumstances) -> Iterator[Conversion]:
    """Yield a hand time as an automatic one, as the World Athletics Scoring Tables add to it.

    Raises:
        NoConversion: the time was not taken by hand.
    """
    if not asked.reading.hand:
        raise NoConversion(f"{asked.reading} is no hand time; write {asked.reading}h if it is.")
    added = hand_ms(asked.reading, asked.event)
    mark = Mark(asked.reading.mark.value + added, Unit.MS, 10)
    yield Conversion(
        given=asked.given,
        mark=str(mark),
        of="automatic",
        method="hand",
        how=f"+ {Decimal(added) / 1000:.2f} s, as the scoring tables add"
        if added
        else "nothing is added in this event",
        source="World Athletics Scoring Tables 2022, introduction",
    )


def still_air(seconds: Decimal, wind: Decimal, altitude_m: Decimal) -> Decimal:
    """Return what a 100 m run in ``wind`` (m/s, + from behind) is worth without it at sea level.

    ``t * (1 + k - k * exp(-0.000125 H) * (1 - w t / 100) ** 2)``. Source: J. Mureika, 2000.
    """
    air = (-DENSITY * altitude_m).exp()
    return seconds * (1 + DRAG - DRAG * air * (1 - wind * seconds / 100) ** 2)


def to_still_air(asked: Circumstances) -> Iterator[Conversion]:
    """Yield a 100 m as it would be without wind at sea level.

    Raises:
        NoConversion: another event, no wind stated, or one nobody races in.
    """
    if asked.event.code != "100":
        raise NoConversion(
            f"I know no verified wind formula for the {asked.event.name}: a gauge on one straight "
            "says too little of a bend, and for hurdles and jumps I found none. The 100 m has one."
        )
    if asked.wind_cms is None or abs(asked.wind_cms) > STRONGEST_WIND_CMS:
        raise NoConversion("Say the wind in m/s with the mark, as in “9.58 (+0.9) 100 m”.")
    height = asked.altitude_m or Decimal(0)
    if height > HIGHEST_M:
        raise NoConversion(f"Nobody runs {height:.0f} m up; say the altitude in metres or feet.")
    seconds = Decimal(asked.reading.mark.value + hand_ms(asked.reading, asked.event)) / 1000
    calm = still_air(seconds, Decimal(asked.wind_cms) / 100, height)
    mark = Mark(round(calm * 1000), Unit.MS, 1)
    yield Conversion(
        given=asked.given,
        mark=str(mark),
        of="in still air at sea level",
        method="wind",
        how=f"an estimate; drag constant {DRAG}",
        source="Mureika 2000, constant as in a port of his calculator",
    )
