"""Lengths and winds in other units: exact, and rounded as the sport rounds them."""

from itertools import permutations

import pytest

from tests.track.vectors import rows
from track.conversions import Conversion, convert
from track.conversions.units import in_feet
from track.errors import NoConversion, UnreadableMark
from track.events import Unit
from track.lengths import LENGTHS
from track.marks import Mark

VECTORS = rows("conversions")
METRES_TO_FEET = [(row["input"], row["expected"]) for row in VECTORS if row["kind"] == "m_to_ftin"]
FEET_TO_METRES = [(row["input"], row["expected"]) for row in VECTORS if row["kind"] == "ftin_to_m"]


@pytest.mark.parametrize(("metres", "feet"), METRES_TO_FEET)
def test_metres_are_told_in_feet_down_to_the_quarter_inch(metres: str, feet: str) -> None:
    assert convert(metres, "m", "ft") == (
        Conversion(
            given=f"{metres} m",
            mark=feet,
            of="ft",
            method="length",
            how="exact lengths, down to the quarter inch",
            source="a yard is 0.9144 m (international agreement, 1959)",
            exact=True,
        ),
    )


@pytest.mark.parametrize(("metres", "feet"), METRES_TO_FEET)
def test_a_mark_of_the_field_is_told_in_feet_as_a_length_is(metres: str, feet: str) -> None:
    assert in_feet(Mark(round(float(metres) * 1000), Unit.MM, 10)) == feet


@pytest.mark.parametrize(("feet", "metres"), FEET_TO_METRES)
def test_feet_and_inches_are_told_in_metres_down_to_the_centimetre(feet: str, metres: str) -> None:
    (answer,) = convert(feet)
    assert (answer.given, answer.worth) == (f"{feet} ft", f"{metres} m")
    assert answer.how == "exact lengths, down to the centimetre"
    assert convert(feet, "feet", "metres") == (answer,)


EXACT = {
    # one metre, foot, yard, kilometre and mile in each other unit
    ("m", "ft"): "3-3.25 ft",
    ("m", "yd"): "1.094 yd",
    ("m", "km"): "0.001 km",
    ("m", "mi"): "0.001 mi",
    ("ft", "m"): "0.30 m",
    ("ft", "yd"): "0.333 yd",
    ("ft", "km"): "0 km",
    ("ft", "mi"): "0 mi",
    ("yd", "m"): "0.91 m",
    ("yd", "ft"): "3-0 ft",
    ("yd", "km"): "0.001 km",
    ("yd", "mi"): "0.001 mi",
    ("km", "m"): "1000 m",
    ("km", "ft"): "3280-10 ft",
    ("km", "yd"): "1093.613 yd",
    ("km", "mi"): "0.621 mi",
    ("mi", "m"): "1609.344 m",
    ("mi", "ft"): "5280-0 ft",
    ("mi", "yd"): "1760 yd",
    ("mi", "km"): "1.609 km",
    # and in centimetres, and one of those
    ("m", "cm"): "100 cm",
    ("ft", "cm"): "30.48 cm",
    ("yd", "cm"): "91.44 cm",
    ("km", "cm"): "100000 cm",
    ("mi", "cm"): "160934.4 cm",
    ("cm", "m"): "0.01 m",
    ("cm", "ft"): "0-0.25 ft",
    ("cm", "yd"): "0.011 yd",
    ("cm", "km"): "0 km",
    ("cm", "mi"): "0 mi",
}


def test_every_pair_of_units_is_listed_here() -> None:
    assert set(EXACT) == set(permutations((unit.symbol for unit in LENGTHS), 2))


@pytest.mark.parametrize(("origin", "target"), EXACT)
def test_one_of_each_unit_in_each_other_unit(origin: str, target: str) -> None:
    (answer,) = convert("1", origin, target)
    assert (answer.given, answer.worth) == (f"1 {origin}", EXACT[origin, target])
    assert (answer.method, answer.exact) == ("length", True)


WINDS = [row for row in VECTORS if row["kind"].startswith("wind_ms_to_")]


@pytest.mark.parametrize("row", WINDS, ids=lambda row: row["kind"] + " " + row["input"])
def test_a_wind_in_other_units(row: dict[str, str]) -> None:
    goal = {"kmh": "km/h", "mph": "mph"}[row["kind"].rpartition("_")[2]]
    (answer,) = convert(f"{row['input']} m/s", target=goal)
    assert answer.worth == f"{row['expected']} {goal}"
    assert convert(row["input"], "m/s", goal) == (answer,)


def test_a_wind_is_told_in_every_other_unit() -> None:
    assert [each.worth for each in convert("-2,0m/s")] == ["-7.2 km/h", "-4.5 mph"]
    assert [each.worth for each in convert("7.2 kph")] == ["2.0 m/s", "4.5 mph"]


def test_a_unit_in_itself_is_refused() -> None:
    with pytest.raises(NoConversion) as refused:
        convert("10 m/s", target="m/s")
    assert str(refused.value) == "Say what to convert m/s to; I can relate m/s, km/h and mph."


def test_a_wind_has_no_worth_in_an_event() -> None:
    with pytest.raises(NoConversion) as refused:
        convert("2.0 m/s", target="mile")
    assert str(refused.value) == "A wind has no worth in “mile”; try m/s, km/h or mph."


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("999 m/s", ""),
        ("fast", "m/s"),
        ("NaN", "m/s"),
        ("1e999999999", "m/s"),
        ("1_0", "m/s"),
        ("５", "m/s"),
        ("9." + "0" * 3000, "mph"),
    ],
)
def test_what_is_no_wind_is_refused(text: str, origin: str) -> None:
    with pytest.raises(UnreadableMark):
        convert(text, origin)
