"""The made-up calendar: forty weeks of meets a year, from 1990 to 2025."""

from dataclasses import dataclass

import numpy as np

from bench.scale.shape import Numbers

FIRST_YEAR, LAST_YEAR = 1990, 2025
WEEKS = 40
INDOOR_WEEKS = 8
CHAMPIONSHIP_EVERY = 8
"""In every eighth week races are heats, and their best meet again in a final."""
_LINES_OF_A_MEET = 180


@dataclass(frozen=True, slots=True)
class Calendar:
    """Meets, numbered by year, week and rank in their week; the lower the rank, the bigger."""

    a_week: int

    @classmethod
    def of(cls, results: int) -> "Calendar":
        """Return the calendar of a store with about so many results."""
        weeks = (LAST_YEAR - FIRST_YEAR + 1) * WEEKS
        return cls(max(3, results // (weeks * _LINES_OF_A_MEET)))

    def meet(self, year: Numbers, week: Numbers, rank: Numbers) -> Numbers:
        """Return the numbers of the meets."""
        return ((year - FIRST_YEAR) * WEEKS + week) * self.a_week + rank

    @property
    def meets(self) -> Numbers:
        """Every meet there is."""
        return np.arange((LAST_YEAR - FIRST_YEAR + 1) * WEEKS * self.a_week, dtype=np.int64)

    def week(self, meet: Numbers) -> Numbers:
        """Return the week of each meet in its year."""
        return meet // self.a_week % WEEKS

    def rank(self, meet: Numbers) -> Numbers:
        """Return the rank of each meet in its week."""
        return meet % self.a_week

    def day(self, meet: Numbers) -> Numbers:
        """Return the day of each meet as the store writes it."""
        year = meet // self.a_week // WEEKS + FIRST_YEAR
        of_year = 14 + 8 * self.week(meet) + self.rank(meet) % 7
        days = (year - 1970).astype("datetime64[Y]").astype("datetime64[D]") + of_year
        months = days.astype("datetime64[M]")
        month = months.astype(np.int64) % 12 + 1
        day = (days - months).astype(np.int64) + 1
        written: Numbers = year * 10000 + month * 100 + day
        return written
