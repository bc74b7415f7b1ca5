"""WMA 2023 age factors of track and field, walks and road, out of athlib.

athlib is used for nothing else: it needs libraries it does not name, and takes a tenth of a second
to load, so it is loaded on first use. Above the age of 100 its road factors jump back; other ages
than 30 to 100 are not asked for.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from track.events import Event

FIRST_AGE, LAST_AGE = 30, 100
SOURCE = "WMA 2023 factors, from athlib"

_ROWS = {
    "60H": "60H", "100H": "SH", "110H": "SH", "400H": "LH", "WT": "WT",
    "3000W": "3KW", "5000W": "5KW", "10000W": "10KW", "15000W": "15KW", "20000W": "20KW",
    "30000W": "30KW", "50000W": "50KW", "50MILE": "50M", "100MILE": "100M",
}  # fmt: skip
"""Our code to athlib's row, where they differ. Hurdles and weights are those of the age group."""
_STEEPLE = {"M": "3000SC", "W": "2000SC"}
"""athlib's one steeplechase row rests on this event."""
_SEXES = {"M": "m", "W": "f"}


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
    grader = _grader()
    row = _row(event, sex)
    if row not in {line[0] for line in grader.get_data()[_SEXES[sex]]}:
        return None
    return Factor(
        Decimal(str(grader.calculate_factor(_SEXES[sex], age, row))),
        Decimal(str(grader.world_best(_SEXES[sex], row))),
    )


def _row(event: Event, sex: str) -> str:
    if event.code.endswith("SC"):
        return "SC" if event.code == _STEEPLE[sex] else ""
    return _ROWS.get(event.code, event.code)


@cache
def _grader() -> Any:
    from athlib.wma.agegrader import AgeGrader  # noqa: PLC0415

    return AgeGrader(2023)
