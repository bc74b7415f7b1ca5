"""A bar on the terminal while the store is filled."""

import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

from track.progress import Told

if TYPE_CHECKING:
    from rich.progress import Progress


def loading_bar() -> AbstractAsyncContextManager[Told | None]:
    """Lend what shows how far the first filling of a store is."""
    return working_bar("Filling the store")


@asynccontextmanager
async def working_bar(title: str) -> AsyncIterator[Told | None]:
    """Lend what shows progress and the time left on stderr; None where that is no terminal.

    The bar comes with the first telling and goes with the last, so answers never mix with it.
    """
    if not sys.stderr.isatty():
        yield None
        return
    bar: Progress | None = None

    def tell(done: int, of: int, what: str) -> None:
        nonlocal bar
        bar = bar or _bar(title, of)
        bar.update(bar.task_ids[0], completed=done, description=what)
        bar.start()
        if done == of:
            bar.stop()

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


def _bar(title: str, of: int) -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        TextColumn(title),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task("", total=of)
    return bar
