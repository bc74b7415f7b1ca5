"""The rules of a game: what an answer is worth, who may stop it, when its points are ranked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from track.errors import TrackError
from track.trivia.question import Difficulty, Question, Topic

POINTS = 10
"""What a right answer is worth."""
QUICK = 5
"""What a right answer gains at most by coming early."""
RANKED_FROM = 2
"""As many people must have answered in a game for its points to be ranked."""
LETTERS = "ABCD"
"""What the choices of a question are called."""


class NotYours(TrackError):
    """A game somebody may not stop."""

    def __init__(self) -> None:
        super().__init__("Only whoever began the game and moderators can stop it; ask one of them.")


class Stage(StrEnum):
    """Where a game is: its clock runs, it was interrupted and can go on, or it is over."""

    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"


class RoundStage(StrEnum):
    """Where a round is: its clock runs, it was answered, or it counts for nobody."""

    OPEN = "open"
    CLOSED = "closed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a game is about and how long it is; no difficulty stands for a mixture of all."""

    topic: Topic = Topic.EVERYTHING
    difficulty: Difficulty | None = None
    rounds: int = 5
    seconds: int = 20


@dataclass(frozen=True, slots=True)
class Game:
    """One game in a channel. ``due`` is when it goes on: to the answer, or the next question.

    ``played`` counts the rounds that were answered; one that was void is played again.
    """

    id: int
    guild_id: int
    channel_id: int
    starter_id: int
    terms: Terms
    stage: Stage
    due: datetime
    played: int = 0
    ranked: bool = False

    @property
    def remaining(self) -> int:
        """How many rounds are still to be played."""
        return max(0, self.terms.rounds - self.played)

    def may_be_stopped_by(self, member_id: int, *, moderates: bool) -> bool:
        """Return whether a member may end the game: who began it, and moderators."""
        return moderates or member_id == self.starter_id


@dataclass(frozen=True, slots=True)
class Round:
    """A question asked in a game until its clock ends. ``message_id`` is None where it was not."""

    id: int
    game_id: int
    question_id: int
    question: Question
    stage: RoundStage
    closes: datetime
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a member chose last, and when; ``name`` is how the server calls them."""

    member_id: int
    name: str
    choice: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Score:
    """What a member has together: points, and how many answers were right of how many."""

    member_id: int
    name: str
    points: int
    right: int
    answered: int


def worth(answer: Answer, asked: Round, seconds: int) -> int:
    """Return the points of an answer: none where it is wrong, more the more time was left."""
    if answer.choice != asked.question.right:
        return 0
    left = int((asked.closes - answer.at).total_seconds())
    return POINTS + QUICK * min(max(left, 0), seconds) // seconds


def standing(scores: Iterable[Score]) -> list[tuple[int, Score]]:
    """Return the scores from the best down, each with its place; equal points share one."""
    ordered = sorted(scores, key=lambda each: (-each.points, -each.right, each.name.casefold()))
    placed: list[tuple[int, Score]] = []
    for number, score in enumerate(ordered, 1):
        shared = placed and placed[-1][1].points == score.points
        placed.append((placed[-1][0] if shared else number, score))
    return placed


def winners(scores: Sequence[Score]) -> list[Score]:
    """Return who has the most points, several where they share them, nobody without any."""
    return [score for place, score in standing(scores) if place == 1 and score.points]
