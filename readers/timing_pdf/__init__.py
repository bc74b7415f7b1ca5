"""Text layers of the PDFs timing companies print: Omega's race analyses, Flash Results, Seiko."""

from readers.ledger import LONGEST_INPUT, Ledger
from readers.sheets import SheetFile
from readers.timing_pdf.flash import marks_column, read_flash
from readers.timing_pdf.ranked import labels_of, read_ranked

__all__ = ["is_timing_pdf", "read_timing_pdf"]


def is_timing_pdf(lines: list[str]) -> bool:
    """Return whether ``lines`` are a page of one of them: its labels, and of some its title."""
    if any("  " in line and marks_column(line) >= 0 for line in lines):
        return True
    folded = "\n".join(lines).casefold()
    titled = "race analysis" in folded or "seiko" in folded
    return titled and any(labels_of(line) for line in lines)


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
