"""Draws marks over the years: a dot a mark, a line for the best so far, the better the higher.

Two athletes have a colour each; a short track, or a field event indoors, has rings and broken
lines. Marks far worse than every personal best stand as small triangles on the bottom line.
"""

from functools import lru_cache

from track.events import Event
from ui.cards import shorten
from ui.charts.scales import Marks, Years, fit_marks, fit_years, so_far
from ui.charts.style import (
    BLUE,
    EMPTY,
    MARGIN,
    ORANGE,
    PAGE,
    QUIET,
    TEXT,
    WIDTH,
    Page,
    shade,
)
from ui.charts.traces import Trace

PLOT = 480
"""Height of the part with the marks."""
LINE = 36
"""Height of a line of text."""
LETTER = 14.5
"""Width of a letter, on average and a little more."""
DIGIT = 15.5
POINT = 8
"""Widths of the digits of a mark, and of its points and colons."""
NAME = 26
"""Letters of the longest name in the legend, two to a line."""
SWATCH = 64
"""Length of the piece of a line beside a name."""
GAP = 12
YEAR = 74
"""Room for a year below the marks."""
DOT, BEST, DOWN = 10, 15, 12
KEPT = 16
"""Pictures kept; each is about 40 kB."""


@lru_cache(KEPT)
def draw(event: Event, traces: tuple[Trace, ...]) -> bytes:
    """Return a PNG of ``traces``, each of which has a dot."""
    top, bottom = MARGIN + TEXT // 2, MARGIN + PLOT
    marks = fit_marks(event, traces, top, bottom)
    lines = marks.lines()
    bests = {trace: so_far(trace.dots, event)[-1].value for trace in traces}
    left = MARGIN + GAP + max(_width(marks.told(value)) for value in lines)
    right = WIDTH - MARGIN - GAP - max(_width(marks.told(value)) for value in bests.values())
    years = fit_years(traces, left, right)
    rows = -(-len(traces) // 2)
    below = any(not marks.shows(dot.value) for trace in traces for dot in trace.dots)
    page = Page(bottom + LINE * (1 + rows + below) + MARGIN)
    _grid(page, marks, years, lines)
    for trace in sorted(traces, key=lambda each: not each.hollow):
        _trace(page, trace, marks, years)
    _bests(page, bests, marks, right + GAP)
    for place, trace in enumerate(traces):
        _name(page, trace, MARGIN + place % 2 * WIDTH // 2, bottom + LINE * (1.75 + place // 2))
    if below:
        y = bottom + LINE * (1.75 + rows)
        page.spots([(MARGIN + SWATCH / 2, y)], QUIET, DOWN, shape="v")
        worst = "slower" if event.lower_is_better else "less"
        page.write(MARGIN + SWATCH + GAP, y, f"{worst} than fits here", colour=QUIET)
    return page.png()


def _width(mark: str) -> int:
    """Return how many pixels a printed mark takes."""
    return round(sum(DIGIT if letter.isdigit() else POINT for letter in mark))


def _grid(page: Page, marks: Marks, years: Years, lines: list[int]) -> None:
    for value in lines:
        y = marks.y(value)
        page.stroke([(years.left, y), (years.right, y)], EMPTY, 2)
        page.write(years.left - GAP, y, marks.told(value), align="right", colour=QUIET)
    for x, middle, year in years.ticks(YEAR):
        page.stroke([(x, marks.top), (x, marks.bottom)], EMPTY, 2)
        page.write(middle, marks.bottom + LINE / 2, year, align="center", colour=QUIET)
    page.stroke([(years.left, marks.bottom), (years.right, marks.bottom)], QUIET, 2)


def _trace(page: Page, trace: Trace, marks: Marks, years: Years) -> None:
    """Draw the marks, then the best so far as a line that lasts to the end of the picture."""
    colour = colour_of(trace)
    shown = [dot for dot in trace.dots if marks.shows(dot.value)]
    pale = shade(PAGE, colour, 0.6)
    page.spots(
        [(years.x(dot.day), marks.y(dot.value)) for dot in shown], pale, DOT, hollow=trace.hollow
    )
    page.spots(
        [(years.x(dot.day), marks.bottom) for dot in trace.dots if dot not in shown],
        pale,
        DOWN,
        shape="v",
    )
    bests = [(years.x(dot.day), marks.y(dot.value)) for dot in so_far(trace.dots, marks.event)]
    corners = [bests[0]]
    for x, y in bests[1:]:
        corners += [(x, corners[-1][1]), (x, y)]
    corners.append((years.right, corners[-1][1]))
    page.stroke(corners, colour, 4, broken=trace.hollow)
    page.spots(bests, colour, BEST, hollow=trace.hollow)


def _bests(page: Page, bests: dict[Trace, int], marks: Marks, x: int) -> None:
    """Write each best where its line ends, one below the other where they would overlap."""
    free = 0.0
    placed = []
    for trace, value in sorted(bests.items(), key=lambda each: marks.y(each[1])):
        free = max(marks.y(value), free)
        placed.append((trace, value, free))
        free += TEXT + 4
    # Pushed out at the bottom, they all move up.
    excess = max(0.0, placed[-1][2] - marks.bottom)
    for trace, value, y in placed:
        page.write(x, y - excess, marks.told(value), colour=colour_of(trace))


def _name(page: Page, trace: Trace, x: float, y: float) -> None:
    """Write what a trace is of, after a piece of it."""
    colour = colour_of(trace)
    page.stroke([(x, y), (x + SWATCH, y)], colour, 4, broken=trace.hollow)
    page.spots([(x + SWATCH / 2, y)], colour, BEST, hollow=trace.hollow)
    page.write(x + SWATCH + GAP, y, shorten(trace.name, NAME))


def colour_of(trace: Trace) -> str:
    """Return the colour a trace is drawn in."""
    return ORANGE if trace.second else BLUE
