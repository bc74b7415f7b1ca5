"""Text of Hy-Tek's Meet Manager: printed results, the same out of a PDF, or within HTML."""

from readers.hytek.markup import without_markup
from readers.hytek.reading import Reading
from readers.ledger import Ledger
from readers.sheets import SheetFile

__all__ = ["read_hytek"]


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
