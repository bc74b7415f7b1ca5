"""What is asked of every store, and how much dearer each may be in the largest: add one here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bench.scale.samples import CROWD, Sample
from db.anniversaries import finals_on
from db.careers import career, opponents
from db.lists import top_list
from db.meetings import meetings
from db.meets import find_meets
from db.races import find_races, latest_race_of, stored_race
from db.series import find_series
from db.standings import standing
from db.store import View
from db.storylines import race_context
from db.winners import finals_of_meet
from track.dates import Day
from track.head_to_head import Rule
from track.race_query import RaceQuery
from track.results import Athlete, Race, Round
from track.standing import Standing
from track.storylines import Storyline, tell
from track.streaks import Streaks, streaks
from track.toplists import ListRule, TopList

TOP = 50
"""Lines of a list."""
PAIR, STORYLINES = "head-to-head", f"storylines of a race of {CROWD}"
MOST_PAIRS = 20
"""Head-to-heads that the storylines of such a race may cost, in the largest store."""


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


async def _streaks(view: View, at: Sample) -> Streaks:
    starts = (await career(view, at.athlete)).starts
    return streaks((start for start in starts if start.race.event == at.race.event), Rule())


async def _list(
    view: View, at: Sample, as_of: Day | None, season: int = 0, nation: str = ""
) -> TopList:
    rule = ListRule(at.race.event, at.race.sex, at.race.short_track, season, nation, as_of=as_of)
    return await top_list(view, rule, TOP, _known)


async def _storylines(view: View, race: Race) -> tuple[Storyline, ...]:
    return tell(await race_context(view, await stored_race(view, race), _known))


def _known(number: int) -> Athlete:
    """Return somebody; the bot has the names of all in memory."""
    return Athlete(number, "", "", "", "")


QUESTIONS = (
    Question("race with its lines", 2.5, lambda view, at: stored_race(view, at.race)),
    Question("an athlete's career", 2.5, lambda view, at: career(view, at.athlete)),
    Question("streaks in an event", 2.5, _streaks),
    Question("whom somebody met", 4, lambda view, at: opponents(view, at.athlete)),
    Question("latest race of somebody", 2.5, lambda view, at: latest_race_of(view, at.athlete)),
    Question(PAIR, 4, lambda view, at: meetings(view, at.athlete, at.rival)),
    Question("storylines of any race", 4, lambda view, at: _storylines(view, at.race)),
    Question(STORYLINES, 4, lambda view, at: _storylines(view, at.crowd)),
    Question("place as of a day", 3, lambda view, at: _standing(view, at, at.day)),
    Question(
        "place in a nation too", 3, lambda view, at: _standing(view, at, at.day, at.line.nation)
    ),
    Question("place today, in the season too", 3, _standing),
    Question("all-time list as of a day", 2.5, lambda view, at: _list(view, at, at.day)),
    Question("the same of a nation", 2.5, lambda v, at: _list(v, at, at.day, 0, at.line.nation)),
    Question("season list", 2.5, lambda view, at: _list(view, at, None, at.day.year)),
    Question("on this day", 2.5, lambda view, at: finals_on(view, at.day_of_year, TOP)),
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
    Question("winners at a meet", 2.5, lambda view, at: finals_of_meet(view, at.race.meet.id)),
    Question("series of a city", None, lambda v, at: find_series(v, at.city.words, None, None)),
    Question("any meet", 2.5, lambda view, _: find_meets(view, "")),
    Question("meets of a year", 2.5, lambda view, at: find_meets(view, str(at.day.year))),
    Question("meets of a city", None, lambda view, at: find_meets(view, at.race.meet.city)),
)
