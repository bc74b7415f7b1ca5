"""The account of a text that is read line by line."""

from collections.abc import Iterator

from readers.account import Account
from track.errors import UnreadableResults

LONGEST_INPUT = 300_000
"""Characters; the results of a meet of three days are half of this."""
MOST_LINES = 10_000
LONGEST_LINE = 2_000
MOST_SHEETS = 1_000
SHOWN = 200
"""How much of an unread line is kept to show it."""


class Ledger(Account):
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
        super().__init__(kind)
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

    @staticmethod
    def shown(text: str) -> str:
        """Return the beginning of a line."""
        return text[:SHOWN].strip()


def check_sheets(count: int) -> None:
    """Raise UnreadableResults where an input holds more races than any meet."""
    if count > MOST_SHEETS:
        raise UnreadableResults(
            f"This holds more than {MOST_SHEETS:,} races; send the results of one meet."
        )
