"""The store as the rest of the program sees it."""

import sqlite3
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from db.migrate import migrate
from db.readers import Here, Readers
from db.sql import queries
from db.writer import Writer
from track.errors import StoreProblem

_T = TypeVar("_T")

SHARED = 0
"""The server number of rows everybody sees."""


class Store:
    """One SQLite file: migrated, with a writer and two readers. Open with ``async with``.

    Raises on entering:
        StoreProblem: the file cannot be made, read or written, or is from a newer version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writer = Writer(path)
        self.readers = Readers(path)
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreProblem(
                f"The folder {self.path.parent} cannot be made ({error.strerror}); "
                "name another file with --database."
            ) from error
        await migrate(self.path)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self.writer)
            await stack.enter_async_context(self.readers)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    def view(self, guild_id: int | None) -> "View":
        """Return the store as the server ``guild_id`` sees it; None stands for a direct message."""
        return View(self.readers, guild_id or SHARED)


class View:
    """What one server may see: shared rows and its own. Every question is asked through one."""

    def __init__(self, readers: Readers | Here, guild_id: int) -> None:
        self._readers = readers
        self.guild_id = guild_id

    @property
    def shared(self) -> "View":
        """The store as everybody sees it, without what is the server's own."""
        return View(self._readers, SHARED)

    async def rows(self, query: str, **values: Any) -> list[sqlite3.Row]:
        """Return the rows of the named ``query``; ``:guild`` is bound to the asking server."""
        return await self._readers.fetch(queries()[query], {"guild": self.guild_id, **values})

    async def at_once(self, read: Callable[["View"], Coroutine[Any, Any, _T]]) -> _T:
        """Return what ``read`` makes of this view in a thread where every answer is there at once.

        For what asks much and awaits nothing but rows: a hop between threads costs as much as a
        small question, and rows that are fetched in one thread while values are made of others in
        another take turns at every row.
        """
        if isinstance(self._readers, Here):
            return await read(self)
        return await self._readers.run(lambda here: _at_once(read(View(here, self.guild_id))))


def _at_once(reading: Coroutine[Any, Any, _T]) -> _T:
    """Return what a coroutine returns that never waits."""
    try:
        reading.send(None)
    except StopIteration as done:
        returned: _T = done.value
        return returned
    reading.close()
    raise RuntimeError("it awaited something else than rows")
