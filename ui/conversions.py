"""Cards of a conversion, and the answer shown while typing."""

import re
from collections.abc import Sequence
from contextlib import suppress

from track.conversions import Conversion, convert
from track.errors import Candidate, NoConversion, TrackError
from track.mark_finder import Found, find_marks
from track.scoring import LAST_PRINTED, is_scored, points
from track.signs import Note
from ui.cards import Card, Colour, Fact
from ui.options.choices import CHOICE_LIMIT
from ui.words import SEX_CODES, SEX_WORDS, count

_BY_NAME = frozenset({"riegel", "cameron", "vdot"})
POINTS_SOURCE = "World Athletics Scoring Tables 2025"
ESTIMATE = "An estimate says nothing about one athlete or one race."


def conversion_card(answers: Sequence[Conversion]) -> Card:
    """Return what a mark is worth: the best known answer in the title, all methods below it."""
    first, *others = answers
    exact = all(answer.exact for answer in answers)
    if others and exact:
        title, facts = first.given, [Fact(answer.worth, answer.how) for answer in answers]
    else:
        title = f"{first.given} = {first.worth}"
        facts = [Fact("How", f"{first.method}: {first.how}")]
        facts += [Fact(answer.mark, f"{answer.method}: {answer.how}") for answer in others]
    sources = dict.fromkeys(answer.source for answer in answers)
    return Card(
        title=title,
        facts=tuple(facts),
        notes=() if exact else (ESTIMATE,),
        footer=f"Source: {'; '.join(sources)}",
        colour=Colour.CONVERSION,
    )


def found_card(text: str) -> Card:
    """Return the marks in a message, each with what it is worth by the best known way.

    Raises:
        NoConversion: no mark with an event in it, or none that has a usual conversion.
    """
    marks = find_marks(text)
    if not marks:
        raise NoConversion(
            "No mark with its event in that message; I can read such as “3:45.34 mile” and "
            "“8.95m long jump”."
        )
    answers = [answer for found in marks if (answer := _usual(found)) is not None]
    exact = all(answer.exact for answer in answers)
    sources = dict.fromkeys(answer.source for answer in answers)
    return Card(
        title=f"{count(len(marks), 'mark')} in that message",
        facts=tuple(_found_fact(found) for found in marks),
        notes=() if exact else (f"{ESTIMATE} /convert shows every way.",),
        footer=f"Source: {'; '.join(sources) or POINTS_SOURCE}",
        colour=Colour.CONVERSION,
    )


def _found_fact(found: Found) -> Fact:
    """Return a mark of a message with what it is worth: usually elsewhere, else in points."""
    feet = Note.IMPERIAL in found.written.notes
    name = f"{found.text if feet else found.written} {found.event.name}"
    answer = _usual(found)
    if answer is not None:
        return Fact(name, f"{answer.worth} ({_brief(answer)})")
    reading, wind = found.written.required(), found.written.wind_cms
    worth = {
        SEX_WORDS[sex]: points(reading, found.event, sex, wind_cms=wind)
        for sex in ("M", "W", "X")
        if is_scored(found.event, sex)
    }
    told = [f"{each} points for {sex}" for sex, each in worth.items() if 0 < each <= LAST_PRINTED]
    return Fact(name, ", ".join(told) or "nothing usual to convert it to")


def _usual(found: Found) -> Conversion | None:
    """Return the best known answer to what people ask of such a mark; None where there is none."""
    feet = Note.IMPERIAL in found.written.notes
    with suppress(TrackError):
        return convert(found.text if feet else str(found.written), found.event.code)[0]
    return None


def _brief(answer: Conversion) -> str:
    """Return how, in a few words, as in “÷ 1.08”, “× 2.0098 for men” or “riegel”."""
    if answer.method in _BY_NAME:
        return answer.method
    return re.split("[,;(]", answer.how)[0].strip()


def suggest_conversions(
    text: str, origin: str, target: str, method: str = "", sex: str = ""
) -> list[Candidate]:
    """Return the answers to what is typed so far; nothing while it cannot be read."""
    try:
        answers = convert(text, origin, target, method, SEX_CODES.get(sex, ""))
    except TrackError:
        return []
    first, *others = answers
    label = f"{first.given} = {first.worth} ({_brief(first)})"
    for answer in others:
        longer = f"{label} · {answer.mark} {answer.method}"
        label = longer if len(longer) <= CHOICE_LIMIT else label
    # Choosing an answer sends the text as typed: one entry a text is all Discord can tell apart.
    return [Candidate(label, text)]
