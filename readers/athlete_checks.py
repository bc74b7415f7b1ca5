"""Checks of people: one key each, nations they stood for, and believable ages."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain, combinations, pairwise

from readers.problem import Problem
from readers.seed_rows import AthleteRow, ListMarkRow, RecordRow, ResultRow, Row, Seeds
from track.dates import Day

PLACEHOLDER_YEAR = 1900
"""The year some result systems print when they know no birthday."""
YOUNGEST = 14
"""Nobody in these meets and lists was younger; a birthday that says so is a namesake's."""


def same_person(seeds: Seeds) -> Iterator[Problem]:
    """Two keys of one name, sex and nation whose birth years do not tell them apart."""
    people: defaultdict[tuple[str, str, str], list[AthleteRow]] = defaultdict(list)
    for row in seeds.athletes:
        people[_folded(row.name), row.sex, row.nation].append(row)
    for rows in people.values():
        by_birth = sorted(rows, key=lambda row: row.born.year if row.born else 0)
        for first, second in pairwise(by_birth):
            if not (first.born and second.born) or first.born.year == second.born.year:
                yield Problem.at(second, f"{second.key} may be the same person as {first.key}")


def shared_birthdays(seeds: Seeds) -> Iterator[Problem]:
    """Two keys of one sex and birthday with a name in common that nobody has judged."""
    apart = {frozenset((row.key, row.other)) for row in seeds.people if row.verdict == "apart"}
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


def placeholder_births(seeds: Seeds) -> Iterator[Problem]:
    """A birthday in 1900, which stands for one nobody knows."""
    for row in seeds.athletes:
        if row.born and row.born.year == PLACEHOLDER_YEAR:
            yield Problem.at(row, f"{row.key} was hardly born in {PLACEHOLDER_YEAR}")


def too_young(seeds: Seeds) -> Iterator[Problem]:
    """A race, record or list mark before the athlete was fourteen."""
    born = {row.key: row.born for row in seeds.athletes if row.born}
    days = {row.key: row.day for row in seeds.races}
    performances: Iterator[tuple[Row, str, Day]] = chain(
        ((row, row.athlete, days[row.race]) for row in seeds.results if row.race in days),
        ((row, row.athlete, row.day) for row in seeds.records),
        ((row, row.athlete, row.day) for row in seeds.list_marks),
    )
    for row, athlete, day in performances:
        if athlete in born and _oldest_age(born[athlete].earliest, day.latest) < YOUNGEST:
            yield Problem.at(row, f"{athlete} was born {born[athlete]}, too late for {day}")


def foreign_nations(seeds: Seeds) -> Iterator[Problem]:
    """A line, record or list mark for a nation the athlete has never stood for."""
    nations = {row.key: {row.nation, *row.other_nations} for row in seeds.athletes}
    performances: Iterator[ResultRow | RecordRow | ListMarkRow] = chain(
        seeds.results, seeds.records, seeds.list_marks
    )
    for row in performances:
        if row.athlete in nations and row.nation not in nations[row.athlete]:
            yield Problem.at(row, f"{row.athlete} is not known to have stood for {row.nation}")


def _words(name: str) -> set[str]:
    return {word for word in _folded(name).replace("-", " ").split() if len(word) > 1}


def _folded(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _oldest_age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
