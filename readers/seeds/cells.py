"""The cells of a seed file, each read strictly: what is written back must be what was read."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, wraps
from io import StringIO
from typing import Any, NoReturn, TypeVar

from track.dates import Day
from track.errors import TrackError, UnreadableDate, UnreadableMark, shown
from track.events import EVENTS, Event, Unit
from track.marks import Mark, Reading, read_mark
from track.results import Split

_Value = TypeVar("_Value", bound=Enum)
_Cell = TypeVar("_Cell")

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_CODE = re.compile(r"[a-z0-9]+(?:[-:][a-z0-9]+)*", re.ASCII)
_NATION = re.compile(r"[A-Z]{3}", re.ASCII)
_TAG = re.compile(r"=?[A-Za-z0-9]{1,5}", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d{0,3}", re.ASCII)
_WHOLE = re.compile(r"0|[1-9]\d{0,5}", re.ASCII)
_FIELD = re.compile(r"complete|winner|partial|top-[1-9]\d?", re.ASCII)
_WIND = re.compile(r"(-?)(\d{1,2})\.(\d)(\d?)", re.ASCII)
_SPLIT = re.compile(r"([\w .]{1,24})=([\d:.]{1,12})(?: \(([^()=;]{1,60})\))?")
_EVENTS = {event.code: event for event in EVENTS}
_ANSWERS = {"yes": True, "no": False, "": None}


class UnreadableSeed(TrackError):
    """A seed file that cannot be read; the text names file, line, column and what was expected."""

    def __init__(self, file: str, line: int, column: str, expected: str) -> None:
        place = f"{file}, line {line}" if line else file
        super().__init__(
            f"{place}, column {column}: {expected}" if column else f"{place}: {expected}"
        )
        self.file, self.line, self.column = file, line, column


def _remembered(read: Callable[["Line", str], _Cell]) -> Callable[["Line", str], _Cell]:
    """Read no text of a table a second time; ``read`` must look at the one cell alone."""

    @wraps(read)
    def remembering(line: "Line", column: str) -> _Cell:
        known: dict[str, _Cell] = line.known[read]
        cell = line.cells[column]
        try:
            return known[cell]
        except KeyError:
            value = known[cell] = read(line, column)
            return value

    return remembering


@dataclass(slots=True)
class Line:
    """One line of a seed file; every method reads one column or raises UnreadableSeed.

    ``known`` is what the cells of the table said so far: days, marks and nations come again and
    again.
    """

    file: str
    line: int
    cells: Mapping[str, str]
    known: defaultdict[Any, dict[str, Any]]

    def refuse(self, column: str, expected: str) -> NoReturn:
        """Raise UnreadableSeed for ``column``."""
        text = shown(self.cells[column])
        raise UnreadableSeed(self.file, self.line, column, f"{text} is not {expected}.")

    def text(self, column: str) -> str:
        """Return free text, which may be empty."""
        cell = self.cells[column]
        if cell and (cell != cell.strip() or not cell.isprintable()):
            self.refuse(column, "one line of text without spaces around it")
        return cell

    def filled(self, column: str) -> str:
        """Return text that is not empty."""
        return self.text(column) or self.refuse(column, "filled in")

    def match(self, column: str, pattern: re.Pattern[str], expected: str) -> str:
        """Return a cell that fits ``pattern`` from end to end."""
        cell = self.cells[column]
        return cell if pattern.fullmatch(cell) else self.refuse(column, expected)

    @_remembered
    def key(self, column: str) -> str:
        """Return a key, as in ``josh-kerr``."""
        return self.match(column, _KEY, "a key such as josh-kerr")

    def key_or_none(self, column: str) -> str:
        """Return a key, or an empty text."""
        return self.key(column) if self.cells[column] else ""

    def parts(self, column: str, pattern: re.Pattern[str] | None, expected: str) -> tuple[str, ...]:
        """Return the parts of a ``;``-separated cell, none of them empty or twice."""
        cell = self.text(column)
        parts = tuple(cell.split(";")) if cell else ()
        for part in parts:
            if part != part.strip() or not (pattern.fullmatch(part) if pattern else part):
                self.refuse(column, expected)
        if len(set(parts)) < len(parts):
            self.refuse(column, "a list that names each thing once")
        return parts

    @_remembered
    def sources(self, column: str) -> tuple[str, ...]:
        """Return the source codes of the row, at least one."""
        codes = self.parts(column, _CODE, "source codes with ; between them")
        return codes or self.refuse(column, "a source; every row names one")

    def code(self, column: str) -> str:
        """Return one source code."""
        return self.match(column, _CODE, "a source code such as dl-archive")

    @_remembered
    def nation(self, column: str) -> str:
        """Return a nation's three letters."""
        return self.match(column, _NATION, "a nation of three capitals")

    def nations(self, column: str) -> tuple[str, ...]:
        """Return nations, perhaps none."""
        return self.parts(column, _NATION, "nations of three capitals with ; between them")

    def keys(self, column: str) -> tuple[str, ...]:
        """Return keys, perhaps none."""
        return self.parts(column, _KEY, "keys with ; between them")

    @_remembered
    def tags(self, column: str) -> tuple[str, ...]:
        """Return the source's own tags, as in ``NR WL PB``."""
        cell = self.text(column)
        tags = tuple(cell.split(" ")) if cell else ()
        return tags if all(map(_TAG.fullmatch, tags)) else self.refuse(column, "tags such as NR PB")

    def sex(self, column: str = "sex") -> str:
        """Return M or W."""
        return self.choice(column, ("M", "W"))

    def choice(self, column: str, offered: Collection[str]) -> str:
        """Return a cell that is one of ``offered``."""
        cell = self.cells[column]
        if cell not in offered:
            self.refuse(column, f"one of: {', '.join(text or 'empty' for text in offered)}")
        return cell

    def one_of(self, column: str, kind: type[_Value]) -> _Value:
        """Return the member of ``kind`` the cell holds the value of."""
        members: dict[str, _Value] = _members(kind)
        return members[self.choice(column, members)]

    def flag(self, column: str) -> bool:
        """Return True for 1, False for 0."""
        return self.choice(column, ("0", "1")) == "1"

    def answer(self, column: str) -> bool | None:
        """Return True for yes, False for no, None for an empty cell."""
        return _ANSWERS[self.choice(column, _ANSWERS)]

    @_remembered
    def number(self, column: str) -> int | None:
        """Return a whole number from 1 on, None for an empty cell."""
        return int(self.match(column, _NUMBER, "a whole number")) if self.cells[column] else None

    def counted(self, column: str) -> int:
        """Return a whole number from 1 on."""
        return self.number(column) or self.refuse(column, "a whole number")

    def whole(self, column: str) -> int:
        """Return a whole number from 0 on."""
        return int(self.match(column, _WHOLE, "a whole number"))

    @_remembered
    def day(self, column: str) -> Day:
        """Return a day written in full, or only its month or year."""
        expected = "a day such as 2024-05-25, 2024-05 or 2024"
        try:
            day = Day.iso(self.cells[column])
        except UnreadableDate:
            self.refuse(column, expected)
        return day if day.isoformat == self.cells[column] else self.refuse(column, expected)

    def day_or_none(self, column: str) -> Day | None:
        """Return a day, None for an empty cell."""
        return self.day(column) if self.cells[column] else None

    def event(self, column: str = "event") -> Event:
        """Return the event whose code the cell is."""
        return _EVENTS.get(self.cells[column]) or self.refuse(column, "the code of an event")

    def event_or_none(self, column: str = "event") -> Event | None:
        """Return an event, None for an empty cell."""
        return self.event(column) if self.cells[column] else None

    def reading(self, column: str, unit: Unit) -> Reading:
        """Return a mark, hand timed if an ``h`` follows it; it prints as it is written here."""
        known: dict[str, Reading] = self.known[unit.value]
        cell = self.cells[column]
        if cell not in known:
            known[cell] = self._reading(column, unit)
        return known[cell]

    def _reading(self, column: str, unit: Unit) -> Reading:
        expected = f"a mark in {unit.value} as results print it"
        try:
            reading = read_mark(self.cells[column], unit)
        except UnreadableMark:
            self.refuse(column, expected)
        printed = f"{reading.mark}{'h' if reading.hand else ''}"
        return reading if printed == self.cells[column] else self.refuse(column, expected)

    def mark(self, column: str, unit: Unit) -> Mark:
        """Return a mark without the ``h`` of hand timing."""
        reading = self.reading(column, unit)
        return self.refuse(column, "a mark without h") if reading.hand else reading.mark

    @_remembered
    def wind_cms(self, column: str) -> int | None:
        """Return a wind in centimetres a second, None for an empty cell."""
        if not self.cells[column]:
            return None
        match = _WIND.fullmatch(self.cells[column])
        if match is None:
            self.refuse(column, "a wind such as -0.3")
        size = int(match[2]) * 100 + int(match[3]) * 10 + int(match[4] or 0)
        return -size if match[1] else size

    def stored_field(self, column: str) -> str:
        """Return which lines of a race are stored: complete, winner, partial or top-10."""
        return self.match(column, _FIELD, "complete, winner, partial or such as top-10")

    def splits(self, column: str) -> tuple[Split, ...]:
        """Return the splits of ``400=55.91 (Alvarado); last 400=53.2 (Kerr)``."""
        cell = self.text(column)
        found = []
        for part in cell.split("; ") if cell else ():
            match = _SPLIT.fullmatch(part)
            if match is None:
                self.refuse(column, "splits such as 400=55.91 (Alvarado); 800=1:52.74")
            found.append(Split(match[1], self._clock(column, match[2]), match[3] or ""))
        return tuple(found)

    def _clock(self, column: str, text: str) -> str:
        try:
            read_mark(text, Unit.MS)
        except UnreadableMark:
            self.refuse(column, "splits with times such as 1:52.74")
        return text


@cache
def _members(kind: type[Enum]) -> dict[str, Any]:
    return {member.value: member for member in kind}


def lines(
    file: str, text: str, columns: Sequence[str], known: defaultdict[Any, dict[str, Any]]
) -> Iterator[Line]:
    """Yield the lines below the header of ``text``, a CSV file with exactly ``columns``.

    ``known`` is shared by the files of a table.

    Raises:
        UnreadableSeed: another header, another number of cells, or no CSV at all.
    """
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        if next(rows, []) != list(columns):
            raise UnreadableSeed(file, 1, "", f"the header is {','.join(columns)}.")
        for cells in rows:
            if len(cells) != len(columns):
                expected = f"{len(columns)} cells, not {len(cells)}."
                raise UnreadableSeed(file, rows.line_num, "", expected)
            yield Line(file, rows.line_num, dict(zip(columns, cells, strict=True)), known)
    except csv.Error as error:
        raise UnreadableSeed(file, rows.line_num, "", f"not CSV, {error}.") from error
