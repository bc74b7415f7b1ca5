"""Checks that a person has one key: by name, by birthday, and by names that are near."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from anyascii import anyascii
from rapidfuzz import fuzz

from readers.seeds.problem import Problem
from readers.seeds.rows import AthleteRow, Seeds

NEAR_NAME = 84
"""Likeness (0 to 100) from which two names may be spellings of one: Bakraci and Bakraqi have 84."""


def same_person(seeds: Seeds) -> Iterator[Problem]:
    """Two keys of one name, sex and nation whose birth years do not tell them apart."""
    apart = _apart(seeds)
    people: defaultdict[tuple[str, str, str], list[AthleteRow]] = defaultdict(list)
    for row in seeds.athletes:
        people[_folded(row.name), row.sex, row.nation].append(row)
    for rows in people.values():
        by_birth = sorted(rows, key=lambda row: row.born.year if row.born else 0)
        for first, second in pairwise(by_birth):
            told_apart = first.born and second.born and first.born.year != second.born.year
            if not told_apart and frozenset((first.key, second.key)) not in apart:
                yield Problem.at(second, f"{second.key} may be the same person as {first.key}")


def shared_birthdays(seeds: Seeds) -> Iterator[Problem]:
    """Two keys of one sex and birthday with a name in common that nobody has judged."""
    apart = _apart(seeds)
    born: defaultdict[tuple[str, int], list[AthleteRow]] = defaultdict(list)
    for row in seeds.athletes:
        if row.born and row.born.exact:
            born[row.sex, row.born.number].append(row)
    for rows in born.values():
        for first, second in combinations(rows, 2):
            shared = _words(first.name) & _words(second.name)
            if shared and frozenset((first.key, second.key)) not in apart:
                yield Problem.at(
                    second, f"{second.key} shares a birthday and a name with {first.key}"
                )


def merged_people(seeds: Seeds) -> Iterator[Problem]:
    """A key that stands beside the one it was merged into."""
    keys = {row.key for row in seeds.athletes}
    for row in seeds.people:
        if row.verdict == "same" and row.other in keys:
            yield Problem.at(row, f"{row.other} is said to be {row.key} and has a row of its own")


def near_names(seeds: Seeds) -> Iterator[Problem]:
    """Two keys of one sex, nation and event with names so near that nobody should have to guess.

    Two birthdays tell them apart, or a judgement in ``people.csv``.
    """
    apart = _apart(seeds)
    told: set[frozenset[str]] = set()
    for rows in _by_event(seeds).values():
        for first, second in combinations(rows, 2):
            pair = frozenset((first.key, second.key))
            if pair in apart or pair in told or _two_birthdays(first, second):
                continue
            if _likeness(first.name, second.name) >= NEAR_NAME:
                told.add(pair)
                yield Problem.at(second, f"{second.key} may be {first.key} spelt in another way")


def _apart(seeds: Seeds) -> set[frozenset[str]]:
    return {frozenset((row.key, row.other)) for row in seeds.people if row.verdict == "apart"}


def _by_event(seeds: Seeds) -> defaultdict[tuple[str, str, int], list[AthleteRow]]:
    """Return the athletes of each sex, nation and event, by key."""
    events: defaultdict[str, set[int]] = defaultdict(set)
    raced = {row.key: row.event.number for row in seeds.races}
    listed = {row.key: row.event.number for row in seeds.lists}
    for result in seeds.results:
        if result.race in raced:
            events[result.athlete].add(raced[result.race])
    for mark in seeds.list_marks:
        if mark.list in listed:
            events[mark.athlete].add(listed[mark.list])
    groups: defaultdict[tuple[str, str, int], list[AthleteRow]] = defaultdict(list)
    for row in seeds.athletes:
        for nation in {row.nation, *row.other_nations}:
            for event in events[row.key]:
                groups[row.sex, nation, event].append(row)
    return groups


def _two_birthdays(first: AthleteRow, second: AthleteRow) -> bool:
    return bool(
        first.born
        and second.born
        and first.born.exact
        and second.born.exact
        and first.born != second.born
    )


def _likeness(first: str, second: str) -> float:
    """Return how near two names are, whatever the order of their words; a part is the whole."""
    ours, theirs = (sorted(_words(anyascii(name))) for name in (first, second))
    if min(len(ours), len(theirs)) > 1 and (set(ours) <= set(theirs) or set(theirs) <= set(ours)):
        return 100
    return fuzz.ratio("".join(ours), "".join(theirs))


def _words(name: str) -> set[str]:
    return {word for word in _folded(name).replace("-", " ").split() if len(word) > 1}


def _folded(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
