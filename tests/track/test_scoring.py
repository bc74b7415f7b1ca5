"""World Athletics points: exact to the point, and both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.vectors import rows
from track.errors import NoScore
from track.events import EVENTS, Event, Unit, find_event
from track.marks import Mark, Reading, parse_mark, read_mark
from track.points_table import COEFFICIENTS
from track.scoring import (
    EDITIONS,
    HAND_MS,
    MOST_POINTS,
    hand_ms,
    head_wind_points,
    is_scored,
    mark_for,
    points,
)
from track.signs import read_wind

VECTORS = rows("points")
MISPRINTS = rows("misprints")
CONVERSIONS = rows("conversions")
TABLES = [
    (event, sex, edition, short)
    for event in EVENTS
    for sex in "MWX"
    for edition in EDITIONS
    for short in (False, True)
    if is_scored(event, sex, tables=edition, short_track=short)
]


def scored(row: dict[str, str]) -> int:
    event = find_event(row["event"])
    return points(
        read_mark(row["mark"], event.unit),
        event,
        row["sex"],
        tables=row["tables"],
        short_track=row["track"] == "short",
        wind_cms=read_wind(row["wind"]) if row.get("wind") else None,
    )


def test_every_golden_score_is_met_to_the_point() -> None:
    """Printed rows, marks between them and below the table, and marks of World Athletics' lists."""
    assert len(VECTORS) == 2000
    wrong = [row for row in VECTORS if scored(row) != int(row["points"])]
    assert wrong == []


def test_where_print_and_formula_differ_the_formula_is_kept() -> None:
    """World Athletics' own results follow the formula on all 307 such marks."""
    assert len(MISPRINTS) == 119
    for row in MISPRINTS:
        assert scored(row) == int(row["points"]) == int(row["printed"]) + 1


def asked(row: dict[str, str]) -> tuple[Reading, Event, dict[str, str]]:
    name, _, mark = row["input"].rpartition(" ")
    event = find_event({"Dec": "DEC"}.get(name, name))
    options = dict(part.split("=") for part in row["options"].split(";"))
    return read_mark(mark, event.unit), event, options


@pytest.mark.parametrize(
    "row", [row for row in CONVERSIONS if row["kind"] == "wa_points"], ids=lambda row: row["input"]
)
def test_a_mark_is_worth_its_points(row: dict[str, str]) -> None:
    reading, event, options = asked(row)
    found = points(reading, event, options["sex"], tables=options["edition"])
    assert found == int(row["expected"])


@pytest.mark.parametrize(
    "row",
    [row for row in CONVERSIONS if row["kind"] == "wa_equivalent"],
    ids=lambda row: row["input"] + " " + row["options"],
)
def test_equal_points_in_another_event(row: dict[str, str]) -> None:
    reading, event, options = asked(row)
    sex, edition = options["sex"], options["edition"]
    worth = points(reading, event, sex, tables=edition)
    goal = find_event(options["to"])
    assert str(mark_for(worth, goal, sex, tables=edition)) == row["expected"]


@pytest.mark.parametrize(
    "row",
    [row for row in CONVERSIONS if row["kind"] == "wa_results_score"],
    ids=lambda row: row["input"] + " " + row["options"],
)
def test_a_head_wind_adds_what_the_lists_show(row: dict[str, str]) -> None:
    reading, event, options = asked(row)
    wind = read_wind(options["wind"])
    found = points(reading, event, options["sex"], tables=options["edition"], wind_cms=wind)
    assert found == int(row["expected"])


def test_a_head_wind_counts_only_where_wind_is_measured() -> None:
    assert head_wind_points(find_event("100"), -150) == 9
    assert head_wind_points(find_event("100"), 150) == 0
    assert head_wind_points(find_event("100"), None) == 0
    assert head_wind_points(find_event("400"), -150) == 0
    assert head_wind_points(find_event("200"), -150, short_track=True) == 0


@pytest.mark.parametrize(
    "row",
    [row for row in CONVERSIONS if row["kind"] == "hand_to_fat"],
    ids=lambda row: row["input"],
)
def test_a_hand_time_is_lengthened_as_the_tables_say(row: dict[str, str]) -> None:
    name, _, mark = row["input"].rpartition(" ")
    event = find_event(name)
    reading = parse_mark(f"{mark}h", event).required()
    automatic = Mark(reading.mark.value + hand_ms(reading, event), Unit.MS, 10)
    assert str(automatic) == row["expected"]
    assert points(reading, event, "M") == points(Reading(automatic), event, "M")


def test_no_other_kind_of_event_is_lengthened() -> None:
    for name in ("4x100", "500", "150 m", "LJ"):
        event = find_event(name)
        reading = Reading(Mark(40_000, event.unit, 100), hand=True)
        added = hand_ms(reading, event)
        assert added == (HAND_MS[0][1] if name == "150 m" else 0)


def test_the_table_of_coefficients_has_no_row_twice() -> None:
    seen = [
        (sex, code, track, edition)
        for sex, code, track, _, _, *editions in map(str.split, COEFFICIENTS.strip().splitlines())
        for edition in editions
    ]
    assert len(seen) == len(set(seen))
    assert {edition for *_, edition in seen} == set(EDITIONS)


@given(st.sampled_from(TABLES), st.integers(1, 1400))
def test_points_to_mark_to_points_never_loses_and_asks_for_no_more_than_needed(
    table: tuple[Event, str, str, bool], wanted: int
) -> None:
    event, sex, edition, short = table
    mark = mark_for(wanted, event, sex, tables=edition, short_track=short)
    assert points(Reading(mark), event, sex, tables=edition, short_track=short) >= wanted
    worse = event.step if event.lower_is_better else -event.step
    weaker = Reading(Mark(mark.value + worse, mark.unit, mark.step))
    assert points(weaker, event, sex, tables=edition, short_track=short) < wanted


@given(st.sampled_from(TABLES), st.integers(1, 40_000), st.integers(1, 100))
def test_a_better_mark_is_never_worth_less(
    table: tuple[Event, str, str, bool], steps: int, further: int
) -> None:
    event, sex, edition, short = table
    low, high = (
        points(
            Reading(Mark(count * event.step, event.unit, event.step)),
            event,
            sex,
            tables=edition,
            short_track=short,
        )
        for count in (steps, steps + further)
    )
    assert low >= high if event.lower_is_better else low <= high


def test_an_event_without_a_table_is_refused_with_a_way_forward() -> None:
    with pytest.raises(NoScore) as refused:
        points(read_mark("12.20", Unit.MS), find_event("100H"), "M")
    assert str(refused.value) == (
        "The 2025 tables do not score 100 m hurdles for men; try another event or other tables."
    )
    with pytest.raises(NoScore):
        mark_for(1000, find_event("300H"), "M", tables="2017")


@pytest.mark.parametrize("wanted", [-1, 0, MOST_POINTS + 1])
def test_a_score_outside_every_table_is_refused(wanted: int) -> None:
    with pytest.raises(NoScore) as refused:
        mark_for(wanted, find_event("100"), "M")
    assert str(refused.value) == "Scores go from 1 to 1500 points; ask for one of those."


def test_an_indoor_event_needs_nobody_to_say_so_and_no_other_goes_indoors() -> None:
    sprint = read_mark("6.34", Unit.MS), find_event("60"), "M"
    for edition in EDITIONS:
        indoors = points(*sprint, tables=edition, short_track=True)
        assert points(*sprint, tables=edition) == indoors == 1304
    hammer = find_event("hammer")
    assert not is_scored(hammer, "M", tables="2022", short_track=True)
    assert is_scored(hammer, "M", tables="2025", short_track=True)
