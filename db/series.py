"""Series of meets and named races, found by words."""

import asyncio
from collections.abc import Sequence
from typing import Any

from db.rows import meet_of
from db.store import View
from track.dates import Day
from track.errors import NothingStored
from track.events import Event, event_by_number
from track.race_query import correct, match_expression
from track.series import Edition, NamedRace, Series

_BIGGEST = '"olympics" OR "worlds" OR "euros" OR "diamond"'
"""The full-text expression that stands for no words at all."""
_GONE = "That meet is no longer stored; ask for it again by its name."


async def find_series(
    view: View, words: tuple[str, ...], event: Event | None, sex: str | None, limit: int = 25
) -> list[Series]:
    """Return the series with a meet that has all ``words``, big ones first; of none, the biggest.

    With an event and a sex, only series one such meet of which had a final of them.
    """
    rows = await view.rows(
        "find_series",
        words=match_expression(words) or _BIGGEST,
        event=event and event.number,
        sex=sex,
        limit=limit,
    )
    return [Series(_edition(row[:-2]), *row[-2:]) for row in rows]


async def find_editions(
    view: View, words: tuple[str, ...], year: int | None, limit: int = 25
) -> list[Edition]:
    """Return the meets of a year that have all ``words``, big ones first, then the newest."""
    words_or_big = match_expression(words) or _BIGGEST
    rows = await view.rows("find_editions", words=words_or_big, year=year, limit=limit)
    return [_edition(row) for row in rows]


async def editions(view: View, meet_id: int) -> list[Edition]:
    """Return every stored meet of the series of one of them, newest first.

    Raises:
        NothingStored: the asking server sees no such meet, or no longer.
    """
    rows = await view.rows("editions", meet=meet_id)
    if not rows:
        raise NothingStored(_GONE)
    return [_edition(row) for row in rows]


async def named_races(view: View) -> list[NamedRace]:
    """Return every race with a name of its own, those stored most often first."""
    return [
        NamedRace(race, name, event_by_number(event), sex, number, Day(first), Day(last))
        for race, name, event, sex, number, first, last in await view.rows("named_races")
    ]


async def nearest_words(view: View, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``words`` with each that nobody knows as the nearest known one."""
    vocabulary = [row[0] for row in await view.rows("race_vocabulary")]
    return await asyncio.to_thread(correct, words, vocabulary)


def _edition(row: Sequence[Any]) -> Edition:
    return Edition(meet_of(row[:-1]), row[-1])
