"""Higher or lower: is the next athlete's best better than this one's? On until a wrong answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from track.careers import better
from track.errors import TrackError
from track.events import Event, Kind, Unit
from track.toplists import Ranked

FIELD = 100
"""Places of the list that are asked about; fewer people know who comes after them."""
SMALLEST_FIELD = 10
"""Fewer bests than this are no game."""

_KNOWN_FIRST, _MORE_EACH = 40, 10
"""Places asked about at the start, and how many more with each right answer."""
_FARTHEST_APART = 24
"""Places between the first two; every second right answer halves them."""
_DRAWN_AMONG = 5
"""Athletes about as far away as wanted, of whom one is drawn."""
_UPWARDS = frozenset({"HJ", "PV"})
"""Events in which a bar is cleared."""


class State(StrEnum):
    """How a run stands: on, ended by a wrong answer, or because nobody is left to ask about.

    ``CHANGED`` is a run whose question the store can no longer decide.
    """

    ON = "on"
    WRONG = "wrong"
    THROUGH = "through"
    CHANGED = "changed"


class Guess(StrEnum):
    """What a player says of the second of two bests."""

    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Run:
    """One game of one player: athletes by number in the order they came, the last two in question.

    ``score`` counts the right answers, ``best`` those of the player's best run in that server.
    """

    number: int
    event: Event
    sex: str
    asked: tuple[int, ...]
    score: int = 0
    state: State = State.ON
    best: int = 0

    @property
    def pair(self) -> tuple[int, int]:
        """Whose best is known, and whose is in question; at the end both are known."""
        return self.asked[-2], self.asked[-1]


class NoGame(TrackError):
    """No game can be made of what was asked for; the text says what to ask for instead."""


def comparable(lines: Iterable[Ranked], event: Event) -> list[Ranked]:
    """Return the lines whose marks can be told apart: none by hand, none known less finely."""
    made = ((line, line.performance) for line in lines)
    return [line for line, each in made if not each.hand and each.mark.step <= event.step]


def playable(event: Event) -> bool:
    """Return whether bests of an event compare: courses of cross country and teams do not."""
    return event.kind not in (Kind.CROSS, Kind.RELAY)


def words_of(event: Event) -> tuple[str, str]:
    """Return what a better and a worse mark of an event is, as in “faster” and “slower”."""
    if event.unit is Unit.MS:
        return "faster", "slower"
    if event.unit is Unit.POINTS or event.code in _UPWARDS:
        return "higher", "lower"
    return "farther", "shorter"


def first_pair(field: Sequence[Ranked], chance: Random) -> tuple[int, ...]:
    """Return two athletes to begin with, by number; nothing where no two marks differ."""
    begin = chance.choice(field[:_KNOWN_FIRST]).athlete.id
    second = drawn(field, (begin,), 0, chance)
    return () if second is None else (begin, second)


def drawn(field: Sequence[Ranked], asked: Sequence[int], score: int, chance: Random) -> int | None:
    """Return who comes after the last of ``asked``: not yet there, and with another mark.

    With the score the two come closer and the list goes deeper. None where nobody is left.
    """
    base = next(place for place, line in enumerate(field) if line.athlete.id == asked[-1])
    left = [
        place
        for place, line in enumerate(field)
        if line.athlete.id not in asked and _value(line) != _value(field[base])
    ]
    if not left:
        return None
    deepest = _KNOWN_FIRST + _MORE_EACH * score
    known = [place for place in left if place < deepest] or left
    near = sorted(known, key=lambda place: abs(abs(place - base) - places_apart(score)))
    return field[chance.choice(near[:_DRAWN_AMONG])].athlete.id


def places_apart(score: int) -> int:
    """Return how many places of the list lie between two athletes at a score."""
    return max(1, _FARTHEST_APART >> score // 2)


def answered(run: Run, field: Sequence[Ranked], guess: Guess, chance: Random) -> Run:
    """Return the run after an answer: with the next question, or ended."""
    by_number = {line.athlete.id: line for line in field}
    base, other = (by_number.get(number) for number in run.pair)
    if base is None or other is None or _value(base) == _value(other):
        return replace(run, state=State.CHANGED)
    is_better = better(other.performance.mark, base.performance.mark, run.event)
    if is_better is not (guess is Guess.BETTER):
        return replace(run, state=State.WRONG)
    score = run.score + 1
    best = max(run.best, score)
    following = drawn(field, run.asked, score, chance)
    if following is None:
        return replace(run, score=score, best=best, state=State.THROUGH)
    return replace(run, score=score, best=best, asked=(*run.asked, following))


def _value(line: Ranked) -> int:
    return line.performance.mark.value
