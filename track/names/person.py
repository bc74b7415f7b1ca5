"""What the name engine is told about an athlete, and what it answers."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Person:
    """An athlete as the name engine knows them.

    ``nations`` and ``events`` come most important first. ``prominence`` counts in doublings: one
    more means a fan who types a shared name is about twice as likely to mean this athlete, so it
    is the logarithm to base 2 of whatever fame is counted in. A one-word alias that only repeats
    a word of the name says that fans mean this athlete by it. ``guild_id`` 0 is an athlete
    everybody sees; any other number, only that server.
    """

    id: int
    name: str
    given: str
    family: str
    aliases: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    sex: str = ""
    birth_year: int | None = None
    events: tuple[str, ...] = ()
    prominence: float = 0.0
    guild_id: int = 0


class Verdict(Enum):
    """Whether the best hit may be taken without asking back."""

    CONFIDENT = "confident"
    WHICH_ONE = "which one"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Hit:
    """One athlete who may be meant. ``score`` is 0 to 1: how likely, against the other hits."""

    person_id: int
    score: float


@dataclass(frozen=True, slots=True)
class Matches:
    """The answer to a search: ``hits`` best first; the first is the answer when CONFIDENT.

    Beside NOBODY, hits are names that are merely least unlike: fit for a picker, not for an answer.
    """

    verdict: Verdict
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Where the name was typed. ``people`` of the race or meet at hand come first.

    ``sex`` and ``events`` are those of whoever is named beside it, or of what was asked for.
    """

    guild_id: int = 0
    people: frozenset[int] = frozenset()
    events: frozenset[str] = frozenset()
    nation: str = ""
    sex: str = ""
