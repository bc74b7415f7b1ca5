"""The card of an age grade."""

from track.age_grade import Grade
from track.events import Event, Unit
from track.marks import Reading
from ui.cards import Card, Colour, Fact
from ui.words import SEX_WORDS


def age_grade_card(
    reading: Reading, event: Event, sex: str, age: int, grades: tuple[Grade, ...]
) -> Card:
    """Return how good a mark is for an age, by each table that knows the event."""
    first, *others = grades
    facts = [
        Fact(f"Standard at {age}", f"{first.age_standard} (open: {first.standard})"),
        Fact("Worth at the best age", f"{first.open_mark} (factor {first.factor})"),
    ]
    facts += [
        Fact("Also", f"{each.percent} % by {each.source}, standard {each.age_standard}")
        for each in others
    ]
    return Card(
        title=f"{reading} {event.name}, {SEX_WORDS[sex]} {age} = {first.percent} %",
        context="Standard of the age over the time"
        if event.unit is Unit.MS
        else "Mark over the standard of the age",
        facts=tuple(facts),
        footer=f"Source: {first.source}",
        colour=Colour.CONVERSION,
    )
