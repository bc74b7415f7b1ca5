"""Which records stood and how long: the best of each scope, never one that was refused."""

from dataclasses import replace

import pytest

from track.dates import Day, YearsAndDays, years_and_days
from track.events import Unit
from track.marks import Mark
from track.records import Record, reigns, standing_records
from track.standing import Place


def record(scope: str, ms: int, ratified: str = "yes", area: str = "", holder: str = "") -> Record:
    return Record(
        scope, area, Mark(ms, Unit.MS, 10), False, holder, "GBR", Day(20240525), ratified, Day(2025)
    )


def test_the_best_of_each_scope_and_area_stands() -> None:
    world, older = record("WR", 223_130), record("WR", 224_390)
    british, irish = record("NR", 225_340, area="GBR"), record("NR", 226_000, area="IRL")
    found = standing_records((older, world, british, irish), lower_is_better=True)
    assert found == (world, british, irish)
    assert standing_records((older, world), lower_is_better=False) == (older,)


def test_equal_records_stand_together() -> None:
    pair = record("WR", 223_130, holder="one"), record("WR", 223_130, holder="other")
    assert standing_records(pair, lower_is_better=True) == pair


def test_a_record_that_was_refused_never_stood_and_a_pending_one_does() -> None:
    refused, pending = record("AR", 1, ratified="no"), record("AR", 2, ratified="")
    assert standing_records((refused, pending), lower_is_better=True) == (pending,)


def test_equal_marks_share_a_place() -> None:
    assert Place(better=2, equal=1).rank == 3


def test_a_record_stands_until_a_better_one_that_was_not_refused() -> None:
    old, refused, new = (
        replace(record("WR", mark, ratified), day=Day(day))
        for mark, ratified, day in (
            (226_320, "yes", 19850727),
            (224_000, "no", 19900101),
            (224_390, "yes", 19930905),
        )
    )
    found = reigns((new, old, refused), lower_is_better=True)
    assert [(each.record, each.until) for each in found] == [
        (old, new.day), (refused, None), (new, None),
    ]  # fmt: skip
    assert found[0].length(Day(20240101)) == YearsAndDays(8, 40)
    assert found[1].length(Day(20240101)) is None


def test_of_one_day_the_better_record_came_later() -> None:
    first, second = record("WR", 226_000), record("WR", 225_000)
    found = reigns((second, first), lower_is_better=True)
    assert [(each.record, each.until) for each in found] == [(first, first.day), (second, None)]


def test_an_equalled_record_is_shared() -> None:
    pair = record("WR", 225_000, holder="one"), record("WR", 225_000, holder="other")
    assert [each.until for each in reigns(pair, lower_is_better=True)] == [None, None]


@pytest.mark.parametrize("ratified", ["pending", "", "no", "n/a", "anything"])
def test_only_what_a_source_calls_ratified_is(ratified: str) -> None:
    assert record("WR", 1, ratified).state != "ratified"
    assert record("WR", 1, "yes").state == "ratified"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("1985-07-27", "2024-05-25", "38 years 303 days"),
        ("2000-02-29", "2001-02-28", "365 days"),
        ("2000-02-29", "2001-03-01", "1 year"),
        ("2000-02-29", "2004-02-29", "4 years"),
        ("2024-05-24", "2024-05-25", "1 day"),
        ("2024-05-25", "2024-05-25", "0 days"),
    ],
)
def test_years_and_days(first: str, second: str, told: str) -> None:
    assert str(years_and_days(Day.iso(first), Day.iso(second))) == told


def test_what_is_not_known_to_the_day_has_no_years_and_days() -> None:
    assert years_and_days(Day.iso("1985"), Day.iso("2024-05-25")) is None
