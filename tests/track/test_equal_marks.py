"""Equal marks: the well-known events nearest to the one asked about."""

from track.equal_marks import SHOWN, equal_marks
from track.events import find_event
from track.marks import Reading
from track.scoring import points


def told(worth: int, event: str, sex: str, *, short_track: bool = False) -> list[str]:
    found = equal_marks(worth, find_event(event), sex, short_track=short_track)
    return [f"{other.code} {mark}" for other, mark in found]


def test_a_race_is_told_in_races_of_its_family_first() -> None:
    assert told(1356, "100", "M") == [
        "60 6.25",
        "200 19.16",
        "400 42.55",
        "800 1:39.24",
        "1500 3:22.38",
    ]


def test_a_long_race_is_told_in_flat_races_alone() -> None:
    found = [each.split(" ")[0] for each in told(1200, "10000", "M")]
    assert found == ["5000", "HM", "3000", "MAR", "MILE"]


def test_a_throw_is_told_in_throws_first() -> None:
    assert [each.split(" ")[0] for each in told(1200, "SP", "W")] == ["DT", "HT", "JT", "HJ", "PV"]


def test_no_mark_is_worth_less_than_what_was_asked() -> None:
    for other, mark in equal_marks(1000, find_event("mile"), "W", short_track=True):
        assert points(Reading(mark), other, "W", short_track=True) >= 1000


def test_outside_the_tables_there_are_none() -> None:
    assert told(0, "100", "M") == []
    assert told(1501, "100", "M") == []
    assert len(told(1, "100", "M")) == SHOWN
