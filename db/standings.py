"""Where a mark would stand among the stored ones."""

from db.best_intervals import ALL_YEARS, EVERYBODY
from db.races import newest_day
from db.records import LAST_DAY, records_of_event
from db.rows import stored_mark
from db.store import View
from track.dates import Day
from track.events import Event
from track.marks import Mark
from track.records import standing_records
from track.standing import ListReach, Place, Standing


async def standing(
    view: View,
    mark: Mark,
    event: Event,
    sex: str,
    *,
    short_track: bool = False,
    nation: str = "",
    as_of: Day | None = None,
) -> Standing:
    """Return the places and records of ``mark`` at the end of the day ``as_of``, or today.

    The season is that of the day, or of the newest stored race.
    """
    table = {"event": event.number, "sex": sex, "short_track": short_track}
    day = LAST_DAY if as_of is None else as_of.end
    newest = await newest_day(view)
    season = as_of or newest
    year = season.year if season is not None else ALL_YEARS
    at = {**table, "mark": stored_mark(mark, event), "day": day}

    async def place(of_nation: str, of_year: int) -> Place:
        (row,) = await view.rows("place_of_mark", nation=of_nation, year=of_year, **at)
        return Place(*row)

    held = await records_of_event(view, event, sex, day)
    return Standing(
        all_time=await place(EVERYBODY, ALL_YEARS),
        national=await place(nation, ALL_YEARS) if nation else None,
        season=await place(EVERYBODY, year) if year else None,
        year=year,
        records=standing_records(
            (record for record in held if record.short_track == short_track),
            lower_is_better=event.lower_is_better,
        ),
        reach=await list_reach(view, event, sex, short_track=short_track, day=day),
        newest=newest,
    )


async def list_reach(
    view: View, event: Event, sex: str, *, short_track: bool, day: int
) -> ListReach | None:
    """Return how far down the newest complete list up to ``day`` goes; None where there is none."""
    rows = await view.rows(
        "list_reach", event=event.number, sex=sex, short_track=short_track, day=day
    )
    if not rows:
        return None
    complete_to, as_of = rows[0]
    return ListReach(Mark(abs(complete_to), event.unit, event.step), Day(as_of))
