"""Scales of a chart of marks: which marks fit, where gridlines go, and where a mark stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from track.events import Event, Unit
from track.marks import Mark
from ui.charts.traces import Dot, Trace

LINES = 8
"""Gridlines of marks at most."""
SLACK = 4
"""Marks worse than every personal best are shown as far as a quarter of the bests' span."""
_ROUND = (1, 2, 5)
_ROUND_MS = (
    10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000,
    300_000, 600_000, 1_200_000, 1_800_000, 3_600_000, 7_200_000, 18_000_000, 36_000_000,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks from the best to the worst that is shown, and the rows of pixels they stand in."""

    event: Event
    best: int
    worst: int
    top: int
    bottom: int

    def y(self, value: int) -> float:
        """Return the row of a mark, the better the higher; what is too bad stands at the bottom."""
        share = (value - self.best) / (self.worst - self.best)
        return self.top + min(share, 1) * (self.bottom - self.top)

    def shows(self, value: int) -> bool:
        """Return whether the mark is no worse than the worst that is shown."""
        return value <= self.worst if self.event.lower_is_better else value >= self.worst

    def lines(self) -> list[int]:
        """Return the round marks a line is drawn at."""
        low, high = sorted((self.best, self.worst))
        every = next(each for each in _rounds(self.event.unit) if (high - low) // each < LINES)
        return list(range(-(-low // every) * every, high + 1, every))

    def told(self, value: int) -> str:
        """Return the mark as it is printed."""
        return str(Mark(value, self.event.unit, self.event.step))


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years, and the columns of pixels they stand in."""

    first: int
    last: int
    left: int
    right: int

    def x(self, day: int) -> float:
        """Return the column of a day counted from the year 1."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last + 1, 1, 1).toordinal()
        return self.left + (day - start) / (end - start) * (self.right - self.left)

    def ticks(self, room: int) -> list[tuple[float, float, str]]:
        """Return where each year that is named begins, where its name stands, and the name.

        ``room`` is how many pixels a name takes.
        """
        width = (self.right - self.left) / (self.last - self.first + 1)
        # A year of 365 days is a little narrower than one of 366.
        narrow = width * 365 / 366
        every = next(each for each in (1, 2, 5, 10, 20, 50) if each * narrow >= room)
        return [
            (x, x + width / 2, str(year))
            for year in range(self.first, self.last + 1)
            if year % every == 0
            for x in (self.x(date(year, 1, 1).toordinal()),)
        ]


def fit_marks(event: Event, traces: Iterable[Trace], top: int, bottom: int) -> Marks:
    """Return the scale that shows every personal best, and other marks not much worse."""
    values = [dot.value for trace in traces for dot in trace.dots]
    bests = [dot.value for trace in traces for dot in so_far(trace.dots, event)]
    better, worse = (min, max) if event.lower_is_better else (max, min)
    best, limit = better(bests), worse(bests)
    slack = max(abs(limit - best) // SLACK, event.step)
    down = slack if event.lower_is_better else -slack
    worst = better(worse(values), limit + down)
    # A little air, so that no mark stands on the frame.
    air = max(abs(worst - best) // 14, event.step)
    air = air if event.lower_is_better else -air
    return Marks(event, best - air, worst + air, top, bottom)


def fit_years(traces: Iterable[Trace], left: int, right: int) -> Years:
    """Return the scale of all years from the first mark to the last."""
    days = [dot.day for trace in traces for dot in trace.dots]
    first, last = date.fromordinal(min(days)).year, date.fromordinal(max(days)).year
    return Years(first, last, left, right)


def so_far(dots: Sequence[Dot], event: Event) -> list[Dot]:
    """Return the dots that were each better than all before them."""
    found: list[Dot] = []
    for dot in dots:
        if not found or (
            dot.value < found[-1].value if event.lower_is_better else dot.value > found[-1].value
        ):
            found.append(dot)
    return found


def _rounds(unit: Unit) -> Iterator[int]:
    """Yield the distances between gridlines, from the finest on."""
    if unit is Unit.MS:
        yield from _ROUND_MS
    start = 10 if unit is Unit.MM else 1
    for power in count():
        yield from (start * each * 10**power for each in _ROUND)
