"""Lines of sheets as rows of results."""

from collections.abc import Sequence
from typing import Any

from db.batches import Row
from db.imports.people import nation_of
from db.imports.plan import Origin, Person, State
from db.rows import stored_mark
from readers.sheets import Outcome, SheetLine
from track.dates import Day
from track.events import Event, Wind
from track.legality import counts_for_lists
from track.marks import Status

STATUSES: dict[Outcome, Status] = {
    "OK": Status.OK, "DNF": Status.DNF, "DNS": Status.DNS, "DQ": Status.DQ, "NM": Status.NM,
    "NH": Status.NM, "SCR": Status.DNS, "NT": Status.OK,
}  # fmt: skip
"""What the store keeps of how a line ended; the others say nothing that can be kept."""
_PLACE, _STATUS, _MARK, _STEP, _HAND, _WIND = 4, 5, 6, 7, 8, 9
_CITATION, _GUILD, _BATCH = 18, 19, 20
_SOURCED = (_CITATION, _GUILD, _BATCH)
_TEAM_PLACE, _TEAM_STATUS, _TEAM_MARK = 3, 4, 5
_TEAM_CITATION = 10


def result_row(
    line: SheetLine,
    person: Person,
    race_id: int,
    event: Event,
    day: Day,
    race_wind: int | None,
    origin: Origin,
) -> Row:
    """Return the row of result a line becomes, without its batch."""
    status = STATUSES[line.outcome]
    mark = line.mark if status is Status.OK else None
    wind = line.wind_cms if event.wind is Wind.ATTEMPT and mark is not None else None
    counts = mark is not None and counts_for_lists(
        event, status, hand=line.hand, annulled=False, tags=line.tags,
        wind_cms=race_wind if event.wind is Wind.RACE else wind,
    )  # fmt: skip
    printed = line.name if line.name.casefold() != person.name.casefold() else ""
    return (
        race_id, person.athlete_id, event.number, day.number,
        line.place if status is Status.OK else None, status.value, stored_mark(mark, event),
        mark.step if mark else event.step, int(line.hand), wind, None, 0, int(counts),
        nation_of(line.team), printed, _tags(line), _note(line), line.series, origin.citation_id,
        origin.guild_id,
    )  # fmt: skip


def team_row(line: SheetLine, race_id: int, event: Event, origin: Origin) -> Row:
    """Return the row of team a line becomes, without its batch."""
    status = STATUSES[line.outcome]
    mark = line.mark if status is Status.OK else None
    name = line.team or line.name
    return (
        race_id, name, nation_of(name), line.place if status is Status.OK else None, status.value,
        stored_mark(mark, event), mark.step if mark else event.step, 0, _tags(line),
        f"printed beside it: {line.shown}" if line.shown else "", origin.citation_id,
        origin.guild_id,
    )  # fmt: skip


def result_state(row: Row, before: Sequence[Any] | None, ours: bool) -> tuple[State, Row]:
    """Return what becomes of a line where ``before`` is stored, and its row.

    A place or wind the sheet does not say is kept from what is stored. ``ours`` says that whoever
    brings the sheet may write over what is there.
    """
    if before is None:
        return State.NEW, row
    kept = list(row)
    for column in (_PLACE, _WIND, 10):
        if kept[column] is None and kept[_STATUS] == Status.OK.value:
            kept[column] = before[column]
    new = tuple(kept)
    if not ours:
        told = (_PLACE, _STATUS, _MARK, _HAND)
        same = all(new[column] == before[column] for column in told)
        return (State.SAME if same else State.DISPUTED), new
    same = all(
        new[column] == before[column] for column in range(len(new)) if column not in _SOURCED
    )
    return (State.SAME if same else State.CHANGED), new


def team_state(row: Row, before: Sequence[Any] | None, ours: bool) -> State:
    """Return what becomes of a relay's line where ``before`` is stored."""
    if before is None:
        return State.NEW
    told = (_TEAM_PLACE, _TEAM_STATUS, _TEAM_MARK)
    if not ours:
        same = all(row[column] == before[column] for column in told)
        return State.SAME if same else State.DISPUTED
    return State.SAME if row[:_TEAM_CITATION] == tuple(before[:_TEAM_CITATION]) else State.CHANGED


def _tags(line: SheetLine) -> str:
    return " ".join(tag for tag in line.tags if not any(map(str.isspace, tag)))


def _note(line: SheetLine) -> str:
    """Return what the columns cannot hold: a club, a rule broken, a time that is no mark."""
    parts = []
    if line.team and not nation_of(line.team):
        parts.append(f"for {line.team}")
    if line.rule:
        parts.append(f"rule {line.rule}")
    if line.shown:
        parts.append(f"printed beside it: {line.shown}")
    parts += [tag for tag in line.tags if any(map(str.isspace, tag))]
    return "; ".join(parts)
