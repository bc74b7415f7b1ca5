"""Days of the year and what matters most of all that happened on one."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Self

from track.dates import FIRST_YEAR, LAST_YEAR, Day
from track.errors import UnreadableDate, UnreadableOption
from track.events import Event
from track.records import Record
from track.results import Level

_LEAP_YEAR = 2024
"""Has every day of the year."""
_NUMBERS = re.compile(r"\d{1,2}-\d{1,2}", re.ASCII)

TITLES = (
    Level.OLYMPICS,
    Level.WORLD,
    Level.WORLD_INDOOR,
    Level.EUROPEAN,
    Level.COMMONWEALTH,
    Level.EUROPEAN_INDOOR,
    Level.AFRICAN,
    Level.ASIAN,
    Level.SOUTH_AMERICAN,
    Level.NORTH_AMERICAN,
    Level.OCEANIAN,
    Level.ASIAN_INDOOR,
    Level.WORLD_CROSS,
    Level.WORLD_ROAD,
    Level.EUROPEAN_CROSS,
    Level.WORLD_U20,
    Level.EUROPEAN_U23,
    Level.EUROPEAN_U20,
)
"""Championships of nations, the greatest first."""
CIRCUITS = (
    Level.DIAMOND_LEAGUE_FINAL,
    Level.DIAMOND_LEAGUE,
    Level.INDOOR_TOUR,
    Level.EUROPEAN_TEAM,
)
"""Other big meets, the greatest first."""
SCOPES = (
    "WR", "WB", "WR-women-only", "OR", "WU20R", "AR", "CR", "DLR", "MR", "NR",
)  # fmt: skip
"""Scopes of records, the greatest first."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the year as the whole number mmdd; ``year`` 0 stands for every year.

    Raises ValueError for a day no calendar has.
    """

    month_day: int
    year: int = 0

    def __post_init__(self) -> None:
        year = self.year or _LEAP_YEAR
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(year)
        date(year, self.month_day // 100, self.month_day % 100)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the day of the year that ``day`` is."""
        return cls(day.month * 100 + day.day)

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the day of ``25 May``, ``May 25``, ``05-25`` or ``25/5``, or of a whole date.

        Raises:
            UnreadableDate: it is no day.
            UnreadableOption: it is a month or a year.
        """
        try:
            day, year = Day.read(text), True
        except UnreadableDate:
            day, year = _without_year(text), False
        if not day.exact:
            raise UnreadableOption("date", text, ("a day as in 25 May", "2024-05-25"))
        return cls(day.number % 10000, day.year if year else 0)

    def __str__(self) -> str:
        day = str(Day((self.year or _LEAP_YEAR) * 10000 + self.month_day))
        return day if self.year else day.removesuffix(f" {_LEAP_YEAR}")


@dataclass(frozen=True, slots=True)
class RecordsSet:
    """One mark and every record it was, the greatest first."""

    event: Event
    sex: str
    records: tuple[Record, ...]


def rank(record: Record) -> int:
    """Return where a record stands among those of other scopes, 0 for a world record."""
    return SCOPES.index(record.scope) if record.scope in SCOPES else len(SCOPES)


def _without_year(text: str) -> Day:
    """Return the day of a leap year; raises UnreadableDate with the text as it was typed."""
    cleaned = text.strip()
    forms = [f"{cleaned} {_LEAP_YEAR}", f"{cleaned.removesuffix('.')}/{_LEAP_YEAR}"]
    if _NUMBERS.fullmatch(cleaned):
        forms = [f"{_LEAP_YEAR}-{cleaned}"]
    for form in forms:
        with suppress(UnreadableDate):
            return Day.read(form)
    raise UnreadableDate(text)
