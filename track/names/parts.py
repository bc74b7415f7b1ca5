"""The words of a person's names, and what part each plays."""

from collections.abc import Iterator
from enum import IntEnum

from track.names.fold import spelled_words, words
from track.names.person import Person


class Part(IntEnum):
    """The part a word plays in a name; it fits in three bits beside the word's number."""

    FAMILY = 0
    GIVEN = 1
    MIDDLE = 2
    PARTICLE = 3
    SPELLING = 4
    """The same words joined or with accents written out: typed instead of others, never missed."""
    ALIAS = 5


PART_BITS = 3
PART_MASK = (1 << PART_BITS) - 1

_PARTICLES = """
abu af ait al ap ben bin bint da dal das de del della den der di do dos du e el es ez ibn la las le
los mac mc oglu ould san st ten ter van von y zu
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Small words of family names that people leave out."""


def given_parts(given: str) -> list[tuple[str, Part]]:
    """Return the words of a given name; the first is what people are called by."""
    if given.isascii() and given.isalpha():
        return [(given.casefold(), Part.GIVEN)]
    plain = words(given)
    parts = [(word, Part.MIDDLE if place else Part.GIVEN) for place, word in enumerate(plain)]
    return parts + _spellings(given, plain, joined="-" in given)


def family_parts(family: str) -> list[tuple[str, Part]]:
    """Return the words of a family name, also joined: El Guerrouj is typed elguerrouj."""
    if family.isascii() and family.isalpha():
        return [(family.casefold(), Part.FAMILY)]
    plain = words(family)
    alone = len(plain) == 1
    parts = [
        (word, Part.PARTICLE if word in PARTICLES and not alone else Part.FAMILY) for word in plain
    ]
    return parts + _spellings(family, plain, joined=True)


def other_parts(person: Person) -> Iterator[tuple[str, Part]]:
    """Yield words of the shown name and the aliases; some repeat words of the name."""
    for word in words(person.name):
        yield word, Part.GIVEN
    for alias in person.aliases:
        plain = words(alias)
        for word in plain:
            yield word, Part.ALIAS
        if len(plain) > 1:
            yield "".join(plain), Part.SPELLING


def lone_aliases(person: Person) -> list[str]:
    """Return one-word aliases that only repeat a word of the name: known by it alone."""
    own = {*words(person.name), *words(person.given), *words(person.family)}
    return [
        plain[0] for alias in person.aliases if len(plain := words(alias)) == 1 and plain[0] in own
    ]


def _spellings(name: str, plain: list[str], *, joined: bool) -> list[tuple[str, Part]]:
    found = []
    if not name.isascii():
        spelled = spelled_words(name)
        found = [word for word in spelled if word not in plain]
        if joined and len(spelled) > 1:
            found.append("".join(spelled))
    if joined and len(plain) > 1:
        found.append("".join(plain))
    return [(word, Part.SPELLING) for word in dict.fromkeys(found)]
