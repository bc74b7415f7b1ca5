"""Lengths and winds in other units, exactly."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from track.conversions.conversion import Conversion
from track.errors import NoConversion, UnreadableMark
from track.events import MILE
from track.lengths import FEET, LENGTHS, Length, say
from track.marks import Mark

SPEEDS = {"m/s": Decimal(1), "km/h": Decimal(1000) / 3600, "mph": MILE / 3600}
"""Metres a second in each unit of wind, exactly but for the division by 3600."""
_SPEED_NAMES = {"m/s": "m/s", "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "mph": "mph"}
_SPEED = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{1,3})?", re.ASCII)
_SAYS_FEET = re.compile(r"['a-z]")
FASTEST_WIND_M_PER_S = 200


def in_feet(mark: Mark) -> str:
    """Return a mark of the field in feet and inches, as in “29-4.25” for 8.95 m.

    Down to the quarter inch, so that nobody is told to have gone further than was measured.
    Source: NCAA track and field rules, Rule 6 (field events are measured to the nearest lesser
    quarter inch), not checked again against the book.
    """
    told, _ = say(Decimal(mark.value) / 1000, FEET)
    return told


def find_speed(text: str) -> str | None:
    """Return the unit of wind ``text`` names, or None."""
    return _SPEED_NAMES.get("".join(text.casefold().split()))


def by_speed(number: str, unit: str, goal: str | None) -> Iterator[Conversion]:
    """Yield a wind in the unit ``goal``, or in all others, to one decimal.

    Raises:
        NoConversion: both are one unit.
        UnreadableMark: ``number`` is no wind anybody has measured.
    """
    if _SPEED.fullmatch(number) is None:
        raise UnreadableMark(number)
    if goal == unit:
        raise NoConversion(f"Say what to convert {unit} to; I can relate m/s, km/h and mph.")
    value = Decimal(number.replace(",", "."))
    metres = value * SPEEDS[unit]
    if abs(metres) > FASTEST_WIND_M_PER_S:
        raise UnreadableMark(number)
    for other in (goal,) if goal else SPEEDS:
        if other != unit:
            worth = (metres / SPEEDS[other]).quantize(Decimal("0.1"), ROUND_HALF_UP)
            yield Conversion(
                given=f"{value} {unit}",
                mark=str(worth),
                of=other,
                method="length",
                how="exact speeds, to one decimal",
                source="3600 seconds an hour, 1609.344 m a mile",
                exact=True,
            )


def by_length(number: str, length: Length, goal: Length | None) -> Iterator[Conversion]:
    """Yield ``number`` of ``length`` in the unit ``goal``, or in every unit that suits its size.

    Raises:
        NoConversion: both are one unit.
        UnreadableMark: ``number`` is no length, or longer than any race.
    """
    if goal is length:
        known = "metres, feet, yards, kilometres and miles"
        raise NoConversion(f"Say what to convert {length.name} to; I can relate {known}.")
    metres = length.read(number)
    for unit in (goal,) if goal is not None else LENGTHS:
        if unit is not length and (goal is not None or unit.suits(metres)):
            worth, rounding = say(metres, unit)
            yield Conversion(
                given=number if _SAYS_FEET.search(number) else f"{number} {length.symbol}",
                mark=worth,
                of=unit.symbol,
                method="length",
                how=f"exact lengths, {rounding}",
                source="a yard is 0.9144 m (international agreement, 1959)",
                exact=True,
            )
