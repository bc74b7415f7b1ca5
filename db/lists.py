"""Lists of the best athletes or marks, as of any day."""

import asyncio
import json
import sqlite3
from collections.abc import Callable, Sequence

from db.best_intervals import ALL_YEARS
from db.races import newest_day
from db.records import LAST_DAY, leader
from db.standings import list_reach
from db.store import View
from track.careers import Performance
from track.results import Athlete
from track.toplists import ListRule, Ranked, TopList, ranked

SPARE = 15
"""Athletes read beyond the last line asked for, since equal marks share its rank."""

Known = Callable[[int], Athlete]
"""Returns the athlete of a number as the asking server sees them."""


async def top_list(view: View, rule: ListRule, top: int, known: Known) -> TopList:
    """Return the first ``top`` lines of the list, more where the last rank is shared."""
    table = {
        "event": rule.event.number,
        "sex": rule.sex,
        "short_track": rule.short_track,
        "nation": rule.nation,
    }
    day = LAST_DAY if rule.as_of is None else rule.as_of.end
    # The n best marks are all made by the n best athletes.
    bests = await view.rows(
        "top_athletes", **table, year=rule.season or ALL_YEARS, day=day, limit=top + SPARE
    )
    reach, newest = await asyncio.gather(
        list_reach(view, rule.event, rule.sex, short_track=rule.short_track, day=day),
        newest_day(view),
    )
    if not bests:
        return TopList(rule, (), reach, newest)
    season = rule.season * 10000
    marks = await view.rows(
        "marks_of_athletes",
        **table,
        athletes=json.dumps(
            {athlete: bests[-1][1] if rule.by_mark else best for athlete, best, _ in bests}
        ),
        since=season,
        day=min(day, season + 9999) if season else day,
    )
    lines = await asyncio.to_thread(_ranked, rule, bests, marks, top, known)
    return TopList(rule, lines, reach, newest)


def _ranked(
    rule: ListRule,
    bests: Sequence[sqlite3.Row],
    marks: Sequence[sqlite3.Row],
    top: int,
    known: Known,
) -> tuple[Ranked, ...]:
    made: dict[tuple[int, int, int], Performance] = {}
    # What a race holds is told from the race; a list tells of the rest.
    for row in sorted(marks, key=lambda row: -row[-1]):
        athlete, performance = leader(rule.event, row[:9], short_track=rule.short_track)
        made.setdefault((row[2], row[1], athlete), performance)
    best_of_each = [(mark, day, athlete) for athlete, mark, day in bests]
    order = sorted(made) if rule.by_mark else best_of_each
    return ranked(((known(key[2]), made[key]) for key in order), top)
