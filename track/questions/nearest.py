"""The forms nearest to a question that no form accounts for."""

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz, process

from track.questions.forms import FORMS, Form
from track.questions.words import Word, split

SHOWN = 5
"""Forms a refusal lists."""
_NOT_LITERAL = re.compile(r"\{\w+\}|[()\[\]|]")


def nearest_forms(words: Sequence[Word]) -> tuple[Form, ...]:
    """Return the forms likest to a question, the likest first."""
    asked = " ".join(word.text for word in words)
    found = process.extract(asked, _told(), scorer=fuzz.token_sort_ratio, limit=None)
    names = list(dict.fromkeys(_owners()[index] for _, _, index in found))
    return tuple(names[:SHOWN])


@cache
def _told() -> list[str]:
    """Return the examples, then what the phrases say beside their slots, in lower case."""
    return [text for _, text in _pairs()]


@cache
def _owners() -> list[Form]:
    return [form for form, _ in _pairs()]


@cache
def _pairs() -> list[tuple[Form, str]]:
    return [
        (form, text)
        for form in FORMS
        for text in (
            " ".join(word.text for word in split(form.example)),
            *(" ".join(_NOT_LITERAL.sub(" ", phrase).split()) for phrase in form.phrases),
        )
    ]
