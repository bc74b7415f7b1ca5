"""What charts are drawn from: whole numbers, drawn once and kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Dot:
    """One mark: the day counted from the year 1 (``date.toordinal``), and the mark's own value."""

    day: int
    value: int


@dataclass(frozen=True, slots=True)
class Trace:
    """The marks of one athlete on one surface, oldest first; ``name`` is what the legend says.

    ``second`` is drawn in the second colour, ``hollow`` with rings and a broken line.
    """

    name: str
    dots: tuple[Dot, ...]
    second: bool = False
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A finisher: the name, the mark as printed, and how far behind the first in units of it."""

    name: str
    mark: str
    behind: int
    told: str
