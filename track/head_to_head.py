"""Head-to-head: who beat whom in the races both took part in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from track.dates import Day
from track.errors import SameAthlete
from track.events import Event
from track.marks import Mark, Status, distance_between
from track.results import Athlete, Race, Result, Round


class Outcome(Enum):
    """Who a meeting goes to. NOBODY is a meeting that decides nothing."""

    FIRST = "first"
    SECOND = "second"
    TIE = "tie"
    NOBODY = "nobody"


class Kind(Enum):
    """Which races count: all, those with a pacemaker, or those for a title."""

    ANY = "any"
    PACED = "paced"
    CHAMPIONSHIP = "championship"


class Surface(Enum):
    """Where the races that count were held."""

    ANY = "any"
    OUTDOOR = "outdoor"
    INDOOR = "indoor"


@dataclass(frozen=True, slots=True)
class Rule:
    """Which meetings are counted. No events means every event."""

    events: tuple[Event, ...] = ()
    finals_only: bool = True
    kind: Kind = Kind.ANY
    surface: Surface = Surface.ANY
    since: Day | None = None
    as_of: Day | None = None

    def counts(self, race: Race) -> bool:
        """Return whether a meeting in ``race`` is counted.

        A race whose day is not known exactly is counted only when every day it can be fits. An
        exhibition never is: nobody met there.
        """
        return (
            (not self.events or race.event in self.events)
            and race.round is not Round.EXHIBITION
            and (not self.finals_only or race.round is Round.FINAL)
            and (self.kind is not Kind.PACED or race.paced is True)
            and (self.kind is not Kind.CHAMPIONSHIP or race.meet.level.championship)
            and (
                self.surface is Surface.ANY or race.meet.indoor == (self.surface is Surface.INDOOR)
            )
            and (self.since is None or race.day.number >= self.since.number)
            and (self.as_of is None or race.day.end <= self.as_of.end)
        )

    @property
    def words(self) -> str:
        """The rule in words, as in “paced finals, 1500 m and mile, to 25 May 2024”."""
        kind = "" if self.kind is Kind.ANY else f"{self.kind.value} "
        parts = [f"{kind}{'finals' if self.finals_only else 'races of every round'}"]
        parts.append(" and ".join(event.name for event in self.events) or "all events")
        if self.surface is not Surface.ANY:
            parts.append(f"{self.surface.value}s")
        if self.since is not None:
            parts.append(f"since {self.since}")
        if self.as_of is not None:
            parts.append(f"to {self.as_of}")
        return ", ".join(parts)


class Line(Protocol):
    """As much of a line as decides who beat whom; a ``Result`` is one."""

    @property
    def place(self) -> int | None:
        """The place, or None where there is none."""

    @property
    def status(self) -> Status:
        """How the line ended."""

    @property
    def pacemaker(self) -> bool | None:
        """Whether they were the pacemaker; None where no source says."""

    @property
    def annulled(self) -> bool:
        """Whether the result was taken away later."""


def decide(first: Line, second: Line, *, paced: bool | None) -> Outcome:
    """Return who a meeting goes to.

    Places decide, also at equal times; who finishes beats who does not. It is nobody's when either
    was annulled later, or dropped out as a pacemaker; also when somebody whose role no source
    states dropped out of a race that had, or may have had, a pacemaker. Nor did anybody meet who
    did not start.
    """
    if undecided(first, paced=paced) or undecided(second, paced=paced):
        return Outcome.NOBODY
    mine, yours = first.status is Status.OK, second.status is Status.OK
    if mine != yours:
        return Outcome.FIRST if mine else Outcome.SECOND
    if not mine or first.place is None or second.place is None:
        return Outcome.NOBODY
    if first.place == second.place:
        return Outcome.TIE
    return Outcome.FIRST if first.place < second.place else Outcome.SECOND


def undecided(line: Line, *, paced: bool | None) -> bool:
    """Return whether ``line`` decides nothing, whoever it is set against."""
    if line.annulled or line.status is Status.DNS:
        return True
    may_have_paced = line.pacemaker or (line.pacemaker is None and paced is not False)
    return line.status is Status.DNF and may_have_paced


@dataclass(frozen=True, slots=True)
class Meeting:
    """One race two athletes took part in, with the line of each."""

    race: Race
    first: Result
    second: Result
    outcome: Outcome = field(init=False)
    """Who it goes to, as ``decide`` says."""

    def __post_init__(self) -> None:
        outcome = decide(self.first, self.second, paced=self.race.paced)
        object.__setattr__(self, "outcome", outcome)

    @property
    def gap(self) -> Mark | None:
        """How far apart their marks were; None unless both marks are stored."""
        mine, yours = self.first.mark, self.second.mark
        if mine is None or yours is None:
            return None
        return distance_between(mine, yours)


def _absent(line: Result) -> bool:
    return line.status is Status.DNS


@dataclass(frozen=True, slots=True)
class Run:
    """Wins in a row inside the pairing, the latest included."""

    outcome: Outcome
    length: int
    since: Day


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """The count between two athletes under a rule. ``meetings`` are counted ones, newest first."""

    first: Athlete
    second: Athlete
    rule: Rule
    meetings: tuple[Meeting, ...]
    left_out: tuple[Meeting, ...]

    @classmethod
    def count(
        cls, first: Athlete, second: Athlete, meetings: Iterable[Meeting], rule: Rule
    ) -> "HeadToHead":
        """Return the count over every stored meeting of the two.

        Raises:
            SameAthlete: both are one person.
        """
        if first.id == second.id:
            raise SameAthlete(first.name)
        # Who did not start did not meet anybody.
        started = [met for met in meetings if not _absent(met.first) and not _absent(met.second)]
        newest_first = sorted(
            started, key=lambda met: (met.race.day.number, met.race.id), reverse=True
        )
        return cls(
            first,
            second,
            rule,
            tuple(met for met in newest_first if rule.counts(met.race)),
            tuple(met for met in newest_first if not rule.counts(met.race)),
        )

    def total(self, outcome: Outcome) -> int:
        """Return how many counted meetings ended in ``outcome``."""
        return sum(met.outcome is outcome for met in self.meetings)

    @property
    def score(self) -> tuple[int, int]:
        """Wins of the first and of the second."""
        return self.total(Outcome.FIRST), self.total(Outcome.SECOND)

    @property
    def decided(self) -> tuple[Meeting, ...]:
        """The counted meetings that went to somebody, or were tied, newest first."""
        return tuple(met for met in self.meetings if met.outcome is not Outcome.NOBODY)

    @property
    def run(self) -> Run | None:
        """Return the current run; None before a first win and after a tie."""
        decided = self.decided
        if not decided or decided[0].outcome is Outcome.TIE:
            return None
        length = 0
        for met in decided:
            if met.outcome is not decided[0].outcome:
                break
            length += 1
        return Run(decided[0].outcome, length, decided[length - 1].race.day)

    @property
    def closest(self) -> Meeting | None:
        """Return the decided meeting with the smallest gap in a race; the latest of equals."""
        gaps = [
            (met.gap.value, place, met)
            for place, met in enumerate(self.decided)
            if met.gap is not None and met.race.event.lower_is_better
        ]
        return min(gaps)[2] if gaps else None
