"""What a server was told of a day in its daily post."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from db.anniversaries import finals_on, records_on
from db.daily import covered_meets, told_before, told_on
from db.races import newest_day
from db.winners import with_winners
from track.anniversaries import CalendarDay, RecordsSet
from track.coverage import STORED
from track.daily import Anniversary, day_of, picks, subject_of, told_again
from track.dates import Day
from track.errors import NothingStored
from track.results import Race
from ui.cards import Card, Colour, Fact
from ui.finals import proven_finals
from ui.lookups.lookup import Here, Lookup
from ui.lookups.on_this_day import MOST, OnThisDayLookup, proven_record, record_fact, won_fact
from ui.words import count, footer


@dataclass(frozen=True, slots=True)
class DayToldLookup(Lookup):
    """The anniversaries a server was told of on a day, as they are stored now."""

    CODE: ClassVar[str] = "dt"

    day: Day

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the post: a line for each anniversary, the greatest first."""
        found = await self._found(here)
        return Card(
            title=self.title,
            facts=tuple([await self._fact(here, each) for each in found]),
            footer=footer(STORED, await newest_day(here.view)),
            buttons=(
                *self.buttons(),
                OnThisDayLookup(self._of_year).opens(f"All of {self._of_year}"),
            ),
            colour=Colour.RESULT,
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the anniversaries with their sources."""
        lines: list[str] = []
        for each in await self._found(here):
            if isinstance(each, Race):
                lines += proven_finals(await with_winners(here.view, [each]))
            else:
                lines += proven_record(each)
        return Card(
            title=f"Proof: {self.title}",
            lines=tuple(lines),
            footer=footer(STORED, await newest_day(here.view)),
            colour=Colour.RESULT,
        )

    @property
    def title(self) -> str:
        """The title of the post, which tells nothing."""
        return f"On this day: {self._of_year}"

    @property
    def proof_id(self) -> str:
        """The custom id of its Proof button, by which a post is known again."""
        return self.custom_id("proof0")

    async def subjects(self, here: Here) -> tuple[str, ...]:
        """Return what a post of that day may tell: nothing told before, nothing kept covered."""
        offered, told, covered = await asyncio.gather(
            self._offered(here), told_before(here.view), covered_meets(here.view)
        )
        return tuple(map(subject_of, picks(offered, self.day, told, covered)))

    @property
    def _of_year(self) -> CalendarDay:
        return CalendarDay.of(self.day.earliest)

    async def _found(self, here: Here) -> list[Anniversary]:
        offered, subjects = await asyncio.gather(self._offered(here), told_on(here.view, self.day))
        found = told_again(offered, self.day, subjects)
        if not found:
            raise NothingStored("What that post told is no longer stored; try /onthisday.")
        return found

    async def _offered(self, here: Here) -> Sequence[Anniversary]:
        records, finals = await asyncio.gather(
            records_on(here.view, self._of_year), finals_on(here.view, self._of_year, MOST)
        )
        return (*records, *finals)

    async def _fact(self, here: Here, each: Anniversary) -> Fact:
        if isinstance(each, RecordsSet):
            fact = record_fact(each)
        else:
            (won,) = await with_winners(here.view, [each])
            fact = won_fact(won)
        ago = count(self.day.year - day_of(each).year, "year")
        return replace(fact, name=f"{fact.name}, {ago} ago")
