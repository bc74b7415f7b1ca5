"""Wins in a row and the losses between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from track.careers import Start
from track.head_to_head import Rule, undecided
from track.marks import Status


class Fate(Enum):
    """How a start ended. OPEN is one that neither goes on with a streak nor ends it."""

    WON = "won"
    LOST = "lost"
    OPEN = "open"


def fate(start: Start) -> Fate:
    """Return how ``start`` ended: a shared first place is a win, an outcome without a mark a loss.

    Open are a line annulled later, a pacemaker who dropped out (or somebody who may have been
    one), and a finish whose place is not stored.
    """
    line = start.line
    if undecided(line, paced=start.race.paced):
        return Fate.OPEN
    if line.status is not Status.OK:
        return Fate.LOST
    if line.place is None:
        return Fate.OPEN
    return Fate.WON if line.place == 1 else Fate.LOST


@dataclass(frozen=True, slots=True)
class Streak:
    """Wins in a row, newest first; the losses just before and after them, if there are any."""

    wins: tuple[Start, ...]
    after: Start | None
    ended_by: Start | None


@dataclass(frozen=True, slots=True)
class Streaks:
    """What the starts that ``rule`` counts amount to; ``decided`` and ``open`` are newest first.

    ``runs`` are all streaks, newest first.
    """

    rule: Rule
    decided: tuple[Start, ...]
    open: tuple[Start, ...]
    runs: tuple[Streak, ...]

    @property
    def current(self) -> Streak | None:
        """The streak that has not ended."""
        return self.runs[0] if self.runs and self.runs[0].ended_by is None else None

    @property
    def longest(self) -> Streak | None:
        """The longest streak, the latest of equals."""
        return max(self.runs, key=lambda run: len(run.wins), default=None)

    @property
    def losses(self) -> tuple[Start, ...]:
        """The starts that were lost, newest first."""
        return tuple(start for start in self.decided if fate(start) is Fate.LOST)


def streaks(starts: Iterable[Start], rule: Rule) -> Streaks:
    """Return the streaks among ``starts``, in any order, that ``rule`` counts."""
    counted = sorted(
        (
            start
            for start in starts
            if rule.counts(start.race) and start.line.status is not Status.DNS
        ),
        key=lambda start: (start.race.day.number, start.race.id),
        reverse=True,
    )
    fates = [(start, fate(start)) for start in counted]
    decided = tuple(start for start, ended in fates if ended is not Fate.OPEN)
    runs: list[Streak] = []
    wins: list[Start] = []
    later: Start | None = None
    for start, ended in fates:
        if ended is Fate.OPEN:
            continue
        if ended is Fate.WON:
            wins.append(start)
            continue
        if wins:
            runs.append(Streak(tuple(wins), start, later))
        wins, later = [], start
    if wins:
        runs.append(Streak(tuple(wins), None, later))
    unclear = tuple(start for start, ended in fates if ended is Fate.OPEN)
    return Streaks(rule, decided, unclear, tuple(runs))
