"""/meet without a year: the winners of a named race, or of a meet's event, through the years."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.overview import coverage
from db.races import newest_day
from db.series import editions
from db.winners import finals_of_name, finals_of_series
from track.coverage import STORED, Coverage
from track.dates import Day
from track.errors import NothingStored
from track.events import Event
from track.results import Race, Result
from track.series import series_name
from track.winners import Won, best_won, gaps, most_wins, spans
from ui.cards import PAGE, Card, Colour, Fact
from ui.finals import (
    Rows,
    claim_notes,
    proven_finals,
    winner_rows,
    winners_table,
    winning_marks,
    won_mark,
)
from ui.lookups.lookup import Here, Lookup, page_of
from ui.words import count, event_of, footer, marks_of, race_round

MOST = 4
"""Athletes named of those who are level on most wins."""


class _WinnersLookup(Lookup):
    """What both lists of winners share: the card of races that are one through the years."""

    __slots__ = ()

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the winners, newest first, with the best mark and who won most often."""
        found = await self._found(here)
        page, pages = page_of(page, len(found.finals), PAGE)
        part = found.finals[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=found.title,
            context=found.context,
            lead=tuple(_facts(found.finals)),
            table=winners_table(_rows(found.finals, part)),
            notes=tuple(_notes(found, page)),
            footer=footer(STORED, found.newest),
            buttons=self.buttons(page, pages),
            colour=Colour.RESULT,
            marks=(*winning_marks(part), *marks_of(line for _, line in _bests(found.finals))),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the races of the page with the sources of their winners."""
        found = await self._found(here)
        return Card(
            title=f"Proof: {found.title}",
            context=found.context,
            lines=proven_finals(found.finals[page * PAGE : (page + 1) * PAGE]),
            notes=tuple(claim_notes(found.claims, gaps=True)),
            footer=footer(STORED, found.newest),
            colour=Colour.RESULT,
        )

    async def _found(self, here: Here) -> "_Found":
        """Return the races; raises NothingStored where the server sees none, or no longer."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class _Found:
    """Races that are one through the years, newest first, and what is claimed of their fields."""

    title: str
    finals: Sequence[Won]
    claims: Sequence[Coverage]
    newest: Day | None

    @property
    def context(self) -> str:
        """The event, how many editions are stored, and between which years."""
        race = self.finals[0].race
        years = sorted({won.year for won in self.finals})
        stored = count(len({won.race.meet.id for won in self.finals}), "edition")
        span = f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0])
        event = event_of(race.event, race.sex)
        return f"{event[0].upper()}{event[1:]} · {stored} stored, {span}"


@dataclass(frozen=True, slots=True)
class NamedRaceLookup(_WinnersLookup):
    """Every race of the name, event and sex of one."""

    CODE: ClassVar[str] = "nr"

    race: int

    async def _found(self, here: Here) -> _Found:
        finals = await finals_of_name(here.view, self.race)
        if not finals:
            raise NothingStored("That race is no longer stored; ask for it again by its name.")
        newest = finals[0].race
        known = await editions(here.view, newest.meet.id)
        return await _with_claims(here, newest.name, known[0].series, finals)


@dataclass(frozen=True, slots=True)
class WinnersLookup(_WinnersLookup):
    """The finals of an event in every meet of the series of one."""

    CODE: ClassVar[str] = "wi"

    meet: int
    event: Event
    sex: str

    async def _found(self, here: Here) -> _Found:
        known = await editions(here.view, self.meet)
        finals = await finals_of_series(here.view, self.meet, self.event, self.sex)
        name = series_name(known[0])
        if not finals:
            event = event_of(self.event, self.sex)
            raise NothingStored(f"No final of the {event} at {name} is stored; try another event.")
        return await _with_claims(here, name, known[0].series, finals)


async def _with_claims(here: Here, title: str, series: str, finals: Sequence[Won]) -> _Found:
    claims, newest = await asyncio.gather(coverage(here.view), newest_day(here.view))
    last, since = finals[0].race, finals[-1].race.day
    event, sex, until = last.event, last.sex, last.day
    return _Found(
        title,
        finals,
        [each for each in claims if each.tells_of(series, event, sex, since, until)],
        newest,
    )


def _bests(finals: Sequence[Won]) -> Iterator[tuple[Won, Result]]:
    """Yield the best winning mark of each surface."""
    for short_track in dict.fromkeys(won.race.short_track for won in finals):
        best = best_won(finals, short_track=short_track)
        if best is not None:
            yield best


def _facts(finals: Sequence[Won]) -> Iterator[Fact]:
    several = len({won.race.short_track for won in finals}) > 1
    for won, line in _bests(finals):
        track = ", short track" if won.race.short_track and several else ""
        mark = won_mark(won.race, line)
        yield Fact(f"Best stored{track}", f"{mark}, {line.athlete.name}, {won.year}")
    most = most_wins(finals)
    if most:
        told = [f"{each.name} {len(each.years)} ({spans(each.years)})" for each in most[:MOST]]
        more = f" and {count(len(most) - MOST, 'other')}" if len(most) > MOST else ""
        yield Fact("Most wins", ", ".join(told) + more)


def _rows(finals: Sequence[Won], part: Sequence[Won]) -> Rows:
    held = Counter(won.race.meet.id for won in finals)
    rows: Rows = []
    for won in part:
        rows += winner_rows(_heading(won, several=held[won.race.meet.id] > 1), won)
    return rows


def _heading(won: Won, *, several: bool) -> str:
    """Return the year, and the place or which of several races of a meet it was."""
    race: Race = won.race
    where = race.meet.city.split(",", maxsplit=1)[0]
    return f"{won.year} {race.name or race_round(race) if several else where}"


def _notes(found: _Found, page: int) -> Iterator[str]:
    total = len(found.finals)
    if total > PAGE:
        yield f"Races {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
    if missing := sum(not won.winners for won in found.finals):
        yield f"{count(missing, 'race')} stored without the winner"
    between = [f"{before} and {after}" for before, after in gaps(won.year for won in found.finals)]
    if between:
        yield f"None {STORED} between {'; '.join(between)}"
    yield from claim_notes(found.claims, gaps=False)
