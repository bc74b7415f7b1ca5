"""The distinct words of all names, and which of them a typed word may stand for."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

from track.names.buckets import Buckets
from track.names.sounds import skeleton, sound

PREFIX_LETTERS = 4
"""Prefixes up to this long have their best-known words listed; longer ones have few words."""
BEST_OF_PREFIX = 40
LISTED_FROM = 120
"""Words a prefix must have before a list is kept; fewer are looked through each time."""
CLOSEST = 20
_END, _ENDS = 3, 0x3FFF
_LOOKED_THROUGH = 5000
"""Words compared one by one in a slow look."""


class Vocabulary:
    """Words in alphabetical order, numbered; words added later get the numbers after them.

    Three ways lead from a misspelt word to those it may stand for: the same skeleton of
    consonants, the same letters but one, and the same first or last three letters.
    """

    __slots__ = (
        "_ends", "_later", "_later_numbers", "_later_sorted", "_near", "_near_mask", "_prefixes",
        "_skeleton_mask", "_skeletons", "_sounds", "words",
    )  # fmt: skip

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)
        self._sounds = [sound(word) for word in self.words]
        # Words whose sound is their spelling share one string: half of them do.
        self._sounds = [
            word if heard == word else heard
            for word, heard in zip(self.words, self._sounds, strict=True)
        ]
        self._later: list[str] = []
        self._later_numbers: dict[str, int] = {}
        self._later_sorted: list[str] = []
        bits = max(10, len(words).bit_length())
        self._skeleton_mask = (1 << bits) - 1
        keys = array("I", (self._bones(heard) for heard in self._sounds))
        self._skeletons = Buckets(1 << bits, keys, range(len(keys)))
        self._near_mask = (1 << (bits + 1)) - 1
        near, owners = array("I"), array("I")
        for number, word in enumerate(self.words):
            found = self._all_but_one(word)
            near.extend(found)
            owners.extend([number] * len(found))
        self._near = Buckets(self._near_mask + 1, near, owners)
        ends = array("I", (crc32(word[-_END:].encode()) & _ENDS for word in self.words))
        self._ends = Buckets(_ENDS + 1, ends, range(len(ends)))
        self._prefixes: dict[str, array[int]] = {}

    def __len__(self) -> int:
        return len(self.words)

    @property
    def grown(self) -> bool:
        """True when words were added since the vocabulary was made."""
        return bool(self._later)

    def list_prefixes(self, by_fame: Iterable[int]) -> None:
        """Note the first words of ``by_fame`` for every prefix that many words share."""
        crowded = {
            prefix
            for length in range(1, PREFIX_LETTERS + 1)
            for prefix, first, last in self._groups(length)
            if last - first >= LISTED_FROM
        }
        lists: dict[str, list[int]] = {prefix: [] for prefix in crowded}
        for number in by_fame:
            word = self.words[number]
            for length in range(1, PREFIX_LETTERS + 1):
                listed = lists.get(word[:length])
                if listed is None:
                    break
                if len(listed) < BEST_OF_PREFIX:
                    listed.append(number)
        self._prefixes = {prefix: array("I", listed) for prefix, listed in lists.items()}

    def _groups(self, length: int) -> Iterator[tuple[str, int, int]]:
        """Yield each prefix of that ``length`` with the span of its words."""
        last = 0
        while last < len(self.words):
            prefix = self.words[last][:length]
            first, last = self.span(prefix)
            yield prefix, first, last

    def number(self, word: str) -> int:
        """Return the number of ``word``, or -1."""
        place = bisect_left(self.words, word)
        if place < len(self.words) and self.words[place] == word:
            return place
        return self._later_numbers.get(word, -1)

    def word(self, number: int) -> str:
        """Return the word numbered ``number``."""
        known = len(self.words)
        return self.words[number] if number < known else self._later[number - known]

    def spelled(self, numbers: Sequence[int]) -> list[str]:
        """Return the words of ``numbers``."""
        if self._later:
            return [self.word(number) for number in numbers]
        words = self.words
        return [words[number] for number in numbers]

    def heard(self, numbers: Sequence[int]) -> list[str]:
        """Return the sounds of the words of ``numbers``."""
        sounds = self._sounds
        if self._later:
            known = len(sounds)
            return [
                sounds[number] if number < known else sound(self._later[number - known])
                for number in numbers
            ]
        return [sounds[number] for number in numbers]

    def add(self, word: str) -> int:
        """Return the number of ``word``, which is taken in if it is new."""
        number = self.number(word)
        if number >= 0:
            return number
        number = len(self.words) + len(self._later)
        self._later.append(word)
        self._later_numbers[word] = number
        insort(self._later_sorted, word)
        self._skeletons.add(self._bones(sound(word)), number)
        for key in self._all_but_one(word):
            self._near.add(key, number)
        self._ends.add(crc32(word[-_END:].encode()) & _ENDS, number)
        return number

    def span(self, prefix: str) -> tuple[int, int]:
        """Return the first number, and the one after the last, of words that begin so."""
        first = bisect_left(self.words, prefix)
        return first, bisect_left(self.words, prefix + "\x7f", first)

    def best_known(self, prefix: str) -> Sequence[int] | None:
        """Return the best-known words of a crowded prefix; None where all can be looked at."""
        return self._prefixes.get(prefix)

    def later_with(self, prefix: str) -> list[int]:
        """Return the words added later that begin with ``prefix``."""
        if not self._later:
            return []
        first = bisect_left(self._later_sorted, prefix)
        last = bisect_left(self._later_sorted, prefix + "\x7f", first)
        return [self._later_numbers[word] for word in self._later_sorted[first:last]]

    def near(self, word: str, heard: str) -> tuple[set[int], set[int]]:
        """Return the words with ``word``'s consonants, and those with its letters but one.

        Buckets are shared, so some of both are strangers; who weighs them finds out.
        """
        key = self._bones(heard)
        bones = {*self._skeletons.packed(key), *self._skeletons.later(key)}
        letters: set[int] = set()
        for key in self._all_but_one(word):
            letters.update(self._near.packed(key))
            letters.update(self._near.later(key))
        return bones, letters

    def far(self, word: str, most: int, known: Callable[[list[int]], list[int]]) -> list[int]:
        """Return the words within ``most`` edits that begin or end much as ``word`` does.

        Of words added later only those that are ``known`` to who asks take up room.
        """
        found: list[int] = []
        for first, last in self._like_beginnings(word):
            close = process.extract(
                word, self.words[first:last], scorer=OSA.distance, score_cutoff=most, limit=CLOSEST
            )
            found += [first + place for _, _, place in close]
        key = crc32(word[-_END:].encode()) & _ENDS
        numbers = known([*self._ends.later(key), *self.later_with(word[:1])])
        if self._ends.count(key) <= _LOOKED_THROUGH:
            numbers += self._ends.packed(key)
        close = process.extract(
            word, self.spelled(numbers), scorer=OSA.distance, score_cutoff=most, limit=CLOSEST
        )
        return found + [numbers[place] for _, _, place in close]

    def _like_beginnings(self, word: str) -> list[tuple[int, int]]:
        """Return the spans to look through: of the first letter, or of what a slip makes of two."""
        first, last = self.span(word[0])
        if last - first <= _LOOKED_THROUGH:
            return [(first, last)]
        spans = []
        left = _LOOKED_THROUGH
        for prefix in (word[:2], word[:3], word[1] + word[0], word[1:3], word[0] + word[2]):
            first, last = self.span(prefix)
            if last - first <= left:
                spans.append((first, last))
                left -= last - first
        return spans

    def _bones(self, heard: str) -> int:
        return crc32(skeleton(heard).encode()) & self._skeleton_mask

    def _all_but_one(self, word: str) -> list[int]:
        """Return the keys of ``word`` whole and without each of its letters."""
        letters = word.encode()
        keys = [crc32(letters)]
        if len(letters) > 2:
            # Dropping either of two equal neighbours gives the same word.
            keys += [
                crc32(letters[:place] + letters[place + 1 :])
                for place, letter in enumerate(letters)
                if not place or letter != letters[place - 1]
            ]
        mask = self._near_mask
        return [key & mask for key in keys]
