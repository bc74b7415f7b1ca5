"""Lists of the best: who or what counts, and the ranks equal marks share."""

from collections.abc import Iterable
from dataclasses import dataclass

from track.careers import Performance
from track.dates import Day
from track.events import Event
from track.results import Athlete
from track.standing import ListReach


@dataclass(frozen=True, slots=True)
class ListRule:
    """Which marks a list holds. ``season`` 0 is all years, ``nation`` empty all nations.

    ``by_mark`` lists every mark of an athlete, otherwise the best of each.
    """

    event: Event
    sex: str
    short_track: bool = False
    season: int = 0
    nation: str = ""
    by_mark: bool = False
    as_of: Day | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line of a list; equal marks share the rank."""

    rank: int
    athlete: Athlete
    performance: Performance


@dataclass(frozen=True, slots=True)
class TopList:
    """The first lines of a list. ``reach`` is how far down a source proves the all-time list."""

    rule: ListRule
    lines: tuple[Ranked, ...]
    reach: ListReach | None
    newest: Day | None

    @property
    def proven(self) -> bool:
        """True where a complete list of that very day stands behind the places."""
        rule, reach = self.rule, self.reach
        return (
            reach is not None
            and not (rule.season or rule.nation or rule.by_mark)
            and rule.as_of is not None
            and rule.as_of.number == reach.as_of.number
        )


def ranked(made: Iterable[tuple[Athlete, Performance]], top: int) -> tuple[Ranked, ...]:
    """Return the first ``top`` lines, and those that share the last one's rank, of marks in order.

    The marks come best first.
    """
    lines: list[Ranked] = []
    for number, (athlete, performance) in enumerate(made, 1):
        if lines and performance.mark.value == lines[-1].performance.mark.value:
            rank = lines[-1].rank
        else:
            rank = number
        if rank > top:
            break
        lines.append(Ranked(rank, athlete, performance))
    return tuple(lines)
