"""The Diamond League archive, read into sheets."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from readers.diamond_league import read_diamond_league
from tests.readers.expected import differences, samples
from tests.readers.json_fuzz import VALUES, sound
from track.errors import TrackError, UnreadableResults
from track.results import Round

OWN_NAMES = {
    "2010_18.json": ["sheet 25: event 110H99.1cm instead of 110H (0.99)"],
}
"""The answer keeps the title's spelling of an event; the catalogue has a code for it."""


def _archive(*rows: dict[str, Any], title: str = "", detail: str = "Final") -> str:
    title = title or "Women's Long Jump - 04.06.2010"
    return json.dumps({"Promotional Events": [{"title": title, "detail": detail, "data": rows}]})


def _row(place: str, mark: str, **more: Any) -> dict[str, Any]:
    row = {"place": place, "athlete": "Mara QUILL", "id": "14000001", "nat": "NZL", "mark": mark}
    return {**row, "birthYear": 1990, "doping": "", **more}


@pytest.mark.parametrize("path", samples("diamondleague_json"))
def test_every_sample_is_what_its_answer_says(path: Path) -> None:
    file = read_diamond_league(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == OWN_NAMES.get(path.name, [])
    assert file.accounted
    assert not file.rejected


def test_the_best_legal_mark_beside_a_wind_aided_one_is_no_second_place() -> None:
    sheet = read_diamond_league(_archive(_row("2.", "6.90"), _row("", "6.71"))).sheets[0]
    assert [(line.place, str(line.mark)) for line in sheet.lines] == [(2, "6.90"), (None, "6.71")]


@pytest.mark.parametrize(
    ("row", "outcome", "shown", "tags"),
    [
        (_row(" - ", "", doping="DOP"), "ANNULLED", "", ("DOP",)),
        (_row(" - ", "6.60", doping="DOP"), "ANNULLED", "6.60", ("DOP",)),
        (_row(" - ", "VST", doping="DOP"), "ANNULLED", "VST", ("DOP",)),
        (_row("", "NM"), "NM", "", ()),
        (_row("4.", "DNS"), "DNS", "", ()),
    ],
)
def test_no_mark_stands_beside_what_took_it_away(
    row: dict[str, Any], outcome: str, shown: str, tags: tuple[str, ...]
) -> None:
    line = read_diamond_league(_archive(row)).sheets[0].lines[0]
    assert (line.outcome, line.mark, line.place) == (outcome, None, None)
    assert (line.shown, line.tags) == (shown, tags)


@pytest.mark.parametrize("flag", ["OC", "NV", "SC", "MIX"])
def test_a_flag_in_place_of_the_place_is_kept(flag: str) -> None:
    line = read_diamond_league(_archive(_row(flag, "6.60"))).sheets[0].lines[0]
    assert (line.place, line.tags, line.outcome) == (None, (flag,), "OK")


@pytest.mark.parametrize(
    ("year", "kept"), [(1901, None), (1904, None), (1990, "1990"), ("x", None)]
)
def test_a_birth_in_the_wrong_century_is_dropped(year: object, kept: str | None) -> None:
    line = read_diamond_league(_archive(_row("1.", "6.60", birthYear=year))).sheets[0].lines[0]
    assert (line.born and str(line.born)) == kept


def test_a_title_says_event_sex_day_and_implement() -> None:
    title = "Men's 110mH (0.99) - 04.06.2010"
    text = _archive(_row("1.", "13.90"), title=title, detail="Heat\xa02, wind: +2.1")
    sheet = read_diamond_league(text).sheets[0]
    assert sheet.event is not None
    assert (sheet.event.code, sheet.sex, str(sheet.day)) == ("110H99.1cm", "M", "4 Jun 2010")
    assert (sheet.round, sheet.heat, sheet.wind_cms) == (Round.HEAT, 2, 210)


def test_an_event_nobody_lists_keeps_its_times_and_its_title() -> None:
    sheet = read_diamond_league(_archive(_row("1.", "29.50"), title="Men's 3x100m")).sheets[0]
    assert (sheet.event, sheet.label, str(sheet.lines[0].mark)) == (None, "Men's 3x100m", "29.50")
    file = read_diamond_league(_archive(_row("1.", "18930"), title="Men's 1 Hour"))
    assert (file.sheets, len(file.rejected), file.accounted) == ((), 1, True)


@pytest.mark.parametrize("text", ["{}", "[]", '{"a": [1]}', "[" * 100_000, "not"])
def test_what_is_no_archive_is_refused(text: str) -> None:
    with pytest.raises(UnreadableResults):
        read_diamond_league(text)


@given(VALUES)
def test_anything_is_read_soundly_or_refused(value: object) -> None:
    title = "Women's Long Jump - 04.06.2010"
    wrapped = {"a": [{"title": title, "data": [value]}, {"title": value, "data": value}]}
    for each in (value, wrapped):
        try:
            file = read_diamond_league(json.dumps(each))
        except TrackError:
            continue
        assert sound(file)
