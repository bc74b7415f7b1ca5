"""A race and all that was known of those in it on its day."""

from collections.abc import Mapping
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
PODIUM = range(1, 4)
ONE_IN = 30
"""A career log that leaves out more than one start in so many proves nothing."""


def finished(line: Result) -> bool:
    """Return whether a line has a place that was not annulled later."""
    return line.status is Status.OK and line.place is not None and not line.annulled


@dataclass(frozen=True)
class Runner:
    """A line of the race and the career of whose it is, to the end of the day.

    ``earlier`` are the starts of days before, since those of one day have no order. Of the marks in
    the event ``own`` is that of the race where it may stand as a best, ``marks`` are those of days
    before, and ``doubtful`` others of its surface and day, or of a month or year the day is in. Not
    all are read of whom no source calls the mark a best. ``medals`` were won before. ``whole`` is
    False where not every start of before was read: of careers that no source follows no more than
    those that won medals, those of the same week a year ago and, of the first eight, those where
    they met the first three in the event or one like it.
    """

    line: Result
    career: Career
    medals: tuple[Honour, ...] = ()
    earlier: tuple[Start, ...] = ()
    own: Performance | None = None
    marks: tuple[Performance, ...] = ()
    doubtful: tuple[Performance, ...] = ()
    whole: bool = True

    @classmethod
    def of(
        cls,
        race: Race,
        line: Result,
        career: Career,
        honours: tuple[Honour, ...],
        *,
        whole: bool = True,
    ) -> "Runner":
        """Return the runner as of the day of ``race``; what is later is left out."""
        day, end = race.day.number, race.day.end
        eve = Day.of(race.day.earliest - timedelta(days=1))
        # A day known to the month or the year alone is over when that month or year is.
        earlier = tuple(start for start in career.starts if start.race.day.end < day)
        placed = (start for start in earlier if start.line.place in PODIUM)
        marks = [each for each in career.performances if each.event is race.event]
        today = [
            each
            for each in marks
            if each.day.number <= end
            and each.day.end >= day
            and each.short_track is race.short_track
        ]
        own = next(
            (each for each in today if each.day == race.day and each.mark == line.mark), None
        )
        return cls(
            line,
            career,
            medals(placed, honours, eve),
            earlier,
            own,
            tuple(each for each in marks if each.day.end < day),
            tuple(each for each in today if each is not own),
            whole,
        )

    @property
    def name(self) -> str:
        """The full name."""
        return self.line.athlete.name

    @property
    def id(self) -> int:
        """The number of the athlete."""
        return self.line.athlete.id

    @cached_property
    def finals(self) -> tuple[Start, ...]:
        """The earlier starts that decided something: finals that were started."""
        return tuple(
            each
            for each in self.earlier
            if each.race.round is Round.FINAL and each.line.status is not Status.DNS
        )

    @cached_property
    def lines(self) -> dict[int, Result]:
        """The lines of those finals, by the number of the race."""
        return {each.race.id: each.line for each in self.finals}

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


def followed(runner: Runner) -> bool:
    """Return whether a source holds the career over some days."""
    return runner.career.log is not None


@dataclass(frozen=True, slots=True)
class Edition:
    """An earlier race of the same name or series.

    ``lines`` are those told of: who won and is in this race, and places whose mark it bettered.
    ``marks`` are the first places' with each place, without those annulled later.
    """

    race: Race
    lines: tuple[Result, ...]
    marks: tuple[tuple[int, Mark], ...] = ()


@dataclass(frozen=True, slots=True)
class BestOfEditions:
    """The best mark for a place in earlier editions, and the race it is of."""

    place: int
    mark: Mark
    race: Race


@dataclass(frozen=True, slots=True)
class BestForPlace:
    """The best stored mark for a place in any other race; ``times`` it had been broken."""

    race: Race
    line: Result
    times: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody's best on a list: mark and day; ``nations`` are all they are known to be of."""

    athlete: int
    name: str
    mark: Mark
    day: Day
    where: str = ""
    sources: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AllTime:
    """The best of each athlete at the end of the day, as stored, down to the worst of the race.

    ``later`` is the first complete list of that day or after it, which proves whom the stored ones
    may lack; ``reach`` how far down that list is complete, None where there is none. ``national``
    are the best few of each nation in the race.
    """

    bests: tuple[Listed, ...] = ()
    whole: bool = True
    later: tuple[Listed, ...] = ()
    reach: ListReach | None = None
    national: Mapping[str, tuple[Listed, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class RaceContext:
    """Everything a race's storylines follow from, as it stood at the end of its day.

    ``called`` is what the race is called without a year, ``runners`` are its lines in order of
    place, ``editions`` earlier races of the same name or series, newest first, ``of_editions`` the
    best for a place in those, ``for_places`` the best for a place in all other races, ``meeting``
    the finals of the meet up to that day, ``winners`` who won the races some lost, by the number of
    the race.
    """

    race: Race
    called: str
    runners: tuple[Runner, ...]
    records: tuple[Record, ...] = ()
    all_time: AllTime = AllTime()
    editions: tuple[Edition, ...] = ()
    of_editions: Mapping[int, BestOfEditions] = field(default_factory=dict)
    for_places: Mapping[int, BestForPlace] = field(default_factory=dict)
    meeting: tuple[Won, ...] = ()
    winners: Mapping[int, tuple[Result, ...]] = field(default_factory=dict)
    newest: Day | None = None

    @cached_property
    def finishers(self) -> tuple[Runner, ...]:
        """Who has a place and was not annulled later, in order of place."""
        placed = (each for each in self.runners if finished(each.line))
        return tuple(sorted(placed, key=lambda each: each.line.place or 0))

    @cached_property
    def marked(self) -> tuple[Runner, ...]:
        """The finishers whose mark is stored."""
        return tuple(each for each in self.finishers if each.line.mark is not None)

    @cached_property
    def records_of_day(self) -> tuple[Record, ...]:
        """The records set on the very day."""
        return tuple(each for each in self.records if each.day == self.race.day)

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
