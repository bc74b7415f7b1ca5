"""Headings of races, as in “Girls 100 Meter Hurdles 33"”: the event, the sex, the round."""

import re
from functools import lru_cache

from readers.printed_cells import SEX_WORDS
from track.errors import UnknownEvent
from track.events import Event, Kind, find_event
from track.results import Round

MOST_WORDS = 8
MOST_WORDS_OF_EVENT = 5
MOST_WORDS_BEFORE = 3
_SEXES = {
    **SEX_WORDS,
    "womens": "W", "mens": "M", "girl": "W", "boy": "M", "coed": "X",
}  # fmt: skip
_ROUNDS = {
    "final": Round.FINAL, "finals": Round.FINAL,
    "semi": Round.SEMI_FINAL, "semis": Round.SEMI_FINAL, "semifinal": Round.SEMI_FINAL,
    "semifinals": Round.SEMI_FINAL,
    "quarterfinal": Round.QUARTER_FINAL, "quarterfinals": Round.QUARTER_FINAL,
    "quarters": Round.QUARTER_FINAL,
    "prelim": Round.HEAT, "prelims": Round.HEAT, "preliminaries": Round.HEAT,
    "preliminary": Round.HEAT, "heat": Round.HEAT, "heats": Round.HEAT,
    "qualifying": Round.QUALIFICATION, "qualification": Round.QUALIFICATION,
}  # fmt: skip
_NOT_LETTERS = re.compile(r"[^a-z]+", re.ASCII)


def sex_word(word: str) -> str:
    """Return the M, W or X a word of a heading says, or nothing."""
    return _SEXES.get(_NOT_LETTERS.sub("", word.casefold()), "")


def sex_of(label: str) -> str:
    """Return the sex a heading says; nothing where it says none, or both."""
    said = {sex_word(word) for word in label.split()[:MOST_WORDS]} - {""}
    return said.pop() if len(said) == 1 else ""


def round_of(label: str) -> Round | None:
    """Return the round a heading names."""
    for word in label.split()[:MOST_WORDS]:
        found = _ROUNDS.get(_NOT_LETTERS.sub("", word.casefold()))
        if found is not None:
            return found
    return None


@lru_cache(maxsize=512)
def event_of(label: str) -> Event | None:
    """Return the event of a heading, whatever age group or level stands around its name.

    A bare number is an event only where nothing stands beside it: “50 & Over” is no 50 m. The
    event inside a decathlon wins over the decathlon.
    """
    words = [
        word
        for word in label.split()[:MOST_WORDS]
        if not sex_word(word) and _NOT_LETTERS.sub("", word.casefold()) not in _ROUNDS
    ]
    whole: Event | None = None
    start = 0
    while start < min(len(words), MOST_WORDS_BEFORE + 1):
        found, end = _longest(words, start)
        if found is not None and found.kind is not Kind.COMBINED:
            return found
        whole = whole or found
        start = max(end, start + 1)
    return whole


def _longest(words: list[str], start: int) -> tuple[Event | None, int]:
    """Return the event that the most words from ``start`` on name, and where they end."""
    for end in range(min(len(words), start + MOST_WORDS_OF_EVENT), start, -1):
        text = " ".join(words[start:end]).strip(",:()-")
        if not text or (end - start < len(words) and not any(map(str.isalpha, text))):
            continue
        try:
            return find_event(text), end
        except UnknownEvent:
            continue
    return None, start
