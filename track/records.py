"""Records: which stand, how one followed another, and how long each stood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from track.dates import Day, YearsAndDays, years_and_days
from track.events import Event
from track.marks import Mark

Scope = Literal["world", "area", "national", "meeting", "championship", "u20"]

STATES = {
    "yes": "ratified",
    "no": "not ratified",
    "pending": "ratification pending",
    "n/a": "a best, no record event",
}
"""What is known of a record's ratification; of any other nothing is."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stood: scope (WR, AR, NR, MR ...), the area, nation or meet it is of.

    ``ratified`` is yes, no, pending, n/a (a best without record status) or empty where no source
    says; ``as_of`` is the day up to which records were looked for.
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
    short_track: bool = False
    venue: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """Its ratification in words; only one a source calls ratified is."""
        return STATES.get(self.ratified, "not known to be ratified")

    @property
    def refused(self) -> bool:
        """True for a mark that was turned down, and so never stood."""
        return self.ratified == "no"


@dataclass(frozen=True, slots=True)
class Reign:
    """A record and the day it fell; None while it stands, or where it never stood."""

    record: Record
    until: Day | None

    def length(self, today: Day) -> YearsAndDays | None:
        """Return how long it stood, to ``today`` while it stands.

        None where it never stood, a day is not known exactly, or it was set after ``today``.
        """
        end = self.until or today
        if self.record.refused or end.number < self.record.day.number:
            return None
        return years_and_days(self.record.day, end)


def standing_records(records: Iterable[Record], *, lower_is_better: bool) -> tuple[Record, ...]:
    """Return the records that stood: the best of each scope and area, all of them where equal."""
    best: dict[tuple[str, str, bool], int] = {}
    valid = [record for record in records if not record.refused]
    for record in valid:
        key, value = _kind(record), record.mark.value
        so_far = best.get(key, value)
        best[key] = min(value, so_far) if lower_is_better else max(value, so_far)
    return tuple(record for record in valid if record.mark.value == best[_kind(record)])


def _kind(record: Record) -> tuple[str, str, bool]:
    return record.scope, record.area, record.short_track


def reigns(records: Sequence[Record], *, lower_is_better: bool) -> tuple[Reign, ...]:
    """Return records of one scope, area and surface as they followed one another, oldest first.

    A record falls to the first better one that was not refused; one that is equalled is shared. Of
    one day the better came later.
    """
    sign = 1 if lower_is_better else -1
    ordered = sorted(records, key=lambda each: (each.day.number, -sign * each.mark.value))
    return tuple(
        Reign(
            record,
            next(
                (
                    later.day
                    for later in ordered[place + 1 :]
                    if not later.refused and sign * later.mark.value < sign * record.mark.value
                ),
                None,
            ),
        )
        for place, record in enumerate(ordered)
    )


SCOPES = {
    "world": ("WR", "WR-women-only", "WB"),
    "area": ("AR",),
    "national": ("NR",),
    "meeting": ("MR", "DLR"),
    "championship": ("CR", "OR"),
    "u20": ("WU20R",),
}
"""The scopes of records under the words people ask with."""
_OLYMPICS = "olympic-games"
"""The series whose record is called the Olympic one and not by the series."""


@dataclass(frozen=True, slots=True)
class RecordRule:
    """Which records are asked for; ``meet`` is any meet of the series they are of, or 0."""

    scope: Scope
    event: Event
    sex: str
    nation: str = ""
    meet: int = 0
    as_of: Day | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The records of one scope, area and surface, oldest first."""

    scope: str
    area: str
    short_track: bool
    reigns: tuple[Reign, ...]

    @property
    def standing(self) -> list[Record]:
        """Those that stand, all of them where one is shared."""
        return [each.record for each in self.reigns if not each.until and not each.record.refused]


def held_records(records: Iterable[Record], rule: RecordRule, series: str) -> tuple[Held, ...]:
    """Return the records ``rule`` asks for, outdoors before short track.

    ``series`` is that of the meet they are of; empty stands for any.
    """
    groups: dict[tuple[str, str, bool], list[Record]] = {}
    for each in records:
        if each.scope in SCOPES[rule.scope] and _of(each, rule, series):
            groups.setdefault(_kind(each), []).append(each)
    ordered = sorted(groups, key=lambda key: (key[2], SCOPES[rule.scope].index(key[0]), key[1]))
    lower = rule.event.lower_is_better
    return tuple(Held(*key, reigns(groups[key], lower_is_better=lower)) for key in ordered)


def _of(record: Record, rule: RecordRule, series: str) -> bool:
    """Return whether a record is of the nation or the series asked for."""
    if rule.scope == "national":
        return record.area == rule.nation
    return not series or record.area == series or (record.scope == "OR" and series == _OLYMPICS)
