"""A typed word in search: which words of the index it may stand for, and at what cost."""

from collections.abc import Iterable
from math import log2

from rapidfuzz import process
from rapidfuzz.distance import OSA

from track.names import costs
from track.names.given_names import SWAPS
from track.names.query import Word
from track.names.sounds import sound
from track.names.view import View


class Term:
    """A typed word with the words of names it may stand for (``costs``, by word number).

    ``first`` to ``last`` are the words it is the beginning of; those cost ``prefix_cost``.
    ``loose`` are words that only sound alike.
    """

    __slots__ = (
        "_held", "_sure", "_view", "_vocabulary", "_wide", "costs", "exact", "final", "first",
        "heard", "last", "loose", "prefix_cost", "sought", "text", "unexplained", "word",
    )  # fmt: skip

    def __init__(self, word: Word, view: View, *, final: bool, alone: bool) -> None:
        self.word = word
        self.final = final
        self.text = text = word.text
        self._view = view
        self._vocabulary = vocabulary = view.shelf.vocabulary
        self._wide = False
        self._held: set[int] | None = None
        self._sure: set[int] | None = None
        self.sought: list[int] = []
        self.loose: set[int] = set()
        self.costs: dict[int, float] = {}
        self.first = self.last = 0
        self.prefix_cost = costs.HOPELESS
        self.exact = -1
        self.heard = ""
        self.unexplained = 0.0
        if not text:
            return
        self.exact = view.number(text)
        if self.exact >= 0:
            self.costs[self.exact] = costs.EXACT
        for other in SWAPS.get(text, ()):
            number = view.number(other)
            if number >= 0:
                self.costs.setdefault(number, costs.SWAPPED_ALONE if alone else costs.SWAPPED)
        if not word.noise:
            self.first, self.last = vocabulary.span(text)
            self.prefix_cost = costs.INITIAL if len(text) == 1 else costs.PREFIX
            if not final and len(text) > 1:
                self.prefix_cost += costs.UNFINISHED_INSIDE
            for number in view.known(vocabulary.later_with(text)):
                self.costs.setdefault(number, self.prefix_cost)
        self.sought = list(self.costs)

    @property
    def initial(self) -> bool:
        """True for a single letter."""
        return len(self.text) == 1

    @property
    def required(self) -> bool:
        """True when a name must account for the word."""
        return bool(self.text) and not self.word.optional

    def weigh(self, people: int, holders: int) -> None:
        """Note what it costs to leave the word unexplained: the rarer it is, the more it says."""
        hint = self.word.hint
        if self.word.noise:
            self.unexplained = costs.NOISE_WORD
        elif hint.year:
            self.unexplained = costs.WRONG_YEAR
        elif hint.nations:
            self.unexplained = costs.WRONG_NATION
        elif hint.events:
            self.unexplained = costs.WRONG_EVENT
        else:
            rare = log2((people + 64) / (holders + 1))
            self.unexplained = costs.UNEXPLAINED + min(rare, costs.BRIEF * len(self.text))

    def widen(self, *, joined: bool = False) -> None:
        """Take in the words one slip or another spelling away.

        Words ``joined`` from two are so long that only their consonants say nothing.
        """
        if self._wide or len(self.text) < 2 or self.word.noise:
            return
        self._wide = True
        self.heard = sound(self.text)
        bones, letters = self._vocabulary.near(self.text, self.heard)
        self._weigh_slips(self._view.known(bones | letters))
        if not joined:
            self._weigh_bones(self._view.known(bones))
        self._seek()

    def reach(self) -> None:
        """Take in words a few slips away; this takes time."""
        if len(self.text) > costs.FAR_LETTERS and not self.word.noise:
            most = costs.most_slips(self.text)
            self._weigh_slips(self._vocabulary.far(self.text, most, self._view.known))
            self._seek()

    def sure(self) -> set[int]:
        """Return who has the word as it was typed, swapped or spelt otherwise."""
        if self._sure is None:
            self._look_up()
        return self._sure or set()

    def holders(self) -> set[int]:
        """Return who has one of the words ``sought``, or one of the few the word begins."""
        if self._held is None:
            self._look_up()
        return self._held or set()

    def _look_up(self) -> None:
        sure: set[int] = set()
        held: set[int] = set()
        rows = self._view.rows
        for number in self.sought:
            if self.costs[number] <= costs.SAME_SOUND:
                sure.update(rows(number, costs.COMMON))
            else:
                held.update(rows(number, costs.HELD_BY_SLIP))
        if self.last - self.first <= costs.FEW_WORDS:
            for number in range(self.first, self.last):
                held.update(rows(number, costs.COMMON))
        self._sure, self._held = sure, held | sure

    def resemble(self, candidates: Iterable[int]) -> list[int]:
        """Take in those of ``candidates`` that sound roughly like the word, and return them."""
        if len(self.text) < 3 or self.word.noise:
            return []
        numbers = list(candidates)
        close = process.extract(
            self.heard or sound(self.text),
            self._vocabulary.heard(numbers),
            scorer=OSA.normalized_similarity,
            score_cutoff=costs.ALIKE,
            limit=costs.RESEMBLING,
        )
        for _, likeness, place in close:
            cost = costs.RESEMBLES + costs.UNLIKE * (1 - likeness)
            self._offer(numbers[place], cost, loose=True)
        return [numbers[place] for _, _, place in close]

    def _weigh_slips(self, numbers: list[int]) -> None:
        short = costs.shortness(self.text)
        spelled = self._vocabulary.spelled(numbers)
        close = process.extract(
            self.text,
            spelled,
            scorer=OSA.distance,
            score_cutoff=costs.most_slips(self.text),
            limit=costs.CLOSEST,
        )
        for other, slips, place in close:
            cost = costs.SLIPS[slips] + (short if slips else 0.0)
            if other[0] != self.text[0]:
                cost += costs.FIRST_LETTER
            self._offer(numbers[place], cost)
        heard = self._vocabulary.heard(numbers)
        close = process.extract(
            self.heard, heard, scorer=OSA.distance, score_cutoff=1, limit=costs.CLOSEST
        )
        for _, slips, place in close:
            gap = abs(len(spelled[place]) - len(self.text)) - 1
            cost = costs.SOUND_SLIP + short if slips else costs.SAME_SOUND
            self._offer(numbers[place], cost + costs.LENGTH_GAP * max(0, gap))

    def _weigh_bones(self, numbers: list[int]) -> None:
        heard = self._vocabulary.heard(numbers)
        cost = costs.SAME_BONES + costs.shortness(self.text)
        vowel = costs.VOWEL
        if self.word.bare:
            cost, vowel = costs.SAME_BONES_BARE, 0.0
        close = process.extract(
            self.heard, heard, scorer=OSA.distance, score_cutoff=costs.VOWELS, limit=costs.CLOSEST
        )
        for other, _, place in close:
            gap = abs(len(other) - len(self.heard))
            self._offer(numbers[place], cost + vowel * gap, loose=not self.word.bare)

    def _seek(self) -> None:
        """Choose the words worth looking up people for: the likeliest."""
        likeliest = sorted(self.costs.items(), key=lambda pair: pair[1])[: costs.SOUGHT]
        self.sought = [number for number, cost in likeliest]
        self._held = self._sure = None

    def _offer(self, number: int, cost: float, *, loose: bool = False) -> None:
        if self.first <= number < self.last and cost >= self.prefix_cost:
            return
        if cost < self.costs.get(number, costs.WORTH_KEEPING):
            self.costs[number] = cost
            if loose:
                self.loose.add(number)
            else:
                self.loose.discard(number)
