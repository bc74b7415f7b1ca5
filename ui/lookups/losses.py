"""/losses: which races an athlete lost in a window, and to whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from db.careers import career, opponents
from track.careers import Career, Start
from track.coverage import STORED, of_career
from track.dates import days_between
from track.head_to_head import Rule
from track.rivals import ahead_of
from track.streaks import Streaks, streaks
from ui.cards import PAGE, Card, Colour, Fact
from ui.lookups.lookup import Here, Lookup, page_of
from ui.lookups.streak import Beaten
from ui.starts import proven, starts_table
from ui.words import athlete_line, count, footer, marks_of

MOST = 5
"""Winners named in the tally."""


@dataclass(frozen=True, slots=True)
class LossesLookup(Lookup):
    """The races an athlete lost among those a rule counts."""

    CODE: ClassVar[str] = "lo"

    athlete: int
    rule: Rule

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the losses, newest first, each with the winner."""
        stored, found = await self._found(here)
        met = await opponents(here.view, stored.athlete)
        losses = found.losses
        page, pages = page_of(page, len(losses), PAGE)
        part = losses[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=_title(stored, found),
            context=f"Counted: {found.rule.words}",
            lines=(athlete_line(stored.athlete),),
            lead=tuple(_facts(here, losses, met)),
            table=starts_table(part, [_first(here, start, met) for start in part])
            if part
            else None,
            notes=(*_notes(found, page), of_career(stored.log)),
            footer=footer(STORED, stored.newest),
            buttons=self.buttons(page, pages, proof=bool(losses)),
            colour=Colour.HEAD_TO_HEAD,
            marks=marks_of(start.line for start in part),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the losses of the page with their sources."""
        stored, found = await self._found(here)
        return Card(
            title=f"Proof: {_title(stored, found)}",
            context=f"Counted: {found.rule.words}",
            lines=proven(found.losses[page * PAGE : (page + 1) * PAGE]),
            footer=footer(STORED, stored.newest),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def _found(self, here: Here) -> tuple[Career, Streaks]:
        stored = await career(here.view, here.athlete(self.athlete))
        return stored, streaks(stored.starts, self.rule)


def _title(stored: Career, found: Streaks) -> str:
    if not found.decided:
        return f"{stored.athlete.family}: no race that counts here"
    lost = count(len(found.losses), "loss", "losses") if found.losses else "no loss"
    return f"{stored.athlete.family}: {lost} in {count(len(found.decided), 'race')}"


def _first(here: Here, start: Start, met: Beaten) -> str:
    """Return who was first of those ahead, as the table names them; nothing where not stored."""
    ahead = ahead_of(start, met.get(start.race.id, ()))
    return here.athlete(ahead[0].athlete_id).family if ahead else ""


def _facts(here: Here, losses: Sequence[Start], met: Beaten) -> Iterator[Fact]:
    beaten: Counter[int] = Counter()
    for start in losses:
        beaten.update(other.athlete_id for other in ahead_of(start, met.get(start.race.id, ())))
    most = [f"{here.athlete(who).name} {times}" for who, times in beaten.most_common(MOST)]
    if most:
        more = f" and {count(len(beaten) - MOST, 'other')}" if len(beaten) > MOST else ""
        yield Fact("Beaten by", ", ".join(most) + more)
    gaps = [days_between(before.race.day, after.race.day) for after, before in pairwise(losses)]
    known = [gap.days for gap in gaps if gap is not None]
    if known:
        name = "Between the losses" if len(gaps) == 1 else "Longest between losses"
        yield Fact(name, count(max(known), "day"))


def _notes(found: Streaks, page: int) -> Iterator[str]:
    total = len(found.losses)
    if total > PAGE:
        yield f"Losses {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
    if found.losses:
        yield "Place, mark, and who won or was ahead"
    if found.open:
        yield f"Left out, as deciding nothing: {count(len(found.open), 'race')}"
