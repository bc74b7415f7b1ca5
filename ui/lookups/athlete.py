"""/athlete: who somebody is: age, nations, bests, honours, records, latest races."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import ClassVar

from db.careers import career, honours
from db.records import LAST_DAY, records_of_athlete
from track.careers import Career, Performance, bests, better
from track.comparisons import most_points
from track.coverage import LEVEL_NAMES, STORED, of_career
from track.dates import Day, ages_on
from track.errors import NothingStored
from track.events import Event
from track.honours import Honour, medals
from track.marks import Mark
from track.nations import nation_name
from track.records import Record
from track.results import Level
from ui.cards import Button, Card, Colour, Column, Fact, Table
from ui.lookups.lookup import Here, Lookup
from ui.lookups.nemesis import NemesisLookup
from ui.lookups.progression import ProgressionLookup
from ui.lookups.season import SeasonLookup
from ui.record_names import record_name
from ui.starts import proven, start_told
from ui.words import count, event_on, footer, marks_of, marks_told, performance_mark, short_event

BESTS = 12
"""Events in the table of personal bests, those contested most often."""
LAST = 5
OF_LATE = 2
"""Years before the newest race in which somebody was still seen."""
MET = 3
"""Meetings from which on somebody is a rival."""
_MEDALS = {1: "gold", 2: "silver", 3: "bronze"}
_ANYWHERE = frozenset({"WR", "WB", "AR", "NR", "WU20R"})
"""Scopes of records that any mark anywhere betters."""
_RANKS = {
    scope: rank
    for rank, scope in enumerate(("WR", "WR-women-only", "WB", "OR", "WU20R", "AR", "CR", "DLR"))
}
"""Scopes of records, the greatest first; those of meets and nations follow."""
_COLUMNS = (Column(stretches=True), Column(right=True), Column(right=True))


@dataclass(frozen=True, slots=True)
class AthleteLookup(Lookup):
    """An athlete, today or at the end of a day in the past."""

    CODE: ClassVar[str] = "at"

    athlete: int
    as_of: Day | None

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the athlete at a glance."""
        athlete = here.athlete(self.athlete)
        stored = (await career(here.view, athlete)).until(self.as_of)
        records = _unbeaten(await records_of_athlete(here.view, athlete.id, self._day), stored)
        won = medals(stored.starts, await honours(here.view, athlete), self.as_of)
        shown = _most_contested(stored)
        return Card(
            title=athlete.name,
            colour=Colour.RESULT,
            context=self._context(stored),
            lead=tuple(_lead(stored, won, records)),
            table=_bests_table(shown) if shown else None,
            facts=(*_season(stored), *_latest(stored)),
            notes=tuple(self._notes(stored, len(shown), won)),
            footer=footer(STORED, stored.newest),
            buttons=self._buttons(),
            marks=_marks(stored, shown, records),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return where the bests, the medals and the latest races come from."""
        athlete = here.athlete(self.athlete)
        stored = (await career(here.view, athlete)).until(self.as_of)
        won = medals(stored.starts, await honours(here.view, athlete), self.as_of)
        return Card(
            title=f"Proof: {athlete.name}",
            colour=Colour.RESULT,
            lines=(
                *(
                    f"Best {event_on(each.event, short_track=each.short_track)} "
                    f"{performance_mark(each)}, {each.where}, {each.day} · "
                    f"{', '.join(each.sources)}"
                    for each in _most_contested(stored)
                ),
                *(
                    f"{_championship(each.level, each.age)}: {', '.join(_medals([each]))} · "
                    f"{', '.join(each.sources)}"
                    for each in won
                ),
                *proven(stored.starts[:LAST]),
            ),
            footer=footer(STORED, stored.newest),
        )

    @property
    def _day(self) -> int:
        return LAST_DAY if self.as_of is None else self.as_of.end

    def _context(self, stored: Career) -> str:
        """Return nations, birth and age, as in “GBR · born 8 Oct 1997 · age 26”.

        Deaths are not stored, so nobody is given an age of today who was not seen of late.
        """
        parts = [_nations(stored)]
        if stored.born is None:
            return parts[0]
        parts.append(f"born {stored.born}")
        day = datetime.now(UTC).date() if self.as_of is None else self.as_of.latest
        youngest, oldest = ages_on(stored.born, day)
        if oldest < 0:
            raise NothingStored(
                f"{stored.athlete.name} was born on {stored.born}; try a later day."
            )
        if self.as_of is not None or seen_of_late(stored):
            age = str(oldest) if youngest == oldest else f"{max(youngest, 0)} or {oldest}"
            parts.append(f"age {age}{_when(self.as_of)}")
        return " · ".join(parts)

    def _notes(self, stored: Career, shown: int, won: Sequence[Honour]) -> Iterator[str]:
        events = len(bests(stored.performances))
        if events > shown:
            yield f"Bests in {count(events - shown, 'more event')}: /progression"
        if any(short_track for _, short_track in bests(stored.performances)):
            yield "i: indoors, or on a short track; bests of the two are never mixed"
        yield of_career(stored.log)
        if won:
            yield "Medals are those stored: from 1983 on, without relays and some wind-aided finals"
        yield "National championships are mostly not stored"

    def _buttons(self) -> tuple[Button, ...]:
        return (
            ProgressionLookup(self.athlete, None, None, self.as_of).opens("Progression"),
            SeasonLookup(
                self.athlete, 0 if self.as_of is None else self.as_of.year, self.as_of
            ).opens("Races"),
            NemesisLookup(self.athlete, MET, self.as_of).opens("Rivals"),
            *self.buttons(),
        )


def _when(day: Day | None) -> str:
    if day is None:
        return ""
    return f" on {day}" if day.exact else f" at the end of {day}"


def seen_of_late(stored: Career) -> bool:
    """Return whether the athlete made a mark in the last few years before the store's newest."""
    years = [start.race.day.year for start in stored.starts]
    years += [each.day.year for each in stored.performances]
    return stored.newest is not None and max(years, default=0) >= stored.newest.year - OF_LATE


def _nations(stored: Career) -> str:
    """Return the nation, or where marks were set for several, each with its years."""
    years: dict[str, list[int]] = {}
    for each in stored.performances:
        years.setdefault(each.nation, []).append(each.day.year)
    if len(years) < 2:
        return nation_name(stored.athlete.nation)
    return ", ".join(
        f"{nation} {min(held)}" if min(held) == max(held) else f"{nation} {min(held)}–{max(held)}"
        for nation, held in years.items()
    )


def _lead(
    stored: Career, won: tuple[Honour, ...], records: Sequence[tuple[Event, Record]]
) -> Iterator[Fact]:
    best = most_points(bests(stored.performances).values(), stored.athlete.sex)
    if best is not None:
        made, score = best
        told = f"{event_on(made.event, short_track=made.short_track)} {performance_mark(made)}"
        where = ", ".join(filter(None, (told, made.where, str(made.day))))
        yield Fact("Best mark", f"{where}: {score} points")
    for (level, age), group in groupby(won, lambda each: (each.level, each.age)):
        yield Fact(_championship(level, age), "; ".join(_medals(group)))
    if records:
        yield Fact("Holds", "; ".join(_held(records)))


def _unbeaten(
    records: Iterable[tuple[Event, Record]], stored: Career
) -> list[tuple[Event, Record]]:
    """Return the records the athlete has not bettered since they were looked for."""
    held = bests(stored.performances)
    return [
        (event, record)
        for event, record in records
        if (best := held.get((event, record.short_track))) is None
        or record.scope not in _ANYWHERE
        or not better(best.mark, record.mark, event)
    ]


def _championship(level: Level, age: str) -> str:
    name = LEVEL_NAMES.get(level, level.value)
    return f"{name} {age}" if age else name


def _medals(won: Iterable[Honour]) -> Iterator[str]:
    """Yield medals of one championship by event, as in “gold 1500 m 2022, 2018”."""
    for (place, event), group in groupby(won, lambda each: (each.place, each.event)):
        years = ", ".join(str(each.called) for each in group)
        yield f"{_MEDALS[place]} {event.name} {years}"


def _held(records: Iterable[tuple[Event, Record]]) -> Iterator[str]:
    """Yield records by the mark that holds them, as in “mile 3:45.34: Great Britain record”."""
    names: dict[str, list[str]] = {}
    for event, record in sorted(records, key=lambda pair: _RANKS.get(pair[1].scope, len(_RANKS))):
        hand = "h" if record.hand else ""
        mark = f"{event_on(event, short_track=record.short_track)} {record.mark}{hand}"
        names.setdefault(mark, []).append(record_name(record))
    for mark, held in names.items():
        yield f"{mark}: {', '.join(held)}"


def _most_contested(stored: Career) -> list[Performance]:
    """Return the bests of the events and surfaces contested most, in the order of a programme."""
    times = Counter((each.event, each.short_track) for each in stored.performances)
    found = bests(stored.performances)
    most = [surface for surface, _ in times.most_common(BESTS)]
    return [
        found[surface]
        for surface in sorted(most, key=lambda surface: (surface[0].number, surface[1]))
    ]


def _bests_table(shown: list[Performance]) -> Table:
    rows: list[tuple[str, ...] | str] = [("bests", "", "")]
    rows += [
        (
            short_event(each.event.name) + (" i" if each.short_track else ""),
            f"{each.mark}{'h' if each.hand else ''}",
            str(each.day.year),
        )
        for each in shown
    ]
    return Table(_COLUMNS, tuple(rows))


def _marks(
    stored: Career, shown: Sequence[Performance], records: Iterable[tuple[Event, Record]]
) -> tuple[Mark, ...]:
    """Return the marks told: of bests, of the newest season, of records and of the latest races."""
    return (
        *marks_of(shown),
        *marks_of(_season_bests(stored)),
        *(record.mark for _, record in records),
        *marks_of(start.line for start in stored.starts[:LAST]),
    )


def _season_bests(stored: Career) -> list[Performance]:
    """Return the bests of the newest year a mark is stored of."""
    newest = max((each.day.year for each in stored.performances), default=0)
    return list(bests(each for each in stored.performances if each.day.year == newest).values())


def _season(stored: Career) -> Iterator[Fact]:
    best = _season_bests(stored)
    if best:
        yield Fact(f"Season {best[0].day.year}", marks_told(best))


def _latest(stored: Career) -> Iterator[Fact]:
    for start in stored.starts[:LAST]:
        yield Fact(str(start.race.day), start_told(start, day=False))
