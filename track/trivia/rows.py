"""What questions are made from: rows of the store as the kinds of questions take them."""

from dataclasses import dataclass

from track.dates import Day
from track.events import Event
from track.marks import Mark, Status
from track.records import Record
from track.results import Athlete, Race, Result
from track.trivia.question import Difficulty, Topic


@dataclass(frozen=True, slots=True)
class Asked:
    """Which question is to be made: of what kind, on what, how hard."""

    kind: str
    subject: str
    topic: Topic
    difficulty: Difficulty


@dataclass(frozen=True, slots=True)
class Person:
    """An athlete as questions know one.

    ``born`` is None unless the very day is known and no source says another. ``teams`` are the
    nations stood for earlier. ``alone`` says that nobody else has the name.
    """

    athlete: Athlete
    fame: int
    born: Day | None
    teams: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Final:
    """A final one of whose lines is asked about, with everything stored of it.

    ``peers`` were among the first in other finals of the event that year, and are not in this one.
    """

    race: Race
    lines: tuple[Result, ...]
    mine: Result
    peers: tuple[Athlete, ...] = ()

    @property
    def placed(self) -> tuple[Result, ...]:
        """The lines with a place nobody took away."""
        return tuple(line for line in self.lines if line.place is not None and not line.annulled)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an all-time list: whose best, on which rank of it."""

    person: Person
    rank: int
    day: Day
    mark: Mark
    nation: str
    venue: str
    sources: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of whose best it is."""
        return self.person.athlete.name


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of an all-time list, and some of the lines around it.

    The list was complete on the day ``as_of``, each mark was the best that is stored of its athlete
    by then, and nobody else has any of the names. ``teams`` are all nations that athletes stood for
    in anything stored, by their ids.
    """

    event: Event
    sex: str
    short_track: bool
    as_of: Day
    mine: Entry
    near: tuple[Entry, ...]
    teams: dict[int, frozenset[str]]

    @property
    def what(self) -> str:
        """The event and where, as in “1500 m outdoors”; alone where it has but one list."""
        if not self.event.has_short_track:
            return self.event.name
        inside = "on a short track" if self.event.metres is not None else "indoors"
        return f"{self.event.name} {inside if self.short_track else 'outdoors'}"


@dataclass(frozen=True, slots=True)
class Standing:
    """A record of which nothing stored says that it did not stand on the day it was looked for.

    ``others`` are holders of other records of the event. ``compatriots`` of the holder were worse
    by that day; they are only read for records of an area or a nation.
    """

    event: Event
    sex: str
    record: Record
    current: bool
    others: tuple[Record, ...]
    compatriots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outing:
    """A final somebody took part in: as much of it as decides who won it."""

    race: int
    meet: int
    event: Event
    day: Day
    place: int | None
    status: Status
    pacemaker: bool | None
    annulled: bool
    paced: bool | None
    sources: tuple[str, ...]
