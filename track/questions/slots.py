"""What may stand in the slots of a question: events, days, places, marks, and names."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from track.anniversaries import CalendarDay
from track.dates import FIRST_YEAR, LAST_YEAR, Day
from track.errors import TrackError
from track.event_groups import read_events
from track.ids import PICKED
from track.names.noise import NOISE
from track.names.query import LONGEST_TEXT
from track.nations import find_nation, home_nation
from track.questions.vocabulary import (
    LEVELS,
    MEASURES,
    NO_EVENT,
    NOT_IN_NAMES,
    NOT_IN_RACES,
    NUMBERS,
    OF_RACES,
    PLACES,
    RACE_KINDS,
    ROUNDS,
    SCOPES,
    SEXES,
    SURFACES,
    TAGS,
)
from track.questions.words import Word
from track.race_query import LONGEST_QUERY, read_race_query
from track.results import Level

_CLOCK = re.compile(r"\d[:.]\d", re.ASCII)
"""A mark, which names no race."""
_SIGN = re.compile(r"\W", re.ASCII)
_ORDINAL = re.compile(r"([1-4]?\d|\d{1,3}(?=[a-z]))(?:st|nd|rd|th)?", re.ASCII)
_MARK = re.compile(
    r"\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,2})?|\d{1,3}:\d{2}(?:[.,]\d{1,3})?|\d{1,5}(?:[.,]\d{1,3})?[mh]?"
    r"|\d{1,3}-\d{1,2}(?:\.\d{1,2})?|\d{1,3}\.\d{2}\.\d{1,2}",
    re.ASCII,
)
MOST_OF_NAME, MOST_OF_RACE = 5, 11


def _sex(text: str) -> str | None:
    return SEXES.get(text.replace("'", ""))


def _year(text: str) -> int | None:
    known = len(text) == 4 and text.isascii() and text.isdigit()
    return int(text) if known and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def _place(text: str) -> int | None:
    # A bare 60 or 100 is an event.
    found = _ORDINAL.fullmatch(text)
    number = int(found[1]) if found else PLACES.get(text)
    return number or None


def _number(text: str) -> int | None:
    if text in NUMBERS:
        return NUMBERS.index(text) + 1
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None


def _mark(text: str) -> str | None:
    if _MARK.fullmatch(text):
        return None if _year(text) else text
    number, _, measure = text.partition(" ")
    if number in NUMBERS:
        number = str(NUMBERS.index(number) + 1)
    fitting = _MARK.fullmatch(number) and measure in MEASURES
    if fitting and (number.isdigit() or measure not in ("minutes", "minute", "min", "hours")):
        form = "{}" if "." in number or ":" in number else MEASURES[measure]
        return form.format(number.removesuffix("m"))
    return None


def _day(text: str) -> Day | None:
    try:
        return Day.read(text.replace(" of ", " "))
    except TrackError:
        return None


def _date(text: str) -> CalendarDay | None:
    try:
        return CalendarDay.read(text.replace(" of ", " "))
    except (TrackError, ValueError):
        return None


def _events(text: str) -> Any:
    try:
        return read_events(text)
    except TrackError:
        return None


def _nation(text: str) -> str | None:
    # Which part of Great Britain an athlete is of no result says; the option refuses in its words.
    return find_nation(text) or (text if home_nation(text) else None)


def _surface(text: str) -> str | None:
    return SURFACES.get(text)


def _race_kind(text: str) -> str | None:
    return RACE_KINDS.get(text)


def _level(text: str) -> Level | None:
    return LEVELS.get(text)


def _tag(text: str) -> str | None:
    nation, _, record = text.rpartition(" ")
    if record == "record" and find_nation(nation):
        return "NR"
    return TAGS.get(text)


def _rounds(text: str) -> str | None:
    return ROUNDS.get(text)


def _scope(text: str) -> tuple[str, str] | None:
    return SCOPES.get(text)


_READERS: dict[str, tuple[int, Callable[[str], Any]]] = {
    "events": (6, _events),
    "sex": (1, _sex),
    "year": (1, _year),
    "place": (2, _place),
    "number": (1, _number),
    "mark": (2, _mark),
    "day": (4, _day),
    "date": (4, _date),
    "nation": (3, _nation),
    "scope": (2, _scope),
    "surface": (3, _surface),
    "kind": (1, _race_kind),
    "rounds": (4, _rounds),
    "tag": (3, _tag),
    "level": (3, _level),
}
"""The most words a typed slot takes, and what reads them."""
_KINDS = {
    "event": "events", "split": "events", "target": "events",
    "since": "day", "as_of": "day", "eve": "day", "other_day": "day",
    "age": "number", "months": "number", "barrier": "mark",
}  # fmt: skip
NAMES = frozenset({"who", "other", "names"})
RACES = frozenset({"race", "other_race", "meet", "eve_race"})


def free(slot: str) -> bool:
    """Return whether a slot holds a name the store alone can tell."""
    return slot in NAMES or slot in RACES


def longest(slot: str) -> int:
    """Return the most words that stand in a slot."""
    if slot in NAMES:
        return MOST_OF_NAME
    return MOST_OF_RACE if slot in RACES else _READERS[_KINDS.get(slot, slot)][0]


def read_slot(slot: str, text: str, words: Sequence[Word]) -> Any:
    """Return the value ``words``, and ``text`` between them, have in a slot; None where none.

    The value of a name, or of a race, is the text itself.
    """
    if slot in NAMES:
        return text if len(text) <= LONGEST_TEXT and _fits_name(words) else None
    if slot in RACES:
        # Before “Kerr” is before a person: a race that a day is told by is named with its year.
        dated = slot != "eve_race" or _names_year(words)
        return text if dated and _fits_race(text, words) else None
    kind = _KINDS.get(slot, slot)
    if kind == "events" and not NO_EVENT.isdisjoint(word.text for word in words):
        return None
    # An event is written with its signs and capitals: 10M is ten miles, 1500/mile two events.
    return _typed(kind, text if kind == "events" else " ".join(word.text for word in words))


@lru_cache(maxsize=4096)
def _typed(kind: str, text: str) -> Any:
    return _READERS[kind][1](text)


def _fits_name(words: Sequence[Word]) -> bool:
    """Return whether words may be a name: no word of the grammar, no number, and no bare noise."""
    if words[0].text.startswith(PICKED):
        return len(words) == 1
    return all(
        word.text not in NOT_IN_NAMES
        and not word.text[0].isdigit()
        and not _SIGN.fullmatch(word.text)
        and (len(words) == 1 or word.text not in NOISE)
        for word in words
    )


def _names_year(words: Sequence[Word]) -> bool:
    return any(_year(word.text) for word in words) or words[0].text.startswith(PICKED)


def _fits_race(text: str, words: Sequence[Word]) -> bool:
    """Return whether words may name a race: one of its names, and no two years or sexes."""
    if words[0].text.startswith(PICKED):
        return len(words) == 1
    years = {word.text for word in words if _year(word.text)}
    sexes = {SEXES[word.text] for word in words if word.text in SEXES}
    return (
        len(text) <= LONGEST_QUERY
        and _well_framed(words)
        and len(years) < 2
        and len(sexes) < 2
        and all(map(_fits_in_race, words))
        # An event, a year and a sex alone name no race.
        and not all(word.isdigit() for word in read_race_query(text).words)
    )


def _well_framed(words: Sequence[Word]) -> bool:
    """Return whether small words stand within the name alone, and it is no medal at a race."""
    first = words[0].text
    # “Gold in Budapest” is a medal, “Gold Coast 2018” a meet.
    medal = first in PLACES and len(words) > 1 and words[1].text in OF_RACES
    return first not in OF_RACES - {"the"} and words[-1].text not in OF_RACES and not medal


def _fits_in_race(word: Word) -> bool:
    return (
        word.text not in NOT_IN_RACES
        # One letter begins too many words: “the B race” is not that of Bowerman.
        and not (len(word.text) == 1 and word.text.isalpha() and word.text not in "amw")
        and (word.text in "'s/" or not _SIGN.fullmatch(word.text))
        and not _CLOCK.search(word.text)
    )
