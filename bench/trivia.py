"""The section: the next question of a quiz against reading one race, in the same store."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
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
GOAL, GOAL_SLOW, GOAL_LOOP = 15, 40, 10
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
        ours: list[tuple[list[float], list[float]]] = []
        floor: list[tuple[list[float], list[float]]] = []
        for number in range(rounds):
            log(f"trivia: round {number + 1} of {rounds}")
            floor.append(await _timed([_race(store, race) for race in races]))
            ours.append(await _timed(_questions(store, number)))
    return Report(TITLE, _lines(ours, floor))


def _lines(
    ours: Sequence[tuple[list[float], list[float]]],
    floor: Sequence[tuple[list[float], list[float]]],
) -> tuple[Line, ...]:
    """Return waits, then the loop's own time, against those of the middle race of a round."""
    race = tuple(median(waits) for waits, _ in floor)
    loop = tuple(median(held) for _, held in floor)
    return (
        Line("a question, p50", "ms", tuple(median(waits) for waits, _ in ours), race, GOAL),
        Line("a question, p99", "ms", tuple(_slow(waits) for waits, _ in ours), race, GOAL_SLOW),
        Line(
            "event loop held, p50", "ms", tuple(median(held) for _, held in ours), loop, GOAL_LOOP
        ),
    )


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


async def _timed(
    work: Sequence[Callable[[], Awaitable[object]]],
) -> tuple[list[float], list[float]]:
    """Return how many ms each piece took, and how many of them this thread worked on it."""
    waits, held = [], []
    for piece in work:
        begun, worked = time.perf_counter(), time.thread_time()
        await piece()
        waits.append((time.perf_counter() - begun) * 1000)
        held.append((time.thread_time() - worked) * 1000)
    return waits, held
