"""Counting rows while a file is read: each becomes a line, is ignored, or is rejected."""

from readers.account import Account
from readers.printed_cells import LONGEST_NAME, clean
from readers.sheets import Sheet, SheetFile, SheetLine
from track.errors import UnreadableResults

MOST_ROWS = 20_000
"""Rows, races and events of one JSON file together; the Olympics of 2016 have 4,000."""
SHOWN_ROW = 100
"""How much of a row that was not read is kept to show."""


class Rejected(Exception):
    """A row that cannot be read; the text says why."""


class RowCount(Account):
    """The rows of one file, in order, and what became of each."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self._seen = 0
        self._sheets: list[Sheet] = []

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
        self.total += 1
        return self.total

    def add(self, sheet: Sheet) -> None:
        """Keep a sheet and count its lines as used; one without lines is nothing."""
        if sheet.lines:
            self._sheets.append(sheet)
            self.used += len(sheet.lines)

    def read(self) -> SheetFile:
        """Return everything counted."""
        return self.file(tuple(self._sheets))

    @staticmethod
    def shown(text: str) -> str:
        """Return the beginning of a row on one line."""
        return clean(text[: 3 * SHOWN_ROW])[:SHOWN_ROW]


def checked(line: SheetLine) -> SheetLine:
    """Return ``line``; raises Rejected where it names nobody, or says more than a cell holds."""
    if not (line.name or line.team or line.bib):
        raise Rejected("nobody is named")
    told = (line.name, line.team, line.bib, line.shown, line.external_id, line.venue)
    if max(map(len, (*told, *line.tags, *line.members))) > LONGEST_NAME:
        raise Rejected(f"a text of more than {LONGEST_NAME} characters")
    return line
