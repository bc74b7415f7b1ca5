"""Athletes event by event: rows, who is ahead, ages known and half known, points."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.test_progressions import IN_2022, LONG_JUMP, OUT_2019, OUT_2024, done
from track.comparisons import (
    Row,
    age_on,
    at_most,
    by_points,
    compared,
    most_points,
    points_of,
    wins,
)
from track.dates import Day
from track.events import find_event


def test_rows_are_events_at_least_two_have_outdoors_first() -> None:
    jump = done("2020-06-06", "7.00", LONG_JUMP)
    rows = compared([[IN_2022, OUT_2019, jump], [IN_2022, OUT_2024], []])
    assert [(row.event.name, row.short_track, row.bests) for row in rows] == [
        ("mile", False, (OUT_2019, OUT_2024, None)),
        ("mile", True, (IN_2022, IN_2022, None)),
    ]
    assert [row.ahead for row in rows] == [(1,), (0, 1)]
    assert wins(rows, 3) == [0, 1, 0]


def test_the_longer_jump_is_ahead_and_one_alone_is_not() -> None:
    short, far = done("2020-06-06", "7.00", LONG_JUMP), done("2020-06-06", "7.01", LONG_JUMP)
    assert Row(LONG_JUMP, False, (short, far)).ahead == (1,)
    assert Row(LONG_JUMP, False, (short, None)).ahead == ()


def test_points_decide_between_women_and_men() -> None:
    hundred = find_event("100")
    his, hers = done("2018-04-18", "10.73", hundred), done("2019-06-30", "11.21", hundred)
    (row,) = by_points(compared([[his], [hers]]), ["M", "W"])
    assert row.points == (968, 1154)
    assert row.ahead == (1,)


def test_events_go_by_points_and_unscored_ones_come_last() -> None:
    odd = done("2020-01-01", "36.00", find_event("300y"))
    assert points_of(odd, "M") is None
    rows = compared([[odd, OUT_2019, IN_2022], [odd, OUT_2024, IN_2022]])
    assert [(row.event.code, row.short_track) for row in by_points(rows, ["M", "M"])] == [
        ("MILE", True),
        ("MILE", False),
        ("300Y", False),
    ]
    assert most_points([odd], "M") is None
    assert most_points([odd, OUT_2019, OUT_2024], "M") == (OUT_2024, 1262)


@pytest.mark.parametrize(
    ("born", "day", "ages"),
    [
        ("2006-06-09", "2024-05-25", (17, 17)),
        ("2006-06-09", "2024-06-09", (18, 18)),
        ("2006", "2024-05-25", (17, 18)),
        ("2006", "2024-12-31", (18, 18)),
        ("2006-06", "2024-05-31", (17, 17)),
        ("2006-06-09", "2024", (17, 18)),
        ("2004-02-29", "2024-02-28", (19, 19)),
        ("2004-02-29", "2023-03-01", (19, 19)),
    ],
)
def test_an_age_is_as_certain_as_both_days(born: str, day: str, ages: tuple[int, int]) -> None:
    assert age_on(Day.iso(born), Day.iso(day)) == ages


def test_only_marks_certainly_set_young_enough_count() -> None:
    marks = [OUT_2019, IN_2022, OUT_2024]
    assert at_most(marks, Day.iso("2004-05-26"), 19) == marks
    assert at_most(marks, Day.iso("2004-05-25"), 19) == marks[:2]
    assert at_most(marks, Day.iso("2004"), 19) == marks[:2]
    assert at_most([replace(OUT_2024, day=Day.iso("2024"))], Day.iso("2004-05-26"), 19) == []


@given(st.dates(date(1950, 1, 1), date(2010, 12, 31)), st.dates(date(2010, 12, 31)))
def test_a_vague_birth_never_makes_anybody_surely_older_or_younger(born: date, day: date) -> None:
    if day.year > 2100:
        return
    exact, vague = Day.of(born), Day.iso(str(born.year))
    least, most = age_on(vague, Day.of(day))
    age, same = age_on(exact, Day.of(day))
    assert age == same
    assert least <= age <= most <= least + 1
