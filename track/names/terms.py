"""A typed word in search: which words of the index it may stand for, and at what cost."""

from math import log2

from rapidfuzz.distance import OSA

from track.names import costs
from track.names.given_names import SWAPS
from track.names.query import Word
from track.names.sounds import sound
from track.names.vocabulary import Vocabulary

_WORTH_KEEPING = 30.0


class Term:
    """A typed word with the words of names it may stand for (``costs``, by word number)."""

    __slots__ = (
        "costs", "exact", "first", "fuzzy", "last", "prefix_cost", "text", "unexplained", "word",
    )  # fmt: skip

    def __init__(self, word: Word, vocabulary: Vocabulary, *, final: bool) -> None:
        self.word = word
        self.text = text = word.text
        self.costs: dict[int, float] = {}
        self.fuzzy = False
        self.first = self.last = 0
        self.prefix_cost = costs.HOPELESS
        self.exact = -1
        self.unexplained = 0.0
        if not text:
            return
        self.exact = vocabulary.number(text)
        if self.exact >= 0:
            self.costs[self.exact] = costs.EXACT
        for other in SWAPS.get(text, ()):
            number = vocabulary.number(other)
            if number >= 0:
                self.costs.setdefault(number, costs.SWAPPED)
        if not (word.noise or text.isdigit()):
            self.first, self.last = vocabulary.span(text)
            self.prefix_cost = costs.INITIAL if len(text) == 1 else costs.PREFIX
            if not final and len(text) > 1:
                self.prefix_cost += costs.UNFINISHED_INSIDE

    def weigh(self, total: int, seen: int) -> None:
        """Note what it costs to leave the word unexplained: the rarer it is, the more it says."""
        if self.word.noise:
            self.unexplained = costs.NOISE_WORD
        elif self.word.optional:
            hint = self.word.hint
            self.unexplained = (
                costs.WRONG_YEAR
                if hint.year
                else costs.WRONG_NATION
                if hint.nations
                else costs.WRONG_EVENT
            )
        else:
            rare = log2((total + 64) / (seen + 1))
            brief = 4.0 if len(self.text) == 1 else 10.0 if len(self.text) == 2 else 30.0
            self.unexplained = costs.UNEXPLAINED + min(rare, brief)

    def widen(self, vocabulary: Vocabulary, *, far: bool) -> None:
        """Take in the words a slip or another spelling leads to; ``far`` ones cost time."""
        text = self.text
        if len(text) < 2 or self.word.noise:
            return
        self.fuzzy = True
        heard = sound(text)
        numbers = vocabulary.near(text, heard)
        if far:
            numbers.update(vocabulary.far(text, 2 if len(text) < 9 else 3))
        for number in numbers:
            if number not in self.costs:
                cost = costs.slip(
                    text, heard, vocabulary.word(number), vocabulary.heard(number)
                )
                if cost < _WORTH_KEEPING:
                    self.costs[number] = cost

    def resemble(self, vocabulary: Vocabulary, numbers: set[int]) -> None:
        """Take in those of ``numbers`` that sound roughly like the word."""
        text = self.text
        if len(text) < 3 or self.word.noise:
            return
        heard = sound(text)
        for number in numbers:
            if self.costs.get(number, costs.HOPELESS) > costs.EDITS:
                likeness = OSA.normalized_similarity(heard, vocabulary.heard(number))
                if likeness >= costs.ALIKE:
                    cost = costs.RESEMBLES + costs.UNLIKE * (1 - likeness)
                    self.costs[number] = min(cost, self.costs.get(number, cost))
