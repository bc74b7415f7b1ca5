"""Several results on one line, as news prints them: ``Name - USA - 9.95 Name - KEN - 9.98``."""

import re

from readers.pasted.plain import Line
from readers.pasted.row import Row
from readers.pasted.rows import read_row
from readers.pasted.tail import is_wind
from readers.pasted.tokens import capital_outcome, mark_of
from readers.pasted.vocabulary import note

MOST_RESULTS = 60
_UNCLEAR = re.compile(r"\d[^ ]* (?:DNF|DNS|DQ|DSQ|NM)$", re.ASCII)


def rows_of_news(line: Line) -> tuple[str, tuple[Row, ...]]:
    """Return what a line says before its results, and the results; none where it is not of them.

    Every piece has to be a result of its own, with a nation or a place: prose has times as well.
    """
    marks = sum(mark_of(word) is not None for word in line.plain.split())
    if not 1 < marks <= MOST_RESULTS:
        return "", ()
    before, colon, after = line.plain.partition(": ")
    heading, text = (
        (before, after) if colon and not mark_of(before.split(" ")[-1]) else ("", line.plain)
    )
    rows: list[Row] = []
    pieces = _pieces(text.split())
    # Without places nobody can tell whether an outcome between names ends one or opens the next.
    if any(_UNCLEAR.search(piece) and not piece[:1].isdigit() for piece in pieces):
        return "", ()
    for piece in pieces:
        row = read_row(Line(line.number, line.text, piece), None)
        if row is None or not (row.sure or row.placed) or row.backward:
            return "", ()
        if row.tail.prose or len(row.tail.marks) != 1:
            return "", ()
        rows.append(row)
    return (heading, tuple(rows)) if len(rows) > 1 else ("", ())


def _pieces(words: list[str]) -> list[str]:
    """Return the words up to each mark and the flags behind it."""
    pieces: list[str] = []
    piece: list[str] = []
    marked = False
    for place, word in enumerate(words):
        # A new result begins with a name or a place: not with a flag, nor with what is in brackets.
        if marked and (_is_name(word) or _is_place(words, place) or _opens(words, place, piece)):
            pieces.append(" ".join(piece).strip(" ,;-–—·"))
            piece, marked = [], False
        piece.append(word)
        marked = marked or (mark_of(word) is not None and not is_wind(word))
    if piece:
        pieces.append(" ".join(piece).strip(" ,;-–—·."))
    return pieces


def _opens(words: list[str], place: int, piece: list[str]) -> bool:
    """Return whether an outcome stands where the places do: before a name, after a placed line."""
    if capital_outcome(words[place].rstrip(".:")) is None or place + 1 == len(words):
        return False
    lead = piece[0].rstrip(".:")
    return _is_name(words[place + 1]) and (lead.isdecimal() or capital_outcome(lead) is not None)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and any(sign.islower() for sign in word) and not note(word)


def _is_place(words: list[str], place: int) -> bool:
    bare = words[place].rstrip(".)")
    following = words[place + 1] if place + 1 < len(words) else ""
    return bare.isascii() and bare.isdecimal() and len(bare) < 4 and following[:1].isupper()
