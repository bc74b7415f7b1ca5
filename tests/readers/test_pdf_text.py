"""PDFs: their text comes out in its columns, and none of them does harm."""

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import readers.pdf_text
from readers.files import FORMATS, read_file
from readers.pdf_text import pdf_text, worker
from readers.pdf_text.limits import Exit
from readers.sheets import Sheet, SheetFile
from tests.readers.expected import differences, samples
from tests.readers.small_files import SMALL_FILES
from tests.readers.small_pdf import bomb, locked_pdf, pdf_of, pdf_with
from track.errors import UnreadableResults

PRINTED = ("pasted", "hytek", "hytek without its banner", "omega", "flash")


def _unnumbered(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Return sheets without the numbers of their lines: a PDF has no blank ones."""
    return [
        replace(sheet, lines=tuple(replace(line, number=0) for line in sheet.lines))
        for sheet in sheets
    ]


@pytest.mark.parametrize("name", PRINTED)
def test_printed_results_are_the_same_as_from_their_text(name: str) -> None:
    format_, text = SMALL_FILES[name]
    file, wanted = read_file("results.pdf", pdf_of(text)), FORMATS[format_](text)
    assert isinstance(file, SheetFile)
    assert isinstance(wanted, SheetFile)
    assert file.format == wanted.format
    assert _unnumbered(file.sheets) == _unnumbered(wanted.sheets)
    assert file.accounted


@pytest.mark.parametrize("path", [*samples("pdf_text"), *samples("hytek_text", "*-pdf-*")])
def test_samples_printed_anew_are_read_exactly(path: Path) -> None:
    pages = re.sub(r"\n\f?", "\n", path.read_text(encoding="utf-8")).split("\n")
    text = "\f".join("\n".join(pages[start : start + 60]) for start in range(0, len(pages), 60))
    file = read_file(path.name, pdf_of(text))
    assert isinstance(file, SheetFile)
    assert differences(path, file.sheets) == []


def test_cells_of_other_letters_stay_apart_and_names_together() -> None:
    # Drawn word by word, as office programs do, with no blanks in between.
    words = [(36, "1"), (60, "Ann"), (79, "Able"), (200, "NOR"), (300, "11.50")]
    drawn = "\n".join(f"1 0 0 1 {x} 700 Tm ({word}) Tj" for x, word in words)
    line = pdf_text(pdf_with([f"BT /F 8 Tf {drawn} ET".encode()])).strip()
    assert re.split(" {2,}", line) == ["1", "Ann Able", "NOR", "11.50"]


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"%PDF-1.7\n", "save it anew"),
        (b"%PDF-1.4" + bytes(range(256)) * 40, "save it anew"),
        (pdf_of("1. Mara Quill")[:400], "save it anew"),
        (pdf_of(""), "as text"),
        (locked_pdf("1. Mara Quill"), "with a password"),
        (pdf_of("\f".join("1. Mara Quill" for _ in range(41))), "the pages of one day"),
        (pdf_of("1. Mara Quill", width=1e9), "paste its text"),
        (bomb(600), "paste (?:its|their) text"),
    ],
    ids=["nothing", "noise", "cut", "pictures", "locked", "pages", "width", "bomb"],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_one_sentence(content: bytes, advice: str) -> None:
    with pytest.raises(UnreadableResults, match=rf"^This PDF [^.]*{advice}[^.]*\.$"):
        read_file("results.pdf", content)


def test_forty_pages_are_read() -> None:
    text = pdf_text(pdf_of("\f".join(f"{page}. Mara Quill" for page in range(1, 41))))
    assert text.split() == [word for page in range(1, 41) for word in (f"{page}.", "Mara", "Quill")]


def test_one_that_takes_too_long_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(readers.pdf_text, "SECONDS", 0.001)
        with pytest.raises(UnreadableResults, match="takes too long"):
            pdf_text(pdf_of("1. Mara Quill"))
    ended = "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)"
    monkeypatch.setattr(readers.pdf_text, "_WORKER", (sys.executable, "-c", ended))
    with pytest.raises(UnreadableResults, match="takes too long"):
        pdf_text(pdf_of("1. Mara Quill"))


def test_the_worker_stops_at_more_text_than_a_meet_has(monkeypatch: pytest.MonkeyPatch) -> None:
    content = pdf_of("1. Mara Quill\n2. Ida Berg")
    assert [line.strip() for line in worker.text_of(content).split("\n")] == [
        "1. Mara Quill",
        "2. Ida Berg",
    ]
    monkeypatch.setattr(worker, "MOST_TEXT", 30)
    with pytest.raises(worker.Stopped) as stopped:
        worker.text_of(content)
    assert stopped.value.args == (Exit.LONG,)
