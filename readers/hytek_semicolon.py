"""Meet Manager's semicolon export: a line H for the meet, E for a person, R for a relay.

Fields are counted from 1 as in the published list: 3 the event's number, 5 its code, 6 the sex,
10 the round, 11 the mark, 13 the wind, 14 the place, 16 the heat. Field 12 says metric or English,
which the mark itself shows.
"""

import re
from collections.abc import Iterator

from readers.headings import event_of
from readers.ledger import Ledger, check_sheets
from readers.printed_marks import WIND, read_printed, unit_of
from readers.sheets import Sheet, SheetFile, SheetLine
from track.dates import Day
from track.errors import UnreadableDate
from track.events import Event, Kind
from track.results import Round
from track.signs import read_wind

_SEXES = {"M": "M", "F": "W", "W": "W", "X": "X", "B": "M", "G": "W"}
_ROUNDS = {"F": Round.FINAL, "S": Round.SEMI_FINAL, "Q": Round.QUARTER_FINAL, "P": Round.HEAT}
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_STEEPLE = re.compile(r"(\d{4})S(?:C|T)?", re.ASCII)
_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
_LETTER = re.compile(r"[A-Z]")
_RUNNER = 9
"""Cells of a runner in a relay's line: family name, given name, and seven more."""
_FIRST_TEAM = 20
"""Where a relay's team begins, counted from 0; after the points of combined events."""
_EXPORT = re.compile(r"(?:H|[ER];[A-Z]?);(?:[^;]*;){4}")
_Key = tuple[str, ...]


def is_export(lines: list[str]) -> bool:
    """Return whether the first of ``lines`` is one of such an export."""
    return bool(lines) and _EXPORT.match(lines[0]) is not None


def read_hytek_semicolon(text: str) -> SheetFile:
    """Return every race of ``text``, in the order in which it first names them.

    The day is the first of the meet: the export has no other.

    Raises:
        UnreadableResults: the text is too long for the results of a meet, or no text.
    """
    ledger = Ledger(text, "Hy-Tek semicolon export")
    meet, day = "", None
    races: dict[_Key, list[SheetLine]] = {}
    heads: dict[_Key, tuple[Event | None, str]] = {}
    for number, line in ledger.lines():
        cells = [cell.strip() for cell in line.split(";")]
        kind = cells[0].upper()
        if kind == "H" and len(cells) > 2:
            meet, day = cells[1], _day(cells[2:5])
            ledger.ignore(number, line, "the name of the meet")
            continue
        if kind not in {"E", "R"}:
            ledger.ignore(number, line, "no line of results")
            continue
        cells += [""] * (30 - len(cells))
        # Number, code, sex, age group, division, round: a code may come twice, as in a decathlon.
        key = (*cells[2:10],)
        if key not in heads:
            heads[key] = _event(cells[4]), cells[4]
            races[key] = []
            check_sheets(len(heads))
        read = _line(number, cells, *heads[key], relay=kind == "R")
        if isinstance(read, str):
            ledger.reject(number, line, read)
        else:
            races[key].append(read)
            ledger.use()
    return ledger.file(tuple(_sheets(races, heads, meet, day)))


def _sheets(
    races: dict[_Key, list[SheetLine]],
    heads: dict[_Key, tuple[Event | None, str]],
    meet: str,
    day: Day | None,
) -> Iterator[Sheet]:
    for key, lines in races.items():
        if not lines:
            continue
        event, label = heads[key]
        stage = _ROUNDS.get(key[7].upper())
        if stage is Round.HEAT and event is not None and event.kind in {Kind.JUMP, Kind.THROW}:
            stage = Round.QUALIFICATION
        heats = {line.heat for line in lines}
        yield Sheet(
            lines=tuple(lines),
            event=event,
            label=label,
            sex=_SEXES.get(key[3].upper(), ""),
            round=stage,
            heat=heats.pop() if len(heats) == 1 else 0,
            day=day,
            meet=meet,
            section=" ".join(filter(None, key[4:7])),
        )


def _line(
    number: int, cells: list[str], event: Event | None, label: str, *, relay: bool
) -> SheetLine | str:
    """Return the line of a sheet, or why it is none."""
    found = read_printed(cells[10], event, unit_of(event, label)) if cells[10] else None
    if found is None:
        return f"“{cells[10][:32]}” is no mark of this event"
    name, team, members = _team(cells) if relay else _person(cells)
    if not name:
        return "nobody is named"
    return SheetLine(
        number=number,
        place=_whole(cells[13]) or None,
        outcome=found.outcome,
        name=name,
        team=team,
        mark=found.mark,
        hand=found.hand,
        wind_cms=read_wind(cells[12]) if WIND.fullmatch(cells[12]) else None,
        tags=found.tags,
        heat=_whole(cells[15]),
        members=members,
    )


def _person(cells: list[str]) -> tuple[str, str, tuple[str, ...]]:
    """Return given and family name, and the team: its name, or its code where that is all."""
    return " ".join(f"{cells[23]} {cells[22]}".split()), cells[28] or cells[27], ()


def _team(cells: list[str]) -> tuple[str, str, tuple[str, ...]]:
    """Return a relay's team twice, with its letter where it is not the first, and its runners."""
    filled = [at for at in range(_FIRST_TEAM, min(len(cells), 26)) if cells[at]]
    letter = next((at for at in filled if _LETTER.fullmatch(cells[at])), None)
    names = [cells[at] for at in filled if letter is None or at < letter]
    if not names:
        return "", "", ()
    team = names[-1]
    if letter is None:
        return team, team, ()
    if cells[letter] != "A":
        team = f"{team} {cells[letter]}"
    runners = (cells[at : at + 2] for at in range(letter + 1, len(cells) - 1, _RUNNER))
    members = (" ".join(f"{given} {family}".split()) for family, given in runners)
    return team, team, tuple(filter(None, members))


def _event(code: str) -> Event | None:
    steeple = _STEEPLE.fullmatch(code.upper())
    return event_of(f"{steeple[1]}SC" if steeple else code)


def _whole(cell: str) -> int:
    return int(cell) if _WHOLE.fullmatch(cell) else 0


def _day(cells: list[str]) -> Day | None:
    """Return the first day: month first, as Meet Manager exports it, unless no month fits."""
    dates = [match.groups() for cell in cells if (match := _DATE.fullmatch(cell))]
    if not dates:
        return None
    first, second, year = dates[0]
    if any(int(each[0]) > 12 for each in dates):
        first, second = second, first
    try:
        return Day.iso(f"{year}-{int(first):02}-{int(second):02}")
    except UnreadableDate:
        return None
