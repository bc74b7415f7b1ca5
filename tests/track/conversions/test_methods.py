"""Each method against its golden cases, and where it refuses."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.track.vectors import rows
from track.conversions import Conversion, convert
from track.conversions.college import altitude_percent
from track.conversions.sprints import still_air
from track.digits import print_time, read_time
from track.errors import NoConversion
from track.events import MILE, find_event
from track.predictors import (
    cameron,
    predict_by_purdy,
    predict_by_vdot,
    purdy_points,
    riegel,
    vdot,
    vdot_speed,
)

VECTORS = rows("conversions")
ELSEWHERE = {
    "wa_points", "wa_equivalent", "wa_results_score", "hand_to_fat",  # test_scoring
    "round_hand", "round_fat", "round_road", "round_distance",  # test_notations
    "m_to_ftin", "ftin_to_m", "wind_ms_to_kmh", "wind_ms_to_mph",  # test_units
    "pace", "last_lap_split", "average_speed_kmh",  # test_pace
    "agegrade_road", "agegrade_wma2023",  # test_age_grade
}  # fmt: skip
HERE = {
    "mile_to_1500", "1500_to_mile", "3000_to_2mile", "riegel", "cameron", "vdot", "vdot_predict",
    "vdot_pace", "purdy_points", "purdy_predict", "mureika_100", "ncaa_track", "ustfccca",
}  # fmt: skip


def of(kind: str) -> list[dict[str, str]]:
    return [row for row in VECTORS if row["kind"] == kind]


def named(row: dict[str, str]) -> str:
    return f"{row['kind']} {row['input']} {row['options']}"


def options(row: dict[str, str]) -> dict[str, str]:
    return dict(part.split("=") for part in row["options"].split(";") if "=" in part)


def seconds(text: str) -> Decimal:
    found = read_time(text)
    assert found is not None
    return Decimal(found[0]) / 1000


def run(row: dict[str, str]) -> tuple[Decimal, Decimal]:
    metres, _, time = row["input"].partition(" ")
    return seconds(time), Decimal(metres)


def printed(value: Decimal, expected: str) -> str:
    """Return seconds as ``expected`` prints them: to the hundredth, or to the second."""
    step = 10 if "." in expected else 1000
    ms = int((value * 1000 / step).to_integral_value(ROUND_HALF_UP)) * step
    return print_time(ms, step)


def test_every_golden_case_belongs_to_a_test() -> None:
    assert {row["kind"] for row in VECTORS} == ELSEWHERE | HERE


RULES = {
    "mile_to_1500": ("mile", "1500 m"),
    "1500_to_mile": ("1500", "mile"),
    "3000_to_2mile": ("3000", "2 miles"),
}


@pytest.mark.parametrize("row", [row for kind in RULES for row in of(kind)], ids=named)
def test_the_rule_of_thumb(row: dict[str, str]) -> None:
    origin, goal = RULES[row["kind"]]
    assert convert(row["input"], origin, goal)[0].worth == f"{row['expected']} {goal}"


PREDICTORS = {
    "riegel": riegel,
    "cameron": cameron,
    "vdot_predict": predict_by_vdot,
    "purdy_predict": predict_by_purdy,
}


@pytest.mark.parametrize("row", [row for kind in PREDICTORS for row in of(kind)], ids=named)
def test_a_predictor(row: dict[str, str]) -> None:
    time, ran = run(row)
    predicted = PREDICTORS[row["kind"]](time, ran, Decimal(options(row)["to"]))
    assert printed(predicted, row["expected"]) == row["expected"]


@pytest.mark.parametrize("row", of("vdot") + of("purdy_points"), ids=named)
def test_a_score_of_a_race(row: dict[str, str]) -> None:
    score = (vdot if row["kind"] == "vdot" else purdy_points)(*run(row))
    places = Decimal(1).scaleb(-len(row["expected"].partition(".")[2]))
    assert str(score.quantize(places)) == row["expected"]


@pytest.mark.parametrize("row", of("vdot_pace"), ids=named)
def test_the_pace_that_takes_a_share_of_a_vdot(row: dict[str, str]) -> None:
    share = Decimal(options(row)["share"].split(" ")[0])
    speed = vdot_speed(Decimal(row["input"].removeprefix("vdot ")), share)
    assert printed(1000 / speed * 60, row["expected"]) == row["expected"]


@pytest.mark.parametrize("row", of("mureika_100"), ids=named)
def test_a_100_m_without_its_wind(row: dict[str, str]) -> None:
    told = options(row)
    wind, height = Decimal(told["wind"]), Decimal(told["altitude_m"])
    calm = still_air(Decimal(row["input"]), wind, height)
    assert str(calm.quantize(Decimal("0.001"))) == row["expected"]
    (answer,) = convert(f"{row['input']} ({told['wind']}) 100 m at {height} m")
    assert answer.worth == f"{row['expected']} in still air at sea level"
    assert answer.method == "wind"


@pytest.mark.parametrize("row", of("ncaa_track"), ids=named)
def test_another_track(row: dict[str, str]) -> None:
    event, time = row["input"].split(" ")
    sex, way, _ = row["options"].split(";")
    start, _, goal = way.partition("_to_")
    (answer,) = convert(f"{time} {event} {start}", target=goal, sex=sex.removeprefix("sex="))
    assert answer.worth.startswith(f"{row['expected']} on a {goal}")
    assert answer.method == "college"


CHART_NAMES = {"55m(M)": ("55", "M")}


@pytest.mark.parametrize("row", of("ustfccca"), ids=named)
def test_the_college_chart(row: dict[str, str]) -> None:
    name, _, time = row["input"].rpartition(" ")
    event, sex = CHART_NAMES.get(name, (name, ""))
    goal = find_event(options(row)["to"]).name
    (answer,) = convert(time, event, goal, "chart", sex)
    assert answer.worth == f"{row['expected']} {goal}"
    assert options(row)["factor"] in answer.how


def test_track_and_altitude_together() -> None:
    """The published 3:56.87 of this mile rests on another height: at 4,820 ft it is 3:56.89."""
    (answer,) = convert("4:05.18 mile flat at 4,900 ft", target="banked", sex="M")
    assert answer == Conversion(
        given="4:05.18 mile, flat 200 m track, 4900 ft up",
        mark="3:56.75",
        of="on a banked or oversized track",
        method="college",
        how="× 0.9874 (men), − 2.21 % for altitude; an estimate, last digit up",
        source="NCAA track factors as two public projects carry them, "
        "altitude by one public calculator",
    )


def test_altitude_alone() -> None:
    (answer,) = convert("4:05.18 mile at 4900 ft")
    assert answer.worth == "3:59.78 at sea level"
    assert altitude_percent(Decimal(3000), MILE) == 0
    assert altitude_percent(Decimal(7703), Decimal(10_000)) == Decimal("6.553")


def test_a_hand_time_becomes_an_automatic_one() -> None:
    (answer,) = convert("10.4 100")
    assert answer == Conversion(
        given="10.4h 100 m",
        mark="10.64",
        of="automatic",
        method="hand",
        how="+ 0.24 s, as the scoring tables add",
        source="World Athletics Scoring Tables 2022, introduction",
    )
    assert convert("1:44.3h 800", target="auto")[0].how == "nothing is added in this event"


WIND_REASON = (
    "I know no verified wind formula for the {}: a gauge on one straight says too little of a "
    "bend, and for hurdles and jumps I found none. The 100 m has one."
)
SAY_THE_WIND = "Say the wind in m/s with the mark, as in “9.58 (+0.9) 100 m”."
REFUSED = [
    ("19.19 (-0.3) 200", "still air", "", WIND_REASON.format("200 m")),
    ("12.80 (+0.3) 110h", "", "", WIND_REASON.format("110 m hurdles")),
    ("9.58 100", "still air", "", SAY_THE_WIND),
    ("9.58 100 (+11.0)", "", "", SAY_THE_WIND),
    (
        "9.58 (+0.9) 100 at 8848 m", "", "",
        "Nobody runs 8848 m up; say the altitude in metres or feet.",
    ),
    ("9.58 100", "auto", "", "9.58 is no hand time; write 9.58h if it is."),
    (
        "4:02.00 mile", "banked", "",
        "Say the track it was run on: flat, banked, oversized or undersized.",
    ),
    (
        "4:02.00 mile", "sea level", "",
        "Say the altitude with the mark, as in “4:05.18 mile at 4900 ft”.",
    ),
    (
        "4:02.00 mile at 900 m", "", "",
        "The college altitude table goes from 3,000 to 7,703 ft (914 to 2,348 m).",
    ),
    (
        "9.98 (+0.1) 100 at 2000 m", "sea level", "",
        "The college altitude table is for flat races on the track from 800 m to 10,000 m; "
        "100 m is none.",
    ),
    (
        "8:02.00 2 miles flat", "", "",
        "The college tables have no factor for 2 miles between these tracks; "
        "they know 200 m, 400 m, 800 m, 1000 m, mile, 3000 m, 5000 m.",
    ),
    (
        "9.58 100", "200", "factor",
        "The factor 1.08 is for mile and 1500 m, and 2 miles and 3000 m; leave method out.",
    ),
    (
        "9.58 100", "400", "chart",
        "The college chart has no line from 100 m to 400 m; leave method out.",
    ),
    (
        "9.58 100", "400", "lists",
        "The lists hold too few who raced 100 m and 400 m in one year; leave method out.",
    ),
    (
        "9.58 100", "800", "vdot",
        "Daniels and Gilbert 1979 was made for 3.5 minutes and longer; leave method out.",
    ),
    (
        "9.58 100", "5000", "purdy",
        "100 m and 5000 m are too far apart for a prediction; 10 times the distance is the most.",
    ),
    (
        "12.80 110h", "400h", "purdy",
        "Purdy 1974, least squares curve is for flat races only; leave method out.",
    ),
    (
        "30.00 100", "200", "points",
        "The tables do not score 30.00 100 m and 200 m with 1 to 1400 points alike.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target", "method", "sentence"), REFUSED)
def test_a_method_outside_what_it_was_made_for_says_so(
    text: str, target: str, method: str, sentence: str
) -> None:
    with pytest.raises(NoConversion) as refused:
        convert(text, target=target, method=method)
    assert str(refused.value) == sentence
