"""Columns of a Hy-Tek table: where each stands, and which word of a line stands under which.

Text begins under its label; numbers end under the right edge of theirs. Nobody may rely on fixed
widths: a PDF's text layer moves words, and so do people who edit the file by hand.
"""

import re
from dataclasses import dataclass
from typing import Literal

from readers.printed_marks import NO_WIND, PRINTED, WIND, looks_printed
from track.events import Unit

ColumnKind = Literal["name", "year", "team", "seed", "mark", "wind", "heat", "points", "other"]
_KINDS: dict[str, ColumnKind] = {
    "name": "name", "athlete": "name",
    "year": "year", "yr": "year", "age": "year", "grade": "year",
    "school": "team", "team": "team", "club": "team", "affiliation": "team", "country": "team",
    "seed": "seed",
    "prelims": "mark", "quarters": "mark", "semis": "mark", "semifinals": "mark",
    "finals": "mark", "final": "mark", "result": "mark", "mark": "mark", "time": "mark",
    "wind": "wind", "h#": "heat", "ht": "heat", "heat": "heat", "f#": "heat", "s#": "heat",
    "points": "points", "pts": "points",
}  # fmt: skip
_WORD = re.compile(r"\S+")
_POINTS = re.compile(r"\d{1,5}(?:\.\d{1,2})?", re.ASCII)
_FLAG = re.compile(r"[Qq#*!@]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line; ``edge`` is where it ends, without flags glued to it."""

    text: str
    start: int
    end: int
    edge: int


@dataclass(frozen=True, slots=True)
class Column:
    """A label of a table."""

    kind: ColumnKind
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """The labels of a table. ``result`` is the place, in ``tail``, of the one with the marks."""

    name: Column | None
    year: Column | None
    team: Column | None
    tail: tuple[Column, ...]
    result: int

    @property
    def marks_label(self) -> str:
        """The label over the marks."""
        return self.tail[self.result].label


def words_of(line: str) -> list[Word]:
    """Return the words of a line."""
    words = []
    for match in _WORD.finditer(line):
        printed = PRINTED.fullmatch(match[0]) if len(match[0]) <= 32 else None
        edge = match.end() - (len(printed["flags"]) if printed else 0)
        words.append(Word(match[0], match.start(), match.end(), edge))
    return words


def read_header(line: str) -> Header | None:
    """Return the labels of a line that has labels: who, and a column of marks."""
    columns = [
        Column(_KINDS.get(word.text.casefold(), "other"), word.text, word.start, word.end)
        for word in words_of(line)
    ]
    first = {column.kind: column for column in reversed(columns)}
    name, team = first.get("name"), first.get("team")
    if len(columns) > 10 or not (name or team) or columns[0].kind not in {"name", "team", "other"}:
        return None
    before = max(column.end for column in (name, team) if column)
    tail = tuple(column for column in columns if column.start >= before)
    if not tail or any(column.kind == "other" for column in columns[:1]):
        return None
    found = [place for place, column in enumerate(tail) if column.kind == "mark"]
    found = found or [place for place, column in enumerate(tail) if column.kind == "points"]
    return Header(name, first.get("year"), team, tail, found[-1]) if found else None


def is_tail(text: str, unit: Unit) -> bool:
    """Return whether a word can stand to the right of the team."""
    short = len(text) <= 32
    return short and (
        text == NO_WIND
        or _FLAG.fullmatch(text) is not None
        or _POINTS.fullmatch(text) is not None
        or WIND.fullmatch(text) is not None
        or looks_printed(text, unit)
    )


def is_flag(text: str) -> bool:
    """Return whether a word is a flag that stands apart from its mark."""
    return _FLAG.fullmatch(text) is not None


def is_measure(text: str) -> bool:
    """Return whether a word is a time or a distance, by its digits and signs."""
    return text[-1:].isalnum() and any(map(str.isdigit, text)) and looks_printed(text, Unit.MM)
