"""Athletes of about the same fame, and what a quiz asks of them beyond one race."""

import random
from collections.abc import AsyncIterator, Sequence
from typing import Any

from db.rows import athlete_of
from db.store import View
from track.dates import Day
from track.results import Level
from track.trivia.difficulty import Band
from track.trivia.rows import Person

LEFT_OUT = " ".join(
    ("", *(level.value for level in Level if level.small or level is Level.EUROPEAN_TEAM), "")
)
"""Levels of meets nothing is asked about: few know them, and of the European teams several leagues
meet in one year."""
KNOWN = 11
"""Columns of the view ``quizzed``."""
ID_BITS = 47
"""A number of so many bits may be anybody's."""
_AT_A_TIME = 12
_PERSON = 5
_FAME = 7


async def people(
    view: View, band: Band, rng: random.Random, *, worst: int
) -> AsyncIterator[Person | None]:
    """Yield everybody of a band with a place up to ``worst`` in a big final, from anybody on.

    None comes after each few that were read: there may be nobody among them, for most athletes of a
    store are hardly known.
    """
    start = (rng.randrange(band.low, band.reach), rng.getrandbits(ID_BITS))
    for first, last in ((start, (band.high, 0)), ((band.low, 0), start)):
        at = first
        while True:
            rows = await view.rows(
                "trivia_people",
                score=at[0], athlete=at[1], below=last[0], before=last[1], left_out=LEFT_OUT,
                worst=worst, limit=_AT_A_TIME,
            )  # fmt: skip
            found = [row for row in rows if row[-1]]
            rng.shuffle(found)
            for row in found:
                yield person_of(row)
            yield None
            if len(rows) < _AT_A_TIME:
                break
            at = (rows[-1][_FAME], rows[-1][0] + 1)


def person_of(row: Sequence[Any]) -> Person:
    """Return the athlete of a row of the view ``quizzed``."""
    others, born, score, shared, disputed = row[_PERSON : KNOWN - 1]
    return Person(
        athlete_of(tuple(row[:_PERSON])),
        score,
        None if born is None or disputed or not Day(born).exact else Day(born),
        tuple(others.split()),
        not shared,
    )
