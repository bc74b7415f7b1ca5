"""Take a typed text apart: the words that may be names, and hints that narrow the choice."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from track.names.event_words import named_events
from track.names.fold import words
from track.names.noise import NOISE
from track.nations import find_nation, nation_words, same_career

LONGEST_TEXT = 100
MOST_WORDS, MOST_NAMES, MOST_HINTS = 9, 6, 4
"""Longer texts are cut, to so many words, names and hints: no name needs more, and work must not
grow with what people paste."""
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0061-\U000e007a]+\U000e007f?")
_MARKUP = re.compile(
    r"<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|@(?:here|everyone)\b|https?://\S+", re.ASCII
)
"""Custom emoji, mentions, times and links, as Discord writes them."""
_POSSESSIVE = re.compile(r"(?<=\w\w)['’`]s\b")
_MARK = re.compile(r"(?<![\w.])\d+(?:[:.,]\d+)+\s?[hms]?(?!\w)", re.ASCII)
_PLACE = re.compile(
    r"#\d+|\b\d+(?:st|nd|rd|th)\b|^\s*(?!5[05]|60)\d{1,2}[.)]?\s(?=\D)", re.ASCII | re.IGNORECASE
)
"""A place before or beside a name; 50, 55 and 60 are distances."""
_YEAR = re.compile(r"(?:18[89]|19\d|20[0-2])\d", re.ASCII)
_LEET = str.maketrans("013457", "oleast")
_LONGEST_PHRASE = 4
_VOWELLESS = re.compile("[\u0590-\u05ff\u0600-\u06ff]")
"""Hebrew and Arabic letters."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What a word says beside or instead of a name. Empty fields say nothing."""

    nations: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    near_events: frozenset[str] = frozenset()
    year: int = 0


NO_HINT = Hint()


@dataclass(frozen=True, slots=True)
class Word:
    """One typed word. ``text`` is empty when it can only be a hint; ``noise`` may be dropped.

    ``bare`` words come from a script that leaves vowels out.
    """

    text: str
    hint: Hint = NO_HINT
    noise: bool = False
    bare: bool = False

    @property
    def optional(self) -> bool:
        """True when a name need not contain the word."""
        return self.noise or self.hint is not NO_HINT


def parse(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in the order typed; flags and phrases make hints."""
    text = text[:LONGEST_TEXT]
    if text.isascii() and text.isalpha():
        return _with_hints([text.lower()])
    text = unicodedata.normalize("NFKC", text)
    flags = []
    if not text.isascii():
        flags = [code for match in _FLAG.findall(text) if (code := find_nation(match))]
        text = _without_pictures(_FLAG.sub(" ", text))
    text = _POSSESSIVE.sub("", _MARKUP.sub(" ", text))
    bare = _PLACE.sub(" ", _MARK.sub(" ", text))
    typed = words(bare)[:MOST_WORDS] or words(text)[:MOST_WORDS]
    found = _with_hints(typed)
    if _VOWELLESS.search(text):
        found = tuple(replace(word, bare=True) for word in found)
    return found + tuple(Word("", _nation_hint(code)) for code in flags[:2])


def _without_pictures(text: str) -> str:
    """Return ``text`` without emoji and other symbols, which transliterate to English words."""
    return "".join(" " if unicodedata.category(sign)[0] in "SC" else sign for sign in text)


def _with_hints(typed: list[str]) -> tuple[Word, ...]:
    found: list[Word] = []
    place = names = hints = 0
    while place < len(typed):
        length, word = _longest_phrase(typed, place)
        place += length
        hints += word.optional
        names += not word.optional
        # Li Li is a name; a word typed three times is not.
        enough = hints > MOST_HINTS if word.optional else names > MOST_NAMES
        if not enough and found[-2:] != [word, word]:
            found.append(word)
    # A hint narrows a name. Where only initials are left beside it, its word is the name.
    if not any(len(word.text) > 1 and not word.optional for word in found):
        return tuple(_as_names(found))
    return tuple(found)


def _as_names(found: list[Word]) -> Iterator[Word]:
    named = [word for word in found if len(word.text) > 1]
    chosen = next((word for word in named if not word.noise), named[0] if named else None)
    for word in found:
        yield Word(word.text) if word is chosen else word


def _longest_phrase(typed: list[str], place: int) -> tuple[int, Word]:
    for length in range(min(_LONGEST_PHRASE, len(typed) - place), 1, -1):
        phrase = typed[place : place + length]
        hint = _hint(" ".join(phrase))
        if hint is not NO_HINT and length < len(typed):
            return length, Word("", hint)
    return 1, _single(typed[place])


@lru_cache(maxsize=8192)
def _single(text: str) -> Word:
    if text.isdigit():
        hint = _hint(text)
        return Word("", hint, noise=hint is NO_HINT)
    hint = _hint(text)
    if hint is NO_HINT and any(letter.isdigit() for letter in text):
        text = text.translate(_LEET)
    return Word(text, hint, text in NOISE)


def _hint(phrase: str) -> Hint:
    year = int(phrase) if _YEAR.fullmatch(phrase) else 0
    events, near = named_events(phrase.replace(" ", ""))
    code = nation_words().get(phrase)
    if code is not None:
        nation = _nation_hint(code)
        return Hint(nation.nations, nation.kin, events, near, year)
    return Hint(events=events, near_events=near, year=year) if events or year else NO_HINT


@lru_cache(maxsize=512)
def _nation_hint(code: str) -> Hint:
    return Hint(nations=frozenset({code}), kin=same_career(code))
