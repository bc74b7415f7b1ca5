"""Days, some known only to the month or the year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from track.errors import UnreadableDate

FIRST_YEAR, LAST_YEAR = 1850, 2100
_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT = ("", *(name[:3] for name in _NAMES))
_MONTHS = {
    spelling: number
    for number, name in enumerate(_NAMES, 1)
    for spelling in (name.casefold(), name[:3].casefold(), name[:4].casefold())
}
_ONE_UP = r"(0?[1-9]|[1-9]\d)"
_YEAR = r"(\d{4})"
_ISO = re.compile(rf"{_YEAR}(?:[-/.]{_ONE_UP}(?:[-/.]{_ONE_UP})?)?", re.ASCII)
_DAY_FIRST = re.compile(rf"(?:{_ONE_UP}(?:st|nd|rd|th)?\.? )?([a-z]+)\.?,? {_YEAR}", re.ASCII)
_MONTH_FIRST = re.compile(rf"([a-z]+)\.? {_ONE_UP}(?:st|nd|rd|th)?,? {_YEAR}", re.ASCII)
_NUMBERS = re.compile(rf"{_ONE_UP}[/.]{_ONE_UP}[/.]{_YEAR}", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day as the whole number yyyymmdd; 00 stands for a day or month nobody recorded."""

    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the fully known ``day``."""
        return cls(day.year * 10000 + day.month * 100 + day.day)

    @classmethod
    def iso(cls, text: str) -> Self:
        """Return the day of ``yyyy-mm-dd``, ``yyyy-mm`` or ``yyyy``; raises UnreadableDate."""
        match = _ISO.fullmatch(text)
        if match is None:
            raise UnreadableDate(text)
        return cls._checked(text, *(int(part or 0) for part in match.groups()))

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the day meant by what people type; raises UnreadableDate.

        Reads ``2024-05-25``, ``25 May 2024``, ``May 25, 2024``, ``May 2024`` and ``2024``.
        ``25/5/2024`` is read when only one order gives a date; ``5/6/2024`` is refused.
        """
        cleaned = " ".join(text.casefold().split())[:40]
        if _ISO.fullmatch(cleaned):
            return cls.iso(cleaned)
        for pattern, order in ((_DAY_FIRST, (2, 1, 0)), (_MONTH_FIRST, (2, 0, 1))):
            match = pattern.fullmatch(cleaned)
            if match is not None:
                parts = match.groups()
                year, month, day = (parts[place] for place in order)
                return cls._checked(text, int(year), _MONTHS.get(month, 99), int(day or 0))
        match = _NUMBERS.fullmatch(cleaned)
        if match is not None:
            first, second, year = (int(part) for part in match.groups())
            if first > 12 or first == second:
                return cls._checked(text, year, second, first)
            if second > 12:
                return cls._checked(text, year, first, second)
        raise UnreadableDate(text)

    @classmethod
    def _checked(cls, text: str, year: int, month: int, day: int) -> Self:
        known = FIRST_YEAR <= year <= LAST_YEAR and month <= 12
        if not known or (day and day > calendar.monthrange(year, month)[1]):
            raise UnreadableDate(text)
        return cls(year * 10000 + month * 100 + day)

    @property
    def year(self) -> int:
        """The year, always known."""
        return self.number // 10000

    @property
    def month(self) -> int:
        """The month, 0 when nobody recorded it."""
        return self.number // 100 % 100

    @property
    def exact(self) -> bool:
        """True when the very day is known."""
        return self.number % 100 > 0

    @property
    def earliest(self) -> date:
        """The first day this can be."""
        return date(self.year, self.month or 1, self.number % 100 or 1)

    @property
    def latest(self) -> date:
        """The last day this can be."""
        if self.exact:
            return self.earliest
        if self.month:
            return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])
        return date(self.year, 12, 31)

    @property
    def end(self) -> int:
        """The last day this can be as a whole number; no month has a day after it."""
        # Asked of every start of a career, so without a call.
        of_year = self.number % 10000
        if of_year % 100:
            return self.number
        return self.number + (31 if of_year else 1231)

    @property
    def isoformat(self) -> str:
        """The day as ``2024-05-25``, ``2024-05`` or ``2024``."""
        if self.exact:
            return self.earliest.isoformat()
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    @property
    def month_words(self) -> str:
        """The month, as in “May 2024”, or the year alone where no more is known."""
        return f"{_SHORT[self.month]} {self.year}".strip()

    def __str__(self) -> str:
        return f"{self.number % 100} {self.month_words}" if self.exact else self.month_words


@dataclass(frozen=True, slots=True)
class YearsAndDays:
    """Whole years and the days beyond them."""

    years: int
    days: int

    def __str__(self) -> str:
        years = f"{self.years} year{'' if self.years == 1 else 's'}"
        days = f"{self.days} day{'' if self.days == 1 else 's'}"
        if not self.years:
            return days
        return f"{years} {days}" if self.days else years


def years_and_days(first: Day, second: Day) -> YearsAndDays | None:
    """Return how far ``second`` is after ``first``; None unless both days are known exactly.

    Of the 29th of February a year is full on the 1st of March, as birthdays are counted.
    """
    if not (first.exact and second.exact):
        return None
    years = second.year - first.year - (second.number % 10000 < first.number % 10000)
    start = first.number + years * 10000
    if start % 10000 == 229 and not calendar.isleap(start // 10000):
        start += 72
    return YearsAndDays(years, (second.earliest - Day(start).earliest).days)


def ages_on(born: Day, day: date) -> tuple[int, int]:
    """Return the youngest and the oldest somebody can be on ``day``; alike where ``born`` is exact.

    Who is born on the 29th of February is a year older on the 1st of March of other years.
    """
    youngest, oldest = (
        day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
        for birth in (born.latest, born.earliest)
    )
    return youngest, oldest


def days_between(first: Day, second: Day) -> timedelta | None:
    """Return how far ``second`` is after ``first``; None unless both days are known exactly."""
    return second.earliest - first.earliest if first.exact and second.exact else None
