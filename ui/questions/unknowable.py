"""Answers to what nothing is stored of: the reason, and what is stored beside it."""

from db.overview import coverage
from db.races import stored_race
from ui.cards import Card, Colour
from ui.lookups.athlete import AthleteLookup
from ui.options.nations import nation_meant
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.lines import race_answer


async def led(asking: Asking) -> Answer:
    """Answer that nobody knows who led, with the race where one is named."""
    said = await _gap(asking, "positions")
    what = "who led"
    if asking.question.slot("race"):
        stored = await stored_race(asking.here.view, await asking.race())
        return race_answer(stored, f"{what} in", said)
    return Answer(_only(), what, said)


async def national_champion(asking: Asking) -> Answer:
    """Answer that national championships are mostly not stored."""
    said = "Cannot tell: national championships are mostly not stored"
    slot = asking.question.slot("nation")
    if slot is not None:
        nation_meant(slot.text)
    if not asking.question.slot("who"):
        return Answer(_only(), "a national title", said)
    athlete = await asking.who()
    card = await AthleteLookup(athlete.id, None).card(asking.here)
    return Answer(card, f"national titles of {athlete.name}", said)


async def selection(asking: Asking) -> Answer:
    """Answer that nothing is stored of how teams are chosen."""
    return Answer(_only(), "how a team is chosen", await _gap(asking, "selection"))


async def _gap(asking: Asking, kind: str) -> str:
    """Return a known gap of the store in its own words."""
    notes = [each.note for each in await coverage(asking.here.view) if each.kind == kind]
    return f"Cannot tell: {notes[0]}" if notes else "Cannot tell: that is not stored"


def _only() -> Card:
    return Card(
        title="Cannot tell",
        notes=("What is not stored: /data, Gaps",),
        colour=Colour.QUESTION,
    )
