"""Conversions: the right figure, how it was made, or a refusal that says what would do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.conversions import Conversion, convert
from track.errors import (
    NobodyCan,
    NoConversion,
    TrackError,
    UnknownEvent,
    UnreadableMark,
    UnreadableOption,
)
from track.events import Unit
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


def worths(text: str, origin: str = "", target: str = "") -> list[str]:
    return [answer.worth for answer in convert(text, origin, target)]


def by_factor(text: str, origin: str = "", target: str = "") -> Conversion:
    (answer,) = convert(text, origin, target, "factor")
    return answer


@pytest.mark.parametrize(("origin", "target", "mark", "worth"), TIMES)
def test_a_time_is_worth_what_the_rule_of_thumb_says(
    origin: str, target: str, mark: str, worth: str
) -> None:
    answer = by_factor(mark, origin, target)
    sign = "÷" if origin in {"mile", "2 miles"} else "×"
    assert answer == Conversion(
        given=f"{mark} {origin}",
        mark=worth,
        of=target,
        method="factor",
        how=f"{sign} 1.08, a rule of thumb, to the nearest hundredth",
        source="LetsRun, 2024 Bowerman Mile report"
        if "mile" in (origin, target)
        else "the factor of the mile (LetsRun, 2024), carried over to the double distance",
        exact=False,
    )
    assert convert(mark, origin, target)[0] == answer
    assert convert(mark, origin)[0] == answer
    assert convert(f"{mark} {origin}") == convert(f"{origin} {mark}") == convert(mark, origin)


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
    found = worths(text, origin, target)
    assert found[: len(told)] == told
    assert len(found) == len(told) or found[0].endswith(("00 m", "mile"))


NO_WAY = "; method:points compares any two events the scoring tables know."
UNITS_KNOWN = "I can relate metres, feet, yards, kilometres and miles."
NOT_THIS = "does not fit this mark; leave method out."
REFUSED = [
    ("3:46.22", "", "", "", "Say which event 3:46.22 was run in, as in “3:46.22 mile”."),
    ("3:46.22", "", "1500", "", "Say which event 3:46.22 was run in, as in “3:46.22 mile”."),
    (
        "3:46.22",
        "mile",
        "mi",
        "",
        "Say which other event to convert mile to, as in “to:1500”.",
    ),
    ("9126", "DEC", "", "", "Say which other event to convert decathlon to, as in “to:HEP”."),
    ("3:46.22", "mile", "long jump", "", "I know no sound way from mile to long jump" + NO_WAY),
    ("3:46.22", "mile", "marathon", "", "I know no sound way from mile to marathon" + NO_WAY),
    ("9.58", "100", "marathon", "", "I know no sound way from 100 m to marathon" + NO_WAY),
    ("8.95", "m", "mile road", "", "I know no sound way from metres to road mile" + NO_WAY),
    ("8.95", "LJ", "mile", "", "I know no sound way from long jump to mile" + NO_WAY),
    ("8.95", "LJ", "shot put", "", "I know no sound way from long jump to shot put" + NO_WAY),
    ("7291", "HEP", "PV", "", "I know no sound way from heptathlon to pole vault" + NO_WAY),
    ("8.95", "LJ", "sea level", "", "I know no sound way from long jump to sea level" + NO_WAY),
    ("19:20.00", "5000W", "5000", "", "I know no sound way from 5000 m walk to 5000 m" + NO_WAY),
    ("8.95", "", "m", "", f"Say what to convert metres to; {UNITS_KNOWN}"),
    ("8.95", "LJ", "metres", "", f"Say what to convert metres to; {UNITS_KNOWN}"),
    ("29-4.5", "", "feet", "", f"Say what to convert feet and inches to; {UNITS_KNOWN}"),
    ("3:46.22 mile", "", "", "length", f"The method length {NOT_THIS}"),
    ("3:46.22 mile", "", "", "college", f"The method college {NOT_THIS}"),
    ("8.95", "", "", "factor", f"The method factor {NOT_THIS}"),
]


@pytest.mark.parametrize(("text", "origin", "target", "method", "sentence"), REFUSED)
def test_where_there_is_no_sound_way_the_refusal_says_what_there_is(
    text: str, origin: str, target: str, method: str, sentence: str
) -> None:
    with pytest.raises(NoConversion) as refused:
        convert(text, origin, target, method)
    assert str(refused.value) == sentence


IMPOSSIBLE = [
    ("0:30.00", "mile", "A mile in 30.00 is faster than anyone has run; check the event."),
    ("3.46 1500", "1500", "A 1500 m in 3.46 is faster than anyone has run; check the event."),
    ("1:05", "marathon", ""),
    ("0:25", "marathon", "A marathon in 0:25 is faster than anyone has run; check the event."),
]


@pytest.mark.parametrize(("text", "event", "sentence"), IMPOSSIBLE)
def test_what_nobody_can_run_is_refused(text: str, event: str, sentence: str) -> None:
    with pytest.raises(NobodyCan) as refused:
        convert(text, event)
    assert str(refused.value).startswith(sentence or "A marathon in 1:05")


IN_WORDS = [
    ("8.95m long jump", "triple jump", "8.95 long jump = 18.69 triple jump"),
    ("29-4.5 ft long jump", "", "29-4.5 ft = 8.95 m"),
    ("2:05 marathon", "half", "2:05:00 marathon = 59:20 half marathon"),
    ("2h05:10 marathon", "half", "2:05:10 marathon = 59:24 half marathon"),
    ("3m46.22s mile", "", "3:46.22 mile = 3:29.46 1500 m"),
    ("3:26 for 1500", "mile", "3:26.00 1500 m = 3:42.48 mile"),
    ("1500m in 3:26.00", "mile", "3:26.00 1500 m = 3:42.48 mile"),
    ("sub-4 mile", "", "4:00.00 mile = 3:42.22 1500 m"),
    ("4 minute mile", "", "4:00.00 mile = 3:42.22 1500 m"),
    ("10.4 hand 100m", "", "10.4h 100 m = 10.64 automatic"),
    ("246' 10\" DT", "", "246' 10\" = 75.23 m"),
    ("20 feet 8 inches", "", "20 feet 8 inches = 6.29 m"),
    ("46.0 440y", "400", "46.0h 440 yards = 45.88 400 m"),
    ("2:58.00 4x400", "4x440y", "2:58.00 4 × 400 m = 2:59.04 4 × 440 yards"),
    ("10.05A 100m", "200", "10.05A 100 m = 20.20 200 m"),
    ("43.03 400", "800", "43.03 400 m = 1:40.31 800 m"),
    ("29'-4.5", "", "29'-4.5 = 8.95 m"),
    ("9.58 at 100 m", "200", "9.58 100 m = 19.25 200 m"),
    ("250 mile", "km", "250 mi = 402.336 km"),
    ("29' 4.5\" long jump", "", "29' 4.5\" = 8.95 m"),
    ("9.58 s 100 m", "200", "9.58 100 m = 19.25 200 m"),
    ("9.58 (0.9) 100", "", "9.58 (+0.9) 100 m = 9.624 in still air at sea level"),
    ("19.19 (-0.3) 200", "", "19.19 (-0.3) 200 m = 9.55 100 m"),
    ("400H 46.98", "400", "46.98 400 m hurdles = 44.14 400 m"),
]


@pytest.mark.parametrize(("text", "target", "told"), IN_WORDS)
def test_people_write_marks_in_words(text: str, target: str, told: str) -> None:
    first = convert(text, target=target)[0]
    assert f"{first.given} = {first.worth}" == told


def test_what_is_left_out_is_said() -> None:
    (answer,) = convert("4:10.00 mile flat at 4900 ft", target="1500", method="factor")
    assert answer.how.endswith("; altitude and track not taken into account")


def test_what_is_added_to_a_hand_time_is_said() -> None:
    (answer,) = convert("10.4h 100", target="200", method="lists", sex="M")
    assert answer.mark == "21.38"
    assert answer.how.endswith("; hand time + 0.24 s first")


def test_predictors_that_agree_are_told_once() -> None:
    assert [each.method for each in convert("13:00 5000", target="5k", sex="M")] == [
        "riegel",
        "points",
    ]


def test_naming_the_method_gives_its_answer_alone() -> None:
    every = convert("3:46.22 mile")
    for answer in every:
        assert convert("3:46.22 mile", method=answer.method) == (answer,)
    assert [each.method for each in every] == ["factor", "lists", "cameron", "purdy", "points"]
    assert convert("8.95", "m", "ft", "length") == convert("8.95", "m", "ft")


SEVERAL = [
    # what was asked, for whom, every answer in its order
    (
        ("3:46.22 mile", "", "1500"),
        "M",
        ["factor 3:29.46", "lists 3:28.13", "cameron 3:28.97", "purdy 3:28.59", "points 3:29.66"],
    ),
    (
        ("4:07.64 mile", "", "1500"),
        "W",
        [
            "factor 3:49.30",
            "lists 3:47.63",
            "riegel 3:49.84",
            "cameron 3:48.76",
            "vdot 3:49.35",
            "purdy 3:48.25",
            "points 3:50.20",
        ],
    ),
    (("8.95 LJ", "", "TJ"), "", ["points 18.69"]),
    (("2.45", "high jump", "LJ"), "M", ["points 8.81"]),
    (("47.5 400", "", "400H"), "M", ["lists 50.71", "points 52.61"]),
    (("400H 46.98", "", "400"), "M", ["lists 44.14", "points 43.52"]),
    (("46.00", "440y", ""), "", ["chart 45.74", "cameron 45.66", "purdy 45.69"]),
    (
        ("20:00", "5k", "10k"),
        "M",
        ["riegel 41:42", "cameron 41:40", "vdot 41:28", "purdy 41:30", "points 43:17"],
    ),
]


@pytest.mark.parametrize(("asked", "sex", "told"), SEVERAL)
def test_methods_that_disagree_stand_side_by_side(
    asked: tuple[str, str, str], sex: str, told: list[str]
) -> None:
    found = convert(*asked, sex=sex)
    assert [f"{each.method} {each.mark}" for each in found] == told
    assert all(each.how and each.source and not each.exact for each in found)


def test_both_sexes_are_told_where_nobody_said_which() -> None:
    lists = convert("1:52.00 800", target="1500", method="lists")
    assert ["men" in each.how.replace("women", "") for each in lists] == [True, False]
    assert len(convert("1:41.00 800", target="1500", method="points")) == 1


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
    assert str(refused.value) == (
        "method cannot be “magic”; choose factor or lists or chart or riegel or cameron or vdot "
        "or purdy or points or length or hand or wind or college."
    )


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

    mile = by_factor(given_as(centis), "1500", "mile").worth
    back = by_factor(mile).worth
    assert back in {f"{given_as(centis + step)} 1500 m" for step in (-1, 0, 1)}


def test_a_mark_and_an_option_that_differ_are_refused() -> None:
    with pytest.raises(NoConversion) as refusal:
        convert("3:46.22 mile", "1500")
    assert str(refusal.value) == "The mark says “mile” and from says “1500”; leave one of them out."
    assert convert("3:46.22 mile", "mile") == convert("3:46.22 mile")


def test_a_hand_time_stays_one_in_what_was_given() -> None:
    answer = by_factor("3:49.0h mile")
    assert answer.given == "3:49.0h mile"
