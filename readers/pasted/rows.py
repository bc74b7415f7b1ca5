"""A line of a table: a place, whom it is about, and what follows, in whatever layout."""

from readers.pasted.by_columns import row_by_columns
from readers.pasted.by_words import row_by_words
from readers.pasted.plain import Line
from readers.pasted.row import Columns, Row
from readers.pasted.tokens import MOST_TOKENS, cells_of, joined_marks, medal_of, tokens_of

EMPTY = "--"


def read_row(line: Line, columns: Columns | None, points: bool = False) -> Row | None:
    """Return the line as a row, or None where it has not the parts of one."""
    if not line.plain:
        return None
    text = joined_marks(line.plain)
    cells = cells_of(text)
    if columns is not None and len(cells) > 1:
        row = row_by_columns(line, cells, columns, points)
        if row is not None:
            return row
    text = _with_medal(text, cells)
    # An empty first cell is a place left out, not one that stands in the next cell.
    tokens = tokens_of(f"{EMPTY}\t{text}" if len(cells) > 1 and not cells[0] else text)
    if len(tokens) > MOST_TOKENS:
        return None
    return row_by_words(line, tokens, columns, points, len(cells) > 1)


def _with_medal(text: str, cells: list[str]) -> str:
    """Return the line with a medal in words in front as the place it stands for."""
    first = cells[0]
    if len(cells) > 1:
        place = medal_of(first)
        return f"{place}{text[text.index(first) + len(first) :]}" if place else text
    words = text.split(" ", 4)
    for size in range(min(4, len(words) - 1), 0, -1):
        place = medal_of(" ".join(words[:size]))
        if place is not None:
            return f"{place} {' '.join(words[size:])}"
    return text
