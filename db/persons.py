"""Rows of the store as people of the name engine, and who changed between two readings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from typing import Any

from track.dates import Day
from track.events import event_by_number
from track.names import NameIndex, Person
from track.uncollected import uncollected

UNKNOWN = 16
"""Score nobody falls below: between two who are hardly known, one race more tells nothing."""

Marks = Mapping[int, int]
"""What tells the row of each athlete from a changed one, by the athlete's number."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An index of everybody, and the marks of the rows it was built from."""

    index: NameIndex
    marks: Marks


@dataclass(frozen=True, slots=True)
class Difference:
    """Who is new or has changed since a reading, who is gone, and the marks as they are now."""

    people: list[Person]
    gone: list[int]
    marks: Marks


def read_people(rows: Sequence[Sequence[Any]]) -> Reading:
    """Return the index of the people of ``rows``, as the query ``people`` has them."""
    with uncollected():
        return Reading(NameIndex.build(_people(rows)), _marks(rows))


def difference(rows: Sequence[Sequence[Any]], known: Marks) -> Difference:
    """Return what changed against the rows whose marks are ``known``."""
    marks = _marks(rows)
    changed = [row for row in rows if known.get(row[0]) != marks[row[0]]]
    return Difference(_people(changed), [each for each in known if each not in marks], marks)


def _marks(rows: Iterable[Sequence[Any]]) -> Marks:
    return {row[0]: hash(tuple(row)) for row in rows}


def _people(rows: Iterable[Sequence[Any]]) -> list[Person]:
    # Thousands of athletes share a few hundred combinations of events.
    codes = cache(_codes)
    return [
        Person(
            id=identity,
            name=name,
            given=given,
            family=family,
            aliases=tuple(filter(None, aliases.split(";"))) if aliases else (),
            nations=(nation, *filter(None, other_nations.split(";"))),
            sex=sex,
            birth_year=None if born is None else Day(born).year,
            events=codes(events),
            prominence=log2(UNKNOWN + score),
            guild_id=guild_id,
        )
        for identity, name, given, family, aliases, nation, other_nations, sex, born, guild_id,
        score, events in rows
    ]  # fmt: skip


def _codes(events: str) -> tuple[str, ...]:
    return tuple(event_by_number(int(number)).code for number in events.split())
