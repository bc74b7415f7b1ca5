"""Whatever is sent to the readers of timing systems: read or refused, soon, and nothing lost."""

import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.hytek import read_hytek
from readers.hytek_semicolon import read_hytek_semicolon
from readers.ledger import LONGEST_INPUT, MOST_LINES
from readers.lynx import read_evt, read_lif, read_sch
from readers.sheets import SheetFile
from readers.start_lists import StartFile
from readers.timing_pdf import read_timing_pdf
from tests.readers import test_hytek, test_hytek_semicolon, test_lynx, test_timing_pdf
from track.errors import TrackError, UnreadableResults

RESULTS: dict[str, tuple[Callable[[str], SheetFile], str]] = {
    "hytek": (read_hytek, test_hytek.BANNER + test_hytek.SPRINT + test_hytek.JUMPS),
    "relay": (read_hytek, test_hytek.RELAY),
    "semicolon": (read_hytek_semicolon, test_hytek_semicolon.EXPORT),
    "lif": (read_lif, test_lynx.HEAT),
    "omega": (read_timing_pdf, test_timing_pdf.OMEGA),
    "flash": (read_timing_pdf, test_timing_pdf.FLASH),
}
STARTS: dict[str, Callable[[str], StartFile]] = {"evt": read_evt, "sch": read_sch}
PIECES = [
    "", " ", "-", "--", "DQ", "DNF", "NH", "11.50", "1:02.03", "4-08.00", "J4-08.00", "12.31q",
    "1", "999", "99999999", "٤", "+1.0", "NWI", "Event 3 Girls 4x100", "Finals", "Heat 2", "1) A",
    ",", ";", '"', "\t", "\f", "\x85", "R;", "E;", "NOR", "(3)", "=" * 9, "Name Year Finals",
    "Women 100m", "4.98m(+0.0)", "<pre>", "&#0;", "x" * 40, "X0.00", "0.00", "99:99.99",
]  # fmt: skip


@pytest.mark.parametrize("name", RESULTS)
@given(data=st.data())
def test_a_damaged_file_is_accounted_for(name: str, data: st.DataObject) -> None:
    read, text = RESULTS[name]
    lines = text.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        start = data.draw(st.integers(0, len(lines[at])))
        end = data.draw(st.integers(start, min(len(lines[at]), start + 12)))
        piece = data.draw(st.sampled_from(PIECES) | st.text(max_size=5))
        lines[at] = lines[at][:start] + piece + lines[at][end:]
    with suppress(TrackError):
        check(read("\n".join(lines)))


@pytest.mark.parametrize("name", RESULTS)
@given(text=st.lists(st.sampled_from([*PIECES, "\n", "\n"]) | st.text(max_size=4)).map(" ".join))
def test_any_text_is_accounted_for(name: str, text: str) -> None:
    with suppress(TrackError):
        check(RESULTS[name][0](text))


@pytest.mark.parametrize("name", STARTS)
@given(
    text=st.lists(st.sampled_from([*PIECES, "\n", ",", ",1,"]) | st.text(max_size=4)).map("".join)
)
def test_any_start_list_is_accounted_for(name: str, text: str) -> None:
    with suppress(TrackError):
        assert STARTS[name](text).accounted


def check(file: SheetFile) -> None:
    assert file.accounted
    for line in (line for sheet in file.sheets for line in sheet.lines):
        assert (line.mark is not None) == (line.outcome == "OK")
        assert line.name
        assert line.place is None or line.place > 0


NOISE = 0.02
"""Seconds of CPU a short reading may be off."""


@pytest.mark.parametrize("name", [*RESULTS, *STARTS])
@pytest.mark.parametrize(
    "piece", [" ", "1 ", "1:02.03 ", "(", "<a", "- ", ",", ";", "1) ", "x", "'", "NOR 1 ", "Event "]
)
def test_four_times_as_much_takes_not_much_more_than_four_times_as_long(
    name: str, piece: str
) -> None:
    read: Callable[[str], SheetFile | StartFile]
    read, text = RESULTS[name] if name in RESULTS else (STARTS[name], "1,1,1,Men 100m\n")

    def cost(size: int) -> float:
        long = piece * (size // len(piece))
        lines = (piece * (1500 // len(piece)) + "\n") * (size // 2000)
        started = time.process_time()
        assert read(text + long).accounted
        assert read(text + "  1 " + lines).accounted
        return time.process_time() - started

    # Reading that looks back from every place would take sixteen times as long.
    assert cost(200_000) < 9 * (cost(50_000) + NOISE)


@pytest.mark.parametrize("name", [*RESULTS, *STARTS])
@pytest.mark.parametrize("text", ["\0", "x" * (LONGEST_INPUT + 1), "x\n" * (MOST_LINES + 1)])
def test_what_is_no_result_is_refused_in_one_sentence(name: str, text: str) -> None:
    read: Callable[[str], SheetFile | StartFile]
    read = RESULTS[name][0] if name in RESULTS else STARTS[name]
    with pytest.raises(UnreadableResults, match=r"^[^.]+\.$"):
        read(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hytek", "Event 3 Girls High Jump\nEvent 4 Girls Shot Put\n" * 600),
        ("semicolon", "\n".join(f"E;T;{number}" for number in range(1200))),
        ("lif", "1,1,1,Men 100m,,,,,,100\n" * 1200),
        ("evt", "1,1,1,Men 100m,,,,,,100\n" * 1200),
        ("sch", "1,1,1\n" * 1200),
        ("omega", "100m Women\n200m Women\n" * 600),
        ("flash", "Affiliation\n" + "100m Women\n200m Women\n" * 600),
    ],
)
def test_more_races_than_any_meet_has_are_refused(name: str, text: str) -> None:
    read: Callable[[str], SheetFile | StartFile]
    read = RESULTS[name][0] if name in RESULTS else STARTS[name]
    with pytest.raises(UnreadableResults, match="more than 1,000 races"):
        read(text)
