"""Finals at big meets: those an athlete has a place in, and what can be asked of one."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.quiz.people import LEFT_OUT, people
from db.quiz.search import Search, Turns
from db.races import race_by_id, stored_race
from db.rows import athlete_of
from db.store import View
from db.winners import finals_of_series
from track.dates import Day
from track.events import Event, event_by_number
from track.events import Kind as Family
from track.results import Level, Meet, Race, Result
from track.series import Edition, series_name
from track.trivia import finals, years
from track.trivia.difficulty import Band
from track.trivia.kinds import Kind
from track.trivia.question import Question, Topic
from track.trivia.rows import Asked, Final, Person

MOST_PEERS = 24
_AS_PRINTED = "places as printed"
"""The note of a race whose places leave a gap or run against its marks."""
_FOR_ALL = frozenset({Level.OLYMPICS, Level.WORLD, Level.WORLD_INDOOR})
"""Championships of nations that whoever is good enough may come to, of every area and age."""
_HELD_APART = frozenset({Family.RELAY, Family.CROSS})
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


async def about_finals(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the finals of athletes of a band, one athlete after another."""
    worst = _WORST.get(kind.name, 1)
    async for person in people(search.view, band, search.rng, worst=worst):
        if person is not None:
            found = await finals_of(search.view, person.athlete.id)
            for each in search.rng.sample(found, len(found)):
                asked = _asked_of_final(search, kind, person, each)
                if asked is not None and _suits(kind, each, found):
                    yield await _of_final(search, asked, each, person.athlete.id)
        yield None


def _asked_of_final(search: Search, kind: Kind, person: Person, final: Placed) -> Asked | None:
    """Return what can be asked of a final; None where it is not wished."""
    who = person.athlete.id
    asked = Asked(
        kind.name,
        f"{final.race}-{who}" if kind.name in _WORST else str(final.race),
        kind.topic,
        search.difficulty(person.fame, final.day),
    )
    titles_alone = search.wish.topic is Topic.CHAMPIONSHIPS
    wished = final.meet not in search.wish.covered and search.fits(asked)
    return asked if wished and (final.level.of_nations or not titles_alone) else None


def _suits(kind: Kind, placed: Placed, all_placed: list[Placed]) -> bool:
    """Return whether a final may have a question of the kind, as far as its own row says."""
    match kind.name:
        case "place":
            return placed.place <= finals.LAST_PLACE
        case "medal":
            return placed.place in finals.MEDALS and placed.level.of_nations
        case "ahead":
            return 1 < placed.place <= finals.LAST_PLACE
        case "odd_one_out":
            return placed.place == 1 and placed.field == "complete"
        case "year":
            series = (placed.series, placed.event)
            wins = [each for each in all_placed if each.place == 1]
            return placed.place == 1 and [(e.series, e.event) for e in wins].count(series) == 1
        case _:
            return placed.place == 1


async def _of_final(search: Search, asked: Asked, placed: Placed, who: int) -> Question | None:
    row = await final(search.view, placed.race, who, peers=_PEERS.get(asked.kind, 0))
    if row is None:
        return None
    if asked.kind == "year":
        made = search.unless_covered(await _year(search, asked, row))
    else:
        made = FINALS[asked.kind](asked, row, search.rng)
    # Fewer finals have a question than have nothing stored against them.
    return made if made is not None and await _undoubted(search.view, row) else None


async def _year(search: Search, asked: Asked, row: Final) -> Question | None:
    race = row.race
    editions = await finals_of_series(search.view, race.meet.id, race.event, race.sex)
    called = await series_called(search.view, race.meet)
    return years.year(asked, race, row.mine.athlete, called, editions, search.rng)


FINALS: dict[str, Callable[[Asked, Final, random.Random], Question | None]] = {
    "winner": finals.winner,
    "place": finals.place,
    "odd_one_out": finals.odd_one_out,
    "medal": finals.medal,
    "margin": finals.margin,
    "winning_mark": finals.winning_mark,
    "ahead": finals.ahead,
    "finish_order": finals.finish_order,
}
_WORST = {
    "place": finals.LAST_PLACE,
    "ahead": finals.LAST_PLACE,
    "medal": len(finals.MEDALS),
}
"""The last place whose athlete can be asked about. Of other kinds it is the winner alone, and one
question a final, as hard as the winner is well known."""
_PEERS = {"winner": 3, "odd_one_out": 1 << 10}
"""Others of that year are read where fewer than so many were beaten."""


async def finals_of(view: View, athlete: int) -> list[Placed]:
    """Return the finals an athlete has a place in, at meets that are more than national."""
    rows = await view.rows("trivia_finals", athlete=athlete, left_out=LEFT_OUT)
    return [
        Placed(race, event_by_number(event), place, Day(day), field, meet, series, Level(level))
        for race, event, place, day, field, meet, series, level in rows
    ]


async def final(view: View, race_id: int, athlete: int, *, peers: int = 0) -> Final | None:
    """Return a final with the line of ``athlete``, and others of that year.

    They are read where fewer than ``peers`` are stored behind the first, but of a championship of
    an area or an age: others may be too far from home or too old to have been there. None where
    sources disagree on the race, or a place was taken away.
    """
    race = await race_by_id(view, race_id)
    if race.event.kind in _HELD_APART:
        return None
    stored = await stored_race(view, race)
    lines = stored.lines
    mine = next((line for line in lines if line.athlete.id == athlete), None)
    if mine is None or stored.disagreements or _AS_PRINTED in race.note:
        return None
    if any(line.annulled for line in lines):
        return None
    found = Final(race, lines, mine)
    closed = race.meet.level.of_nations and race.meet.level not in _FOR_ALL
    if closed or len(found.placed) > peers:
        return found
    rows = await view.rows(
        "trivia_peers",
        event=race.event.number, year=race.day.year, sex=race.sex, race=race.id, limit=MOST_PEERS,
    )  # fmt: skip
    return Final(race, lines, mine, tuple(dict.fromkeys(athlete_of(tuple(row)) for row in rows)))


async def _undoubted(view: View, row: Final) -> bool:
    """Return whether no other final goes by the description, and no list of honours differs."""
    return await _only(view, row.race) and await _agreed(view, row.race, row.lines)


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
        places[athlete] == place
        if athlete in places
        else place > len(finals.MEDALS) or place not in taken
        for athlete, place in rows
    )


async def series_called(view: View, meet: Meet) -> str:
    """Return what the series of a meet is called, without a year."""
    ((series,),) = await view.rows("series_of_meet", meet=meet.id)
    return series_name(Edition(meet, series))
