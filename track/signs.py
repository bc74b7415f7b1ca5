"""What stands beside a mark: the wind, and letters and signs that say how or where it was made."""

import re
from enum import Enum

from track.errors import UnreadableMark


class Note(Enum):
    """What a letter or sign beside a mark says."""

    ALTITUDE = "altitude"
    INDOOR = "indoor"
    WIND_AIDED = "wind aided"
    NO_GAUGE = "no wind reading"
    EQUALS_RECORD = "equals record"
    BY_PLACE = "qualifier by place"
    BY_TIME = "qualifier by time"
    SMALL_A = "letter a: keep raw"
    HASH = "hash"
    STAR = "star"
    AT_SIGN = "at sign (college altitude mark)"
    IMPERIAL = "imperial"
    TIE_BROKEN = "J prefix"
    DECIMAL_COMMA = "decimal comma"
    DOTTED = "dotted minutes"
    ZERO_LOST = "trailing zero lost"


_SIGNS = {
    "A": Note.ALTITUDE,
    "i": Note.INDOOR,
    "I": Note.INDOOR,
    "w": Note.WIND_AIDED,
    "=": Note.EQUALS_RECORD,
    "Q": Note.BY_PLACE,
    "q": Note.BY_TIME,
    "a": Note.SMALL_A,
    "#": Note.HASH,
    "*": Note.STAR,
    "@": Note.AT_SIGN,
}
PRINTED_SIGNS = {note: sign for sign, note in reversed(_SIGNS.items())}
_WIND = re.compile(
    r"(?:\((?P<in>[+-]?\d{1,2}[.,]\d{1,2})(?: ?m/s)?(?P<aided>w?)\)"
    r"|(?<= )(?P<bare>[+-]\d{1,2}[.,]\d{1,2})(?: ?m/s)?|(?<=[ (])(?P<none>nwi))\)?",
    re.ASCII | re.IGNORECASE,
)
_SPEED = re.compile(r"(?P<sign>[+-]?)(?P<m>\d{1,2})(?:[.,](?P<f>\d{1,2}))?", re.ASCII)
_SIGNED = re.compile(r"(?P<number>.*?[\dms\"'½¼¾]) ?(?P<signs>[hHAaiIwQq=#*@]{1,4})", re.ASCII)


def print_wind(cms: int) -> str:
    """Return a wind in m/s as results print it, as in ``+0.9`` or ``-1.3``."""
    metres, rest = divmod(abs(cms), 100)
    return f"{'-' if cms < 0 else '+'}{metres}.{rest // 10}{rest % 10 or ''}"


def read_wind(text: str) -> int:
    """Return the cm/s of a wind in m/s such as ``+0.9`` or ``-1,3``; raises UnreadableMark."""
    match = _SPEED.fullmatch(text)
    if match is None:
        raise UnreadableMark(text)
    cms = int(match["m"]) * 100 + int((match["f"] or "0").ljust(2, "0"))
    return -cms if match["sign"] == "-" else cms


def without_wind(text: str, notes: set[Note]) -> tuple[str, int | None]:
    """Return ``text`` without the wind at its end, and the wind in cm/s."""
    match = _WIND.search(text)
    if match is None or match.end() != len(text):
        return text, None
    rest = text[: match.start()].rstrip(" (")
    if match["none"]:
        notes.add(Note.NO_GAUGE)
        return rest, None
    return rest, read_wind(match["in"] or match["bare"])


def without_signs(text: str, notes: set[Note]) -> tuple[str, bool]:
    """Return ``text`` without the letters and signs at its end, and whether one says hand timed."""
    match = _SIGNED.fullmatch(text)
    if match is None:
        return text, False
    notes.update(_SIGNS[sign] for sign in match["signs"] if sign in _SIGNS)
    return match["number"], "h" in match["signs"].casefold()
