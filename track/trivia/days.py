"""Quizzes by the calendar: seasons of a leaderboard, and days in a row at the daily question."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Self

_MONTHS = ("Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec")


@dataclass(frozen=True, slots=True)
class Season:
    """A quarter of a year, from 0 to 3: what a leaderboard is about."""

    year: int
    quarter: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the season a day is in."""
        return cls(day.year, (day.month - 1) // 3)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.quarter + 1, 1)

    def begins(self, zone: tzinfo | None) -> datetime:
        """Return the moment it begins in a timezone."""
        return datetime.combine(self.first, time(), zone)

    def __str__(self) -> str:
        return f"{_MONTHS[self.quarter]} {self.year}"


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row on which a member answered the daily question, and how many were right."""

    days: int
    right: int


def streak(answered: Mapping[date, bool], today: date) -> Streak:
    """Return the streak that reaches to today, or to yesterday while today is not answered.

    ``answered`` holds whether each day's answer was right.
    """
    day = today if today in answered else today - timedelta(days=1)
    found: list[bool] = []
    while day in answered:
        found.append(answered[day])
        day -= timedelta(days=1)
    return Streak(len(found), sum(found))
