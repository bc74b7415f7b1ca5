"""/compare: two to four athletes event by event."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.careers import career
from track.careers import Career, Performance
from track.comparisons import By, age_on, at_most, by_points, compared, newest_season
from track.coverage import STORED
from track.dates import Day
from track.errors import NothingStored
from ui.bests import coverage_of_each, no_mark, proven_bests
from ui.cards import Card, Colour
from ui.comparisons import (
    Compared,
    athletes_told,
    best_scored,
    comparison_table,
    context,
    notes,
    nothing_shared,
    title,
)
from ui.lookups.lookup import Here, Lookup, page_of
from ui.words import footer, marks_of


@dataclass(frozen=True, slots=True)
class CompareLookup(Lookup):
    """Bests of athletes beside one another; ``as_of`` must be given where ages are compared."""

    CODE: ClassVar[str] = "co"

    athletes: tuple[int, ...]
    by: By = By.PB
    as_of: Day | None = None

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the events with each one's best, the better one marked."""
        found = await self._found(here)
        page, pages = page_of(page, len(found.rows), found.page)
        rows = found.rows[page * found.page : (page + 1) * found.page]
        return Card(
            title=title(found),
            context=context(found),
            lines=tuple(athletes_told(found)),
            lead=tuple(best_scored(found)) if self.by is By.POINTS else (),
            table=comparison_table(found, rows) if rows else None,
            notes=(*notes(found, page), *coverage_of_each(found.careers)),
            footer=footer(STORED, found.careers[0].newest),
            buttons=self.buttons(page, pages),
            colour=Colour.HEAD_TO_HEAD,
            marks=marks_of(best for row in rows for best in row.bests if best is not None),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the bests of the page with their sources; where points lead, those of the lead."""
        found = await self._found(here)
        told = [
            (name, best)
            for row in found.rows[page * found.page : (page + 1) * found.page]
            for name, best in zip(found.names, row.bests, strict=True)
            if best is not None
        ]
        if self.by is By.POINTS:
            told = list(dict.fromkeys([*((top[0], top[1]) for top in found.top_scores), *told]))
        return Card(
            title=f"Proof: {title(found)}",
            context=context(found),
            lines=tuple(line for name, best in told for line in proven_bests([best], name)),
            footer=footer(STORED, found.careers[0].newest),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def _found(self, here: Here) -> Compared:
        athletes = [here.athlete(each) for each in self.athletes]
        careers = [(await career(here.view, each)).until(self.as_of) for each in athletes]
        for each in careers:
            if not each.performances:
                raise NothingStored(no_mark(each, self.as_of))
        age = self._age(careers) if self.by is By.AGE else 0
        rows = compared([self._counted(each, age) for each in careers])
        if self.by is By.POINTS:
            rows = by_points(rows, [each.sex for each in athletes])
        elif not rows:
            raise NothingStored(nothing_shared(careers, self.by, age))
        return Compared(tuple(careers), self.by, self.as_of, tuple(rows), age)

    def _counted(self, stored: Career, age: int) -> Sequence[Performance]:
        """Return the marks of a career that are compared."""
        if self.by is By.SB:
            season = newest_season(stored)
            return [each for each in stored.performances if each.day.year == season]
        if self.by is By.AGE and stored.born is not None:
            return at_most(stored.performances, stored.born, age)
        return stored.performances

    def _age(self, careers: Sequence[Career]) -> int:
        """Return the age the youngest certainly has; raises NothingStored for unknown births."""
        ages = []
        for each in careers:
            if each.born is None or self.as_of is None:
                raise NothingStored(
                    f"When {each.athlete.name} was born is not stored; compare by pb, sb or points."
                )
            ages.append(age_on(each.born, self.as_of)[0])
        return min(ages)
