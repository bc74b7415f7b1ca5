"""Text of Hy-Tek's Meet Manager: printed results, the same out of a PDF, or within HTML."""

from readers.hytek.banner import heading_of, is_banner, is_rule
from readers.hytek.columns import read_header
from readers.hytek.markup import without_markup
from readers.hytek.reading import Reading
from readers.ledger import Ledger
from readers.sheets import SheetFile

__all__ = ["is_hytek", "read_hytek"]


def is_hytek(lines: list[str]) -> bool:
    """Return whether ``lines`` have the labels of such a table, and something else of its page."""
    if not any(read_header(line) is not None for line in lines):
        return False
    return any(is_banner(line) or _is_double_rule(line) or _is_numbered(line) for line in lines)


def _is_double_rule(line: str) -> bool:
    return is_rule(line) and line.count("=") > 20


def _is_numbered(line: str) -> bool:
    heading = heading_of(line)
    return heading is not None and bool(heading.number)


def read_hytek(text: str) -> SheetFile:
    """Return every race of ``text``; one event with two rounds makes two.

    Raises:
        UnreadableResults: the text is too long for the results of a meet, or no text.
    """
    ledger = Ledger(text, "Hy-Tek text")
    reading = Reading(ledger)
    marked_up = "<pre" in text.casefold()
    for number, line in ledger.lines():
        plain = without_markup(line) if marked_up else line
        if not plain or plain.isspace():
            ledger.ignore(number, line, "markup")
        else:
            reading.take(number, plain.expandtabs())
    return ledger.file(reading.sheets())
