"""Lines of a race in the words of an answer."""

from collections.abc import Iterable, Sequence

from db.races import StoredRace
from track.events import Kind, Unit
from track.marks import Mark, Status, distance_between
from track.results import Athlete, Race, Result
from ui.questions.answer import Answer
from ui.results import result_card
from ui.words import count, family_names, mark_of, ordinal, race_label

_VERBS = {
    Kind.JUMP: "jumped", Kind.THROW: "threw", Kind.COMBINED: "scored", Kind.WALK: "walked",
}  # fmt: skip
OUTCOMES = {
    Status.DNF: "did not finish",
    Status.DNS: "did not start",
    Status.DQ: "was disqualified",
    Status.NM: "had no mark",
}
MOST_NAMES = 6
"""Names in one line of an answer."""


def race_answer(
    stored: StoredRace, what: str, said: str = "", athlete: Athlete | None = None
) -> Answer:
    """Return the result of a race with ``said`` above it."""
    return Answer(result_card(stored, athlete), f"{what} {race_label(stored.race)}", said)


def verb(race: Race) -> str:
    """Return what people do in an event: they ran, jumped, threw, walked or scored."""
    return _VERBS.get(race.event.kind, "ran")


def in_mark(race: Race, line: Result) -> str:
    """Return the mark in words, as in “ in 3:45.34” or “ with 8.95”; nothing where none is."""
    if line.mark is None:
        return ""
    return f" {'in' if race.event.unit is Unit.MS else 'with'} {mark_of(line)}"


def came(race: Race, line: Result) -> str:
    """Return how somebody came off, as in “came 3rd in 3:46.22” or “did not finish”."""
    if line.status is not Status.OK:
        return OUTCOMES[line.status]
    if line.place is None:
        return f"is stored{in_mark(race, line)} without a place"
    place = "won" if line.place == 1 else f"came {ordinal(line.place)}"
    return f"{place}{in_mark(race, line)}"


def absent(stored: StoredRace, athlete: Athlete) -> str:
    """Return that somebody has no line in a race, and whether that says they were not in it."""
    if stored.race.complete:
        return f"{athlete.name} is not in the field of that race"
    return f"Cannot tell: {athlete.name} is not among the lines stored of that race"


def line_of(stored: StoredRace, athlete: Athlete) -> Result | None:
    """Return the athlete's line in a race, or their team's; None where there is none."""
    return next(
        (
            line
            for line in stored.lines
            if athlete.id in (line.athlete.id, *(each.id for each in line.members))
        ),
        None,
    )


def names_told(lines: Sequence[Result]) -> str:
    """Return the names of lines, the first few of many."""
    names = family_names(line.athlete for line in lines)
    told = ", ".join(names[line.athlete.id] for line in lines[:MOST_NAMES])
    more = len(lines) - MOST_NAMES
    return f"{told} and {count(more, 'other')}" if more > 0 else told


def gap_told(mark: Mark, other: Mark) -> str:
    """Return how far apart two marks are with the unit, as in “0.26 s” or “0.05 m”."""
    gap = distance_between(mark, other)
    if gap.unit is Unit.POINTS:
        return count(gap.value, "point")
    return str(gap) if ":" in str(gap) else f"{gap} {'s' if gap.unit is Unit.MS else 'm'}"


def winner(stored: StoredRace) -> str:
    """Return who won with the mark, as in “Josh Kerr (GBR) won in 3:45.34”."""
    lines = [line for line in stored.lines if line.place == 1]
    if not lines:
        return "Cannot tell: the winner of that race is not stored"
    return f"{winners_told(lines)} won{in_mark(stored.race, lines[0])}"


def winners_told(lines: Iterable[Result]) -> str:
    """Return who won, as in “Josh Kerr (GBR)”."""
    return " and ".join(f"{line.athlete.name} ({line.nation})" for line in lines)
