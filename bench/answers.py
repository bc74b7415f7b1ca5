"""What answering costs: CPU time per interaction and the wait for the answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles

from bench.errand import Options, Outcome
from bench.jobs import Comparison, Job, Quantity
from bench.lines import Line
from bench.process import Child
from bench.standin import StandIn

SLICES = 8
"""How often the jobs take turns within a round, so that noise falls on all of them."""
SERIAL, WIDE, WIDTH = 24, 256, 32
"""Interactions in a slice: one at a time for the wait, then 32 at once for the CPU time."""
WARM = 64
"""Interactions before anything is measured: caches fill, the interpreter specialises its code."""

Bots = Mapping[str, Child]
"""The running bots, by token."""


@dataclass(slots=True)
class Tally:
    """One job over one round: nanoseconds of CPU an interaction, slice by slice, and every wait."""

    cpu_ns: list[float] = field(default_factory=list)
    waits_ns: list[int] = field(default_factory=list)

    def figure(self, quantity: Quantity) -> float:
        """Return the microseconds one interaction took.

        The wait is the median of all. The CPU time is the lower quartile of the slices: neighbours
        on the machine only ever add to it, and this moved least between runs.
        """
        if quantity is Quantity.CPU:
            return quantiles(self.cpu_ns, n=4)[0] / 1000
        return median(self.waits_ns) / 1000


@dataclass(slots=True)
class Rehearsal:
    """The jobs a bot can do, and what was odd about them."""

    able: dict[Job, Job] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def rehearse(standin: StandIn, jobs: Iterable[Job]) -> Rehearsal:
    """Ask everything once and warm up what was answered; ``able`` maps each job to what to ask."""
    rehearsal = Rehearsal()
    for job in jobs:
        asked = _picked(standin, job)
        if asked is None:
            rehearsal.notes.append(f"/{job.command}: nothing to pick for {job.options}")
            continue
        count = len(asked.options)
        outcome = standin.drive(asked.errand(count, width=1))
        rehearsal.notes.extend(f"/{job.command}: {note}" for note in _oddities(outcome, count))
        if not outcome.unanswered:
            standin.drive(asked.errand(WARM, width=8))
            rehearsal.able[job] = asked
    return rehearsal


def measure(standin: StandIn, bots: Bots, able: Mapping[Job, Job]) -> dict[Job, Tally]:
    """Let the jobs take turns; return what each cost."""
    tallies = {job: Tally() for job in able}
    for number in range(SLICES):
        turns = list(able.items())
        for job, asked in reversed(turns) if number % 2 else turns:
            tally, child = tallies[job], bots[job.bot]
            tally.waits_ns.extend(standin.drive(asked.errand(SERIAL, width=1)).nanoseconds)
            before = child.rest()
            standin.drive(asked.errand(WIDE, WIDTH))
            tally.cpu_ns.append((child.rest() - before) / WIDE)
    return tallies


def lines(
    comparisons: Sequence[Comparison], rounds: Sequence[Mapping[Job, Tally]]
) -> tuple[Line, ...]:
    """Make the lines of the comparisons both of whose jobs were done in every round."""
    done = set(rounds[0]).intersection(*rounds)
    return tuple(
        Line(
            comparison.name,
            "us",
            tuple(tallies[comparison.job].figure(comparison.quantity) for tallies in rounds),
            tuple(tallies[comparison.floor].figure(comparison.quantity) for tallies in rounds),
            comparison.goal,
        )
        for comparison in comparisons
        if {comparison.job, comparison.floor} <= done
    )


def _oddities(outcome: Outcome, count: int) -> Iterable[str]:
    if outcome.unanswered:
        yield f"no answer to {outcome.unanswered} of {count}"
    if outcome.private:
        yield f"{outcome.private} of {count} answers were private, as refusals are"
    if outcome.empty:
        yield f"{outcome.empty} of {count} autocompletes had nothing to pick"


def _picked(standin: StandIn, job: Job) -> Job | None:
    """Put the first choice of the picker where the job wants one; None if there is none."""
    if not job.picked:
        return job
    sets: list[Options] = []
    for options in job.options:
        chosen: list[tuple[str, str]] = []
        for name, text in options:
            value = text
            if name in job.picked:
                choices = standin.drive(job.question(name, text)).first.get("choices")
                if not choices:
                    return None
                value = str(choices[0]["value"])
            chosen.append((name, value))
        sets.append(tuple(chosen))
    return job.choosing(tuple(sets))
