"""Units of length: metres, feet and inches, yards, miles, kilometres."""

import re
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from track.digits import read_inches
from track.errors import UnreadableMark
from track.events import MILE, YARD, fold_event

FOOT = YARD / 3
"""Metres in a foot, exactly 0.3048."""
QUARTER_INCH = FOOT / 48
CENTIMETRE = Decimal("0.01")
FIELD_UP_TO_M = 110
"""Longest distance anyone throws; up to here a length is a field mark and is rounded down."""
LONGEST_M = 1_000_000

_DECIMAL = re.compile(r"\d+(?:[.,]\d*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Length:
    """A unit: its exact metres, the lengths people state in it, and what they type for it."""

    name: str
    symbol: str
    metres: Decimal
    over_m: int
    up_to_m: int
    aliases: tuple[str, ...]

    def suits(self, metres: Decimal) -> bool:
        """Return whether people state a length of ``metres`` in this unit."""
        return self.over_m < metres <= self.up_to_m

    def read(self, number: str) -> Decimal:
        """Return the metres of ``number`` in this unit.

        Raises:
            UnreadableMark: not a length, or longer than any race.
        """
        inches = read_inches(number) if self is FEET else None
        if inches is not None:
            metres = inches * FOOT / 1200
        elif _DECIMAL.fullmatch(number):
            metres = Decimal(number.replace(",", ".")) * self.metres
        else:
            raise UnreadableMark(number)
        if not 0 < metres <= LONGEST_M:
            raise UnreadableMark(number)
        return metres


METRES = Length(
    "metres", "m", Decimal(1), 0, LONGEST_M, ("m", "metric", "metre", "meter", "meters")
)
FEET = Length(
    "feet and inches",
    "ft",
    FOOT,
    0,
    FIELD_UP_TO_M,
    ("ft", "feet", "foot", "imperial"),
)
YARDS = Length("yards", "yd", YARD, FIELD_UP_TO_M, 2000, ("yd", "yds", "yard", "y"))
KILOMETRES = Length(
    "kilometres",
    "km",
    Decimal(1000),
    999,
    LONGEST_M,
    ("km", "k", "kilometre", "kilometer", "kilometers"),
)
MILES = Length("miles", "mi", MILE, 999, LONGEST_M, ("mi", "mile"))
CENTIMETRES = Length(
    "centimetres", "cm", CENTIMETRE, 0, 0, ("cm", "cms", "centimeter", "centimeters")
)
LENGTHS = (METRES, FEET, YARDS, KILOMETRES, MILES, CENTIMETRES)

_BY_NAME = {fold_event(name): unit for unit in LENGTHS for name in (unit.name, *unit.aliases)}


def find_length(text: str) -> Length | None:
    """Return the unit ``text`` names, or None."""
    return _BY_NAME.get(fold_event(text))


def say(metres: Decimal, unit: Length) -> tuple[str, str]:
    """Return a length in ``unit`` as printed, and how it was rounded.

    A field mark is rounded down: to the centimetre, as World Athletics' rules have it, in feet to
    the quarter inch, as colleges in the United States do.
    """
    if unit is FEET:
        quarters = int((metres / QUARTER_INCH).to_integral_value(ROUND_FLOOR))
        feet, rest = divmod(quarters, 48)
        inches = f"{Decimal(rest) / 4:f}".rstrip("0").rstrip(".") if rest % 4 else str(rest // 4)
        return f"{feet}-{inches}", "down to the quarter inch"
    if unit is METRES and metres <= FIELD_UP_TO_M:
        return f"{metres.quantize(CENTIMETRE, ROUND_FLOOR)}", "down to the centimetre"
    places = Decimal("0.001")
    value = (metres / unit.metres).quantize(places, ROUND_HALF_UP)
    return f"{value:f}".rstrip("0").rstrip("."), "to the nearest thousandth"
