"""Whom an athlete met, and who beat whom how often."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from track.careers import Start
from track.dates import Day
from track.head_to_head import Outcome, Rule, decide
from track.marks import Status


@dataclass(frozen=True, slots=True)
class Opponent:
    """Somebody else's line in a race, as much of it as decides who beat whom."""

    athlete_id: int
    place: int | None
    status: Status
    pacemaker: bool | None
    annulled: bool


@dataclass(frozen=True, slots=True)
class Rival:
    """The count against one opponent: meetings won, lost and tied, and the day of the last."""

    athlete_id: int
    wins: int
    losses: int
    ties: int
    last: Day

    @property
    def decided(self) -> int:
        """Meetings that went to somebody, or were tied."""
        return self.wins + self.losses + self.ties


def rivals(
    starts: Iterable[Start], opponents: Mapping[int, Sequence[Opponent]], rule: Rule
) -> list[Rival]:
    """Return the count against everybody met in the starts that ``rule`` counts, in no order."""
    met: dict[int, list[tuple[Day, Outcome]]] = {}
    for start in starts:
        if not rule.counts(start.race):
            continue
        for other in opponents.get(start.race.id, ()):
            outcome = decide(start.line, other, paced=start.race.paced)
            if outcome is not Outcome.NOBODY:
                met.setdefault(other.athlete_id, []).append((start.race.day, outcome))
    return [_counted(athlete_id, meetings) for athlete_id, meetings in met.items()]


def _counted(athlete_id: int, meetings: list[tuple[Day, Outcome]]) -> Rival:
    outcomes = [outcome for _, outcome in meetings]
    return Rival(
        athlete_id,
        outcomes.count(Outcome.FIRST),
        outcomes.count(Outcome.SECOND),
        outcomes.count(Outcome.TIE),
        max(day for day, _ in meetings),
    )


def ahead_of(start: Start, opponents: Sequence[Opponent]) -> list[Opponent]:
    """Return who beat the athlete in ``start``, in order of place."""
    beat = [
        other
        for other in opponents
        if decide(start.line, other, paced=start.race.paced) is Outcome.SECOND
    ]
    return sorted(beat, key=lambda other: (other.place is None, other.place or 0))
