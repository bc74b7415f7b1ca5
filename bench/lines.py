"""The lines of the report: what was compared, how far apart, and the goal, if there is one."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison, measured once a round on both sides in the same unit.

    ``goal`` is the highest ratio we mean to accept, or None where we only look.
    """

    name: str
    unit: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    goal: float | None = None

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours over the floor's, round by round, smallest first."""
        return tuple(sorted(a / b for a, b in zip(self.ours, self.floor, strict=True)))

    @property
    def met(self) -> bool | None:
        """Whether the median round keeps the goal; None without a goal."""
        return None if self.goal is None else median(self.ratios) <= self.goal

    def as_json(self) -> dict[str, Any]:
        """Return the line for other programs, with the figures behind the ratios."""
        ratios = self.ratios
        return {
            "name": self.name,
            "ratio": {"min": ratios[0], "median": median(ratios), "max": ratios[-1]},
            "goal": self.goal,
            "met": self.met,
            "unit": self.unit,
            "ours": median(self.ours),
            "floor": median(self.floor),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What one section measured; ``notes`` say what could not be, or looked wrong."""

    title: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the report for other programs."""
        lines = [line.as_json() for line in self.lines]
        return {"title": self.title, "lines": lines, "notes": list(self.notes)}

    def __str__(self) -> str:
        head = ("", "min", "median", "max", "goal", "")
        rows = [head, *(_cells(line) for line in self.lines)]
        return "\n".join([self.title, *columns(rows), *(f"! {note}" for note in self.notes)])


def _cells(line: Line) -> tuple[str, ...]:
    ratios = line.ratios
    figures = (f"{ratio:.2f}x" for ratio in (ratios[0], median(ratios), ratios[-1]))
    goal = "-" if line.goal is None else f"{line.goal:g}x"
    return (line.name, *figures, goal, {True: "met", False: "NOT MET", None: ""}[line.met])


def columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return rows with the first column left and the others right, but the verdict at the end."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            [
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:-1], widths[1:-1], strict=True)),
                row[-1],
            ]
        ).rstrip()
        for row in rows
    ]
