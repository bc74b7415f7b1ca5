"""Phrases of the grammar: how one is written, and what words it accounts for.

``did {who} [ever] (beat|defeat) {other}``: a word stands for itself, ``(a|b)`` is one of several,
``[a]`` may be left out, ``{slot}`` holds a value.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from track.questions.slots import free, longest, read_slot
from track.questions.words import Word

_FILLERS = """
the a an please pls hey hi ok okay so well then ever exactly actually currently now overall
"""
FILLERS = frozenset(_FILLERS.split())
"""Words that change no question, wherever they stand between the parts of a phrase."""
MOST_STEPS = 60_000
"""Tries after which a question counts as not understood: work must not grow with what is typed."""

_CLOSED_BY = {"(": ")", "[": "]"}
_PART = re.compile(r"\{(\w+)\}|([\w'&/=#]+)|([()\[\]|])")


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot with what stands in it: the value, and the words of it in the text."""

    slot: str
    value: Any
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Literal:
    """One word of a phrase."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of a phrase."""

    name: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of several ways on; an empty one may be left out."""

    ways: tuple["Sequel", ...]


Part = Literal | Slot | AnyOf
Sequel = tuple[Part, ...]
Found = tuple[Filled, ...]


@cache
def compiled(phrase: str) -> Sequel:
    """Return the parts of a phrase; raises ValueError for one that is badly written."""
    tokens = list(_PART.finditer(phrase))
    if "".join(phrase.split()) != "".join(token[0] for token in tokens):
        raise ValueError(phrase)
    parts, rest = _sequel(tokens, 0, "")
    if rest != len(tokens):
        raise ValueError(phrase)
    return parts


def _sequel(tokens: Sequence[re.Match[str]], at: int, end: str) -> tuple[Sequel, int]:
    ways: list[list[Part]] = [[]]
    while at < len(tokens):
        slot, word, sign = tokens[at].groups()
        at += 1
        if slot:
            ways[-1].append(Slot(slot))
        elif word:
            ways[-1].append(Literal(word))
        elif sign == "|":
            ways.append([])
        elif sign == end:
            end = ""
            break
        elif sign in _CLOSED_BY:
            inner, at = _sequel(tokens, at, _CLOSED_BY[sign])
            ways[-1].append(AnyOf((*_ways(inner), ())) if sign == "[" else AnyOf(_ways(inner)))
        else:
            raise ValueError(sign)
    if end:
        raise ValueError(end)
    made = tuple(tuple(way) for way in ways)
    return (made[0] if len(made) == 1 else (AnyOf(made),)), at


def _ways(inner: Sequel) -> tuple[Sequel, ...]:
    """Return the ways of a group: its own where it is nothing but a choice."""
    if len(inner) == 1 and isinstance(inner[0], AnyOf):
        return inner[0].ways
    return (inner,)


@cache
def first_words(phrase: str) -> frozenset[str] | None:
    """Return the words a phrase may begin with; None where that may be any."""
    return _firsts(compiled(phrase))


def _firsts(parts: Sequel) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for part in parts:
        if isinstance(part, Slot):
            return None
        if isinstance(part, Literal):
            return found | {part.text}
        for way in part.ways:
            firsts = _firsts(way) if way else frozenset()
            if firsts is None:
                return None
            found |= firsts
        if () not in part.ways:
            return found
    return found


class TooMuch(Exception):
    """Reading takes more steps than any sensible question."""


class Matching:
    """The words of one question, and how far phrases account for them."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self._words = words
        self.steps = 0
        self._values: dict[tuple[str, int, int], Any] = {}
        self.accounted = 0
        """How many words a whole phrase accounts for, where others follow that none does."""

    def may_go_on(self, phrase: str) -> bool:
        """Return whether a phrase may begin as the question does, whose last word may be begun."""
        firsts = first_words(phrase)
        return (
            firsts is None
            or self.may_begin(phrase)
            or (len(self._words) == 1 and any(map(self._begins_with, firsts)))
        )

    def _begins_with(self, word: str) -> bool:
        return word.startswith(self._words[0].text)

    def may_begin(self, phrase: str) -> bool:
        """Return whether a phrase may begin as the question does."""
        firsts = first_words(phrase)
        return firsts is None or any(self._words[at].text in firsts for at in self._begins(0))

    def whole(self, head: Sequel, tails: Mapping[str, Sequel]) -> Iterator[Found]:
        """Yield what the slots hold wherever ``head``, and then any of ``tails``, take all words.

        Each tail stands once at most, in any order. Raises TooMuch.
        """
        for at, found in self._ends(head, 0):
            yield from self._tailed(at, found, tails)

    def begun(self, parts: Sequel, at: int = 0) -> Iterator[tuple[int, Found, Sequel]]:
        """Yield the ways ``parts`` begin with all words: what is left of them, and from where.

        Where the last word is the beginning of a word of the phrase, that is left as well.
        """
        self._step()
        at_end = self._skip(at) == len(self._words)
        if at_end and parts:
            yield len(self.text), (), parts
        if at_end or not parts:
            return
        first, rest = parts[0], parts[1:]
        if isinstance(first, AnyOf):
            for way in first.ways:
                yield from self.begun((*way, *rest), at)
            return
        for begin in self._begins(at):
            if isinstance(first, Literal) and begin == len(self._words) - 1:
                typed = self._words[begin]
                if typed.text != first.text and first.text.startswith(typed.text):
                    yield typed.start, (), parts
            for end, found in self._part(first, begin):
                for cut, more, left in self.begun(rest, end):
                    yield cut, (*found, *more), left

    def _tailed(self, at: int, found: Found, tails: Mapping[str, Sequel]) -> Iterator[Found]:
        at = self._skip(at)
        if at == len(self._words):
            yield found
            return
        self.accounted = max(self.accounted, at)
        for name, tail in tails.items():
            others = {key: each for key, each in tails.items() if key != name}
            for end, more in self._ends(tail, at):
                if end > at:
                    yield from self._tailed(end, (*found, *more), others)

    def _ends(self, parts: Sequel, at: int) -> Iterator[tuple[int, Found]]:
        """Yield where ``parts`` may end that begin at a word, with what their slots hold."""
        self._step()
        if not parts:
            yield at, ()
            return
        first, rest = parts[0], parts[1:]
        if isinstance(first, AnyOf):
            for way in first.ways:
                yield from self._ends((*way, *rest), at)
            return
        for begin in self._begins(at):
            for end, found in self._part(first, begin):
                for last, more in self._ends(rest, end):
                    yield last, (*found, *more)

    def _part(self, part: Literal | Slot, at: int) -> Iterator[tuple[int, Found]]:
        if isinstance(part, Literal):
            if self._words[at].text == part.text:
                yield at + 1, ()
            return
        last = min(at + longest(part.name), len(self._words))
        for end in range(last, at, -1):
            self._step()
            key = (part.name, at, end)
            if key not in self._values:
                text = self.text[self._words[at].start : self._words[end - 1].end]
                self._values[key] = read_slot(part.name, text, self._words[at:end])
            value = self._values[key]
            if value is not None:
                start, stop = self._words[at].start, self._words[end - 1].end
                yield end, (Filled(part.name, value, self.text[start:stop], start, stop),)

    def _begins(self, at: int) -> Iterator[int]:
        """Yield where the next part may begin: at a word, or after fillers."""
        while at < len(self._words):
            yield at
            if self._words[at].text not in FILLERS:
                return
            at += 1

    def _skip(self, at: int) -> int:
        while at < len(self._words) and self._words[at].text in FILLERS:
            at += 1
        return at

    def _step(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooMuch


def guesswork(found: Found) -> tuple[int, int]:
    """Return how much of a question is left to the store: letters of names and races, then slots.

    The less the surer: “third” is sooner a place than part of a name.
    """
    return sum(each.end - each.start for each in found if free(each.slot)), len(found)
