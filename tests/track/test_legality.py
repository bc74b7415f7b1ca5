"""Which marks may stand as a best."""

import pytest

from track.events import find_event
from track.legality import counts_for_lists
from track.marks import Status

STANDS = [
    # event, hand, wind in cm/s, stands
    ("100", False, None, True),
    ("100", False, 200, True),
    ("100", False, 201, False),
    ("100", False, -310, True),
    ("100", True, None, False),
    ("200", False, 210, False),
    ("110H", False, 210, False),
    ("400", False, 350, True),
    ("400", True, None, False),
    ("440 yards", True, None, False),
    ("500", True, None, True),
    ("mile", True, None, True),
    ("long jump", False, 200, True),
    ("long jump", False, 201, False),
    ("triple jump", False, 570, False),
    ("high jump", False, 570, True),
    ("long jump", True, None, True),
    ("decathlon", False, 400, True),
]


@pytest.mark.parametrize(("event", "hand", "wind_cms", "stands"), STANDS)
def test_a_mark_stands_unless_wind_or_a_hand_helped_it(
    event: str, hand: bool, wind_cms: int | None, stands: bool
) -> None:
    found = find_event(event)
    assert stands is counts_for_lists(
        found, Status.OK, hand=hand, wind_cms=wind_cms, annulled=False
    )


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OK])
def test_what_is_no_finish_never_stands(status: Status) -> None:
    mile = find_event("mile")
    assert not counts_for_lists(mile, status, hand=False, wind_cms=None, annulled=False)


@pytest.mark.parametrize(
    ("event", "stands"), [("long jump", False), ("100", False), ("mile", True)]
)
def test_a_mark_printed_as_wind_aided_needs_no_wind_to_be_that(event: str, stands: bool) -> None:
    found = find_event(event)
    assert stands is counts_for_lists(
        found, Status.OK, hand=False, wind_cms=None, annulled=False, tags=("PB", "w")
    )


def test_what_was_annulled_never_stands() -> None:
    mile = find_event("mile")
    assert not counts_for_lists(mile, Status.OK, hand=False, wind_cms=None, annulled=True)
