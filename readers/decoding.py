"""What the bytes of an attachment are: a PDF, text in an encoding people have, or neither."""

import codecs
import re

from track.errors import UnreadableResults

LARGEST = 10_000_000
"""Bytes; a saved results page is a few million, the PDF of a long meet fewer."""
_START = 1024
"""Programs let a PDF begin this far into its file."""
_PICTURE = (
    "This is a picture; send the results as text, or the page or file they were printed from."
)
_PACKED = "This is a packed file; unpack it and send the file of results inside."
_OFFICE = "This is a file of an office program; save it there as CSV or plain text and send that."
_NO_TEXT = "This is neither text nor a PDF; copy the results out of it, or save it as text."
_SIGNATURES = {
    b"\x89PNG": _PICTURE, b"\xff\xd8\xff": _PICTURE, b"GIF8": _PICTURE, b"RIFF": _PICTURE,
    b"\x1f\x8b": _PACKED, b"7z\xbc\xaf": _PACKED, b"Rar!": _PACKED,
    b"\xd0\xcf\x11\xe0": _OFFICE, b"{\\rtf": _OFFICE,
}  # fmt: skip
_ZIP = b"PK\x03\x04"
_OFFICE_PARTS = (b"[Content_Types].xml", b"mimetype", b"_rels/", b"docProps/")
"""What lies first in a zip that an office program wrote."""
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Blanks of no width and marks of direction, which can turn a line around where it is shown."""


def is_pdf(content: bytes) -> bool:
    """Return whether ``content`` begins as a PDF does."""
    return b"%PDF-" in content[:_START]


def refuse_oversize(content: bytes) -> None:
    """Raise UnreadableResults where a file is larger than anybody's results."""
    if len(content) > LARGEST:
        raise UnreadableResults(
            f"This file is larger than {LARGEST // 1_000_000} MB; send the results of one meet."
        )


def decoded(content: bytes) -> str:
    """Return the text of ``content``: UTF-8, UTF-16 that says so, or else Windows-1252.

    Raises:
        UnreadableResults: it is no text.
    """
    for signature, sentence in _SIGNATURES.items():
        if content.startswith(signature):
            raise UnreadableResults(sentence)
    if content.startswith(_ZIP):
        office = any(part in content[:_START] for part in _OFFICE_PARTS)
        raise UnreadableResults(_OFFICE if office else _PACKED)
    text = _decoded(content)
    if text is None or "\0" in text:
        raise UnreadableResults(_NO_TEXT)
    return text


def visible(text: str) -> str:
    """Return ``text`` without marks of direction, and with ``?`` for halves of characters.

    No store takes such a half, and no message.

    Raises:
        UnreadableResults: nothing is left.
    """
    if not text.isascii():
        text = _UNSEEN.sub("", text.encode(errors="replace").decode())
    if not text or text.isspace():
        raise UnreadableResults("There is nothing in this; send the results themselves.")
    return text


def _decoded(content: bytes) -> str | None:
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
