"""Fixed factors between two races: the 1.08 of the mile, and the chart of college coaches."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from track.conversions.conversion import (
    SEX_NAMES,
    Conversion,
    Question,
    last_digit_up,
    nearest,
)
from track.errors import NoConversion
from track.events import find_event

MILE_RULE = Decimal("1.08")
"""A mile is worth 1.08 times a 1500 m, two miles 1.08 times a 3000 m.

A rule of thumb, not a measurement. Source: LetsRun, report of the 2024 Bowerman Mile (3:46.22 for
the mile is worth 3:29.46 for 1500 m); the college charts of the United States print the same.
"""
_LONGER = {"MILE": "1500", "2MT": "3000"}
_RULE_SOURCES = {
    "1500": "LetsRun, 2024 Bowerman Mile report",
    "3000": "the factor of the mile (LetsRun, 2024), carried over to the double distance",
}
CHART_SOURCE = "USTFCCCA event factors, 2012 revision, as quoted by one public calculator"
_CHART = """
60Y 60 1.07 | 55 60 1.0749 M | 55 60 1.0771 W | 55H 60H 1.0766 M | 55H 60H 1.0755 W
120YH 110H 1.0025 | 200 300Y 1.44 | 200 300 1.60 | 220Y 200 0.9942 | 300Y 300 1.11
300Y 440Y 1.59 | 400 440Y 1.0059 | 400 500Y 1.19 | 400 500 1.32 | 400 600Y 1.49 | 400 600 1.66
440Y 400 0.9942 | 440Y 500Y 1.17 | 440Y 500 1.29 | 440Y 600Y 1.48 | 440Y 600 1.65
500Y 500 1.11 | 500Y 600Y 1.25 | 500Y 600 1.40 | 500 600Y 1.13 | 500 600 1.26 | 500 800Y 1.75
500 880Y 1.79 | 600Y 600 1.12 | 600Y 800 1.55 | 600 800 1.38 | 800 880Y 1.0059
800 1000Y 1.19 | 800 1000 1.32 | 880Y 800 0.9942 | 1000Y 1000 1.11 | 1000 1500 1.56
1500 1600 1.0737 | 1500 MILE 1.08 | 1500 2000 1.36 | 1500 3000 2.13 | 1500 2MT 2.29
1500 3MT 3.59 | 1600 MILE 1.0058 | MILE 1500 0.9259 | MILE 1600 0.9942 | MILE 2000 1.28
MILE 3000 2.00 | MILE 2MT 2.15 | MILE 3MT 3.37 | 2000 3000 1.56 | 2000 2MT 1.68
2000 3MT 2.63 | 3000 3200 1.0737 | 3000 2MT 1.08 | 3200 2MT 1.0058 | 2MT 3000 0.9259
2MT 3MT 1.57 | 3MT 5000 1.036 | 4x110Y 4x100 0.9942 | 4x220Y 4x200 0.9942
4x440Y 4x400 0.9942 | 4x880Y 4x800 0.9942 | 4x1M 4x1500 0.9259 | 4x1M 4x1600 0.9942
"""


def by_factor(asked: Question) -> Iterator[Conversion]:
    """Yield the one answer of the rule of thumb.

    Raises:
        NoConversion: the two are not mile and 1500 m, or 2 miles and 3000 m.
    """
    event, goal = asked.event.code, asked.goal.code
    if _LONGER.get(event) == goal:
        seconds, sign = asked.seconds / MILE_RULE, "÷"
    elif _LONGER.get(goal) == event:
        seconds, sign = asked.seconds * MILE_RULE, "×"
    else:
        raise NoConversion(
            "The factor 1.08 is for mile and 1500 m, and 2 miles and 3000 m; leave method out."
        )
    yield Conversion(
        given=asked.given,
        mark=str(nearest(seconds, asked.goal)),
        of=asked.goal.name,
        method="factor",
        how=f"{sign} {MILE_RULE}, a rule of thumb, to the nearest hundredth",
        source=_RULE_SOURCES[_LONGER.get(event) or event],
    )


def by_chart(asked: Question) -> Iterator[Conversion]:
    """Yield the answer of the college chart, one for each sex where they differ.

    Raises:
        NoConversion: the chart has no line for the two.
    """
    forward, backward = (
        {sex: _factors()[(*pair, sex)] for sex in asked.sexes if (*pair, sex) in _factors()}
        for pair in (
            (asked.event.code, asked.goal.code),
            (asked.goal.code, asked.event.code),
        )
    )
    found = forward or backward
    if not found:
        raise NoConversion(
            f"The college chart has no line from {asked.event.name} to {asked.goal.name}; "
            "leave method out."
        )
    differ = len(set(found.values())) > 1
    for sex, factor in found.items():
        of = f", {SEX_NAMES[sex]}" if differ else ""
        seconds = asked.seconds * factor if forward else asked.seconds / factor
        yield Conversion(
            given=asked.given,
            mark=str(last_digit_up(seconds)),
            of=asked.goal.name,
            method="chart",
            how=f"{'×' if forward else '÷'} {factor}{of}, college chart, last digit up",
            source=CHART_SOURCE,
        )
        if not differ:
            return


@cache
def _factors() -> dict[tuple[str, str, str], Decimal]:
    factors = {}
    for cell in _CHART.replace("\n", " | ").split("|"):
        if cell.strip():
            event, goal, factor, *sexes = cell.split()
            for sex in sexes or "MW":
                key = (find_event(event).code, find_event(goal).code, sex)
                factors[key] = Decimal(factor)
    return factors
