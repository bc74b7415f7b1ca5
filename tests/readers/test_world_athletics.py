"""World Athletics results, bare and in a saved page, read into sheets."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from readers.json_files import read_json
from readers.world_athletics import read_world_athletics
from tests.readers.expected import differences, samples
from tests.readers.json_fuzz import VALUES, sound
from track.errors import TrackError, UnreadableResults
from track.results import Round


def _row(mark: str, place: str = "", name: str = "Mara QUILL", **more: Any) -> dict[str, Any]:
    competitor = {"name": name, "urlSlug": "nzl/mara-quill-14000001", "birthDate": "01 JAN 1999"}
    return {"mark": mark, "place": place, "nationality": "NZL", "competitor": competitor, **more}


def _answer(event: str, rows: list[Any], **race: Any) -> dict[str, Any]:
    races = [{"race": "Final", "date": "2024-05-25", "raceNumber": 1, "results": rows, **race}]
    titles = [{"eventTitle": "Open", "events": [{"event": event, "gender": "W", "races": races}]}]
    competition = {"name": "Harbour Mile", "startDate": "2024-05-25", "endDate": "2024-05-26"}
    return {"competition": competition, "eventTitles": titles}


@pytest.mark.parametrize("path", samples("wa_graphql_constructed"))
def test_every_sample_is_what_its_answer_says(path: Path) -> None:
    file = read_world_athletics(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected


def test_a_row_has_all_that_is_said_of_it() -> None:
    row = _row("4:05.12", "1.", records="PB, WL", qualified="Q", remark=None)
    file = read_world_athletics(json.dumps(_answer("Women's 1500 Metres", [row])))
    (sheet,) = file.sheets
    (line,) = sheet.lines
    assert (sheet.event and sheet.event.code, sheet.sex, sheet.round) == ("1500", "W", Round.FINAL)
    assert (sheet.heat, sheet.meet, str(sheet.day)) == (0, "Harbour Mile", "25 May 2024")
    assert (line.place, str(line.mark), line.tags) == (1, "4:05.12", ("Q", "PB", "WL"))
    assert (line.external_id, line.team, str(line.born)) == ("14000001", "NZL", "1 Jan 1999")


@pytest.mark.parametrize(
    ("mark", "remark", "outcome", "shown"),
    [
        ("", "DNS", "DNS", ""),
        ("4:05.12", "DNF", "DNF", "4:05.12"),
        ("DQ", "TR17.2.3", "DQ", ""),
        ("DQ", "", "DQ", ""),
        ("DNF 3:55.46", "", "DNF", "3:55.46"),
    ],
)
def test_a_word_for_no_mark_never_has_one(mark: str, remark: str, outcome: str, shown: str) -> None:
    rows = [_row(mark, "3.", remark=remark)]
    file = read_world_athletics(json.dumps(_answer("Women's 1500 Metres", rows)))
    line = file.sheets[0].lines[0]
    assert (line.outcome, line.mark, line.place, line.shown) == (outcome, None, None, shown)


def test_heats_of_one_name_are_told_apart_by_their_number() -> None:
    answer = _answer("Women's 100 Metres", [_row("11.20", "1.")], race="Heat", wind="-0.6")
    event = answer["eventTitles"][0]["events"][0]
    event["races"].append({**event["races"][0], "raceNumber": 2, "wind": "NWI"})
    sheets = read_world_athletics(json.dumps(answer)).sheets
    assert [(each.heat, each.wind_cms) for each in sheets] == [(1, -60), (2, None)]


def test_the_wind_of_a_jump_is_its_own() -> None:
    rows = [_row("6.80", "1.", wind="+1.3")]
    sheet = read_world_athletics(json.dumps(_answer("Women's Long Jump", rows, wind="0.1"))).sheets[
        0
    ]
    assert (sheet.wind_cms, sheet.lines[0].wind_cms) == (None, 130)


def test_a_relay_names_its_runners() -> None:
    row = _row("42.10", "1.", name="New Zealand")
    row["competitor"]["teamMembers"] = [{"name": "Mara QUILL"}, {"name": "Ida BERG"}, 3]
    line = read_world_athletics(json.dumps(_answer("Women's 4x100 Metres Relay", [row]))).sheets[0]
    assert line.lines[0].members == ("Mara QUILL", "Ida BERG")


def test_rows_that_cannot_be_read_are_kept_with_a_reason() -> None:
    rows = [_row("4:05.12", "1."), _row("soon"), _row(""), 7, {"mark": "4:10.00"}]
    file = read_world_athletics(json.dumps(_answer("Women's 1500 Metres", rows)))
    assert (file.total, file.used, [each.number for each in file.rejected]) == (5, 1, [2, 3, 4, 5])
    assert file.accounted


def test_a_summary_is_ignored() -> None:
    answer = _answer("Women's 1500 Metres", [_row("4:05.12", "1.")])
    answer["eventTitles"][0]["events"][0]["summary"] = [_row("4:05.12", "1.")]
    file = read_world_athletics(json.dumps(answer))
    assert (file.used, len(file.ignored), file.accounted) == (1, 1, True)


def test_a_saved_page_reads_as_its_answer() -> None:
    answer = _answer("Women's 1500 Metres", [_row("4:05.12", "1.")])
    inner = json.dumps({"props": {"pageProps": {"calendarEventsResults": answer}}})
    page = f'<html><script id="__NEXT_DATA__" type="application/json">{inner}</script></html>'
    assert read_world_athletics(page).sheets == read_world_athletics(json.dumps(answer)).sheets


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html></html>",
        '<p>"__NEXT_DATA__"',
        "[1]",
        '{"data": null}',
        "[" * 100_000,
        '{"a":' * 100_000,
        "x" * 8_000_001,
        '{"eventTitles": [' + "{}," * 30_000 + "{}]}",
    ],
)
def test_what_holds_no_results_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UnreadableResults) as refused:
        read_world_athletics(text)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 120


@given(VALUES)
def test_anything_is_read_soundly_or_refused(value: object) -> None:
    wrapped = {"eventTitles": [{"events": [{"event": "Men's 100 Metres", "races": [value]}]}]}
    for each in (value, wrapped):
        for reader in (read_world_athletics, read_json):
            try:
                file = reader(json.dumps(each))
            except TrackError:
                continue
            assert sound(file)
