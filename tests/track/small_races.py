"""Athletes, races and lines made by hand: short to write, and nothing in them is real."""

from dataclasses import replace
from typing import Any

from track.dates import Day
from track.events import Event, find_event
from track.head_to_head import HeadToHead, Meeting, Rule
from track.marks import Status, read_mark
from track.results import Athlete, Level, Meet, Race, Result, Round

ANN = Athlete(1, "Ann Able", "Able", "GBR", "W")
BEA = Athlete(2, "Bea Baker", "Baker", "KEN", "W")
CAT = Athlete(3, "Cat Cole", "Cole", "USA", "W")
MILE, METRIC_MILE = find_event("mile"), find_event("1500")


def race(day: str = "2024-06-01", event: Event = MILE, *, number: int = 10, **other: Any) -> Race:
    """Return a final at the Town Games in Townville."""
    held = Day.iso(day)
    meet = Meet(1, "Town Games", "Townville", "GBR", held, held, Level.OTHER)
    return replace(Race(number, meet, event, "W", Round.FINAL, held), **other)


def at(run: Race, level: Level = Level.OTHER, *, indoor: bool = False, city: str = "") -> Race:
    """Return ``run`` at a meet of another standing, indoors, or in another city."""
    meet = replace(run.meet, level=level, indoor=indoor, city=city or run.meet.city)
    return replace(run, meet=meet)


def line(athlete: Athlete, event: Event, text: str, **other: Any) -> Result:
    """Return what a results sheet says: ``1 3:50.1h``, ``2`` (no mark), ``DNF``."""
    place, _, mark = text.partition(" ")
    if not place.isdigit():
        return replace(Result(athlete, athlete.nation, status=Status(place)), **other)
    result = Result(athlete, athlete.nation, int(place))
    if mark:
        reading = read_mark(mark, event.unit)
        result = replace(result, mark=reading.mark, hand=reading.hand)
    return replace(result, **other)


def met(run: Race, first: str | Result, second: str | Result) -> Meeting:
    """Return Ann (first) and Bea (second) in one race."""
    return Meeting(
        run,
        line(ANN, run.event, first) if isinstance(first, str) else first,
        line(BEA, run.event, second) if isinstance(second, str) else second,
    )


def count(*meetings: Meeting, rule: Rule | None = None) -> HeadToHead:
    """Return Ann against Bea."""
    return HeadToHead.count(ANN, BEA, meetings, rule or Rule())
