"""Days of the year as people write them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.anniversaries import CIRCUITS, TITLES, CalendarDay
from track.errors import TrackError, UnreadableDate, UnreadableOption
from track.results import Level


@pytest.mark.parametrize(
    "text", ["25 May", "may 25", "25th May", "05-25", "5-25", "25/5", "25.5.", " 25  MAY "]
)
def test_a_day_without_a_year_is_that_of_every_year(text: str) -> None:
    day = CalendarDay.read(text)
    assert (day.month_day, day.year, str(day)) == (525, 0, "25 May")


@pytest.mark.parametrize("text", ["2024-05-25", "25 May 2024", "May 25, 2024"])
def test_with_a_year_it_is_that_very_day(text: str) -> None:
    day = CalendarDay.read(text)
    assert (day.month_day, day.year, str(day)) == (525, 2024, "25 May 2024")


@pytest.mark.parametrize("text", ["29 Feb", "02-29", "29 Feb 2024"])
def test_a_leap_day_is_a_day(text: str) -> None:
    assert CalendarDay.read(text).month_day == 229


@pytest.mark.parametrize(
    "text",
    ["29 Feb 2023", "30 Feb", "5/6", "25-05", "13-13", "25", "tomorrow", "٢٥ May", "05-25-"],
)
def test_what_is_no_day_or_could_be_two_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDate):
        CalendarDay.read(text)


@pytest.mark.parametrize("text", ["", "May", "2024", "May 2024", "2024-05"])
def test_a_month_or_a_year_is_asked_for_its_day(text: str) -> None:
    with pytest.raises(UnreadableOption, match="choose a day as in 25 May"):
        CalendarDay.read(text)


@pytest.mark.parametrize("number", [0, 100, 230, 1301, 9999, -525])
def test_no_value_is_a_day_that_no_calendar_has(number: int) -> None:
    with pytest.raises(ValueError, match=r"."):
        CalendarDay(number)


@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_printing_then_reading_gives_the_day_back(day: date) -> None:
    every = CalendarDay.of(day)
    very = CalendarDay(every.month_day, day.year)
    assert CalendarDay.read(str(every)) == every
    assert CalendarDay.read(str(very)) == very


@given(st.text())
def test_any_other_text_is_refused_politely(text: str) -> None:
    with suppress(TrackError):
        CalendarDay.read(text)


def test_every_big_meet_has_its_place_once() -> None:
    ranked = [*TITLES, *CIRCUITS]
    assert len(set(ranked)) == len(ranked)
    assert set(ranked) == {level for level in Level if not level.small}
