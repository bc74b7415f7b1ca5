"""Races of sheets: found in the store by who ran in them, or new."""

import itertools
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from db.batches import Row
from db.imports.asking import Asking
from db.imports.people import nation_of
from db.imports.plan import Origin, Person
from track.dates import Day
from track.events import Event, Kind
from track.ids import stable_id
from track.names import fold_name
from track.nations import same_career
from track.results import Round

_PLACE, _STATUS, _MARK = _LINE = (4, 5, 6)
"""Columns of a row of result."""
_TEAM_ENDING = slice(4, 6)
_ENDING = slice(5, 7)
"""Status and mark in a row of team, and in one of result."""

Ending = tuple[str, int | None]
"""How a line ended: its status and its mark, as stored."""

SHARE = 0.5
"""The part of the smaller field that has to be in both for two races to be one."""
LEAST = 2
LIKE_ENOUGH = 75
"""Likeness (0 to 100) of two spellings of a name beside the same mark in the same race."""


@dataclass(slots=True)
class StoredLines:
    """A stored race with its rows, names and nations by whom a line names.

    An athlete is named by their number, a relay's team by its nation or by ``team_key``.
    """

    race_id: int
    guild_id: int
    meet_id: int
    round: Round
    wind_cms: int | None
    rows: dict[Any, Row] = field(default_factory=dict)
    names: dict[Any, str] = field(default_factory=dict)
    nations: dict[Any, str] = field(default_factory=dict)
    relay: bool = False

    @property
    def endings(self) -> dict[Any, Ending]:
        """Return how the line of each ended."""
        columns = _TEAM_ENDING if self.relay else _ENDING
        return {key: row[columns] for key, row in self.rows.items()}


@dataclass(frozen=True, slots=True)
class Entrant:
    """A line of a sheet, as it tells a race: whom it names, or may name, and how it ended."""

    who: Any
    maybe: tuple[Any, ...]
    ending: Ending


def team_key(team: str) -> str:
    """Return what two printed names of one team share: the nation, or the words."""
    return nation_of(team) or fold_name(team)


async def races_of_day(view: Asking, event: Event, sex: str, day: Day) -> list[StoredLines]:
    """Return the races of an event and a day that the asking server sees."""
    relay = event.kind is Kind.RELAY
    found: dict[int, StoredLines] = {}
    for race_id, guild, meet, round_, wind, name, nation, *row in await view.rows(
        "relays_of_day" if relay else "races_of_day",
        event=event.number, sex=sex, day=day.number,
    ):  # fmt: skip
        race = found.setdefault(
            race_id, StoredLines(race_id, guild, meet, Round(round_), wind, relay=relay)
        )
        key = row[1] if not relay else nation if nation not in race.rows else ""
        key = key or team_key(name)
        race.rows[key] = tuple(row)
        race.names[key] = name
        race.nations[key] = nation
    return list(found.values())


def agreement(
    entrants: Sequence[Entrant], endings: Mapping[Any, Ending], *, same_round: bool
) -> float | None:
    """Return how well a sheet's race is the one of ``endings``, None where it is another one.

    At least half of the smaller field is in both. A field may run a heat and a final of one day:
    in another round their lines have to agree, too, and so has the line of one athlete alone.
    """
    common = agreeing = 0
    for entrant in entrants:
        stored = endings.get(entrant.who)
        if stored is not None:
            common += 1
            agreeing += stored == entrant.ending
        # Who only may be somebody stored is believed to be them where the line is theirs as well.
        elif any(endings.get(other) == entrant.ending for other in entrant.maybe):
            common += 1
            agreeing += 1
    smaller, larger = sorted((len(entrants), len(endings)))
    alone = common == 1 and same_round and (agreeing == 1 or larger == 1)
    if (
        not (common >= LEAST or alone)
        or common < SHARE * smaller
        or not (same_round or agreeing >= SHARE * common)
    ):
        return None
    return same_round + agreeing / common + common / smaller


def same_races(
    fields: Sequence[tuple[Sequence[Entrant], Round]], stored: Sequence[StoredLines]
) -> dict[int, StoredLines]:
    """Return which of ``fields``, by their places there, is which of ``stored``: each one once."""
    found = []
    for (place, (entrants, round_)), race in itertools.product(enumerate(fields), stored):
        agreed = agreement(entrants, race.endings, same_round=race.round is round_)
        if agreed is not None:
            found.append((-agreed, place, race.race_id, race))
    matched: dict[int, StoredLines] = {}
    taken: set[int] = set()
    for _, place, number, race in sorted(found, key=lambda each: each[:3]):
        if place not in matched and number not in taken:
            matched[place] = race
            taken.add(number)
    return matched


async def numbers_of_day(view: Asking, event: Event, sex: str, day: Day) -> set[int]:
    """Return the numbers of all races of an event and a day, also those without a line."""
    rows = await view.rows("race_numbers", event=event.number, sex=sex, day=day.number)
    return {row[0] for row in rows}


def by_its_line(
    race: StoredLines, row: Row, person: Person, nation: str, taken: Container[Any]
) -> int | None:
    """Return whose stored line of ``race`` is that of ``row``, which names somebody not stored.

    Nobody else of the nation has the place and the mark, so whoever has them is the same person,
    however a source spells them; without a place and a mark the names have to be alike. The one
    of the name in the same race is that person, too.
    """
    same = [
        key
        for key, stored in race.rows.items()
        if key not in taken and all(stored[column] == row[column] for column in _LINE)
    ]
    told = row[_PLACE] is not None and row[_MARK] is not None
    fitting = [
        key
        for key in same
        if _alike(race.names[key], person.name) or (told and nation and race.nations[key] == nation)
    ]
    named = [
        known.id
        for known in person.maybe
        if known.id in race.rows and known.id not in taken
        if not nation or race.nations[known.id] in ("", *same_career(nation))
    ]
    return next((found[0] for found in (fitting, named) if len(found) == 1), None)


def _alike(one: str, other: str) -> bool:
    return fuzz.token_set_ratio(fold_name(one), fold_name(other)) >= LIKE_ENOUGH


def race_number(
    origin: Origin,
    meet_id: int,
    event: Event,
    sex: str,
    round_: Round,
    heat: int,
    day: Day,
    taken: Container[int],
) -> tuple[int, str]:
    """Return number and key of a new race.

    A meet may have several races that nothing tells apart but who ran: they are counted.
    """
    told = f"{origin.scope} {meet_id} {event.code} {sex} {round_.value} {heat} {day.number}"
    keys = itertools.chain([told], (f"{told} {count}" for count in itertools.count(2)))
    return next((stable_id(key), key) for key in keys if stable_id(key) not in taken)
