"""/meet with a year: the finals of one edition and who won them."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from db.overview import coverage
from db.races import newest_day
from db.series import editions
from db.winners import finals_of_meet
from track.coverage import STORED, Coverage
from track.dates import Day
from track.events import Kind
from track.results import Race
from track.series import Edition, series_name
from track.winners import Won
from ui.cards import PAGE, Card, Colour
from ui.finals import Rows, claim_notes, proven_finals, winner_rows, winners_table, winning_marks
from ui.lookups.lookup import Here, Lookup, page_of
from ui.words import SEX_WORDS, count, footer, race_round, short_event

_FAMILIES = tuple(Kind)
_SEXES = tuple(SEX_WORDS)


@dataclass(frozen=True, slots=True)
class EditionLookup(Lookup):
    """The finals of a meet."""

    CODE: ClassVar[str] = "me"

    meet: int

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the finals in the order of a programme, each with its winner."""
        found = await self._found(here)
        page, pages = page_of(page, len(found.finals), PAGE)
        part = found.finals[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=found.edition.title,
            context=_context(found.edition),
            lines=tuple(_lines(found)),
            table=winners_table(_rows(part)),
            notes=tuple(_notes(found, page)),
            footer=footer(STORED, found.newest),
            buttons=self.buttons(page, pages, proof=bool(found.finals)),
            colour=Colour.RESULT,
            marks=winning_marks(part),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the finals of the page with the sources of their winners."""
        found = await self._found(here)
        return Card(
            title=f"Proof: {found.edition.title}",
            context=_context(found.edition),
            lines=proven_finals(found.finals[page * PAGE : (page + 1) * PAGE]),
            notes=("All lines of a race: /result",),
            footer=footer(STORED, found.newest),
            colour=Colour.RESULT,
        )

    async def _found(self, here: Here) -> "_Found":
        view = here.view
        known, finals, claims, newest = await asyncio.gather(
            editions(view, self.meet),
            finals_of_meet(view, self.meet),
            coverage(view),
            newest_day(view),
        )
        edition = next(each for each in known if each.meet.id == self.meet)
        first, last = edition.meet.first, edition.meet.last
        return _Found(
            edition,
            known,
            sorted(finals, key=lambda won: _place(won.race)),
            [each for each in claims if each.tells_of(edition.series, None, "", first, last)],
            newest,
        )


@dataclass(frozen=True, slots=True)
class _Found:
    """An edition, all editions of its series, its finals, and what is claimed of its fields."""

    edition: Edition
    known: Sequence[Edition]
    finals: Sequence[Won]
    claims: Sequence[Coverage]
    newest: Day | None


def _place(race: Race) -> tuple[int, int, Decimal, int, int]:
    """Return where a race stands in the programme: by sex, then by family and length."""
    event = race.event
    return (
        _SEXES.index(race.sex),
        _FAMILIES.index(event.kind),
        event.metres or Decimal(0),
        event.number,
        race.heat,
    )


def _context(edition: Edition) -> str:
    # “Diamond League” tells something of Oslo; the Olympic Games have it in their name.
    level = edition.level if edition.level not in edition.title else ""
    return " · ".join(filter(None, (edition.meet.city, edition.days, level)))


def _lines(found: _Found) -> Iterator[str]:
    if len(found.known) > 1:
        years = [each.year for each in found.known]
        latest = "; this is the latest" if found.edition == found.known[0] else ""
        stored = f"{len(found.known)} editions stored, {min(years)} to {max(years)}"
        yield f"{series_name(found.edition)}: {stored}{latest}"


def _rows(part: Sequence[Won]) -> Rows:
    rows: Rows = []
    sex = ""
    for won in part:
        if won.race.sex != sex:
            sex = won.race.sex
            rows.append(SEX_WORDS[sex].capitalize())
        rows += winner_rows(_heading(won.race), won)
    return rows


def _heading(race: Race) -> str:
    """Return the event, with the name of the race or its number among several."""
    told = race.name or (race_round(race) if race.heat else "")
    return f"{short_event(race.event.name)}, {told}" if told else short_event(race.event.name)


def _notes(found: _Found, page: int) -> Iterator[str]:
    total = len(found.finals)
    if not total:
        yield "No final of this meet is stored"
    if total > PAGE:
        yield f"Finals {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
    if missing := sum(not won.winners for won in found.finals):
        yield f"{count(missing, 'final')} stored without the winner"
    yield from claim_notes(found.claims, gaps=True)
