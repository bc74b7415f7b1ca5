"""Records broken and equalled, and how long they stood."""

from collections.abc import Iterator

from track.anniversaries import rank as scope_rank
from track.dates import years_and_days
from track.nations import nation_name
from track.records import Record, reigns
from track.results import Result
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import (
    capital,
    nation_adjective,
    nation_called,
    on_day,
    record_name,
    told,
    told_line,
)
from track.storylines.rows import record_row, rows_of
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
        told_scopes: set[str] = set()
        fallen: set[tuple[str, int]] = set()
        for record in set_by(context, runner):
            told_scopes.add(record.scope)
            stood = _stood(context, record)
            # A world record that fell was an area record too.
            if stood is None:
                if not _known_before(context, record) and not fallen:
                    fallen.add((runner.name, record.mark.value))
                    yield _first(context, runner, record)
            elif (stood.holder, stood.mark.value) not in fallen:
                fallen.add((stood.holder, stood.mark.value))
                yield _told(context, runner, record, stood)
        for tag in runner.line.tags:
            if tag not in told_scopes and (tag in _TAGS or tag == "NR"):
                yield _marked(context, runner, tag)
            elif tag == "WL":
                yield _lead(context, runner)


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


def _first(context: RaceContext, runner: Runner, record: Record) -> Storyline:
    """Return a record of which none before is stored."""
    event = context.race.event
    sure = is_official(record, runner.line)
    stored = "" if sure else "by the records stored "
    name, mark = record_name(record, event), told(record.mark, event, hand=record.hand)
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


def _told(context: RaceContext, runner: Runner, record: Record, old: Record) -> Storyline:
    race, equal = context.race, record.mark.value == old.mark.value
    event, length = race.event, years_and_days(old.day, race.day)
    sure = is_official(record, runner.line) and (
        old.ratified == "yes" or old.note.startswith(_COMPUTED)
    )
    mark = told(record.mark, event, hand=record.hand)
    since = f"since {on_day(old.day)}" + (f" ({length})" if length else "")
    own = old.holder == runner.name
    whose = "own" if own else f"{old.holder}'s"
    his = {"M": "his ", "W": "her "}[runner.line.athlete.sex] if own else ""
    name = record_name(record, event)
    stored = "" if sure else "by the records stored "
    mark_old = told(old.mark, event, hand=old.hand)
    if equal:
        sentence = f"{stored}{runner.name} equalled {name} with {mark}, {his}{whose} since "
        sentence += f"{on_day(old.day)}."
    else:
        sentence = f"{stored}{runner.name} broke {name} with {mark}; {his}{whose} {mark_old} had "
        sentence += f"stood {since}."
    years = length.years if length else 0
    return Storyline(
        kind="record",
        subject=f"record {runner.id} {record.scope} {record.area}",
        about=(runner.id,),
        rank=_RANKS.get(record.scope, 700) + min(years, 40),
        why=f"a record that stood {length}" if length else "a record",
        sentence=capital(sentence),
        sure=sure,
        scope=f"records of the {event.name}, {record.scope} {record.area}".strip(),
        coverage=f"{record.state}; the one before: {old.note or old.state}",
        proof=(*rows_of(context, [runner.line]), record_row(record), record_row(old)),
    )


def is_official(record: Record, line: Result) -> bool:
    """Return whether a source of the race or of the record calls it one."""
    return record.ratified in {"yes", "pending"} or record.scope in line.tags


def _marked(context: RaceContext, runner: Runner, tag: str) -> Storyline:
    """Return what the result says where no list of records has it."""
    line = runner.line
    nation = nation_adjective(line.nation)
    known = nation != nation_name(line.nation)
    what = _TAGS.get(
        tag, f"a {nation} record" if known else f"a national record of {nation_called(line.nation)}"
    )
    what = what.replace("a A", "an A").replace("a E", "an E").replace("a I", "an I")
    return Storyline(
        kind="record",
        subject=f"record {runner.id} {tag}",
        about=(runner.id,),
        rank=_RANKS.get(tag, 700) - 15,
        why="a record, as the result marks it",
        sentence=(
            f"The result marks {runner.name}'s {told_line(context.race, line)} as {what} in the "
            f"{context.race.event.name}."
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
