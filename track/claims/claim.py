"""A claim as a value: a relation and what stands on either side of it."""

from dataclasses import dataclass
from enum import Enum

from track.dates import Day
from track.events import Event


class Relation(Enum):
    """What a claim says; the text is how the kinds that can be checked are told."""

    PLACED = "who won or came nth, with the mark"
    UNFINISHED = "who did not finish"
    RACED = "who took part"
    RAN = "what somebody ran"
    BEST = "personal and season bests"
    HOLDS = "who holds a record"
    RECORD = "what the record is"
    RECORD_AGE = "how long a record has stood"
    BEAT = "who beat whom"
    MARGIN = "by how much"
    SCORE = "a head-to-head"
    NEVER_BEAT = "who never beat whom"
    STREAK = "wins in a row"
    LAST_LOSS = "the last loss"
    UNBEATEN = "no loss since a day"
    AGED = "how old somebody is"
    NATION = "for whom somebody runs"
    FASTER = "whose best is better"
    COUNT_IN_RACE = "how many were under a mark"
    COUNT_EVER = "how many ever were under a mark"
    RANKED = "where a mark or somebody ranks"
    CHAMPION = "who is champion"
    EQUALS = "what a mark is worth elsewhere"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a message and the numbers of those who bear it, the best known first.

    ``full`` says that more than a family name was written.
    """

    text: str
    bearers: tuple[int, ...]
    full: bool


@dataclass(frozen=True, slots=True)
class RaceWords:
    """The words a race is named by, and the exact day where one is; both may be empty."""

    text: str = ""
    day: Day | None = None

    def __bool__(self) -> bool:
        return bool(self.text) or self.day is not None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of a message; what it does not say is empty or None.

    ``quote`` are its own words. ``negated`` turns the answer round; ``past`` says that it was so
    at a time that is not told. ``doubt`` says why the claim
    is not made plainly; ``whole`` that every word of its sentence was understood, without which
    nothing is called false. ``before`` are the races named before it in the message, and
    ``elsewhere`` all that are.
    """

    relation: Relation
    quote: str
    subject: Name | None = None
    other: Name | None = None
    race: RaceWords = RaceWords()
    mark: str = ""
    second: str = ""
    event: Event | None = None
    target: Event | None = None
    number: int | None = None
    score: tuple[int, int] | None = None
    day: Day | None = None
    scope: str = ""
    nation: str = ""
    sex: str = ""
    word: str = ""
    surface: str = ""
    negated: bool = False
    past: bool = False
    doubt: str = ""
    whole: bool = True
    before: tuple[RaceWords, ...] = ()
    elsewhere: tuple[RaceWords, ...] = ()
