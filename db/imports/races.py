"""Races of sheets: found in the store by who ran in them, or new."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.imports.asking import Asking
from db.imports.plan import Origin
from track.dates import Day
from track.events import Event, Kind
from track.ids import stable_id
from track.results import Round

SHARE = 0.5
"""The part of the smaller field that has to be in both for two races to be one."""
LEAST = 2
"""One athlete alone proves nothing, but where a race has no more."""
_OF_RACE = 6


@dataclass(slots=True)
class StoredLines:
    """A stored race: its number, meet, whether it is a server's own, and its rows by who they name.

    A line is named by the number of the athlete, a relay's by the team.
    """

    race_id: int
    meet_id: int
    round: Round
    heat: int
    short_track: bool
    guild_id: int
    rows: dict[Any, tuple[Any, ...]] = field(default_factory=dict)


async def races_of_day(view: Asking, event: Event, sex: str, day: Day) -> list[StoredLines]:
    """Return the races of an event and a day that the asking server sees."""
    query = "relays_of_day" if event.kind is Kind.RELAY else "races_of_day"
    found: dict[int, StoredLines] = {}
    for race_id, meet_id, round_, heat, short_track, guild, *row in await view.rows(
        query, event=event.number, sex=sex, day=day.number
    ):
        race = found.setdefault(
            race_id,
            StoredLines(race_id, meet_id, Round(round_), heat, bool(short_track), guild),
        )
        race.rows[row[1]] = tuple(row)
    return list(found.values())


def same_race(stored: Sequence[StoredLines], named: Iterable[Any]) -> StoredLines | None:
    """Return the stored race in which at least half of the smaller field are ``named``."""
    lineup = set(named)
    best: tuple[float, StoredLines] | None = None
    for race in stored:
        common = len(lineup & race.rows.keys())
        smaller = min(len(lineup), len(race.rows))
        share = common / smaller if smaller else 0.0
        if common >= min(LEAST, smaller) and share >= SHARE and (best is None or share > best[0]):
            best = (share, race)
    return None if best is None else best[1]


def race_number(
    origin: Origin, meet_id: int, event: Event, sex: str, round_: Round, heat: int, day: Day
) -> tuple[int, str]:
    """Return number and key of a new race."""
    key = f"{origin.scope} {meet_id} {event.code} {sex} {round_.value} {heat} {day.number}"
    return stable_id(key), key
