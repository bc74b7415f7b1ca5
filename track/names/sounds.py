"""Sound keys: spellings of one name in different Latin traditions share a key.

Two strengths. The sound keeps vowels: Yekaterina, Ekaterina and Jekaterina agree. The skeleton
drops them, for Arabic, Ethiopian and misheard names where vowels are anybody's guess.
"""

import re
from itertools import groupby
from operator import itemgetter

_SOUNDS = {
    # Russian, Ukrainian and German ways to write one sibilant.
    "shch": "s", "schtsch": "s", "sch": "s", "sh": "s", "sz": "s", "tsch": "c", "tsh": "c",
    "tch": "c", "ch": "c", "cz": "c", "tz": "c", "ts": "c", "zh": "z", "dzh": "i", "dj": "i",
    # Letters that only mark breath or length.
    "kh": "h", "gh": "g", "th": "t", "dh": "d", "ph": "f", "rh": "r", "bh": "b", "ck": "k",
    "que": "ke", "qui": "ki", "gue": "ge", "gui": "gi",
    "ce": "se", "ci": "si", "cy": "si",
    # Vowels written in two letters, and the Slavic soft vowels.
    "ou": "u", "oo": "u", "oe": "o", "ae": "a", "ue": "u", "aa": "a", "ee": "i", "ei": "e",
    "ey": "e", "ej": "e", "ay": "ai", "aj": "ai", "iye": "ie", "yo": "io", "jo": "io",
    "ij": "i", "iy": "i", "yi": "i", "ii": "i", "ye": "e", "je": "e", "ie": "e",
    "c": "k", "q": "k", "w": "v", "y": "i", "j": "i", "x": "ks",
}  # fmt: skip
# The longest piece that fits is meant; asked by its first letter, a word is read twice as fast.
_PIECE = re.compile(
    "|".join(
        f"{first}(?:{'|'.join(piece[1:] for piece in sorted(pieces, key=len, reverse=True))})"
        for first, pieces in groupby(sorted(_SOUNDS), key=itemgetter(0))
    )
)
_DOUBLED = re.compile(r"(.)\1+")
_LATER_H = re.compile(r"(?<!^)h")
# The skeleton drops vowels and breath. Voiced and unvoiced are one in it, and so are the sibilants:
# that is what dictation and spelling traditions mix up.
_BONES = str.maketrans("bdgvzc", "ptkfss", "aeiouh")


def _heard(match: re.Match[str]) -> str:
    return _SOUNDS[match[0]]


def sound(word: str) -> str:
    """Return the sound of a folded word."""
    key = _PIECE.sub(_heard, word)
    if "h" in key:
        key = _LATER_H.sub("", key)
    return _DOUBLED.sub(r"\1", key) or word


def skeleton(sounded: str) -> str:
    """Return the consonants of a sound, or the sound itself where fewer than two are left."""
    bones = _DOUBLED.sub(r"\1", sounded.translate(_BONES))
    return bones if len(bones) > 1 else sounded
