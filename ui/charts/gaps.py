"""Draws how far everybody was behind the first: a bar a finisher, the winner's of no length."""

from collections.abc import Sequence

from ui.cards import shorten
from ui.charts.style import BLUE, EMPTY, MARGIN, ORANGE, QUIET, WIDTH, Page
from ui.charts.traces import Gap

ROW = 44
"""Height of a finisher's row."""
NAME = 15
"""Letters of a name before it is cut."""
LEFT = 330
"""Where the bars begin; names stand left of it."""
RIGHT = WIDTH - 300
"""Where the longest bar ends; gaps and marks stand right of it."""
BAR = 14
DOT = 15


def draw(gaps: Sequence[Gap]) -> bytes:
    """Return a PNG of ``gaps``, the first with nothing behind."""
    page = Page(2 * MARGIN + ROW * len(gaps))
    longest = max(1, *(gap.behind for gap in gaps))
    bottom = MARGIN + ROW * len(gaps)
    page.stroke([(LEFT, MARGIN), (LEFT, bottom)], EMPTY, 2)
    for place, gap in enumerate(gaps):
        y = MARGIN + ROW * place + ROW / 2
        end = LEFT + (RIGHT - LEFT) * gap.behind / longest
        page.write(LEFT - DOT, y, shorten(gap.name, NAME), align="right")
        if gap.behind:
            page.stroke([(LEFT, y), (end, y)], BLUE, BAR)
        else:
            page.spots([(end, y)], ORANGE, DOT)
        page.write(end + DOT + 6, y, gap.told, colour=QUIET)
        page.write(WIDTH - MARGIN, y, gap.mark, align="right")
    return page.png()
