"""How a personal best came down, or up, step by step; a short track and outdoors are told apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from track.careers import Performance, bests, steps
from track.events import Event


@dataclass(frozen=True, slots=True)
class Step:
    """A personal best on the day it came.

    ``before`` is the best it replaced on its own surface, None for the first mark there.
    ``other`` is the best of the other surface on the eve, where that was better than ``before`` or
    there was none: then the mark also says something about it.
    """

    best: Performance
    before: Performance | None = None
    other: Performance | None = None

    @property
    def beats_other(self) -> bool:
        """True where the mark is better than the best of the other surface it is held against."""
        return self.other is not None and self.best.beats(self.other)


@dataclass(frozen=True, slots=True)
class Progression:
    """The marks of one athlete in one event on one surface, oldest first, at least one."""

    event: Event
    short_track: bool
    marks: tuple[Performance, ...]
    steps: tuple[Step, ...]

    @property
    def best(self) -> Performance:
        """The best mark, the first time it was reached."""
        return self.steps[-1].best

    @property
    def seasons(self) -> tuple[Performance, ...]:
        """The best mark of each year with one, oldest first."""
        years: dict[int, Performance] = {}
        for each in self.marks:
            held = years.get(each.day.year)
            if held is None or each.beats(held):
                years[each.day.year] = each
        return tuple(years.values())


def main_event(performances: Iterable[Performance], *others: Iterable[Performance]) -> Event | None:
    """Return the event with most marks of all in it which everybody else has marks in as well.

    None where there is no such event; of two with as many marks the one first in the catalogue.
    """
    counted = Counter(each.event for each in performances)
    for other in others:
        shared = {each.event for each in other}
        counted = Counter({event: n for event, n in counted.items() if event in shared})
    return min(counted, key=lambda event: (-counted[event], event.number), default=None)


def progressions(performances: Iterable[Performance], event: Event) -> tuple[Progression, ...]:
    """Return the progression outdoors, then that on a short track; only those with a mark."""
    marks = sorted(
        (each for each in performances if each.event == event), key=lambda each: each.day.number
    )
    sides = [[each for each in marks if each.short_track is inside] for inside in (False, True)]
    return tuple(
        Progression(event, side[0].short_track, tuple(side), _steps(side, other))
        for side, other in (sides, sides[::-1])
        if side
    )


def _steps(marks: Sequence[Performance], others: Sequence[Performance]) -> tuple[Step, ...]:
    found: list[Step] = []
    for best in steps(marks):
        before = found[-1].best if found else None
        # What happened elsewhere on the same day may have been earlier or later.
        eve = bests(each for each in others if each.day.end < best.day.number)
        other = next(iter(eve.values()), None)
        if other is not None and before is not None and not other.beats(before):
            other = None
        found.append(Step(best, before, other))
    return tuple(found)
