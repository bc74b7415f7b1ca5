"""The process that reads a PDF: bytes in, the text of its pages out, or an exit code."""

import sys
from io import BytesIO
from statistics import median

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from readers.pdf_text.limits import MOST_PAGES, MOST_TEXT, WIDEST, Exit, limit_this_process

_NARROWEST = 1.0
"""Points; no letter that people read is less wide."""


class Stopped(Exception):
    """Reading ended early; its argument is the exit code."""


def text_of(content: bytes) -> str:
    """Return the text of a PDF, its pages one below the other; raises Stopped."""
    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            return _pages(pdf.pages)
    except PdfminerException as problem:
        # It wraps whatever went wrong below it.
        codes = {PDFPasswordIncorrect: Exit.LOCKED, MemoryError: Exit.MEMORY}
        found = (codes.get(type(each)) for each in problem.args)
        raise Stopped(next(filter(None, found), Exit.DAMAGED)) from None
    except MemoryError:
        raise Stopped(Exit.MEMORY) from None


def _pages(pages: list[Page]) -> str:
    if len(pages) > MOST_PAGES:
        raise Stopped(Exit.PAGES)
    lines: list[str] = []
    size = 0
    for page in pages:
        for line in _page(page).splitlines():
            plain = line.rstrip()
            if plain:
                lines.append(plain)
                size += len(plain) + 1
        if size > MOST_TEXT:
            raise Stopped(Exit.LONG)
        page.close()
    return "\n".join(lines)


def _page(page: Page) -> str:
    """Return the text of a page, spaced so that a letter takes one column.

    Then words that stand beneath each other do so in the text, and only cells are two apart.
    """
    if max(page.width, page.height) > WIDEST:
        raise Stopped(Exit.MEMORY)
    widths = [letter["width"] for letter in page.chars if not letter["text"].isspace()]
    if not widths:
        return ""
    return page.extract_text(layout=True, x_density=max(median(widths), _NARROWEST))


def main() -> int:
    """Read a PDF from the standard input and write its text; return the exit code."""
    limit_this_process()
    try:
        text = text_of(sys.stdin.buffer.read())
    except Stopped as stopped:
        return int(stopped.args[0])
    sys.stdout.buffer.write(text.encode(errors="replace"))
    return Exit.READ


if __name__ == "__main__":
    sys.exit(main())
