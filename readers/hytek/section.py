"""A race of a Hy-Tek file while its lines are read."""

from dataclasses import dataclass, field, replace

from readers.printed_marks import unit_of
from readers.sheets import Sheet, SheetLine
from track.dates import Day
from track.events import Event, Unit
from track.results import Round


@dataclass(slots=True)
class Section:
    """One race; ``heat_of_lines`` is the flight whose lines follow."""

    label: str
    event: Event | None
    sex: str
    round: Round | None
    heat: int = 0
    wind_cms: int | None = None
    heat_of_lines: int = 0
    lines: list[SheetLine] = field(default_factory=list)

    @property
    def unit(self) -> Unit:
        """What its marks count."""
        return unit_of(self.event, self.label)

    def add(self, line: SheetLine) -> None:
        """Add a line, of the flight it stands in."""
        if self.heat_of_lines and not line.heat:
            line = replace(line, heat=self.heat_of_lines)
        self.lines.append(line)

    def sheet(self, meet: str, day: Day | None) -> Sheet:
        """Return the race as read."""
        return Sheet(
            tuple(self.lines), self.event, self.label, self.sex, self.round, self.heat,
            self.wind_cms, day, meet,
        )  # fmt: skip
