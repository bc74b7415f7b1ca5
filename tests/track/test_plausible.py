"""What nobody can do, and what everybody knows somebody did."""

import pytest

from track.events import find_event
from track.marks import parse_mark
from track.plausible import possible

CASES = [
    ("9.58", "100", True),
    ("9.00", "100", False),
    ("8.00", "100", False),
    ("3:43.13", "mile", True),
    ("3:20.00", "mile", False),
    ("20:00", "mile", False),
    ("2:00:35", "marathon", True),
    ("7:59:00", "marathon", True),
    ("10:00:00", "marathon", False),
    ("36.84", "4x100", True),
    ("8.95", "LJ", True),
    ("16.00", "LJ", False),
    ("0.50", "HJ", False),
    ("31:00.00", "5000W", True),
    ("12:00.00", "mile walk", True),
    ("44.0", "440y", True),
]


@pytest.mark.parametrize(("text", "event", "could"), CASES)
def test_what_people_can_do(text: str, event: str, could: bool) -> None:
    goal = find_event(event)
    assert possible(parse_mark(text, goal).required(), goal) == could
