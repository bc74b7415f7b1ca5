"""Combined events: the points of each part, and a series with its total.

    track  floor(a * (b - T) ** c)     T seconds
    jumps  floor(a * (M - b) ** c)     M centimetres
    throws floor(a * (D - b) ** c)     D metres

Source: IAAF Scoring Tables for Combined Events, 2001 (reprint of 2016): all 28,902 printed rows
agree but the men's 60 m hurdles in 12.15, printed 208 where the formula and its neighbours say 209.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from functools import cache

from track.errors import NoScore
from track.events import Event, Kind, Unit, find_event
from track.marks import Notation, Reading, parse_mark

HAND_MS = ((399, 240), (400, 140))
"""What is added to a hand time: up to so many metres, so many ms (same tables, introduction)."""
MOST_POINTS = 1500
"""No part has ever been worth so much; more is a mark in the wrong place."""
NOT_DONE = "-"
"""Stands for a part not yet done, or without a mark."""

_CONSTANTS = """
M 60 58.0150 11.50 1.81
M 100 25.4347 18.00 1.81
M 200 5.8425 38.00 1.81
M 400 1.53775 82.00 1.81
M 1000 0.08713 305.50 1.85
M 1500 0.03768 480.00 1.85
M 60H 20.5173 15.50 1.92
M 110H 5.74352 28.50 1.92
M HJ 0.8465 75.00 1.42
M PV 0.2797 100.00 1.35
M LJ 0.14354 220.00 1.40
M SP 51.39 1.50 1.05
M DT 12.91 4.00 1.10
M JT 10.14 7.00 1.08
W 100 17.8570 21.0 1.81
W 200 4.99087 42.50 1.81
W 400 1.34285 91.7 1.81
W 800 0.11193 254.00 1.88
W 1500 0.02883 535 1.88
W 60H 20.0479 17.00 1.835
W 100H 9.23076 26.70 1.835
W HJ 1.84523 75.00 1.348
W PV 0.44125 100 1.35
W LJ 0.188807 210.00 1.41
W SP 56.0211 1.50 1.05
W DT 12.3311 3.00 1.10
W JT 15.9803 3.80 1.04
"""
_WINDS = re.compile(r"\([+-]?\d[\d.,]*\)", re.ASCII)
_BETWEEN = re.compile(r"[;/|]|, ")
_FOULS = frozenset({"x", "xxx"})
_PARTS = {
    ("DEC", "M"): "100 LJ SP HJ 400 110H DT PV JT 1500",
    ("DEC", "W"): "100 DT PV JT 400 100H LJ SP HJ 1500",
    ("HEP", "W"): "100H HJ SP 200 LJ JT 800",
    ("HEP", "M"): "60 LJ SP HJ 60H PV 1000",
    ("PEN", "W"): "60H HJ SP LJ 800",
    ("PEN", "M"): "LJ JT 200 DT 1500",
}
"""The parts in their order (World Athletics Technical Rules, TR 39). Men's heptathlon and women's
pentathlon are held indoors, men's pentathlon outdoors."""


@dataclass(frozen=True, slots=True)
class Part:
    """One event of a series: what was written for it, and its points."""

    event: Event
    written: Notation | None
    points: int


@dataclass(frozen=True, slots=True)
class Series:
    """The parts of a combined event as far as they were given."""

    event: Event
    sex: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        """The points of all parts together."""
        return sum(part.points for part in self.parts)

    @property
    def done(self) -> int:
        """How many parts have been given, with a mark or an outcome."""
        return sum(part.written is not None for part in self.parts)

    @property
    def complete(self) -> bool:
        """True when every part has been given."""
        return self.done == len(parts_of(self.event, self.sex))


def split_marks(text: str) -> tuple[str, ...]:
    """Return the marks of a series as typed, parted by spaces, semicolons or commas; no winds."""
    return tuple(_BETWEEN.sub(" ", _WINDS.sub(" ", text)).split())


def parts_of(event: Event, sex: str) -> tuple[Event, ...]:
    """Return the parts of a combined event in their order.

    Raises:
        NoScore: ``event`` is none for ``sex``.
    """
    codes = _PARTS.get((event.code, sex))
    if codes is None:
        raise NoScore(
            "I can score a series of decathlon, heptathlon (women outdoors, men indoors) "
            "and pentathlon (women indoors, men outdoors)."
        )
    return tuple(find_event(code) for code in codes.split())


def part_points(reading: Reading, event: Event, sex: str) -> int:
    """Return the points of one mark as a part of a combined event; never below 0.

    Raises:
        NoScore: ``event`` is no part of one for ``sex``.
    """
    constants = _constants().get((sex, event.code))
    if constants is None:
        raise NoScore(f"{event.name} is no part of a combined event with tables of its own.")
    a, b, c = constants
    mark = Decimal(reading.mark.value + _hand_ms(reading, event)) / 1000
    if event.kind is Kind.JUMP:
        mark *= 100
    above = b - mark if event.unit is Unit.MS else mark - b
    return int((a * above**c).to_integral_value(ROUND_FLOOR)) if above > 0 else 0


def score_series(marks: Sequence[str], event: Event, sex: str) -> Series:
    """Return the series of ``marks``, the first ones of the parts in their order.

    ``-`` stands for a part without a mark; an outcome (NM, DNF) is worth nothing.

    Raises:
        NoScore: no such combined event, more marks than parts, or one nobody has reached.
        UnreadableMark: one of the marks cannot be read.
    """
    events = parts_of(event, sex)
    if len(marks) > len(events):
        names = ", ".join(part.name for part in events)
        raise NoScore(f"{event.name} has {len(events)} parts, not {len(marks)}: {names}.")
    return Series(event, sex, tuple(_part(*each, sex) for each in zip(marks, events, strict=False)))


def _part(text: str, event: Event, sex: str) -> Part:
    if text == NOT_DONE:
        return Part(event, None, 0)
    text = "NM" if text.casefold() in _FOULS else text
    written = parse_mark(text, event)
    if written.reading is None:
        return Part(event, written, 0)
    scored = part_points(written.reading, event, sex)
    if scored > MOST_POINTS:
        raise NoScore(f"Nobody has done {written.reading} in the {event.name}; check the order.")
    return Part(event, written, scored)


def _hand_ms(reading: Reading, event: Event) -> int:
    if not reading.hand or event.metres is None:
        return 0
    return next((ms for up_to, ms in HAND_MS if event.metres <= up_to), 0)


@cache
def _constants() -> dict[tuple[str, str], tuple[Decimal, Decimal, Decimal]]:
    rows = (row.split() for row in _CONSTANTS.strip().splitlines())
    return {(sex, code): (Decimal(a), Decimal(b), Decimal(c)) for sex, code, a, b, c in rows}
