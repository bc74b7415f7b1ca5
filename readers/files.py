"""Whatever somebody attaches or pastes, read by the reader that it is for."""

from collections.abc import Callable, Mapping

from readers.csv_files import read_csv
from readers.decoding import decoded, is_pdf, refuse_oversize, visible
from readers.hytek import read_hytek
from readers.hytek_semicolon import read_hytek_semicolon
from readers.json_files import read_json
from readers.looks import format_of, unfenced
from readers.lynx import read_evt, read_lif, read_sch
from readers.pasted import read_pasted
from readers.pdf_text import pdf_text
from readers.sheets import SheetFile
from readers.start_lists import StartFile
from readers.timing_pdf import read_timing_pdf
from readers.world_athletics import read_world_athletics
from track.errors import UnreadableResults

FORMATS: Mapping[str, Callable[[str], SheetFile | StartFile]] = {
    "pasted": read_pasted,
    "csv": read_csv,
    "json": read_json,
    "world-athletics": read_world_athletics,
    "hytek": read_hytek,
    "hytek-semicolon": read_hytek_semicolon,
    "timing-pdf": read_timing_pdf,
    "lif": read_lif,
    "evt": read_evt,
    "sch": read_sch,
}
"""The readers by the names people choose them by; ``evt`` and ``sch`` have no results."""
_PRINTED = {"hytek", "timing-pdf"}
"""Printed tables, which somebody may have laid out anew before sending them."""


def read_file(name: str, content: bytes, format_name: str = "") -> SheetFile | StartFile:
    """Return what an attached file holds: results, or a start list.

    What is in it decides how it is read; ``name`` is a hint where that says nothing, and says the
    event of a CSV that does not. ``format_name``, one of ``FORMATS``, decides outright.

    Raises:
        UnreadableResults: it is no file of results, or too large, or nobody knows the format.
    """
    refuse_unknown(format_name)
    refuse_oversize(content)
    text = pdf_text(content) if is_pdf(content) else decoded(content)
    return _read(visible(text), name, format_name)


def read_text(text: str, format_name: str = "") -> SheetFile:
    """Return the results in what somebody pasted, whatever it was copied from.

    Raises:
        UnreadableResults: there are no results in it, or too many, or nobody knows the format.
    """
    refuse_unknown(format_name)
    file = _read(visible(text), "", format_name)
    if isinstance(file, StartFile):
        raise UnreadableResults("This is a start list; send the results when the race is run.")
    return file


def refuse_unknown(format_name: str) -> None:
    """Raise UnreadableResults where no format is called so; an empty name is none."""
    if format_name and format_name not in FORMATS:
        raise UnreadableResults(
            f"No format is called that; choose one of {', '.join(FORMATS)}, or none."
        )


def _read(text: str, name: str, format_name: str) -> SheetFile | StartFile:
    whole = unfenced(text)
    chosen = format_name or format_of(whole, name)
    if chosen == "pasted":
        return read_pasted(text)
    if chosen == "csv":
        return read_csv(whole, name)
    file = FORMATS[chosen](whole)
    if not format_name and chosen in _PRINTED and isinstance(file, SheetFile) and not file.sheets:
        return read_pasted(text)
    return file
