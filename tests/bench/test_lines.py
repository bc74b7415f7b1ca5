"""The report says what was measured, and nothing it was not told to judge."""

import pytest

from bench.lines import Line, Report

QUICK = Line("quick", "us", ours=(30, 12, 22), floor=(20, 10, 20), goal=1.5)
SLOW = Line("slow", "us", ours=(40, 40), floor=(20, 10), goal=1.5)
WATCHED = Line("watched", "ms", ours=(5,), floor=(5,))


def test_a_ratio_is_made_within_its_round_and_sorted() -> None:
    assert QUICK.ratios == (1.1, 1.2, 1.5)


@pytest.mark.parametrize(("line", "met"), [(QUICK, True), (SLOW, False), (WATCHED, None)])
def test_the_median_round_decides(line: Line, met: bool | None) -> None:
    assert line.met is met


def test_sides_of_different_length_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="shorter"):
        _ = Line("torn", "us", ours=(1, 2), floor=(1,)).ratios


def test_the_table_lines_up() -> None:
    table = str(Report("Title", (QUICK, SLOW, WATCHED), ("a note",)))
    assert table.splitlines() == [
        "Title",
        "           min  median    max  goal",
        "quick    1.10x   1.20x  1.50x  1.5x  met",
        "slow     2.00x   3.00x  4.00x  1.5x  NOT MET",
        "watched  1.00x   1.00x  1.00x     -",
        "! a note",
    ]


def test_json_carries_the_figures_behind_a_ratio() -> None:
    assert QUICK.as_json() == {
        "name": "quick",
        "ratio": {"min": 1.1, "median": 1.2, "max": 1.5},
        "goal": 1.5,
        "met": True,
        "unit": "us",
        "ours": 22,
        "floor": 20,
    }
