"""/onthisday: records, titles and wins of a day of the year."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.anniversaries import finals_on, records_on
from db.races import newest_day
from db.winners import with_winners
from track.anniversaries import TITLES, CalendarDay, RecordsSet
from track.coverage import STORED
from track.dates import Day
from track.events import Unit
from track.results import Race
from track.venues import city_of
from track.winners import Won
from ui.cards import Card, Colour, Fact
from ui.finals import proven_finals, winning_marks, won_mark
from ui.lookups.lookup import Here, Lookup, page_of
from ui.record_names import record_name
from ui.words import count, event_of, footer

LINES = 8
"""Entries on a page: each is two lines on a phone."""
MOST = 99 * LINES
"""Finals that pages have room for; no day of the seeds has a third of it."""
_NOTHING = "No record, title or big win of that day is in the stored results."


@dataclass(frozen=True, slots=True)
class OnThisDayLookup(Lookup):
    """What happened on a day of the year, in every year or in one."""

    CODE: ClassVar[str] = "od"

    day: CalendarDay

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return records, then titles, then wins at other big meets, eight to a page."""
        found = await self._found(here)
        page, pages = page_of(page, found.total, LINES)
        records, races = found.part(page)
        finals = await with_winners(here.view, races)
        return Card(
            title=self._title,
            context=", ".join(_counted(found)),
            lines=() if found.total else (_NOTHING,),
            facts=(*map(record_fact, records), *map(won_fact, finals)),
            notes=tuple(_notes(found, page)),
            footer=footer(STORED, found.newest),
            buttons=self.buttons(page, pages, proof=bool(found.total)),
            colour=Colour.RESULT,
            marks=(*(each.records[0].mark for each in records), *winning_marks(finals)),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the entries of the page with their sources."""
        found = await self._found(here)
        records, races = found.part(page)
        return Card(
            title=f"Proof: {self._title}",
            lines=(
                *(line for each in records for line in proven_record(each)),
                *proven_finals(await with_winners(here.view, races)),
            ),
            footer=footer(STORED, found.newest),
            colour=Colour.RESULT,
        )

    @property
    def _title(self) -> str:
        return f"On this day: {self.day}" if self.day.year == 0 else f"On {self.day}"

    async def _found(self, here: Here) -> "_Found":
        records, races, newest = await asyncio.gather(
            records_on(here.view, self.day),
            finals_on(here.view, self.day, MOST),
            newest_day(here.view),
        )
        return _Found(records, races[: MOST - len(records)], newest)


@dataclass(frozen=True, slots=True)
class _Found:
    """The records and the finals of a day, the greatest first."""

    records: Sequence[RecordsSet]
    races: Sequence[Race]
    newest: Day | None

    @property
    def total(self) -> int:
        return len(self.records) + len(self.races)

    def part(self, page: int) -> tuple[Sequence[RecordsSet], Sequence[Race]]:
        """Return the entries of a page."""
        first, last = page * LINES, (page + 1) * LINES
        before = len(self.records)
        return self.records[first:last], self.races[max(first - before, 0) : max(last - before, 0)]


def _counted(found: _Found) -> Iterator[str]:
    titles = sum(race.meet.level in TITLES for race in found.races)
    for number, what in (
        (len(found.records), "record mark"),
        (titles, "title"),
        (len(found.races) - titles, "other big win"),
    ):
        if number:
            yield count(number, what)


def _notes(found: _Found, page: int) -> Iterator[str]:
    if found.total > LINES:
        last = min((page + 1) * LINES, found.total)
        more = f"; {found.total - last} more" if last < found.total else ""
        yield f"{page * LINES + 1}–{last} of {found.total}{more}"


def record_fact(each: RecordsSet) -> Fact:
    """Return a record mark under its year."""
    record = each.records[0]
    where = f", {city_of(record.venue)}" if record.venue else ""
    return Fact(str(record.day.year), f"{mark_told(each)}{where}: {_named(each)}")


def mark_told(each: RecordsSet) -> str:
    """Return who set what, as in “Beatrice Chebet (KEN), women's 10,000 m 28:54.14”."""
    record = each.records[0]
    nation = f" ({record.nation})" if record.nation else ""
    hand = "h" if record.hand else ""
    track = ", short track" if record.short_track and each.event.metres is not None else ""
    event = event_of(each.event, each.sex)
    return f"{record.holder}{nation}, {event} {record.mark}{hand}{track}"


def _named(each: RecordsSet) -> str:
    """Return what a mark was, as in “World record, Africa record; ratified”."""
    states = list(dict.fromkeys(record.state for record in each.records))
    if len(states) == 1:
        return f"{', '.join(map(record_name, each.records))}; {states[0]}"
    return ", ".join(f"{record_name(record)} ({record.state})" for record in each.records)


def won_fact(won: Won) -> Fact:
    """Return a final and who won it under its year."""
    race = won.race
    who = " and ".join(f"{line.athlete.name} ({line.nation})" for line in won.winners)
    event = event_of(race.event, race.sex)
    what = f"{race.name} ({event})" if race.name else event
    city = race.meet.city.split(",", maxsplit=1)[0]
    where = "" if city in race.meet.name else f", {city}"
    return Fact(str(race.day.year), f"{who} won the {what}{_with(won)} at {race.meet.name}{where}")


def _with(won: Won) -> str:
    """Return the winning mark, as in “ in 3:45.34” or “ with 8.48 (+0.3)”."""
    line = won.winners[0]
    if line.mark is None:
        return ""
    return f" {'in' if won.race.event.unit is Unit.MS else 'with'} {won_mark(won.race, line)}"


def proven_record(each: RecordsSet) -> Iterator[str]:
    """Yield every record a mark was, with its state and sources."""
    for record in each.records:
        note = f"; {record.note}" if record.note else ""
        yield (
            f"{record.day} {mark_told(each)}: {record_name(record)}; {record.state}{note}"
            f" · {', '.join(record.sources)}"
        )
