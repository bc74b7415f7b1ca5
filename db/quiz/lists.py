"""Lines of all-time lists, with those around them whose marks nothing stored speaks against."""

import json
import random
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from db.quiz.people import KNOWN, person_of
from db.quiz.search import Search, Turns
from db.rows import stored_mark
from db.store import View
from track.dates import Day
from track.events import Event, event_by_number
from track.marks import Mark
from track.trivia import lists
from track.trivia import people as about
from track.trivia.difficulty import Band, difficulty_of
from track.trivia.kinds import Kind
from track.trivia.question import Question
from track.trivia.rows import Asked, Entry, Listed
from track.venues import city_of

DEEPEST = 100
"""Ranks of a list that are asked about."""
_LAST_RANK = 30
"""Nobody is asked to know a place of a list behind this one."""
_NEAR, _MOST_NEAR = 20, 9
"""How many lines of a list away the others of a question are, and how many of them are read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a list, as much of it as tells whether to ask about it."""

    athlete: int
    fame: int
    rank: int
    day: Day


@dataclass(frozen=True, slots=True)
class Table:
    """An all-time list, from the first rank on."""

    number: int
    event: Event
    sex: str
    short_track: bool
    as_of: Day
    places: tuple[Place, ...]

    def near(self, number: int, rng: random.Random) -> list[Place]:
        """Return some of the lines around one, in random order."""
        around = range(max(0, number - _NEAR), min(len(self.places), number + _NEAR + 1))
        numbers = [each for each in around if each != number]
        return [self.places[each] for each in rng.sample(numbers, min(_MOST_NEAR, len(numbers)))]

    def subject(self, *athletes: int) -> str:
        """Return what stands for athletes on this list and on those that follow it."""
        inside = "s" if self.short_track else ""
        return "-".join(map(str, (f"{self.event.number}{self.sex}{inside}", *athletes)))


async def about_lists(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the lines of all-time lists, one list after another."""
    if not search.wants(band):
        return
    async for table in _tables(search.view, search.rng):
        # A place on a list tells of everybody before it.
        if not (search.hidden and any(search.hides(each.day) for each in table.places)):
            for number in search.rng.sample(range(len(table.places)), len(table.places)):
                drawn = _drawn(search, kind, band, table, number)
                if drawn is not None:
                    yield await _asked(search, table, number, *drawn)
        yield None


def _drawn(
    search: Search, kind: Kind, band: Band, table: Table, number: int
) -> tuple[Asked, list[Place]] | None:
    """Return what can be asked about a line of a list, and some of the lines around it."""
    mine = table.places[number]
    if mine.fame < band.low or (kind.name == "list_place" and mine.rank > _LAST_RANK):
        return None
    if kind.name == "higher_lower":
        pairs = (_pair(search, kind, table, mine, each) for each in table.near(number, search.rng))
        return next((each for each in pairs if _fits(search, each[0], band)), None)
    if kind.name in _OF_PEOPLE:
        asked = Asked(kind.name, str(mine.athlete), kind.topic, difficulty_of(mine.fame))
    else:
        hard = search.difficulty(mine.fame, mine.day)
        asked = Asked(kind.name, table.subject(mine.athlete), kind.topic, hard)
    return (asked, table.near(number, search.rng)) if _fits(search, asked, band) else None


def _fits(search: Search, asked: Asked, band: Band) -> bool:
    return asked.difficulty is band.difficulty and search.fits(asked)


def _pair(
    search: Search, kind: Kind, table: Table, mine: Place, other: Place
) -> tuple[Asked, list[Place]]:
    """Return the question of two lines: as hard as the less known athlete makes it."""
    subject = table.subject(*sorted((mine.athlete, other.athlete)))
    hard = search.difficulty(min(mine.fame, other.fame), mine.day)
    return Asked(kind.name, subject, kind.topic, hard), [other]


async def _asked(
    search: Search, table: Table, number: int, asked: Asked, near: list[Place]
) -> Question | None:
    row = await _listed(
        search.view, table, table.places[number], near, teams=asked.kind in _OF_NATIONS
    )
    if row is None or (asked.kind == "list_place" and not await _ranked(search.view, row)):
        return None
    return LISTS[asked.kind](asked, row, search.rng)


LISTS: dict[str, Callable[[Asked, Listed, random.Random], Question | None]] = {
    "personal_best": lists.personal_best,
    "higher_lower": lists.higher_lower,
    "best_order": lists.best_order,
    "list_place": lists.list_place,
    "conversion": lists.conversion,
    "guess": about.guess,
    "older": about.older,
    "nation": about.nation,
    "flag": about.flag_of,
}
_OF_PEOPLE = frozenset({"guess", "older", "nation", "flag"})
"""Kinds that ask one question an athlete, whatever the list."""
_OF_NATIONS = frozenset({"guess", "nation", "flag"})


async def _tables(view: View, rng: random.Random) -> AsyncIterator[Table]:
    """Yield the newest complete lists in random order."""
    heads = await view.rows("trivia_lists")
    rng.shuffle(heads)
    for number, event, sex, short_track, as_of in heads:
        rows = await view.rows("trivia_list", list=number, deepest=DEEPEST)
        places = tuple(Place(who, fame, rank, Day(day)) for who, fame, rank, day in rows)
        yield Table(number, event_by_number(event), sex, bool(short_track), Day(as_of), places)


async def _listed(
    view: View, table: Table, mine: Place, near: Sequence[Place], *, teams: bool
) -> Listed | None:
    """Return a line of a list with those of ``near`` whose mark is the best that is stored.

    Hand times are left out, and names that somebody else has too; None where that is the line's
    own. The nations they stood for are read with ``teams``.
    """
    people = json.dumps([mine.athlete, *(each.athlete for each in near)])
    rows = await view.rows("trivia_list_lines", list=table.number, people=people)
    bests = await view.rows(
        "trivia_bests",
        people=people,
        event=table.event.number,
        short_track=table.short_track,
        day=table.as_of.end,
    )
    best = {athlete: abs(mark) for athlete, mark in bests}
    entries = {
        each.person.athlete.id: each
        for each in (_entry(row, table.event) for row in rows)
        if each is not None and best[each.person.athlete.id] == each.mark.value
    }
    own = entries.pop(mine.athlete, None)
    if own is None or not entries:
        return None
    stood: dict[int, set[str]] = {}
    if teams:
        for athlete, nation in await view.rows("trivia_nations", people=people):
            stood.setdefault(athlete, set()).add(nation)
    return Listed(
        table.event,
        table.sex,
        table.short_track,
        table.as_of,
        own,
        tuple(entries.values()),
        {athlete: frozenset(nations) for athlete, nations in stood.items()},
    )


def _entry(row: Sequence[Any], event: Event) -> Entry | None:
    rank, day, mark, step, hand, nation, venue, codes = row[KNOWN:]
    who = person_of(row)
    if hand or not who.alone:
        return None
    value = Mark(abs(mark), event.unit, step)
    return Entry(who, rank, Day(day), value, nation, city_of(venue), tuple(codes.split(";")))


async def _ranked(view: View, row: Listed) -> bool:
    """Return whether as many are better in all that is stored as are on the list."""
    mine, day = row.mine, row.as_of.end
    better = await ahead(view, row.event, row.sex, mine.mark, short_track=row.short_track, day=day)
    return better == mine.rank - 1


async def ahead(
    view: View, event: Event, sex: str, mark: Mark, *, short_track: bool, day: int, nation: str = ""
) -> int:
    """Return how many of a nation, or of all, are stored with a better mark up to a day."""
    ((better,),) = await view.rows(
        "trivia_ahead",
        event=event.number,
        sex=sex,
        short_track=short_track,
        nation=nation,
        mark=stored_mark(mark, event),
        day=day,
    )
    return int(better)
