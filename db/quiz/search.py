"""What a question is looked for by, and the turns kinds take in finding one."""

import random
from collections.abc import AsyncGenerator, Collection
from dataclasses import dataclass

from db.store import View
from track.dates import Day
from track.trivia.difficulty import Band, difficulty_of
from track.trivia.question import Difficulty, Question
from track.trivia.rows import Asked
from track.trivia.wish import Wish

Turns = AsyncGenerator[Question | None, None]
"""A question at a time, or None for a turn that found none."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: a wish, and what was asked before.

    ``newest`` is the newest day stored, ``hidden`` the days of meets nobody may be told of.
    """

    view: View
    wish: Wish
    asked: Collection[str]
    rng: random.Random
    newest: Day
    hidden: tuple[tuple[int, int], ...]

    def fits(self, asked: Asked) -> bool:
        """Return whether a question is as hard as wished and was not asked before."""
        wanted = self.wish.difficulty
        new = f"{asked.kind}:{asked.subject}" not in self.asked
        return new and wanted in (None, asked.difficulty)

    def unless_covered(self, question: Question | None) -> Question | None:
        """Return a question unless it tells of a meet nobody may be told of."""
        told = question is not None and self.wish.covered & set(question.meets)
        return None if told else question

    def wants(self, band: Band) -> bool:
        """Return whether what is as hard as the athletes of a band is wished."""
        return self.wish.difficulty in (None, band.difficulty)

    def hides(self, day: Day) -> bool:
        """Return whether what happened that day may be of a meet nobody may be told of."""
        return any(first <= day.end and day.number <= last for first, last in self.hidden)

    def difficulty(self, fame: int, day: Day) -> Difficulty:
        """Return how hard something of that day is."""
        return difficulty_of(fame, self.newest.year - day.year)
