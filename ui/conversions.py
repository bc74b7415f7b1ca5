"""Cards of a conversion, and the answer shown while typing."""

from track.conversions import Conversion, convert
from track.errors import Candidate, TrackError
from ui.cards import Card, Colour, Fact


def conversion_card(answers: tuple[Conversion, ...]) -> Card:
    """Return what a mark is worth: one answer in the title, several as a list."""
    first = answers[0]
    facts = [Fact("How", f"{first.method}: {first.how}")]
    if len(answers) > 1:
        facts = [Fact(answer.worth, answer.how) for answer in answers]
    notes = () if first.exact else ("A rule of thumb says nothing about one athlete or one race.",)
    return Card(
        title=f"{first.given} = {first.worth}" if len(answers) == 1 else first.given,
        facts=tuple(facts),
        notes=notes,
        footer=f"Source: {first.source}",
        colour=Colour.CONVERSION,
    )


def suggest_conversions(text: str, origin: str, target: str) -> list[Candidate]:
    """Return the answers to what is typed so far; nothing while it cannot be read."""
    try:
        answers = convert(text, origin, target)
    except TrackError:
        return []
    labels = dict.fromkeys(
        f"{answer.given} = {answer.worth} ({answer.how.split(',')[0]})" for answer in answers
    )
    # Choosing an answer sends the text as typed: one entry a text is all Discord can tell apart.
    return [Candidate(" · ".join(labels), text)] if labels else []
