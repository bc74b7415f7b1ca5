"""Meet editions, found by words."""

from db.rows import meet_of
from db.store import View
from track.errors import NothingStored
from track.race_query import match_expression, read_race_query
from track.results import Meet


async def find_meets(view: View, text: str, limit: int = 25) -> list[Meet]:
    """Return the meets whose races fit ``text``, big meets before small ones, the newest first."""
    query = read_race_query(text)
    rows = await view.rows(
        "find_meets", words=match_expression(query.words), year=query.year, limit=limit
    )
    return [meet_of(row) for row in rows]


async def meet_by_id(view: View, meet_id: int) -> Meet:
    """Return the meet.

    Raises:
        NothingStored: the asking server sees no such meet, or no longer.
    """
    rows = await view.rows("meet", meet=meet_id)
    if not rows:
        raise NothingStored("That meet is no longer stored; ask for it again by its name.")
    return meet_of(rows[0])
