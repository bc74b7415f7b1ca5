"""The days each best stood: of all years and of each season, of all nations and of each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

ALL_YEARS = 0
"""The year of a best of all years."""
EVERYBODY = ""
"""The nation of a best among the marks of all nations."""
FOREVER = 99991231
"""The end of a best that nothing has ended."""
SCOPE = 6
"""Leading columns of a row that say among which marks it is a best: server to year."""
KEY = 9
"""Leading columns of a row that are its key: all but its end."""

_Row = TypeVar("_Row", bound=Sequence[Any])
_ATTEMPTING = itemgetter(0, 1, 2, 3, 4)
"""Server, event, sex, surface and athlete."""


def best_intervals(performances: Iterable[Sequence[Any]]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of best_interval that follow from those of performances_by_athlete.

    Which of two marks of one day came first is not stored, so a day counts once, with its best. In
    Python this takes less than half as long as with window functions.
    """
    for (guild, event, sex, short_track, athlete), marks in groupby(performances, _ATTEMPTING):
        standing: dict[tuple[str, int], tuple[int, int]] = {}
        for *_, nation, day, mark in marks:
            season = day // 10000
            scopes = [(EVERYBODY, ALL_YEARS), (EVERYBODY, season)]
            if nation:
                scopes += [(nation, ALL_YEARS), (nation, season)]
            for scope in scopes:
                held = standing.get(scope)
                if held is not None and mark >= held[0]:
                    continue
                if held is not None:
                    yield guild, event, sex, short_track, *scope, *held, athlete, day
                standing[scope] = (mark, day)
        for scope, held in standing.items():
            yield guild, event, sex, short_track, *scope, *held, athlete, FOREVER


def last_apart(performances: list[_Row]) -> tuple[list[_Row], list[_Row]]:
    """Return the performances of all athletes but the last, and of the last, who may have more."""
    last = _ATTEMPTING(performances[-1])
    at = len(performances) - 1
    while at and _ATTEMPTING(performances[at - 1]) == last:
        at -= 1
    return performances[:at], performances[at:]
