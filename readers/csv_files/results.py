"""Results in the CSV format of our own, as docs/importing.md tells people to write it."""

from dataclasses import dataclass, field

from readers.csv_files.tables import Table
from readers.endings import Ending, read_ending, read_word
from readers.event_headings import Heading, read_heading, read_round
from readers.printed_cells import (
    LONGEST_VALUE,
    clean,
    flags,
    read_cms,
    read_day,
    read_place,
    read_sex,
)
from readers.row_count import Rejected, RowCount, checked
from readers.sheets import Sheet, SheetFile, SheetLine
from track.dates import Day
from track.errors import UnreadableMark
from track.events import Wind
from track.results import Round

COLUMNS = {
    "place": ("place", "pos", "position", "rank"),
    "name": ("name", "athlete", "competitor"),
    "nation": ("nation", "nat", "nationality", "country", "team", "club"),
    "mark": ("mark", "result", "performance", "time"),
    "status": ("status",),
    "wind": ("wind",),
    "tags": ("tags", "notes", "records"),
    "heat": ("heat",),
    "event": ("event", "discipline"),
    "sex": ("sex", "gender"),
    "round": ("round",),
    "date": ("date", "day"),
    "meet": ("meet", "competition"),
    "city": ("city", "venue"),
}
"""The columns by the name that is documented, each with the names others give it."""


_OF_A_RACE = ("event", "sex", "round", "heat", "date", "meet", "city")
"""Rows alike in these are of one race."""


@dataclass(slots=True)
class _Race:
    """A race while its rows are read; the first wind they say is its wind."""

    heading: Heading
    round: Round | None
    heat: int
    day: Day | None
    meet: str
    wind_cms: int | None = None
    lines: list[SheetLine] = field(default_factory=list)


def is_results(table: Table) -> bool:
    """Return whether ``table`` has a column of names and one of marks or outcomes."""
    return table.column(*COLUMNS["name"]) is not None and (
        table.column(*COLUMNS["mark"]) is not None or table.column("status") is not None
    )


def result_sheets(table: Table, heading: str = "") -> SheetFile:
    """Return the races of ``table``; rows alike in event, sex, round, heat, day and meet are one.

    ``heading`` names the event where no column does.
    """
    columns = {name: table.column(*names) for name, names in COLUMNS.items()}
    count = RowCount("csv")
    count.ignore(count.next(), ", ".join(table.header), "the names of the columns")
    races: dict[tuple[str, ...], _Race] = {}
    for number, cells in table.records:
        count.next()
        row = {
            name: clean(cells[column][:LONGEST_VALUE])
            if column is not None and column < len(cells)
            else ""
            for name, column in columns.items()
        }
        try:
            key = tuple(row[name] for name in _OF_A_RACE)
            race = races.get(key) or _race(row, heading)
            line = _line(number, row, race)
        except (UnreadableMark, Rejected) as problem:
            count.reject(number, ", ".join(cells), str(problem))
        else:
            races[key] = race
            race.lines.append(line)
    for race in races.values():
        count.add(
            Sheet(
                lines=tuple(race.lines),
                event=race.heading.event,
                label=race.heading.label,
                sex=race.heading.sex,
                round=race.round,
                heat=race.heat,
                wind_cms=race.wind_cms,
                day=race.day,
                meet=race.meet,
            )
        )
    return count.read()


def _race(row: dict[str, str], heading: str) -> _Race:
    """Return the race of a row; raises Rejected for a cell that says something unreadable."""
    sex, day = read_sex(row["sex"]), read_day(row["date"])
    if row["sex"] and not sex:
        raise Rejected("the sex is none of M, W and X")
    if row["date"] and day is None:
        raise Rejected("the date is none; write 2024-05-25")
    round_, heat = read_round(row["round"])
    if row["round"] and round_ is None:
        raise Rejected("the round is none; write final, semi-final or heat")
    printed = row["heat"]
    if printed and not read_place(printed):
        raise Rejected("the heat is no number")
    return _Race(
        read_heading(row["event"] or heading, sex), round_, read_place(printed) or heat, day,
        row["meet"],
    )  # fmt: skip


def _line(number: int, row: dict[str, str], race: _Race) -> SheetLine:
    ending = _ending(row["mark"], row["status"], race.heading)
    ok, event, cms = ending.outcome == "OK", race.heading.event, read_cms(row["wind"])
    of_race = event is not None and event.wind is Wind.RACE
    if of_race and cms is not None:
        race.wind_cms = cms if race.wind_cms is None else race.wind_cms
        if race.wind_cms != cms:
            raise Rejected("another wind than the lines above of the same race")
    own_wind = cms if ok and event is not None and event.wind is Wind.ATTEMPT else None
    if row["place"] and ok and read_place(row["place"]) is None:
        raise Rejected("the place is no number; leave it empty or write the outcome as status")
    return checked(
        SheetLine(
            number=number,
            place=read_place(row["place"]) if ok else None,
            outcome=ending.outcome,
            name=row["name"],
            team=row["nation"],
            mark=ending.mark,
            hand=ending.hand,
            wind_cms=own_wind if own_wind is not None else None if of_race else ending.wind_cms,
            shown=ending.shown,
            tags=tuple(dict.fromkeys((*flags(row["tags"]), *ending.tags))),
            venue=row["city"],
            rule=ending.rule,
        )
    )


def _ending(mark: str, status: str, heading: Heading) -> Ending:
    """Return how a row ended; with a status other than OK the mark beside it is only shown."""
    if status and status.upper() != "OK":
        word = read_word(status)
        if word is None:
            raise Rejected("the status is none; write OK, DNF, DNS, DQ, NM or NH")
        beside = read_word(mark)
        shown = beside.shown if beside else mark
        return Ending(word.outcome, shown=shown, rule=word.rule, tags=word.tags)
    if not mark:
        raise Rejected("no mark, and no status that says why")
    return read_ending(mark, heading.event, heading.unit)
