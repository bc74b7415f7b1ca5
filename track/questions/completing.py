"""A question while it is typed: the forms that fit so far, with the rest of each written out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from track.questions.forms import FORMS, Form
from track.questions.matching import Filled, Matching, TooMuch, guesswork
from track.questions.phrases import AnyOf, Literal, Sequel, compiled
from track.questions.reading import Question, read_question
from track.questions.slots import free
from track.questions.words import LONGEST_QUESTION, MOST_WORDS, split

OPEN = "…"
"""Stands for what is still to be typed."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A question as far as it is typed: its slots, and the words that would end it."""

    text: str
    filled: tuple[Filled, ...]
    rest: str


def begun(text: str) -> list[Begun]:
    """Return how ``text`` may go on, one way for each form, the surest first; none for no text.

    A question that is understood as it stands comes first and goes on with nothing.
    """
    words = split(text)
    if not words or len(words) > MOST_WORDS or len(text) > LONGEST_QUESTION:
        return []
    matching = Matching(text, words)
    found = []
    try:
        for place, form in enumerate(FORMS):
            ways = [way for phrase in form.phrases for way in _ways(matching, phrase, form)]
            if ways:
                found.append((*min(ways, key=lambda way: way[0]), place))
    except TooMuch:
        return []
    whole = read_question(text)
    first = [Begun(text, whole.filled, "")] if isinstance(whole, Question) else []
    typed = " ".join(text.casefold().split())
    first += [
        Begun(form.example, (), "") for form in FORMS if form.example.casefold().startswith(typed)
    ]
    # Names are the least sure; beside that the forms stand in their order.
    found.sort(key=lambda each: (each[0][0], each[2]))
    return first + [way for _, way, _ in found]


def _ways(matching: Matching, phrase: str, form: Form) -> list[tuple[tuple[int, int, int], Begun]]:
    if not matching.may_go_on(phrase):
        return []
    return [
        ((*guesswork(found), len(rest)), Begun(matching.text[:cut].rstrip(), found, rest))
        for cut, found, left in matching.begun(compiled(phrase))
        if (rest := _told(left, _example(form)))
    ]


def _told(parts: Sequel, slots: Mapping[str, str]) -> str:
    """Return the words of the rest of a phrase, with what the example has in its slots."""
    told: list[str] = []
    for part in parts:
        if isinstance(part, Literal):
            told.append(part.text)
        elif isinstance(part, AnyOf):
            told.append("" if () in part.ways else _told(part.ways[0], slots))
        else:
            told.append(slots.get(part.name, OPEN))
    return " ".join(filter(None, told)).replace(" 's", "'s")


@cache
def _example(form: Form) -> Mapping[str, str]:
    """Return what the example of a form has in its slots; of names and races nothing.

    Whom somebody means only they can say.
    """
    read = read_question(form.example)
    if not isinstance(read, Question):
        return {}
    return {each.slot: each.text for each in read.filled if not free(each.slot)}
