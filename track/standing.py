"""Where a mark would stand among what is stored: places, records, and how far that is proof."""

from dataclasses import dataclass

from track.dates import Day
from track.marks import Mark
from track.records import Record


@dataclass(frozen=True, slots=True)
class Place:
    """A place among athletes: how many are better, how many have the same mark.

    ``known`` is False where nobody at all is stored to be placed among.
    """

    better: int
    equal: int
    known: bool = True

    @property
    def rank(self) -> int:
        """The place; equal marks share it."""
        return self.better + 1


@dataclass(frozen=True, slots=True)
class ListReach:
    """Down to which mark the stored all-time list is complete, and on which day."""

    complete_to: Mark
    as_of: Day


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a mark would stand on a day. ``season`` is None where it was not asked for."""

    all_time: Place
    national: Place | None
    season: Place | None
    year: int
    records: tuple[Record, ...]
    reach: ListReach | None
    newest: Day | None
