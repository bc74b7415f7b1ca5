"""/progression: each personal best when it came, of one athlete or of two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.careers import career
from track.careers import Career
from track.coverage import STORED
from track.dates import Day
from track.errors import NothingStored
from track.events import Event
from track.marks import Mark
from track.progressions import Step, main_event, progressions
from ui.bests import coverage_of_each, no_mark, proven_bests
from ui.cards import PAGE, Card, Colour
from ui.lookups.lookup import Here, Lookup, page_of
from ui.progressions import (
    Told,
    best_told,
    progression_picture,
    seasons_told,
    steps_table,
    told_apart,
    vague_days,
)
from ui.words import athlete_line, count, family_names, footer, marks_of

NAMED = 6
"""Events a refusal offers."""


@dataclass(frozen=True, slots=True)
class Found:
    """The careers asked for, the event, and its progressions with what tells them apart."""

    careers: tuple[Career, ...]
    event: Event
    parts: tuple[Told, ...]

    @property
    def steps(self) -> list[tuple[Told, Step]]:
        """Every best, the newest of each progression first."""
        return [(told, step) for told in self.parts for step in reversed(told.held.steps)]

    def told(self, part: Sequence[tuple[Told, Step]]) -> Iterator[Mark]:
        """Yield the marks of a page: each best there, the best of all, and the season bests."""
        yield from marks_of(step.best for _, step in part)
        for each in self.parts:
            yield from marks_of((each.held.best, *each.held.seasons))


@dataclass(frozen=True, slots=True)
class ProgressionLookup(Lookup):
    """The bests of an athlete, and of another beside; no event stands for the main one."""

    CODE: ClassVar[str] = "pg"

    athlete: int
    event: Event | None = None
    other: int | None = None
    as_of: Day | None = None

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the bests with what each bettered, the picture, and the season bests."""
        found = await self._found(here)
        steps = found.steps
        page, pages = page_of(page, len(steps), PAGE)
        return Card(
            title=_title(found),
            context=self._context,
            lines=(" and ".join(athlete_line(each.athlete) for each in found.careers),),
            lead=tuple(map(best_told, found.parts)),
            table=steps_table(steps[page * PAGE : (page + 1) * PAGE]),
            facts=tuple(map(seasons_told, found.parts)),
            picture=await progression_picture(found.parts),
            notes=(*_notes(found, page, len(steps)), *coverage_of_each(found.careers)),
            footer=footer(STORED, found.careers[0].newest),
            buttons=self.buttons(page, pages),
            colour=Colour.RESULT,
            marks=tuple(found.told(steps[page * PAGE : (page + 1) * PAGE])),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the bests of the page with their sources; beside the first page all seasons'."""
        found = await self._found(here)
        part = found.steps[page * PAGE : (page + 1) * PAGE]
        lines = [line for told, step in part for line in proven_bests([step.best], told.name)]
        if page == 0:
            for told in found.parts:
                new = {step.best for step in told.held.steps}
                rest = [each for each in told.held.seasons if each not in new]
                lines += proven_bests(reversed(rest), told.name)
        return Card(
            title=f"Proof: {_title(found)}",
            context=self._context,
            lines=tuple(lines),
            footer=footer(STORED, found.careers[0].newest),
            colour=Colour.RESULT,
        )

    @property
    def _context(self) -> str:
        until = f", to {self.as_of}" if self.as_of else ""
        return f"Personal bests as they came{until}"

    async def _found(self, here: Here) -> Found:
        asked = (self.athlete,) if self.other is None else (self.athlete, self.other)
        careers = [
            (await career(here.view, here.athlete(each))).until(self.as_of) for each in asked
        ]
        for each in careers:
            if not each.performances:
                raise NothingStored(no_mark(each, self.as_of))
        event = self.event or main_event(*(each.performances for each in careers))
        if event is None:
            both = " and ".join(each.athlete.name for each in careers)
            raise NothingStored(
                f"{both} share no event in the stored results; ask for one of them alone."
            )
        names = family_names(each.athlete for each in careers)
        parts: list[Told] = []
        for place, each in enumerate(careers):
            held = progressions(each.performances, event)
            if not held:
                raise NothingStored(_elsewhere(each, event))
            name = names[each.athlete.id] if len(careers) > 1 else ""
            parts += told_apart(held, name, second=place > 0)
        return Found(tuple(careers), event, tuple(parts))


def _title(found: Found) -> str:
    """Return the answer: each athlete's best, on whichever surface."""
    told = []
    for each in found.careers:
        marks = [mark for mark in each.performances if mark.event == found.event]
        best = marks[0]
        for mark in marks:
            best = mark if mark.beats(best) else best
        told.append(f"{each.athlete.family} {best.mark}")
    return f"{found.event.name[0].upper()}{found.event.name[1:]}: {', '.join(told)}"


def _elsewhere(stored: Career, event: Event) -> str:
    """Return that nothing of ``event`` is stored, and the events of which something is."""
    events: list[Event] = []
    marks = stored.performances
    while len(events) < NAMED and (most := main_event(m for m in marks if m.event not in events)):
        events.append(most)
    return (
        f"No mark of {stored.athlete.name} in the {event.name} is stored; "
        f"try {', '.join(each.name for each in events)}."
    )


def _notes(found: Found, page: int, total: int) -> Iterator[str]:
    if total > PAGE:
        yield f"Bests {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
    counted = [len(told.held.marks) for told in found.parts]
    yield f"Of {count(sum(counted), 'mark')}; wind-aided and annulled ones are left out"
    yield from vague_days(found.parts)
