"""What a server is told each day: when it is due, and the order of what it is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.small_races import METRIC_MILE, MILE, at, race
from track.anniversaries import RecordsSet
from track.daily import (
    PICKS,
    Anniversary,
    CoveredMeet,
    DailyPost,
    by_importance,
    picks,
    subject_of,
    told_again,
)
from track.dates import Day
from track.events import EVENTS
from track.marks import Mark
from track.records import Record
from track.results import Level, Race

TODAY = Day(20260601)
TRACK_EVENTS = EVENTS[:20]


def final(day: str, level: Level, place: int = 0) -> Race:
    """Return a final at a meet of its own, of an event by its place."""
    run = at(race(day, TRACK_EVENTS[place], number=100 + place), level)
    return replace(run, meet=replace(run.meet, id=100 + place))


def record(day: str, scope: str, place: int = 0) -> RecordsSet:
    event = TRACK_EVENTS[place]
    held = Record(
        scope, "Europe", Mark(225_340, event.unit, 10), False, "Ann Able", "GBR", Day.iso(day),
        "ratified", TODAY, False, "Townville", "", ("a",),
    )  # fmt: skip
    return RecordsSet(event, "W", (held,))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("timezone", "now", "due"),
    [
        ("UTC", "2026-06-01 08:59", False),
        ("UTC", "2026-06-01 09:00", True),
        ("UTC", "2026-06-01 23:59", True),
        ("UTC", "2026-06-02 00:00", False),
        ("Europe/London", "2026-06-01 08:00", True),
        ("Pacific/Auckland", "2026-05-31 21:00", True),
        ("America/New_York", "2026-06-01 12:59", False),
        ("America/New_York", "2026-06-01 13:00", True),
    ],
)
def test_a_post_is_due_from_its_hour_to_the_end_of_the_day(
    timezone: str, now: str, due: bool
) -> None:
    post = DailyPost(1, 2, 9, timezone, Day(20260531))
    assert post.due(moment(now)) is due


def test_the_hour_that_spring_leaves_out_is_the_next_one() -> None:
    post = DailyPost(1, 2, 1, "Europe/London", Day(20260328))
    assert not post.due(moment("2026-03-29 00:59"))
    assert post.due(moment("2026-03-29 01:00"))


@given(
    st.sampled_from(["UTC", "Europe/London", "Pacific/Auckland", "America/New_York"]),
    st.integers(0, 23),
    st.lists(st.integers(0, 60 * 24 * 9), min_size=1, max_size=60),
)
def test_however_it_is_looked_at_no_day_is_due_twice(
    timezone: str, hour: int, minutes: list[int]
) -> None:
    post, begun = DailyPost(1, 2, hour, timezone), []
    for each in sorted(minutes):
        now = moment("2026-03-25 00:00") + timedelta(minutes=each)
        if post.due(now):
            post = replace(post, day=post.today(now))
            begun.append(post.day)
    assert len(begun) == len(set(begun))


def test_a_post_set_after_its_hour_begins_the_day_after() -> None:
    post = DailyPost(1, 2, 9, "UTC")
    late = moment("2026-06-01 10:00")
    assert post.settled(moment("2026-06-01 08:00")) is None
    assert post.next_day(moment("2026-06-01 08:00")) == TODAY
    assert post.settled(late) == TODAY
    assert not replace(post, day=post.settled(late)).due(late)
    assert replace(post, day=post.settled(late)).next_day(late) == Day(20260602)


@pytest.mark.parametrize(
    ("now", "cut"),
    [("2026-06-01 09:04", False), ("2026-06-01 09:05", True), ("2026-06-02 09:05", False)],
)
def test_a_post_was_cut_off_once_nobody_can_be_sending_it(now: str, cut: bool) -> None:
    post = DailyPost(1, 2, 9, "UTC", TODAY, moment("2026-06-01 09:00"))
    assert post.cut_off(moment(now)) is cut
    assert not replace(post, begun=None).cut_off(moment(now))


def test_world_records_come_first_then_titles_and_what_is_round_before_what_is_not() -> None:
    offered: list[Anniversary] = [
        final("2010-06-01", Level.DIAMOND_LEAGUE, 0),
        record("2010-06-01", "NR", 1),
        final("2011-06-01", Level.EUROPEAN, 2),
        record("2011-06-01", "AR", 3),
        final("2012-06-01", Level.WORLD, 4),
        final("2013-06-01", Level.OLYMPICS, 5),
        final("2001-06-01", Level.OLYMPICS, 6),
        record("2013-06-01", "WR", 7),
    ]
    ordered = by_importance(offered, TODAY)
    assert [offered.index(each) for each in ordered] == [7, 6, 5, 4, 3, 2, 1, 0]
    assert picks(offered, TODAY, ()) == ordered[:PICKS]


def test_today_itself_small_meets_and_small_records_are_not_worth_a_post() -> None:
    offered: list[Anniversary] = [
        final("2026-06-01", Level.OLYMPICS, 0),
        record("2026-06-01", "WR", 1),
        final("2020-06-01", Level.NATIONAL, 2),
        record("2020-06-01", "school record", 3),
    ]
    assert picks(offered, TODAY, ()) == []


def test_nothing_is_told_twice_nor_a_record_beside_its_own_final() -> None:
    run, held = final("2010-06-01", Level.WORLD), record("2010-06-01", "WR")
    other = final("2009-06-01", Level.WORLD, 1)
    assert picks([run, held, other], TODAY, ()) == [held, other]
    told = {subject_of(held)}
    assert picks([run, held, other], TODAY, told) == [other]
    assert told_again([run, held, other], TODAY, told) == [held]


def test_a_covered_meet_is_left_out_with_the_records_of_its_days() -> None:
    run, held = final("2010-06-01", Level.WORLD, 0), record("2010-06-01", "WR", 1)
    other = final("2009-06-01", Level.WORLD, 2)
    covered = [CoveredMeet(run.meet.id, Day(20100530), Day(20100602))]
    assert picks([run, held, other], TODAY, (), covered) == [other]
    elsewhere = [CoveredMeet(999, Day(20080530), Day(20080602))]
    assert len(picks([run, held, other], TODAY, (), elsewhere)) == 3


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(TRACK_EVENTS) - 1),
            st.integers(1990, 2026),
            st.sampled_from([Level.OLYMPICS, Level.EUROPEAN, Level.DIAMOND_LEAGUE, Level.OTHER]),
        ),
        max_size=30,
    )
)
def test_year_after_year_everything_worth_it_is_told_once(
    held: list[tuple[int, int, Level]],
) -> None:
    offered = [final(f"{year}-06-01", level, place) for place, year, level in held]
    told: list[str] = []
    for year in range(2027, 2040):
        today = Day.of(date(year, 6, 1))
        told += [subject_of(each) for each in picks(offered, today, told)]
    assert len(told) == len(set(told))
    worth = {subject_of(each) for each in offered if each.meet.level is not Level.OTHER}
    assert set(told) == worth


def test_events_that_only_look_alike_are_told_apart() -> None:
    first, second = race("2010-06-01", MILE), race("2010-06-01", METRIC_MILE)
    assert subject_of(first) != subject_of(second)
    assert subject_of(first) != subject_of(replace(first, sex="M"))
