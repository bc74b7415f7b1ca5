"""The races of a sheet, each with everything a race needs; what lacks it is left out."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from db.imports.lines import STATUSES
from db.imports.people import Asked
from db.imports.plan import Lack, LeftOut, Plan, Said
from readers.sheets import Sheet, SheetLine
from track.dates import Day
from track.events import Event, Kind
from track.results import Round

_LETTER = re.compile(r"[ -]+['‘’]?[A-D]['‘’]?$")
"""Tells the second team of a club from its first; their runners are of one club."""
NOT_SAID = {
    Lack.EVENT: "no event is said",
    Lack.SEX: "men or women is not said",
    Lack.DAY: "the day is not said",
    Lack.MEET: "the meet is not said",
    Lack.TRACK: "indoors or outdoors is not said",
}


@dataclass(frozen=True, slots=True)
class Section:
    """One race of a sheet; ``lines`` are those of its heat, places those in it."""

    sheet: Sheet
    event: Event
    sex: str
    day: Day
    round: Round
    heat: int
    lines: tuple[SheetLine, ...]

    @property
    def relay(self) -> bool:
        """True where the lines are teams'."""
        return self.event.kind is Kind.RELAY

    @property
    def city(self) -> str:
        """The city all lines say, empty where they say none or several."""
        cities = {line.venue for line in self.lines}
        return cities.pop() if len(cities) == 1 else ""

    def people(self) -> Iterator[Asked]:
        """Yield whom the lines name; in a relay those who ran for the teams."""
        for line in self.lines:
            if self.relay:
                yield from self.members(line)
            elif line.name and line.outcome in STATUSES:
                yield self.asked(line)

    def asked(self, line: SheetLine) -> Asked:
        """Return the question whom ``line`` names."""
        return Asked(line, self.event, self.sex, self.day)

    def members(self, line: SheetLine) -> Iterator[Asked]:
        """Yield who ran for a team; of mixed teams no sheet says which of them are women."""
        if self.sex != "X":
            team = _LETTER.sub("", line.team or line.name)
            for name in line.members:
                yield self.asked(SheetLine(line.number, None, "OK", name, team))


def sections(sheet: Sheet, said: Said, plan: Plan) -> Iterator[Section]:
    """Yield the races of a sheet, one for each heat; what is lacking is noted in ``plan``."""
    event, sex, day = sheet.event or said.event, sheet.sex or said.sex, sheet.day or said.day
    lacking = {
        Lack.EVENT: event is None,
        Lack.SEX: not sex,
        Lack.DAY: day is None or not day.exact,
    }
    reasons = [NOT_SAID[lack] for lack, lacks in lacking.items() if lacks]
    plan.lacks.update(lack for lack, lacks in lacking.items() if lacks)
    if (
        "athlon" in sheet.section.casefold()
        and event is not None
        and event.kind is not Kind.COMBINED
    ):
        reasons = ["a part of a combined event is not stored as a race"]
    if sex == "X" and event is not None and event.kind is not Kind.RELAY:
        reasons.append("in a mixed race the sex of each is not said")
    if event is None and sheet.label:
        reasons[0] = f"the event “{sheet.label}” is not known"
    if event is None or day is None or reasons:
        leave_out(plan, sheet.lines, ", ".join(reasons))
        return
    heats: dict[int, list[SheetLine]] = {}
    for line in sheet.lines:
        heats.setdefault(line.heat or sheet.heat, []).append(line)
    overall = len(heats) > 1 and _placed_as_one(heats.values())
    for heat, lines in sorted(heats.items()):
        raced = _within_heat(lines) if overall else tuple(lines)
        yield Section(sheet, event, sex, day, sheet.round or Round.FINAL, heat, raced)


def _placed_as_one(heats: Iterable[Sequence[SheetLine]]) -> bool:
    """Return whether the places go on from heat to heat.

    Then one heat alone has a winner, and places follow on a shared one with a gap: 1, 2, 2, 4.
    """
    placed = [[line.place for line in lines if line.place is not None] for lines in heats]
    many = Counter(itertools.chain.from_iterable(placed))
    gaps = not any(
        place < other < place + shared for place, shared in many.items() for other in many
    )
    return gaps and sum(1 in places for places in placed) <= 1


def _within_heat(lines: Sequence[SheetLine]) -> tuple[SheetLine, ...]:
    """Return the lines of a heat with their places in it, where a sheet places all heats as one."""
    order = sorted(line.place for line in lines if line.place is not None)
    # The first of those who share a place tells it: 1, 2, 2, 4.
    return tuple(
        line if line.place is None else replace(line, place=order.index(line.place) + 1)
        for line in lines
    )


def leave_out(plan: Plan, lines: Sequence[SheetLine], reason: str) -> None:
    """Say of ``lines`` why they cannot be stored."""
    plan.left_out += [
        LeftOut(line.number, f"{line.name or line.team} {line.mark or line.outcome}", reason)
        for line in lines
    ]
