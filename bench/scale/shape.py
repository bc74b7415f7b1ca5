"""What a made-up store copies from the real one: how good people are, their nations and cities."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from track.events import Event, event_by_number

Numbers = NDArray[np.int64]
Reals = NDArray[np.float64]

_QUANTILES = 512
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Discipline:
    """An event of one sex: its share of all results, and its bests from the first to the last."""

    event: Event
    sex: str
    share: float
    bests: Reals


@dataclass(frozen=True, slots=True)
class Weighted:
    """Texts, and how often each comes."""

    texts: tuple[tuple[str, ...], ...]
    weights: Reals


@dataclass(frozen=True, slots=True)
class Shape:
    """The whole of it."""

    disciplines: tuple[Discipline, ...]
    nations: Weighted
    places: Weighted
    given: tuple[str, ...]
    family: tuple[str, ...]


def shape_of(path: Path) -> Shape:
    """Return the shape of the store at ``path``."""
    with closing(sqlite3.connect(path)) as connection:
        counts = connection.execute(
            "SELECT result.event, race.sex, count(*) FROM result JOIN race ON race.id = race_id"
            " GROUP BY result.event, race.sex ORDER BY race.sex, result.event"
        ).fetchall()
        total = sum(count for *_, count in counts)
        disciplines = tuple(
            Discipline(event_by_number(event), sex, count / total, _bests(connection, event, sex))
            for event, sex, count in counts
        )
        names = connection.execute("SELECT given, family FROM athlete ORDER BY id").fetchall()
        return Shape(
            disciplines,
            _weighted(connection, "SELECT nation, count(*) FROM athlete GROUP BY nation"),
            _weighted(
                connection, "SELECT city, country, count(*) FROM meet GROUP BY city, country"
            ),
            tuple(given for given, _ in names),
            tuple(family for _, family in names),
        )


def _bests(connection: sqlite3.Connection, event: int, sex: str) -> Reals:
    rows = connection.execute(
        "SELECT min(mark) FROM best_interval WHERE guild_id = 0 AND event = ? AND sex = ?"
        " AND nation = '' GROUP BY athlete_id ORDER BY 1",
        (event, sex),
    ).fetchall()
    marks = np.array([mark for (mark,) in rows], dtype=np.float64)
    return np.quantile(marks, np.linspace(0, 1, _QUANTILES))


def _weighted(connection: sqlite3.Connection, sql: str) -> Weighted:
    rows = connection.execute(sql).fetchall()
    weights = np.array([row[-1] for row in rows], dtype=np.float64)
    return Weighted(tuple(tuple(row[:-1]) for row in rows), weights / weights.sum())


def take(items: Sequence[_Item], picks: Numbers) -> list[_Item]:
    """Return the items at ``picks``."""
    return [items[pick] for pick in picks.tolist()]
