"""How a recap of a race is told, and what has changed since it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from track.marks import Status
from track.preferences import Spoiler
from track.race_words import ordinal
from track.results import Result

Style = Literal["headline", "bullets", "full"]
HEADLINES = 3
BULLETS = 8


@dataclass(frozen=True, slots=True)
class Telling:
    """How moderators want a race told.

    ``chosen`` are the subjects of the storylines in their order, None where the ranks decide;
    ``reveal_at`` is when a timed recap shows its result; ``picture`` adds the gaps as one.
    """

    style: Style = "bullets"
    spoiler: Spoiler = Spoiler.OFF
    reveal_at: datetime | None = None
    thread: bool = False
    intro: str = ""
    chosen: tuple[str, ...] | None = None
    picture: bool = False

    @property
    def most(self) -> int:
        """How many storylines the style has room for; a choice of the moderators has none."""
        return {"headline": HEADLINES, "bullets": BULLETS, "full": 25}[self.style]


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line as a recap told it: whose, the name, the place and the mark or outcome."""

    athlete_id: int
    name: str
    place: int | None
    mark: str


def told_lines(lines: Sequence[Result]) -> tuple[ToldLine, ...]:
    """Return what a recap tells of each line."""
    return tuple(
        ToldLine(line.athlete.id, line.athlete.name, line.place, _mark(line)) for line in lines
    )


def changes_between(before: Sequence[ToldLine], now: Sequence[ToldLine]) -> tuple[str, ...]:
    """Return what is told otherwise now, as in “Faith Kipyegon DQ, was 2nd in 4:06.00”."""
    old = {line.athlete_id: line for line in before}
    new = {line.athlete_id: line for line in now}
    told = []
    for athlete, line in new.items():
        was = old.get(athlete)
        if was is None:
            told.append(f"{line.name} {_said(line)}, not told before")
        elif (was.place, was.mark) != (line.place, line.mark):
            told.append(f"{line.name} {_said(line)}, was {_said(was)}")
    told += [
        f"{was.name} is no longer in it, was {_said(was)}"
        for athlete, was in old.items()
        if athlete not in new
    ]
    return tuple(told)


def _said(line: ToldLine) -> str:
    return line.mark if line.place is None else f"{ordinal(line.place)} in {line.mark}"


def _mark(line: Result) -> str:
    if line.status is not Status.OK:
        return str(line.status.value)
    return "no mark" if line.mark is None else f"{line.mark}{'h' if line.hand else ''}"
