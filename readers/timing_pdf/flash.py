"""Flash Results: a table whose columns stand two spaces apart, thousandths in brackets."""

import re
from dataclasses import replace

from readers.ledger import Ledger, check_sheets
from readers.printed_marks import NO_WIND, WIND, Printed, looks_printed, read_printed
from readers.sheets import SheetFile, SheetLine
from readers.timing_pdf.page import Race, day_in, title_of, wind_in
from track.events import Unit
from track.results import Round
from track.signs import read_wind

_GAP = re.compile(r" {2,}")
_PLACE = re.compile(r"\s*(?P<place>\d{1,3}|-{1,2})[.=T]? +(?=\S)", re.ASCII)
_YEAR = re.compile(r"FR|SO|JR|SR|GR|RS|[A-Z]{2}-\d", re.ASCII)
_HEAT = re.compile(r"(\d{1,2}) {0,2}\(\d{1,2}\)", re.ASCII)
_FLAG = re.compile(r"=?[A-Z]{2,4}\*?|[Qq]", re.ASCII)
_BIB = re.compile(r"\d{1,5}", re.ASCII)
_BELOW = re.compile(
    r"\d{1,3}['-]\d{0,2}(?:[-.]\d{1,2})?[\d¼½¾/.\"']{0,6}|\d{1,2}(?:\.\d{1,2})?\"|[XOPxopr-]{1,3}"
    r"|[½¼¾]\"?|\[?\d[\d:.]{0,10}\]?m?|\(?\d[\d:.+-]{0,10}\)?|\(?[+-]?\d\.\d\)?|FOUL|PASS",
    re.ASCII,
)
_MARKS = frozenset({"time", "mark", "result", "best", "height", "distance", "performance"})


def read_flash(ledger: Ledger) -> SheetFile:
    """Return the races of a page of Flash Results."""
    races: list[Race] = []
    column = -1
    for number, line in ledger.lines():
        found = marks_column(line)
        title = title_of(line) if found < 0 else None
        if found >= 0:
            column = found
            ledger.ignore(number, line, "the labels of a table")
        elif title is not None:
            if not races or races[-1].label != title.label:
                races.append(title)
                check_sheets(len(races))
                column = -1
            ledger.ignore(number, line, "the title of a race")
        elif races and column >= 0:
            _inside(ledger, number, line, column, races[-1])
        else:
            if races:
                races[-1].day = races[-1].day or day_in(line)
            ledger.ignore(number, line, "around the table")
    for race in races:
        race.round = race.round or Round.FINAL
    return ledger.file(tuple(race.sheet("") for race in races if race.lines))


def _inside(ledger: Ledger, number: int, line: str, column: int, race: Race) -> None:
    """Read a line below the labels of a table: a row, attempts under one, or neither."""
    below = race.lines and _is_below(line)
    if below:
        last = race.lines[-1]
        series = " / ".join(filter(None, (last.series, " ".join(line.split()))))
        race.lines[-1] = replace(last, series=series)
        ledger.use()
    elif _PLACE.match(line) is not None:
        row = _row(number, line, column, race)
        if isinstance(row, str):
            ledger.reject(number, line, row)
        else:
            race.lines.append(row)
            ledger.use()
    else:
        wind = wind_in(line)
        race.wind_cms = race.wind_cms if wind is None else wind
        ledger.ignore(number, line, "around the table")


def marks_column(line: str) -> int:
    """Return where the label over the marks begins in a line of labels, or -1."""
    if "affiliation" not in line.casefold():
        return -1
    behind = line.casefold().index("affiliation")
    found = [
        match.start()
        for match in re.finditer(r"\S+", line)
        if match[0].casefold() in _MARKS and match.start() > behind
    ]
    return found[-1] if found else -1


def _row(number: int, line: str, column: int, race: Race) -> SheetLine | str:
    """Return the line of a sheet, or why it is none."""
    start = _PLACE.match(line)
    if start is None:
        return "no place at its beginning"
    cells = _cells(line, start.end())
    at, result = _result(cells, column, race)
    if result is None:
        return "no mark stands under its label"
    who = [text for _, text in cells[:at]]
    bib = who.pop(0) if len(who) > 2 and _BIB.fullmatch(who[0]) else ""
    years = [each for each, text in enumerate(who) if each and _YEAR.fullmatch(text)]
    if years:
        del who[years[-1]]
    if len(who) not in {1, 2}:
        return "name and team cannot be told apart"
    rest = [text for _, text in cells[at + 1 :]]
    winds = [text for text in rest if WIND.fullmatch(text) and text[0] in "+-"]
    heats = [match for text in rest if (match := _HEAT.fullmatch(text))]
    tags = [flag for text in rest for flag in text.split() if _FLAG.fullmatch(flag)]
    place = int(start["place"]) if start["place"].isdigit() and result.mark else 0
    return SheetLine(
        number=number,
        place=place or None,
        outcome=result.outcome,
        name=who[0],
        team=who[-1],
        mark=result.mark,
        hand=result.hand,
        wind_cms=read_wind(winds[0]) if winds else result.wind_cms,
        tags=(*result.tags, *tags, *([NO_WIND] if NO_WIND in rest else [])),
        heat=int(heats[0][1]) if heats else 0,
        bib=bib,
    )


def _cells(line: str, start: int) -> list[tuple[int, str]]:
    """Return the cells of a line from ``start`` on, each with the column where it begins."""
    cells: list[tuple[int, str]] = []
    at = start
    for gap in _GAP.finditer(line, start):
        if gap.start() > at:
            cells.append((at, line[at : gap.start()]))
        at = gap.end()
    if line[at:].strip():
        cells.append((at, line[at:].strip()))
    return cells


def _result(cells: list[tuple[int, str]], column: int, race: Race) -> tuple[int, Printed | None]:
    """Return which cell has the mark, the nearest to its label, and what it says."""
    unit = race.unit
    fitting = [
        place
        for place, (_, text) in enumerate(cells)
        if place and looks_printed(text, unit) and not _is_side(text, unit)
    ]
    for place in sorted(fitting, key=lambda each: abs(cells[each][0] - column)):
        found = read_printed(cells[place][1], race.event, unit)
        if found is not None:
            return place, found
    return 0, None


def _is_side(text: str, unit: Unit) -> bool:
    """Return whether a cell is a wind or a bib, whatever it looks like."""
    return text[0] in "+-" or (unit is not Unit.POINTS and _BIB.fullmatch(text) is not None)


def _is_below(line: str) -> bool:
    """Return whether a line holds attempts, inches or splits alone, as those under a row do."""
    return all(_BELOW.fullmatch(word) for word in line.split())
