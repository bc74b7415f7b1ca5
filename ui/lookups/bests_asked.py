"""The bests a question of higher or lower was about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.higher_lower import bests
from track.coverage import STORED
from track.errors import NothingStored
from track.events import Event
from track.toplists import Ranked, TopList
from ui.cards import Card, Colour, Fact
from ui.lookups.lookup import Here, Lookup
from ui.lookups.toplist import proven_line
from ui.words import SEX_NAMES, athlete_line, event_on, footer, performance_mark


@dataclass(frozen=True, slots=True)
class BestsAskedLookup(Lookup):
    """The bests of some athletes in an event, as everybody's results have them."""

    CODE: ClassVar[str] = "ba"

    event: Event
    sex: str
    athletes: tuple[int, ...]

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return each best with its day and place."""
        found, lines = await self._found(here)
        return Card(
            title=self._title,
            facts=tuple(map(best_fact, lines)),
            footer=footer(STORED, found.newest),
            buttons=self.buttons(),
            colour=Colour.RESULT,
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return each best with its place in the list and its sources."""
        found, lines = await self._found(here)
        return Card(
            title=f"Proof: {self._title}",
            lines=tuple(map(proven_line, lines)),
            footer=footer(STORED, found.newest),
            colour=Colour.RESULT,
        )

    @property
    def _title(self) -> str:
        return f"{SEX_NAMES[self.sex]} {event_on(self.event, short_track=False)}: bests"

    async def _found(self, here: Here) -> tuple[TopList, Sequence[Ranked]]:
        found = await bests(here.view, self.event, self.sex, here.athlete)
        by_number = {line.athlete.id: line for line in found.lines}
        lines = [by_number[number] for number in self.athletes if number in by_number]
        if not lines:
            raise NothingStored("Those bests are no longer stored; try /toplist.")
        return found, lines


def best_fact(line: Ranked) -> Fact:
    """Return whose best it is, and the mark with its place and day."""
    made = line.performance
    where = f", {made.where}" if made.where else ""
    return Fact(athlete_line(line.athlete), f"{performance_mark(made)}{where}, {made.day}")
