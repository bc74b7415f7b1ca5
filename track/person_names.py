"""Names as sheets print them, parted into given and family name."""

import re

_MC = re.compile(r"\bMc([a-z])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])(['’])([A-Z])(?=\b)")
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "di", "del", "della", "la", "le", "van", "von", "den", "der", "ten",
     "ter", "el", "al", "bin", "ben", "st.", "dal", "du"}
)  # fmt: skip
"""Words a family name may begin with."""


def parted_name(printed: str) -> tuple[str, str]:
    """Return given and family name, as in “Hicham”, “El Guerrouj” of “Hicham EL GUERROUJ”.

    Capitals mark the family name where only some words have them; else it is the last word, with
    the particles before it. A name of one word is a family name.
    """
    words = printed.split()
    capitals = [word for word in words if _shouted(word)]
    if capitals and len(capitals) < len(words):
        given = [word for word in words if not _shouted(word)]
        return " ".join(given), _lowered(" ".join(capitals))
    if capitals and len(capitals) == len(words):
        words = _lowered(" ".join(words)).split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


def full_name(printed: str) -> str:
    """Return the name without its capitals, given name first."""
    return " ".join(part for part in parted_name(printed) if part)


def _shouted(word: str) -> bool:
    """Return whether a word is written in capitals: two letters at least, initials are none."""
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and word == word.upper() and "." not in word


def _lowered(shouted: str) -> str:
    """Return capitals as a name is written: McDonald, O'Brien, Nel-Smith."""
    titled = _MC.sub(lambda match: f"Mc{match[1].upper()}", shouted.title())
    return _APOSTROPHE.sub(lambda match: match[1] + match[2].lower(), titled)
