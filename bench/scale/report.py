"""What the section prints: a row for each kind of question, a column for each store."""

from dataclasses import dataclass
from typing import Any

from bench.lines import Line, columns
from bench.scale.measure import TOO_SLOW_MS, Times
from bench.scale.questions import MOST_PAIRS, PAIR, STORYLINES, Question


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of question, and how long it took in each store, the smallest store first."""

    question: Question
    times: tuple[Times, ...]

    @property
    def growth(self) -> Line:
        """The largest store against the smallest."""
        first, last = self.times[0], self.times[-1]
        return Line(
            self.question.name, "us", tuple(last.medians), tuple(first.medians), self.question.goal
        )

    @property
    def too_slow(self) -> bool:
        """Whether any question of the kind took longer in the largest store than anything may."""
        return self.times[-1].slowest > TOO_SLOW_MS * 1000


@dataclass(frozen=True, slots=True)
class ScaleReport:
    """Every kind of question; ``sizes`` are the results in each store."""

    sizes: tuple[int, ...]
    rows: tuple[Row, ...]
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the report for other programs."""
        return {
            "title": "Scale",
            "sizes": list(self.sizes),
            "lines": [
                {
                    **row.growth.as_json(),
                    "medians": [times.median for times in row.times],
                    "slowest": [times.slowest for times in row.times],
                }
                for row in self.rows
            ],
            "notes": self._notes(),
        }

    def __str__(self) -> str:
        if not self.rows:
            return "\n".join(["Scale", *(f"! {note}" for note in self._notes())])
        sizes = (f"{size / 1e6:.2g}M" for size in self.sizes)
        head = ("p50 in us, by results stored", *sizes, "slowest", "growth", "goal", "")
        table = columns([head, *map(_cells, self.rows)])
        return "\n".join(["Scale", *table, *(f"! {note}" for note in self._notes())])

    def _notes(self) -> list[str]:
        slow = [
            f"{row.question.name} took {row.times[-1].slowest / 1000:.0f} ms at the slowest, "
            f"above {TOO_SLOW_MS:g} ms"
            for row in self.rows
            if row.too_slow
        ]
        return [*filter(None, (self.note,)), *self._storylines(), *slow]

    def _storylines(self) -> list[str]:
        """Return what the storylines of a race cost in head-to-heads of the same run.

        On a busy machine what takes long is put off more often than what does not, so that each
        question counts with its quickest round.
        """
        last = {row.question.name: row.times[-1].undisturbed for row in self.rows}
        if not {PAIR, STORYLINES} <= last.keys():
            return []
        pairs = last[STORYLINES] / last[PAIR]
        met = "met" if pairs <= MOST_PAIRS else "NOT MET"
        return [f"{STORYLINES} cost {pairs:.0f} times a {PAIR} (goal {MOST_PAIRS}x, {met})"]


def _cells(row: Row) -> tuple[str, ...]:
    line = row.growth.as_json()
    goal = "-" if line["goal"] is None else f"{line['goal']:g}x"
    return (
        row.question.name,
        *(f"{times.median:,.0f}" for times in row.times),
        f"{row.times[-1].slowest:,.0f}",
        f"{line['ratio']['median']:.2f}x",
        goal,
        {True: "met", False: "NOT MET", None: ""}[line["met"]],
    )
