"""The rows of OpenTrack JSON: one competitor in one race, whatever its keys are called."""

from typing import Any

from readers.endings import Ending, read_ending, read_word
from readers.event_headings import Heading
from readers.json_values import fields, first_said, said, texts
from readers.printed_cells import believable, flags, read_cms, read_day, read_place
from readers.row_count import Rejected, checked
from readers.sheets import SheetLine
from track.events import Wind

MOST_MEMBERS, MOST_FLAGS, MOST_ATTEMPTS = 8, 12, 30
_TEAM = (
    "country", "nationality", "teamCode", "team_code", "team", "club", "affiliation", "team_name",
)  # fmt: skip


def read_row(number: int, row: dict[str, Any], heading: Heading) -> SheetLine:
    """Return the line of a row; raises Rejected or UnreadableMark where it cannot be read.

    Of the flags those of the final mark are kept, not ``recordflag``: it may be of an attempt.
    """
    athlete, inner = fields(row.get("athlete")), fields(row.get("performance"))
    ending = _ending(row, inner, heading)
    ok = ending.outcome == "OK"
    team = first_said(row, *_TEAM) or first_said(athlete, *_TEAM)
    members = _members(row)
    born = first_said(row, "dateOfBirth", "date_of_birth", "birthDate")
    told = (*flags(first_said(row, "qualification", "qualified")),)
    told = (*told, *texts(row.get("recordFlags") or row.get("record_flags"), MOST_FLAGS))
    own_wind = heading.event is not None and heading.event.wind is Wind.ATTEMPT
    attempts = _list(row.get("attempts")) or _list(inner.get("attempts"))
    return checked(
        SheetLine(
            number=number,
            place=read_place(first_said(row, "place", "rank", "pos", "position")) if ok else None,
            outcome=ending.outcome,
            name=_name(row) or _name(athlete) or (team if members else ""),
            team=team,
            mark=ending.mark,
            hand=ending.hand,
            wind_cms=_own_wind(row, attempts) if ok and own_wind else None,
            shown=ending.shown,
            tags=tuple(dict.fromkeys((*told, *ending.tags))),
            members=members,
            series=", ".join(filter(None, map(_attempt, attempts or _list(row.get("heights"))))),
            born=believable(read_day(born), None),
            external_id=first_said(row, "tpAthleteId", "athleteId", "athlete_id"),
            bib=first_said(row, "bib") or first_said(athlete, "vest_number"),
            indoor=True if inner.get("indoors") is True or heading.short_track else None,
            rule=ending.rule,
        )
    )


def _ending(row: dict[str, Any], inner: dict[str, Any], heading: Heading) -> Ending:
    """Return how a row ended; a word in its note counts for more than the time beside it."""
    mark = first_said(row, "performance", "perf", "time", "result", "mark")
    mark = mark or first_said(inner, "performance")
    note = read_word(first_said(row, "note", "status", "remark"))
    if note is not None and read_word(mark) is None:
        return Ending(note.outcome, shown=mark or note.shown, rule=note.rule, tags=note.tags)
    if not mark:
        raise Rejected("no mark, and no word for its absence")
    return read_ending(mark, heading.event, heading.unit)


def _name(row: dict[str, Any]) -> str:
    given = first_said(row, "givenName", "given_name", "firstName", "first_name")
    family = first_said(row, "familyName", "family_name", "lastName", "last_name")
    return " ".join(filter(None, (given, family))) or first_said(row, "name", "athlete")


def _members(row: dict[str, Any]) -> tuple[str, ...]:
    """Return who ran for a team, in the order of the legs where they are numbered."""
    runners = [fields(each) for each in _list(row.get("runners"))[:MOST_MEMBERS]]
    runners.sort(key=lambda each: read_place(first_said(each, "legNumber", "leg_number")) or 99)
    return tuple(filter(None, map(_name, runners)))


def _own_wind(row: dict[str, Any], attempts: list[object]) -> int | None:
    """Return the wind of a jump: of the attempt with the mark, as the row's may be of the last."""
    mark = first_said(row, "performance", "perf", "result")
    for attempt in map(fields, attempts):
        if first_said(attempt, "performance") == mark and first_said(attempt, "wind"):
            return read_cms(first_said(attempt, "wind"))
    return read_cms(first_said(row, "wind"))


def _attempt(value: object) -> str:
    """Return one attempt as in ``8.38 +0.2``, or one height as in ``2.25 XO``."""
    parts = fields(value)
    if not parts:
        return said(value)
    keys = ("height", "results", "performance", "wind")
    return " ".join(filter(None, (first_said(parts, key) for key in keys)))


def _list(value: object) -> list[object]:
    return value[:MOST_ATTEMPTS] if isinstance(value, list) else []
