"""The text layer of a PDF, read in a process of its own that may use little time and memory."""

import subprocess
import sys
from pathlib import Path

from readers.pdf_text.limits import MOST_PAGES, SECONDS, Exit
from track.errors import UnreadableResults

__all__ = ["pdf_text"]

_ROOT = Path(__file__).parents[2]
_WORKER = (sys.executable, "-m", "readers.pdf_text.worker")
_SLOW = "This PDF takes too long to read; send the pages of one event, or paste their text."
_DAMAGED = "This PDF cannot be read; save it anew, or paste its text."
_REFUSALS: dict[int, str] = {
    Exit.LOCKED: "This PDF is locked with a password; save it without one and send that.",
    Exit.PAGES: f"This PDF has more than {MOST_PAGES} pages; send the pages of one day.",
    Exit.LONG: "This PDF has more text than the results of a meet; send the pages of one day.",
    Exit.MEMORY: "This PDF unpacks to more than any results; paste its text instead.",
}


def pdf_text(content: bytes) -> str:
    """Return the text of a PDF, a line of it for a line of the page, in columns as printed.

    Raises:
        UnreadableResults: it is locked, damaged, too long, or pictures of pages.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- the command is ours; the PDF goes in as its input
            _WORKER,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            cwd=_ROOT,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableResults(_SLOW) from None
    if done.returncode < 0:
        # Ended by the system, for the time it took.
        raise UnreadableResults(_SLOW)
    if done.returncode:
        raise UnreadableResults(_REFUSALS.get(done.returncode, _DAMAGED))
    text = done.stdout.decode(errors="replace")
    if not text or text.isspace():
        raise UnreadableResults("This PDF is pictures without text; send the results as text.")
    return text
