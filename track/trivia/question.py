"""A quiz question: its words, its choices, the one that is right, and the rows that prove it."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a game is about."""

    EVERYTHING = "everything"
    RECORDS = "records"
    CHAMPIONSHIPS = "championships"
    RIVALRIES = "rivalries"
    CAREERS = "careers"
    MARKS = "marks"


class Difficulty(StrEnum):
    """How hard a question is, from how famous and how recent what it asks for is."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Question:
    """One question with exactly one right choice.

    ``kind`` names the family it is of, one a server can bar; with ``subject`` it makes the ``key``
    no server is asked twice. ``choices`` are two to four different ones in the order to show
    them, ``right`` is the index of the right one. ``answer`` tells it in a sentence that stands on
    its own, and ``proof`` holds the rows, each with its sources. ``meets`` are the ids of the
    meets whose results it gives away.
    """

    kind: str
    subject: str
    topic: Topic
    difficulty: Difficulty
    text: str
    choices: tuple[str, ...]
    right: int
    answer: str
    proof: tuple[str, ...]
    meets: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """What makes it this question, whatever the order of its choices."""
        return f"{self.kind}:{self.subject}"
