"""How well names are found, and how fast: the name bench's figures beside their goals.

The bench itself (queries, athletes, the scorer) is data that stays outside the project; where it is
not there, this section says so.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SCORER = Path(__file__).resolve().parents[2] / "shared" / "names" / "score.py"
SIZES = (0, 100_000, 1_000_000)
"""Athletes: the real ones, and with made-up lesser ones added."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the scorer. ``goals`` are for the real athletes and for a million."""

    name: str
    group: str
    key: str
    goals: tuple[float, float]
    percent: bool = True
    less_is_better: bool = False

    def meets(self, value: float, goal: float) -> bool:
        """Return whether ``value``, rounded as it is shown, keeps the goal."""
        return self.shown(value) <= goal if self.less_is_better else self.shown(value) >= goal

    def shown(self, value: float) -> float:
        """Return the figure as it is printed, per cent to one place."""
        return round(value * 100, 1) if self.percent else round(value, 2)


FIGURES = (
    Figure("right first", "OVERALL", "r@1", (97.5, 96.5)),
    Figure("among five", "OVERALL", "r@5", (99.0, 98.5)),
    Figure("surname", "surname", "r@1", (98.0, 98.0)),
    Figure("given name", "given", "r@1", (98.0, 98.0)),
    Figure("full name", "full", "r@1", (99.5, 99.5)),
    Figure("typo", "typo", "r@1", (97.0, 95.5)),
    Figure("transliterated", "translit", "r@1", (98.0, 97.0)),
    Figure("nickname", "nick", "r@1", (93.0, 91.0)),
    Figure("with junk", "junk", "r@1", (99.0, 98.0)),
    Figure("told apart", "disambig", "r@1", (97.0, 96.0)),
    Figure("sure and right", "OVERALL", "conf_ok", (90.0, 88.0)),
    Figure("sure and wrong", "OVERALL", "conf_bad", (0.5, 1.0), less_is_better=True),
    Figure("sure of nobody's name", "nomatch", "false_conf", (1.3, 2.0), less_is_better=True),
    Figure("sure where unclear", "ambig", "over_conf", (8.0, 8.0), less_is_better=True),
    Figure("3 letters, in 25", "prefix", "r@25(3+)", (99.0, 98.0)),
    Figure("4 letters, in 5", "prefix", "r@5(4+)", (97.5, 96.5)),
    Figure("search p50, ms", "latency_ms", "p50", (0.3, 1.0), percent=False, less_is_better=True),
    Figure("search p99, ms", "latency_ms", "p99", (1.2, 5.0), percent=False, less_is_better=True),
    Figure("build, s", "build", "build_s", (1.0, 15.0), percent=False, less_is_better=True),
    Figure("index, MiB", "build", "index_mib", (40.0, 350.0), percent=False, less_is_better=True),
)


@dataclass(frozen=True, slots=True)
class NamesReport:
    """The figures for each size, or why there are none."""

    results: dict[str, dict[str, Any]]
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the report for other programs."""
        return {
            "title": "Names",
            "results": self.results,
            "notes": [self.note] if self.note else [],
        }

    def __str__(self) -> str:
        if self.note:
            return f"Names\n! {self.note}"
        sizes = list(self.results)
        head = (
            f"{'':24}" + "".join(f"{int(size):>12,}" for size in sizes) + "   goals (first, last)"
        )
        return "\n".join(["Names", head, *(self._line(figure, sizes) for figure in FIGURES)])

    def _line(self, figure: Figure, sizes: list[str]) -> str:
        values = [self.results[size][figure.group][figure.key] for size in sizes]
        cells = "".join(f"{figure.shown(value):>12}" for value in values)
        first, last = figure.goals
        missed = [
            name
            for name, value, goal in (("first", values[0], first), ("last", values[-1], last))
            if not figure.meets(value, goal)
        ]
        sign = "<=" if figure.less_is_better else ">="
        verdict = f"  NOT MET ({', '.join(missed)})" if missed else ""
        return f"{figure.name:24}{cells}   {sign} {first:g}, {last:g}{verdict}"


def names_report() -> NamesReport:
    """Run the scorer on our engine at every size, each in a process of its own."""
    if not SCORER.exists():
        return NamesReport({}, "the name bench (../shared/names) is not here")
    results: dict[str, dict[str, Any]] = {}
    for size in SIZES:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "out.json"
            ask = ("names_adapter:build", "--scale", str(size), "--json", str(path))
            subprocess.run(  # noqa: S603 - the scorer beside the project, on our adapter
                [sys.executable, str(SCORER), *ask],
                cwd=Path(__file__).parent,
                env={"PYTHONPATH": str(Path(__file__).resolve().parents[1])},
                stdout=subprocess.DEVNULL,
                check=True,
            )
            results.update(json.loads(path.read_text()))
    return NamesReport(results)
