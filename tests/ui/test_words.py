"""Words the cards share."""

from dataclasses import replace

import pytest

from tests.track.small_races import ANN, BEA, MILE, at, line, race
from track.dates import Day
from track.results import Athlete, Race, Result, Round
from ui.words import (
    count,
    family_names,
    footer,
    mark_of,
    ordinal,
    place_of,
    race_context,
    race_event,
    race_label,
    race_round,
    race_title,
)

BOWERMAN = race("2024-05-25", name="Bowerman Mile", sex="M")
ROUNDS = [
    (race(), "final"),
    (race(heat=2), "final 2"),
    (race(round=Round.HEAT, heat=3), "heat 3"),
    (race(round=Round.SEMI_FINAL), "semi-final"),
    (race(round=Round.QUARTER_FINAL), "quarter-final"),
    (race(round=Round.REPECHAGE), "repechage"),
    (race(round=Round.QUALIFICATION), "qualification"),
    (race(round=Round.PRELIMINARY, heat=1), "preliminary round 1"),
    (race(round=Round.EXHIBITION), "exhibition"),
]


@pytest.mark.parametrize(("run", "words"), ROUNDS)
def test_a_race_says_its_round(run: Race, words: str) -> None:
    assert race_round(run) == words


def test_every_round_has_its_words() -> None:
    assert {run.round for run, _ in ROUNDS} == set(Round)


EVENTS = [
    (race(), "women's mile"),
    (race(sex="M"), "men's mile"),
    (race(sex="X"), "mixed mile"),
    (race(short_track=True), "women's mile, short track"),
]


@pytest.mark.parametrize(("run", "words"), EVENTS)
def test_a_race_says_its_event(run: Race, words: str) -> None:
    assert race_event(run) == words


TITLES = [
    (race(), "Town Games 2024"),
    (BOWERMAN, "Bowerman Mile 2024"),
    (race(name="Dream Mile 2023"), "Dream Mile 2023"),
    (race("2021-08-07", name="Tokyo 2020"), "Tokyo 2020"),
    (race(name="Route 66 Mile"), "Route 66 Mile 2024"),
    (race(name="The 3000"), "The 3000 2024"),
]


@pytest.mark.parametrize(("run", "title"), TITLES)
def test_a_title_has_the_year_once(run: Race, title: str) -> None:
    assert race_title(run) == title


LABELS = [
    (race(), "Town Games 2024 · women's mile · Townville · 1 Jun 2024"),
    (
        BOWERMAN,
        "Bowerman Mile 2024 · men's mile · Town Games · Townville · 25 May 2024",
    ),
    (
        at(race("2024", round=Round.HEAT, heat=2), city="Eugene, Oregon"),
        "Town Games 2024 · women's mile · heat 2 · Eugene, Oregon · 2024",
    ),
    (race(heat=2), "Town Games 2024 · women's mile · final 2 · Townville · 1 Jun 2024"),
]


@pytest.mark.parametrize(("run", "label"), LABELS)
def test_a_label_tells_a_race_from_every_other(run: Race, label: str) -> None:
    assert race_label(run) == label


def test_the_line_under_a_title_begins_with_a_capital() -> None:
    assert race_context(BOWERMAN) == "Men's mile · final · Townville, 25 May 2024"


def test_who_shares_a_family_name_gets_an_initial() -> None:
    fay = Athlete(4, "Fay Able", "Able", "IRL", "W")
    assert family_names([ANN, BEA, fay]) == {1: "A. Able", 2: "Baker", 4: "F. Able"}
    assert family_names([]) == {}


LINES = [
    (line(ANN, MILE, "1 3:45.34"), "1", "3:45.34"),
    (line(ANN, MILE, "12 3:49.0h"), "12", "3:49.0h"),
    (line(ANN, MILE, "11"), "11", "-"),
    (line(ANN, MILE, "DNF"), "-", "DNF"),
    (line(ANN, MILE, "DNS"), "-", "DNS"),
    (line(ANN, MILE, "DQ", place=3), "3", "DQ"),
    (replace(line(ANN, MILE, "1 3:45.34"), place=None), "-", "3:45.34"),
]


@pytest.mark.parametrize(("result", "place", "mark"), LINES)
def test_a_line_shows_its_place_and_its_mark_or_how_it_ended(
    result: Result, place: str, mark: str
) -> None:
    assert (place_of(result), mark_of(result)) == (place, mark)


ORDINALS = {
    1: "1st",
    2: "2nd",
    3: "3rd",
    4: "4th",
    10: "10th",
    11: "11th",
    12: "12th",
    13: "13th",
    21: "21st",
    22: "22nd",
    23: "23rd",
    101: "101st",
    111: "111th",
}


@pytest.mark.parametrize(("number", "words"), ORDINALS.items())
def test_a_place_is_said_as_a_place(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_a_number_and_its_noun_agree() -> None:
    assert [count(number, "race") for number in (0, 1, 2)] == ["0 races", "1 race", "2 races"]
    assert count(2, "heat or semi-final", "heats and semi-finals") == "2 heats and semi-finals"


def test_a_footer_names_each_source_once_and_how_fresh_the_store_is() -> None:
    newest = Day.iso("2026-03-22")
    assert footer("complete field", newest, ("archive", "report", "archive")) == (
        "Source: archive, report · complete field · data to 22 Mar 2026"
    )
    assert footer("in the stored results", newest) == (
        "In the stored results · data to 22 Mar 2026"
    )
    assert footer("in the stored results", None) == "In the stored results · no races stored"
