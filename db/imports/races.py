"""Races of sheets: found in the store by who ran in them, or new."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from db.batches import Row
from db.imports.asking import Asking
from db.imports.people import nation_of
from db.imports.plan import Origin
from track.dates import Day
from track.events import Event, Kind
from track.ids import stable_id
from track.names import fold_name
from track.results import Round

_PLACE, _STATUS, _MARK = _LINE = (4, 5, 6)
"""Columns of a row of result."""

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
        race = found.setdefault(race_id, StoredLines(race_id, guild, meet, Round(round_), wind))
        key = row[1] if not relay else nation if nation not in race.rows else ""
        key = key or team_key(name)
        race.rows[key] = tuple(row)
        race.names[key] = name
        race.nations[key] = nation
    return list(found.values())


def same_race(
    stored: Sequence[StoredLines], named: Iterable[Any], round_: Round
) -> StoredLines | None:
    """Return the stored race in which at least half of the smaller field are ``named``.

    One athlete alone may run a heat and a final of one day.
    """
    lineup = set(named)
    best: tuple[float, StoredLines] | None = None
    for race in stored:
        common = len(lineup & race.rows.keys())
        smaller = min(len(lineup), len(race.rows))
        share = common / smaller if smaller else 0.0
        enough = common >= LEAST or (common == smaller == 1 and race.round is round_)
        if enough and share >= SHARE and (best is None or share > best[0]):
            best = (share, race)
    return None if best is None else best[1]


def by_its_line(
    race: StoredLines, row: Row, name: str, nation: str, taken: Container[Any]
) -> int | None:
    """Return whose stored line of ``race`` is the very one of ``row`` under another name.

    Nobody else of the nation has the place and the mark, so whoever has them is the same person,
    however a source spells them; without a place and a mark the names have to be alike.
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
        if _alike(race.names[key], name) or (told and nation and race.nations[key] == nation)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _alike(one: str, other: str) -> bool:
    return fuzz.token_set_ratio(fold_name(one), fold_name(other)) >= LIKE_ENOUGH


def race_number(
    origin: Origin, meet_id: int, event: Event, sex: str, round_: Round, heat: int, day: Day
) -> tuple[int, str]:
    """Return number and key of a new race."""
    key = f"{origin.scope} {meet_id} {event.code} {sex} {round_.value} {heat} {day.number}"
    return stable_id(key), key
