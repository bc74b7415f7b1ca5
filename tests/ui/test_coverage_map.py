"""The map of what is stored: its size, its colours where they belong, and its words."""

import gc
import subprocess
import sys
from io import BytesIO

from matplotlib.backends.backend_agg import RendererAgg
from PIL import Image

from track.events import EVENTS
from track.holdings import Holding, YearCount
from ui.charts.coverage_map import GAP, PARTED, ROW, draw
from ui.charts.style import BLUE, EMPTY, MARGIN, ORANGE, PAGE, RGB, WIDTH, mixed, rgb
from ui.pictures import coverage_alt
from ui.words import short_event

FULL = Holding("mile", (YearCount(2016, 70, 70), YearCount(2018, 1, 1)), "middle")
PART = Holding("marathon", (YearCount(2016, 5, 0), YearCount(2017, 9, 2)), "road")


def opened(png: bytes) -> Image.Image:
    with Image.open(BytesIO(png)) as picture:
        picture.load()
        assert picture.format == "PNG"
        return picture.convert("RGB")


def colours(picture: Image.Image, y: int) -> list[RGB]:
    """Return the colours along a line, as they change from left to right, without the gaps."""
    met: list[RGB] = []
    for x in range(picture.width):
        dot = picture.getpixel((x, y))
        assert isinstance(dot, tuple)
        red, green, blue = dot
        if (red, green, blue) in SHADES and (not met or met[-1] != (red, green, blue)):
            met.append((red, green, blue))
    return met


SHADES = {
    rgb(EMPTY),
    *(mixed(EMPTY, colour, share) for colour in (BLUE, ORANGE) for share in (0.4, 0.6, 0.8, 1.0)),
}
"""What a cell may be filled with."""


def test_the_picture_is_a_png_as_wide_as_all_and_as_high_as_its_rows() -> None:
    one, two = opened(draw((FULL,))), opened(draw((FULL, PART)))
    assert one.width == two.width == WIDTH
    assert two.height - one.height == ROW + GAP


def test_cells_are_blue_for_full_fields_orange_for_parts_and_parted_for_both() -> None:
    picture = opened(draw((FULL, PART)))
    first = MARGIN + ROW
    second = first + ROW + GAP
    assert colours(picture, first + 3) == [
        rgb(BLUE),
        rgb(EMPTY),
        mixed(EMPTY, BLUE, 0.4),
    ]
    assert colours(picture, second + 3) == [
        mixed(EMPTY, ORANGE, 0.6),
        mixed(EMPTY, BLUE, 0.4),
        rgb(EMPTY),
    ]
    assert colours(picture, second + PARTED + 4) == [mixed(EMPTY, ORANGE, 0.6), rgb(EMPTY)]


def test_a_hundred_years_of_every_event_still_fit() -> None:
    rows = tuple(
        Holding(short_event(event.name), tuple(YearCount(year, 2, 1) for year in range(1926, 2026)))
        for event in EVENTS[:50]
    )
    picture = opened(draw(rows))
    assert (picture.width, picture.height < 1700) == (WIDTH, True)
    # The last column ends before the page does.
    right = [picture.getpixel((x, MARGIN + ROW + 3)) for x in range(WIDTH - MARGIN, WIDTH)]
    assert set(right) == {rgb(PAGE)}


def test_the_same_numbers_are_drawn_once() -> None:
    drawn = draw((FULL, PART))
    assert draw((Holding(FULL.name, FULL.years, FULL.family), PART)) is drawn


def test_a_canvas_is_gone_when_its_picture_is_drawn() -> None:
    gc.collect()
    gc.disable()
    try:
        draw((Holding("drawn for this alone", FULL.years),))
        kept = [each for each in gc.get_objects() if isinstance(each, RendererAgg)]
    finally:
        gc.enable()
    assert kept == []


def test_the_words_tell_what_the_picture_shows() -> None:
    assert coverage_alt("two events", (FULL, PART)) == (
        "Map of the stored races of two events by year, 2016 to 2018: 85 races, 73 with the full "
        "field (blue), 12 with a part of it (orange). Races: mile 71, marathon 14. All fields "
        "full: mile. Years with full fields in at least half of the rows: 2016–2018."
    )
    thin = Holding("marathon", PART.years[:1])
    assert "No full field: marathon." in coverage_alt("the marathon", (thin,))


def test_the_words_of_many_events_fit_beside_the_picture() -> None:
    rows = tuple(
        Holding(event.name, tuple(YearCount(year, 9999, year % 2) for year in range(1926, 2026)))
        for event in EVENTS
    )
    words = coverage_alt("all events", rows)
    assert len(words) < 1024
    assert "and 132 more" in words


def test_the_names_of_senior_events_fit_the_table() -> None:
    assert max(len(short_event(event.name)) for event in EVENTS[:50]) == 10


def test_a_bot_that_has_drawn_nothing_has_not_loaded_matplotlib() -> None:
    told = "import sys, bot.client; print({'matplotlib', 'numpy'} & set(sys.modules))"
    program = [sys.executable, "-c", told]
    done = subprocess.run(program, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    assert done.stdout == "set()\n"
