"""People and the words of their names, each leading to the other."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain, count, repeat
from operator import sub

from track.names.buckets import Buckets
from track.names.parts import (
    PART_BITS,
    PART_MASK,
    Part,
    family_parts,
    given_parts,
    lone_aliases,
    other_parts,
)
from track.names.person import Person
from track.names.roster import Roster
from track.names.vocabulary import Vocabulary

ACRONYM_PEOPLE = 20_000
"""Only so many of the best known are called by their initials alone."""
ACRONYM_SHARED = 3
_ACRONYM_LETTERS = range(2, 6)


class Shelf:
    """The tables a search reads. Rows are people, numbers are words."""

    __slots__ = (
        "_codes", "_starts", "acronyms", "lone", "postings", "roster", "vocabulary",
    )  # fmt: skip

    def __init__(self, people: Iterable[Person]) -> None:
        everybody = sorted(people, key=_by_fame)
        public = [person for person in everybody if not person.guild_id]
        self.roster = Roster(public)
        self.lone: dict[int, frozenset[str]] = {}
        self._starts = array("I", [0])
        self._codes = array("I")
        self.vocabulary = Vocabulary(self._take_in(public))
        numbers = array("I", [code >> PART_BITS for code in self._codes])
        self.postings = Buckets(len(self.vocabulary), numbers, self._row_of_each())
        self.vocabulary.list_prefixes(dict.fromkeys(numbers))
        self.acronyms: dict[str, list[int]] = {}
        for row in range(min(ACRONYM_PEOPLE, len(self.roster))):
            self._note_acronym(row)
        for person in everybody:
            if person.guild_id:
                self.add(person)

    def _take_in(self, people: Sequence[Person]) -> list[str]:
        """Note the words of everybody's names; return the distinct ones in alphabetical order."""
        new: dict[str, int] = {}
        given_codes: dict[str, array[int]] = {}
        family_codes: dict[str, array[int]] = {}
        codes, starts = self._codes, self._starts
        for row, person in enumerate(people):
            given, family = person.given, person.family
            coded = given_codes.get(given)
            if coded is None:
                coded = given_codes[given] = _coded(given_parts(given), new)
            codes += coded
            coded = family_codes.get(family)
            if coded is None:
                coded = family_codes[family] = _coded(family_parts(family), new)
            codes += coded
            if person.aliases or person.name != f"{given} {family}":
                codes.extend(self._others(row, person, codes[starts[row] :], new))
            starts.append(len(codes))
        alphabetical = sorted(new)
        numbers = array("I", bytes(4 * len(new)))
        for number, word in enumerate(alphabetical):
            numbers[new[word]] = number
        self._codes = array(
            "I", [numbers[code >> PART_BITS] << PART_BITS | code & PART_MASK for code in codes]
        )
        return alphabetical

    @property
    def table(self) -> tuple[Sequence[int], Sequence[int]]:
        """The words of all rows, and where each row's begin; both grow as people are added."""
        return self._codes, self._starts

    def codes(self, row: int) -> Sequence[int]:
        """Return the words of ``row``, each number shifted left with its part beside it."""
        return self._codes[self._starts[row] : self._starts[row + 1]]

    def add(self, person: Person) -> int:
        """Put one more person on the shelf and return the row."""
        row = self.roster.append(person)
        listed = given_parts(person.given) + family_parts(person.family)
        codes = [self.vocabulary.add(word) << PART_BITS | part for word, part in listed]
        known = {code >> PART_BITS for code in codes}
        for word, part in other_parts(person):
            number = self.vocabulary.add(word)
            if number not in known:
                known.add(number)
                codes.append(number << PART_BITS | part)
        if person.aliases:
            self.lone[row] = frozenset(lone_aliases(person))
        self._codes.extend(codes)
        self._starts.append(len(self._codes))
        for number in dict.fromkeys(code >> PART_BITS for code in codes):
            self.postings.add(number, row)
        self._note_acronym(row)
        return row

    def _others(
        self, row: int, person: Person, codes: Iterable[int], new: dict[str, int]
    ) -> list[int]:
        known = {code >> PART_BITS for code in codes}
        extra = []
        for code in _coded(list(other_parts(person)), new):
            if code >> PART_BITS not in known:
                known.add(code >> PART_BITS)
                extra.append(code)
        if person.aliases:
            self.lone[row] = frozenset(lone_aliases(person))
        return extra

    def _row_of_each(self) -> Iterable[int]:
        """Return for each word of each name whose it is."""
        counts = map(sub, self._starts[1:], self._starts)
        return chain.from_iterable(map(repeat, count(), counts))

    def _note_acronym(self, row: int) -> None:
        letters = "".join(
            self.vocabulary.word(code >> PART_BITS)[0]
            for code in self.codes(row)
            if code & PART_MASK <= Part.PARTICLE
        )
        if len(letters) in _ACRONYM_LETTERS:
            known = self.acronyms.setdefault(letters, [])
            if len(known) < ACRONYM_SHARED or row >= ACRONYM_PEOPLE:
                known.append(row)


def _by_fame(person: Person) -> float:
    return -person.prominence


def _coded(parts: list[tuple[str, Part]], new: dict[str, int]) -> "array[int]":
    """Return word and part in one number each; unknown words get the next number."""
    if len(parts) == 1:
        ((word, part),) = parts
        return array("I", (new.setdefault(word, len(new)) << PART_BITS | part,))
    coded: dict[int, int] = {}
    for word, part in parts:
        number = new.setdefault(word, len(new))
        coded.setdefault(number, number << PART_BITS | part)
    return array("I", coded.values())
