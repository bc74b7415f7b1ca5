"""Whether every word of a typed name is accounted for by whoever is found for it.

The name engine forgives a word too many; a question must not lose one.
"""

from rapidfuzz import fuzz

from track.names import Person
from track.names.fold import words
from track.names.given_names import SWAPS
from track.nations import find_nation, nation_words

ALIKE = 70
"""Likeness (0 to 100) of a typed word to one of the name: “ingebritsen” has 96, “messi” to
“mehdi” 60."""


def bears(person: Person, typed: str) -> bool:
    """Return whether each word typed is one of the person's names, or begins or resembles one.

    A nation of theirs may stand beside the name, but not for it. What is not typed in Latin
    letters is left to the name engine.
    """
    known = {*words(person.name), *words(person.given), *words(person.family)}
    known |= {"".join(words(person.family)), "".join(words(person.name))}
    for alias in person.aliases:
        known |= {*words(alias), "".join(words(alias))}
    if find_nation(typed) is not None:
        return not known.isdisjoint(words(typed))
    return not typed.isascii() or all(_one_of(word, known, person) for word in words(typed))


def _one_of(word: str, known: set[str], person: Person) -> bool:
    return nation_words().get(word) in person.nations or any(
        name.startswith(word)
        or word in SWAPS.get(name, ())
        or (len(word) > 1 and fuzz.ratio(word, name) >= ALIKE)
        for name in known
    )
