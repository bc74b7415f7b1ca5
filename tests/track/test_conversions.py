"""Conversions: the right figure, how it was made, or a refusal that says what would do."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.conversions import Conversion, convert
from track.errors import NoConversion, TrackError, UnknownEvent, UnreadableMark, UnreadableOption
from track.events import Unit
from track.lengths import LENGTHS
from track.marks import Mark

# Source: LetsRun, 2024 Bowerman Mile report (3:46.22 is worth 3:29.46); the rest by its rule, 1.08.
MILE_TO_1500 = [
    ("3:46.22", "3:29.46"),
    ("3:45.34", "3:28.65"),
    ("3:45.60", "3:28.89"),
    ("3:47.83", "3:30.95"),
    ("4:00.00", "3:42.22"),
    ("3:43.13", "3:26.60"),
    ("4:07.64", "3:49.30"),
]
METRIC_TO_MILE = [
    ("3:26.00", "3:42.48"),
    ("3:33.02", "3:50.06"),
    ("3:30.70", "3:47.56"),
    ("3:50.07", "4:08.48"),
]
METRIC_TO_2MILES = [("7:20.67", "7:55.92"), ("8:00.00", "8:38.40"), ("8:06.11", "8:45.00")]
TIMES = (
    [("mile", "1500 m", *row) for row in MILE_TO_1500]
    + [("1500 m", "mile", *row) for row in METRIC_TO_MILE]
    + [("3000 m", "2 miles", *row) for row in METRIC_TO_2MILES]
    + [("2 miles", "3000 m", "8:38.40", "8:00.00")]
)

# Source: exact 0.0254 m to the inch; rounded down to the quarter inch, as colleges in the US do.
METRES_TO_FEET = [
    ("8.95", "29-4.25"),
    ("8.90", "29-2.25"),
    ("2.45", "8-0.25"),
    ("6.24", "20-5.5"),
    ("23.56", "77-3.5"),
    ("18.29", "60-0"),
    ("74.35", "243-11"),
    ("98.48", "323-1"),
    ("7.52", "24-8"),
    ("2.10", "6-10.5"),
    ("5.06", "16-7"),
]
# Source: exact 0.0254 m to the inch; rounded down to the centimetre (World Athletics TR 30, 32).
FEET_TO_METRES = [
    ("6-2.25", "1.88"),
    ("29-4.5", "8.95"),
    ("20-5.5", "6.23"),
    ("7-0", "2.13"),
    ("1-3.5", "0.39"),
    ("60-0", "18.28"),
    ("5-8", "1.72"),
]


def worths(text: str, origin: str = "", target: str = "") -> list[str]:
    return [answer.worth for answer in convert(text, origin, target)]


@pytest.mark.parametrize(("origin", "target", "mark", "worth"), TIMES)
def test_a_time_is_worth_what_the_rule_of_thumb_says(
    origin: str, target: str, mark: str, worth: str
) -> None:
    (answer,) = convert(mark, origin, target)
    sign = "÷" if origin in {"mile", "2 miles"} else "×"
    assert answer == Conversion(
        given=f"{mark} {origin}",
        worth=f"{worth} {target}",
        method="factor",
        how=f"{sign} 1.08, a rule of thumb, to the nearest hundredth",
        source="LetsRun, 2024 Bowerman Mile report"
        if "mile" in (origin, target)
        else "the factor of the mile (LetsRun, 2024), carried over to the double distance",
        exact=False,
    )
    assert convert(mark, origin) == (answer,)
    assert convert(f"{mark} {origin}") == convert(f"{origin} {mark}") == (answer,)


@pytest.mark.parametrize(("metres", "feet"), METRES_TO_FEET)
def test_metres_are_told_in_feet_down_to_the_quarter_inch(metres: str, feet: str) -> None:
    assert convert(metres, "m", "ft") == (
        Conversion(
            given=f"{metres} m",
            worth=f"{feet} ft",
            method="length",
            how="exact lengths, down to the quarter inch",
            source="a yard is 0.9144 m (international agreement, 1959)",
            exact=True,
        ),
    )


@pytest.mark.parametrize(("feet", "metres"), FEET_TO_METRES)
def test_feet_and_inches_are_told_in_metres_down_to_the_centimetre(feet: str, metres: str) -> None:
    (answer,) = convert(feet)
    assert (answer.given, answer.worth) == (f"{feet} ft", f"{metres} m")
    assert answer.how == "exact lengths, down to the centimetre"
    assert convert(feet, "feet", "metres") == (answer,)


AS_TYPED = [
    ("3:46.22 mile", "", "", ["3:29.46 1500 m"]),
    ("mile 3:46.22", "", "", ["3:29.46 1500 m"]),
    ("  MILE   3:46.22 ", "", "", ["3:29.46 1500 m"]),
    ("3:46.22mile", "", "", ["3:29.46 1500 m"]),
    ("3:46.22 mi", "", "", ["3:29.46 1500 m"]),
    ("226.22 mile", "", "", ["3:29.46 1500 m"]),
    ("3'46\"22 mile", "", "", ["3:29.46 1500 m"]),
    ("3’46”22 mile", "", "", ["3:29.46 1500 m"]),
    ("3:46.22", "mile", "", ["3:29.46 1500 m"]),
    ("3:46.22", "mile", "1500", ["3:29.46 1500 m"]),
    ("3'46", "mile", "1500m", ["3:29.26 1500 m"]),
    ("mile 3:46.2h", "", "", ["3:29.44 1500 m"]),
    ("3:46.2h mile", "", "", ["3:29.44 1500 m"]),
    ("1500 3:33.02", "", "", ["3:50.06 mile"]),
    ("1500 m 3:33.02", "", "", ["3:50.06 mile"]),
    ("3:33.02 1500", "", "", ["3:50.06 mile"]),
    ("3:33.02 1500m", "", "", ["3:50.06 mile"]),
    ("2 miles 8:38.40", "", "", ["8:00.00 3000 m"]),
    ("8:38.40 2 miles", "", "", ["8:00.00 3000 m"]),
    ("8.95", "", "", ["29-4.25 ft"]),
    ("8.95m", "", "", ["29-4.25 ft"]),
    ("8,95 m", "", "", ["29-4.25 ft"]),
    ("8.95", "long jump", "", ["29-4.25 ft"]),
    ("long jump 8.95", "", "", ["29-4.25 ft"]),
    ("8.95 LJ", "", "imperial", ["29-4.25 ft"]),
    ("29-4.5", "", "", ["8.95 m"]),
    ("29-4.5 long jump", "", "", ["8.95 m"]),
    ("29-4.5", "long jump", "", ["8.95 m"]),
    ("150 mile", "", "km", ["241.402 km"]),
    ("29-4.5", "ft", "", ["8.95 m"]),
    ("29' 4½\"", "", "", ["8.95 m"]),
    ("29’ 4½”", "", "", ["8.95 m"]),
    ("29’ 4½”", "feet", "", ["8.95 m"]),
    ("29ft 4.5in", "", "", ["8.95 m"]),
    ("29 ft", "", "", ["8.83 m"]),
    ("29 feet", "", "", ["8.83 m"]),
    ("29.5 feet", "", "", ["8.99 m"]),
    ("29", "feet", "m", ["8.83 m"]),
    ("300-0", "", "yd", ["100 yd"]),
    ("1-0", "", "yd", ["0.333 yd"]),
    ("440 yards", "", "", ["402.336 m"]),
    ("110", "yd", "", ["100.58 m", "330-0 ft"]),
    ("400", "", "", ["437.445 yd"]),
    ("1500", "", "", ["1640.42 yd", "1.5 km", "0.932 mi"]),
    ("10000", "m", "", ["10 km", "6.214 mi"]),
    ("10 km", "", "miles", ["6.214 mi"]),
    ("26.2 miles", "", "km", ["42.165 km"]),
    ("1 mile", "", "", ["1609.344 m", "1760 yd", "1.609 km"]),
    ("1 mile", "", "m", ["1609.344 m"]),
    ("100 mile", "", "km", ["160.934 km"]),
    ("0.001", "", "", ["0-0 ft"]),
    ("0.001", "", "mi", ["0 mi"]),
]


@pytest.mark.parametrize(("text", "origin", "target", "told"), AS_TYPED)
def test_a_mark_is_converted_as_fans_type_it(
    text: str, origin: str, target: str, told: list[str]
) -> None:
    assert worths(text, origin, target) == told


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


NO_WAY = "; try 1500 m and mile, 3000 m and 2 miles, or metres, feet, yards and miles."
EVENTS_KNOWN = "I can relate 1500 m and mile, 3000 m and 2 miles."
UNITS_KNOWN = "I can relate metres, feet, yards, kilometres and miles."
TOO_FAST = "is faster than anyone has run; check the event."
NOT_THIS = "does not fit this mark; leave method out."
REFUSED = [
    ("3:46.22", "", "", "", "Say which event 3:46.22 was run in, as in “3:46.22 mile”."),
    ("3:46.22", "", "1500", "", "Say which event 3:46.22 was run in, as in “3:46.22 mile”."),
    ("1:40.91 800", "", "", "", f"Say what to convert 800 m to; {EVENTS_KNOWN}"),
    ("3:46.22", "mile", "mi", "", f"Say what to convert mile to; {EVENTS_KNOWN}"),
    ("3:46.22", "mile", "800", "", "I know no sound way from mile to 800 m" + NO_WAY),
    ("3:46.22", "mile", "3000", "", "I know no sound way from mile to 3000 m" + NO_WAY),
    ("3:26.00", "1500", "2 miles", "", "I know no sound way from 1500 m to 2 miles" + NO_WAY),
    ("1:40.91", "800", "1500", "", "I know no sound way from 800 m to 1500 m" + NO_WAY),
    ("3:46.22", "mile", "long jump", "", "I know no sound way from mile to long jump" + NO_WAY),
    ("8.95", "m", "mile road", "", "I know no sound way from metres to road mile" + NO_WAY),
    ("8.95", "LJ", "HJ", "", "I know no sound way from metres to high jump" + NO_WAY),
    ("9126", "DEC", "", "", "I know no sound way from decathlon to anything else" + NO_WAY),
    ("9126", "DEC", "HEP", "", "I know no sound way from decathlon to “HEP”" + NO_WAY),
    ("8.95", "", "m", "", f"Say what to convert metres to; {UNITS_KNOWN}"),
    ("8.95", "LJ", "metres", "", f"Say what to convert metres to; {UNITS_KNOWN}"),
    ("29-4.5", "", "feet", "", f"Say what to convert feet and inches to; {UNITS_KNOWN}"),
    ("0:30.00", "mile", "", "", f"A mile in 30.00 {TOO_FAST}"),
    ("3.46 1500", "1500", "", "", f"A 1500 m in 3.46 {TOO_FAST}"),
    ("3:46.22 mile", "", "", "length", f"The method length {NOT_THIS}"),
    ("8.95", "", "", "factor", f"The method factor {NOT_THIS}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "origin", "target", "method", "sentence"), REFUSED)
def test_where_there_is_no_sound_way_the_refusal_says_what_there_is(
    text: str, origin: str, target: str, method: str, sentence: str
) -> None:
    with pytest.raises(NoConversion) as refused:
        convert(text, origin, target, method)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("text", "origin", "target", "method"),
    [("3:46.22 mile", "", "1500", "factor"), ("8.95", "m", "ft", "length")],
)
def test_naming_the_method_that_fits_changes_nothing(
    text: str, origin: str, target: str, method: str
) -> None:
    assert convert(text, origin, target, method) == convert(text, origin, target)


UNREADABLE = [
    ("", ""),
    ("fast", ""),
    ("mile", ""),
    ("-8.95", ""),
    ("8.9.5", ""),
    ("8..95", "m"),
    ("٨.٩٥", ""),
    ("8.९5", ""),
    ("3:60.00 mile", ""),
    ("3.60.00", "mile"),
    ("0", ""),
    ("0.0", "ft"),
    ("0-0", ""),
    ("29-12", ""),
    ("29-4.5", "m"),
    ("1000001", "m"),
    ("1000001", ""),
    ("3'45", ""),
    ("9" * 61, ""),
    ("1 " * 3000, ""),
]
UNKNOWN = [
    ("3:46.22 moon", "", ""),
    ("3:46.22", "moon", ""),
    ("3:46.22", "mile", "moon"),
    ("8.95", "m", "moon"),
    ("3:46.22 m", "", ""),
    ("5 inches", "", ""),
    ("29 4.5", "", ""),
    ("3:46.22", "m٥", ""),
]


@pytest.mark.parametrize(("text", "origin"), UNREADABLE)
def test_what_is_no_mark_is_refused(text: str, origin: str) -> None:
    with pytest.raises(UnreadableMark):
        convert(text, origin)


@pytest.mark.parametrize(("text", "origin", "target"), UNKNOWN)
def test_what_is_neither_event_nor_unit_is_refused(text: str, origin: str, target: str) -> None:
    with pytest.raises(UnknownEvent):
        convert(text, origin, target)


def test_a_method_not_on_offer_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnreadableOption) as refused:
        convert("3:46.22 mile", method="magic")
    assert str(refused.value) == "method cannot be “magic”; choose factor or length."


TYPED = st.text() | st.text("0123456789:.,'\"-h milekftyd½", max_size=16)
NAMED = st.sampled_from(["", "mile", "1500", "3000", "2 miles", "m", "ft", "yd", "LJ", "DEC", "x"])


@given(TYPED, NAMED | TYPED, NAMED | TYPED)
def test_any_text_is_converted_or_refused(text: str, origin: str, target: str) -> None:
    try:
        answers = convert(text, origin, target)
    except TrackError:
        return
    assert answers
    assert all(answer.given and answer.worth and answer.how for answer in answers)


@given(st.integers(20_000, 599_999))
def test_there_and_back_again_is_within_a_hundredth(centis: int) -> None:
    def given_as(hundredths: int) -> str:
        return str(Mark(hundredths * 10, Unit.MS, 10))

    (mile,) = worths(given_as(centis), "1500", "mile")
    (back,) = worths(mile)
    assert back in {f"{given_as(centis + step)} 1500 m" for step in (-1, 0, 1)}


def test_a_mark_and_an_option_that_differ_are_refused() -> None:
    with pytest.raises(NoConversion) as refusal:
        convert("3:46.22 mile", "1500")
    assert str(refusal.value) == "The mark says “mile” and from says “1500”; leave one of them out."
    assert convert("3:46.22 mile", "mile") == convert("3:46.22 mile")


def test_a_hand_time_stays_one_in_what_was_given() -> None:
    (answer,) = convert("3:49.0h mile")
    assert answer.given == "3:49.0h mile"
