"""Results of World Athletics: the answer to ``getCalendarCompetitionResults``, bare or in a page.

``{competition, eventTitles: [{eventTitle, events: [{event, gender, races: [{race, date, wind,
results: [{place, mark, nationality, competitor, ...}]}]}]}]}``. A saved results page holds the
same object in its script ``__NEXT_DATA__``. One page is one day of a meet.
"""

import re
from collections import Counter
from typing import Any

from readers.endings import Ending, read_ending, read_word
from readers.event_headings import Heading, read_heading, read_round
from readers.json_values import fields, first_said, load_json, refuse_large, row_text, said
from readers.printed_cells import (
    LONGEST_NAME,
    believable,
    flags,
    read_cms,
    read_day,
    read_place,
    read_sex,
)
from readers.row_count import Rejected, RowCount, checked
from readers.sheets import Sheet, SheetFile, SheetLine
from track.dates import Day
from track.errors import UnreadableMark, UnreadableResults
from track.events import Wind

MOST_MEMBERS, MOST_ATTEMPTS = 8, 12
_PATHS = (
    ("data", "getCalendarCompetitionResults"),
    ("getCalendarCompetitionResults",),
    ("props", "pageProps", "calendarEventsResults"),
    ("pageProps", "calendarEventsResults"),
    ("calendarEventsResults",),
    (),
)
_SLUG_ID = re.compile(r"-(\d{1,12})$", re.ASCII)


def read_world_athletics(text: str) -> SheetFile:
    """Return the races of an answer, or of a saved results page (HTML), in their order.

    Raises:
        UnreadableResults: no results are in it, or it is too large.
    """
    refuse_large(text)
    return answer_sheets(
        load_json(_script(text) if text.lstrip("\ufeff \r\n\t")[:1] == "<" else text)
    )


def is_answer(value: object) -> bool:
    """Return whether a JSON value holds such results."""
    return _results(value) is not None


def answer_sheets(value: object) -> SheetFile:
    """Return the races of the results in ``value``; raises UnreadableResults."""
    results = _results(value)
    if results is None:
        raise UnreadableResults("No World Athletics results are in this; save the results page.")
    competition = fields(results.get("competition"))
    meet = first_said(competition, "name")[:LONGEST_NAME]
    start, end = first_said(competition, "startDate"), first_said(competition, "endDate")
    meet_day = read_day(start) if start == end else None
    count = RowCount("world-athletics")
    for title in count.items(results.get("eventTitles")):
        section = first_said(fields(title), "eventTitle")
        for event in count.items(fields(title).get("events")):
            races = [fields(race) for race in count.items(fields(event).get("races"))]
            names = Counter(first_said(race, "race") for race in races)
            for race in races:
                # A final that is run once is no “final 1”, whatever its number says.
                alone = names[first_said(race, "race")] == 1
                nth = 0 if alone else read_place(first_said(race, "raceNumber")) or 0
                _read_race(count, fields(event), race, (meet, section, meet_day, nth))
            for row in count.items(fields(event).get("summary")):
                count.ignore(count.next(), row_text(row), "a summary of the races above")
    return count.read()


def _script(page: str) -> str:
    """Return the JSON a saved page carries in its script; raises UnreadableResults."""
    start = page.find(">", page.find('"__NEXT_DATA__"')) + 1 if '"__NEXT_DATA__"' in page else 0
    end = page.find("</script", start)
    if start == 0 or end < 0:
        raise UnreadableResults(
            "This page has no results in it; open the results of a day and save the whole page."
        )
    return page[start:end]


def _results(value: object) -> dict[str, Any] | None:
    """Return the object that has ``eventTitles``, wherever the answer or the page keeps it."""
    for path in _PATHS:
        found = fields(value)
        for key in path:
            found = fields(found.get(key))
        if "eventTitles" in found:
            return found
    return None


def _read_race(
    count: RowCount,
    event: dict[str, Any],
    race: dict[str, Any],
    meet: tuple[str, str, Day | None, int],
) -> None:
    rows = count.items(race.get("results"))
    if not rows:
        return
    heading = read_heading(first_said(event, "event"), read_sex(first_said(event, "gender")))
    round_, heat = read_round(first_said(race, "race"))
    day = read_day(first_said(race, "date")[:10]) or meet[2]
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
            heat=heat or meet[3],
            wind_cms=None if attempt else read_cms(first_said(race, "wind")),
            day=day,
            meet=meet[0],
            section=meet[1],
        )
    )


def _read_row(number: int, row: dict[str, Any], heading: Heading, day: Day | None) -> SheetLine:
    competitor = fields(row.get("competitor"))
    ending = _ending(first_said(row, "mark"), first_said(row, "remark"), heading)
    ok = ending.outcome == "OK"
    own_wind = heading.event is None or heading.event.wind is Wind.ATTEMPT
    slug = _SLUG_ID.search(first_said(competitor, "urlSlug"))
    members = competitor.get("teamMembers")
    told = (first_said(row, "qualified"), first_said(row, "records"))
    return checked(
        SheetLine(
            number=number,
            place=read_place(first_said(row, "place")) if ok else None,
            outcome=ending.outcome,
            name=first_said(competitor, "name"),
            team=first_said(row, "nationality"),
            mark=ending.mark,
            hand=ending.hand,
            wind_cms=read_cms(first_said(row, "wind")) if ok and own_wind else None,
            shown=ending.shown,
            tags=tuple(dict.fromkeys((*flags(" ".join(told)), *ending.tags))),
            members=tuple(
                filter(None, (first_said(fields(each), "name") for each in _some(members)))
            )[:MOST_MEMBERS],
            series=", ".join(filter(None, map(_attempt, _some(row.get("details"))))),
            born=believable(read_day(first_said(competitor, "birthDate")), day),
            external_id=slug[1] if slug else first_said(competitor, "iaafId"),
            indoor=True if heading.short_track else None,
            rule=ending.rule,
        )
    )


def _ending(mark: str, remark: str, heading: Heading) -> Ending:
    """Return how a row ended: its word may stand in the mark or in the remark, its rule too."""
    word = read_word(remark)
    if word is not None:
        beside = read_word(mark)
        return (
            word
            if beside or not mark
            else Ending(word.outcome, shown=mark, rule=word.rule, tags=word.tags)
        )
    if not mark:
        raise Rejected("no mark, and no word for its absence")
    return read_ending(f"{mark} {remark}" if read_word(mark) else mark, heading.event, heading.unit)


def _some(value: object) -> list[object]:
    return value[:MOST_ATTEMPTS] if isinstance(value, list) else []


def _attempt(value: object) -> str:
    """Return one attempt, or one event of a combined one, as in ``100 10.46`` or ``8.10 +0.2``."""
    parts = fields(value)
    return " ".join(filter(None, (said(parts.get(key)) for key in ("event", "mark", "wind"))))
