"""The archive of Diamond League results, 2010 to 2023: sections, their events, and the rows.

``{section: [{"title": "Men's 110mH (0.99) - 04.06.2010", "detail": "Final, wind: +2.1",
"data": [{place, athlete, id, nat, birthYear, mark, doping}]}]}``. The meet is not named in it.
"""

import re
from typing import Any

from readers.endings import Ending, read_ending
from readers.event_headings import Heading, read_heading, read_round
from readers.json_values import fields, first_said, load_json, row_text, said
from readers.printed_cells import LONGEST_NAME, believable, read_cms, read_day, read_place
from readers.row_count import Rejected, RowCount, checked
from readers.sheets import Sheet, SheetFile, SheetLine
from track.dates import Day
from track.errors import UnreadableMark, UnreadableResults
from track.events import Wind

_TITLE = re.compile(
    r"(?P<event>.{0,120}?)(?: - (?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}))?", re.ASCII
)
_WIND = re.compile(r"wind: ?(\S{1,8})", re.IGNORECASE)
_NO_PLACE = {"", "-"}
_DOPING = "DOP"
_REMOVED = {"", "-", "VST", "BLJ"}
"""What stands for a mark taken away: nothing, or which kind it was (split, best legal jump)."""


def read_diamond_league(text: str) -> SheetFile:
    """Return the races of an archive file, each row once, in the order of the file.

    A row of the best legal mark beside a wind-aided one has a mark and no place, as in the file.

    Raises:
        UnreadableResults: the text is no such file, or too large.
    """
    return archive_sheets(load_json(text))


def is_archive(value: object) -> bool:
    """Return whether a JSON value is laid out as this archive is."""
    sections = fields(value).values()
    return any(
        "data" in fields(event) for each in sections if isinstance(each, list) for event in each[:1]
    )


def archive_sheets(value: object) -> SheetFile:
    """Return the races of the archive file ``value`` holds; raises UnreadableResults."""
    if not is_archive(value):
        raise UnreadableResults(
            "This JSON holds no Diamond League results; send a file as the archive has it."
        )
    count = RowCount("diamond-league")
    for section, events in fields(value).items():
        for event in count.items(events):
            _read_event(count, said(section)[:LONGEST_NAME], fields(event))
    return count.read()


def _read_event(count: RowCount, section: str, event: dict[str, Any]) -> None:
    rows = count.items(event.get("data"))
    if not rows:
        return
    title = _TITLE.fullmatch(first_said(event, "title")[:200])
    heading = read_heading(title["event"] if title else "")
    day = read_day(f"{title['year']}-{title['month']}-{title['day']}") if title else None
    detail = first_said(event, "detail")
    round_, heat = read_round(detail.partition(",")[0])
    wind = _WIND.search(detail[:200])
    attempt = heading.event is not None and heading.event.wind is Wind.ATTEMPT
    lines = []
    for row in rows:
        number = count.next()
        try:
            lines.append(_read_row(number, fields(row), heading, day))
        except (UnreadableMark, Rejected) as problem:
            count.reject(number, row_text(row), str(problem))
    count.add(
        Sheet(
            lines=tuple(lines),
            event=heading.event,
            label=heading.label,
            sex=heading.sex,
            round=round_,
            heat=heat,
            wind_cms=read_cms(wind[1]) if wind and not attempt else None,
            day=day,
            section=section,
        )
    )


def _read_row(number: int, row: dict[str, Any], heading: Heading, day: Day | None) -> SheetLine:
    printed = first_said(row, "place")
    place = read_place(printed)
    tags = [first_said(row, "doping")[:LONGEST_NAME]]
    if place is None and printed not in _NO_PLACE:
        tags.insert(0, printed[:LONGEST_NAME])
    ending = _ending(first_said(row, "mark"), heading, _DOPING in tags, printed == "-")
    ok = ending.outcome == "OK"
    return checked(
        SheetLine(
            number=number,
            place=place if ok else None,
            outcome=ending.outcome,
            name=first_said(row, "athlete"),
            team=first_said(row, "nat"),
            mark=ending.mark,
            hand=ending.hand,
            wind_cms=ending.wind_cms,
            shown=ending.shown,
            tags=tuple(filter(None, (*tags, *ending.tags))),
            born=believable(read_day(first_said(row, "birthYear")), day),
            external_id=first_said(row, "id"),
            rule=ending.rule,
        )
    )


def _ending(mark: str, heading: Heading, doping: bool, struck: bool) -> Ending:
    """Return how a row ended; one struck after a doping case has no mark, whatever stands there."""
    if doping or (struck and mark in _REMOVED):
        return Ending("ANNULLED", shown=mark.removeprefix("-"))
    if mark in _REMOVED and mark:
        return Ending("UNKNOWN", shown=mark.removeprefix("-"))
    return read_ending(mark, heading.event, heading.unit)
