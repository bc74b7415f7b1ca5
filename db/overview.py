"""What the store holds, as numbers and as claims of completeness."""

import asyncio
from dataclasses import dataclass

from db.store import View
from track.coverage import Coverage
from track.dates import Day
from track.events import Event, event_by_number
from track.results import Level


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of each thing one server sees; ``raced`` are athletes with a result."""

    athletes: int
    raced: int
    meets: int
    races: int
    complete_races: int
    results: int
    records: int
    lists: int
    list_marks: int
    disagreements: int
    oldest: Day | None
    newest: Day | None


@dataclass(frozen=True, slots=True)
class EventCount:
    """How many races of an event are stored, and in which years."""

    event: Event
    races: int
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its code, what kind it is, and where it points."""

    code: str
    kind: str
    location: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything ``/data`` tells. ``kinds`` counts the sources of each kind."""

    counts: Counts
    events: tuple[EventCount, ...]
    kinds: tuple[tuple[str, int], ...]
    sources: tuple[Source, ...]
    coverage: tuple[Coverage, ...]


async def overview(view: View) -> Overview:
    """Return what the asking server can see."""
    (row,), events, kinds, sources, coverage = await asyncio.gather(
        view.rows("overview"),
        view.rows("races_by_event"),
        view.rows("source_kinds"),
        view.rows("source_names"),
        view.rows("coverage"),
    )
    *numbers, oldest, newest = row
    return Overview(
        Counts(*numbers, *map(_day, (oldest, newest))),
        tuple(EventCount(event_by_number(number), *rest) for number, *rest in events),
        tuple((kind, number) for kind, number in kinds),
        tuple(Source(*source) for source in sources),
        tuple(
            Coverage(
                kind,
                None if event is None else event_by_number(event),
                sex,
                series,
                tuple(Level(level) for level in levels.split()),
                _day(first),
                _day(last),
                bool(complete),
                note,
            )
            for kind, event, sex, series, levels, first, last, complete, note in coverage
        ),
    )


def _day(number: int | None) -> Day | None:
    return None if number is None else Day(number)
