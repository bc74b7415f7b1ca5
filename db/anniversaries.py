"""Records and finals of a day of the year."""

from itertools import groupby

from db.records import record_of
from db.rows import race_of
from db.store import View
from track.anniversaries import CIRCUITS, TITLES, CalendarDay, RecordsSet, rank
from track.events import event_by_number
from track.results import Race

_LEVELS = f" {' '.join(level.value for level in (*TITLES, *CIRCUITS))} "


async def records_on(view: View, day: CalendarDay) -> list[RecordsSet]:
    """Return the records set that day, those of one mark together, the greatest first."""
    rows = await view.rows("records_of_day", month_day=day.month_day, year=day.year)
    found = []
    for number, sex, *rest in rows:
        event = event_by_number(number)
        found.append((event, sex, record_of(event, *rest)))
    same = groupby(
        found,
        key=lambda each: (
            each[0], each[1], each[2].day, each[2].holder, each[2].mark, each[2].short_track,
        ),
    )  # fmt: skip
    sets = [
        RecordsSet(event, sex, tuple(sorted((each[2] for each in group), key=rank)))
        for (event, sex, *_), group in same
    ]
    return sorted(sets, key=lambda each: rank(each.records[0]))


async def finals_on(view: View, day: CalendarDay, limit: int) -> list[Race]:
    """Return the finals won that day at big meets, or with a name, the greatest first."""
    rows = await view.rows(
        "finals_of_day", month_day=day.month_day, year=day.year, levels=_LEVELS, limit=limit
    )
    return [race_of(tuple(row)) for row in rows]
