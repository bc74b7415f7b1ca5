"""Records broken and equalled, and how long they stood."""

from collections.abc import Iterator
from dataclasses import replace

from track.anniversaries import rank as scope_rank
from track.dates import years_and_days
from track.events import Event
from track.records import Record, reigns
from track.results import Result
from track.storylines.context import RaceContext, Runner
from track.storylines.marked import MARKED, lead, marked
from track.storylines.phrases import (
    HIS,
    capital,
    on_day,
    record_name,
    told,
)
from track.storylines.rows import record_row, rows_of
from track.storylines.storyline import Storyline

_RANKS = {
    "WR": 1000, "WB": 960, "WR-women-only": 960, "AR": 890, "OR": 880, "WU20R": 870, "CR": 860,
    "NR": 830, "DLR": 790, "MR": 780,
}  # fmt: skip
_COMPUTED = "best of the nation so far"
"""How the note of a record begins that follows from an all-time list and no federation."""


def records(context: RaceContext) -> Iterator[Storyline]:
    """Yield each record that fell or was equalled, and those the result alone marks as such."""
    for runner in context.marked:
        told_scopes: set[str] = set()
        fallen: set[tuple[str, int]] = set()
        for record in set_by(context, runner):
            told_scopes.add(record.scope)
            stood = _stood(context, record)
            # A world record that fell was an area record too.
            if stood is None:
                if not (fallen or _known_before(context, record) or _computed(runner, record)):
                    fallen.add((runner.name, record.mark.value))
                    yield _first(context, runner, record)
            elif (stood.holder, stood.mark.value) not in fallen:
                fallen.add((stood.holder, stood.mark.value))
                yield from _told(context, runner, record, stood)
        for tag in runner.line.tags:
            if tag not in told_scopes and tag in MARKED:
                yield marked(context, runner, tag, _RANKS.get(tag, 700) - 15)
            elif tag == "WL":
                yield lead(context, runner)


def set_by(context: RaceContext, runner: Runner) -> list[Record]:
    """Return the records of the line, the greatest first."""
    race, line = context.race, runner.line
    found = [
        each
        for each in context.records_of_day
        if each.short_track == race.short_track
        and line.mark is not None
        and each.mark.value == line.mark.value
        and each.holder == line.athlete.name
        and not each.refused
    ]
    return sorted(found, key=scope_rank)


def _stood(context: RaceContext, record: Record) -> Record | None:
    """Return the record that one of the day broke or equalled; None where none is stored."""
    kind = (record.scope, record.area, record.short_track)
    before = [
        each
        for each in context.records
        if (each.scope, each.area, each.short_track) == kind
        and each.day.end < record.day.number
        and not each.refused
    ]
    lower = context.race.event.lower_is_better
    stood = [each.record for each in reigns(before, lower_is_better=lower) if each.until is None]
    if not stood or (stood[0].mark.value < record.mark.value) == lower != (
        stood[0].mark.value == record.mark.value
    ):
        return None
    return stood[0]


def _known_before(context: RaceContext, record: Record) -> bool:
    """Return whether an older record of the kind is stored, whichever mark it had."""
    return any(
        (each.scope, each.area, each.short_track) == (record.scope, record.area, record.short_track)
        and each.day.number < record.day.number
        and not each.refused
        for each in context.records
    )


def _computed(runner: Runner, record: Record) -> bool:
    """Return whether a record is no more than the first of a list put together from bests."""
    return record.note.startswith(_COMPUTED) and not is_official(record, runner.line)


def _first(context: RaceContext, runner: Runner, record: Record) -> Storyline:
    """Return a record of which none before is stored."""
    event = context.race.event
    sure = is_official(record, runner.line)
    stored = "" if sure else "by the records stored "
    name, mark = record_name(record, event), _mark(event, record)
    return Storyline(
        kind="record",
        subject=f"record {runner.id} {record.scope} {record.area}",
        about=(runner.id,),
        rank=_RANKS.get(record.scope, 700),
        why="a record",
        sentence=capital(f"{stored}{runner.name} set {name} with {mark}."),
        sure=sure,
        scope=f"records of the {event.name}, {record.scope} {record.area}".strip(),
        coverage=f"{record.state}; none before it is stored",
        proof=(*rows_of(context, [runner.line]), record_row(record)),
    )


def _told(context: RaceContext, runner: Runner, record: Record, old: Record) -> Iterator[Storyline]:
    """Yield the record with the one before it, and without where nobody calls that one."""
    race, event = context.race, context.race.event
    length = years_and_days(old.day, race.day)
    official, trusted = is_official(record, runner.line), old.ratified in {"yes", "n/a"}
    since = f"since {on_day(old.day)}" + (f" ({length})" if length else "")
    own = old.holder == runner.name
    whose = f"{HIS[runner.line.athlete.sex]} own" if own else f"{old.holder}'s"
    equal = record.mark.value == old.mark.value
    stood = f"{whose} {since}" if equal else f"{whose} {_mark(event, old)} had stood {since}"
    if official and not trusted:
        stood = f"by the records stored {whose} {_mark(event, old)}, {old.state}, had stood {since}"
    did = f"{runner.name} {'equalled' if equal else 'broke'} {record_name(record, event)} with "
    stored = "" if official else "by the records stored "
    years = length.years if length else 0
    line = Storyline(
        kind="record",
        subject=f"record {runner.id} {record.scope} {record.area}",
        about=(runner.id,),
        rank=_RANKS.get(record.scope, 700) + min(years, 40),
        why=f"a record that stood {length}" if length else "a record",
        sentence=capital(
            f"{stored}{did}{_mark(event, record)}{', ' if equal and trusted else '; '}{stood}."
        ),
        sure=official and trusted,
        scope=f"records of the {event.name}, {record.scope} {record.area}".strip(),
        coverage=f"{record.state}; the one before: {old.note or old.state}",
        proof=(*rows_of(context, [runner.line]), record_row(record), record_row(old)),
    )
    yield line
    if official and not trusted:
        yield replace(
            line,
            rank=line.rank - 1,
            sentence=f"{did}{_mark(event, record)}.",
            sure=True,
            coverage=f"{record.state}; the one before is not known to be one",
            proof=line.proof[:2],
        )


def _mark(event: Event, record: Record) -> str:
    return told(record.mark, event, hand=record.hand)


def is_official(record: Record, line: Result) -> bool:
    """Return whether a source of the race or of the record calls it one."""
    return record.ratified in {"yes", "pending"} or record.scope in line.tags
