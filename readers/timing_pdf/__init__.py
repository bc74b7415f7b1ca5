"""Text layers of the PDFs timing companies print: Omega's race analyses, Flash Results, Seiko."""

from readers.ledger import LONGEST_INPUT, Ledger
from readers.sheets import SheetFile
from readers.timing_pdf.flash import read_flash
from readers.timing_pdf.ranked import read_ranked

__all__ = ["read_timing_pdf"]


def read_timing_pdf(text: str) -> SheetFile:
    """Return every race of ``text``, by the grammar of the company whose labels it has.

    Raises:
        UnreadableResults: the text is too long for the results of a meet, or no text.
    """
    folded = text[:LONGEST_INPUT].casefold()
    if "affiliation" in folded:
        return read_flash(Ledger(text, "Flash Results"))
    if "seiko" in folded:
        return read_ranked(Ledger(text, "Seiko splits"))
    return read_ranked(Ledger(text, "Omega race analysis"))
