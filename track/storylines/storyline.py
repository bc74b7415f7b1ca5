"""A storyline: one sentence on a race, with what proves it and why it stands where it does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Storyline:
    """One true sentence that stands on its own.

    ``kind`` is the family it is of and ``subject`` what it says, so that of two that say the same
    only the better is told. ``about`` are the ids of the athletes in it, whom it is mostly about
    first. The higher ``rank``, the earlier it is told; ``why`` says what gives it that rank.
    ``sure`` is False for what is true of the stored results alone, and the sentence says so.
    ``scope`` is what was counted, ``coverage`` how much of it is stored, ``proof`` are the rows,
    each with its sources.
    """

    kind: str
    subject: str
    about: tuple[int, ...]
    rank: int
    why: str
    sentence: str
    sure: bool
    scope: str
    coverage: str
    proof: tuple[str, ...]
