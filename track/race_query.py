"""What a fan means by “bowerman 2024” or “paris 1500 women”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz import fuzz, process

from track.dates import LAST_YEAR
from track.events import Event, event_names, fold_event
from track.results import Round

LONGEST_QUERY = 120
MOST_WORDS = 12
NEAR_ENOUGH = 75
"""Likeness (0 to 100) a known word needs to stand in: “bowermann” has 94, “oslo” to “osaka” 67."""

_WORD = re.compile(r"[a-z0-9]+(?:[.x][0-9]+)?", re.ASCII)
_SEXES = {
    "men": "M", "mens": "M", "man": "M", "male": "M", "m": "M",
    "mixed": "X", "women": "W", "womens": "W", "woman": "W", "female": "W", "w": "W", "ladies": "W",
}  # fmt: skip
_ROUNDS = {
    "final": Round.FINAL, "finals": Round.FINAL, "semi": Round.SEMI_FINAL,
    "semis": Round.SEMI_FINAL, "semifinal": Round.SEMI_FINAL, "heat": Round.HEAT,
    "heats": Round.HEAT, "repechage": Round.REPECHAGE, "quarterfinal": Round.QUARTER_FINAL,
    "qualification": Round.QUALIFICATION, "qualifying": Round.QUALIFICATION,
    "preliminary": Round.PRELIMINARY, "prelim": Round.PRELIMINARY, "prelims": Round.PRELIMINARY,
    "exhibition": Round.EXHIBITION,
}  # fmt: skip
_SHORT = {"oly": "olympic", "champs": "championships"}
_SMALL = frozenset({"the", "at", "in", "of", "on", "and", "race", "result", "results"})
"""Words that narrow nothing."""
MOST_HEATS = 20
_LONGEST_EVENT = 4
"""Words in the longest name of an event, “3000 m steeple chase”."""


@dataclass(frozen=True, slots=True)
class RaceQuery:
    """A question for races: words that must all be there, and what was recognised."""

    words: tuple[str, ...] = ()
    event: Event | None = None
    year: int | None = None
    sex: str | None = None
    round: Round | None = None
    heat: int | None = None


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, folded to plain lower-case letters and digits."""
    plain = anyascii(text.replace("×", "x")).casefold()
    return tuple(_WORD.findall(plain.replace("'", "")))


def read_race_query(text: str) -> RaceQuery:
    """Return what ``text`` asks for. Any text is read; what is not recognised is a word."""
    spoken = fold_words(text[:LONGEST_QUERY])[:MOST_WORDS]
    words = [_SHORT.get(word, word) for word in spoken]
    year = next((int(word) for word in words if _is_year(word)), None)
    words = [word for word in words if not (_is_year(word) and int(word) == year)]
    # “mixed relay” is a name of an event as well, and tells the sex all the same.
    mixed = "X" if "mixed" in words else None
    event, words = _take_event(words)
    sex = mixed or next((_SEXES[word] for word in words if word in _SEXES), None)
    round_ = next((_ROUNDS[word] for word in words if word in _ROUNDS), None)
    heat = _take_heat(words)
    known = {*_SEXES, *_ROUNDS, *_SMALL, str(heat)}
    rest = tuple(word for word in words if word not in known)
    return RaceQuery(rest, event, year, sex, round_, heat)


def _take_heat(words: list[str]) -> int | None:
    """Return the number right after a round, as in “heat 2”."""
    for word, after in pairwise(words):
        if word in _ROUNDS and after.isdigit() and 0 < int(after) <= MOST_HEATS:
            return int(after)
    return None


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4 and 1890 <= int(word) <= LAST_YEAR


def _take_event(words: list[str]) -> tuple[Event | None, list[str]]:
    """Return the event named by the longest run of words, and the other words."""
    names = event_names()
    for length in range(min(_LONGEST_EVENT, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            event = names.get(fold_event("".join(run)))
            if event is not None and not (length == 1 and run[0] in _SEXES):
                return event, words[:start] + words[start + length :]
    return None, words


def match_expression(words: tuple[str, ...]) -> str:
    """Return the full-text expression for races that have a word beginning with each of ``words``.

    Words are letters and digits only (``fold_words``), so nothing in them can be an operator.
    """
    return " AND ".join(f'"{word}"*' for word in words)


def whole_words(words: tuple[str, ...]) -> str:
    """Return the full-text expression for races that have each of ``words``, whole."""
    return " AND ".join(f'"{word}"' for word in words)


def correct(words: tuple[str, ...], vocabulary: Sequence[str]) -> tuple[str, ...]:
    """Return ``words`` with each that begins no known word replaced by the nearest one, if near."""
    return tuple(
        word if any(known.startswith(word) for known in vocabulary) else _nearest(word, vocabulary)
        for word in words
    )


def _nearest(word: str, vocabulary: Sequence[str]) -> str:
    # A slip seldom hits the first letter; without this “everyone” would be Levrone.
    alike = [known for known in vocabulary if known[0] == word[0]]
    found = process.extractOne(word, alike, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return word if found is None else found[0]
