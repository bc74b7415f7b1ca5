"""Draws what a store holds: names down, years across, the brighter the more races.

Blue are races with the full field, orange those with a part of it; a cell with both is parted.
"""

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

import numpy as np

from track.holdings import Holding, YearCount
from ui.cards import shorten
from ui.charts.style import (
    BLUE,
    EMPTY,
    MARGIN,
    ORANGE,
    PAGE,
    QUIET,
    RGB,
    WIDTH,
    Page,
    Pixels,
    mixed,
    rgb,
)

ROW = 30
GAP = 8
"""Between two families of rows."""
LETTER = 14.5
"""Width of a letter, on average and a little more."""
NAME = 13
"""Letters of the longest name: “10,000 m walk”."""
YEARS = 45
"""Columns that fit; older years share the first."""
YEAR = 66
"""Room for a year above a column."""
WIDEST = 80
PARTED = 18
"""Height of the blue part of a cell that is both."""
SWATCH = 56
STEPS = (1, 4, 16, 64)
"""From so many races on, a cell is a shade brighter."""
SHADES = (0.4, 0.6, 0.8, 1.0)
KEPT = 16
"""Pictures kept; each is about 100 kB."""


@lru_cache(KEPT)
def draw(rows: tuple[Holding, ...]) -> bytes:
    """Return a PNG of ``rows``, of which there is at least one."""
    last = max(row.last for row in rows)
    oldest = min(row.first for row in rows)
    years = range(max(oldest, last - YEARS + 1), last + 1)
    left = MARGIN + round(LETTER * min(NAME, max(len(row.name) for row in rows)))
    cell = min(WIDEST, (WIDTH - left - YEAR // 2) // len(years))
    tops = _tops(rows)
    grid = np.full((tops[-1] + ROW, cell * len(years), 3), rgb(PAGE), np.uint8)
    top = MARGIN + ROW
    page = Page(top + len(grid) + ROW * 3 + MARGIN)
    for row, y in zip(rows, tops, strict=True):
        _lay_out(grid[y : y + ROW], cell)
        page.write(left - 12, top + y + ROW / 2, shorten(row.name, NAME), align="right")
        for count in row.since(years[0]).years:
            right = cell * (count.year - years[0] + 1)
            _paint(grid[y : y + ROW, right - cell : right], count)
    page.paste(left, top, grid)
    _years(page, left, years, cell, older=oldest < years[0])
    _legend(page, top + len(grid) + ROW // 2)
    return page.png()


def _tops(rows: tuple[Holding, ...]) -> list[int]:
    """Return how far below the first each row begins."""
    tops = [0]
    for above, row in pairwise(rows):
        tops.append(tops[-1] + ROW + (GAP if row.family != above.family else 0))
    return tops


def _lay_out(row: Pixels, cell: int) -> None:
    """Draw the empty cells of a row."""
    for left in range(0, row.shape[1], cell):
        row[1:-1, left + 1 : left + cell - 1] = rgb(EMPTY)


def _paint(cell: Pixels, count: YearCount) -> None:
    """Fill ``cell`` but for the gaps to the next ones; where both kinds are there, part it."""
    inside = cell[1:-1, 1:-1]
    if count.complete:
        inside[:] = _shade(BLUE, count.complete)
    if count.partial:
        part = inside[PARTED:] if count.complete else inside
        part[:] = _shade(ORANGE, count.partial)


def _shade(colour: str, races: int) -> RGB:
    return mixed(EMPTY, colour, SHADES[bisect_right(STEPS, races) - 1])


def _years(page: Page, left: int, years: range, cell: int, *, older: bool) -> None:
    """Write as many years above the columns as there is room for."""
    every = next(each for each in (1, 2, 5, 10) if each * cell >= YEAR)
    told = {year: str(year) for year in years if year % every == 0}
    if older:
        room = range(years[0], years[0] + every)
        told = {year: text for year, text in told.items() if year not in room}
        told[years[0]] = f"≤{years[0]}"
    for year, text in told.items():
        x = left + (year - years[0] + 0.5) * cell
        page.write(x, MARGIN + ROW / 2, text, align="center", colour=QUIET)


def _legend(page: Page, top: int) -> None:
    """Explain the colours, and with the numbers below them the shades."""
    for x, colour, text in (
        (MARGIN, BLUE, "full fields"),
        (WIDTH // 2, ORANGE, "part of the field"),
    ):
        for place, races in enumerate(STEPS):
            left = x + place * SWATCH
            swatch = np.full((ROW - 2, SWATCH - 2, 3), _shade(colour, races), np.uint8)
            page.paste(left + 1, top, swatch)
            told = f"{races}+" if races == STEPS[-1] else str(races)
            page.write(left + SWATCH / 2, top + ROW * 1.5, told, align="center", colour=QUIET)
        right = x + len(STEPS) * SWATCH + 12
        page.write(right, top + ROW / 2, text)
        page.write(right, top + ROW * 1.5, "races", colour=QUIET)
