"""From one event to another: every method that fits, the best known first."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from functools import partial

from track.conversions.conversion import Conversion, Question
from track.conversions.equal_points import by_points
from track.conversions.factors import by_chart, by_factor
from track.conversions.predictions import FARTHEST_APART, FORMULAS, by_formula
from track.conversions.ratios import by_lists
from track.errors import NoConversion
from track.events import FLAT, Event, Kind

BETWEEN_EVENTS: dict[str, Callable[[Question], Iterator[Conversion]]] = {
    "factor": by_factor,
    "lists": by_lists,
    "chart": by_chart,
    **{formula.method: partial(by_formula, formula) for formula in FORMULAS},
    "points": by_points,
}
_PREDICTORS = frozenset(formula.method for formula in FORMULAS)
CLOSE = Decimal("1.1")
"""Races over hurdles and without are compared over the same distance only, give or take a tenth."""


def between(asked: Question, method: str) -> tuple[Conversion, ...]:
    """Return the answers of every method that fits, or of ``method`` alone.

    Raises:
        NoConversion: none fits; of one method, why not.
    """
    if method:
        way = BETWEEN_EVENTS.get(method)
        if way is None:
            raise NoConversion(f"The method {method} does not fit this mark; leave method out.")
        return tuple(way(asked))
    answers: list[Conversion] = []
    for name, way in BETWEEN_EVENTS.items():
        if name == "points" and not related(asked.event, asked.goal):
            continue
        with suppress(NoConversion):
            answers += way(asked)
    told = tuple(_worth_telling(answers, sprint=_is_short(asked)))
    if not told:
        raise no_way(asked.event.name, asked.goal.name)
    return told


def _worth_telling(answers: list[Conversion], *, sprint: bool) -> Iterator[Conversion]:
    """Yield the answers that add something; over short races points before the predictors.

    The chart has the rule of thumb as well, rounded to 0.9259 one way, and over the same distance
    all predictors say the same: once is enough.
    """
    ruled = any(answer.method == "factor" for answer in answers)
    predicted = set()
    if sprint:
        answers = sorted(answers, key=lambda each: each.method in _PREDICTORS)
    for answer in answers:
        if answer.method == "chart" and ruled:
            continue
        if answer.method in _PREDICTORS:
            if answer.mark in predicted:
                continue
            predicted.add(answer.mark)
        yield answer


def _is_short(asked: Question) -> bool:
    """Return whether one of the two races is a sprint, which no predictor was made for."""
    return Kind.SPRINT in {asked.event.kind, asked.goal.kind}


def related(event: Event, goal: Event) -> bool:
    """Return whether equal points answer a question somebody sensible would ask."""
    if event.metres is None or goal.metres is None:
        return event.kind is goal.kind
    apart = max(event.metres, goal.metres) / min(event.metres, goal.metres)
    if event.kind is goal.kind or (event.kind in FLAT and goal.kind in FLAT):
        return apart <= FARTHEST_APART
    return apart <= CLOSE and not {Kind.WALK, Kind.RELAY} & {event.kind, goal.kind}


def no_way(origin: str, target: str) -> NoConversion:
    """Return the refusal of a pair nothing sound connects."""
    return NoConversion(
        f"I know no sound way from {origin} to {target}; method:points compares any two events "
        "the scoring tables know."
    )
