"""Checks of records and all-time lists."""

import re
from collections import defaultdict
from collections.abc import Iterator

from readers.seeds.problem import Problem
from readers.seeds.rows import ListMarkRow, RecordRow, Seeds
from track.events import Event, Wind
from track.marks import Mark

AREAS = ("Africa", "Asia", "Europe", "NACAC", "Oceania", "South America")
LEGAL_WIND_CMS = 200
"""Lists and records accept a following wind of at most two metres a second.

Source: World Athletics Competition Rules, rule 31, World Records.
"""
_NATION = re.compile(r"[A-Z]{3}", re.ASCII)


def records_after_their_day(seeds: Seeds) -> Iterator[Problem]:
    """A record or list mark of a later day than the one its source speaks of."""
    lists = {row.key: row for row in seeds.lists}
    for record in seeds.records:
        if record.day.earliest > record.as_of.latest:
            yield Problem.at(record, f"{record.key} is of {record.day}, after {record.as_of}")
    for mark in seeds.list_marks:
        stated = lists.get(mark.list)
        if stated and mark.day.earliest > stated.as_of.latest:
            yield Problem.at(mark, f"{mark.athlete} is of {mark.day}, after {stated.as_of}")


def supersession(seeds: Seeds) -> Iterator[Problem]:
    """A record superseded by one that is unknown, of another kind, earlier or no better."""
    records = {row.key: row for row in seeds.records}
    for row in seeds.records:
        if not row.superseded_by:
            continue
        successor = records.get(row.superseded_by)
        if successor is None:
            yield Problem.at(row, f"no record has the key {row.superseded_by}")
        elif _kind(row) != _kind(successor):
            yield Problem.at(row, f"{successor.key} is a record of another kind")
        elif successor.day.latest < row.day.earliest:
            yield Problem.at(row, f"{successor.key} is older than what it is said to supersede")
        elif not _better(row.event, successor.mark, row.mark):
            yield Problem.at(row, f"{successor.mark} of {successor.key} is no better")
        if row.current != "no":
            yield Problem.at(row, f"{row.key} is superseded and cannot be current")


def scopes(seeds: Seeds) -> Iterator[Problem]:
    """A record whose ``where`` is not the area, nation or series its scope asks for."""
    series = {row.series for row in seeds.meets}
    for row in seeds.records:
        fits = {
            "AR": row.where in AREAS,
            "NR": _NATION.fullmatch(row.where) is not None,
            "CR": row.where in series,
            "MR": row.where in series,
        }.get(row.scope, not row.where)
        if not fits:
            yield Problem.at(row, f"“{row.where}” is not where a record of scope {row.scope} is of")


def list_order(seeds: Seeds) -> Iterator[Problem]:
    """A list whose ranks or marks are out of order, or where an athlete is twice."""
    for event, marks in _lists(seeds):
        rank, people = 0, set()
        for position, row in enumerate(marks, start=1):
            before = marks[position - 2] if position > 1 else None
            if before and _better(event, row.mark, before.mark):
                yield Problem.at(row, f"{row.mark} stands below {before.mark}")
            if before is None or row.mark.value != before.mark.value:
                rank = position
            if row.rank != rank:
                yield Problem.at(row, f"rank {row.rank} stands where {rank} is due")
            if row.athlete in people:
                yield Problem.at(row, f"{row.athlete} is twice in {row.list}")
            people.add(row.athlete)


def beyond_the_list(seeds: Seeds) -> Iterator[Problem]:
    """A mark worse than the last one its list is complete to."""
    lists = {row.key: row for row in seeds.lists}
    for row in seeds.list_marks:
        stated = lists.get(row.list)
        if stated and _better(stated.event, stated.complete_to, row.mark):
            yield Problem.at(row, f"{row.mark} lies beyond {stated.complete_to}")


def too_much_wind(seeds: Seeds) -> Iterator[Problem]:
    """A list mark with more help than two metres a second, where wind counts."""
    events = {row.key: row.event for row in seeds.lists}
    for row in seeds.list_marks:
        event = events.get(row.list)
        counted = event is not None and event.wind is not Wind.NONE
        if counted and row.wind_cms is not None and row.wind_cms > LEGAL_WIND_CMS:
            yield Problem.at(row, f"{row.mark} had a wind of {row.wind_cms / 100:.1f}")


def _kind(row: RecordRow) -> tuple[int, str, bool, str, str]:
    return row.event.number, row.sex, row.short_track, row.scope, row.where


def _better(event: Event, mark: Mark, other: Mark) -> bool:
    return mark.value < other.value if event.lower_is_better else mark.value > other.value


def _lists(seeds: Seeds) -> Iterator[tuple[Event, list[ListMarkRow]]]:
    marks: defaultdict[str, list[ListMarkRow]] = defaultdict(list)
    for row in seeds.list_marks:
        marks[row.list].append(row)
    for stated in seeds.lists:
        yield stated.event, marks[stated.key]
