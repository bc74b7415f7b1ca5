"""Lists of marks as CSV: top lists of World Athletics in both dialects, and careers of TFRRS.

Lists, never races: what they say of a place is a place in some race that is not here.
"""

import re
from dataclasses import dataclass

from readers.csv_files.tables import Table
from readers.endings import Ending, read_ending
from readers.event_headings import Heading, read_heading
from readers.printed_cells import (
    LONGEST_VALUE,
    believable,
    clean,
    read_cms,
    read_day,
    read_place,
    read_sex,
)
from readers.row_count import Rejected, RowCount, checked
from readers.sheets import Sheet, SheetFile, SheetLine
from track.dates import Day
from track.errors import UnreadableMark
from track.events import Kind, Wind

_INDOORS = re.compile(r" ?\(i\)$", re.IGNORECASE)
_TENTHS = re.compile(r"\d+\.\d", re.ASCII)
_KEPT_ZERO = re.compile(r"\d+\.\d0", re.ASCII)
_SPAN = re.compile(
    r"(?P<month>[A-Za-z]{3,9})\.? +\d{1,2} ?- ?(?P<last>[A-Za-z]{3,9}\.? +)?\d{1,2}, *"
    r"(?P<year>\d{4})",
    re.ASCII,
)
_CROSS_COUNTRY = re.compile(
    r"\d{1,2}(?:\.\d{1,2})?k|\d{1,2}\.\d{1,2} mile", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a list has what; None for what it has not."""

    name: int | None
    mark: int | None
    day: int | None
    rank: int | None = None
    wind: int | None = None
    team: int | None = None
    born: int | None = None
    venue: int | None = None
    event: int | None = None
    sex: int | None = None


def is_top_list(table: Table) -> bool:
    """Return whether ``table`` has the columns of a top list."""
    return {"rank", "mark", "competitor", "venue", "date"} <= set(table.header)


def is_career_list(table: Table) -> bool:
    """Return whether ``table`` has the columns of TFRRS careers, and no others."""
    return {"athlete", "event", "mark", "date"} == set(filter(None, table.header))


def top_list_sheets(table: Table, heading: str) -> SheetFile:
    """Return a top list, in one sheet for each event and sex it names.

    The older dialect names neither: there ``heading`` says them, such as the name of the file
    (``men-1500-metres.csv``). Its marks are numbers that lost their zeros where no mark ends in
    one, and some has a single decimal that no ``h`` calls a hand time.
    """
    columns = _Columns(
        name=table.column("competitor"),
        mark=table.column("mark"),
        day=table.column("date"),
        rank=table.column("rank"),
        wind=table.column("wind"),
        team=table.column("nat", "nationality"),
        born=table.column("dob"),
        venue=table.column("venue"),
        event=table.column("discipline"),
        sex=table.column("sex"),
    )
    marks = {_cell(cells, columns.mark) for _, cells in table.records}
    zeros_lost = any(map(_TENTHS.fullmatch, marks)) and not any(map(_KEPT_ZERO.fullmatch, marks))
    return _read(table, columns, "top-list", heading, zeros_lost=zeros_lost)


def career_sheets(table: Table) -> SheetFile:
    """Return careers as TFRRS lists them, in one sheet for each event; the sex is not said."""
    columns = _Columns(
        name=table.column("athlete"),
        mark=table.column("mark"),
        day=table.column("date"),
        event=table.column("event"),
    )
    return _read(table, columns, "tfrrs", "", zeros_lost=False)


def _read(
    table: Table, columns: _Columns, format_: str, said: str, *, zeros_lost: bool
) -> SheetFile:
    count = RowCount(format_)
    count.ignore(count.next(), ", ".join(table.header), "the names of the columns")
    # By two texts, not by the headings: their events are long to tell apart a million times.
    lists: dict[tuple[str, str], tuple[Heading, list[SheetLine]]] = {}
    endings: dict[tuple[str, str], Ending] = {}
    for number, cells in table.records:
        count.next()
        event = _cell(cells, columns.event).replace("-", " ") or said
        heading = read_heading(event, read_sex(_cell(cells, columns.sex)))
        if columns.venue is None and _CROSS_COUNTRY.fullmatch(event):
            # A college's 6k is run across country, and the list does not say so.
            heading = Heading(None, heading.label, heading.sex, heading.unit)
        try:
            # A list has few marks, each many times.
            key = (_cell(cells, columns.mark), heading.label)
            if key not in endings:
                endings[key] = read_ending(
                    key[0], heading.event, heading.unit, zeros_lost=zeros_lost
                )
            line = _line(number, cells, columns, heading, endings[key])
        except (UnreadableMark, Rejected) as problem:
            count.reject(number, ", ".join(cells), str(problem))
        else:
            lists.setdefault((heading.label, heading.sex), (heading, []))[1].append(line)
    for heading, lines in lists.values():
        count.add(
            Sheet(
                lines=tuple(lines),
                event=heading.event,
                label=heading.label,
                sex=heading.sex,
                kind="list",
            )
        )
    return count.read()


def _line(
    number: int, cells: tuple[str, ...], columns: _Columns, heading: Heading, ending: Ending
) -> SheetLine:
    event = heading.event
    if columns.venue is None and event is not None and event.kind is Kind.RELAY:
        raise Rejected("a relay's mark beside one of its runners: the team is not said")
    day, venue = _day(_cell(cells, columns.day)), _cell(cells, columns.venue)
    windy = event is not None and event.wind is not Wind.NONE
    return checked(
        SheetLine(
            number=number,
            place=None,
            outcome=ending.outcome,
            name=_cell(cells, columns.name),
            team=_cell(cells, columns.team),
            mark=ending.mark,
            hand=ending.hand,
            wind_cms=read_cms(_cell(cells, columns.wind)) if windy and ending.mark else None,
            shown=ending.shown,
            tags=ending.tags,
            born=believable(read_day(_cell(cells, columns.born)), day),
            listed_day=day,
            venue=_INDOORS.sub("", venue),
            rank=read_place(_cell(cells, columns.rank)),
            indoor=_INDOORS.search(venue) is not None if venue else None,
            rule=ending.rule,
        )
    )


def _cell(cells: tuple[str, ...], column: int | None) -> str:
    return (
        clean(cells[column][:LONGEST_VALUE]) if column is not None and column < len(cells) else ""
    )


def _day(text: str) -> Day | None:
    """Return the day of ``text``; of the days of a meet (``Dec  2- 3, 2022``) their month."""
    span = _SPAN.fullmatch(text)
    if span is None:
        return read_day(text)
    return read_day(span["year"] if span["last"] else f"{span['month']} {span['year']}")
