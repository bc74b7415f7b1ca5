"""OpenTrack JSON, in every spelling of its keys that is about.

A competition holds events, these units (a heat, a final), these results; older files hold
``event_results`` with ``finishers``, single races ``positions`` or ``results``, athlib's own model
``performances``. The rows are read in ``opentrack_rows``.
"""

from dataclasses import dataclass, replace
from typing import Any

from readers.event_headings import Heading, read_heading, read_round
from readers.json_values import fields, first_said, load_json, row_text
from readers.opentrack_rows import read_row
from readers.printed_cells import LONGEST_NAME, read_cms, read_day, read_place, read_sex
from readers.row_count import Rejected, RowCount
from readers.sheets import Sheet, SheetFile
from track.dates import Day
from track.errors import UnreadableMark, UnreadableResults
from track.events import Wind
from track.results import Round

_ROWS = ("results", "result", "positions", "finishers", "performances")
_EVENTS = ("events", "event_results", "eventResults")


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is said of a race by all that stands around its rows."""

    meet: str = ""
    day: Day | None = None
    heading: Heading | None = None
    round: Round | None = None
    heat: int = 0
    section: str = ""


def read_opentrack(text: str) -> SheetFile:
    """Return the races of a competition or of a single race.

    Raises:
        UnreadableResults: the text is no such file, or too large.
    """
    return competition_sheets(load_json(text))


def is_competition(value: object) -> bool:
    """Return whether a JSON value is laid out as one of OpenTrack's."""
    keys = fields(value).keys()
    return not keys.isdisjoint(_EVENTS) or not keys.isdisjoint(
        ("positions", "finishers", "results")
    )


def competition_sheets(value: object) -> SheetFile:
    """Return the races of the competition ``value`` is; raises UnreadableResults."""
    if not is_competition(value):
        raise UnreadableResults(
            "This JSON holds no OpenTrack competition and no race; send a competition's whole file."
        )
    whole = fields(value)
    frame = _Frame(
        meet=first_said(whole, "fullName", "full_name", "name", "shortName", "short_name")[
            :LONGEST_NAME
        ],
        day=_day(whole),
    )
    count = RowCount("opentrack")
    for key in _EVENTS:
        for event in count.items(whole.get(key)):
            _read_event(count, fields(event), frame)
    if "discipline" in whole or whole.keys().isdisjoint(_EVENTS):
        _read_race(count, whole, replace(frame, heading=_heading(whole)))
    return count.read()


def _read_event(count: RowCount, event: dict[str, Any], frame: _Frame) -> None:
    units = count.items(event.get("units"))
    for each in count.items(event.get("teams")):
        count.ignore(count.next(), row_text(each), "a standing of teams, not a result")
    if not units and not any(event.get(key) for key in _ROWS):
        return
    name = first_said(event, "roundName") or first_said(event, "round")
    round_, heat = read_round(name)
    frame = replace(
        frame,
        heading=_heading(event),
        round=read_round(first_said(event, "round"))[0] or round_,
        heat=heat,
        section=first_said(event, "athlon") or _section(first_said(event, "name")),
        day=_day(event) or frame.day,
    )
    rounds = first_said(event, "rounds")
    for unit in units:
        _read_unit(count, fields(unit), frame, [each for each in rounds.split(",") if each])
    _read_race(count, event, frame)


def _read_unit(count: RowCount, unit: dict[str, Any], frame: _Frame, rounds: list[str]) -> None:
    """Read a heat or final. ``rounds`` are the numbers of heats in each round, as in ``3,1``."""
    nth, heat = read_place(first_said(unit, "round")), read_place(first_said(unit, "heat")) or 0
    round_ = frame.round
    if nth is not None and 0 < nth <= len(rounds) <= 3:
        # Between the first and the last of three rounds is the semi-final.
        round_ = Round.FINAL if nth == len(rounds) else Round.SEMI_FINAL if nth == 2 else Round.HEAT
        if rounds[nth - 1].strip() == "1":
            heat = 0
    frame = replace(frame, round=round_, heat=heat, day=_day(unit) or frame.day)
    _read_race(count, unit, frame)


def _read_race(count: RowCount, race: dict[str, Any], frame: _Frame) -> None:
    rows = [row for key in _ROWS for row in count.items(race.get(key))]
    if not rows:
        return
    heading = frame.heading or _heading(race)
    if heading.event is None and not heading.label:
        # athlib's own model names the event in each performance.
        heading = _heading(fields(fields(rows[0]).get("performance")))
    lines = []
    for row in rows:
        number = count.next()
        try:
            lines.append(read_row(number, fields(row), heading))
        except (UnreadableMark, Rejected) as problem:
            count.reject(number, row_text(row), str(problem))
    attempt = heading.event is not None and heading.event.wind is Wind.ATTEMPT
    count.add(
        Sheet(
            lines=tuple(lines),
            event=heading.event,
            label=heading.label,
            sex=heading.sex,
            round=frame.round,
            heat=frame.heat,
            wind_cms=None if attempt else read_cms(first_said(race, "wind")),
            day=frame.day,
            meet=frame.meet,
            section=frame.section,
        )
    )


def _heading(holder: dict[str, Any]) -> Heading:
    """Return the event of a competition's event or of a single race.

    A code means the road mile where the name says mile (``1M``): of two events of one length, the
    one the name says is meant.
    """
    sex = read_sex(first_said(holder, "gender", "genders"))
    code = first_said(holder, "eventCode", "event_code", "discipline", "event")
    name = first_said(holder, "name", "fullName", "full_name")
    coded = read_heading(code, sex)
    parts = [read_heading(part, sex) for part in name.split(" - ")[:4]]
    named = next((part for part in parts if part.event is not None), None)
    if named is None or named.event is None:
        return replace(coded, label=name or code)
    same = coded.event is not None and coded.event.metres == named.event.metres
    if not code or (same and coded.event is not None and coded.event.on_road):
        return replace(named, label=name, sex=sex or named.sex)
    return replace(coded, label=name, sex=sex or named.sex)


def _section(name: str) -> str:
    """Return what stands after the event in “Mile - A Race”."""
    return name.partition(" - ")[2]


def _day(holder: dict[str, Any]) -> Day | None:
    """Return the day, where no other is said to be the last one."""
    start = first_said(holder, "startDate", "start_date", "date")
    end = first_said(holder, "endDate", "end_date", "finishDate", "finish_date")
    return read_day(start[:10]) if start and end in {"", start} else None
