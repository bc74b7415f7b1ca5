"""Marks as people write them, and as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.errors import UnreadableMark
from track.events import Unit, find_event
from track.marks import Mark, Reading, difference, read_mark

TIMES = [
    # written, milliseconds, step, printed
    ("3:45.34", 225_340, 10, "3:45.34"),
    (" 3:45.34 ", 225_340, 10, "3:45.34"),
    ("3:45,34", 225_340, 10, "3:45.34"),
    ("3'45\"34", 225_340, 10, "3:45.34"),
    ("3’45”34", 225_340, 10, "3:45.34"),
    ("3′45″34", 225_340, 10, "3:45.34"),
    ("3m45.34s", 225_340, 10, "3:45.34"),
    ("3: 45.34", 225_340, 10, "3:45.34"),
    ('3:45.34"', 225_340, 10, "3:45.34"),
    ("03:45.34", 225_340, 10, "3:45.34"),
    ("225.34", 225_340, 10, "3:45.34"),
    ("3:45.3", 225_300, 100, "3:45.3"),
    ("3:45.345", 225_345, 1, "3:45.345"),
    ("3:45.3451", 225_346, 1, "3:45.346"),
    ("3:45.3450", 225_345, 1, "3:45.345"),
    ("3:45", 225_000, 1000, "3:45"),
    ("3:05.07", 185_070, 10, "3:05.07"),
    ("1:00.00", 60_000, 10, "1:00.00"),
    ("60.00", 60_000, 10, "1:00.00"),
    ("59.99", 59_990, 10, "59.99"),
    ("9.58", 9_580, 10, "9.58"),
    ("9.58s", 9_580, 10, "9.58"),
    ("09.58", 9_580, 10, "9.58"),
    ("9,58", 9_580, 10, "9.58"),
    ("10.0", 10_000, 100, "10.0"),
    ("10", 10_000, 1000, "0:10"),
    ("0.01", 10, 10, "0.01"),
    ("12:35.36", 755_360, 10, "12:35.36"),
    ("26:11.00", 1_571_000, 10, "26:11.00"),
    ("62:30", 3_750_000, 1000, "1:02:30"),
    ("1:02:30", 3_750_000, 1000, "1:02:30"),
    ("1:2:30", 3_750_000, 1000, "1:02:30"),
    ("2h00:35", 7_235_000, 1000, "2:00:35"),
    ("2h 00:35", 7_235_000, 1000, "2:00:35"),
    ("2H00m35s", 7_235_000, 1000, "2:00:35"),
    ("2:00:35.40", 7_235_400, 10, "2:00:35.40"),
    ("999:59", 59_999_000, 1000, "16:39:59"),
    ("99999.999", 99_999_999, 1, "27:46:39.999"),
    ("99:59:59.999", 359_999_999, 1, "99:59:59.999"),
]
DISTANCES = [
    # written, millimetres, step, printed
    ("8.95", 8_950, 10, "8.95"),
    ("8,95", 8_950, 10, "8.95"),
    ("8.95m", 8_950, 10, "8.95"),
    ("8.95 M", 8_950, 10, "8.95"),
    ("8.9", 8_900, 10, "8.90"),
    ("8", 8_000, 10, "8.00"),
    ("8.956", 8_956, 1, "8.956"),
    ("8.9569", 8_956, 1, "8.956"),
    ("0.01", 10, 10, "0.01"),
    ("104.80", 104_800, 10, "104.80"),
    ("200", 200_000, 10, "200.00"),
    ("29-4.5", 8_950, 10, "8.95"),
    ("29'4.5\"", 8_950, 10, "8.95"),
    ("29' 4.5\"", 8_950, 10, "8.95"),
    ("29’ 4½”", 8_950, 10, "8.95"),
    ("29–4½", 8_950, 10, "8.95"),
    ("29ft 4.5in", 8_950, 10, "8.95"),
    ("29FT4.5''", 8_950, 10, "8.95"),
    ("20-5½", 6_230, 10, "6.23"),
    ("6-2¼", 1_880, 10, "1.88"),
    ("6-2.25", 1_880, 10, "1.88"),
    ("24-7¾", 7_510, 10, "7.51"),
    ("7-0", 2_130, 10, "2.13"),
    ("60-0", 18_280, 10, "18.28"),
    ("60'", 18_280, 10, "18.28"),
    ("60 ft", 18_280, 10, "18.28"),
    ("0-6", 150, 10, "0.15"),
    ("656-0", 199_940, 10, "199.94"),
]
SCORES = [
    ("9126", 9_126, 1, "9126"),
    ("9,126", 9_126, 1, "9126"),
    ("9 126", 9_126, 1, "9126"),
    (" 9126 pts", 9_126, 1, "9126"),
    ("9126p", 9_126, 1, "9126"),
    ("9126 Points", 9_126, 1, "9126"),
    ("1", 1, 1, "1"),
]
VALID = (
    [(Unit.MS, *row) for row in TIMES]
    + [(Unit.MM, *row) for row in DISTANCES]
    + [(Unit.POINTS, *row) for row in SCORES]
)

INVALID_ANYWHERE = [
    "",
    " ",
    "h",
    "0",
    "-1",
    "+1",
    "DNF",
    "NM",
    "NaN",
    "inf",
    "1e3",
    "0x10",
    "1_000",
    "٣:٤٥.٣٤",
    "３:４５.３４",
    "३",
    "8.９5",
    "²",
    "Ⅷ",
    "1" * 25,
    "9" * 6000,
    "@everyone",
]
INVALID_TIMES = [
    "3:60.00",
    "3:99",
    "3:5.34",
    "3:5",
    "1:60:00",
    "1:00:60",
    "1:00:5",
    "1:2:3:4",
    "3::45",
    "3:45.",
    "3:45.3456789",
    "3:45:.34",
    "3.45.34",
    "3-45.34",
    ":45.34",
    "3:",
    "0:00.00",
    "0.000",
    "100000",
    "1000:00",
    "100:00:00",
    "3:45.34hh",
    "h3:45.34",
    "3:45.34x",
    "3:45.34 m",
    "1h 05",
    "8.95m",
    "29-4.5",
]
INVALID_DISTANCES = [
    "0.00",
    "0-0",
    "0'",
    "8.95678901",
    "8.",
    ".95",
    "8.95h",
    "8.95 km",
    "1:02",
    "200.01",
    "657-0",
    "29-12",
    "29-4.555",
    "29-4.5½",
    "29-½",
    "29-",
    "-4.5",
    "29-4-5",
    "29 4.5",
    "29-4.5m",
]
INVALID_SCORES = ["0000", "91.26", "100000", "9126 m", "9126 points p", "-9126", "9:126"]
INVALID = (
    [(unit, text) for unit in Unit for text in INVALID_ANYWHERE]
    + [(Unit.MS, text) for text in INVALID_TIMES]
    + [(Unit.MM, text) for text in INVALID_DISTANCES]
    + [(Unit.POINTS, text) for text in INVALID_SCORES]
)

STEPS = st.sampled_from([1, 10, 100, 1000])


@pytest.mark.parametrize(("unit", "text", "value", "step", "printed"), VALID)
def test_a_mark_is_read_as_whole_units_and_printed_one_way(
    unit: Unit, text: str, value: int, step: int, printed: str
) -> None:
    reading = read_mark(text, unit)
    assert reading == Reading(Mark(value, unit, step))
    assert str(reading.mark) == printed


@pytest.mark.parametrize(("unit", "text"), INVALID)
def test_what_is_no_mark_is_refused(unit: Unit, text: str) -> None:
    with pytest.raises(UnreadableMark):
        read_mark(text, unit)


@pytest.mark.parametrize("text", ["3:49.0h", "3:49.0 h", "3:49.0H"])
def test_a_trailing_h_says_hand_timed(text: str) -> None:
    assert read_mark(text, Unit.MS) == Reading(Mark(229_000, Unit.MS, 100), hand=True)


def test_the_unit_of_a_bare_number_is_the_events() -> None:
    assert [read_mark("10.00", find_event(name).unit).mark for name in ("100", "long jump")] == [
        Mark(10_000, Unit.MS, 10),
        Mark(10_000, Unit.MM, 10),
    ]
    assert read_mark("9126", find_event("decathlon").unit).mark == Mark(9126, Unit.POINTS, 1)


@given(st.integers(1, 359_999), STEPS)
def test_printing_then_reading_gives_a_time_back(seconds: int, step: int) -> None:
    mark = Mark(seconds * 1000 // step * step, Unit.MS, step)
    assert read_mark(str(mark), Unit.MS) == Reading(mark)


@given(st.integers(1, 360_000_000 - 1), STEPS)
def test_printing_then_reading_gives_a_time_with_fractions_back(ms: int, step: int) -> None:
    mark = Mark(max(ms // step, 1) * step, Unit.MS, step)
    assert read_mark(str(mark), Unit.MS) == Reading(mark)
    assert read_mark(f"{mark}h", Unit.MS) == Reading(mark, hand=True)


@given(st.integers(1, 200_000), st.sampled_from([1, 10]))
def test_printing_then_reading_gives_a_distance_back(mm: int, step: int) -> None:
    mark = Mark(max(mm // step, 1) * step, Unit.MM, step)
    assert read_mark(str(mark), Unit.MM) == Reading(mark)


@given(st.integers(1, 99_999))
def test_printing_then_reading_gives_a_score_back(points: int) -> None:
    mark = Mark(points, Unit.POINTS, 1)
    assert read_mark(str(mark), Unit.POINTS) == Reading(mark)


@given(st.text() | st.text("0123456789:.,'\"-hmsftin½¼¾ ", max_size=14), st.sampled_from(Unit))
def test_any_text_is_a_mark_somebody_could_set_or_is_refused(text: str, unit: Unit) -> None:
    try:
        reading = read_mark(text, unit)
    except UnreadableMark:
        return
    assert 0 < reading.mark.value < 360_000_000
    assert read_mark(str(reading.mark), unit).mark == reading.mark


DIFFERENCES = [
    ("3:45.60", "3:45.34", "+0.26"),
    ("3:45.34", "3:45.34", "+0.00"),
    ("3:45.34", "3:49.34", "-4.00"),
    ("5:00.00", "3:45.34", "+1:14.66"),
    ("3:49.0", "3:45.0", "+4.0"),
    ("2:03:00", "2:00:35", "+2:25"),
    ("10.012", "10.01", "+0.00"),
]


@pytest.mark.parametrize(("mark", "other", "told"), DIFFERENCES)
def test_a_difference_has_its_sign_and_the_coarser_step(mark: str, other: str, told: str) -> None:
    assert difference(read_mark(mark, Unit.MS).mark, read_mark(other, Unit.MS).mark) == told


def test_a_difference_of_distances_is_in_metres() -> None:
    assert difference(Mark(8_900, Unit.MM, 10), Mark(8_950, Unit.MM, 10)) == "-0.05"


def test_the_refusal_repeats_what_was_typed_and_says_what_would_do() -> None:
    with pytest.raises(UnreadableMark) as refused:
        read_mark("three\nforty", Unit.MS)
    assert str(refused.value) == (
        "“three forty” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5."
    )
