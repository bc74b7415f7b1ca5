"""/storylines: what a reporter would tell of a race, sentence by sentence, each with its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from db.races import race_by_id, stored_race
from db.storylines import race_context
from track.coverage import of_field
from track.marks import Mark
from track.storylines import RaceContext, Storyline, tell
from ui.cards import Card, Colour, Fact
from ui.lookups.lookup import Here, Lookup, page_of
from ui.words import count, footer, marks_of, race_title
from ui.words import race_context as context_line

Style = Literal["headline", "bullets", "full"]
Sureness = Literal["sure", "all"]

HEADLINES = 3
BULLETS = 8
"""Sentences on a page of bullets."""
SUBJECTS = 4
"""Athletes, or other subjects, on a page of the full style."""
ROWS = 6
"""Rows of one sentence in the proof; more would push those of the others out of a message."""


@dataclass(frozen=True, slots=True)
class StorylinesLookup(Lookup):
    """The storylines of a race."""

    CODE: ClassVar[str] = "sl"

    race: int
    style: Style = "bullets"
    level: Sureness = "all"

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the sentences in order of rank, or by the athlete they are about."""
        context, told = await self._found(here)
        page, pages = page_of(page, *self._parts(context, told))
        shown = self._shown(context, told, page)
        full = self.style == "full"
        return Card(
            title=f"{race_title(context.race)}: storylines",
            context=context_line(context.race),
            lines=() if full else tuple(_numbered(told, shown)),
            lead=tuple(_by_subject(context, shown)) if full else (),
            notes=tuple(self._notes(told, shown, pages)),
            footer=footer(of_field(context.race, len(context.runners)), context.newest),
            buttons=self.buttons(page, pages, proof=bool(shown)),
            colour=Colour.RESULT,
            marks=tuple(_told_marks(context, shown)),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return, for each sentence of the page, what was counted, how complete it is, the rows."""
        context, told = await self._found(here)
        page, _ = page_of(page, *self._parts(context, told))
        shown = self._shown(context, told, page)
        return Card(
            title=f"Proof: {race_title(context.race)}, storylines",
            context=context_line(context.race),
            lines=tuple(line for each in shown for line in _proven(told, each)),
            footer=footer(of_field(context.race, len(context.runners)), context.newest),
            colour=Colour.RESULT,
        )

    async def _found(self, here: Here) -> tuple[RaceContext, tuple[Storyline, ...]]:
        stored = await stored_race(here.view, await race_by_id(here.view, self.race))
        context = await race_context(here.view, stored, here.athlete)
        return context, tell(context, sure_only=self.level == "sure")

    def _parts(self, context: RaceContext, told: Sequence[Storyline]) -> tuple[int, int]:
        """Return how many sentences, or subjects, there are and how many a page has."""
        if self.style == "headline":
            return HEADLINES, HEADLINES
        if self.style == "bullets":
            return len(told), BULLETS
        return len(_subjects(context, told)), SUBJECTS

    def _shown(
        self, context: RaceContext, told: Sequence[Storyline], page: int
    ) -> Sequence[Storyline]:
        if self.style == "headline":
            return told[:HEADLINES]
        if self.style == "bullets":
            return told[page * BULLETS : (page + 1) * BULLETS]
        subjects = _subjects(context, told)
        names = list(subjects)[page * SUBJECTS : (page + 1) * SUBJECTS]
        return [each for name in names for each in subjects[name]]

    def _notes(
        self, told: Sequence[Storyline], shown: Sequence[Storyline], pages: int
    ) -> Iterator[str]:
        if not told:
            yield "No line of this race is stored to tell of"
        if pages > 1 or self.style == "headline":
            yield f"{len(shown)} of {count(len(told), 'sentence')}"
        if any(not each.sure for each in shown):
            yield "“Stored”: of the results stored here; level:sure leaves such sentences out"


def _numbered(told: Sequence[Storyline], shown: Sequence[Storyline]) -> Iterator[str]:
    return (f"{told.index(each) + 1}. {each.sentence}" for each in shown)


def _told_marks(context: RaceContext, shown: Sequence[Storyline]) -> Iterator[Mark]:
    """Yield the marks of the race that a sentence tells."""
    for mark in marks_of(each.line for each in context.runners):
        if any(str(mark) in each.sentence for each in shown):
            yield mark


def _subjects(context: RaceContext, told: Sequence[Storyline]) -> dict[str, list[Storyline]]:
    """Return the sentences under whom they are mostly about, the race itself at the end."""
    names = {each.id: each.name for each in context.runners}
    found: dict[str, list[Storyline]] = {}
    for each in told:
        # What is told of many is told of the race.
        one = 0 < len(each.about) <= 2
        found.setdefault(names[each.about[0]] if one else "The race", []).append(each)
    race = found.pop("The race", None)
    return found if race is None else {**found, "The race": race}


def _by_subject(context: RaceContext, shown: Sequence[Storyline]) -> Iterator[Fact]:
    return (
        Fact(name, " ".join(each.sentence for each in group))
        for name, group in _subjects(context, shown).items()
    )


def _proven(told: Sequence[Storyline], each: Storyline) -> Iterator[str]:
    yield f"{told.index(each) + 1}. {each.sentence}"
    yield f"Counted: {each.scope} · {each.coverage} · told for {each.why}"
    yield from each.proof[:ROWS]
    if len(each.proof) > ROWS:
        yield f"and {count(len(each.proof) - ROWS, 'row')} more"
