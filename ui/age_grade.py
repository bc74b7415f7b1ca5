"""The card of an age grade."""

from track.age_grade import Grade
from track.events import Event, Kind, Unit
from track.marks import Mark, Reading
from track.scoring import hand_ms
from ui.cards import Card, Colour, Fact
from ui.words import SEX_WORDS

_OF_AGE_GROUP = {
    Kind.HURDLES: "hurdles",
    Kind.STEEPLE: "barriers",
    Kind.THROW: "weight",
}


def age_grade_card(
    reading: Reading, event: Event, sex: str, age: int, grades: tuple[Grade, ...]
) -> Card:
    """Return how good a mark is for an age, by each table that knows the event."""
    first, *others = grades
    facts = [
        Fact(f"Standard at {age}", f"{first.age_standard} (open: {first.standard})"),
        Fact("Worth at the best age", f"{first.open_mark} (factor {first.factor})"),
    ]
    added = hand_ms(reading, event)
    if added:
        automatic = Mark(reading.mark.value + added, Unit.MS, 10)
        facts.append(Fact("Hand time", f"graded as {automatic}"))
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
        notes=(f"With the {_OF_AGE_GROUP[event.kind]} of the age group.",)
        if event.kind in _OF_AGE_GROUP
        else (),
        footer=f"Source: {first.source}",
        colour=Colour.CONVERSION,
        marks=(reading.mark, first.age_standard, first.standard, first.open_mark),
    )
