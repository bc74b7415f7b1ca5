"""Rows of the proof: a line, a mark, a place on a list, a record, each with its sources."""

from collections.abc import Iterable

from track.careers import Performance, Start
from track.race_words import event_on, mark_of, place_of, race_event, race_round, race_title
from track.records import Record
from track.results import Race, Result
from track.signs import print_wind
from track.storylines.context import Listed, RaceContext


def row_of(race: Race, line: Result) -> str:
    """Return a line of a race as a row of the proof, with its sources."""
    return (
        f"{race.day} {race_title(race)}, {race_event(race)} {race_round(race)}: {place_of(line)} "
        f"{line.athlete.name} ({line.nation}) {mark_of(line)}{_wind(race, line)}{_tags(line)}"
        f" · {', '.join(line.sources)}"
    )


def rows_of(context: RaceContext, lines: Iterable[Result]) -> tuple[str, ...]:
    """Return lines of the race itself as rows."""
    return tuple(row_of(context.race, line) for line in lines)


def start_row(start: Start) -> str:
    """Return a start as a row of the proof."""
    return row_of(start.race, start.line)


def performance_row(each: Performance, name: str) -> str:
    """Return a mark, of a race or a list, as a row of the proof."""
    what = event_on(each.event, short_track=each.short_track)
    hand = "h" if each.hand else ""
    return f"{each.day} {each.where}, {what}: {name} {each.mark}{hand} · {', '.join(each.sources)}"


def listed_row(each: Listed, rank: int) -> str:
    """Return a line of an all-time list as a row of the proof."""
    where = f", {each.where}" if each.where else ""
    sources = f" · {', '.join(each.sources)}" if each.sources else ""
    return f"{rank} {each.name} {each.mark}{where}, {each.day}{sources}"


def record_row(record: Record) -> str:
    """Return a record as a row of the proof."""
    what = " ".join(filter(None, (record.scope, record.area)))
    hand = "h" if record.hand else ""
    note = f"; {record.note}" if record.note else ""
    return (
        f"{record.day} {what} {record.mark}{hand} {record.holder} ({record.nation}); "
        f"{record.state}{note} · {', '.join(record.sources)}"
    )


def _wind(race: Race, line: Result) -> str:
    wind = race.wind_cms if line.wind_cms is None else line.wind_cms
    return "" if wind is None else f" ({print_wind(wind)})"


def _tags(line: Result) -> str:
    return f" {' '.join(line.tags)}" if line.tags else ""
