"""Result sheets as read: what somebody else wrote, before anybody has said who and what is meant.

Nothing here is guessed. What a sheet does not say (the sex, the day) is empty, and is asked for.
"""

from dataclasses import dataclass
from typing import Literal

from track.dates import Day
from track.events import Event
from track.marks import Mark
from track.results import Round

Outcome = Literal["OK", "DNF", "DNS", "DQ", "NM", "NH", "SCR", "NT", "ANNULLED", "UNKNOWN"]
"""How a line ended, in the words of sheets; only OK has a mark."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of a sheet. ``number`` is where it begins in the input, from 1.

    ``name`` is as printed, given name first where the sheet marks the order; ``team`` the nation
    or team as printed. ``mark`` is None unless ``outcome`` is OK; ``hand`` says it was timed by
    hand, ``wind_cms`` is the wind of a jump. ``shown`` is a time printed in a line that has no
    mark: it is never one. ``tags`` are flags as printed (PB, NR, Q, =SB). ``members`` are the
    runners of a team. The rest is empty where the sheet does not say; ``listed_day``, ``venue``
    and ``rank`` are of a line in a list of marks.
    """

    number: int
    place: int | None
    outcome: Outcome
    name: str
    team: str = ""
    mark: Mark | None = None
    hand: bool = False
    wind_cms: int | None = None
    shown: str = ""
    tags: tuple[str, ...] = ()
    heat: int = 0
    members: tuple[str, ...] = ()
    series: str = ""
    born: Day | None = None
    external_id: str = ""
    bib: str = ""
    listed_day: Day | None = None
    venue: str = ""
    rank: int | None = None
    indoor: bool | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One race, or one list of marks, as a sheet has it.

    ``event`` is None where its name is not known; ``label`` is the heading as printed. ``sex`` is
    M, W, X or empty. ``kind`` “list” is a list of marks: never a race.
    """

    lines: tuple[SheetLine, ...]
    event: Event | None = None
    label: str = ""
    sex: str = ""
    round: Round | None = None
    heat: int = 0
    wind_cms: int | None = None
    day: Day | None = None
    meet: str = ""
    section: str = ""
    kind: Literal["race", "list"] = "race"


@dataclass(frozen=True, slots=True)
class Unread:
    """A line of the input that became no line of a sheet, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetFile:
    """Everything one input holds: each of its lines is a line of a sheet, ignored or rejected.

    ``total`` counts the lines that are not blank (of JSON the rows of results, of CSV its records).
    Ignored are lines that hold no result, such as headings; rejected are results that cannot be
    read.
    """

    format: str
    sheets: tuple[Sheet, ...]
    ignored: tuple[Unread, ...] = ()
    rejected: tuple[Unread, ...] = ()
    total: int = 0
    used: int = 0
    """Lines of the input that the lines of the sheets take; a line may take two (a relay's)."""

    @property
    def accounted(self) -> bool:
        """True when no line of the input was dropped without a word."""
        return self.used + len(self.ignored) + len(self.rejected) == self.total
