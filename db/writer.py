"""The one connection that writes, behind a lock."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosqlite

from db.connections import open_connection


class Writer:
    """Lends the writing connection inside one transaction at a time. Open with ``async with``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = asyncio.Lock()
        self._connection: aiosqlite.Connection | None = None

    async def __aenter__(self) -> Self:
        self._connection = await open_connection(self._path, read_only=False)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Wait for the transaction under way, then close."""
        async with self._lock:
            if self._connection is not None:
                await self._connection.close()
                self._connection = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        """Lend the connection inside BEGIN IMMEDIATE; commit at the end, or take everything back.

        Neither the commit nor the rollback can be cancelled half way, so nobody after this ever
        meets, or commits, what somebody else left behind.
        """
        async with self._lock:
            if self._connection is None:
                raise sqlite3.ProgrammingError("the store is closed")
            connection = self._connection
            try:
                await connection.execute("BEGIN IMMEDIATE")
                yield connection
                await _to_the_end(connection.commit())
            except BaseException:
                # Also after a commit that was refused; after one that landed it does nothing.
                await _to_the_end(connection.rollback())
                raise


async def _to_the_end(step: Coroutine[Any, Any, None]) -> None:
    """Run ``step`` to its end even when this task is cancelled meanwhile, then pass that on."""
    task = asyncio.ensure_future(step)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            cancelled = error
    task.result()
    if cancelled is not None:
        raise cancelled
