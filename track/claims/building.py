"""From a pattern that fits to the claim it states."""

import re
from collections.abc import Sequence
from typing import Any

from track.claims.claim import Claim, Name, RaceWords, Relation
from track.claims.grammar_words import DENIALS, VERBS
from track.claims.patterns import Parts, Pattern, groups
from track.claims.tokens import Sort, Token
from track.dates import Day

_POINTING = frozenset({"'s", "this", "that", "same", "race"})
"""Words of a race that point to it and do not name it."""


def built(
    pattern: Pattern, match: re.Match[str], code: str, words: Sequence[Token], quote: str
) -> Claim | None:
    """Return the claim a pattern that fits ``words`` states; None where it is none after all.

    ``code`` is the text the pattern was matched with: one word for each of ``words``.
    """
    parts = groups(match)

    def value(name: str) -> Any:
        return words[int(parts[name][0][1:])].value if name in parts else None

    number = value("number")
    if "number" in parts and not isinstance(number, int):
        # What is an event elsewhere may be a plain number here, as 100 is.
        text = words[int(parts["number"][0][1:])].text
        if not text.isdigit():
            return None
        number = int(text)
    race = RaceWords()
    if "race" in parts:
        text, start = parts["race"]
        first = code[:start].count(" ")
        last = first + text.count(" ")
        race = race_of(words[first : last + 1])
        run = words[first : last + 1]
        if not _may_name_a_race(run):
            return None
    word = parts["word"][0].strip() if "word" in parts else ""
    if pattern.relation is Relation.EQUALS and word:
        word = str(value("word"))
    subject, other = value("subject"), value("other")
    return Claim(
        pattern.relation, quote,
        subject if isinstance(subject, Name) else None,
        other if isinstance(other, Name) else None,
        race, value("mark") or "", value("second") or "",
        value("event") or value("event2"), value("target"), number, value("score"), value("day"),
        _scope(parts), value("nation") or "", _sex(parts), word,
        parts["surface"][0].strip() if "surface" in parts else "", "negated" in parts,
        "past" in parts,
    )  # fmt: skip


def _may_name_a_race(run: Sequence[Token]) -> bool:
    """Return whether words may be a race's: a denial, or what somebody else did, is none."""
    said = {each.value for each in run if each.sort is Sort.WORD}
    somebody = any(each.sort is Sort.ATHLETE for each in run)
    return not said & (DENIALS | {"@"}) and not (somebody and said & (VERBS | {"and", "but"}))


def _scope(parts: Parts) -> str:
    found = parts["scope"][0] if "scope" in parts else ""
    return "national" if found and "nation" in parts else found


def _sex(parts: Parts) -> str:
    found = parts["sex"][0] if "sex" in parts else ""
    return {"m": "M", "w": "W"}.get(found[:1], "")


def race_of(run: Sequence[Token]) -> RaceWords:
    """Return the words of a race; an exact day, or one told from the day of the message, apart."""
    days = [each.value for each in run if each.sort is Sort.DAY]
    day = days[0] if days and isinstance(days[0], Day) else None
    named = [each for each in run if each.sort is not Sort.DAY and each.value not in _POINTING]
    return RaceWords(" ".join(each.text for each in named), day)
