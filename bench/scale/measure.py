"""Asks every store the same kinds of questions in turn, and notes how long each answer took."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

from bench.scale.questions import Question
from bench.scale.samples import Sample
from db.store import Store

TOO_SLOW_MS = 50.0
GIVE_UP_S = 10.0
"""One kind of question in one store and round: whatever has not been asked by then is not."""


@dataclass(slots=True)
class Times:
    """How long a kind of question took in one store: medians by round, in us, and the slowest.

    The slowest is that question whose quickest round was slowest, so that a disturbance is not it.
    """

    medians: list[float] = field(default_factory=list)
    quickest: dict[int, float] = field(default_factory=dict)

    @property
    def median(self) -> float:
        """The median round's median."""
        return median(self.medians)

    @property
    def undisturbed(self) -> float:
        """The median question, each in its quickest round."""
        return median(self.quickest.values())

    @property
    def slowest(self) -> float:
        """The slowest question."""
        return max(self.quickest.values())


async def ask(question: Question, store: Store, asked: Sequence[Sample], times: Times) -> None:
    """Ask one kind about every sample, one round: once to warm up where that is new, then timed."""
    view = store.view(None)
    taken: list[float] = []
    begun = perf_counter()
    for number, sample in enumerate(asked):
        if number not in times.quickest:
            await question.ask(view, sample)
        start = perf_counter()
        await question.ask(view, sample)
        taken.append(spent := (perf_counter() - start) * 1e6)
        times.quickest[number] = min(spent, times.quickest.get(number, spent))
        if perf_counter() - begun > GIVE_UP_S:
            break
    times.medians.append(median(taken))
