"""Combined events: each part to the point, series with their totals, and orders mixed up."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.vectors import rows
from track.combined import part_points, parts_of, score_series
from track.errors import NoScore, TrackError
from track.events import Event, find_event
from track.marks import Reading, read_mark

SERIES = [list(each) for _, each in groupby(rows("series"), key=lambda row: row["series"])]
OF_SIZE = {5: "pentathlon", 7: "heptathlon", 10: "decathlon"}


def test_every_part_is_scored_to_the_point() -> None:
    cases = rows("combined")
    assert len(cases) == 456
    for row in cases:
        event = find_event(row["event"])
        reading = Reading(read_mark(row["mark"], event.unit).mark, row["timing"] == "hand")
        assert part_points(reading, event, row["sex"]) == int(row["points"]), row


@pytest.mark.parametrize("lines", SERIES, ids=lambda lines: lines[0]["series"])
def test_a_series_adds_up_to_its_total(lines: list[dict[str, str]]) -> None:
    event, sex = find_event(OF_SIZE[len(lines)]), lines[0]["sex"]
    series = score_series([line["mark"] for line in lines], event, sex)
    assert [part.event.code for part in series.parts] == [line["event"] for line in lines]
    assert [part.points for part in series.parts] == [int(line["points"]) for line in lines]
    assert series.total == int(lines[0]["total"])
    assert series.complete


def test_a_series_may_stop_on_the_way() -> None:
    series = score_series(["10.55", "NM", "-", "2.05"], find_event("DEC"), "M")
    assert [part.points for part in series.parts] == [963, 0, 0, 850]
    assert series.parts[2].written is None
    assert not series.complete


REFUSED = [
    ("DEC", "M", ["1"] * 11, "decathlon has 10 parts, not 11: 100 m, long jump, shot put"),
    ("DEC", "M", ["10.55", "16.00"], "Nobody has done 16.00 in the long jump; check the order."),
    ("PEN", "X", ["8.23"], "I can score a series of decathlon, heptathlon (women outdoors"),
    ("100", "M", ["9.58"], "I can score a series of decathlon"),
    ("DEC", "M", ["fast"], "“fast” is not a mark I can read"),
]


@pytest.mark.parametrize(("event", "sex", "marks", "sentence"), REFUSED)
def test_what_is_no_series_is_refused(
    event: str, sex: str, marks: list[str], sentence: str
) -> None:
    with pytest.raises(TrackError) as refused:
        score_series(marks, find_event(event), sex)
    assert str(refused.value).startswith(sentence)


def test_an_event_of_no_combined_event_has_no_part_points() -> None:
    with pytest.raises(NoScore):
        part_points(read_mark("9.58", find_event("100").unit), find_event("HT"), "M")


PARTS = [
    (part, sex)
    for code, sex in (
        ("DEC", "M"),
        ("DEC", "W"),
        ("HEP", "M"),
        ("HEP", "W"),
        ("PEN", "W"),
        ("PEN", "M"),
    )
    for part in parts_of(find_event(code), sex)
]


@given(st.sampled_from(PARTS), st.integers(1, 60_000), st.integers(1, 100))
def test_a_better_part_is_never_worth_less(
    part: tuple[Event, str], steps: int, further: int
) -> None:
    event, sex = part
    low, high = (
        part_points(read_mark(f"{count // 100}.{count % 100:02}", event.unit), event, sex)
        for count in (min(steps, 19_000), min(steps, 19_000) + further)
    )
    assert low >= high if event.lower_is_better else low <= high
