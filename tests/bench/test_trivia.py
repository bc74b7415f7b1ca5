"""The bench of the quiz asks questions of the store it is given, and of an empty one says so."""

from pathlib import Path

import pytest

from bench.trivia import TITLE, trivia_report


def test_questions_are_set_against_races(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.trivia.COUNT", 5)
    told: list[str] = []
    report = trivia_report(database, 2, told.append)
    assert told == ["trivia: round 1 of 2", "trivia: round 2 of 2"]
    assert report.title == TITLE
    assert [line.name for line in report.lines] == [
        "a question, p50",
        "its CPU time, p50",
        "its CPU time, p99",
        "of it on the event loop, p99",
    ]
    for line in report.lines:
        assert len(line.ours) == len(line.floor) == 2
        assert min(*line.ours, *line.floor) > 0


def test_a_store_without_races_compares_nothing(tmp_path: Path) -> None:
    report = trivia_report(tmp_path / "empty.sqlite3", 1, lambda _: None)
    assert report.lines == ()
    assert report.notes == ("the store has no races to compare with",)
