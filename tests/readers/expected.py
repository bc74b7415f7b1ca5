"""Sheets as read, set against the answers that stand beside the samples."""

import json
from pathlib import Path
from typing import Any

import pytest

from readers.sheets import Sheet, SheetLine

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
_SEX = {"M": "M", "F": "W", "X": "X", None: ""}


def samples(folder: str, pattern: str = "*") -> list[Any]:
    """Return the samples of a folder that have an answer; one skipped mark where none are there."""
    found = [
        pytest.param(path, id=path.name)
        for path in sorted((SAMPLES / folder).glob(pattern))
        if path.with_name(f"{path.name}.expected.json").exists()
    ]
    return found or [pytest.param(None, marks=pytest.mark.skip(reason="no samples here"))]


def differences(path: Path, sheets: tuple[Sheet, ...]) -> list[str]:
    """Return every way in which ``sheets`` are not what the answer beside ``path`` says."""
    answer = json.loads(path.with_name(f"{path.name}.expected.json").read_text(encoding="utf-8"))
    if len(answer) != len(sheets):
        return [f"{len(sheets)} sheets instead of {len(answer)}"]
    told = []
    for place, (wanted, sheet) in enumerate(zip(answer, sheets, strict=True), 1):
        told += [f"sheet {place}: {each}" for each in _of_sheet(wanted, sheet)]
    return told


def _of_sheet(wanted: dict[str, Any], sheet: Sheet) -> list[str]:
    race, rows = wanted["race"], wanted["rows"]
    told = []
    event = sheet.event.code if sheet.event else None
    if race.get("event") and str(race["event"]).casefold() != str(event).casefold():
        told.append(f"event {event} instead of {race['event']}")
    if _SEX.get(race.get("sex"), "") != sheet.sex:
        told.append(f"sex {sheet.sex!r} instead of {race.get('sex')}")
    if (race.get("date") or None) != (sheet.day.isoformat if sheet.day else None):
        told.append(f"day {sheet.day} instead of {race.get('date')}")
    wind = None if sheet.wind_cms is None else sheet.wind_cms / 100
    if race.get("wind") != wind:
        told.append(f"wind {wind} instead of {race.get('wind')}")
    if len(rows) != len(sheet.lines):
        return [*told, f"{len(sheet.lines)} lines instead of {len(rows)}"]
    for number, (row, line) in enumerate(zip(rows, sheet.lines, strict=True), 1):
        told += [f"line {number}: {each}" for each in _of_line(row, line)]
    return told


def _of_line(row: dict[str, Any], line: SheetLine) -> list[str]:
    mark = line.mark
    pairs = [
        ("place", row.get("place"), line.place),
        ("status", row["status"], line.outcome),
        ("name", (row.get("name") or "").casefold(), line.name.casefold()),
        ("team", row.get("nation_or_team") or "", line.team),
        ("value", row.get("value"), mark.value if mark else None),
        ("unit", row.get("unit") if mark else None, mark.unit.value if mark else None),
        ("notes", sorted(row.get("notes") or []), sorted(line.tags)),
    ]
    if row.get("value") is None:
        pairs = [pair for pair in pairs if pair[0] != "unit"]
    return [f"{name} {is_!r} instead of {wanted!r}" for name, wanted, is_ in pairs if wanted != is_]
