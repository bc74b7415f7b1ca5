"""What the store holds, as numbers and as claims of completeness."""

import asyncio
from dataclasses import dataclass

from db.holdings import holdings
from db.store import View
from track.coverage import Coverage
from track.dates import Day
from track.events import event_by_number
from track.holdings import Holding
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
    honours: int
    careers: int
    lists: int
    list_marks: int
    disagreements: int
    oldest: Day | None
    newest: Day | None


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its code, what kind it is, and where it points."""

    code: str
    kind: str
    location: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything ``/data`` tells of the whole store. ``kinds`` counts the sources of each kind.

    ``events`` are those with races, in the order of a meet's programme.
    """

    counts: Counts
    events: tuple[Holding, ...]
    kinds: tuple[tuple[str, int], ...]
    sources: tuple[Source, ...]
    coverage: tuple[Coverage, ...]


async def overview(view: View) -> Overview:
    """Return what the asking server can see."""
    (row,), events, kinds, sources, claims = await asyncio.gather(
        view.rows("overview"),
        holdings(view),
        view.rows("source_kinds"),
        view.rows("source_names"),
        coverage(view),
    )
    *numbers, oldest, newest = row
    return Overview(
        Counts(*numbers, *map(_day, (oldest, newest))),
        events,
        tuple((kind, number) for kind, number in kinds),
        tuple(Source(*source) for source in sources),
        claims,
    )


async def coverage(view: View) -> tuple[Coverage, ...]:
    """Return every claim of completeness, then every known gap."""
    return tuple(
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
        for kind, event, sex, series, levels, first, last, complete, note in await view.rows(
            "coverage"
        )
    )


def _day(number: int | None) -> Day | None:
    return None if number is None else Day(number)
