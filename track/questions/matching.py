"""Matching a question with phrases: what their slots hold, or how far they account for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from track.questions.phrases import AnyOf, Literal, Part, Sequel, Slot, first_words
from track.questions.slots import NAMES, free, longest, read_slot
from track.questions.words import Word

_FILLERS = """
the a an please pls ok okay ever exactly actually currently now overall
"""
FILLERS = frozenset(_FILLERS.split())
"""Words that change no question, wherever they stand between the parts of a phrase."""
MOST_STEPS = 60_000
"""Tries after which a question counts as not understood: work must not grow with what is typed."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot with what stands in it: the value, and the words of it in the text."""

    slot: str
    value: Any
    text: str
    start: int
    end: int


Found = tuple[Filled, ...]


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
        name_alone = len(head) == 1 and isinstance(head[0], Slot)
        for at, found in self._ends(head, 0):
            # Any first word may be a name; that accounts for nothing yet.
            if not name_alone or self._skip(at) == len(self._words):
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
            here = [self._words[begin].text for begin in self._begins(at)]
            for way in first.ways:
                if not (way and isinstance(way[0], Literal) and way[0].text not in here):
                    yield from self._ends((*way, *rest), at)
            return
        for begin in self._begins(at):
            for end, found in self._part(first, begin):
                for sequel in (rest, rest[1:]) if _may_lack_s(first, rest) else (rest,):
                    for last, more in self._ends(sequel, end):
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


def _may_lack_s(part: Part, rest: Sequel) -> bool:
    """Return whether a name may do without its 's: “kerr pb”, “kerrs pb”."""
    return isinstance(part, Slot) and part.name in NAMES and rest[:1] == (Literal("'s"),)


def guesswork(found: Found) -> tuple[int, int]:
    """Return how much of a question is left to the store: letters of names and races, then slots.

    The less the surer: “third” is sooner a place than part of a name.
    """
    return sum(each.end - each.start for each in found if free(each.slot)), len(found)
