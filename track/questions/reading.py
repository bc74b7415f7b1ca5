"""Reading a question: the form that accounts for every word, or the nearest ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from track.questions.forms import FORMS, TAILS, Form
from track.questions.matching import Filled, Found, Matching, TooMuch, guesswork
from track.questions.nearest import nearest_forms
from track.questions.phrases import Sequel, compiled
from track.questions.words import LONGEST_QUESTION, MOST_WORDS, split


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was understood: its form, and what stands in the slots of it."""

    text: str
    form: Form
    filled: tuple[Filled, ...]
    phrase: str

    def get(self, slot: str) -> Any:
        """Return the value of a slot; None where the question leaves it out."""
        return next((each.value for each in self.filled if each.slot == slot), None)

    def slot(self, slot: str) -> Filled | None:
        """Return a slot with where it stands in the text."""
        return next((each for each in self.filled if each.slot == slot), None)

    def says(self, *words: str) -> bool:
        """Return whether the question has one of ``words`` outside its slots."""
        taken = [range(each.start, each.end) for each in self.filled]
        return any(
            word.text in words and not any(word.start in span for span in taken)
            for word in split(self.text)
        )


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A question no form accounts for: the first words none does, and the forms nearest to it."""

    text: str
    rest: str
    nearest: tuple[Form, ...]


def read_question(text: str) -> Question | NotUnderstood:
    """Return what ``text`` asks. Never raises, and looks at so many words and no more.

    Of several ways to understand it that one is meant which leaves the least to the store.
    """
    words = split(text)
    matching = Matching(text, words)
    best: tuple[tuple[int, int], Form, str, Found] | None = None
    if words and len(words) <= MOST_WORDS and len(text) <= LONGEST_QUESTION:
        try:
            for form in FORMS:
                for phrase, head, tails in _phrases(form):
                    if not matching.may_begin(phrase):
                        continue
                    for found in matching.whole(head, tails):
                        left = guesswork(found)
                        if _said_once(found) and (best is None or left < best[0]):
                            best = left, form, phrase, found
        except TooMuch:
            best = None
    if best is None:
        at = matching.accounted
        rest = text[words[at].start :].strip() if 0 < at < len(words) else ""
        return NotUnderstood(text, rest, nearest_forms(words))
    return Question(text, best[1], best[3], best[2])


def _said_once(found: Found) -> bool:
    """Return whether no slot holds two values: nobody can tell which of two events is meant."""
    values = {each.slot: each.value for each in found}
    return all(values[each.slot] == each.value for each in found)


@cache
def _phrases(form: Form) -> Sequence[tuple[str, Sequel, dict[str, Sequel]]]:
    tails = {name: compiled(TAILS[name]) for name in form.tails}
    return [(phrase, compiled(phrase), tails) for phrase in form.phrases]
