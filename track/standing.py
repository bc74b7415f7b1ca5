"""Where a mark would stand among what is stored: places, records, and how far that is proof."""

from dataclasses import dataclass

from track.dates import Day
from track.marks import Mark


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stood: scope (WR, AR, NR, MR ...), the area, nation or meet it is of.

    ``ratified`` is yes, no, n/a (a best without record status) or empty where no source says;
    ``as_of`` is the day up to which records were looked for.
    """

    scope: str
    area: str
    mark: Mark
    hand: bool
    holder: str
    nation: str
    day: Day
    ratified: str
    as_of: Day


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


def standing_records(records: tuple[Record, ...], *, lower_is_better: bool) -> tuple[Record, ...]:
    """Return the records that stood: the best of each scope and area, all of them where equal.

    A mark that was refused as a record never stood.
    """
    best: dict[tuple[str, str], int] = {}
    valid = [record for record in records if record.ratified != "no"]
    for record in valid:
        key, value = (record.scope, record.area), record.mark.value
        so_far = best.get(key, value)
        best[key] = min(value, so_far) if lower_is_better else max(value, so_far)
    return tuple(record for record in valid if record.mark.value == best[record.scope, record.area])
