"""Meet editions, found by words."""

from db.rows import meet_of
from db.store import View
from track.errors import NothingStored
from track.race_query import match_expression, read_race_query
from track.results import Meet

_MEET = 8
"""Columns of a meet, from id to indoor."""


async def find_meets(view: View, text: str, limit: int = 25) -> list[Meet]:
    """Return the meets that fit ``text``, big meets before small ones, the newest first.

    Where no meet has the words, those are meant whose races do, as the Bowerman Mile's.
    """
    query = read_race_query(text)
    asked = {"words": match_expression(query.words), "year": query.year, "limit": limit}
    rows = await view.rows("find_editions", **asked) if query.words else []
    rows = rows or await view.rows("find_meets", **asked)
    return [meet_of(row[:_MEET]) for row in rows]


async def meet_by_id(view: View, meet_id: int) -> Meet:
    """Return the meet.

    Raises:
        NothingStored: the asking server sees no such meet, or no longer.
    """
    rows = await view.rows("meet", meet=meet_id)
    if not rows:
        raise NothingStored("That meet is no longer stored; ask for it again by its name.")
    return meet_of(rows[0])
