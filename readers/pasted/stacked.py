"""Tables pasted with one cell on each line: the lines of a result are put together again."""

from collections.abc import Iterator, Sequence
from enum import Enum

from readers.pasted.plain import LONGEST_SHOWN, Line
from readers.pasted.rows import read_row
from readers.pasted.tail import is_rule, read_tail
from readers.pasted.tokens import (
    DASHES,
    capital_outcome,
    joined_marks,
    mark_of,
    medal_of,
    outcome_of,
    place_of,
    tokens_of,
)
from readers.pasted.vocabulary import column, is_header, note

LONGEST_CELL = 60
MOST_CELLS = 12
FEWEST_MARKS = 2
"""So many lines that are nothing but a mark make a table of one cell a line."""


class _Kind(Enum):
    NUMBER = 1
    OUTCOME = 2
    MARK = 3
    FLAG = 4
    TEXT = 5
    PROSE = 6


def is_stacked(lines: Sequence[Line]) -> bool:
    """Return whether more lines are bare marks than are results on their own."""
    bare = sum(_kind(line.plain) is _Kind.MARK for line in lines)
    if bare < FEWEST_MARKS:
        return False
    rows = [row for line in lines if (row := read_row(line, None)) is not None]
    return bare > sum(row.placed or row.sure for row in rows)


def unstacked(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those of one result joined by tabs; headings of columns as well."""
    joined: list[Line] = []
    rest = list(lines)
    start = 0
    while start < len(rest):
        end = start
        while end < len(rest) and end - start < MOST_CELLS and column(rest[end].plain):
            end += 1
        kinds = [column(line.plain) for line in rest[start:end]]
        if kinds[:1] != ["mark"] and is_header(kinds):
            joined.append(_joined(rest[start:end]))
            start = end
        else:
            joined.append(rest[start])
            start += 1
    return [line for group in _results(joined) for line in group]


def _results(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines as they are, or those of one result as one."""
    record: list[Line] = []
    kinds: list[_Kind] = []
    for line in lines:
        kind = _Kind.PROSE if line.also or line.fenced else _kind(line.plain)
        if _ends(kinds, kind):
            yield _closed(record, kinds)
            record, kinds = [], []
        record.append(line)
        kinds.append(kind)
        if kind is _Kind.PROSE:
            yield record
            record, kinds = [], []
    if record:
        yield _closed(record, kinds)


def _ends(kinds: list[_Kind], kind: _Kind) -> bool:
    """Return whether a line of ``kind`` cannot belong to the result its forerunners make."""
    if not kinds or kind is _Kind.PROSE or len(kinds) >= MOST_CELLS:
        return bool(kinds)
    named = _Kind.TEXT in kinds
    marked = _Kind.MARK in kinds or (named and _Kind.OUTCOME in kinds[kinds.index(_Kind.TEXT) :])
    if marked:
        return kind in (_Kind.NUMBER, _Kind.TEXT, _Kind.OUTCOME)
    return kind is _Kind.NUMBER and kinds[0] is _Kind.TEXT


def _closed(record: list[Line], kinds: list[_Kind]) -> list[Line]:
    """Return the lines as one where they name somebody and say how it ended, else as they were."""
    if _Kind.TEXT in kinds and (_Kind.MARK in kinds or _Kind.OUTCOME in kinds):
        return [_joined(record)]
    return record


def _joined(lines: Sequence[Line]) -> Line:
    text = " ".join(line.text for line in lines)[:LONGEST_SHOWN]
    plain = "\t".join(line.plain for line in lines)
    return Line(lines[0].number, text, plain, also=tuple(lines[1:]))


def _kind(text: str) -> _Kind:  # noqa: PLR0911 - one answer for each kind of cell
    text = joined_marks(text)
    if not text or len(text) > LONGEST_CELL or "\t" in text or "|" in text:
        return _Kind.PROSE
    words = text.split(" ")
    if outcome_of(text) is not None or capital_outcome(words[0]) is not None:
        return _Kind.OUTCOME
    if place_of(text) is not None or text in DASHES or medal_of(text) is not None:
        return _Kind.NUMBER
    if mark_of(words[0]) is not None:
        tail = read_tail(tokens_of(text))
        clear = not tail.prose and all(len(tag) < 8 for tag in tail.tags)
        return _Kind.MARK if clear else _Kind.PROSE
    if note(text) or _only_flags(text) or is_rule(text):
        return _Kind.FLAG
    if text.endswith((".", "!", "?", ":")):
        return _Kind.PROSE
    return _Kind.TEXT


def _only_flags(text: str) -> bool:
    """Return whether a cell holds flags alone: short words in capitals, or q."""
    words = text.replace(",", " ").split()
    return all(len(word) < 6 and (word.isupper() or word == "q") for word in words) and (
        all(word in KNOWN_FLAGS for word in (each.strip("=*") for each in words))
    )


_FLAGS = """
Q q qR qJ qD PB SB NR WR OR CR AR ER MR WL EL AL GR DLR NJR WJR AJR EJR NU20R WU20R AU20R EU20R
NU23R EU23R PR NIR CIR WIR WIL AIR WU20L
"""
KNOWN_FLAGS = frozenset(_FLAGS.split())
