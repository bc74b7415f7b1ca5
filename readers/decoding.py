"""What the bytes of an attachment are: a PDF, text in an encoding people have, or neither."""

import codecs

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
        UnreadableResults: it is no text, or there is nothing in it.
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
    refuse_empty(text)
    return text


def refuse_empty(text: str) -> None:
    """Raise UnreadableResults where ``text`` has nothing to read in it."""
    if not text or text.isspace():
        raise UnreadableResults("There is nothing in this; send the results themselves.")


def _decoded(content: bytes) -> str | None:
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
