"""Measures a bot against the floor bot: both alive at once, asked in turn, started anew each round.

A ratio is made within one round, from slices that lie milliseconds apart, so that whatever else
the machine does falls on both sides.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench import answers, startup
from bench.answers import Tally
from bench.jobs import FLOOR, OURS, Comparison, Job
from bench.lines import Report
from bench.process import Child
from bench.standin import StandIn
from bench.startup import Start, Subject

FLOOR_BOT = Subject(FLOOR, "bench.floor_bot", "discord")
SECOND_FLOOR_BOT = Subject(OURS, "bench.floor_bot", "discord")


@dataclass(slots=True)
class Rounds:
    """The rounds measured so far."""

    standin: StandIn
    folder: Path
    subject: Subject
    comparisons: Sequence[Comparison]
    starts: dict[str, list[Start]] = field(default_factory=lambda: {FLOOR: [], OURS: []})
    tallies: list[dict[Job, Tally]] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)

    def rehearse(self) -> None:
        """Start both once, unmeasured: bytecode is compiled, a store made, commands synced."""
        for bot in (FLOOR_BOT, self.subject):
            with startup.started(self.standin, bot, self.folder):
                pass

    def add(self) -> None:
        """Measure one more round; who starts first alternates."""
        order = (FLOOR_BOT, self.subject)
        children: dict[str, Child] = {}
        with ExitStack() as stack:
            for bot in reversed(order) if len(self.tallies) % 2 else order:
                child, start = stack.enter_context(startup.started(self.standin, bot, self.folder))
                children[bot.token] = child
                self.starts[bot.token].append(start)
            rehearsal = answers.rehearse(self.standin, self._jobs())
            self.tallies.append(answers.measure(self.standin, children, rehearsal.able))
        self.notes.update(dict.fromkeys(rehearsal.notes))

    def report(self, title: str) -> Report:
        """Return the ratios so far."""
        ours, floor = self.starts[OURS], self.starts[FLOOR]
        starting = startup.lines(self.subject.imported, ours, floor)
        answering = answers.lines(self.comparisons, self.tallies)
        return Report(title, starting + answering, tuple(self.notes))

    def _jobs(self) -> tuple[Job, ...]:
        """Return every job once, each floor beside the job it is compared with."""
        pairs = ((comparison.floor, comparison.job) for comparison in self.comparisons)
        return tuple(dict.fromkeys(job for pair in pairs for job in pair))
