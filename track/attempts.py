"""Attempts of a field event as sheets print them: O, XO, XXX, P, R, foul."""

import re
from dataclasses import dataclass
from enum import Enum

from track.errors import UnreadableMark


class Outcome(Enum):
    """How the attempts at one height, or one attempt at a distance, ended."""

    CLEARED = "cleared"
    FOUL = "foul"
    OUT = "out"
    PASSED = "pass"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Attempts:
    """The outcome, and how many attempts it took."""

    outcome: Outcome
    tries: int


_SERIES = re.compile(r"(?P<misses>x{0,3})(?P<last>[opr-]?)", re.ASCII)
_PASSES = re.compile(r"p{1,3}|-{1,3}", re.ASCII)
_LAST = {"o": Outcome.CLEARED, "p": Outcome.PASSED, "-": Outcome.PASSED, "r": Outcome.RETIRED}
MISSES_TO_BE_OUT = 3
"""Three failures in a row end a vertical jump (World Athletics Technical Rules, TR 26)."""


def parse_attempts(text: str) -> Attempts:
    """Return what a cell of a jump or throw sheet says.

    Raises:
        UnreadableMark: the cell says nothing of the kind.
    """
    cell = text.strip().casefold()
    if _PASSES.fullmatch(cell):
        return Attempts(Outcome.PASSED, 0)
    match = _SERIES.fullmatch("x" if cell in {"foul", "f"} else cell)
    if match is None or not cell:
        raise UnreadableMark(text)
    misses = len(match["misses"])
    if not match["last"]:
        return Attempts(Outcome.OUT if misses == MISSES_TO_BE_OUT else Outcome.FOUL, misses)
    outcome = _LAST[match["last"]]
    if outcome is Outcome.CLEARED and misses == MISSES_TO_BE_OUT:
        raise UnreadableMark(text)
    return Attempts(outcome, misses + (outcome is Outcome.CLEARED))
