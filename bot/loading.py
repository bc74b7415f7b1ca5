"""A bar on the terminal while the store is filled for the first time."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from track.progress import Told

if TYPE_CHECKING:
    from rich.progress import Progress


@asynccontextmanager
async def loading_bar() -> AsyncIterator[Told | None]:
    """Lend what shows progress on stderr; None where that is no terminal.

    The bar comes with the first telling and goes with the last, so answers never mix with it.
    """
    if not sys.stderr.isatty():
        yield None
        return
    bar: Progress | None = None

    def tell(done: int, of: int, what: str) -> None:
        nonlocal bar
        bar = bar or _bar(of)
        bar.update(bar.task_ids[0], completed=done, description=what)
        bar.start()
        if done == of:
            bar.stop()

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


def _bar(of: int) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    bar = Progress(
        TextColumn("Filling the store"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task("", total=of)
    return bar
