"""OpenTrack JSON in all its spellings, read into sheets."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from readers.opentrack import read_opentrack
from readers.sheets import Sheet
from tests.readers.expected import SAMPLES, differences, samples
from tests.readers.json_fuzz import VALUES, sound
from track.errors import TrackError, UnreadableResults
from track.results import Round

FOLDERS = ("opentrack_rio2016", "opentrack_club", "opentrack_schema", "opentrack_api_constructed")


@pytest.mark.parametrize("path", [each for folder in FOLDERS for each in samples(folder)])
def test_every_sample_is_what_its_answer_says(path: Path) -> None:
    file = read_opentrack(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected


@pytest.mark.parametrize("name", ["competition.json", "race_invalid_position.json"])
def test_samples_without_an_answer_are_read_whole(name: str) -> None:
    path = SAMPLES / "opentrack_schema" / name
    if not path.exists():
        pytest.skip("no samples here")
    file = read_opentrack(path.read_text(encoding="utf-8"))
    assert file.used == file.total > 0


def _race(*rows: Any, **event: Any) -> Sheet:
    event = {"eventCode": "100", "gender": "W", "date": "2024-05-25", "result": rows, **event}
    return read_opentrack(json.dumps({"name": "Harbour Games", "events": [event]})).sheets[0]


def _row(performance: object, rank: object = "1", **more: Any) -> dict[str, Any]:
    row = {"familyName": "Quill", "givenName": "Mara", "country": "NZL"}
    return {**row, "performance": performance, "rank": rank, **more}


@pytest.mark.parametrize(
    ("performance", "outcome", "shown", "tags"),
    [
        ("DQ 8:08.47", "DQ", "8:08.47", ()),
        ("8:21.67DQ 8:21.67", "DQ", "8:21.67", ()),
        ("37.62DQ", "DQ", "37.62", ()),
        ("56.03DQ IAAF Rule 32.2.a", "DQ", "56.03", ("IAAF Rule 32.2.a",)),
        ("DQ R 168.7b", "DQ", "", ()),
        ("DNF", "DNF", "", ()),
    ],
)
def test_forms_of_no_mark(
    performance: str, outcome: str, shown: str, tags: tuple[str, ...]
) -> None:
    line = _race(_row(performance)).lines[0]
    assert (line.outcome, line.mark, line.place) == (outcome, None, None)
    assert (line.shown, line.tags) == (shown, tags)


def test_flags_of_an_attempt_are_not_flags_of_the_mark() -> None:
    row = _row("8.38", recordflag="=SB", recordFlags=["PB"], qualification="Q")
    assert _race(row, eventCode="LJ").lines[0].tags == ("Q", "PB")


def test_the_wind_of_a_jump_is_that_of_the_attempt_with_the_mark() -> None:
    attempts = [{"performance": "8.38", "wind": "0.7"}, {"performance": "X", "wind": "-0.2"}]
    line = _race(_row("8.38", wind="-0.2", attempts=attempts), eventCode="LJ").lines[0]
    assert (line.wind_cms, line.series) == (70, "8.38 0.7, X -0.2")


def test_numbers_keep_the_digits_they_are_printed_with() -> None:
    text = '{"discipline": "SP", "positions": [{"name": "Ida Berg", "perf": 7.10, "rank": 1}]}'
    line = read_opentrack(text).sheets[0].lines[0]
    assert (str(line.mark), line.place) == ("7.10", 1)


def test_a_mile_is_the_track_mile_where_the_name_says_so() -> None:
    whole = {
        "fullName": "Harbour Mile - mile - A Race",
        "discipline": "1M",
        "positions": [_row("4:37.89")],
    }
    event = read_opentrack(json.dumps(whole)).sheets[0].event
    assert event is not None
    assert event.code == "MILE"


def test_rounds_of_units() -> None:
    units = [
        {"round": 1, "heat": 2, "results": [_row("11.40")]},
        {"round": 2, "heat": 1, "results": [_row("11.30")]},
    ]
    event = {"event_code": "100", "genders": "F", "rounds": "3,1", "units": units}
    whole = {"full_name": "Harbour Games", "date": "2024-05-25", "finish_date": "2024-05-26"}
    sheets = read_opentrack(json.dumps({**whole, "events": [event]})).sheets
    assert [(each.round, each.heat) for each in sheets] == [(Round.HEAT, 2), (Round.FINAL, 0)]
    assert {each.day for each in sheets} == {None}


def test_a_relay_is_its_team_with_its_runners_in_order() -> None:
    runners = [
        {"givenName": "Ida", "familyName": "Berg ", "legNumber": 2},
        {"givenName": "Mara", "familyName": "Quill", "legNumber": 1},
    ]
    row = {"country": "NZL", "performance": "42.10", "rank": "1", "runners": runners}
    line = _race(row, eventCode="4x100").lines[0]
    assert (line.name, line.members) == ("NZL", ("Mara Quill", "Ida Berg"))


def test_a_note_that_says_no_finish_takes_the_mark() -> None:
    finisher = {"first_name": "Mara", "last_name": "Quill", "time": "4:37.89", "pos": "1"}
    event = {"name": "Mile - A Race", "finishers": [{**finisher, "note": "DNF"}], "teams": [{}]}
    file = read_opentrack(json.dumps({"full_name": "Miles", "event_results": [event]}))
    line = file.sheets[0].lines[0]
    assert (line.outcome, line.mark, line.shown) == ("DNF", None, "4:37.89")
    assert (file.sheets[0].section, len(file.ignored), file.accounted) == ("A Race", 1, True)


def test_a_row_nested_deep_is_rejected_not_a_crash() -> None:
    deep = "[" * 900 + "]" * 900
    text = '{"events": [{"eventCode": "100", "results": [{"name": "A", "perf": ' + deep + "}]}]}"
    try:
        file = read_opentrack(text)
    except UnreadableResults:
        return
    assert (len(file.rejected), file.accounted) == (1, True)


@pytest.mark.parametrize("text", ["{}", "[]", "7", "[" * 100_000, "{", '{"a": 1}'])
def test_what_is_no_competition_is_refused(text: str) -> None:
    with pytest.raises(UnreadableResults):
        read_opentrack(text)


@given(VALUES)
def test_anything_is_read_soundly_or_refused(value: object) -> None:
    event = {"eventCode": "LJ", "results": [value], "units": value}
    for each in (value, {"events": [event, value]}, {"discipline": "100", "positions": [value]}):
        try:
            file = read_opentrack(json.dumps(each))
        except TrackError:
            continue
        assert sound(file)
