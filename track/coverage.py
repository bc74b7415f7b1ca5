"""How far the store can back a statement, in words made in one place."""

from dataclasses import dataclass

from track.dates import Day
from track.results import Race

STORED = "in the stored results"
"""Said of every count the store cannot prove complete."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Something the store holds completely between two days, and who says so."""

    key: str
    kind: str
    what: str
    first: Day
    last: Day
    complete: str
    note: str = ""


def of_field(race: Race) -> str:
    """Return how much of the field is stored, as in “complete field” or “first 4 places stored”."""
    if race.complete:
        return "complete field"
    if race.field.startswith("top-"):
        places = race.field.removeprefix("top-")
        return f"first {places} places stored" if places != "1" else "winner stored"
    return {"winner": "winner stored", "partial": "only some of the field stored"}[race.field]


def data_to(newest: Day | None) -> str:
    """Return how fresh the store is, as in “data to 22 Mar 2026”."""
    return "no races stored" if newest is None else f"data to {newest}"
