"""A check for times on the way of a race that a source lists as races of their own."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from readers.seeds.problem import Problem
from readers.seeds.rows import RaceRow, ResultRow, Seeds
from track.events import Kind
from track.results import Round

RUN_BOTH = "run as a race of its own"
"""The note of a line that is no time on the way of the longer race it looks like a part of."""
ON_THE_WAY = Decimal("0.45")
"""Times on the way are taken past this share of a race at the earliest: 3000 m of 5000."""
ONE_PACE = (Decimal("0.965"), Decimal("1.02"))
"""How the pace of the longer race compares: the last part may be faster, or a little slower."""
_DISTANCE = frozenset({Kind.MIDDLE, Kind.LONG, Kind.ROAD})


def passing_times(seeds: Seeds) -> Iterator[Problem]:
    """A line that is likely a time on the way of a longer race of the same meet and day.

    Nobody keeps one pace through two races of a day; a note says where somebody did.
    """
    races = {row.key: row for row in seeds.races if _is_distance_final(row)}
    run: defaultdict[tuple[str, str, int], list[tuple[RaceRow, ResultRow]]] = defaultdict(list)
    for row in seeds.results:
        race = races.get(row.race)
        if race and row.mark and RUN_BOTH not in row.note:
            run[row.athlete, race.meet, race.day.number].append((race, row))
    for lines in run.values():
        for (race, row), (longer, other) in permutations(lines, 2):
            if _on_the_way(race, row, longer, other):
                yield Problem.at(row, f"{row.mark} may be a time on the way of {longer.key}")


def _is_distance_final(race: RaceRow) -> bool:
    return (
        race.round is Round.FINAL and race.event.kind in _DISTANCE and race.event.metres is not None
    )


def _on_the_way(race: RaceRow, row: ResultRow, longer: RaceRow, other: ResultRow) -> bool:
    short, far = race.event.metres, longer.event.metres
    if short is None or far is None or row.mark is None or other.mark is None:
        return False
    if not ON_THE_WAY * far <= short < far:
        return False
    slowed = (other.mark.value / far) / (row.mark.value / short)
    return ONE_PACE[0] <= slowed <= ONE_PACE[1]
