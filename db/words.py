"""The words each race and each meet is found by."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from track.nations import nation_name
from track.race_query import fold_words

_LEVELS = {
    "OG": "olympics olympic games og",
    "WC": "worlds world champs championships wc",
    "WIC": "world indoors champs championships wic",
    "EC": "euros european champs championships ec",
    "EIC": "european indoors champs championships eic",
    "AFC": "african champs championships afc",
    "ASC": "asian champs championships asc",
    "AIC": "asian indoors champs championships",
    "SAC": "south american champs championships",
    "NAC": "nacac north american champs championships",
    "OCC": "oceania champs championships",
    "ETC": "european team champs championships",
    "WU20": "world u20 champs championships",
    "EU20": "european u20 champs championships",
    "EU23": "european u23 champs championships",
    "WXC": "world cross country champs championships",
    "EXC": "european cross country champs championships",
    "DL": "diamond league",
    "DLF": "diamond league final",
    "CWG": "commonwealth games",
}

_folded = lru_cache(1024)(fold_words)
"""A meet's name, place and level are those of all its races."""


def found_by(rows: Iterable[Sequence[Any]]) -> Iterator[dict[str, Any]]:
    """Yield the number and the words of each race or meet: its texts, its nation and its level."""
    for number, guild, country, level, indoor, *texts in rows:
        told = (*texts, nation_name(country), _LEVELS.get(level, ""), "indoor" if indoor else "")
        words = dict.fromkeys(word for text in told for word in _folded(text))
        line = " ".join(words)
        yield {"number": number, "words": "" if guild else line, "own": line if guild else ""}
