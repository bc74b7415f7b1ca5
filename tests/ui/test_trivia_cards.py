"""Cards of a game where many play: nothing grows past what a phone shows."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.bot.quiz import numbered
from track.trivia.game import Answer, Game, Round, RoundStage, Score, Stage, Terms
from ui.components import CardView
from ui.plain import plain_text
from ui.trivia.boards import leaderboard_card
from ui.trivia.cards import answer_card, standing_card

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
GAME = Game(1, 7, 8, 1, Terms(), Stage.PLAYING, NOON, 1)


def crowd(number: int, points: int = 15) -> list[Score]:
    return [Score(each, f"M{each:03}", points, 1, 1) for each in range(1, number + 1)]


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ([], "Nobody answered"),
        (crowd(2, 0), "Nobody had an answer right"),
        (crowd(1), "M001 wins with 15 points"),
        (crowd(2), "M001 and M002 share the win with 15 points"),
        (crowd(3), "M001, M002, M003 share the win with 15 points"),
        (crowd(100), "M001, M002, M003 and 97 more share the win with 15 points"),
    ],
)
def test_whoever_won_stands_in_the_title(scores: list[Score], title: str) -> None:
    assert standing_card(GAME, scores).title == title


def test_a_crowd_is_cut_to_ten_lines_and_a_dozen_names() -> None:
    told = plain_text(standing_card(GAME, crowd(100))).splitlines()
    assert told[3:5] == ["1 M001   1/1     15", "1 M002   1/1     15"]
    assert told[13] == "and 90 more"
    asked = Round(1, 1, 1, numbered(1), RoundStage.CLOSED, NOON)
    answers = [Answer(each, f"M{each:03}", 1, NOON) for each in range(1, 101)]
    told = plain_text(answer_card(GAME, asked, 1, answers, crowd(100))).splitlines()
    assert told[4].endswith("M011 +10, M012 +10 and 88 more")
    assert told[5] == "Standing: 1 M001 15, 1 M002 15, 1 M003 15 and 97 more"


def test_a_leaderboard_of_ten_tells_others_where_they_stand() -> None:
    scores = [Score(each, f"M{each:03}", 200 - each, 10, 12) for each in range(1, 31)]
    told = plain_text(leaderboard_card(scores, "all time", 14)).splitlines()
    assert told == [
        "Trivia leaderboard: all time",
        "        right points",
        " 1 M001 10/12    199",
        " 2 M002 10/12    198",
        " 3 M003 10/12    197",
        " 4 M004 10/12    196",
        " 5 M005 10/12    195",
        " 6 M006 10/12    194",
        " 7 M007 10/12    193",
        " 8 M008 10/12    192",
        " 9 M009 10/12    191",
        "10 M010 10/12    190",
        "You: 14th with 186 points",
        "and 20 more",
        "Counted: games of this server in which two or more answered",
    ]


@pytest.mark.parametrize("name", ["@everyone", "<@1>", "**bold**", "`" * 3, "[x](http://x.y)"])
def test_a_name_neither_pings_nor_formats(name: str) -> None:
    view: Any = CardView(standing_card(GAME, [Score(1, name, 15, 1, 1)]))
    (container,) = view.to_components()
    texts = [each["content"] for each in container["components"]]
    (table,) = [each for each in texts if each.startswith("```")]
    assert table.count("```") == 2
    assert name not in "".join(each for each in texts if each != table)
