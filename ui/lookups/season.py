"""/season: one athlete's year, race by race."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.careers import career
from track.careers import Career, Performance, Start, bests
from track.coverage import STORED, of_career
from track.dates import Day
from track.errors import NothingStored
from track.head_to_head import Rule
from track.marks import Status
from track.results import Round
from track.streaks import Fate, fate
from ui.cards import PAGE, Card, Colour, Fact
from ui.lookups.lookup import Here, Lookup, page_of
from ui.starts import proven, starts_table
from ui.words import athlete_line, count, footer, marks_of, marks_told

FINALS = Rule()


@dataclass(frozen=True, slots=True)
class SeasonLookup(Lookup):
    """The races of an athlete in one year; year 0 stands for the last one stored."""

    CODE: ClassVar[str] = "se"

    athlete: int
    year: int
    as_of: Day | None = None

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the season bests, the count of wins, and the races from the first on."""
        stored, year, starts = await self._found(here)
        page, pages = page_of(page, len(starts), PAGE)
        part = starts[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=f"{stored.athlete.family}: season {year}",
            context="" if self.as_of is None else f"To {self.as_of}",
            lines=(athlete_line(stored.athlete),),
            lead=tuple(_facts(stored, year, starts)),
            table=starts_table(part, [_tags(start) for start in part], years=False)
            if part
            else None,
            notes=(*_notes(page, len(starts)), of_career(stored.log)),
            footer=footer(STORED, stored.newest),
            buttons=self.buttons(page, pages, proof=bool(starts)),
            colour=Colour.RESULT,
            marks=(
                *marks_of(_best_of(stored, year)),
                *marks_of(start.line for start in part),
            ),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the races of the page with their sources."""
        stored, year, starts = await self._found(here)
        return Card(
            title=f"Proof: {stored.athlete.family}: season {year}",
            lines=proven(starts[page * PAGE : (page + 1) * PAGE]),
            footer=footer(STORED, stored.newest),
            colour=Colour.RESULT,
        )

    async def _found(self, here: Here) -> tuple[Career, int, list[Start]]:
        stored = (await career(here.view, here.athlete(self.athlete))).until(self.as_of)
        years = [start.race.day.year for start in stored.starts]
        years += [each.day.year for each in stored.performances]
        if not years or (self.year and self.year not in years):
            when = f" in {self.year}; stored are {_span(years)}" if years else ""
            raise NothingStored(f"No race of {stored.athlete.name} is stored{when}.")
        year = self.year or max(years)
        return stored, year, [start for start in stored.starts if start.race.day.year == year][::-1]


def _span(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first} to {last}"


def _tags(start: Start) -> str:
    return " ".join(start.line.tags)


def _best_of(stored: Career, year: int) -> list[Performance]:
    return list(bests(each for each in stored.performances if each.day.year == year).values())


def _facts(stored: Career, year: int, starts: Sequence[Start]) -> Iterator[Fact]:
    best = _best_of(stored, year)
    if best:
        yield Fact("Season bests", marks_told(best))
    finals = [start for start in starts if FINALS.counts(start.race)]
    fates = [fate(start) for start in finals]
    if finals:
        won, lost = fates.count(Fate.WON), fates.count(Fate.LOST)
        yield Fact("Finals", f"{count(won, 'win')}, {count(lost, 'loss', 'losses')}")
    titles = [
        f"{start.race.meet.name} {start.race.event.name}"
        for start in finals
        if start.race.meet.level.championship and fate(start) is Fate.WON
    ]
    if titles:
        yield Fact("Titles", ", ".join(titles))
    if any(start.race.round is not Round.FINAL for start in starts):
        rounds = sum(start.race.round is not Round.FINAL for start in starts)
        yield Fact("Earlier rounds", str(rounds))
    if missing := sum(start.line.status is Status.DNS for start in starts):
        yield Fact("Did not start", str(missing))


def _notes(page: int, total: int) -> Iterator[str]:
    if total > PAGE:
        yield f"Races {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
