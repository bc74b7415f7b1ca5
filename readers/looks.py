"""Which reader a text is for, by what stands in it; the name of its file is only a hint."""

import re
from collections.abc import Callable
from pathlib import PurePath

from readers.csv_files import is_csv
from readers.hytek import is_hytek
from readers.hytek_semicolon import is_export
from readers.lynx import is_evt, is_lif, is_sch
from readers.timing_pdf import is_timing_pdf

HEAD = 20_000
"""Characters that are looked at; what a file is shows at its beginning."""
_JSON = re.compile(r"\{\s*(?:[\"}]|$)|\[\s*(?:\{|$)")
_PAGE = re.compile(
    r"<(?:!doctype|!--|\?xml|html|head|body|meta|title|pre|div|script|table)\b", re.IGNORECASE
)
_FENCED = re.compile(r"\s*```[\w-]{0,20}\n(?P<inside>[^`]*)```\s*")
_SUFFIXES = {".lif": "lif", ".evt": "evt", ".sch": "sch", ".json": "json", ".csv": "csv"}
_LOOKS: tuple[tuple[str, Callable[[list[str]], bool]], ...] = (
    ("json", lambda lines: _JSON.match(" ".join(lines[:2])) is not None),
    ("hytek-semicolon", is_export),
    ("lif", is_lif),
    ("evt", is_evt),
    ("sch", is_sch),
    ("csv", is_csv),
    ("hytek", is_hytek),
    ("timing-pdf", is_timing_pdf),
)


def format_of(text: str, name: str = "") -> str:
    """Return the name of the format ``text`` is in; pasted text where it looks like no other."""
    plain = text[: 2 * HEAD].removeprefix("\ufeff").lstrip()[:HEAD]
    if _PAGE.match(plain):
        # Meet Manager's page is the text of a printer between two tags.
        printed = "__NEXT_DATA__" not in text and "<pre" in text.casefold()
        return "hytek" if printed else "world-athletics"
    lines = [line for line in plain.splitlines() if line and not line.isspace()]
    found = next((format_ for format_, looks in _LOOKS if looks(lines)), None)
    return found or _SUFFIXES.get(PurePath(name).suffix.casefold(), "pasted")


def unfenced(text: str) -> str:
    """Return what stands in the block of code that ``text`` is, each line where it was."""
    match = _FENCED.fullmatch(text)
    return "\n" + match["inside"] if match else text
