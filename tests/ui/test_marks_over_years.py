"""The chart of marks over the years: size, colours, scales that print marks, and its words."""

import gc
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import RendererAgg
from PIL import Image

from tests.track.test_progressions import IN_2022, MILE, OUT_2019, OUT_2024
from track.events import Event, find_event
from track.progressions import progressions
from ui.charts.marks_over_years import LINE, PLOT, draw
from ui.charts.scales import LINES, fit_marks, fit_years
from ui.charts.style import BLUE, MARGIN, ORANGE, RGB, WIDTH, rgb
from ui.charts.traces import Dot, Trace
from ui.progressions import progression_alt, progression_picture, told_apart


def trace(*values: int, second: bool = False, hollow: bool = False) -> Trace:
    """Return one mark a year from 2020 on."""
    dots = (Dot(date(2020 + year, 6, 1).toordinal(), value) for year, value in enumerate(values))
    return Trace("Able", tuple(dots), second, hollow)


def opened(png: bytes) -> Image.Image:
    with Image.open(BytesIO(png)) as picture:
        picture.load()
        assert picture.format == "PNG"
        return picture.convert("RGB")


def rows_of(picture: Image.Image, colour: RGB, x: int) -> list[int]:
    """Return how far down a column has dots of a colour, in the part with the marks."""
    return [y for y in range(MARGIN + PLOT) if picture.getpixel((x, y)) == colour]


def test_the_picture_is_as_wide_as_all_and_higher_by_each_line_below() -> None:
    one = opened(draw(MILE, (trace(230_000, 229_000),)))
    three = opened(draw(MILE, (trace(230_000), trace(231_000), trace(232_000))))
    below = opened(draw(MILE, (trace(230_000, 229_000, 290_000),)))
    assert one.size == (WIDTH, PLOT + 2 * MARGIN + 2 * LINE)
    assert three.size == below.size == (WIDTH, one.height + LINE)


@pytest.mark.parametrize(("event", "better"), [("mile", 225_000), ("long jump", 235_000)])
def test_better_is_up_for_every_event(event: str, better: int) -> None:
    traces = (trace(230_000), trace(better, second=True))
    picture = opened(draw(find_event(event), traces))
    x = WIDTH - 160
    worse_rows, better_rows = (rows_of(picture, rgb(each), x) for each in (BLUE, ORANGE))
    assert worse_rows
    assert better_rows
    assert max(better_rows) < min(worse_rows)


def test_gridlines_are_round_marks_printed_as_results_print_them() -> None:
    scale = fit_marks(MILE, (trace(233_880, 225_340),), 0, 100)
    assert [scale.told(value) for value in scale.lines()] == [
        "3:46.00",
        "3:48.00",
        "3:50.00",
        "3:52.00",
        "3:54.00",
    ]
    marathon = fit_marks(find_event("marathon"), (trace(7_724_000, 7_269_000),), 0, 100)
    assert [marathon.told(value) for value in marathon.lines()][:2] == ["2:02:00", "2:04:00"]


EVENTS = st.sampled_from([find_event(name) for name in ("100", "mile", "marathon", "LJ", "Dec")])


@given(EVENTS, st.lists(st.integers(1, 10**7), min_size=1, max_size=9))
def test_every_best_fits_and_there_are_a_few_lines(event: Event, values: list[int]) -> None:
    scale = fit_marks(event, (trace(*values),), 0, 100)
    best = min(values) if event.lower_is_better else max(values)
    assert 0 <= scale.y(best) <= 100
    assert scale.shows(values[0])
    assert scale.shows(best)
    assert len(scale.lines()) <= LINES
    assert all(0 <= scale.y(value) <= 100 for value in values)


@given(st.integers(1900, 2100), st.integers(0, 100), st.integers(700, 900))
def test_years_never_overlap_however_long_a_career(first: int, span: int, width: int) -> None:
    days = (date(first, 1, 1).toordinal(), date(first + span, 12, 31).toordinal())
    years = fit_years((Trace("", tuple(Dot(day, 1) for day in days)),), 0, width)
    middles = [middle for _, middle, _ in years.ticks(74)]
    assert all(round(after - before, 6) >= 74 for before, after in pairwise(middles))
    assert years.x(days[0]) == 0
    assert years.x(days[1]) < width


def test_equal_numbers_are_drawn_once_and_no_canvas_is_kept() -> None:
    gc.collect()
    gc.disable()
    try:
        drawn = draw(MILE, (trace(230_001, 229_001), trace(231_001, hollow=True)))
        kept = [each for each in gc.get_objects() if isinstance(each, RendererAgg)]
    finally:
        gc.enable()
    assert kept == []
    assert draw(MILE, (trace(230_001, 229_001), trace(231_001, hollow=True))) is drawn


def test_the_words_give_first_best_last_and_how_many() -> None:
    held = progressions([OUT_2019, IN_2022, OUT_2024], MILE)
    assert progression_alt(told_apart(held)) == (
        "Chart of marks in the mile, 2019 to 2024, better marks higher, the best so far as a line. "
        "Outdoors (blue): 2 marks, first 3:53.88 on 21 Jul 2019, best 3:45.34 on 25 May 2024, "
        "last 3:45.34 on 25 May 2024. "
        "Short track (orange rings): 1 mark, 3:48.87 on 27 Feb 2022."
    )
    one, two = (
        told_apart(progressions([mark], MILE), name, second=name == "Baker")
        for mark, name in ((OUT_2019, "Able"), (IN_2022, "Baker"))
    )
    assert progression_alt([*one, *two]).endswith(
        "Able (blue): 1 mark, 3:53.88 on 21 Jul 2019. "
        "Baker, short track (orange rings): 1 mark, 3:48.87 on 27 Feb 2022."
    )


async def test_one_mark_makes_no_picture() -> None:
    assert await progression_picture(told_apart(progressions([OUT_2019], MILE))) is None
    assert await progression_picture(told_apart(progressions([OUT_2019, OUT_2024], MILE)))
