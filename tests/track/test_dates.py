"""Days as people write them, and days nobody recorded in full."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.dates import Day, days_between
from track.errors import UnreadableDate

READABLE = [
    ("2024-05-25", "2024-05-25"),
    ("2024-5-25", "2024-05-25"),
    ("2024/05/25", "2024-05-25"),
    ("2024.05.25", "2024-05-25"),
    ("25 May 2024", "2024-05-25"),
    ("  25   MAY   2024 ", "2024-05-25"),
    ("25. May 2024", "2024-05-25"),
    ("25th May, 2024", "2024-05-25"),
    ("1st June 2024", "2024-06-01"),
    ("2nd jun. 2024", "2024-06-02"),
    ("3rd Sept 2024", "2024-09-03"),
    ("May 25, 2024", "2024-05-25"),
    ("may 25th 2024", "2024-05-25"),
    ("Sep. 9 2024", "2024-09-09"),
    ("25/5/2024", "2024-05-25"),
    ("5/25/2024", "2024-05-25"),
    ("25.05.2024", "2024-05-25"),
    ("5/5/2024", "2024-05-05"),
    ("29 Feb 2024", "2024-02-29"),
    ("29 Feb 2000", "2000-02-29"),
    ("May 2024", "2024-05"),
    ("september, 2024", "2024-09"),
    ("2024-05", "2024-05"),
    ("2024/5", "2024-05"),
    ("2024", "2024"),
    ("1850", "1850"),
    ("31 Dec 2100", "2100-12-31"),
]
AMBIGUOUS = ["5/6/2024", "06.05.2024", "12/1/2024"]
IMPOSSIBLE = [
    "2023-02-29",
    "29 Feb 1900",
    "31 April 2024",
    "2024-13-01",
    "2024-13",
    "2024-00",
    "2024-00-05",
    "2024-05-00",
    "2024-05-32",
    "0 May 2024",
    "00 May 2024",
    "May 0, 2024",
    "32 May 2024",
    "25 Mai 2024",
    "0/0/2024",
    "13/13/2024",
    "25/0/2024",
    "1849",
    "2101-01-01",
    "0000",
    "9999",
]
NO_DATES = [
    "",
    " ",
    "yesterday",
    "May",
    "25 May",
    "25 May 24",
    "24-05-25",
    "20240525",
    "2024-05-25T00:00",
    "2024-5-25-1",
    "25May2024",
    "May 25 2024 x",
    "٢٠٢٤-٠٥-٢٥",
    "２０２４",
    "25 Мау 2024",
    "@everyone",
    "2024" * 1500,
    "2024 " * 1500,
]


@pytest.mark.parametrize(("text", "meant"), READABLE)
def test_a_day_is_read_as_people_write_it(text: str, meant: str) -> None:
    assert Day.read(text).isoformat == meant
    assert Day.read(text) == Day.iso(meant)


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_a_day_with_two_readings_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDate):
        Day.read(text)


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_day_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDate):
        Day.read(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDate):
        Day.read(text)


@pytest.mark.parametrize("text", ["25 May 2024", " 2024", "2024 ", "5/25/2024", "", "2024-00"])
def test_stored_days_have_one_notation_only(text: str) -> None:
    with pytest.raises(UnreadableDate):
        Day.iso(text)


def test_the_refusal_repeats_what_was_typed_and_says_what_would_do() -> None:
    with pytest.raises(UnreadableDate) as refused:
        Day.read("31  April 2024")
    assert str(refused.value) == (
        "“31 April 2024” is not a date that exists; write it like 2024-05-25 or 25 May 2024."
    )


PRINTED = [
    # stored, printed, month, earliest, latest, exact
    ("2024-05-25", "25 May 2024", "May 2024", "2024-05-25", "2024-05-25", True),
    ("2024-05-01", "1 May 2024", "May 2024", "2024-05-01", "2024-05-01", True),
    ("2024-02", "Feb 2024", "Feb 2024", "2024-02-01", "2024-02-29", False),
    ("2024", "2024", "2024", "2024-01-01", "2024-12-31", False),
]


@pytest.mark.parametrize(("text", "printed", "month", "earliest", "latest", "exact"), PRINTED)
def test_a_day_tells_no_more_than_is_known(
    text: str, printed: str, month: str, earliest: str, latest: str, exact: bool
) -> None:
    day = Day.iso(text)
    assert (str(day), day.month_words, day.exact) == (printed, month, exact)
    assert (day.earliest.isoformat(), day.latest.isoformat()) == (earliest, latest)


def test_days_are_in_order_and_the_vaguer_ones_come_first() -> None:
    texts = ["2023-12-31", "2024", "2024-05", "2024-05-01", "2024-05-25", "2024-06", "2025"]
    days = [Day.iso(text) for text in texts]
    assert sorted(set(days)) == days


def test_how_far_two_days_are_apart_is_known_only_of_exact_days() -> None:
    first, second, vague = Day.iso("2024-02-28"), Day.iso("2024-03-01"), Day.iso("2024-03")
    assert days_between(first, second) == timedelta(days=2)
    assert days_between(second, first) == timedelta(days=-2)
    assert days_between(first, vague) is None
    assert days_between(vague, first) is None


@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_printing_then_reading_gives_a_day_back(when: date) -> None:
    day = Day.of(when)
    assert (day.earliest, day.latest) == (when, when)
    assert Day.read(str(day)) == Day.read(day.isoformat) == Day.read(f"{when:%B %d, %Y}") == day


@given(st.text() | st.text("0123456789 /.-,aepsthmyr", max_size=14))
def test_any_text_is_a_day_of_the_calendar_or_is_refused(text: str) -> None:
    try:
        day = Day.read(text)
    except UnreadableDate:
        return
    assert date(1850, 1, 1) <= day.earliest <= day.latest <= date(2100, 12, 31)
    assert Day.iso(day.isoformat) == day
