"""What nobody can do, and what everybody knows somebody did."""

import pytest

from track.errors import NobodyCan
from track.events import find_event
from track.marks import parse_mark
from track.plausible import possible, sensible

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


TYPED = [
    ("2:05", "marathon", "2:05:00"),
    ("1:00", "half marathon", "1:00:00"),
    ("1:16", "20KW", "1:16:00"),
    ("29:30", "10k", "29:30"),
    ("3:47", "mile", "3:47.00"),
    ("43", "400", "43.00"),
    ("10.4", "100", "10.4h"),
    ("6.24", "pole vault", "6.24"),
]


@pytest.mark.parametrize(("text", "event", "read"), TYPED)
def test_a_typed_mark_is_known_to_the_step_of_its_event(text: str, event: str, read: str) -> None:
    assert str(sensible(text, find_event(event))) == read


NOBODY = [
    ("63", "pole vault", "Nobody has reached 63.00 in the pole vault; check the event, and "),
    ("77", "shot put", "Nobody has reached 77.00 in the shot put"),
    ("34.5", "mile", "A mile in 34.5 is faster than anyone has run; check the event."),
    ("2:40", "mile", "A mile in 2:40 is faster than anyone has run; check the event."),
    ("0:20", "marathon", "A marathon in 0:20 is faster than anyone has run"),
]


@pytest.mark.parametrize(("text", "event", "sentence"), NOBODY)
def test_what_nobody_could_do_is_refused(text: str, event: str, sentence: str) -> None:
    with pytest.raises(NobodyCan) as refused:
        sensible(text, find_event(event))
    assert str(refused.value).startswith(sentence)
