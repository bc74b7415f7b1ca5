"""Series of meets, such as all Olympic Games, and which of several a fan means."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from track.coverage import LEVEL_NAMES
from track.dates import Day
from track.events import Event
from track.race_query import fold_words
from track.results import Level, Meet

T = TypeVar("T")

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b", re.ASCII)
_OF_NATIONS = {Level.NATIONAL: "national championship", Level.COLLEGE: "college meet"}


@dataclass(frozen=True, slots=True)
class Edition:
    """A meet and the key of the series it is an edition of."""

    meet: Meet
    series: str

    @property
    def year(self) -> int:
        """The year it is called by."""
        return called_year(self.meet)

    def called(self, words: Collection[str]) -> bool:
        """Return whether folded ``words`` are the very name of the series."""
        return set(self.series.split("-")) == set(words)

    @property
    def title(self) -> str:
        """What it is called, with its year, as in “Prefontaine Classic 2024”."""
        return self.meet.name if _YEAR.search(self.meet.name) else f"{self.meet.name} {self.year}"

    @property
    def level(self) -> str:
        """The standing of the meet in words; empty for one of no circuit."""
        level = self.meet.level
        return LEVEL_NAMES.get(level) or _OF_NATIONS.get(level, "")

    @property
    def days(self) -> str:
        """When it was, as in “25 May 2024” or “1–11 Aug 2024”."""
        first, last = self.meet.first, self.meet.last
        if first == last or not (first.exact and last.exact):
            return str(first)
        if first.number // 100 == last.number // 100:
            return f"{first.number % 100}–{last}"
        begun = str(first).removesuffix(f" {last.year}") if first.year == last.year else str(first)
        return f"{begun} – {last}"


@dataclass(frozen=True, slots=True)
class Series:
    """A series by its newest edition that fits; ``fitting`` of ``stored`` editions do."""

    newest: Edition
    fitting: int
    stored: int

    @property
    def name(self) -> str:
        """What the series is called, as in “Weltklasse Zürich” or “Olympic Games”."""
        return series_name(self.newest)

    @property
    def mostly(self) -> bool:
        """True unless it fits by an edition or two alone, as the Olympics fit “tokyo”."""
        return 2 * self.fitting >= self.stored


@dataclass(frozen=True, slots=True)
class NamedRace:
    """A race with a name of its own through the years, by the number of its newest edition."""

    race: int
    name: str
    event: Event
    sex: str
    editions: int
    first: Day
    last: Day


def called_year(meet: Meet) -> int:
    """Return the year a meet is called by: Tokyo 2020 was held in 2021 and keeps its own."""
    named = _YEAR.search(meet.name)
    return int(named[0]) if named else meet.first.year


def series_name(edition: Edition) -> str:
    """Return the words of a meet's name that its series is known by, spelt as in the name."""
    key = edition.series.split("-")
    words = [word.strip("(),.;:") for word in edition.meet.name.split()]
    spelt = {"".join(fold_words(word)): word for word in words}
    if all(word in spelt for word in key):
        return " ".join(spelt[word] for word in key)
    return " ".join(key).title()


def likeliest(
    found: Sequence[T], words: Collection[str], edition: Callable[[T], Edition]
) -> Sequence[T]:
    """Return what ``words`` mean among what fits.

    A big meet is meant before small ones (there are twenty called “Oslo”), and a series of that
    very name before others that have the words too.
    """
    likely = [each for each in found if not edition(each).meet.level.small] or found
    return [each for each in likely if edition(each).called(words)] or likely
