"""How many athletes stood at some marks or better, day by day: what makes a place quick to tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from db.best_intervals import FOREVER

BUCKET = 512
"""Bests between two marks that are counted day by day; half as many are read for a place."""
MOST_BUCKETS = 32
"""More would take more rows than they save: every mark has one for each day it was beaten."""


def crowded() -> int:
    """Return how many bests a scope has before its places are counted ahead."""
    return 2 * BUCKET


def best_counts(scope: Sequence[Any], bests: Sequence[Sequence[int]]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of best_count of one ``scope``, server to year.

    ``bests`` are mark, since and until of its rows in best_interval, the best mark first. No more
    than a bucket of them lies between two marks, but for those that share the second: so a place
    is a look-up and less than a bucket of rows, however many have the same mark.
    """
    size = max(BUCKET, len(bests) // MOST_BUCKETS)
    changes: dict[int, int] = defaultdict(int)
    due = size
    for number, (mark, since, until) in enumerate(bests, 1):
        changes[since] += 1
        changes[until] -= 1
        if number >= due and (number == len(bests) or bests[number][0] != mark):
            yield from _days(scope, mark, changes)
            due = number + size


def _days(scope: Sequence[Any], mark: int, changes: dict[int, int]) -> Iterator[tuple[Any, ...]]:
    athletes = 0
    for day in sorted(changes):
        if changes[day] and day != FOREVER:
            athletes += changes[day]
            yield *scope, mark, day, athletes
