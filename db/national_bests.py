"""The best few of each nation in a race, as they stood at the end of its day."""

import json

from db.lists import Known
from db.store import View
from track.dates import Day
from track.marks import Mark
from track.results import Race, Result
from track.storylines.context import Listed

MOST = 12
"""Athletes of a nation read; places beyond the tenth are not told."""


async def national_bests(
    view: View, race: Race, lines: tuple[Result, ...], known: Known
) -> dict[str, tuple[Listed, ...]]:
    """Return the best of the nations somebody with a mark ran for, each with their best first."""
    nations = sorted({line.nation for line in lines if line.mark is not None and line.nation})
    rows = await view.rows(
        "best_of_nations",
        event=race.event.number,
        sex=race.sex,
        short_track=race.short_track,
        day=race.day.end,
        nations=json.dumps(nations),
        limit=MOST,
    )
    bests: dict[str, dict[int, tuple[int, int]]] = {nation: {} for nation in nations}
    for nation, found in rows:
        # Who has marks of the asking server is in both, there with all marks the server sees.
        for athlete, mark, since in json.loads(found):
            held = bests[nation].get(athlete, (mark, since))
            bests[nation][athlete] = min(held, (mark, since))
    return {
        nation: tuple(
            Listed(
                athlete,
                known(athlete).name,
                Mark(abs(mark), race.event.unit, race.event.step),
                Day(since),
                nations=(nation,),
            )
            for athlete, (mark, since) in sorted(best.items(), key=lambda each: each[1])[:MOST]
        )
        for nation, best in bests.items()
    }
