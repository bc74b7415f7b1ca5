"""A CSV file as a header and its records, whatever parts the cells."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from readers.json_values import refuse_large
from track.errors import UnreadableResults

MOST_COLUMNS = 60
MOST_ROWS = 40_000
"""The longest list at hand has 32,000."""
_SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Table:
    """``header`` in lower case; ``records`` with the line each begins in, blank ones left out."""

    header: tuple[str, ...]
    header_line: int
    records: tuple[tuple[int, tuple[str, ...]], ...]

    def column(self, *names: str) -> int | None:
        """Return which column has one of ``names``, the first of them that is there."""
        return next((self.header.index(name) for name in names if name in self.header), None)


def read_table(text: str) -> Table:
    """Return the table ``text`` is.

    Raises:
        UnreadableResults: there is no header, or more than anybody's results.
    """
    refuse_large(text)
    # NULs part nothing and are printed nowhere.
    plain = text.removeprefix("\ufeff").replace("\0", "")
    if plain.count("\n") + plain.count("\r") > 4 * MOST_ROWS:
        raise _too_long()
    first = plain.lstrip()[:4000].partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        records = tuple(islice(_records(plain, separator), MOST_ROWS + 2))
    except csv.Error:
        raise UnreadableResults(
            "This CSV has a cell longer than any result; close the quote that is left open in it."
        ) from None
    if not records:
        raise UnreadableResults("There is nothing in this; send the results themselves.")
    if len(records) > MOST_ROWS + 1:
        raise _too_long()
    (line, header), *rest = records
    return Table(tuple(_name(cell) for cell in header), line, tuple(rest))


def _too_long() -> UnreadableResults:
    return UnreadableResults(f"This holds more than {MOST_ROWS:,} rows; send it in several files.")


def _records(text: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the records that are not blank, each with its line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    for cells in reader:
        if len(cells) > MOST_COLUMNS:
            raise UnreadableResults(
                f"A line of this CSV has more than {MOST_COLUMNS} cells; leave some out."
            )
        if any(cell.strip() for cell in cells):
            yield line, tuple(cells)
        line = reader.line_num + 1


def _name(cell: str) -> str:
    """Return the name of a column in the one spelling they are compared by."""
    return " ".join(cell.replace("_", " ").casefold().split())
