"""What questions are made from: rows of the store as the kinds of questions take them."""

from dataclasses import dataclass

from track.dates import Day
from track.events import Event
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
    events: tuple[Event, ...]
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
