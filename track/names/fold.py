"""Fold any script to plain lower-case words, so that accents and capitals never decide."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_PLAIN = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ı": "i", "ħ": "h", "ŋ": "ng", "ə": "a",
    }
)  # fmt: skip
_SPELLED = str.maketrans(
    {
        "ö": "oe", "ø": "oe", "ä": "ae", "æ": "ae", "ü": "ue", "å": "aa", "š": "sh", "ş": "sh",
        "ș": "sh", "ś": "sh", "č": "ch", "ć": "ch", "ç": "ch", "ž": "zh", "ż": "zh", "ź": "zh",
        "đ": "dj", "ř": "rz", "ñ": "ny", "ß": "ss", "ł": "l", "œ": "oe", "þ": "th", "ð": "d",
        "ő": "oe", "ű": "ue", "ı": "i",
    }
)  # fmt: skip
"""How the same letters are written by people without the accent on their keyboard."""
# Marks that sit inside a word: apostrophes of every keyboard, Hawaiian and Arabic strokes, and
# joiners nobody sees.
_INSIDE = re.compile("['’‘ʼʻ`´ʹʺ′\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WORD = re.compile(r"[a-z0-9]+", re.ASCII)
# Arabic writes the article with its word, where people leave it out, and few vowels; those it does
# write anyascii takes for consonants.
_ARTICLE = re.compile("(?<![\u0621-\u064a])\u0627\u0644(?=[\u0621-\u064a]{2})")
_ARABIC = str.maketrans({"و": "u", "ي": "i", "ى": "a", "ا": "a", "ة": "a", "أ": "a", "إ": "i"})


def fold(text: str) -> str:
    """Return ``text`` in plain lower-case letters; punctuation is kept."""
    if text.isascii():
        return text.casefold().replace("'", "").replace("`", "")
    return _fold_accents(unicodedata.normalize("NFKC", text).casefold(), _PLAIN)


def words(text: str) -> list[str]:
    """Return the words of ``text``, folded, split at everything that is no letter or digit."""
    return _WORD.findall(fold(text))


def fold_name(text: str) -> str:
    """Return ``text`` in the one spelling two names are the same in: its words, folded."""
    return " ".join(words(text))


def spelled_words(text: str) -> list[str]:
    """Return the words of ``text`` with accented letters written out: Müller as mueller."""
    if text.isascii():
        return words(text)
    composed = unicodedata.normalize("NFKC", text).casefold()
    return _WORD.findall(_fold_accents(composed, _SPELLED))


def _fold_accents(text: str, table: dict[int, str]) -> str:
    text = _INSIDE.sub("", text).translate(table)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    if not text.isascii():
        text = _INSIDE.sub("", _latin(text).casefold())
    return text


@lru_cache(maxsize=4096)
def _latin(text: str) -> str:
    """Return ``text`` of another script in Latin letters."""
    return anyascii(_ARTICLE.sub("", text).translate(_ARABIC))
