"""What a store is filled with, in the order of the columns a batch writes them in."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.batches import Row

CITED = 1
"""The one citation every row of a bench store has."""


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of four tables without their batch; results in the order of their key."""

    athletes: Iterable[Row]
    meets: Iterable[Row]
    races: Iterable[Row]
    results: Iterable[Row]


def athlete_row(
    identity: int, key: str, given: str, family: str, nation: str, sex: str, born: int | None
) -> Row:
    """Return a row of ``athlete``."""
    name = f"{given} {family}".strip()
    return (identity, key, name, given, family, nation, "", sex, born, CITED, 0)


def meet_row(
    identity: int, key: str, day: int, venue: str, city: str, country: str, level: str, indoor: int
) -> Row:
    """Return a row of ``meet``, one of a day that is named after its city and year."""
    name = f"{city} {day // 10000}"
    return (identity, key, city, name, day, day, venue, city, country, level, indoor, CITED, 0)


def race_row(
    identity: int, key: str, meet: int, event: int, sex: str, round_: str, heat: int, day: int,
    short_track: int, field: str, wind: int | None = None,
) -> Row:  # fmt: skip
    """Return a row of ``race``."""
    return (
        identity, key, meet, event, sex, round_, heat, day, "", None, short_track, field, "[]", "",
        wind, CITED, 0,
    )  # fmt: skip
