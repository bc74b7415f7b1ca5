"""What a line is that is no row: headings of columns, rules, damaged rows."""

from readers.pasted.news import rows_of_news
from readers.pasted.plain import LONGEST_LINE, Line
from readers.pasted.row import Columns, Row
from readers.pasted.tokens import DASHES, capital_outcome, cells_of, place_of
from readers.pasted.vocabulary import FIELD_COLUMNS, column, columns, is_header

RULE, FENCE, LONG, EMPTY = (
    "a rule between lines",
    "the edge of a block of code",
    f"longer than {LONGEST_LINE:,} characters, which no line of a table is",
    "nothing but signs",
)


def nothing_said(line: Line) -> str | None:
    """Return why a line says nothing at all, or None where it does."""
    if line.fenced:
        return FENCE
    if not line.plain:
        return LONG if len(line.text) > 100 else EMPTY
    if not any(sign.isalnum() for sign in line.plain):
        return RULE
    return None


def results_on(line: Line) -> tuple[str, tuple[Row, ...]] | None:
    """Return the results of a line that holds several, with what it says before them."""
    if line.also or "\t" in line.plain or "|" in line.plain:
        return None
    return rows_of_news(line)


def columns_of(line: Line) -> Columns | None:
    """Return the columns a line names, or None where it is no line of headings."""
    cells = cells_of(line.plain)
    if len(cells) > 1:
        kinds = [column(cell) or ("other" if cell else "") for cell in cells]
        if not is_header([kind for kind in kinds if kind and kind != "other"]):
            return None
        known = sum(bool(column(cell)) for cell in cells)
        if known * 2 < len([cell for cell in cells if cell]):
            return None
        words = [cell.casefold() for cell in cells]
    else:
        words = line.plain.replace("/", " ").casefold().split()
        if len(words) > 16:
            return None
        named = columns(words)
        if named is None or not is_header(named):
            return None
        kinds = named
    return Columns(tuple(kinds), not FIELD_COLUMNS.isdisjoint(words))


def looks_damaged(line: Line) -> bool:
    """Return whether a line after the rows of a table opens like one of them."""
    words = line.plain.split()
    first = words[0]
    opens = place_of(first) is not None or first in DASHES or capital_outcome(first) is not None
    named = any(word[:1].isupper() and word[1:2].isalpha() for word in words[1:])
    return opens and named and 2 < len(words) < 15
