"""What is asked of every store, and how much dearer each may be in the largest: add one here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bench.scale.samples import Sample
from db.meetings import meetings
from db.meets import find_meets
from db.races import find_races, latest_race_of, stored_race
from db.standings import standing
from db.store import View
from track.dates import Day
from track.race_query import RaceQuery
from track.results import Round
from track.standing import Standing


@dataclass(frozen=True, slots=True)
class Question:
    """One kind of question; ``goal`` is the most its median may grow, or None."""

    name: str
    goal: float | None
    ask: Callable[[View, Sample], Awaitable[object]]


async def _standing(view: View, at: Sample, as_of: Day | None = None, nation: str = "") -> Standing:
    return await standing(
        view, at.mark, at.race.event, at.race.sex, short_track=at.race.short_track,
        nation=nation, as_of=as_of,
    )  # fmt: skip


QUESTIONS = (
    Question("race with its lines", 2.5, lambda view, at: stored_race(view, at.race)),
    Question("latest race of somebody", 2.5, lambda view, at: latest_race_of(view, at.athlete)),
    Question("head-to-head", 4, lambda view, at: meetings(view, at.athlete, at.rival)),
    Question("place as of a day", 3, lambda view, at: _standing(view, at, at.day)),
    Question(
        "place in a nation too", 3, lambda view, at: _standing(view, at, at.day, at.line.nation)
    ),
    Question("place today, in the season too", 3, _standing),
    Question("any race", 2.5, lambda view, _: find_races(view, RaceQuery())),
    Question("races of an event", 2.5, lambda view, at: find_races(view, at.event)),
    Question("races of a year", 2.5, lambda view, at: find_races(view, at.year)),
    Question(
        "races of an event and year",
        2.5,
        lambda view, at: find_races(view, replace(at.event, year=at.day.year)),
    ),
    Question(
        "heats of women",
        2.5,
        lambda view, _: find_races(view, RaceQuery(sex="W", round=Round.HEAT)),
    ),
    Question(
        "races of a meet", 2.5, lambda view, at: find_races(view, RaceQuery(), at.race.meet.id)
    ),
    Question("races of a city", None, lambda view, at: find_races(view, at.city)),
    Question("any meet", 2.5, lambda view, _: find_meets(view, "")),
    Question("meets of a year", 2.5, lambda view, at: find_meets(view, str(at.day.year))),
    Question("meets of a city", None, lambda view, at: find_meets(view, at.race.meet.city)),
)
