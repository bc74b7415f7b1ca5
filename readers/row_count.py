"""Counting rows while a file is read: each becomes a line, is ignored, or is rejected."""

from readers.printed_cells import LONGEST_NAME, clean
from readers.sheets import Sheet, SheetFile, SheetLine, Unread
from track.errors import UnreadableResults

MOST_ROWS = 20_000
"""Rows, races and events of one JSON file together; the Olympics of 2016 have 4,000."""
SHOWN_ROW = 100
"""How much of a row that was not read is kept to show."""


class Rejected(Exception):
    """A row that cannot be read; the text says why."""


class RowCount:
    """The rows of one file, in order, and what became of each."""

    def __init__(self, format_: str) -> None:
        self._format = format_
        self._seen = 0
        self._number = 0
        self._sheets: list[Sheet] = []
        self._ignored: list[Unread] = []
        self._rejected: list[Unread] = []

    def items(self, value: object) -> list[object]:
        """Return the members of a list (of anything else: none), counted against the limit."""
        if not isinstance(value, list):
            return []
        self._seen += len(value)
        if self._seen > MOST_ROWS:
            raise UnreadableResults(
                f"This holds more than {MOST_ROWS:,} rows; send it in several files."
            )
        return value

    def next(self) -> int:
        """Return the number of the next row, from 1."""
        self._number += 1
        return self._number

    def ignore(self, number: int, text: str, reason: str) -> None:
        """Keep a row that holds no result of its own."""
        self._ignored.append(Unread(number, _short(text), reason))

    def reject(self, number: int, text: str, reason: str) -> None:
        """Keep a row that holds a result nobody can read."""
        self._rejected.append(Unread(number, _short(text), reason))

    def add(self, sheet: Sheet) -> None:
        """Keep a sheet; one without lines is nothing."""
        if sheet.lines:
            self._sheets.append(sheet)

    def file(self) -> SheetFile:
        """Return everything counted."""
        return SheetFile(
            format=self._format,
            sheets=tuple(self._sheets),
            ignored=tuple(self._ignored),
            rejected=tuple(self._rejected),
            total=self._number,
            used=sum(len(sheet.lines) for sheet in self._sheets),
        )


def _short(text: str) -> str:
    return clean(text[: 3 * SHOWN_ROW])[:SHOWN_ROW]


def checked(line: SheetLine) -> SheetLine:
    """Return ``line``; raises Rejected where it names nobody, or says more than a cell holds."""
    if not (line.name or line.team or line.bib):
        raise Rejected("nobody is named")
    told = (line.name, line.team, line.bib, line.shown, line.external_id, line.venue)
    if max(map(len, (*told, *line.tags, *line.members))) > LONGEST_NAME:
        raise Rejected(f"a text of more than {LONGEST_NAME} characters")
    return line
