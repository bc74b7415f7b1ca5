"""The best marks for places: what no fifth, or ninth, had been better than before a race."""

from db.rows import RACED, athlete_of, race_of, result_of
from db.store import View
from track.results import Race
from track.storylines.context import BestForPlace

_PERSON = 5


async def best_for_places(view: View, race: Race) -> dict[int, BestForPlace]:
    """Return the best stored mark for each place in other races, to the end of the day.

    They are of the event, sex and surface of ``race``, from the second place to the twelfth.
    """
    found: dict[int, BestForPlace] = {}
    rows = await view.rows(
        "best_for_places",
        race=race.id,
        event=race.event.number,
        sex=race.sex,
        short_track=race.short_track,
        day=race.day.end,
    )
    # The best of a server's own races and of everybody's: the worse comes first.
    for times, *row in rows:
        other = race_of(tuple(row[:RACED]))
        athlete = athlete_of(tuple(row[RACED : RACED + _PERSON]))
        line = result_of(athlete, row[RACED + _PERSON :], other.event)
        if line.place is not None:
            found[line.place] = BestForPlace(other, line, times)
    return found
