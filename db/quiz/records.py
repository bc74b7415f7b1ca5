"""Records of athletes, and whether anything stored speaks against one."""

import random
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from db.quiz.lists import ahead
from db.quiz.people import ID_BITS
from db.quiz.search import Search, Turns
from db.records import LAST_DAY, record_of, records_of_event
from db.rows import stored_mark
from db.store import View
from track.careers import better
from track.events import Event, event_by_number
from track.records import Record
from track.trivia import records as kinds
from track.trivia.difficulty import Band
from track.trivia.kinds import Kind
from track.trivia.question import Question
from track.trivia.rows import Asked, Standing

_AT_A_TIME = 8
_MOST_COMPATRIOTS = 6
_LAST_ID = 1 << 62
_CHECKED = frozenset({"WR", "WB", "AR", "NR"})
"""Records that can be said to stand: they are compared with all that is stored, those of areas with
the other records of the area."""
_RATIFIED = frozenset({"yes", "n/a"})


async def about_records(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about records, from a random one on."""
    if not search.wants(band):
        return
    async for chunk in records(search.view, search.rng):
        for each in chunk:
            day = each.record.day
            difficulty = search.difficulty(each.fame, day)
            asked = Asked(kind.name, str(each.id), kind.topic, difficulty)
            if difficulty is not band.difficulty or search.hides(day) or not search.fits(asked):
                continue
            if kind.name == "record_year" or each.current:
                row = await standing(search.view, each)
                if kind.name == "record_holder" and each.record.area:
                    row = replace(row, compatriots=await _compatriots(search.view, each))
                yield RECORDS[kind.name](asked, row, search.rng)
        yield None


RECORDS: dict[str, Callable[[Asked, Standing, random.Random], Question | None]] = {
    "record_holder": kinds.record_holder,
    "record_year": kinds.record_year,
    "record_mark": kinds.record_mark,
}


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record, the number and fame of its holder, and whether its source has it standing."""

    id: int
    holder: int
    event: Event
    sex: str
    fame: int
    record: Record
    current: bool


async def records(view: View, rng: random.Random) -> AsyncIterator[list[HeldRecord]]:
    """Yield every record of an athlete that is ratified and not in doubt, a few at a time."""
    start = rng.getrandbits(ID_BITS)
    for first, last in ((start, _LAST_ID), (0, start)):
        at = first
        while True:
            rows = await view.rows("trivia_records", record=at, limit=_AT_A_TIME)
            found = [row for row in rows if row[0] < last]
            rng.shuffle(found)
            held = map(_held, found)
            yield [each for each in held if each is not None]
            if len(found) < _AT_A_TIME:
                break
            at = rows[-1][0] + 1


def _held(row: Sequence[Any]) -> HeldRecord | None:
    number, holder, event_number, sex, current, fame, shared, disputed, *rest = row
    event = event_by_number(event_number)
    record = record_of(event, *rest)
    if shared or disputed or record.ratified not in _RATIFIED or not record.day.exact:
        return None
    return HeldRecord(number, holder, event, sex, fame, record, current != "no")


async def standing(view: View, held: HeldRecord) -> Standing:
    """Return a record with the others of the event."""
    event, sex, record = held.event, held.sex, held.record
    everyone = await records_of_event(view, event, sex, LAST_DAY)
    stands = (
        held.current
        and record.scope in _CHECKED
        and all(_gives_way(each, record, event) for each in everyone)
        and not await _bettered(view, event, sex, record)
    )
    others = tuple(each for each in everyone if each != record)
    return Standing(event, sex, record, stands, others)


async def _compatriots(view: View, held: HeldRecord) -> tuple[str, ...]:
    """Return who of the holder's nation had the next best marks the day the record was seen."""
    record = held.record
    rows = await view.rows(
        "trivia_compatriots",
        event=held.event.number, sex=held.sex, short_track=record.short_track,
        nation=record.nation, mark=stored_mark(record.mark, held.event), day=record.as_of.end,
        athlete=held.holder, limit=_MOST_COMPATRIOTS,
    )  # fmt: skip
    return tuple(name for (name,) in rows)


def _gives_way(other: Record, record: Record, event: Event) -> bool:
    """Return whether ``other`` does not say that ``record`` had fallen by the day it was seen."""
    same = (other.scope, other.area, other.short_track)
    if same != (record.scope, record.area, record.short_track) or other.refused:
        return True
    return other.day.number > record.as_of.end or not better(other.mark, record.mark, event)


async def _bettered(view: View, event: Event, sex: str, record: Record) -> bool:
    """Return whether a better mark of the world, or of the nation, is stored by then."""
    if record.scope == "AR":
        return False
    nation = record.area if record.scope == "NR" else ""
    better_ones = await ahead(
        view, event, sex, record.mark, short_track=record.short_track, day=record.as_of.end,
        nation=nation,
    )  # fmt: skip
    return better_ones > 0
