"""Higher or lower: no pair twice, none that is equal, closer with each answer."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.careers import Performance, better
from track.dates import Day
from track.events import Event, find_event
from track.higher_lower import (
    FIELD,
    Guess,
    Run,
    State,
    answered,
    comparable,
    drawn,
    first_pair,
    places_apart,
    playable,
    words_of,
)
from track.marks import Mark
from track.results import Athlete
from track.toplists import Ranked

MILE, LONG_JUMP = find_event("mile"), find_event("LJ")


def ranked(number: int, value: int, event: Event = MILE, **other: Any) -> Ranked:
    made = Performance(event, False, Mark(value, event.unit, event.step), Day(20240525), "X", "GBR")
    athlete = Athlete(number, f"Runner {number}", f"R{number}", "GBR", "M")
    return Ranked(number, athlete, replace(made, **other))


def fields(event: Event = MILE) -> st.SearchStrategy[list[Ranked]]:
    """Return lists of the best, with equal marks among them, the best first."""
    values = st.lists(st.integers(22_000, 22_060), min_size=2, max_size=FIELD + 5)
    worst_first = not event.lower_is_better
    return values.map(
        lambda found: [
            ranked(number, 10 * value, event)
            for number, value in enumerate(sorted(found, reverse=worst_first), 1)
        ]
    )


def right(run: Run, field: list[Ranked]) -> Guess:
    marks = {line.athlete.id: line.performance.mark for line in field}
    base, other = (marks[number] for number in run.pair)
    return Guess.BETTER if better(other, base, run.event) else Guess.WORSE


def wrong(run: Run, field: list[Ranked]) -> Guess:
    return Guess.WORSE if right(run, field) is Guess.BETTER else Guess.BETTER


@pytest.mark.parametrize("event", [MILE, LONG_JUMP])
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_a_run_asks_of_everybody_once_and_never_of_equal_marks(
    event: Event, data: st.DataObject, chance: Random
) -> None:
    field = data.draw(fields(event))
    marks = {line.athlete.id: line.performance.mark.value for line in field}
    pair = first_pair(field, chance)
    if not pair:
        assert all(line.performance.mark == field[0].performance.mark for line in field)
        return
    run = Run(1, event, "M", pair)
    while run.state is State.ON:
        first, second = run.pair
        assert marks[first] != marks[second]
        run = answered(run, field, right(run, field), chance)
    assert run.state is State.THROUGH
    assert len(set(run.asked)) == len(run.asked) == run.score + 1
    assert run.best == run.score
    left = {marks[line.athlete.id] for line in field if line.athlete.id not in run.asked}
    assert left <= {marks[run.asked[-1]]}


@given(field=fields(), chance=st.randoms(use_true_random=False))
def test_a_wrong_answer_ends_a_run_and_keeps_its_score(field: list[Ranked], chance: Random) -> None:
    pair = first_pair(field, chance)
    if pair:
        run = Run(1, MILE, "M", pair, best=7)
        ended = answered(run, field, wrong(run, field), chance)
        assert (ended.state, ended.score, ended.best) == (State.WRONG, 0, 7)
        assert ended.asked == pair


@given(st.randoms(use_true_random=False))
def test_the_two_come_closer_as_the_score_grows(chance: Random) -> None:
    field = [ranked(number, 220_000 + 10 * number) for number in range(1, FIELD + 1)]
    for score in range(12):
        base = chance.randrange(12)
        found = drawn(field, (field[base].athlete.id,), score, chance)
        assert found is not None
        gap = abs(found - 1 - base)
        assert abs(gap - places_apart(score)) <= 4
    assert [places_apart(score) for score in range(10)] == [24, 24, 12, 12, 6, 6, 3, 3, 1, 1]


def test_a_question_the_store_no_longer_decides_is_nobodys_fault() -> None:
    field = [ranked(1, 220_000), ranked(2, 221_000), ranked(3, 221_000)]
    for pair in ((1, 9), (9, 1), (2, 3)):
        run = Run(1, MILE, "M", pair, score=4, best=4)
        for guess in Guess:
            ended = answered(run, field, guess, Random(1))  # noqa: S311 - a game
            assert (ended.state, ended.score) == (State.CHANGED, 4)


def test_marks_by_hand_or_known_less_finely_are_not_asked_about() -> None:
    tenths = Mark(220_100, MILE.unit, 100)
    field = [ranked(1, 220_000), ranked(2, 220_000, hand=True), ranked(3, 0, mark=tenths)]
    assert [line.athlete.id for line in comparable(field, MILE)] == [1]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mile", ("faster", "slower")),
        ("marathon", ("faster", "slower")),
        ("high jump", ("higher", "lower")),
        ("pole vault", ("higher", "lower")),
        ("decathlon", ("higher", "lower")),
        ("long jump", ("farther", "shorter")),
        ("javelin", ("farther", "shorter")),
    ],
)
def test_the_words_are_those_of_the_event(name: str, words: tuple[str, str]) -> None:
    assert words_of(find_event(name)) == words
    assert playable(find_event(name))


@pytest.mark.parametrize("name", ["4x100", "4x400", "XC"])
def test_teams_and_courses_do_not_compare(name: str) -> None:
    assert not playable(find_event(name))
