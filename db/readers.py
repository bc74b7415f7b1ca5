"""Two read-only connections, each lent to one task at a time."""

import asyncio
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosqlite

from db.connections import open_connection

READERS = 2
"""More buy no throughput on two cores; a second keeps a slow query from holding everybody."""


class Readers:
    """The connections that answer questions. Open with ``async with``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        self._all: list[aiosqlite.Connection] = []

    async def __aenter__(self) -> Self:
        try:
            for _ in range(READERS):
                connection = await open_connection(self._path, read_only=True)
                self._all.append(connection)
                self._idle.put_nowait(connection)
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection; one left open would keep the process alive."""
        while self._all:
            await self._all.pop().close()

    async def fetch(self, sql: str, values: dict[str, Any]) -> list[sqlite3.Row]:
        """Return the rows of one query, in one thread hop.

        A cancelled task leaves at once, its query is interrupted, and the connection goes back
        only when its thread is idle again.
        """
        connection = await self._idle.get()
        query = asyncio.ensure_future(_fetch(connection, sql, values))
        query.add_done_callback(lambda _: self._idle.put_nowait(connection))
        try:
            return list(await asyncio.shield(query))
        except asyncio.CancelledError:
            query.add_done_callback(_forget)
            await connection.interrupt()
            raise


async def _fetch(
    connection: aiosqlite.Connection, sql: str, values: dict[str, Any]
) -> Iterable[sqlite3.Row]:
    return await connection.execute_fetchall(sql, values)


def _forget(query: asyncio.Future[Iterable[sqlite3.Row]]) -> None:
    """Take the interrupted query's error, which nobody waits for any more."""
    if not query.cancelled():
        query.exception()
