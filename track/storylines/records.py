"""Records broken and equalled, and how long they stood."""

from collections.abc import Iterator

from track.anniversaries import rank as scope_rank
from track.dates import years_and_days
from track.nations import nation_name
from track.records import Record, Reign, reigns
from track.results import Result
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import (
    nation_adjective,
    on_day,
    record_name,
    record_row,
    rows_of,
    told,
    told_line,
)
from track.storylines.storyline import Storyline

_RANKS = {
    "WR": 1000, "WB": 960, "WR-women-only": 960, "AR": 890, "OR": 880, "WU20R": 870, "CR": 860,
    "NR": 830, "DLR": 790, "MR": 780,
}  # fmt: skip
_TAGS = {
    "WR": "a world record", "AR": "an area record", "OR": "an Olympic record",
    "CR": "a championship record", "MR": "a meeting record", "DLR": "a Diamond League record",
    "WU20R": "a world under-20 record",
}  # fmt: skip
_COMPUTED = "best of the nation so far"
"""How the note of a record begins that follows from an all-time list and no federation."""


def records(context: RaceContext) -> Iterator[Storyline]:
    """Yield each record that fell or was equalled, and those the result alone marks as such."""
    for runner in context.marked:
        told_scopes = set()
        for record in _set_by(context, runner):
            found = _fell(context, runner, record)
            if found is not None:
                told_scopes.add(record.scope)
                yield found
        for tag in runner.line.tags:
            if tag not in told_scopes and (tag in _TAGS or tag == "NR"):
                yield _marked(context, runner, tag)
            elif tag == "WL":
                yield _lead(context, runner)


def _set_by(context: RaceContext, runner: Runner) -> list[Record]:
    """Return the records of the line, the greatest first."""
    race, line = context.race, runner.line
    found = [
        each
        for each in context.records
        if each.day == race.day
        and each.short_track == race.short_track
        and line.mark is not None
        and each.mark.value == line.mark.value
        and each.holder == line.athlete.name
        and not each.refused
    ]
    return sorted(found, key=scope_rank)


def _fell(context: RaceContext, runner: Runner, record: Record) -> Storyline | None:
    kind = (record.scope, record.area, record.short_track)
    same = [
        each
        for each in context.records
        if (each.scope, each.area, each.short_track) == kind and not each.refused
    ]
    event = context.race.event
    before = [
        each
        for each in reigns(
            [each for each in same if each.day.end < record.day.number],
            lower_is_better=event.lower_is_better,
        )
        if each.until is None
    ]
    if not before:
        return None
    stood = before[0]
    equal = stood.record.mark.value == record.mark.value
    if not equal and (stood.record.mark.value < record.mark.value) == event.lower_is_better:
        return None
    return _told(context, runner, record, stood, equal=equal)


def _told(
    context: RaceContext, runner: Runner, record: Record, stood: Reign, *, equal: bool
) -> Storyline:
    race, old = context.race, stood.record
    event, length = race.event, years_and_days(old.day, race.day)
    sure = _official(record, runner.line) and (
        old.ratified == "yes" or old.note.startswith(_COMPUTED)
    )
    mark = told(record.mark, event, hand=record.hand)
    since = f"since {on_day(old.day)}" + (f" ({length})" if length else "")
    own = old.holder == runner.name
    whose = "own" if own else f"{old.holder}'s"
    his = {"M": "his ", "W": "her "}[runner.line.athlete.sex] if own else ""
    did = "equalled" if equal else "broke"
    name = record_name(record, event)
    stored = "" if sure else " of those stored"
    mark_old = told(old.mark, event, hand=old.hand)
    if equal:
        sentence = (
            f"{runner.name} equalled {name}{stored} with {mark}, {his}{whose} since "
            f"{on_day(old.day)}."
        )
    else:
        sentence = (
            f"{runner.name} {did} {name}{stored} with {mark}; {his}{whose} {mark_old} had stood "
            f"{since}."
        )
    years = length.years if length else 0
    return Storyline(
        kind="record",
        subject=f"record {runner.id} {record.scope} {record.area}",
        about=(runner.id,),
        rank=_RANKS.get(record.scope, 700) + min(years, 40),
        why=f"a record that stood {length}" if length else "a record",
        sentence=sentence,
        sure=sure,
        scope=f"records of the {event.name}, {record.scope} {record.area}".strip(),
        coverage=f"{record.state}; the one before: {old.note or old.state}",
        proof=(*rows_of(context, [runner.line]), record_row(record), record_row(old)),
    )


def _official(record: Record, line: Result) -> bool:
    """Return whether a source of the race or of the record calls it one."""
    return record.ratified in {"yes", "pending"} or record.scope in line.tags


def _marked(context: RaceContext, runner: Runner, tag: str) -> Storyline:
    """Return what the result says where no list of records has it."""
    line = runner.line
    nation = nation_adjective(line.nation)
    known = nation != nation_name(line.nation)
    what = _TAGS.get(
        tag, f"a {nation} record" if known else f"a national record of {nation_name(line.nation)}"
    )
    what = what.replace("a A", "an A").replace("a E", "an E").replace("a I", "an I")
    return Storyline(
        kind="record",
        subject=f"record {runner.id} {tag}",
        about=(runner.id,),
        rank=_RANKS.get(tag, 700) - 15,
        why="a record, as the result marks it",
        sentence=(
            f"{runner.name}'s {told_line(context.race, line)} is marked in the result as {what} "
            f"for the {context.race.event.name}."
        ),
        sure=True,
        scope="what the result says",
        coverage=f"{tag} as its source marks it",
        proof=rows_of(context, [line]),
    )


def _lead(context: RaceContext, runner: Runner) -> Storyline:
    race = context.race
    return Storyline(
        kind="record",
        subject="world lead",
        about=(runner.id,),
        rank=610,
        why="the best of the year, as the result marks it",
        sentence=(
            f"{runner.name}'s {told_line(race, runner.line)} was the best in the world so far in "
            f"{race.day.year} in the {race.event.name}."
        ),
        sure=True,
        scope=f"{race.event.name}, {race.day.year}",
        coverage="WL as its source marks it",
        proof=rows_of(context, [runner.line]),
    )
