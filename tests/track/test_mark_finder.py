"""Marks in what people write: each with the event it is of, nothing that is no mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.mark_finder import MOST_MARKS, find_marks

MESSAGES = [
    (
        "Bowerman Mile: Kerr 3:45.34, Nuguse 3:45.60, Jakob 3:45.60 (2:52.14 at 1209 m)",
        ["MILE 3:45.34", "MILE 3:45.60"],
    ),
    (
        "Bolt ran 9.58 (+0.9) in the 100m and 19.19 in the 200",
        ["100 9.58 (+0.9)", "200 19.19"],
    ),
    ("Kipyegon 3:49.04 for 1500, 4:07.64 mile", ["1500 3:49.04", "MILE 4:07.64"]),
    ("Duplantis cleared 6.24m in the pole vault", ["PV 6.24"]),
    ("Powell 29-4.5 long jump, Beamon 29'2.5\"", ["LJ 8.95", "LJ 8.90"]),
    ("4x400m: USA 2:54.29", ["4x400 2:54.29"]),
    ("A 2:00:35 marathon!", ["MAR 2:00:35"]),
    ("10.4h 100m dash; 1,500 metres in 3:26.00", ["100 10.4h", "1500 3:26.00"]),
    ("110m hurdles 12.80, 3000m steeple 7:52.11", ["110H 12.80", "3000SC 7:52.11"]),
    ("3’45”34 over the mile, 3:45,34 mile", ["MILE 3:45.34"]),
    ("mile 3:45.34, again mile 3:45.34", ["MILE 3:45.34"]),
    ("I ran 10.4 for 100 and 21.3 for 200", ["100 10.4h", "200 21.3h"]),
    ("4x4 in 3:55 and 400 in 58.2", ["4x400 3:55.00", "400 58.2h"]),
    ("Marathon 2:05", ["MAR 2:05:00"]),
    ("2h05:10 marathon, 59'30 half, 26:24 10k", ["MAR 2:05:10", "HM 59:30", "10K 26:24"]),
    ("mile 3'45,34", ["MILE 3:45.34"]),
    ("400mH 46.28 & 100mH 12.12", ["400H 46.28", "100H 12.12"]),
    ("29' 4.5\" long jump", ["LJ 8.95"]),
    ("100m 9.58w", ["100 9.58w"]),
    ("meeting at 3:45 pm, see you in room 1500", []),
    ("5:00/mile pace for the marathon", []),
    ("The 400 went out in 0:26 and he is off to the mile", []),
    ("It is 10:30, score 3-1", []),
    ("20:00 is no mile", []),
    ("decathlon 9126", []),
    ("mile", []),
    ("3:45.34", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "told"), MESSAGES)
def test_marks_are_found_with_their_events(text: str, told: list[str]) -> None:
    assert [f"{found.event.code} {found.written}" for found in find_marks(text)] == told


def test_a_message_full_of_marks_gives_the_first_ones() -> None:
    text = "mile " + " ".join(f"3:{50 + count // 100}.{count % 100:02}" for count in range(500))
    assert len(find_marks(text)) == MOST_MARKS


WORDS = st.sampled_from(
    ["mile", "1500", "100m", "high jump", "3:45.34", "9.58", "6.24m", "29-4.5", "(+0.9)", ",", "\n"]
)


@given(st.text(max_size=200) | st.lists(WORDS, max_size=30).map(" ".join))
def test_any_message_gives_marks_somebody_could_set(text: str) -> None:
    for found in find_marks(text):
        assert found.written.mark is not None
        assert found.written.mark.value > 0
