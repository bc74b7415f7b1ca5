"""Rows of the store as quiz questions take them; None where anything about them is in doubt."""

import json
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from db.races import race_by_id, stored_race
from db.rows import athlete_of
from db.store import View
from track.dates import Day
from track.events import Kind, event_by_number
from track.results import Level, Race, Result
from track.trivia.difficulty import Band
from track.trivia.rows import Final, Person

CHUNK = 8
"""Athletes read at a time."""
MOST_PEERS = 24
_ID_BITS = 47
_PERSON = 5
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
    """A final somebody has a place in."""

    race: int
    place: int
    day: Day
    meet: int
    level: Level


async def people(
    view: View, band: Band, rng: random.Random, *, placed: bool = False
) -> AsyncIterator[list[Person]]:
    """Yield everybody of a band once, a few at a time, from a random one on."""
    start = (rng.randrange(band.low, band.reach), rng.getrandbits(_ID_BITS))
    for first, last in ((start, (band.high, 0)), ((band.low, 0), start)):
        at = first
        while True:
            rows = await view.rows(
                "trivia_people",
                score=at[0], athlete=at[1], below=last[0], before=last[1], placed=placed,
                left_out=_LEFT_OUT, limit=CHUNK,
            )  # fmt: skip
            found = [_person(row) for row in rows]
            if found:
                at = (found[-1].fame, found[-1].athlete.id + 1)
                rng.shuffle(found)
                yield found
            if len(rows) < CHUNK:
                break


def _person(row: Sequence[Any]) -> Person:
    others, born, score, events, shared, disputed = row[_PERSON:]
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
        Placed(race, place, Day(day), meet, Level(level)) for race, place, day, meet, level in rows
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
    """Return whether no list of honours knows another place of anybody in the race."""
    if not race.meet.level.of_nations:
        return True
    places = {line.athlete.id: line.place for line in lines}
    rows = await view.rows(
        "trivia_honours",
        people=json.dumps(list(places)),
        level=race.meet.level.value,
        year=race.day.year,
        event=race.event.number,
    )
    return all(places[athlete] == place for athlete, place in rows)
