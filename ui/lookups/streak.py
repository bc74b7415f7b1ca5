"""/streak: wins in a row, and the losses that ended and began them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.careers import career, opponents
from track.careers import Career, Start
from track.coverage import STORED, of_career
from track.dates import days_between
from track.head_to_head import Rule
from track.rivals import Opponent, ahead_of
from track.streaks import Streak, Streaks, streaks
from ui.cards import PAGE, Card, Colour, Fact
from ui.lookups.lookup import Here, Lookup, page_of
from ui.starts import proven, start_told, starts_table
from ui.words import athlete_line, count, footer, marks_of

Beaten = Mapping[int, Sequence[Opponent]]
"""Everybody else's lines, by the number of the race."""


@dataclass(frozen=True, slots=True)
class StreakLookup(Lookup):
    """The streaks of an athlete among the races a rule counts."""

    CODE: ClassVar[str] = "st"

    athlete: int
    rule: Rule

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the current streak, or the one the last loss ended, and its races."""
        stored, found = await self._found(here)
        met = await opponents(here.view, stored.athlete)
        shown = _shown(found)
        wins = shown.wins if shown else ()
        page, pages = page_of(page, len(wins), PAGE)
        part = wins[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=_title(stored, found),
            context=f"Counted: {found.rule.words}",
            lines=(athlete_line(stored.athlete),),
            lead=tuple(_facts(here, found, met)),
            table=starts_table(part) if part else None,
            notes=(*_notes(found, page, len(wins)), of_career(stored.log)),
            footer=footer(STORED, stored.newest),
            buttons=self.buttons(page, pages, proof=bool(found.decided)),
            colour=Colour.HEAD_TO_HEAD,
            marks=marks_of(start.line for start in (*part, *found.losses[:2])),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the races of the streak and the losses at its ends."""
        stored, found = await self._found(here)
        shown = _shown(found)
        rows = [] if shown is None else [shown.ended_by, *shown.wins, shown.after]
        starts = [start for start in rows if start] or list(found.losses[:1])
        return Card(
            title=f"Proof: {_title(stored, found)}",
            context=f"Counted: {found.rule.words}",
            lines=proven(starts),
            footer=footer(STORED, stored.newest),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def _found(self, here: Here) -> tuple[Career, Streaks]:
        stored = await career(here.view, here.athlete(self.athlete))
        return stored, streaks(stored.starts, self.rule)


def _shown(found: Streaks) -> Streak | None:
    """Return the streak the card tells of: the current one, or the one that ended last."""
    return found.runs[0] if found.runs else None


def _title(stored: Career, found: Streaks) -> str:
    name = stored.athlete.family
    if not found.decided:
        return f"{name}: no race that counts here"
    if found.current is None:
        return f"{name}: no winning streak"
    # A headline is read alone, so it says whether it is one of the store or of the world.
    stored_ones = "" if stored.log is not None else "stored "
    wins = len(found.current.wins)
    return f"{name}: {wins} {stored_ones}wins in a row" if wins > 1 else f"{name}: won the last one"


def _facts(here: Here, found: Streaks, met: Beaten) -> Iterator[Fact]:
    shown = _shown(found)
    losses = found.losses
    if shown is not None:
        name = "Streak" if shown.ended_by is None else "Ended streak"
        yield Fact(name, _span(shown))
    if losses:
        yield Fact("Last loss", _loss(here, losses[0], met))
    if len(losses) > 1:
        before = losses[1]
        yield Fact("The loss before", f"{_loss(here, before, met)}{_earlier(before, losses[0])}")
    longest = found.longest
    if longest is not None and longest is not shown:
        yield Fact("Longest", _span(longest))


def _span(run: Streak) -> str:
    """Return a streak with the days of its first and last race."""
    first, last = run.wins[-1].race.day, run.wins[0].race.day
    told = count(len(run.wins), "win")
    return f"{told}, {first}" if first == last else f"{told}, {first} to {last}"


def _loss(here: Here, start: Start, met: Beaten) -> str:
    return f"{start_told(start)}{behind(here, start, met)}"


def behind(here: Here, start: Start, met: Beaten) -> str:
    """Return whom the athlete was behind, as in “, behind Josh Kerr and 2 others”; or nothing."""
    ahead = ahead_of(start, met.get(start.race.id, ()))
    if not ahead:
        return ""
    others = f" and {count(len(ahead) - 1, 'other')}" if len(ahead) > 1 else ""
    missing = " of those stored" if start.line.place and len(ahead) < start.line.place - 1 else ""
    return f", behind {here.athlete(ahead[0].athlete_id).name}{others}{missing}"


def _earlier(before: Start, after: Start) -> str:
    gap = days_between(before.race.day, after.race.day)
    return "" if gap is None else f"; {count(gap.days, 'day')} before the last"


def _notes(found: Streaks, page: int, wins: int) -> Iterator[str]:
    if wins > PAGE:
        yield f"Wins {page * PAGE + 1}–{min((page + 1) * PAGE, wins)} of {wins}"
    if found.decided:
        won = len(found.decided) - len(found.losses)
        yield f"{won} won and {len(found.losses)} lost of those that count"
    if found.open:
        newest = found.open[0]
        yield (
            f"{count(len(found.open), 'race decides', 'races decide')} nothing (no place stored, "
            f"annulled, or dropped out as a pacemaker may), the latest on {newest.race.day}"
        )
