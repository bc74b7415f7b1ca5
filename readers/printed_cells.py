"""Cells as sheets print them: text on one line, places, sexes, winds and days.

What a cell does not say, or says in a way nobody can read, is empty here: never a guess.
"""

import re
import unicodedata
from functools import lru_cache

from track.dates import Day
from track.errors import UnreadableDate, UnreadableMark
from track.signs import read_wind

LONGEST_NAME = 120
"""No athlete, team or meet is called more than this; longer text is no name."""
LONGEST_VALUE = 300
"""What is longer is cut before anything looks at it."""
OLDEST = 100
"""Nobody competes at this age: archives that write 1901 for 2001 make people older than that."""
_PLACE = re.compile(r"[=T]?(\d{1,5})(?:\.0?|=)?", re.ASCII)
SEX_WORDS = {
    "men": "M", "man": "M", "male": "M", "boys": "M",
    "women": "W", "woman": "W", "female": "W", "girls": "W", "mixed": "X",
}  # fmt: skip
"""Whose a race is, in headings and in cells."""
_SEXES = {**SEX_WORDS, "m": "M", "men's": "M", "w": "W", "f": "W", "women's": "W", "x": "X"}


def clean(text: str) -> str:
    """Return ``text`` on one line, without invisible characters and doubled spaces."""
    if not text.isprintable():
        text = "".join(_visible(each) for each in text)
    return " ".join(text.split())


def _visible(character: str) -> str:
    """Return a character people see, a space for one that parts words, nothing for the rest."""
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def read_place(text: str) -> int | None:
    """Return the place of ``1``, ``1.``, ``1.0``, ``=3`` or ``T3``; None for anything else."""
    match = _PLACE.fullmatch(text)
    return int(match[1]) or None if match else None


def read_sex(text: str) -> str:
    """Return M, W or X for a word or letter that says so, else nothing."""
    return _SEXES.get(text.casefold(), "")


@lru_cache(maxsize=1024)
def read_cms(text: str) -> int | None:
    """Return the cm/s of a wind; None where there is no reading (NWI, an empty cell)."""
    try:
        return read_wind(text.removesuffix("m/s").rstrip())
    except UnreadableMark:
        return None


@lru_cache(maxsize=8192)
def read_day(text: str) -> Day | None:
    """Return the day ``text`` says, None where it says none."""
    try:
        return Day.read(text)
    except UnreadableDate:
        return None


def believable(born: Day | None, on: Day | None) -> Day | None:
    """Return ``born``, or None where nobody born then competes ``on`` that day.

    A wrong century is dropped rather than repaired: which one is right is for others to say.
    """
    if born is None or on is None:
        return born
    return born if 0 <= on.year - born.year < OLDEST else None


def flags(text: str) -> tuple[str, ...]:
    """Return the flags of a cell such as ``PB, WL`` or ``NR PB``, each as printed."""
    return tuple(dict.fromkeys(text.replace(",", " ").replace(";", " ").split()))[:12]
