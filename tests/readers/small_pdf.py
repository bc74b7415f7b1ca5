"""PDFs written by hand: a text in Courier, and what somebody would send to do harm."""

import zlib

_SIZE = 8
_LETTER = 0.6 * _SIZE
_MARGIN = 36


def pdf_of(text: str, trailer: str = "", width: float = 0) -> bytes:
    """Return a PDF that shows ``text`` in columns; a form feed begins a page."""
    pages = [page.split("\n") for page in text.split("\f")]
    wide = width or 2 * _MARGIN + _LETTER * max(len(line) for page in pages for line in page)
    high = 2 * _MARGIN + 1.2 * _SIZE * max(map(len, pages))
    streams = [_shown(page, high).encode("latin-1") for page in pages]
    return pdf_with(streams, f"[0 0 {wide:.1f} {high:.1f}]", trailer)


def pdf_with(
    streams: list[bytes], box: str = "[0 0 600 800]", trailer: str = "", filters: str = ""
) -> bytes:
    """Return a PDF with a page for each of ``streams``, which are what draws it."""
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        content = first + 2 * number + 1
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents {content} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>".encode(),
            f"<< /Length {len(stream)} {filters} >>\nstream\n".encode() + stream + b"\nendstream",
        ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return (
        out
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
        f"startxref\n{len(out)}\n%%EOF\n".encode()
    )


def _shown(lines: list[str], high: float) -> str:
    drawn = []
    for row, line in enumerate(lines):
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        y = high - _MARGIN - 1.2 * _SIZE * row
        drawn.append(f"1 0 0 1 {_MARGIN} {y:.1f} Tm ({escaped}) Tj")
    return f"BT /F {_SIZE} Tf\n" + "\n".join(drawn) + "\nET"


def locked_pdf(text: str) -> bytes:
    """Return a PDF that opens with a password nobody knows."""
    nothing = "00" * 32
    return pdf_of(
        text,
        f"/ID [<{nothing}> <{nothing}>]"
        f" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{nothing}> /U <{nothing}> >>",
    )


def bomb(megabytes: int) -> bytes:
    """Return a PDF of a few kilobytes whose only page unpacks to many ``megabytes``."""
    blank = b" " * 1_000_000
    packer = zlib.compressobj(9)
    head = packer.compress(blank) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(blank) + packer.flush(zlib.Z_FULL_FLUSH)
    checked = 1
    for _ in range(megabytes):
        checked = zlib.adler32(blank, checked)
    # After a full flush the same megabyte is the same bytes again.
    end = b"\x03\x00" + checked.to_bytes(4, "big")
    packed = zlib.compress(head + again * (megabytes - 1) + end, 9)
    return pdf_with([packed], filters="/Filter [/FlateDecode /FlateDecode]")
