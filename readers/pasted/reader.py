"""The whole text: lines sorted into headings, rows and the rest, and every one accounted for."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readers.pasted.context import NEAR, NOTHING, Context, Heading, context
from readers.pasted.headings import said_by, sexes_in
from readers.pasted.plain import Line, plain_lines
from readers.pasted.row import Columns, Row
from readers.pasted.rows import read_row
from readers.pasted.shapes import columns_of, looks_damaged, nothing_said, results_on
from readers.pasted.stacked import is_stacked, unstacked
from readers.pasted.tables import NOT_A_RESULT, Table, judged, unread
from readers.sheets import Sheet, SheetFile, Unread
from track.events import Unit
from track.names.fold import words

PASTED = "pasted text"
HEADING = "a heading"
HEADER = "the names of the columns"
PROSE = "not a line of a table"
NO_MARK = "a place, but no mark or outcome that can be read"
READ_ABOVE = 20
"""Lines read for what they say at either end of what stands above a table."""


def read_pasted(text: str) -> SheetFile:
    """Return the races of a pasted text, with every other line and why it is in none.

    Raises:
        UnreadableResults: more text than is read at once.
    """
    lines = plain_lines(text)
    total = len(lines)
    if is_stacked(lines):
        lines = unstacked(lines)
    reader = _Reader()
    for line in lines:
        reader.take(line)
    reader.close()
    return SheetFile(
        PASTED,
        tuple(reader.sheets),
        tuple(sorted(map(reader.named, reader.ignored), key=_number)),
        tuple(sorted(reader.rejected, key=_number)),
        total,
        len(reader.used),
    )


def _number(line: Unread) -> int:
    return line.number


@dataclass(slots=True)
class _Reader:
    """Takes the lines one after another; what it knows is what stood above."""

    sheets: list[Sheet] = field(default_factory=list)
    ignored: list[Unread] = field(default_factory=list)
    rejected: list[Unread] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    above: list[Heading] = field(default_factory=list)
    headings: set[int] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    known: Context = NOTHING
    columns: Columns | None = None
    fresh: bool = False
    points: bool = False
    headed: bool = False
    table: Table | None = None

    def take(self, line: Line) -> None:
        """Put a line where it belongs."""
        plain = nothing_said(line)
        if plain is not None:
            self._ignore(line, plain)
            return
        named = columns_of(line)
        if named is not None:
            self.columns, self.fresh = named, True
            self._ignore(line, HEADER)
            return
        heading, rows = results_on(line) or ("", ())
        if heading:
            self.above.append(Heading(line, heading))
        if not rows:
            row = read_row(line, self.columns, self.points)
            if row is not None and not self._may_be_result(row):
                self._heading(line, NOT_A_RESULT)
            elif row is None:
                self._heading(line, PROSE)
            else:
                rows = (row,)
        for row in rows:
            self._row(row)

    def _may_be_result(self, row: Row) -> bool:
        """Return whether what looks like a row is more than a name and a time in prose.

        With no place and no nation it has to stand right below others, or below a heading that
        says that results follow.
        """
        if row.placed:
            return True
        if row.tail.prose:
            return False
        if row.sure or row.backward or self.fresh:
            return True
        if self.table is not None and not self.above:
            return True
        return any(each.said.results or each.said.round for each in self.above[-NEAR:])

    def close(self) -> None:
        """End the last table: what it holds becomes a sheet, or is told apart."""
        if self.table is None:
            return
        found = judged(self.table)
        if found.sheet is not None:
            self.sheets.append(found.sheet)
        taken = {line.number for row in found.used for line in (row.line, *row.line.also)}
        self.used |= taken - self.told
        for row, reason in found.ignored:
            self._once(self.ignored, row, reason)
        for refused in found.rejected:
            self._once(self.rejected, refused.row, refused.reason)
        self.table = None

    def _once(self, where: list[Unread], row: Row, reason: str) -> None:
        """Tell of a row's lines, once each: several rows of news stand on one line."""
        new = [
            each
            for each in unread(row, reason)
            if each.number not in self.told and each.number not in self.used
        ]
        self.told |= {each.number for each in new}
        where.extend(new)

    def named(self, line: Unread) -> Unread:
        """Return an ignored line with the better reason where it turned out to head a table."""
        heads = line.number in self.headings and line.reason == PROSE
        return replace(line, reason=HEADING) if heads else line

    def _ignore(self, line: Line, reason: str) -> None:
        self.ignored.extend(Unread(each.number, each.text, reason) for each in (line, *line.also))

    def _heading(self, line: Line, reason: str) -> None:
        """Keep a line that is no row: a heading of the next table, a damaged row, or prose."""
        if self.table is not None and self.table.rows and not self.above and looks_damaged(line):
            self.rejected.extend(
                Unread(each.number, each.text, NO_MARK) for each in (line, *line.also)
            )
            return
        self.above.append(Heading(line, line.plain))
        self.sexes |= sexes_in(words(line.plain))
        if "thlon" in line.plain or "kampf" in line.plain:
            event = said_by(line.plain).event
            self.points = event is not None and event.unit is Unit.POINTS
        self._ignore(line, reason)

    def _row(self, row: Row) -> None:
        """Add a row to the table it continues, or begin one."""
        ends = [*self.above[:READ_ABOVE], *self.above[READ_ABOVE:][-READ_ABOVE:]]
        spoken = [each for each in ends if each.said.spoken]
        self.headings |= {each.line.number for each in spoken}
        if self.table is None or not self._goes_on(self.table, row, spoken):
            self.close()
            self.known = context(ends, self.known)
            self.headed = self.headed or bool(self.known.sex)
            self.table = Table(replace(self.known, sex=self.known.sex or self._sex()), self.columns)
        self.above, self.fresh = [], False
        self.table.add(row)

    def _goes_on(self, table: Table, row: Row, spoken: Sequence[Heading]) -> bool:
        """Return whether a row belongs to the table above in spite of what stands between.

        The next place tells so: a table that comes in two messages has greetings in the middle.
        """
        other = any(each.said.event not in (None, self.known.event) for each in spoken)
        if row.place is not None and row.place == table.last + 1 and table.last and not other:
            return True
        race = any(each.said.of_a_race or each.said.sex for each in spoken)
        return not race and not self.fresh and table.goes_on(row)

    def _sex(self) -> str:
        """Return the sex that all prose above speaks of, or “” where it says none or several.

        Prose has mixed zones and mixed feelings; a mixed race says so in its heading. Where any
        table had its sex from a heading, prose is not asked.
        """
        if self.headed:
            return ""
        found = self.sexes - {"X"}
        return next(iter(found)) if len(found) == 1 else ""
