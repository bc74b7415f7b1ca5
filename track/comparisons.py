"""Athletes event by event: their bests on the same surface, and their bests at the same age."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from track.careers import Career, Performance, Surface, bests
from track.dates import Day, ages_on
from track.events import Event
from track.marks import Reading
from track.scoring import is_scored, points


class By(Enum):
    """What is compared: bests, those of the newest season, their points, or those of one age."""

    PB = "pb"
    SB = "sb"
    POINTS = "points"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Row:
    """The bests of several in one event on one surface, in their order; None for who has none.

    ``points`` are those of the bests where points are compared: women and men have tables of their
    own. Else it is empty.
    """

    event: Event
    short_track: bool
    bests: tuple[Performance | None, ...]
    points: tuple[int | None, ...] = ()

    @property
    def ahead(self) -> tuple[int, ...]:
        """The places in the order of those whose best is the best; several where marks are level.

        Empty where only one of them has a mark at all.
        """
        worth = self._worth()
        if len(worth) < 2:
            return ()
        return tuple(place for place, each in worth.items() if each == max(worth.values()))

    def _worth(self) -> dict[int, int]:
        """Return what is compared of each who has it, by place: the more the better."""
        if self.points:
            return {place: each for place, each in enumerate(self.points) if each is not None}
        sign = -1 if self.event.lower_is_better else 1
        return {
            place: sign * each.mark.value
            for place, each in enumerate(self.bests)
            if each is not None
        }


def compared(marks: Sequence[Iterable[Performance]]) -> list[Row]:
    """Return the events at least two have a mark in: outdoors first, then as the catalogue goes."""
    held: list[Mapping[Surface, Performance]] = [bests(each) for each in marks]
    surfaces = {surface for each in held for surface in each}
    rows = [
        Row(event, short_track, tuple(each.get((event, short_track)) for each in held))
        for event, short_track in sorted(surfaces, key=lambda each: (each[1], each[0].number))
    ]
    return [row for row in rows if sum(each is not None for each in row.bests) > 1]


def by_points(rows: Iterable[Row], sexes: Sequence[str]) -> list[Row]:
    """Return the rows with the points of each best, the most points first, unscored events last."""
    scored = [
        replace(
            row,
            points=tuple(
                None if best is None else points_of(best, sex)
                for best, sex in zip(row.bests, sexes, strict=True)
            ),
        )
        for row in rows
    ]
    return sorted(scored, key=lambda row: -max((each or 0 for each in row.points), default=0))


def most_points(performances: Iterable[Performance], sex: str) -> tuple[Performance, int] | None:
    """Return the mark with most points, the first of several; None where the tables score none."""
    found: tuple[Performance, int] | None = None
    for each in performances:
        worth = points_of(each, sex)
        if worth is not None and (found is None or worth > found[1]):
            found = each, worth
    return found


def wins(rows: Iterable[Row], athletes: int) -> list[int]:
    """Return in how many of the rows each is the only best, in their order."""
    ahead = [row.ahead for row in rows]
    return [ahead.count((place,)) for place in range(athletes)]


def newest_season(stored: Career) -> int:
    """Return the last year with a mark; there is at least one."""
    return max(each.day.year for each in stored.performances)


def points_of(performance: Performance, sex: str) -> int | None:
    """Return the World Athletics points of a mark; None where the tables do not score the event."""
    event, inside = performance.event, performance.short_track
    if not is_scored(event, sex, short_track=inside):
        return None
    reading = Reading(performance.mark, performance.hand)
    return points(reading, event, sex, short_track=inside, wind_cms=performance.wind_cms)


def age_on(born: Day, day: Day) -> tuple[int, int]:
    """Return the least and the most full years of somebody on a day; alike where both are known."""
    return ages_on(born, day.earliest)[0], ages_on(born, day.latest)[1]


def at_most(performances: Iterable[Performance], born: Day, age: int) -> list[Performance]:
    """Return the marks certainly set before the birthday after ``age``."""
    return [each for each in performances if age_on(born, each.day)[1] <= age]
