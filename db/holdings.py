"""What the store holds of each event, and everything it holds of one."""

import asyncio
import sqlite3
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from db.races import newest_day
from db.store import View
from track.dates import Day
from track.events import Event, Kind, event_by_number
from track.holdings import Holding, YearCount
from track.marks import Mark
from track.standing import ListReach

_FAMILIES = tuple(Kind)


@dataclass(frozen=True, slots=True)
class ListHeld:
    """An all-time list: whose it is, how many marks it has and down to which it is complete."""

    sex: str
    short_track: bool
    age: str
    marks: int
    reach: ListReach


@dataclass(frozen=True, slots=True)
class EventHolding:
    """Everything the store holds of an event.

    ``sexes`` counts races, and lines, under the letter of the sex; ``records`` counts records by
    scope, the most first; ``newest`` is the newest day of the whole store.
    """

    event: Event
    sexes: tuple[Holding, ...]
    lists: tuple[ListHeld, ...]
    records: tuple[tuple[str, int], ...]
    newest: Day | None


async def holdings(view: View) -> tuple[Holding, ...]:
    """Return the races of each event that has any, in the order of a meet's programme."""
    rows = await view.rows("races_by_year")
    # Fifty events over forty years are two thousand counts: 4 ms the event loop would wait.
    return await asyncio.to_thread(_programme, rows)


def _programme(rows: list[sqlite3.Row]) -> tuple[Holding, ...]:
    years = {event_by_number(number): counts for number, counts in _grouped(rows)}
    return tuple(
        Holding(event.name, years[event], event.kind.value) for event in sorted(years, key=_place)
    )


async def event_holding(view: View, event: Event) -> EventHolding:
    """Return everything held of ``event``; of its lists only the newest."""
    asked = {"event": event.number}
    races, lists, records, newest = await asyncio.gather(
        view.rows("races_of_event", **asked),
        view.rows("lists_of_event", **asked),
        view.rows("record_scopes", **asked),
        newest_day(view),
    )
    return EventHolding(
        event,
        tuple(Holding(sex, years) for sex, years in _grouped(races)),
        tuple(_list(event, *row) for row in lists),
        tuple((scope, number) for scope, number in records),
        newest,
    )


def _place(event: Event) -> tuple[int, Decimal, int]:
    """Return where ``event`` stands in a programme: by family, then by length."""
    return _FAMILIES.index(event.kind), event.metres or Decimal(0), event.number


def _grouped(rows: list[sqlite3.Row]) -> list[tuple[Any, tuple[YearCount, ...]]]:
    """Return the counts of each name the ``rows`` begin with."""
    return [
        (name, tuple(YearCount(*counts) for _, *counts in same))
        for name, same in groupby(rows, key=lambda row: row[0])
    ]


def _list(
    event: Event, sex: str, short_track: int, age: str, marks: int, complete_to: int, as_of: int
) -> ListHeld:
    reached = Mark(abs(complete_to), event.unit, event.step)
    return ListHeld(sex, bool(short_track), age, marks, ListReach(reached, Day(as_of)))
