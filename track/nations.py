"""Nations: three-letter codes of the sport, their English names, flags, and what people type."""

import re
from functools import cache

from track.nation_table import KIN, NATIONS

_A_FLAG = 0x1F1E6
"""The flag letter A; two flag letters make the flag of an ISO 3166 code."""
_SPLIT = re.compile(r"[^a-z0-9]+", re.ASCII)
# England, Scotland and Wales have flags of their own: a black flag and the letters "gb...".
_BRITISH_FLAG = "\U0001f3f4\U000e0067\U000e0062"


@cache
def _names() -> dict[str, str]:
    return {code: name for code, _, name, _ in NATIONS}


@cache
def _letters() -> dict[str, str]:
    return {code: iso for code, iso, _, _ in NATIONS if iso}


@cache
def _by_flag() -> dict[str, str]:
    return {flag(code): code for code in _letters()}


@cache
def nation_words() -> dict[str, str]:
    """Return every way to write a nation that ``find_nation`` reads, in its folded form."""
    written: dict[str, str] = {}
    for code, _, name, others in NATIONS:
        written[code.casefold()] = code
        written.setdefault(_folded(name), code)
        for other in filter(None, others.split("|")):
            written.setdefault(other, code)
    return written


def nation_codes() -> tuple[str, ...]:
    """Return every code of the table, of today and of the past, in alphabetical order."""
    return tuple(_names())


def nation_name(code: str) -> str:
    """Return the English name of ``code``, or the code itself where it is not in the table."""
    return _names().get(code, code)


def flag(code: str) -> str:
    """Return the flag emoji of ``code``, or nothing for teams that have none."""
    return "".join(chr(_A_FLAG + ord(letter) - ord("A")) for letter in _letters().get(code, ""))


def find_nation(text: str) -> str | None:
    """Return the code ``text`` means: a code, name, adjective or flag; None when it is none."""
    stripped = text.strip()
    if stripped.startswith(_BRITISH_FLAG):
        return "GBR"
    return _by_flag().get(stripped) or nation_words().get(_folded(stripped))


_HOME_NATIONS = {
    "eng": "England", "england": "England", "english": "England",
    "sco": "Scotland", "scot": "Scotland", "scotland": "Scotland", "scottish": "Scotland",
    "wal": "Wales", "wales": "Wales", "welsh": "Wales",
    "nir": "Northern Ireland", "northern ireland": "Northern Ireland",
}  # fmt: skip


def home_nation(text: str) -> str | None:
    """Return the part of Great Britain ``text`` names, whose athletes results list under GBR."""
    return _HOME_NATIONS.get(_folded(text))


def same_career(code: str) -> frozenset[str]:
    """Return ``code`` with the teams its athletes ran for as borders moved."""
    return frozenset({code}).union(*(kin for kin in KIN if code in kin))


def _folded(text: str) -> str:
    plain = text.casefold().replace("ã", "a").replace("é", "e").replace("í", "i")
    return " ".join(_SPLIT.sub(" ", plain.replace("ô", "o").replace("ü", "u")).split())
