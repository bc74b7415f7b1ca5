"""The command line of the bench: picks the sections, runs them, prints the ratios."""

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from bench.importing import import_report
from bench.jobs import OURS, REAL, SELF
from bench.lines import Report
from bench.names import NamesReport, names_report
from bench.rounds import SECOND_FLOOR_BOT, Rounds
from bench.scale.report import ScaleReport
from bench.scale.section import SIZES, TOPLISTS, scale_report
from bench.standin import NoStart, stand_in
from bench.startup import Subject
from bench.trivia import trivia_report


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asked for."""

    rounds: int
    database: Path | None
    against_itself: bool
    toplists: Path
    stores: Path
    sizes: tuple[int, ...]
    log: Callable[[str], None]


def discord_path(wishes: Wishes) -> Report:
    """Compare the bot with the floor bot on the way from Discord to the answer and back."""
    if not sys.platform.startswith("linux"):
        return Report("Not measured", (), ("CPU time and memory are read from Linux's /proc",))
    with TemporaryDirectory(prefix="bench-") as name, stand_in(folder := Path(name)) as standin:
        if wishes.against_itself or not _bot_is_here():
            title = "The floor bot against itself: what noise alone does"
            rounds = Rounds(standin, folder, SECOND_FLOOR_BOT, SELF)
        else:
            title = "The bot against the floor bot"
            database = (wishes.database or folder / "bench.sqlite3").resolve()
            subject = Subject(OURS, "bot", "bot.cli", ("--database", str(database)))
            rounds = Rounds(standin, folder, subject, REAL)
        try:
            rounds.rehearse()
            for number in range(wishes.rounds):
                wishes.log(f"round {number + 1} of {wishes.rounds}")
                rounds.add()
        except NoStart as why:
            return Report(title, (), (str(why),))
        return rounds.report(title)


def _bot_is_here() -> bool:
    return all(importlib.util.find_spec(module) for module in ("bot", "bot.cli"))


def names(wishes: Wishes) -> NamesReport:
    """Score the name engine at three sizes."""
    wishes.log("names: three sizes, the largest takes a minute")
    return names_report()


def scale(wishes: Wishes) -> ScaleReport:
    """Ask stores of three sizes the same questions."""
    return scale_report(wishes.toplists, wishes.stores, wishes.sizes, wishes.rounds, wishes.log)


def importing(wishes: Wishes) -> Report:
    """Import the all-time lists into a fresh store, and once more."""
    return import_report(wishes.toplists, wishes.rounds, wishes.log)


def trivia(wishes: Wishes) -> Report:
    """Draw questions of a quiz, and read races."""
    return trivia_report(wishes.database, wishes.rounds, wishes.log)


SECTIONS: Mapping[str, Callable[[Wishes], Report | NamesReport | ScaleReport]] = {
    "discord": discord_path,
    "names": names,
    "trivia": trivia,
    "scale": scale,
    "import": importing,
}
"""Every section by the name the command line knows it by; a new bench adds itself here."""
ON_REQUEST = frozenset({"scale", "import"})
"""Sections that run only when they are named: the stores of one take an hour to make, and a round
of the other takes minutes."""


def main(arguments: list[str] | None = None) -> int:
    """Print the report; the exit code is 0 whatever it says, because it judges nothing."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("section", nargs="*", help=f"any of: {', '.join(SECTIONS)}")
    parser.add_argument("--rounds", type=int, default=3, help="rounds to measure (default 3)")
    parser.add_argument("--database", type=Path, help="a store to use instead of a fresh one")
    parser.add_argument("--self", action="store_true", help="compare the floor bot with itself")
    parser.add_argument(
        "--toplists", type=Path, default=TOPLISTS, help="scale and import: the real lists"
    )
    parser.add_argument(
        "--stores",
        type=Path,
        default=Path(gettempdir()) / "scale-stores",
        help="scale: where its stores are kept",
    )
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=SIZES, help="scale: results in made-up stores"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.section) - set(SECTIONS):
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    wishes = Wishes(
        asked.rounds, asked.database, asked.self, asked.toplists, asked.stores,
        tuple(asked.sizes), _log,
    )  # fmt: skip
    sections = asked.section or [name for name in SECTIONS if name not in ON_REQUEST]
    reports = [SECTIONS[name](wishes) for name in sections]
    if asked.json:
        print(json.dumps({"sections": [report.as_json() for report in reports]}, indent=2))
    else:
        print("\n\n".join(map(str, reports)))
    return 0


def _log(text: str) -> None:
    """Say where a long run is, beside the report and not in it."""
    print(text, file=sys.stderr, flush=True)
