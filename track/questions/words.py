"""The words of a question, each with where it stands in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from track.names.fold import fold

LONGEST_QUESTION = 200
"""Characters read; nobody asks at such length, and work must not grow with what people paste."""
MOST_WORDS = 40

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "′": "'", "`": "'", "–": "-", "—": "-", "−": "-"})
_WORD = re.compile(
    r"#[0-9a-z]{1,10}(?![0-9a-z])"
    r"|\d+(?:[:.,/-]\d+)*(?:[^\W\d_]{1,12}\d*)?"
    r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*\d*[^\W\d_]*"
    r"|'s\b|[^\s.,;:!?\"“”()-]"
)
"""An id of a picker, a number (1500, 3rd, 3:45.34, 2024-05-25, 4x400), a word, or a sign alone."""
_TWO_WORDS = {
    "didnt": ("did", "not"), "doesnt": ("does", "not"), "dont": ("do", "not"),
    "hasnt": ("has", "not"), "havent": ("have", "not"), "hadnt": ("had", "not"),
    "isnt": ("is", "not"), "wasnt": ("was", "not"), "arent": ("are", "not"),
    "werent": ("were", "not"), "couldnt": ("could", "not"), "cant": ("can", "not"),
    "wont": ("will", "not"), "wouldnt": ("would", "not"),
    "whos": ("who", "is"), "whats": ("what", "is"), "wheres": ("where", "is"),
    "whens": ("when", "is"), "hows": ("how", "is"),
}  # fmt: skip
_SHORT = {
    "wr": ("world", "record"), "nr": ("national", "record"), "oly": ("olympic",),
    "champ": ("champion",), "champs": ("championships",), "euro": ("european",), "prs": ("pr",),
    "pbs": ("pb",), "recs": ("records",), "rec": ("record",), "tho": ("please",),
    "lol": ("please",), "btw": ("please",), "pls": ("please",), "plz": ("please",),
    "waht": ("what",), "wat": ("what",), "wen": ("when",), "whn": ("when",), "hwo": ("who",),
}  # fmt: skip
"""Short forms and slips of quick typing; of “please” and its like a filler is made."""
_WRITTEN_OUT = {**_TWO_WORDS, **_SHORT}
_ASKED = frozenset({"who", "what", "where", "when", "how", "that", "it", "there"})
"""Words after which an 's is short for “is”."""
_SEXES = frozenset({"men", "women", "man", "woman", "boy", "girl", "lady", "ladies"})
"""Words whose 's tells whose race it is, and is no word of its own."""


_LEADS = (
    "hey", "hi", "hello", "ok", "so", "please", "bell lap", "tell me", "do you know",
    "can you tell me", "could you tell me", "i want to know", "i would like to know",
)  # fmt: skip
"""What people say before a question; it asks nothing."""
_LEAD = re.compile(rf"\s*(?:(?:{'|'.join(_LEADS)})\b[\s,]*)+(?=\w)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word in plain lower-case letters, and where it begins and ends in the text."""

    text: str
    start: int
    end: int


def split(text: str) -> tuple[Word, ...]:
    """Return the words of ``text``, short forms written out; a full stop or a comma is none."""
    return tuple(_words(text[:LONGEST_QUESTION].translate(_STRAIGHT)))[: MOST_WORDS + 1]


def _words(text: str) -> Iterator[Word]:
    before, lead = "", _LEAD.match(text)
    for found in _WORD.finditer(text, lead.end() if lead else 0):
        start, end = found.span()
        # A sign stays what it is; “…” folds to three full stops.
        sign = len(found[0]) == 1 and not found[0].isalnum()
        # Some letters have no Latin ones.
        plain = found[0] if sign else fold(found[0]) or found[0]
        if found[0] == "'s":
            if before in _SEXES:
                continue
            plain = "is" if before in _ASKED else "'s"
        for part in _WRITTEN_OUT.get(plain, (plain,)):
            yield Word(part, start, end)
        before = plain
