"""The section: makes the stores that are not there yet, then asks them."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack, closing
from pathlib import Path

from bench.scale.fill import derive, fill, is_derived
from bench.scale.made_up import made_up
from bench.scale.measure import Times, ask
from bench.scale.questions import QUESTIONS
from bench.scale.report import Row, ScaleReport
from bench.scale.samples import samples
from bench.scale.shape import shape_of
from bench.scale.toplists import toplists
from db.store import Store

TOPLISTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "toplists-2025"
SIZES = (5_000_000, 20_000_000)
"""Results in the made-up stores, about."""
SAMPLES = 300


def scale_report(
    lists: Path,
    folder: Path,
    sizes: tuple[int, ...],
    rounds: int,
    log: Callable[[str], None],
) -> ScaleReport:
    """Return how the questions grow from the store of the real lists to the made-up ones."""
    if not lists.is_dir():
        return ScaleReport((), (), "the all-time lists are not here; name them with --toplists")
    folder.mkdir(parents=True, exist_ok=True)
    return asyncio.run(_report(lists, folder, sizes, rounds, log))


async def _report(
    lists: Path,
    folder: Path,
    sizes: tuple[int, ...],
    rounds: int,
    log: Callable[[str], None],
) -> ScaleReport:
    real = folder / "real.sqlite3"
    if not real.exists():
        log(f"scale: making {real}")
        await fill(real, toplists(lists))
    paths = [await _derived(real, log)]
    for size in sizes:
        path = folder / f"made-up-{size}.sqlite3"
        if not path.exists():
            log(f"scale: making {path}; 20 million results take half an hour and 8 GB of memory")
            await fill(path, made_up(shape_of(real), size))
        paths.append(await _derived(path, log))
    rows = await _measured(paths, rounds, log)
    return ScaleReport(tuple(map(_results, paths)), rows)


async def _derived(path: Path, log: Callable[[str], None]) -> Path:
    if not await is_derived(path):
        log(f"scale: working out what follows in {path}")
        await derive(path)
    return path


async def _measured(paths: list[Path], rounds: int, log: Callable[[str], None]) -> tuple[Row, ...]:
    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(Store(path)) for path in paths]
        asked = [await samples(store, SAMPLES) for store in stores]
        rows = [Row(question, tuple(Times() for _ in stores)) for question in QUESTIONS]
        for number in range(rounds):
            log(f"scale: round {number + 1} of {rounds}")
            for row in rows:
                # One store after another, so that a disturbance falls on both sides of a ratio.
                for store, of_store, times in zip(stores, asked, row.times, strict=True):
                    await ask(row.question, store, of_store, times)
        return tuple(rows)


def _results(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM result").fetchall()
        return int(count)
