"""A row made a line of a sheet: its mark read as one of the event, or its outcome and no mark."""

from dataclasses import dataclass

from readers.pasted.row import Row
from readers.pasted.tail import Tail
from readers.pasted.tokens import MarkToken
from readers.sheets import Outcome, SheetLine
from track.errors import UnreadableMark
from track.events import Event, Unit, find_event
from track.marks import Notation, parse_mark
from track.plausible import too_fast
from track.signs import read_wind


@dataclass(frozen=True, slots=True)
class Refused:
    """A row whose mark cannot be read, and why."""

    row: Row
    reason: str


def measure(event: Event | None, rows: list[Row], field: bool) -> Event:
    """Return the event whose marks a table holds; one that stands for it where none is named.

    A mile stands for any race and a javelin throw for any distance: nothing but their unit is used.
    """
    if event is not None:
        return event
    marks = [mark for row in rows for mark in row.tail.marks[:1]]
    metres = sum(mark.metres for mark in marks)
    return find_event("javelin" if field or metres * 2 > len(marks) else "mile")


def sheet_line(row: Row, event: Event, named: bool) -> SheetLine | Refused:
    """Return the row as a line of a sheet of ``event``, or why it cannot be one.

    ``named`` says that the text names the event, so that a mark nobody can set is a slip.
    """
    outcome = row.outcome or row.tail.outcome or "OK"
    mark = _first(row.tail, event)
    if outcome != "OK":
        return _line(row, outcome, None, shown=str(mark.mark) if mark else _printed(row.tail))
    if mark is None:
        written = row.tail.marks[0].digits if row.tail.marks else ""
        reason = f"{written} is no mark that can be read" if written else "no mark in this line"
        return Refused(row, reason)
    if named and mark.mark is not None and too_fast(mark.mark, event):
        return Refused(row, f"nobody can run {event.name} in {mark.mark}")
    return _line(row, "OK", mark, shown="")


def _line(row: Row, outcome: Outcome, mark: Notation | None, shown: str) -> SheetLine:
    reading = mark.reading if mark else None
    return SheetLine(
        number=row.line.number,
        place=row.place if outcome == "OK" else None,
        outcome=outcome,
        name=row.who.name,
        team=row.who.team,
        mark=reading.mark if reading else None,
        hand=bool(reading and reading.hand),
        wind_cms=_wind(row.tail, reading.mark.unit) if reading else None,
        shown=shown,
        tags=tuple(dict.fromkeys(row.tail.tags)),
        heat=row.heat,
        members=row.who.members,
        bib=row.bib,
        rule=row.tail.rule,
    )


def _first(tail: Tail, event: Event) -> Notation | None:
    """Return the first mark of a line; what follows it are splits, reactions and gaps."""
    return _read(tail.marks[0], event) if tail.marks else None


def _read(token: MarkToken, event: Event) -> Notation | None:
    try:
        read = parse_mark(f"{token.digits}{token.rest}", event)
    except UnreadableMark:
        return None
    return read if read.mark is not None else None


def _printed(tail: Tail) -> str:
    return tail.marks[0].digits if tail.marks else ""


def _wind(tail: Tail, unit: Unit) -> int | None:
    """Return the wind of a jump; beside a time a signed number is a gap to the winner."""
    if unit is not Unit.MM or not tail.winds:
        return None
    try:
        return read_wind(tail.winds[0])
    except UnreadableMark:
        return None
