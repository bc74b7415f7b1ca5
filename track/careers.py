"""An athlete's career: every stored start, and every mark that may stand as a best."""

from collections.abc import Iterable
from dataclasses import dataclass

from track.coverage import Careers
from track.dates import Day
from track.events import Event
from track.marks import Mark
from track.results import Athlete, Race, Result


@dataclass(frozen=True, slots=True)
class Start:
    """One race and the athlete's line in it. ``counts`` says that the mark may stand as a best."""

    race: Race
    line: Result
    counts: bool


@dataclass(frozen=True, slots=True)
class Performance:
    """A mark that may stand as a best, from a race or from a list whose race is not stored."""

    event: Event
    short_track: bool
    mark: Mark
    day: Day
    where: str
    nation: str
    hand: bool = False
    wind_cms: int | None = None
    race: Race | None = None
    sources: tuple[str, ...] = ()

    def beats(self, other: "Performance") -> bool:
        """Return whether this mark is better than ``other``'s, of the same event."""
        return better(self.mark, other.mark, self.event)


@dataclass(frozen=True, slots=True)
class Career:
    """What is stored of an athlete. Starts come newest first, performances oldest first.

    ``log`` is None unless a source holds the whole career over some days; ``newest`` is the day of
    the newest race in the store, whoever ran it.
    """

    athlete: Athlete
    born: Day | None
    starts: tuple[Start, ...]
    performances: tuple[Performance, ...]
    log: Careers | None
    newest: Day | None

    def until(self, day: Day | None) -> "Career":
        """Return the career as it stood at the end of ``day``; None stands for today."""
        if day is None:
            return self
        return Career(
            self.athlete,
            self.born,
            tuple(start for start in self.starts if start.race.day.end <= day.end),
            tuple(each for each in self.performances if each.day.end <= day.end),
            self.log,
            self.newest,
        )


Surface = tuple[Event, bool]
"""An event outdoors (False) or on a short track (True): bests of the two are never mixed."""


def better(mark: Mark, other: Mark, event: Event) -> bool:
    """Return whether ``mark`` is better than ``other`` in ``event``."""
    if event.lower_is_better:
        return mark.value < other.value
    return mark.value > other.value


def bests(performances: Iterable[Performance]) -> dict[Surface, Performance]:
    """Return the best of each event and surface, the first time it was reached, in order of day."""
    found: dict[Surface, Performance] = {}
    for each in performances:
        held = found.get((each.event, each.short_track))
        if held is None or each.beats(held):
            found[each.event, each.short_track] = each
    return found


def steps(performances: Iterable[Performance]) -> list[Performance]:
    """Return the performances, of one event and surface, that each bettered all before them.

    Which of two marks of one day came first is not stored, so a day counts once, with its best.
    """
    days: dict[int, Performance] = {}
    for each in performances:
        held = days.get(each.day.number)
        if held is None or each.beats(held):
            days[each.day.number] = each
    found: list[Performance] = []
    for _, each in sorted(days.items()):
        if not found or each.beats(found[-1]):
            found.append(each)
    return found
