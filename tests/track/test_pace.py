"""Pace: the third from any two, splits that add up, and what is no run."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.vectors import rows
from track.errors import NoPace, TrackError, UnknownEvent, UnreadableMark
from track.events import Unit
from track.marks import distance_between, read_mark
from track.pace import (
    LAPS,
    Run,
    Split,
    read_faster,
    read_pace,
    say_seconds,
    solve,
    splits,
    usual_lap,
)

VECTORS = rows("conversions")


def of(kind: str) -> list[dict[str, str]]:
    return [row for row in VECTORS if row["kind"] == kind]


@pytest.mark.parametrize("row", of("pace"), ids=lambda row: row["input"] + " " + row["options"])
def test_the_pace_of_a_race(row: dict[str, str]) -> None:
    event, time = row["input"].split(" ")
    run = solve(event, time)
    per = Decimal(row["options"].removeprefix("per_m="))
    assert say_seconds(run.per(per), 10) == row["expected"]


@pytest.mark.parametrize("row", of("average_speed_kmh"), ids=lambda row: row["input"])
def test_the_average_speed(row: dict[str, str]) -> None:
    run = solve(*row["input"].split(" "))
    assert str((run.speed * Decimal("3.6")).quantize(Decimal("0.01"))) == row["expected"]


def test_the_last_lap_is_what_was_left() -> None:
    (row,) = of("last_lap_split")
    finish, at = row["input"].removeprefix("finish ").split("; 1209.344 m at ")
    last = distance_between(read_mark(finish, Unit.MS).mark, read_mark(at, Unit.MS).mark)
    assert str(last) == row["expected"]


SOLVED = [
    (("marathon", "", "4:00/km"), Run("marathon", Decimal(42195), Decimal("10126.8"))),
    (("marathon", "", "15 km/h"), Run("marathon", Decimal(42195), Decimal("10126.8"))),
    (("5000", "", "62 per lap"), Run("5000 m", Decimal(5000), Decimal(775))),
    (("5000", "", "1:02/400"), Run("5000 m", Decimal(5000), Decimal(775))),
    (("", "20:00", "4:00/km"), Run("5000 m", Decimal(5000), Decimal(1200))),
    (("", "1:00:00", "20kph"), Run("20 km", Decimal(20_000), Decimal(3600))),
    (("12 km", "48:00", ""), Run("12 km", Decimal(12_000), Decimal(2880))),
    (("7 miles", "42:00", ""), Run("7 miles", Decimal("11265.408"), Decimal(2520))),
    (("3.5 mi", "21:00", ""), Run("3.5 mi", Decimal("5632.704"), Decimal(1260))),
    (("1234", "4:00", ""), Run("1234 m", Decimal(1234), Decimal(240))),
    (("half marathon", "1:30", ""), Run("half marathon", Decimal("21097.5"), Decimal(5400))),
    (("13.1", "1:30:00", ""), Run("half marathon", Decimal("21097.5"), Decimal(5400))),
    (("26.2", "", "20 km/h"), Run("marathon", Decimal(42195), Decimal("7595.1"))),
    (("5k", "20 min", ""), Run("5 km", Decimal(5000), Decimal(1200))),
    (("10k", "1 hour", ""), Run("10 km", Decimal(10_000), Decimal(3600))),
    (("", "24:00", "3:00/km"), Run("8000 m", Decimal(8000), Decimal(1440))),
    (("10 m", "0:02", ""), Run("10 m", Decimal(10), Decimal(2))),
    (("10M", "50:00", ""), Run("10 miles", Decimal("16093.440"), Decimal(3000))),
    (("", "", "4:00/km"), Run("1 km", Decimal(1000), Decimal(240))),
]


@pytest.mark.parametrize(("given_two", "run"), SOLVED)
def test_any_two_give_the_third(given_two: tuple[str, str, str], run: Run) -> None:
    found = solve(*given_two)
    assert (found.name, found.metres) == (run.name, run.metres)
    assert round(found.seconds, 6) == run.seconds


SPOKEN = [
    ("6:30 miles", "6:30/mile"),
    ("5:00 mile pace", "5:00/mile"),
    ("5 min mile", "5:00/mile"),
    ("mile in 5:00", "5:00/mile"),
    ("4:00 min/km", "4:00/km"),
    ("4 min/km", "4:00/km"),
    ("4:00 a km", "4:00/km"),
    ("4:00/1000", "4:00/km"),
    ("72s per lap", "3:00/km"),
    ("60s laps", "2:30/km"),
    ("400 in 60", "2:30/km"),
    ("14.5 s per 100", "2:25/km"),
]


@pytest.mark.parametrize(("text", "same"), SPOKEN)
def test_coaches_say_a_pace_in_many_ways(text: str, same: str) -> None:
    assert read_pace(text) == read_pace(same)


def test_a_pace_a_mile_is_read_too() -> None:
    assert round(read_pace("6:00 per mile"), 4) == Decimal("4.4704")
    assert read_pace("10 mph") == read_pace("6:00/mi")


def laps(found: tuple[Split, ...]) -> list[tuple[str, str, str]]:
    return [
        (
            f"{each.metres.normalize():f}",
            say_seconds(Decimal(each.ms) / 1000, 10),
            say_seconds(Decimal(each.lap_ms) / 1000, 10),
        )
        for each in found
    ]


def test_a_mile_starts_behind_the_line() -> None:
    assert laps(splits(solve("mile", "4:00.00"), "400")) == [
        ("409.344", "1:01.05", "1:01.05"),
        ("809.344", "2:00.70", "59.65"),
        ("1209.344", "3:00.35", "59.65"),
        ("1609.344", "4:00.00", "59.65"),
    ]


def test_a_1500_starts_with_300_metres() -> None:
    found = laps(splits(solve("1500", "3:30.00"), "400"))
    assert [each[0] for each in found] == ["300", "700", "1100", "1500"]
    assert [each[2] for each in found] == ["42.00", "56.00", "56.00", "56.00"]


def test_on_the_road_the_rest_comes_last() -> None:
    found = splits(solve("marathon", "2:48:46"), "km")
    assert len(found) == 43
    assert str(found[0].metres) == "1000"
    assert (found[-2].metres, found[-1].metres) == (Decimal(42_000), Decimal(42_195))
    assert found[-1].ms == 10_126_000


def test_a_negative_split_is_faster_by_what_was_asked() -> None:
    found = splits(solve("800", "1:44.00"), "400", Decimal(2))
    assert laps(found) == [("400", "53.00", "53.00"), ("800", "1:44.00", "51.00")]
    third = splits(solve("1200", "3:00.00"), "400", Decimal(6))
    assert [each.lap_ms for each in third] == [62_000, 60_000, 58_000]


@given(
    st.sampled_from(["800", "1500", "mile", "3000", "5000", "10000", "10k", "half"]),
    st.integers(140, 400),
    st.sampled_from(sorted(LAPS)),
    st.integers(0, 5),
)
def test_splits_add_up_and_end_at_the_finish(event: str, pace: int, lap: str, faster: int) -> None:
    run = solve(event, "", f"{pace // 60}:{pace % 60:02}/km")
    try:
        found = splits(run, lap, Decimal(faster))
    except NoPace:
        return
    assert found[-1].metres == run.metres
    assert sum(each.lap_ms for each in found) == found[-1].ms
    assert abs(found[-1].ms - run.seconds * 1000) <= run.step / 2
    assert all(each.lap_ms > 0 for each in found)


def test_how_much_faster_is_a_time_or_a_percentage() -> None:
    assert read_faster("4", Decimal(200)) == 4
    assert read_faster("0:04.5", Decimal(200)) == Decimal("4.5")
    assert read_faster("4s", Decimal(200)) == 4
    assert read_faster("2 %", Decimal(198)) == 2, "100 s and 98 s"


TWO = "Give two of distance, time and pace, as in distance:mile time:3:45.34."
NO_PACES = [
    (("", "", ""), TWO),
    (("mile", "", ""), TWO),
    (("mile", "4:00", "4:00/km"), TWO),
    (("mile", "0:30.0", ""), "Nobody races at that speed; check the distance and the time."),
    (("mile", "9:00:00", ""), "Nobody races at that speed; check the distance and the time."),
    (("LJ", "8.95", ""), "A long jump has no pace; name a race or a length."),
    (
        ("", "99:00:00", "3:00/km"),
        "That is longer than any race; give at most 1000 km and 100 hours.",
    ),
    (
        ("mile", "", "fast"),
        "“fast” is no pace I can read; try 4:00/km, 6:30/mile, 62/lap or 20 km/h.",
    ),
    (
        ("mile", "", "4:00"),
        "“4:00” is no pace I can read; try 4:00/km, 6:30/mile, 62/lap or 20 km/h.",
    ),
    (
        ("mile", "", "0 km/h"),
        "“0 km/h” is no pace I can read; try 4:00/km, 6:30/mile, 62/lap or 20 km/h.",
    ),
]


@pytest.mark.parametrize(("asked", "sentence"), NO_PACES)
def test_what_is_no_run_is_refused(asked: tuple[str, str, str], sentence: str) -> None:
    with pytest.raises(NoPace) as refused:
        solve(*asked)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("text", ["moon", "12 moons", "", "٣ km"])
def test_what_is_no_distance_is_refused(text: str) -> None:
    with pytest.raises((UnknownEvent, NoPace)):
        solve(text, "4:00")


def test_nothing_is_no_distance() -> None:
    with pytest.raises(UnreadableMark):
        solve("0 km", "4:00")


NO_SPLITS = [
    ("mile", "3:45.34", "moon", "lap cannot be “moon”; choose 200, 400, km, mile, 5 km."),
    ("marathon", "2:05:00", "400", "marathon has no useful splits of 400; choose a longer lap."),
    ("800", "1:44.00", "mile", "800 m has no useful splits of mile; choose a shorter lap."),
]


@pytest.mark.parametrize(("event", "time", "lap", "sentence"), NO_SPLITS)
def test_splits_nobody_could_use_are_refused(
    event: str, time: str, lap: str, sentence: str
) -> None:
    with pytest.raises(NoPace) as refused:
        splits(solve(event, time), lap)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("text", ["fast", "-4", "30", "20%", ""])
def test_what_is_no_negative_split_is_refused(text: str) -> None:
    with pytest.raises(NoPace):
        read_faster(text, Decimal(200))


@given(*[st.text() | st.text("0123456789:./ kmhp", max_size=10)] * 3)
def test_any_text_is_a_run_or_refused(distance: str, time: str, pace: str) -> None:
    for asked in ((distance, time, ""), (distance, "", pace), ("", time, pace)):
        try:
            run = solve(*asked)
        except TrackError:
            continue
        assert run.metres > 0
        assert run.seconds > 0


def test_a_run_of_whole_laps_ends_with_a_whole_lap() -> None:
    found = splits(solve("", "24:00", "3:00/km"), "km")
    assert [each.lap_ms for each in found] == [180_000] * 8


LAPS_BY_EYE = [("800", "1:44.00", "400"), ("5k", "15:00", "400"), ("10k", "30:00", "km"),
               ("marathon", "2:05:00", "km"), ("100K", "6:10:00", "5 km")]  # fmt: skip


@pytest.mark.parametrize(("event", "time", "lap"), LAPS_BY_EYE)
def test_without_a_lap_the_usual_one_is_taken(event: str, time: str, lap: str) -> None:
    run = solve(event, time)
    assert usual_lap(run) == lap
    assert splits(run, lap)
