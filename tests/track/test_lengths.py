"""Units of length: what is read in each, and how each is printed."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.errors import UnreadableMark
from track.lengths import (
    FEET,
    KILOMETRES,
    LENGTHS,
    LONGEST_M,
    METRES,
    MILES,
    YARDS,
    Length,
    find_length,
    say,
)

UNITS = pytest.mark.parametrize("unit", LENGTHS, ids=lambda unit: unit.symbol)


@UNITS
def test_a_unit_is_found_by_every_name_it_has(unit: Length) -> None:
    for name in (unit.name, unit.symbol, *unit.aliases, unit.name.upper(), f" {unit.symbol}. "):
        assert find_length(name) is unit


@pytest.mark.parametrize("text", ["", "inch", "inches", "furlong", "mile road", "1500", "м", "m٥"])
def test_what_is_no_unit_is_not_found(text: str) -> None:
    assert find_length(text) is None


READ = [
    (METRES, "8.95", "8.95"),
    (METRES, "8,95", "8.95"),
    (METRES, "8.", "8"),
    (METRES, "1000000", "1000000"),
    (FEET, "1", "0.3048"),
    (FEET, "29.5", "8.9916"),
    (FEET, "29-4.5", "8.9535"),
    (FEET, "29'4½\"", "8.9535"),
    (FEET, "29ft", "8.8392"),
    (YARDS, "440", "402.336"),
    (KILOMETRES, "21.0975", "21097.5"),
    (MILES, "1", "1609.344"),
]
UNREADABLE = [
    (METRES, "0"),
    (METRES, "0.000"),
    (METRES, "-1"),
    (METRES, "1e3"),
    (METRES, "8.²"),
    (METRES, "8.٣"),
    (METRES, "٣"),
    (METRES, "29-4.5"),
    (METRES, "1000000.1"),
    (MILES, "622"),
    (FEET, "0-0"),
    (FEET, "29-12"),
    (FEET, "8.95m"),
    (FEET, ""),
]


@pytest.mark.parametrize(("unit", "number", "metres"), READ)
def test_a_number_is_read_exactly(unit: Length, number: str, metres: str) -> None:
    assert unit.read(number) == Decimal(metres)


@pytest.mark.parametrize(("unit", "number"), UNREADABLE)
def test_what_is_no_length_is_refused(unit: Length, number: str) -> None:
    with pytest.raises(UnreadableMark):
        unit.read(number)


SAID = [
    (METRES, "8.959", "8.95", "down to the centimetre"),
    (METRES, "110", "110.00", "down to the centimetre"),
    (METRES, "110.0005", "110.001", "to the nearest thousandth"),
    (METRES, "1500", "1500", "to the nearest thousandth"),
    (FEET, "0.3048", "1-0", "down to the quarter inch"),
    (FEET, "0.3047", "0-11.75", "down to the quarter inch"),
    (FEET, "3.302", "10-10", "down to the quarter inch"),
    (YARDS, "100", "109.361", "to the nearest thousandth"),
    (KILOMETRES, "0.4", "0", "to the nearest thousandth"),
    (KILOMETRES, "0.5", "0.001", "to the nearest thousandth"),
    (MILES, "16093.44", "10", "to the nearest thousandth"),
]


@pytest.mark.parametrize(("unit", "metres", "printed", "how"), SAID)
def test_a_length_is_printed_with_how_it_was_rounded(
    unit: Length, metres: str, printed: str, how: str
) -> None:
    assert say(Decimal(metres), unit) == (printed, how)


SUITS = [
    ("0.01", "m ft"),
    ("110", "m ft"),
    ("110.01", "m yd"),
    ("999", "m yd"),
    ("1000", "m yd km mi"),
    ("2000", "m yd km mi"),
    ("2000.01", "m km mi"),
    ("1000000", "m km mi"),
    ("1000000.01", ""),
    ("0", ""),
]


@pytest.mark.parametrize(("metres", "symbols"), SUITS)
def test_people_state_short_lengths_in_feet_and_long_ones_in_miles(
    metres: str, symbols: str
) -> None:
    suited = [unit.symbol for unit in LENGTHS if unit.suits(Decimal(metres))]
    assert suited == symbols.split()


@given(st.integers(1, 11_000))
def test_a_field_mark_read_back_from_feet_is_never_longer(centimetres: int) -> None:
    metres = Decimal(centimetres) / 100
    feet, _ = say(metres, FEET)
    with suppress(UnreadableMark):  # less than a quarter inch is no mark
        assert metres - Decimal("0.00635") < FEET.read(feet) <= metres


@given(st.text() | st.text("0123456789.,-' ft", max_size=10), st.sampled_from(LENGTHS))
def test_any_text_is_a_length_somebody_could_cover_or_is_refused(text: str, unit: Length) -> None:
    with suppress(UnreadableMark):
        assert 0 < unit.read(text) <= LONGEST_M
