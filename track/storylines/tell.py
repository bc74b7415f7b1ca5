"""Every storyline of a race, the one that leads first."""

from collections.abc import Callable, Iterator

from track.storylines.ages import ages
from track.storylines.bests import personal_bests, season_bests
from track.storylines.context import RaceContext
from track.storylines.depth import depth
from track.storylines.field import champions, points_of_day, splits
from track.storylines.losses import losses
from track.storylines.meetings import meetings
from track.storylines.national import national
from track.storylines.places import places
from track.storylines.records import records
from track.storylines.result import result
from track.storylines.runs import runs
from track.storylines.standing import all_time
from track.storylines.storyline import Storyline
from track.storylines.winners import past_winners
from track.storylines.years import a_year_ago, returns, worth

KINDS: tuple[Callable[[RaceContext], Iterator[Storyline]], ...] = (
    result,
    records,
    all_time,
    national,
    personal_bests,
    season_bests,
    meetings,
    runs,
    losses,
    past_winners,
    a_year_ago,
    returns,
    worth,
    ages,
    depth,
    places,
    champions,
    splits,
    points_of_day,
)


def tell(context: RaceContext, *, sure_only: bool = False) -> tuple[Storyline, ...]:
    """Return the storylines of the race, the highest rank first, no two of one subject.

    With ``sure_only`` what is true of the stored results alone is left out.
    """
    found = [each for kind in KINDS for each in kind(context) if each.sure or not sure_only]
    found.sort(key=lambda each: -each.rank)
    told: dict[tuple[str, str], Storyline] = {}
    for each in found:
        told.setdefault((each.kind, each.subject), each)
    return tuple(told.values())
