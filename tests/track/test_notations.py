"""Every notation results use in the place of a mark: golden cases, what is beside it, refusals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.vectors import rows
from track.attempts import Attempts, Outcome, parse_attempts
from track.errors import UnreadableMark
from track.events import EVENTS, Event, Unit, find_event
from track.marks import (
    Mark,
    Notation,
    Reading,
    Status,
    official,
    parse_mark,
    read_mark,
)
from track.signs import Note, read_wind

VECTORS = rows("marks")
ATTEMPTS = [row for row in VECTORS if row["context"].endswith("attempt")]
RAW = [row for row in VECTORS if row["context"].endswith(" raw")]
REFUSED = [row for row in VECTORS if row["outcome"] in {"error", "unknown"}]
READ = [row for row in VECTORS if row not in ATTEMPTS + RAW + REFUSED]
UNITS = {Unit.MS: 1000, Unit.MM: 1000, Unit.POINTS: 1}


def whole(value: str, event: Event) -> int | None:
    return int(Decimal(value) * UNITS[event.unit]) if value else None


def raw_text(row: dict[str, str]) -> str:
    return row["raw"] or "empty"


@pytest.mark.parametrize("row", READ, ids=raw_text)
def test_a_notation_says_mark_timing_wind_letters_and_outcome(row: dict[str, str]) -> None:
    event = find_event(row["event"])
    found = parse_mark(row["raw"], event, zeros_lost=row["context"] == "csv numeric")
    stands = found.mark if found.status is Status.OK else found.shown
    assert (None if stands is None else stands.value) == whole(row["value"], event)
    assert (found.word or "ok") == row["outcome"]
    assert (found.reading is not None and found.reading.hand) == (row["timing"] == "hand")
    told = {note.value for note in found.notes} - {Note.NO_GAUGE.value}
    told |= {f"rule {found.rule}"} if found.rule else set()
    assert told == {note for note in row["notes"].split(";") if note}
    assert (Note.NO_GAUGE in found.notes) == (row["wind"] == "unknown")
    assert found.wind_cms == (read_wind(row["wind"]) if row["wind"][:1] in {"+", "-"} else None)
    assert found.raw == row["raw"]


@pytest.mark.parametrize("row", RAW, ids=raw_text)
def test_a_raw_measurement_is_rounded_as_officials_do(row: dict[str, str]) -> None:
    event = find_event(row["event"])
    reading = parse_mark(row["raw"], event).required()
    mark = official(reading, event)
    assert (row["timing"], row["outcome"], reading.hand) == ("auto", "ok", False)
    assert mark.value == whole(row["value"], event)
    assert row["notes"].endswith(str(mark))


@pytest.mark.parametrize("row", REFUSED, ids=raw_text)
def test_what_is_no_notation_is_refused(row: dict[str, str]) -> None:
    with pytest.raises(UnreadableMark):
        parse_mark(row["raw"], find_event(row["event"]))


@pytest.mark.parametrize("row", ATTEMPTS, ids=raw_text)
def test_attempts_are_read(row: dict[str, str]) -> None:
    found = parse_attempts(row["raw"])
    assert found.outcome.value == row["outcome"]
    if row["notes"]:
        assert row["notes"] == f"cleared on attempt {found.tries}"


FURTHER_ATTEMPTS = [
    ("XR", Attempts(Outcome.RETIRED, 1)),
    ("XXR", Attempts(Outcome.RETIRED, 2)),
    ("XX", Attempts(Outcome.FOUL, 2)),
    ("X-", Attempts(Outcome.PASSED, 1)),
    (" xo ", Attempts(Outcome.CLEARED, 2)),
    ("PPP", Attempts(Outcome.PASSED, 0)),
    ("--", Attempts(Outcome.PASSED, 0)),
]


@pytest.mark.parametrize(("text", "attempts"), FURTHER_ATTEMPTS)
def test_attempts_cut_short_are_read(text: str, attempts: Attempts) -> None:
    assert parse_attempts(text) == attempts


@pytest.mark.parametrize("text", ["", " ", "XXXO", "XXXX", "OX", "8.95", "xox", "٠"])
def test_what_is_no_attempt_is_refused(text: str) -> None:
    with pytest.raises(UnreadableMark):
        parse_attempts(text)


PRINTED = [
    ("9.58 (+0.9)", "100", "9.58 (+0.9)"),
    ("9.58 +0.9", "100", "9.58 (+0.9)"),
    ("9.58 (-1,3 m/s)", "100", "9.58 (-1.3)"),
    ("10.4", "100", "10.4h"),
    ("10.40", "100", "10.40"),
    ("4x 38.5", "4x100", ""),
    ("3:49.0", "mile", "3:49.0"),
    ("3:49.0h", "mile", "3:49.0h"),
    ("2.00.35", "marathon", "2:00:35"),
    ("20.48A (NWI)", "200", "20.48A (NWI)"),
    ("6.00i", "pole vault", "6.00i"),
    ("6.00 I", "pole vault", "6.00i"),
    ("20-5½", "pole vault", "6.23"),
    ("20' 5 1/2\"", "pole vault", "6.23"),
    ("nh", "pole vault", "NH"),
    ("DSQ", "mile", "DQ"),
    ("DQ (TR17.3)", "mile", "DQ 17.3"),
    ("DQ TR17.2.3[a]", "mile", "DQ 17.2.3[a]"),
    ("DQ 163.3(a)", "mile", "DQ 163.3(a)"),
    ("DQ FS", "100", "DQ fs"),
    ("45.20 DQ", "400", "45.20 DQ"),
    ("dnf", "mile", "DNF"),
    ("29-4.5i", "long jump", "8.95i"),
]


@pytest.mark.parametrize(("text", "event", "printed"), PRINTED)
def test_a_notation_prints_one_way(text: str, event: str, printed: str) -> None:
    if printed:
        assert str(parse_mark(text, find_event(event))) == printed
    else:
        with pytest.raises(UnreadableMark):
            parse_mark(text, find_event(event))


BROKEN = ["45.20 DNFF", "x DQ", "(+0.9)", "h", "A", "9.58 9.58", "9.58()", "9" * 40, "1 " * 3000]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_notation_is_refused(text: str) -> None:
    with pytest.raises(UnreadableMark):
        parse_mark(text, find_event("100"))


def test_an_outcome_is_no_mark() -> None:
    found = parse_mark("45.20DQ", find_event("400"))
    assert found == Notation("", None, Status.DQ, "DQ", "", Mark(45_200, Unit.MS, 10))
    with pytest.raises(UnreadableMark) as refused:
        found.required()
    assert str(refused.value).startswith("“45.20DQ” is not a mark I can read")


ROUNDED = [row for row in rows("conversions") if row["kind"].startswith("round_")]
OF = {"round_hand": "1500", "round_fat": "1500", "round_road": "marathon", "round_distance": "LJ"}


@pytest.mark.parametrize("row", ROUNDED, ids=lambda row: row["kind"] + " " + row["input"])
def test_rounding_follows_the_rules_of_the_sport(row: dict[str, str]) -> None:
    event = find_event(OF[row["kind"]])
    reading = Reading(read_mark(row["input"], event.unit).mark, row["kind"] == "round_hand")
    assert str(official(reading, event)) == row["expected"]


@given(st.sampled_from(EVENTS), st.integers(1, 99_000), st.booleans())
def test_printing_then_reading_gives_the_mark_of_every_event(
    event: Event, count: int, hand: bool
) -> None:
    step = 100 if hand and event.unit is Unit.MS else event.step
    mark = Mark(max(count // step, 1) * step, event.unit, step)
    assert parse_mark(str(mark), event).required().mark == mark


LETTERS = {
    "A": Note.ALTITUDE,
    "i": Note.INDOOR,
    "w": Note.WIND_AIDED,
    "=": Note.EQUALS_RECORD,
    "Q": Note.BY_PLACE,
    "q": Note.BY_TIME,
    "#": Note.HASH,
    "*": Note.STAR,
    "@": Note.AT_SIGN,
}


@given(
    st.sampled_from(EVENTS),
    st.integers(1, 99_000),
    st.sets(st.sampled_from(sorted(LETTERS)), max_size=4),
    st.integers(-990, 990),
)
def test_printing_then_reading_gives_everything_beside_a_mark(
    event: Event, count: int, letters: set[str], wind: int
) -> None:
    mark = Mark(max(count // event.step, 1) * event.step, event.unit, event.step)
    notes = frozenset(LETTERS[letter] for letter in letters)
    assert parse_mark(f"{mark}{''.join(letters)}", event).notes == notes
    told = Notation("", Reading(mark), wind_cms=wind, notes=notes)
    assert parse_mark(str(told), event) == told


WINDS = [("+0.9", 90), ("-1,3", -130), ("0.0", 0), ("2", 200), ("+1.05", 105), ("-0.4", -40)]


@pytest.mark.parametrize(("text", "cms"), WINDS)
def test_a_wind_is_whole_centimetres_a_second(text: str, cms: int) -> None:
    assert read_wind(text) == cms


@pytest.mark.parametrize("text", ["", "NWI", "abc", "1.234", "+", "--1.0", "٠.٩", "100.0"])
def test_what_is_no_wind_is_refused(text: str) -> None:
    with pytest.raises(UnreadableMark):
        read_wind(text)


@given(st.text() | st.text("0123456789:.,'\"-hAiwQq (+)DNFXO½ ", max_size=16))
def test_any_text_is_a_notation_or_refused(text: str) -> None:
    for event in (find_event("100"), find_event("LJ"), find_event("DEC"), find_event("MAR")):
        try:
            found = parse_mark(text, event)
        except UnreadableMark:
            continue
        assert (found.mark is not None) == (found.status is Status.OK)
        assert parse_mark(str(found), event).mark == found.mark
