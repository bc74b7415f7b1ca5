"""Rows that stand together made tables, and tables made sheets or refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readers.pasted.context import Context
from readers.pasted.marking import Refused, measure, sheet_line
from readers.pasted.row import Columns, Row
from readers.sheets import Sheet, SheetLine, Unread
from track.events import Event

NOT_A_RACE = "one of a list of marks, which is not a race"
NOT_A_RESULT = "a name and a mark, but no place or nation that makes it a line of a race"
FEWEST_UNPLACED = 2
"""Lines without a place that can be a race together."""


@dataclass(slots=True)
class Table:
    """Rows in the order printed, with what is said of them."""

    context: Context
    columns: Columns | None = None
    rows: list[Row] = field(default_factory=list)
    won: bool = False
    last: int = 0
    placed: int = 0

    def goes_on(self, row: Row) -> bool:
        """Return whether a row can follow the others: its place does not start again at 1."""
        # Two who share the first place stand next to each other.
        return row.place != 1 or not self.won or self.rows[-1].place == 1

    def add(self, row: Row) -> None:
        """Add a row below the others."""
        self.rows.append(row)
        self.last = row.place or self.last
        self.won = self.won or row.place == 1
        self.placed += row.placed


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a table: its sheet, if any, and the rows that are not in it."""

    sheet: Sheet | None
    used: tuple[Row, ...] = ()
    ignored: tuple[tuple[Row, str], ...] = ()
    rejected: tuple[Refused, ...] = ()


def judged(table: Table) -> Judged:
    """Return the sheet of a table, or why it has none."""
    rows, alone = [], []
    for row in table.rows:
        if _belongs(row, table):
            rows.append(row)
        else:
            alone.append((row, NOT_A_RESULT))
    if not rows:
        return Judged(None, ignored=tuple(alone))
    if _is_list(rows, table):
        return Judged(None, ignored=tuple((row, NOT_A_RACE) for row in table.rows))
    placed = any(row.placed for row in rows)
    if not placed and len(rows) < FEWEST_UNPLACED:
        return Judged(None, ignored=tuple((row, NOT_A_RESULT) for row in table.rows))
    rows = _with_names_whole(rows, table.columns)
    event = measure(table.context.event, rows, bool(table.columns and table.columns.field))
    read = [sheet_line(row, event, table.context.event is not None) for row in rows]
    lines = [each for each in read if isinstance(each, SheetLine)]
    kept = tuple(row for row, each in zip(rows, read, strict=True) if isinstance(each, SheetLine))
    refused = tuple(each for each in read if isinstance(each, Refused))
    if not lines:
        return Judged(None, ignored=tuple(alone), rejected=refused)
    sheet = _sheet(table.context, _with_places(lines, event))
    return Judged(sheet, kept, tuple(alone), refused)


def _belongs(row: Row, table: Table) -> bool:
    """Return whether a row is a result: by its place, its nation, or a heading over bare lines."""
    if row.placed or row.sure:
        return not (row.year and not row.placed and not row.backward)
    if table.columns is not None or table.context.results:
        return not row.backward
    # One line that lost its place stands among others that have theirs.
    return table.placed * 2 > len(table.rows)


def _is_list(rows: Sequence[Row], table: Table) -> bool:
    """Return whether rows are marks of different days: a list, a record book, entries."""
    if table.context.a_list or (table.columns is not None and table.columns.dated):
        return True
    half = len(rows) / 2
    backward = sum(row.backward and not row.placed for row in rows)
    return backward > half or sum(bool(row.year) for row in rows) > half


def _with_names_whole(rows: Sequence[Row], columns: Columns | None) -> list[Row]:
    """Return the rows with family names that only look like nations put back into the name.

    Where most lines have no nation, a Jordan at the end of one is no team.
    """
    teams = sum(bool(row.who.team) for row in rows)
    if teams * 2 > len(rows) and (len(rows) > 1 or columns is not None):
        return list(rows)
    return [
        replace(row, who=replace(row.who, name=row.who.whole, team="")) if row.who.whole else row
        for row in rows
    ]


def _with_places(lines: Sequence[SheetLine], event: Event) -> list[SheetLine]:
    """Return the lines with places that were lost in copying: pictures of medals, or all of them.

    The first lines get theirs where the next printed place says how many stood above; all of them
    where none has one and the marks go from the best to the worst.
    """
    ok = [line for line in lines if line.outcome == "OK"]
    lost = next((number for number, line in enumerate(ok) if line.place is not None), len(ok))
    if lost == len(ok):
        marks = [line.mark.value for line in ok if line.mark is not None]
        if marks != sorted(marks, reverse=not event.lower_is_better):
            return list(lines)
    elif lost == 0 or ok[lost].place != lost + 1:
        return list(lines)
    numbered, placed = 0, []
    for line in lines:
        if line.outcome == "OK" and numbered < lost:
            numbered += 1
            placed.append(replace(line, place=numbered))
        else:
            placed.append(line)
    return placed


def _sheet(context: Context, lines: Sequence[SheetLine]) -> Sheet:
    return Sheet(
        lines=tuple(lines),
        event=context.event,
        label=context.label,
        sex=context.sex,
        round=context.round,
        heat=context.heat,
        wind_cms=context.wind_cms,
        day=context.day,
        meet=context.meet,
    )


def unread(row: Row, reason: str) -> list[Unread]:
    """Return every line of the input a row took, with the reason why it is in no sheet."""
    lines = (row.line, *row.line.also)
    return [Unread(line.number, line.text, reason) for line in lines]
