"""Places in the finals of championships of nations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from track.careers import Start
from track.dates import Day
from track.events import Event
from track.marks import Status
from track.results import Level, Round

MEDALS = 3
_CALLED = {(Level.OLYMPICS, 2021): 2020}
"""Championships that are called by another year than they were held in."""
AGE_GROUPS = frozenset({Level.WORLD_U20, Level.EUROPEAN_U20, Level.EUROPEAN_U23})
"""Championships that are of an age group by name."""
_ORDER = {level: number for number, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Honour:
    """A place in a final of a championship; ``year`` is when it was held.

    ``age`` is the age group where the championship also has one of everybody. ``day`` and
    ``sources`` are empty where the final itself is not stored.
    """

    level: Level
    year: int
    event: Event
    place: int
    age: str = ""
    day: Day | None = None
    sources: tuple[str, ...] = ()

    @property
    def called(self) -> int:
        """The year people call it by."""
        return _CALLED.get((self.level, self.year), self.year)


def medals(
    starts: Iterable[Start], honours: Iterable[Honour], as_of: Day | None = None
) -> tuple[Honour, ...]:
    """Return the first three places up to ``as_of``, each once, the greatest championship first.

    What is known by its year alone counts when that year is over by then.
    """
    stored = tuple(honours)
    # A cross-country race says its age group in the honours alone.
    young = {
        (each.level, each.year, each.event, each.place)
        for each in stored
        if each.age and each.level not in AGE_GROUPS
    }
    raced = (
        each
        for each in _of_starts(starts)
        if (each.level, each.year, each.event, each.place) not in young
    )
    found: dict[tuple[Level, int, Event, str], Honour] = {}
    for each in (*raced, *stored):
        over = as_of is None or (each.day or Day(each.year * 10000)).end <= as_of.end
        if each.place <= MEDALS and over:
            age = "" if each.level in AGE_GROUPS else each.age
            key = (each.level, each.year, each.event, age)
            found.setdefault(key, replace(each, age=age))
    return tuple(
        sorted(
            found.values(),
            key=lambda each: (
                bool(each.age),
                _ORDER[each.level],
                each.age,
                each.place,
                each.event.number,
                -each.year,
            ),
        )
    )


def _of_starts(starts: Iterable[Start]) -> Sequence[Honour]:
    return [
        Honour(race.meet.level, race.day.year, race.event, line.place, "", race.day, line.sources)
        for race, line in ((start.race, start.line) for start in starts)
        if race.round is Round.FINAL
        and line.status is Status.OK
        and line.place is not None
        and not line.annulled
        and race.meet.level.of_nations
    ]
