"""The parts of a line of a table, and the columns a table names."""

from dataclasses import dataclass

from readers.pasted.people import Who
from readers.pasted.plain import Line
from readers.pasted.tail import Tail
from readers.sheets import Outcome


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns a table names, in order; ``field`` says that its marks are metres."""

    kinds: tuple[str, ...]
    field: bool = False

    @property
    def leading(self) -> tuple[str, ...]:
        """The columns before the name."""
        firsts = [self.kinds.index(kind) for kind in ("name", "team") if kind in self.kinds]
        return self.kinds[: min(firsts, default=0)]

    @property
    def dated(self) -> bool:
        """True where every line has a day or place of its own, as in lists of marks."""
        return "when" in self.kinds


@dataclass(frozen=True, slots=True)
class Row:
    """A line that has the parts of a result. ``placed`` says that it opens with a place or outcome.

    ``sure`` says that its layout (columns, a nation) makes it a result even without a place.
    ``backward`` says that the mark comes before the name, as in lists of marks.
    """

    line: Line
    who: Who
    tail: Tail
    place: int | None = None
    outcome: Outcome | None = None
    heat: int = 0
    bib: str = ""
    placed: bool = False
    sure: bool = False
    backward: bool = False
    year: str = ""
