"""What a recap told, against what it would tell now."""

from track.recaps import ToldLine, changes_between

KERR = ToldLine(1, "Josh Kerr", 1, "3:45.34")
JAKOB = ToldLine(2, "Jakob Ingebrigtsen", 2, "3:45.60")


def test_nothing_changed_is_nothing_told() -> None:
    assert changes_between([KERR, JAKOB], [KERR, JAKOB]) == ()
    assert changes_between([], []) == ()


def test_a_disqualification_tells_who_lost_and_who_moved() -> None:
    now = [ToldLine(2, "Jakob Ingebrigtsen", 1, "3:45.60"), ToldLine(1, "Josh Kerr", None, "DQ")]
    assert changes_between([KERR, JAKOB], now) == (
        "Jakob Ingebrigtsen 1st in 3:45.60, was 2nd in 3:45.60",
        "Josh Kerr DQ, was 1st in 3:45.34",
    )


def test_who_came_and_who_went_is_told() -> None:
    assert changes_between([KERR], [JAKOB]) == (
        "Jakob Ingebrigtsen 2nd in 3:45.60, not told before",
        "Josh Kerr is no longer in it, was 1st in 3:45.34",
    )
