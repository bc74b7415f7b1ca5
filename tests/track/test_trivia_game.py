"""The rules of a quiz: points, standing, who may stop it, seasons and streaks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.trivia.days import Season, Streak, streak
from track.trivia.game import (
    POINTS,
    QUICK,
    Answer,
    Game,
    Round,
    RoundStage,
    Score,
    Stage,
    Terms,
    standing,
    winners,
    worth,
)
from track.trivia.question import Difficulty, Question, Topic

CLOSES = datetime(2026, 3, 1, 12, 0, 20, tzinfo=UTC)
QUESTION = Question(
    "winner", "1", Topic.RECORDS, Difficulty.EASY, "Who?", ("Ann", "Bea"), 1, "Bea.", ("row",)
)
ASKED = Round(1, 1, 1, QUESTION, RoundStage.OPEN, CLOSES)


@pytest.mark.parametrize(
    ("choice", "left", "points"),
    [(1, 20, 15), (1, 19, 14), (1, 10, 12), (1, 4, 11), (1, 3, 10), (1, 0, 10), (0, 20, 0)],
)
def test_a_right_answer_is_worth_ten_and_up_to_five_more(
    choice: int, left: int, points: int
) -> None:
    answer = Answer(1, "Ann", choice, CLOSES - timedelta(seconds=left))
    assert worth(answer, ASKED, 20) == points


@given(st.integers(10, 60), st.integers(-100, 100))
def test_no_clock_makes_an_answer_worth_less_than_ten_or_more_than_fifteen(
    seconds: int, left: int
) -> None:
    answer = Answer(1, "Ann", 1, CLOSES - timedelta(seconds=left))
    assert POINTS <= worth(answer, ASKED, seconds) <= POINTS + QUICK


def score(name: str, points: int, right: int = 1) -> Score:
    return Score(ord(name[0]), name, points, right, 5)


def test_equal_points_share_a_place_and_the_next_is_left_out() -> None:
    scores = [score("Cy", 10), score("Ann", 24, 2), score("Bob", 24, 2), score("Di", 0, 0)]
    assert [(place, each.name) for place, each in standing(scores)] == [
        (1, "Ann"),
        (1, "Bob"),
        (3, "Cy"),
        (4, "Di"),
    ]
    assert [each.name for each in winners(scores)] == ["Ann", "Bob"]


def test_nobody_wins_without_a_point() -> None:
    assert winners([score("Ann", 0, 0)]) == []
    assert winners([]) == []


@pytest.mark.parametrize(
    ("member", "moderates", "may"), [(1, False, True), (2, False, False), (2, True, True)]
)
def test_a_game_is_stopped_by_whoever_began_it_and_by_moderators(
    member: int, moderates: bool, may: bool
) -> None:
    game = Game(1, 7, 8, 1, Terms(), Stage.PLAYING, CLOSES)
    assert game.may_be_stopped_by(member, moderates=moderates) is may


@pytest.mark.parametrize(
    ("day", "told", "first"),
    [
        ("2026-01-01", "Jan–Mar 2026", "2026-01-01"),
        ("2026-03-31", "Jan–Mar 2026", "2026-01-01"),
        ("2026-04-01", "Apr–Jun 2026", "2026-04-01"),
        ("2026-09-30", "Jul–Sep 2026", "2026-07-01"),
        ("2026-12-31", "Oct–Dec 2026", "2026-10-01"),
    ],
)
def test_a_season_is_a_quarter_of_the_calendar(day: str, told: str, first: str) -> None:
    season = Season.of(date.fromisoformat(day))
    assert (str(season), season.first.isoformat()) == (told, first)


def test_a_season_begins_at_midnight_where_the_server_is() -> None:
    begins = Season(2026, 2).begins(ZoneInfo("Europe/Oslo"))
    assert begins.astimezone(UTC).isoformat() == "2026-06-30T22:00:00+00:00"


TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ({}, Streak(0, 0)),
        ({0: True}, Streak(1, 1)),
        ({0: False, 1: True, 2: True}, Streak(3, 2)),
        ({1: True, 2: True}, Streak(2, 2)),
        ({2: True, 3: True}, Streak(0, 0)),
        ({0: True, 2: True}, Streak(1, 1)),
    ],
)
def test_a_streak_reaches_to_today_or_yesterday(before: dict[int, bool], found: Streak) -> None:
    answered = {TODAY - timedelta(days=days): right for days, right in before.items()}
    assert streak(answered, TODAY) == found
