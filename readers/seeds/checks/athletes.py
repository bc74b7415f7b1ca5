"""Checks of people: nations they stood for, and believable ages."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from readers.seeds.problem import Problem
from readers.seeds.rows import ListMarkRow, RecordRow, ResultRow, Row, Seeds
from track.dates import Day

PLACEHOLDER_YEAR = 1900
"""The year some result systems print when they know no birthday."""
JUNIOR_BEFORE = 20
"""The age a junior does not reach in the year of the competition."""
YOUNGEST = 14
"""Nobody in these meets and lists was younger; a birthday that says so is a namesake's."""


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


def too_old(seeds: Seeds) -> Iterator[Problem]:
    """A mark in a list of athletes under twenty by somebody who was twenty that year.

    Source: World Athletics Competition Rules, definition of age groups: 18 or 19 years on 31
    December of the year of the competition, or younger.
    """
    born = {row.key: row.born for row in seeds.athletes if row.born}
    junior = {row.key for row in seeds.lists if row.age == "U20"}
    for row in seeds.list_marks:
        birth = born.get(row.athlete)
        if row.list in junior and birth and row.day.year - birth.year >= JUNIOR_BEFORE:
            yield Problem.at(
                row, f"{row.athlete}, born in {birth.year}, was too old for {row.list}"
            )


def foreign_nations(seeds: Seeds) -> Iterator[Problem]:
    """A line, record or list mark for a nation the athlete has never stood for."""
    nations = {row.key: {row.nation, *row.other_nations} for row in seeds.athletes}
    performances: Iterator[ResultRow | RecordRow | ListMarkRow] = chain(
        seeds.results, seeds.records, seeds.list_marks
    )
    for row in performances:
        if row.athlete in nations and row.nation not in nations[row.athlete]:
            yield Problem.at(row, f"{row.athlete} is not known to have stood for {row.nation}")


def _oldest_age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
