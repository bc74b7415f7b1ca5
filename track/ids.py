"""Numbers that stay the same when a store is built again.

Buttons under old messages and choices of an old picker hold these numbers; were they counted up in
order of loading, a rebuilt store would answer them with somebody else.
"""

import re
from hashlib import blake2b

_SHORT = re.compile(r"[0-9a-z]{1,10}", re.ASCII)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BITS = 47
"""Fits SQLite's six-byte integers; among a million keys a clash is a 1 in 280 chance."""


PICKED = "#"
"""What a picker sends begins with this; it is an id and never guessed at."""


def stable_id(key: str) -> int:
    """Return the number of ``key``, between 1 and 2**47 - 1."""
    digest = blake2b(key.encode(), digest_size=8).digest()
    return int.from_bytes(digest) % ((1 << _BITS) - 1) + 1


def short(number: int) -> str:
    """Return ``number`` in base 36, at most ten characters, for custom ids."""
    text = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        text = _DIGITS[digit] + text
    return text or "0"


def unshort(text: str) -> int:
    """Return the number ``short`` wrote; raises ValueError for any other text."""
    if _SHORT.fullmatch(text) is None:
        raise ValueError(text)
    return int(text, len(_DIGITS))


def pick(number: int) -> str:
    """Return what a picker sends for the thing numbered ``number``."""
    return PICKED + short(number)


def picked(text: str) -> int:
    """Return the number in what a picker sent; raises ValueError for text typed by hand."""
    if not text.startswith(PICKED):
        raise ValueError(text)
    return unshort(text.removeprefix(PICKED))
