"""``python -m tests.db.check_trivia DATABASE``: many quiz questions of a store, each checked.

The store is opened as the bot opens it, and brought to the schema of this version.
"""

import argparse
import asyncio
import random
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from time import perf_counter, process_time

from db.store import Store
from db.trivia import next_question
from tests.db.trivia_checks import Checker
from track.trivia.question import Question
from track.trivia.wish import Wish

SEED = 1954


def dice(seed: int = SEED) -> random.Random:
    """Return what draws the same questions every time."""
    return random.Random(seed)  # noqa: S311 - not a secret


async def drawn(store: Store, wish: Wish, count: int, seed: int = SEED) -> AsyncIterator[Question]:
    """Yield questions as one server is asked them; fewer where all are asked before."""
    rng = dice(seed)
    asked: set[str] = set()
    for _ in range(count):
        question = await next_question(store, wish, asked, rng)
        if question is None:
            return
        asked.add(question.key)
        yield question


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


async def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong and how many were checked of each kind; return 1 if anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.db.check_trivia", description=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("--questions", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args(arguments)
    wrong = 0
    waits: list[float] = []
    worked: list[float] = []
    async with Store(asked.database) as store:
        with closing(sqlite3.connect(asked.database)) as rows:
            checker = Checker(rows)
            begun, used = perf_counter(), process_time()
            async for question in drawn(store, Wish(), asked.questions, asked.seed):
                waits.append(perf_counter() - begun)
                worked.append(process_time() - used)
                complaint = checker.wrong(question)
                if complaint:
                    wrong += 1
                    _say(complaint)
                begun, used = perf_counter(), process_time()
    waits.sort()
    worked.sort()
    _say(f"{len(waits)} questions, {wrong} wrong, {len(checker.keys)} different keys")
    _say(", ".join(f"{kind} {count}" for kind, count in sorted(checker.checked.items())))
    for share in (0.5, 0.9, 0.99):
        at = int(len(waits) * share)
        _say(f"p{share * 100:g} {waits[at] * 1000:.1f} ms, CPU {worked[at] * 1000:.1f} ms")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
