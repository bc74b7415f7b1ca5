"""What a game wants to be asked."""

from dataclasses import dataclass

from track.trivia.question import Difficulty, Topic


@dataclass(frozen=True, slots=True)
class Wish:
    """A topic, and how hard; None stands for a mixture of all.

    ``barred`` are kinds the server does not want (``track.trivia.kinds``), ``covered`` the ids of
    meets whose results nobody may be told yet.
    """

    topic: Topic = Topic.EVERYTHING
    difficulty: Difficulty | None = None
    barred: frozenset[str] = frozenset()
    covered: frozenset[int] = frozenset()
