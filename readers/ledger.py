"""The account of an input: each of its lines is used, ignored or rejected, none is lost."""

from collections.abc import Iterator

from readers.sheets import Sheet, SheetFile, Unread
from track.errors import UnreadableResults

LONGEST_INPUT = 300_000
"""Characters; the results of a meet of three days are half of this."""
MOST_LINES = 10_000
LONGEST_LINE = 2_000
MOST_SHEETS = 1_000
SHOWN = 200
"""How much of an unread line is kept to show it."""


class Ledger:
    """The lines of an input, and what became of each.

    Raises:
        UnreadableResults: the input is longer than any meet's, or is no text.
    """

    def __init__(self, text: str, kind: str) -> None:
        if len(text) > LONGEST_INPUT:
            raise UnreadableResults(
                f"This is longer than {LONGEST_INPUT:,} characters; send the results of one meet."
            )
        if "\0" in text:
            raise UnreadableResults("This is no text; copy the results out of it, or save as text.")
        self.kind = kind
        self.used = 0
        self.total = 0
        self._ignored: list[Unread] = []
        self._rejected: list[Unread] = []
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        if plain.count("\n") > MOST_LINES:
            raise UnreadableResults(
                f"This is longer than {MOST_LINES:,} lines; send the results of one meet."
            )
        # A form feed is a page break of a PDF; it stands before the first column, not in it.
        self._lines = plain.replace("\f", "").split("\n")

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield each line that is not blank with its number; one too long is rejected here."""
        for number, line in enumerate(self._lines, 1):
            if not line or line.isspace():
                continue
            self.total += 1
            if len(line) > LONGEST_LINE:
                self.reject(number, line, f"longer than {LONGEST_LINE:,} characters")
            else:
                yield number, line

    def use(self) -> None:
        """Count a line that became a line of a sheet, or a part of one."""
        self.used += 1

    def ignore(self, number: int, line: str, reason: str) -> None:
        """Count a line that holds no result."""
        self._ignored.append(Unread(number, line[:SHOWN].strip(), reason))

    def reject(self, number: int, line: str, reason: str) -> None:
        """Count a result that cannot be read."""
        self._rejected.append(Unread(number, line[:SHOWN].strip(), reason))

    def file(self, sheets: tuple[Sheet, ...]) -> SheetFile:
        """Return the input as read."""
        return SheetFile(
            self.kind, sheets, tuple(self._ignored), tuple(self._rejected), self.total, self.used
        )


def check_sheets(count: int) -> None:
    """Raise UnreadableResults where an input holds more races than any meet."""
    if count > MOST_SHEETS:
        raise UnreadableResults(
            f"This holds more than {MOST_SHEETS:,} races; send the results of one meet."
        )
