"""Age grades: to the hundredth of a percent, from the table that has the event and the age."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.vectors import rows
from track.age_grade import ROAD_SOURCE, Grade, age_grade
from track.errors import NoScore
from track.events import EVENTS, Event, find_event
from track.marks import Mark, Reading, read_mark
from track.masters import SOURCE, wma_factor

VECTORS = rows("conversions")


def grades(row: dict[str, str]) -> tuple[Grade, ...]:
    name, _, mark = row["input"].rpartition(" ")
    event = find_event(name if name != "1 Mile" else "road mile")
    options = dict(part.split("=") for part in row["options"].split(";"))
    reading = read_mark(mark, event.unit)
    return age_grade(reading, event, options["sex"], int(options["age"]))


@pytest.mark.parametrize(
    "row",
    [row for row in VECTORS if row["kind"] == "agegrade_road"],
    ids=lambda row: row["input"] + " " + row["options"],
)
def test_a_road_race_by_the_tables_of_2025(row: dict[str, str]) -> None:
    found = grades(row)[0]
    assert (str(found.percent), found.source) == (row["expected"], ROAD_SOURCE)


@pytest.mark.parametrize(
    "row",
    [row for row in VECTORS if row["kind"] == "agegrade_wma2023"],
    ids=lambda row: row["input"] + " " + row["options"],
)
def test_a_race_by_wma_2023(row: dict[str, str]) -> None:
    found = grades(row)[-1]
    assert (str(found.percent), found.source) == (row["expected"], SOURCE)


def test_a_field_mark_grows_with_the_factor() -> None:
    jump = find_event("LJ")
    (found,) = age_grade(read_mark("5.80", jump.unit), jump, "W", 40)
    of_age = Decimal(found.standard.value) / 1000 / found.factor
    assert found.factor > 1
    assert str(found.open_mark) == str(Decimal("5.80") * found.factor)[:4]
    assert found.percent == round(580 / of_age, 2)


def test_the_best_age_is_graded_against_the_open_standard() -> None:
    (found,) = age_grade(read_mark("9.58", find_event("100").unit), find_event("100"), "M", 30)
    assert str(found.percent) == "100.00"
    assert str(found.age_standard) == str(found.standard) == "9.58"


def test_both_tables_are_told_where_both_have_the_event() -> None:
    sources = [
        each.source
        for each in age_grade(read_mark("16:23", find_event("5k").unit), find_event("5k"), "M", 50)
    ]
    assert sources == [ROAD_SOURCE, SOURCE]


# Source: WMA 2023 standards and factors in athlib's own file, divided by hand.
HURDLES = [
    ("400H", "M", 59, "60.00", "97.55"),
    ("300H", "M", 60, "45.00", "87.80"),
    ("200H", "M", 80, "38.00", "87.90"),
    ("110H", "M", 49, "16.00", "89.49"),
    ("100H", "M", 50, "16.00", "82.80"),
    ("80H", "M", 70, "14.50", "81.83"),
    ("100H", "W", 39, "15.00", "84.13"),
    ("80H", "W", 40, "12.50", "85.86"),
    ("300H", "W", 50, "50.00", "88.46"),
    ("3000SC", "M", 59, "11:00.00", "89.84"),
    ("2000SC", "M", 60, "7:00.00", "89.41"),
    ("2000SC", "W", 40, "7:00.00", "92.24"),
]


@pytest.mark.parametrize(("event", "sex", "age", "mark", "percent"), HURDLES)
def test_hurdles_and_steeplechase_are_those_of_the_age_group(
    event: str, sex: str, age: int, mark: str, percent: str
) -> None:
    race = find_event(event)
    (found,) = age_grade(read_mark(mark, race.unit), race, sex, age)
    assert str(found.percent) == percent


def test_the_young_are_graded_in_flat_races() -> None:
    sprint = find_event("100")
    (found,) = age_grade(read_mark("13.00", sprint.unit), sprint, "M", 12)
    assert (str(found.standard), found.source) == ("9.58", SOURCE)


REFUSED = [
    ("mile", "M", 4, "Age factors go from 5 to 100 years; 4 is not among them."),
    ("mile", "M", 101, "Age factors go from 5 to 100 years; 101 is not among them."),
    (
        "LJ",
        "M",
        12,
        "Below 30 only flat races and walks have age factors; long jump has none at 12.",
    ),
    (
        "3000SC",
        "W",
        40,
        "At 40 the tables grade 2000 m steeplechase instead of 3000 m steeplechase.",
    ),
    ("400H", "M", 60, "At 60 the tables grade 300 m hurdles instead of 400 m hurdles."),
    ("110H", "W", 35, "At 35 the tables grade 100 m hurdles instead of 110 m hurdles."),
    ("110H", "M", 50, "At 50 the tables grade 100 m hurdles instead of 110 m hurdles."),
    ("DEC", "M", 40, "No table has age factors for decathlon; they know"),
    ("4x100", "M", 40, "No table has age factors for 4 × 100 m; they know"),
]


@pytest.mark.parametrize(("event", "sex", "age", "sentence"), REFUSED)
def test_no_factor_no_grade(event: str, sex: str, age: int, sentence: str) -> None:
    goal = find_event(event)
    with pytest.raises(NoScore) as refused:
        age_grade(Reading(Mark(600_000, goal.unit, 10)), goal, sex, age)
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize("age", [4, 101])
def test_athlib_is_not_asked_for_ages_it_has_wrong(age: int) -> None:
    with pytest.raises(ValueError, match=str(age)):
        wma_factor(find_event("100"), "M", age)


@given(st.sampled_from(EVENTS), st.sampled_from("MW"), st.integers(5, 100))
def test_every_event_and_age_has_a_grade_or_a_reason(event: Event, sex: str, age: int) -> None:
    reading = Reading(Mark(60_000, event.unit, 10))
    try:
        found = age_grade(reading, event, sex, age)
    except NoScore:
        return
    for each in found:
        assert each.percent > 0
        assert each.factor > 0
