"""Other ways to part a text into words: people join words, split them, and mishear both."""

from collections.abc import Iterator, Sequence
from itertools import islice

from track.names import costs
from track.names.query import Word
from track.names.view import View

JOINED, SPLIT = 1.5, 2.0
"""What it costs to read words together or apart."""
_SHORTEST_SPLIT, _MOST_PIECES, _MOST_READINGS = 5, 4, 6


def join(words: Sequence[Word], view: View, *, known: bool) -> Iterator[tuple[Word, ...]]:
    """Yield ``words`` with two neighbours joined: to a ``known`` word, or to one nobody has."""
    for place in range(len(words) - 1):
        first, second = words[place], words[place + 1]
        if first.text and second.text:
            joined = first.text + second.text
            if (view.number(joined) >= 0) == known:
                yield (*words[:place], Word(joined), *words[place + 2 :])


def split(words: Sequence[Word], view: View) -> Iterator[tuple[Word, ...]]:
    """Yield ``words`` with one taken apart into words that one person's name has."""
    for place, word in enumerate(words):
        if len(word.text) >= _SHORTEST_SPLIT:
            for pieces in _pieces(word.text, view):
                apart = tuple(Word(piece) for piece in pieces)
                yield (*words[:place], *apart, *words[place + 1 :])


def _pieces(text: str, view: View) -> list[tuple[str, ...]]:
    """Return ways to part ``text`` into words that one person's name has."""
    found = list(islice(_shared(text, view, None, _MOST_PIECES), _MOST_READINGS))
    number = view.number
    if number(text[1:]) >= 0:
        found.append((text[0], text[1:]))
    if number(text[:-1]) >= 0:
        found.append((text[:-1], text[-1]))
    return found


def _shared(text: str, view: View, rows: set[int] | None, pieces: int) -> Iterator[tuple[str, ...]]:
    """Yield ways to part ``text`` into at most ``pieces`` words that one of ``rows`` has."""
    for length in range(2, len(text) + 1):
        number = view.number(text[:length])
        if number < 0 or (rows is None and length == len(text)):
            continue
        holders = set(view.rows(number, costs.COMMON))
        if rows is not None:
            holders &= rows
        if not holders:
            continue
        if length == len(text):
            yield (text,)
        elif pieces > 1:
            for rest in _shared(text[length:], view, holders, pieces - 1):
                yield (text[:length], *rest)
