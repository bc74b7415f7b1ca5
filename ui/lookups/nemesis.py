"""/nemesis: by whom an athlete is beaten most, and whom they beat most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.careers import career, opponents
from track.careers import Career
from track.coverage import STORED, of_career
from track.dates import Day
from track.head_to_head import Rule
from track.rivals import Rival, rivals
from ui.cards import Card, Colour, Column, Fact, Table
from ui.lookups.lookup import Here, Lookup
from ui.words import athlete_line, count, footer

SHOWN = 6
_COLUMNS = (Column(stretches=True), Column(right=True), Column(right=True))


@dataclass(frozen=True, slots=True)
class NemesisLookup(Lookup):
    """The rivals of an athlete met at least so often in finals."""

    CODE: ClassVar[str] = "ne"

    athlete: int
    min_meetings: int
    as_of: Day | None = None

    @property
    def rule(self) -> Rule:
        """Finals of every event, as in a head-to-head."""
        return Rule(as_of=self.as_of)

    @property
    def _counted(self) -> str:
        times = count(self.min_meetings, "time")
        return f"Counted: {self.rule.words}, met {times} or more"

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return both lists, each rival with wins and losses."""
        stored, enough = await self._found(here)
        athlete = stored.athlete
        worst = sorted(enough, key=lambda each: (-each.losses, each.wins, each.athlete_id))
        easiest = sorted(enough, key=lambda each: (-each.wins, each.losses, each.athlete_id))
        rows: list[tuple[str, ...] | str] = []
        for heading, shown in (
            ("Beaten most by", [each for each in worst if each.losses][:SHOWN]),
            ("Beats most", [each for each in easiest if each.wins][:SHOWN]),
        ):
            if shown:
                rows += [f"{heading} (won-lost)", *_rows(here, shown)]
        return Card(
            title=f"{athlete.family}: rivals",
            context=self._counted,
            lines=(athlete_line(athlete),),
            lead=tuple(_facts(here, worst)),
            table=Table(_COLUMNS, tuple(rows)) if rows else None,
            notes=(of_career(stored.log),),
            footer=footer(STORED, stored.newest),
            buttons=self.buttons(proof=bool(rows)),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return every rival of the count, each with the day they last met."""
        stored, enough = await self._found(here)
        most_met = sorted(enough, key=lambda each: (-each.decided, each.athlete_id))
        return Card(
            title=f"Proof: {stored.athlete.family}: rivals",
            context=self._counted,
            lines=tuple(_told(here, each) for each in most_met),
            notes=("The races of each pair: /h2h",),
            footer=footer(STORED, stored.newest),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def _found(self, here: Here) -> tuple[Career, list[Rival]]:
        athlete = here.athlete(self.athlete)
        stored, met = await career(here.view, athlete), await opponents(here.view, athlete)
        counted = rivals(stored.starts, met, self.rule)
        return stored, [each for each in counted if each.decided >= self.min_meetings]


def _rows(here: Here, shown: Sequence[Rival]) -> list[tuple[str, ...]]:
    return [
        (here.athlete(each.athlete_id).name, str(each.wins), str(each.losses)) for each in shown
    ]


def _told(here: Here, rival: Rival) -> str:
    ties = f", {count(rival.ties, 'tie')}" if rival.ties else ""
    score = f"{rival.wins}–{rival.losses}{ties}"
    return f"{here.athlete(rival.athlete_id).name} {score}, last {rival.last}"


def _facts(here: Here, worst: Sequence[Rival]) -> Iterator[Fact]:
    if not worst:
        yield Fact("Rivals", "nobody was met that often in finals; try a smaller min_meetings")
        return
    first = worst[0]
    if first.losses > first.wins:
        name = here.athlete(first.athlete_id).name
        yield Fact("Nemesis", f"{name}, {first.losses} losses and {count(first.wins, 'win')}")
