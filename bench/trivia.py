"""The section: the next question of a quiz against reading one race, in the same store."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.lines import Line, Report
from bench.scale.samples import SEED, samples
from db.races import race_by_id, stored_race
from db.seeding import apply_seeds
from db.store import Store
from db.trivia import next_question
from track.trivia.wish import Wish

TITLE = "The next question of a quiz against reading a race with its lines"
COUNT = 400
"""Questions, and races, of a round."""
GOAL, GOAL_SLOW = 15, 40
_SLOW = 0.99


def trivia_report(database: Path | None, rounds: int, log: Callable[[str], None]) -> Report:
    """Return what questions cost, none asked twice, in a fresh store from the seeds or another."""
    with TemporaryDirectory(prefix="bench-") as name:
        path = database or Path(name) / "seeds.sqlite3"
        return asyncio.run(_report(path, rounds, log, seeds=database is None))


async def _report(path: Path, rounds: int, log: Callable[[str], None], *, seeds: bool) -> Report:
    async with Store(path) as store:
        if seeds:
            await apply_seeds(store)
        races = [sample.race.id for sample in await samples(store, COUNT)]
        if not races:
            return Report(TITLE, (), ("the store has no races to compare with",))
        ours: list[Taken] = []
        floor: list[Taken] = []
        for number in range(rounds):
            log(f"trivia: round {number + 1} of {rounds}")
            floor.append(await _timed([_race(store, race) for race in races]))
            ours.append(await _timed(_questions(store, number)))
    return Report(TITLE, tuple(_lines(ours, floor)))


@dataclass(frozen=True, slots=True)
class Taken:
    """What the pieces of a round took, in ms: waiting, CPU time, the event loop's part of it."""

    waits: list[float]
    worked: list[float]
    held: list[float]


def _lines(ours: Sequence[Taken], floor: Sequence[Taken]) -> Iterator[Line]:
    """Yield each figure against that of the middle race of the round."""
    for name, part, of, goal in (
        ("a question, p50", "waits", median, GOAL),
        ("its CPU time, p50", "worked", median, GOAL),
        ("its CPU time, p99", "worked", _slow, GOAL_SLOW),
        ("of it on the event loop, p99", "held", _slow, GOAL_SLOW),
    ):
        mine = tuple(of(getattr(each, part)) for each in ours)
        race = tuple(median(getattr(each, part)) for each in floor)
        yield Line(name, "ms", mine, race, goal)


def _slow(values: list[float]) -> float:
    return sorted(values)[int(len(values) * _SLOW)]


def _race(store: Store, race: int) -> Callable[[], Awaitable[object]]:
    async def read() -> object:
        view = store.view(None)
        return await stored_race(view, await race_by_id(view, race))

    return read


def _questions(store: Store, number: int) -> list[Callable[[], Awaitable[object]]]:
    drawn = random.Random(SEED + number)  # noqa: S311 - not a secret
    asked: set[str] = set()

    async def ask() -> object:
        question = await next_question(store, Wish(), asked, drawn)
        if question is not None:
            asked.add(question.key)
        return question

    return [ask] * COUNT


async def _timed(work: Sequence[Callable[[], Awaitable[object]]]) -> Taken:
    """Do one piece after another."""
    taken = Taken([], [], [])
    for piece in work:
        begun, worked, held = time.perf_counter(), time.process_time(), time.thread_time()
        await piece()
        taken.held.append((time.thread_time() - held) * 1000)
        taken.worked.append((time.process_time() - worked) * 1000)
        taken.waits.append((time.perf_counter() - begun) * 1000)
    return taken
