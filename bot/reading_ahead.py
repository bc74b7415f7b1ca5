"""Reading files of results while those before them are written."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

from readers.files import read_file
from readers.sheets import SheetFile
from readers.start_lists import StartFile
from track.uncollected import uncollected

MUCH = 2_000_000
"""Bytes from which a process of its own for reading is worth its start."""

Read = Callable[[str, bytes, str], Awaitable[SheetFile | StartFile]]
"""``read_file`` beside everything else: of a name, the content, and the format if one is said."""
_A = TypeVar("_A")
_B = TypeVar("_B")


@contextmanager
def reading(size: int) -> Iterator[Read]:
    """Lend what reads files of ``size`` bytes together: a thread, or a process where it is much."""
    # Forking would copy the threads of the store's connections half way.
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn")) if size >= MUCH else None

    async def read(title: str, content: bytes, format_: str) -> SheetFile | StartFile:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(pool, _read, title, content, format_)

    try:
        yield read
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _read(title: str, content: bytes, format_: str) -> SheetFile | StartFile:
    with uncollected():
        return read_file(title, content, format_)


async def one_ahead(
    things: Sequence[_A], begin: Callable[[_A], Awaitable[_B]]
) -> AsyncIterator[tuple[_A, Awaitable[_B]]]:
    """Yield each thing with what ``begin`` makes of it, which is begun while the last is used."""
    begun = [asyncio.ensure_future(begin(thing)) for thing in things[:1]]
    try:
        for number, thing in enumerate(things, start=1):
            begun += [asyncio.ensure_future(begin(next_)) for next_ in things[number : number + 1]]
            yield thing, begun.pop(0)
    finally:
        for task in begun:
            task.cancel()
