"""Whatever is attached or pasted: read or refused with one sentence, and no line of it lost."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.decoding import LARGEST
from readers.files import FORMATS, read_file, read_text
from tests.readers.json_fuzz import sound
from tests.readers.small_files import SMALL_FILES
from tests.readers.test_hostile_timing import PIECES
from track.errors import UnreadableResults

ROW = "1. Mara Quill NZL 4:05.12\n"
LAST = "2. Ida Berg NOR 4:06.00\n"
REFUSED = {
    "spaces": " " * 50_000,
    "marks of direction": "\u202e" * 100_000,
    "newlines": "\n" * LARGEST,
    "letters": "x" * LARGEST,
    "digits": "1" * LARGEST,
    "commas": "," * LARGEST,
    "short lines": "x\n" * (LARGEST // 2),
    "deep objects": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "deep lists in objects": '[{"a":' * 50_000 + "1" + "}]" * 50_000,
    "open page": '<html><script id="__NEXT_DATA__">' * 5_000,
    "deep page": '<html><script id="__NEXT_DATA__">' + "[" * 100_000 + "</script>",
    "open quote": 'name,mark\n"' + "x" * 1_000_000,
    "many races": "Event 1 Girls 100 Meter Dash\n Name School Finals\nEvent 2 Girls Mile\n" * 600,
}
READ = {
    "deep lists": "[" * 100_000 + "]" * 100_000,
    "numbers": "1 " * 50_000,
    "pipes": "|" * 10_000,
    "tags": "<" * 100_000,
    "preformatted": "<pre>" * 30_000,
    "fences": "```" * 50_000,
    "flags": "🇬🇧" * 50_000,
    "semicolons": "E;" * 100_000,
}
"""What holds no result, and comes back as such, its lines accounted for."""


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_more_than_anybodys_results_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UnreadableResults, match=r"^[^.\n]+\.$"):
        read_text(text)
    with pytest.raises(UnreadableResults, match=r"^[^.\n]+\.$"):
        read_file("results.txt", text.encode())


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_holds_no_results_is_told_line_by_line(text: str) -> None:
    file = read_text(text)
    assert file.sheets == ()
    assert file.accounted
    assert read_file("results.txt", text.encode()) == file


@pytest.mark.parametrize(
    "text",
    [
        f"@everyone {ROW}@here {LAST}",
        f"<@&123456> results\n{ROW}{LAST}",
        ROW.replace("Mara", "\u202eMara\u202c") + LAST.replace("Ida", "\u200fIda"),
        ROW.replace("Mara", "Ma\u200bra") + LAST.replace("Ida", "\ufeffIda"),
        ROW.replace("Mara", "Ma\0ra") + LAST,
    ],
)
def test_what_nobody_sees_is_no_part_of_a_name(text: str) -> None:
    file = read_text(text)
    assert [line.name for sheet in file.sheets for line in sheet.lines] == [
        "Mara Quill",
        "Ida Berg",
    ]
    assert file.accounted


@pytest.mark.parametrize("name", ["hytek", "hytek semicolon", "omega", "pasted", "csv"])
def test_marks_of_direction_and_halves_of_characters_stay_in_no_name(name: str) -> None:
    _, text = SMALL_FILES[name]
    turned = text.replace("Ann", "A\u202enn").replace("Mara", "Ma\u2066ra").replace("K", "K\u200b")
    assert turned != text
    assert read_text(turned) == read_text(text)
    halved = text.replace("A", "A\ud800").replace("Q", "Q\udfff")
    assert halved != text
    str(read_text(halved)).encode()


def test_bytes_that_are_no_text_are_refused_whatever_stands_around_them() -> None:
    with pytest.raises(UnreadableResults, match="save it as text"):
        read_file("results.txt", ROW.encode().replace(b"Mara", b"Mara \0"))


_NAMES = st.sampled_from(("", "results.csv", "a.json", "a.lif", "a.evt", "a.sch", "a.pdf", "\0"))
_FORMATS = st.sampled_from(("", *FORMATS))
_TEXTS = st.lists(
    st.sampled_from([*PIECES, "\n", "\n", "{", '"events":', "[", "|", "```", "<html>", "@everyone"])
    | st.text(max_size=4)
    | st.characters(categories=("Cs", "Cc", "Cf"))
).map(" ".join)


@given(text=_TEXTS, format_name=_FORMATS)
def test_any_text_is_read_soundly_or_refused(text: str, format_name: str) -> None:
    with suppress(UnreadableResults):
        assert sound(read_text(text, format_name))


@given(name=_NAMES, content=st.binary(max_size=300), format_name=_FORMATS)
def test_any_bytes_are_read_or_refused(name: str, content: bytes, format_name: str) -> None:
    with suppress(UnreadableResults):
        assert read_file(name, content, format_name).accounted


@pytest.mark.parametrize("text", [text for _, text in SMALL_FILES.values()], ids=SMALL_FILES)
@settings(max_examples=50)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(text: str, data: st.DataObject) -> None:
    content = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 12))] = data.draw(st.binary(max_size=4))
    with suppress(UnreadableResults):
        assert read_file(data.draw(_NAMES), bytes(content), data.draw(_FORMATS)).accounted
