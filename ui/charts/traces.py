"""What a chart of marks over the years is drawn from: whole numbers, drawn once and kept."""

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
