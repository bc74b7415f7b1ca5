"""Rows of the store as quiz questions take them; None where anything about them is in doubt."""

import json
import random
import sqlite3
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from db.races import race_by_id, stored_race
from db.records import LAST_DAY, record_of, records_of_event
from db.rows import athlete_of, stored_mark
from db.store import View
from track.careers import better
from track.dates import Day
from track.events import Event, Kind, event_by_number
from track.marks import Mark, Status
from track.records import Record
from track.results import Level, Meet, Race, Result
from track.series import Edition, series_name
from track.trivia.difficulty import Band
from track.trivia.duels import LEAST_MEETINGS
from track.trivia.finals import MEDALS
from track.trivia.rows import Entry, Final, Listed, Outing, Person, Standing
from track.venues import city_of

PEOPLE, RECORDS = 24, 8
"""Athletes, and records, read at a time."""
MOST_PEERS = 24
MOST_RIVALS = 12
DEEPEST = 100
"""Ranks of a list that are asked about."""
_ID_BITS = 47
_LAST_ID = 1 << 62
_PERSON = 5
_FAME = 7
_KNOWN = 12
"""Columns of the view ``quizzed``."""
_CHECKED = frozenset({"WR", "WB", "AR", "NR"})
"""Records that can be said to stand: they are compared with all that is stored, those of areas with
the other records of the area."""
_RATIFIED = frozenset({"yes", "n/a"})
_AS_PRINTED = "places as printed"
"""The note of a race whose places leave a gap or run against its marks."""
_LEFT_OUT = " ".join(
    ("", *(level.value for level in Level if level.small or level is Level.EUROPEAN_TEAM), "")
)
"""Levels of meets nothing is asked about: few know them, and of the European teams several leagues
meet in one year."""
_HELD_APART = frozenset({Kind.RELAY, Kind.CROSS})
"""Relays are of teams; courses of cross-country differ, and age groups run there too."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A final somebody has a place in; ``field`` says which lines of it are stored."""

    race: int
    event: Event
    place: int
    day: Day
    field: str
    meet: int
    series: str
    level: Level


async def people(
    view: View, band: Band, rng: random.Random, *, worst: int
) -> AsyncIterator[Person | None]:
    """Yield everybody of a band with a place up to ``worst`` in a big final, from anybody on.

    None comes after each few that were read: there may be nobody among them, for most athletes of a
    store are hardly known.
    """
    start = (rng.randrange(band.low, band.reach), rng.getrandbits(_ID_BITS))
    for first, last in ((start, (band.high, 0)), ((band.low, 0), start)):
        at = first
        while True:
            rows = await view.rows(
                "trivia_people",
                score=at[0], athlete=at[1], below=last[0], before=last[1], left_out=_LEFT_OUT,
                worst=worst, limit=PEOPLE,
            )  # fmt: skip
            found = [row for row in rows if row[-1]]
            rng.shuffle(found)
            for row in found:
                yield _person(row)
            yield None
            if len(rows) < PEOPLE:
                break
            at = (rows[-1][_FAME], rows[-1][0] + 1)


def _person(row: Sequence[Any]) -> Person:
    others, born, score, events, shared, disputed = row[_PERSON : _KNOWN - 1]
    return Person(
        athlete_of(tuple(row[:_PERSON])),
        score,
        None if born is None or disputed or not Day(born).exact else Day(born),
        tuple(others.replace(";", " ").split()),
        tuple(event_by_number(int(number)) for number in events.split()),
        not shared,
    )


async def finals_of(view: View, athlete: int) -> list[Placed]:
    """Return the finals an athlete has a place in, at meets that are more than national."""
    rows = await view.rows("trivia_finals", athlete=athlete, left_out=_LEFT_OUT)
    return [
        Placed(race, event_by_number(event), place, Day(day), field, meet, series, Level(level))
        for race, event, place, day, field, meet, series, level in rows
    ]


async def final(view: View, race_id: int, athlete: int, *, peers: int = 0) -> Final | None:
    """Return a final with the line of ``athlete``, and others of that year.

    They are read where fewer than ``peers`` are stored behind the first.
    None where sources disagree on the race, a place was taken away, or another final goes by the
    same description.
    """
    race = await race_by_id(view, race_id)
    if race.event.kind in _HELD_APART:
        return None
    stored = await stored_race(view, race)
    lines = stored.lines
    mine = next((line for line in lines if line.athlete.id == athlete), None)
    if mine is None or stored.disagreements or _AS_PRINTED in race.note:
        return None
    if any(line.annulled for line in lines) or not await _only(view, race):
        return None
    if not await _agreed(view, race, lines):
        return None
    found = Final(race, lines, mine)
    if len(found.placed) > peers:
        return found
    rows = await view.rows(
        "trivia_peers",
        event=race.event.number, year=race.day.year, sex=race.sex, race=race.id, limit=MOST_PEERS,
    )  # fmt: skip
    return Final(race, lines, mine, tuple(dict.fromkeys(athlete_of(tuple(row)) for row in rows)))


async def _only(view: View, race: Race) -> bool:
    ((count,),) = await view.rows("trivia_twins", race=race.id)
    return bool(count == 1)


async def _agreed(view: View, race: Race, lines: Sequence[Result]) -> bool:
    """Return whether no list of honours has another place of anybody, or another medallist."""
    if not race.meet.level.of_nations:
        return True
    places = {line.athlete.id: line.place for line in lines}
    taken = set(places.values())
    rows = await view.rows(
        "trivia_honours",
        level=race.meet.level.value,
        year=race.day.year,
        event=race.event.number,
        sex=race.sex,
    )
    return all(
        places[athlete] == place if athlete in places else place > len(MEDALS) or place not in taken
        for athlete, place in rows
    )


@dataclass(frozen=True, slots=True)
class Table:
    """An all-time list, its lines as they are stored, from the first rank on."""

    event: Event
    sex: str
    short_track: bool
    as_of: Day
    rows: Sequence[sqlite3.Row]

    @property
    def days(self) -> Iterator[Day]:
        """The days its marks are of."""
        return (Day(row[_KNOWN + 1]) for row in self.rows)

    def fame(self, number: int) -> int:
        """Return how well known the athlete of a line is."""
        return int(self.rows[number][_FAME])

    def entry(self, number: int) -> Entry | None:
        """Return a line; None of a hand time, or of a name that somebody else has too."""
        row = self.rows[number]
        rank, day, mark, step, hand, nation, venue, codes = row[_KNOWN:]
        who = _person(row)
        if hand or not who.alone:
            return None
        value = Mark(abs(mark), self.event.unit, step)
        return Entry(who, rank, Day(day), value, nation, city_of(venue), tuple(codes.split(";")))

    def subject(self, *athletes: int) -> str:
        """Return what stands for athletes on this list and on those that follow it."""
        inside = "s" if self.short_track else ""
        return "-".join(map(str, (f"{self.event.number}{self.sex}{inside}", *athletes)))


async def tables(view: View, rng: random.Random) -> AsyncIterator[Table]:
    """Yield the newest complete lists in random order."""
    heads = await view.rows("trivia_lists")
    rng.shuffle(heads)
    for number, event, sex, short_track, as_of in heads:
        rows = await view.rows("trivia_list", list=number, deepest=DEEPEST)
        yield Table(event_by_number(event), sex, bool(short_track), Day(as_of), rows)


async def listed(
    view: View, of: Table, mine: Entry, near: Sequence[Entry], *, teams: bool
) -> Listed | None:
    """Return a line of a list with those of ``near`` whose mark is the best that is stored.

    None where it is not that of ``mine``. The nations they stood for are read with ``teams``.
    """
    everybody = json.dumps([each.person.athlete.id for each in (mine, *near)])
    rows = await view.rows(
        "trivia_bests",
        people=everybody,
        event=of.event.number,
        short_track=of.short_track,
        day=of.as_of.end,
    )
    bests = {athlete: abs(mark) for athlete, mark in rows}
    proven = [each for each in (mine, *near) if bests[each.person.athlete.id] == each.mark.value]
    if mine not in proven:
        return None
    stood: dict[int, set[str]] = {}
    if teams:
        for athlete, nation in await view.rows("trivia_nations", people=everybody):
            stood.setdefault(athlete, set()).add(nation)
    return Listed(
        of.event,
        of.sex,
        of.short_track,
        of.as_of,
        mine,
        tuple(each for each in proven if each is not mine),
        {athlete: frozenset(nations) for athlete, nations in stood.items()},
    )


async def ranked(view: View, row: Listed) -> bool:
    """Return whether as many are better in all that is stored as are on the list."""
    mine, day = row.mine, row.as_of.end
    ahead = await _ahead(view, row.event, row.sex, mine.mark, short_track=row.short_track, day=day)
    return ahead == mine.rank - 1


async def _ahead(
    view: View, event: Event, sex: str, mark: Mark, *, short_track: bool, day: int, nation: str = ""
) -> int:
    """Return how many of a nation, or of all, are stored with a better mark up to a day."""
    ((ahead,),) = await view.rows(
        "trivia_ahead",
        event=event.number,
        sex=sex,
        short_track=short_track,
        nation=nation,
        mark=stored_mark(mark, event),
        day=day,
    )
    return int(ahead)


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record, the fame of its holder, and whether its source has it standing."""

    id: int
    event: Event
    sex: str
    fame: int
    record: Record
    current: bool


async def records(view: View, rng: random.Random) -> AsyncIterator[list[HeldRecord]]:
    """Yield every record of an athlete that is ratified and not in doubt, a few at a time."""
    start = rng.getrandbits(_ID_BITS)
    for first, last in ((start, _LAST_ID), (0, start)):
        at = first
        while True:
            rows = await view.rows("trivia_records", record=at, limit=RECORDS)
            found = [row for row in rows if row[0] < last]
            rng.shuffle(found)
            held = map(_held, found)
            yield [each for each in held if each is not None]
            if len(found) < RECORDS:
                break
            at = rows[-1][0] + 1


def _held(row: Sequence[Any]) -> HeldRecord | None:
    number, event_number, sex, current, fame, shared, disputed, *rest = row
    event = event_by_number(event_number)
    record = record_of(event, *rest)
    if shared or disputed or record.ratified not in _RATIFIED or not record.day.exact:
        return None
    return HeldRecord(number, event, sex, fame, record, current != "no")


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
    ahead = await _ahead(
        view, event, sex, record.mark, short_track=record.short_track, day=record.as_of.end,
        nation=nation,
    )  # fmt: skip
    return ahead > 0


async def rivals(view: View, athlete: int) -> list[Person]:
    """Return whom an athlete met most often in finals."""
    rows = await view.rows(
        "trivia_rivals", athlete=athlete, least=LEAST_MEETINGS, limit=MOST_RIVALS
    )
    found = json.dumps([row[0] for row in rows])
    return [_person(row) for row in await view.rows("trivia_persons", people=found)]


async def outings(view: View, athlete: int) -> dict[Event, list[Outing]]:
    """Return the finals an athlete took part in by event, oldest first."""
    found: dict[Event, list[Outing]] = {}
    for row in await view.rows("trivia_starts", athlete=athlete):
        number, day, place, status, pacemaker, annulled, paced, meet, race, codes = row
        event = event_by_number(number)
        found.setdefault(event, []).append(
            Outing(
                race, meet, event, Day(day), place, Status(status), _said(pacemaker),
                bool(annulled), _said(paced), tuple(codes.split(";")),
            )
        )  # fmt: skip
    return found


def _said(flag: int | None) -> bool | None:
    return None if flag is None else bool(flag)


async def series_called(view: View, meet: Meet) -> str:
    """Return what the series of a meet is called, without a year."""
    ((series,),) = await view.rows("series_of_meet", meet=meet.id)
    return series_name(Edition(meet, series))


async def days_of(view: View, meets: Collection[int]) -> list[tuple[int, int]]:
    """Return the first and last day of each of some meets."""
    rows = await view.rows("trivia_days", meets=json.dumps(sorted(meets)))
    return [(first, Day(last).end) for first, last in rows]
