"""Whatever is attached or pasted reaches the reader it is for."""

import codecs
from pathlib import Path
from typing import Any

import pytest

from readers.csv_files import read_csv
from readers.files import FORMATS, read_file, read_text
from readers.sheets import SheetFile
from readers.start_lists import StartFile
from tests.readers.expected import SAMPLES
from tests.readers.small_files import HYTEK, MARKDOWN, OWN_CSV, PASTED, SMALL_FILES, START_LIST
from track.errors import UnreadableResults

FOLDERS = {
    "diamondleague_json": "json",
    "finishlynx": "lif",
    "hytek_semicolon_constructed": "hytek-semicolon",
    "hytek_text": "hytek",
    "opentrack_api_constructed": "json",
    "opentrack_club": "json",
    "opentrack_rio2016": "json",
    "opentrack_schema": "json",
    "pasted_text": "pasted",
    "pdf_text": "timing-pdf",
    "toplist_csv": "csv",
    "wa_graphql_constructed": "world-athletics",
}
"""The reader of each folder of samples."""


def _samples() -> list[Any]:
    found = [
        pytest.param(path.with_name(path.name.removesuffix(".expected.json")), id=path.name)
        for path in sorted(SAMPLES.glob("*/*.expected.json"))
    ]
    return found or [pytest.param(None, marks=pytest.mark.skip(reason="no samples here"))]


@pytest.mark.parametrize("path", _samples())
def test_every_sample_comes_out_as_from_its_own_reader(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    own = FOLDERS[path.parent.name]
    file = read_file(path.name, path.read_bytes())
    assert file == (read_csv(text, path.name) if own == "csv" else FORMATS[own](text))
    if own != "csv":
        # Nor does the name help: it comes out the same from what was pasted.
        assert read_text(text) == file


@pytest.mark.parametrize(("format_", "text"), SMALL_FILES.values(), ids=SMALL_FILES)
def test_small_files_reach_their_reader_whatever_they_are_called(format_: str, text: str) -> None:
    wanted = FORMATS[format_](text)
    assert wanted.accounted
    # What is printed for people shows nothing that an extension could not be right about.
    wrong = ("results.json", "folder/results.CSV") if format_ != "pasted" else ()
    for name in ("results", "results.txt", "folder/page.html", "", *wrong):
        assert read_file(name, text.encode()) == wanted
    assert read_file("", text.encode(), format_) == wanted


@pytest.mark.parametrize(("format_", "text"), SMALL_FILES.values(), ids=SMALL_FILES)
def test_pasted_texts_reach_the_same_readers_also_from_a_block_of_code(
    format_: str, text: str
) -> None:
    wanted = FORMATS[format_](text)
    if isinstance(wanted, StartFile):
        with pytest.raises(UnreadableResults, match="start list"):
            read_text(text)
        return
    assert wanted.sheets
    assert read_text(text) == wanted
    fenced, below = read_text(f"```text\n{text}```"), FORMATS[format_](f"\n{text}")
    assert isinstance(below, SheetFile)
    assert (fenced.sheets, fenced.format) == (below.sheets, wanted.format)


def test_an_extension_decides_where_nothing_else_does() -> None:
    heat = "12,1,2,Women 100m Final\n1,11,4,ABLE,Ann,NOR\n"
    file = read_file("012-1-02.LIF", heat.encode())
    assert isinstance(file, SheetFile)
    assert [line.outcome for line in file.sheets[0].lines] == ["NT"]
    assert isinstance(read_file("012-1-02.evt", heat.encode()), StartFile)


def test_the_name_of_a_csv_says_its_event_only_where_it_names_one() -> None:
    content = b"name,mark\nMara Quill,4:05.12\n"
    named = read_file("folder/women-1500-metres.csv", content)
    other = read_file("results of May.csv", content)
    assert isinstance(named, SheetFile)
    assert isinstance(other, SheetFile)
    assert [(sheet.event and sheet.event.code, sheet.sex) for sheet in named.sheets] == [
        ("1500", "W")
    ]
    assert [(sheet.event, sheet.label) for sheet in other.sheets] == [(None, "")]


@pytest.mark.parametrize(
    "content",
    [
        PASTED.encode("utf-8-sig"),
        PASTED.encode("utf-16"),
        codecs.BOM_UTF16_BE + PASTED.encode("utf-16-be"),
        PASTED.replace("\n", "\r\n").encode("cp1252"),
    ],
)
def test_encodings_people_have_are_read(content: bytes) -> None:
    file = read_file("message.txt", content)
    assert isinstance(file, SheetFile)
    assert [line.name for line in file.sheets[0].lines] == ["Josh Kerr", "Yared Nuguse"]


def test_text_that_is_no_utf_8_is_windows_1252() -> None:
    file = read_file("a.csv", "name,mark\nZoë Muñoz,4:05.12\n".encode("cp1252"))
    assert isinstance(file, SheetFile)
    assert file.sheets[0].lines[0].name == "Zoë Muñoz"


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "send the results themselves"),
        (b"\xef\xbb\xbf \r\n\t", "send the results themselves"),
        (b"\x89PNG\r\n\x1a\n\0\0", "as text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "as text"),
        (b"PK\x03\x04\x14\0\0\0results.csv", "unpack it"),
        (b"\x1f\x8b\x08\0", "unpack it"),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", "save it there as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it there as CSV"),
        (b"{\\rtf1\\ansi 1. Mara Quill}", "save it there as CSV"),
        (b"MZ\x90\0\x03\0", "save it as text"),
        (b"\x7fELF\x02\x01\x01\0", "save it as text"),
        (b"Mara \x81 Quill", "save it as text"),
        (b"\xff\xfe1\0 ", "save it as text"),
        (b"x" * 10_000_001, "send the results of one meet"),
        (b"<html><body>1. Mara Quill</body></html>", "save the whole page"),
        (b'{"name": "Mara Quill"}', "send the results as CSV"),
    ],
)
def test_what_is_no_file_of_results_is_refused_with_a_way_forward(
    content: bytes, advice: str
) -> None:
    with pytest.raises(UnreadableResults, match=rf"^[^.]+{advice}[^.]*\.$"):
        read_file("results.txt", content)


def test_a_csv_without_known_columns_is_refused_where_its_name_says_csv() -> None:
    with pytest.raises(UnreadableResults, match="write at least name and mark"):
        read_file("results.csv", b"1,Mara Quill,4:05.12\n")


def test_unknown_formats_are_refused_with_the_known_ones() -> None:
    sentence = r"pasted, csv, .*, sch, or none\.$"
    with pytest.raises(UnreadableResults, match=sentence):
        read_file("a.txt", b"x", "excel")
    with pytest.raises(UnreadableResults, match=sentence):
        read_text("x", "excel")


def test_a_named_format_is_obeyed() -> None:
    file = read_text(OWN_CSV, "pasted")
    assert file.format == "pasted text"
    with pytest.raises(UnreadableResults, match="This is not JSON"):
        read_text(PASTED, "json")
    assert read_text(HYTEK, "hytek").format == "Hy-Tek text"
    with pytest.raises(UnreadableResults, match="start list"):
        read_text(START_LIST, "evt")


def test_a_table_with_the_labels_of_a_timing_company_in_another_layout_is_read_as_pasted() -> None:
    text = (
        "100m Women, final\nPlace  Athlete  Affiliation  Time\n"
        "1. Mara Quill NZL 11.50\n2. Ida Berg NOR 11.60\n"
    )
    file = read_text(text)
    assert (file.format, len(file.sheets)) == ("pasted text", 1)
    assert read_text(text, "timing-pdf").sheets == ()


def test_greetings_around_a_table_do_not_make_it_another_format() -> None:
    assert read_text(f"[Results](https://example.org)\n{MARKDOWN}").format == "pasted text"
    assert read_text(f"<@123> look:\n{PASTED}").format == "pasted text"
    fenced, bare = read_text(f"look:\n```\n{HYTEK}```"), read_text(f"\n\n{HYTEK}")
    assert (fenced.format, fenced.sheets) == ("Hy-Tek text", bare.sheets)
