"""WMA 2023 age factors of track and field, walks and road, out of athlib.

athlib is used for nothing else: it needs libraries it does not name, and takes a tenth of a second
to load, so it is loaded on first use. Its calculator grades any hurdles by one row and jumps back
above the age of 100, so only its tables are read here.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from track.events import Event, Kind

FIRST_AGE, LAST_AGE = 5, 100
FIRST_MASTERS_AGE = 30
"""Below it only flat races and walks are graded: heights and weights of the young differ."""
SOURCE = "WMA 2023 factors, from athlib"

_ROWS = {
    "3000W": "3KW", "5000W": "5KW", "10000W": "10KW", "15000W": "15KW", "20000W": "20KW",
    "30000W": "30KW", "50000W": "50KW", "50MILE": "50M", "100MILE": "100M",
}  # fmt: skip
"""Our code to athlib's row, where they differ."""
_AGE_GROUP_RACES = {
    ("SH", "M"): {30: "110H", 50: "100H", 70: "80H"},
    ("SH", "W"): {30: "100H", 40: "80H"},
    ("LH", "M"): {30: "400H", 60: "300H", 80: "200H"},
    ("LH", "W"): {30: "400H", 50: "300H", 70: "200H"},
    ("SC", "M"): {30: "3000SC", 60: "2000SC"},
    ("SC", "W"): {30: "2000SC"},
}
"""athlib's rows of short hurdles, long hurdles and steeplechase: from which age they are of which
race. WMA's rules name the races; the factors jump by up to a half where the race changes."""
_ROW_OF = {
    **dict.fromkeys(("110H", "100H", "80H"), "SH"),
    **dict.fromkeys(("400H", "300H", "200H"), "LH"),
    **dict.fromkeys(("3000SC", "2000SC"), "SC"),
}
_SEXES = {"M": "m", "W": "f"}
_YOUNG = frozenset({Kind.SPRINT, Kind.MIDDLE, Kind.LONG, Kind.ROAD, Kind.WALK})


@dataclass(frozen=True, slots=True)
class Factor:
    """The factor of an age, and the open standard in seconds or metres."""

    factor: Decimal
    standard: Decimal


def wma_factor(event: Event, sex: str, age: int) -> Factor | None:
    """Return the WMA 2023 factor of ``event`` at ``age``; None where the tables have none.

    Raises:
        ValueError: ``age`` is not from ``FIRST_AGE`` to ``LAST_AGE``.
    """
    if not FIRST_AGE <= age <= LAST_AGE:
        raise ValueError(age)
    if age < FIRST_MASTERS_AGE and event.kind not in _YOUNG:
        return None
    row = _table(_SEXES[sex]).get(_row(event, sex, age))
    if row is None:
        return None
    _, _, standard, *factors = row
    factor = factors[age - FIRST_AGE]
    return None if factor is None else Factor(Decimal(str(factor)), Decimal(str(standard)))


def masters_race(event: Event, sex: str, age: int) -> str:
    """Return the code of the hurdles or steeplechase the age group runs; "" for other events."""
    row = _ROW_OF.get(event.code)
    if row is None:
        return ""
    races = _AGE_GROUP_RACES[row, sex]
    return races[max(since for since in races if since <= max(age, FIRST_MASTERS_AGE))]


def _row(event: Event, sex: str, age: int) -> str:
    race = masters_race(event, sex, age)
    if race:
        return _ROW_OF[race] if race == event.code else ""
    return _ROWS.get(event.code, event.code)


@cache
def _table(sex: str) -> dict[str, Any]:
    from athlib.wma.agegrader import AgeGrader  # noqa: PLC0415 - only /agegrade needs it

    return {row[0]: row for row in AgeGrader(2023).get_data()[sex]}
