"""FinishLynx's ``.lif``: the result of a heat, as the camera read it, to the thousandth."""

from dataclasses import replace

from readers.headings import event_of, round_of, sex_of
from readers.ledger import Ledger, check_sheets
from readers.lynx.cells import COMMENTS, WHOLE, begins_race, cell_at, cells_of, rows_of
from readers.printed_marks import WIND, read_outcome, read_printed
from readers.sheets import Outcome, Sheet, SheetFile, SheetLine
from track.events import Event, Unit
from track.signs import read_wind


def is_lif(lines: list[str]) -> bool:
    """Return whether ``lines`` are of a heat that was run: it started, or somebody has a time."""
    rows = rows_of(lines)
    if not rows or not begins_race(rows[0], first=False):
        return False
    return bool(cell_at(rows[0], 10)) or any(
        row[0] and (cell_at(row, 6) or not WHOLE.fullmatch(row[0])) for row in rows[1:]
    )


def read_lif(text: str) -> SheetFile:
    """Return the heats of ``text``; a line without place and time has the outcome NT.

    Raises:
        UnreadableResults: the text is too long for the results of a meet, or no text.
    """
    ledger = Ledger(text, "FinishLynx result")
    sheets: list[Sheet] = []
    lines: list[SheetLine] = []
    for number, line in ledger.lines():
        cells = cells_of(line)
        if line.lstrip().startswith(COMMENTS):
            ledger.ignore(number, line, "a comment")
        elif begins_race(cells, first=not sheets):
            if lines:
                sheets[-1] = replace(sheets[-1], lines=tuple(lines))
                lines = []
            sheets.append(_sheet(cells))
            check_sheets(len(sheets))
            ledger.ignore(number, line, "the heading of a race")
        elif not sheets:
            ledger.reject(number, line, "no event's line stands above it")
        else:
            read = _result(number, cells, sheets[-1].event)
            if isinstance(read, str):
                ledger.reject(number, line, read)
            else:
                lines.append(read)
                ledger.use()
    if sheets:
        sheets[-1] = replace(sheets[-1], lines=tuple(lines))
    return ledger.file(tuple(sheet for sheet in sheets if sheet.lines))


def _sheet(cells: list[str]) -> Sheet:
    label, wind = cells[3], cell_at(cells, 4)
    return Sheet(
        (), event_of(label), label, sex_of(label), round_of(label), int(cells[2]),
        read_wind(wind) if WIND.fullmatch(wind) else None,
    )  # fmt: skip


def _result(number: int, cells: list[str], event: Event | None) -> SheetLine | str:
    """Return the line of a sheet: place, bib, lane, family name, given name, team, time."""
    name = " ".join(filter(None, (cell_at(cells, 4), cell_at(cells, 3))))
    place, time = cells[0], cell_at(cells, 6)
    if not name:
        return "nobody is named"
    found = read_printed(time, event, event.unit if event else Unit.MS) if time else None
    if time and found is None:
        return f"“{time[:32]}” is no mark of this event"
    outcome: Outcome = found.outcome if found else "NT"
    tags = found.tags if found else ()
    if place and not WHOLE.fullmatch(place):
        said = read_outcome(place)
        if said is None:
            return f"“{place[:32]}” is no place"
        outcome, tags = said.outcome, said.tags
    finished = outcome == "OK" and found is not None
    return SheetLine(
        number=number,
        place=int(place) or None if finished and place else None,
        outcome=outcome,
        name=name,
        team=cell_at(cells, 5),
        mark=found.mark if found and finished else None,
        hand=found.hand if found and finished else False,
        shown=time if found and found.mark and not finished else "",
        tags=tags,
        bib=cell_at(cells, 1),
    )
