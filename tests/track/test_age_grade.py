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


REFUSED = [
    ("mile", "M", 4, "Age factors go from 5 to 100 years; 4 is not among them."),
    ("mile", "M", 101, "Age factors go from 5 to 100 years; 101 is not among them."),
    ("mile", "M", 12, "Below 30 only road races have age factors; mile has none at 12."),
    ("3000SC", "W", 40, "No table has age factors for 3000 m steeplechase; they know"),
    ("DEC", "M", 40, "No table has age factors for decathlon; they know"),
    ("4x100", "M", 40, "No table has age factors for 4 × 100 m; they know"),
]


@pytest.mark.parametrize(("event", "sex", "age", "sentence"), REFUSED)
def test_no_factor_no_grade(event: str, sex: str, age: int, sentence: str) -> None:
    goal = find_event(event)
    with pytest.raises(NoScore) as refused:
        age_grade(Reading(Mark(600_000, goal.unit, 10)), goal, sex, age)
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize("age", [29, 101])
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
