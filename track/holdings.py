"""What a store holds of each event, year by year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class YearCount:
    """Races of one year, ``complete`` of them with the full field, and their lines if counted."""

    year: int
    races: int
    complete: int
    lines: int = 0

    @property
    def partial(self) -> int:
        """Races of which only some of the field is stored, be it the winner alone."""
        return self.races - self.complete


@dataclass(frozen=True, slots=True)
class Holding:
    """What is stored under one name; ``years`` holds one count a year, oldest first, never none.

    ``family`` is what the rows of a table it stands with have in common.
    """

    name: str
    years: tuple[YearCount, ...]
    family: str = ""

    @classmethod
    def together(cls, name: str, counts: Iterable[YearCount], family: str = "") -> Self:
        """Return ``counts`` added up year by year."""
        years: defaultdict[int, list[YearCount]] = defaultdict(list)
        for each in counts:
            years[each.year].append(each)
        return cls(name, tuple(_sum(year, years[year]) for year in sorted(years)), family)

    def since(self, year: int) -> "Holding":
        """Return the holding with all that is older counted under ``year``."""
        counts = (replace(each, year=max(each.year, year)) for each in self.years)
        return Holding.together(self.name, counts, self.family)

    @property
    def races(self) -> int:
        """Races of all years."""
        return sum(each.races for each in self.years)

    @property
    def complete(self) -> int:
        """Races of all years with the full field."""
        return sum(each.complete for each in self.years)

    @property
    def first(self) -> int:
        """The oldest year."""
        return self.years[0].year

    @property
    def last(self) -> int:
        """The newest year."""
        return self.years[-1].year


def at_most(holdings: tuple[Holding, ...], most: int) -> tuple[Holding, ...]:
    """Return ``holdings`` in their order, those with the fewest races as one where there are more.

    The one is the last of ``most`` and says how many it stands for, as in “14 others”.
    """
    if len(holdings) <= most:
        return holdings
    ranked = sorted(holdings, key=lambda each: -each.races)
    kept, rare = set(ranked[: most - 1]), ranked[most - 1 :]
    counts = (count for each in rare for count in each.years)
    others = Holding.together(f"{len(rare)} others", counts, "others")
    return (*(each for each in holdings if each in kept), others)


def _sum(year: int, counts: list[YearCount]) -> YearCount:
    return YearCount(
        year,
        sum(each.races for each in counts),
        sum(each.complete for each in counts),
        sum(each.lines for each in counts),
    )
