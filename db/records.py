"""Records, and the best stored marks where no record is."""

from collections.abc import Sequence
from typing import Any

from db.store import View
from track.careers import Performance
from track.dates import Day
from track.events import Event, event_by_number
from track.marks import Mark
from track.records import Record
from track.venues import city_of

LAST_DAY = 99991230
"""Later than anything stored."""

Leader = tuple[int, Performance]
"""The number of an athlete, and the mark."""


async def records_of_event(view: View, event: Event, sex: str, day: int) -> tuple[Record, ...]:
    """Return every stored record of an event set up to ``day``, of every scope and surface."""
    rows = await view.rows("records_of_event", event=event.number, sex=sex, day=day)
    return tuple(record_of(event, *row) for row in rows)


async def records_of_athlete(
    view: View, athlete_id: int, day: int = LAST_DAY
) -> tuple[tuple[Event, Record], ...]:
    """Return the records an athlete held at the end of ``day``."""
    rows = await view.rows("records_of_athlete", athlete=athlete_id, day=day)
    found = ((event_by_number(number), rest) for number, *rest in rows)
    return tuple((event, record_of(event, *rest)) for event, rest in found)


async def list_leaders(
    view: View, event: Event, sex: str, age: str, *, short_track: bool, day: int
) -> tuple[list[Leader], Day | None]:
    """Return who leads the newest complete list of an age group, and the day that list is of."""
    rows = await view.rows(
        "list_leaders", event=event.number, sex=sex, age=age, short_track=short_track, day=day
    )
    leaders = [leader(event, row[:9], short_track=short_track) for row in rows]
    return leaders, Day(rows[0][-1]) if rows else None


async def best_in_series(
    view: View, meet_id: int, event: Event, sex: str, *, short_track: bool, day: int
) -> Leader | None:
    """Return the best stored mark at any meet of the series of ``meet_id``."""
    rows = await view.rows(
        "best_in_series",
        meet=meet_id, event=event.number, sex=sex, short_track=short_track, day=day,
    )  # fmt: skip
    return leader(event, rows[0], short_track=short_track) if rows else None


def leader(event: Event, row: Sequence[Any], *, short_track: bool) -> Leader:
    """Return whose mark a row tells of, and the mark."""
    athlete, day, mark, step, hand, wind, nation, where, codes = row
    return athlete, Performance(
        event, short_track, Mark(abs(mark), event.unit, step), Day(day), city_of(where), nation,
        bool(hand), wind, None, tuple(codes.split(";")),
    )  # fmt: skip


def record_of(
    event: Event, scope: str, area: str, mark: int, step: int, hand: int, holder: str, nation: str,
    day: int, ratified: str, as_of: int, short_track: int, venue: str, note: str, codes: str,
) -> Record:  # fmt: skip
    """Return the record of the columns of a query of this module, from scope to sources."""
    return Record(
        scope, area, Mark(abs(mark), event.unit, step), bool(hand), holder, nation, Day(day),
        ratified, Day(as_of), bool(short_track), venue, note, tuple(codes.split(";")),
    )  # fmt: skip
