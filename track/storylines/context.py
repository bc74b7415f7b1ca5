"""A race and all that was known of those in it on its day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from track.careers import Career, Performance, Start
from track.dates import Day
from track.honours import Honour, medals
from track.marks import Mark, Status
from track.records import Record
from track.results import Race, Result, Round
from track.standing import ListReach
from track.winners import Won

GROWN_UP = 18
"""A career stored from this age or earlier is stored from its beginning."""
ONE_IN = 30
"""A career log that leaves out more than one start in so many proves nothing."""


@dataclass(frozen=True, slots=True)
class Runner:
    """A line of the race and the career of whose it is, to the end of the day.

    ``medals`` are those won before the day, ``unclear`` marks that may be of before or after it.
    """

    line: Result
    career: Career
    medals: tuple[Honour, ...] = ()
    unclear: tuple[Performance, ...] = ()

    @classmethod
    def of(cls, race: Race, line: Result, career: Career, honours: tuple[Honour, ...]) -> "Runner":
        """Return the runner as of the day of ``race``; what is later is left out."""
        eve = Day.of(race.day.earliest - timedelta(days=1))
        # A day known to the month or the year alone is over when that month or year is.
        starts = (start for start in career.starts if start.race.day.end < race.day.number)
        unclear = (
            each for each in career.performances if each.day.number <= race.day.end < each.day.end
        )
        return cls(line, career.until(race.day), medals(starts, honours, eve), tuple(unclear))

    @property
    def name(self) -> str:
        """The full name."""
        return self.line.athlete.name

    @property
    def id(self) -> int:
        """The number of the athlete."""
        return self.line.athlete.id

    def before(self, race: Race) -> Iterator[Start]:
        """Yield the starts of days before that of ``race``; those of one day have no order."""
        return (start for start in self.career.starts if start.race.day.end < race.day.number)

    def marks_before(self, race: Race) -> Iterator[Performance]:
        """Yield the marks of days before that of ``race``."""
        return (each for each in self.career.performances if each.day.end < race.day.number)

    def logged(self, since: Day, to: Day) -> bool:
        """Return whether a source holds the career, but for a start in thirty, between two days."""
        log = self.career.log
        few = log is not None and log.left_out * ONE_IN <= len(self.career.starts)
        return few and self.covered(since, to)

    def covered(self, since: Day, to: Day) -> bool:
        """Return whether a source follows the career between two days, whatever it leaves out."""
        log = self.career.log
        return log is not None and log.first.number <= since.number and to.end <= log.last.end

    def logged_whole(self, to: Day) -> bool:
        """Return whether a source holds the career so from its youth to a day."""
        log, born = self.career.log, self.career.born
        if log is None or born is None or not born.exact:
            return False
        young = log.first.number - born.number < (GROWN_UP + 1) * 10000
        return young and self.logged(log.first, to)

    def logged_fully(self, to: Day) -> bool:
        """Return whether not one start from youth to a day is left out, as counts demand."""
        log = self.career.log
        return log is not None and not log.left_out and self.logged_whole(to)


@dataclass(frozen=True, slots=True)
class Edition:
    """An earlier race of the same name or series, with its lines in order of place."""

    race: Race
    lines: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody's best on a list: mark and day."""

    athlete: int
    name: str
    mark: Mark
    day: Day
    where: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllTime:
    """The best of each athlete at the end of the day, as stored, the best first.

    ``later`` is the first complete list of that day or after it, which proves whom the stored ones
    may lack; ``reach`` how far down that list is complete, None where there is none.
    """

    bests: tuple[Listed, ...] = ()
    whole: bool = True
    later: tuple[Listed, ...] = ()
    reach: ListReach | None = None


@dataclass(frozen=True)
class RaceContext:
    """Everything a race's storylines follow from, as it stood at the end of its day.

    ``called`` is what the race is called without a year, ``runners`` are its lines in order of
    place, ``editions`` earlier races of the same name or series, newest first, ``meeting`` the
    finals of the meet up to that day, ``winners`` who won the races some lost, by the number of
    the race.
    """

    race: Race
    called: str
    runners: tuple[Runner, ...]
    records: tuple[Record, ...] = ()
    all_time: AllTime = AllTime()
    editions: tuple[Edition, ...] = ()
    meeting: tuple[Won, ...] = ()
    winners: Mapping[int, tuple[Result, ...]] = field(default_factory=dict)
    newest: Day | None = None

    @cached_property
    def finishers(self) -> tuple[Runner, ...]:
        """Who has a place and was not annulled later, in order of place."""
        placed = (
            each
            for each in self.runners
            if each.line.status is Status.OK
            and each.line.place is not None
            and not each.line.annulled
        )
        return tuple(sorted(placed, key=lambda each: each.line.place or 0))

    @cached_property
    def marked(self) -> tuple[Runner, ...]:
        """The finishers whose mark is stored."""
        return tuple(each for each in self.finishers if each.line.mark is not None)

    @property
    def final(self) -> bool:
        """True where the race decided who was first, second and third."""
        return self.race.round is Round.FINAL

    @property
    def first(self) -> Runner | None:
        """The winner; None where none is stored or several share the place."""
        first = [each for each in self.finishers if each.line.place == 1]
        return first[0] if len(first) == 1 else None

    @property
    def unfinished(self) -> tuple[Runner, ...]:
        """Who started and has no place."""
        return tuple(
            each
            for each in self.runners
            if each.line.status in {Status.DNF, Status.DQ, Status.NM} and not each.line.annulled
        )
