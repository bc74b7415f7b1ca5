"""Two read-only connections, each lent to one task at a time."""

import asyncio
import sqlite3
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
        self._recovering: set[asyncio.Future[None]] = set()

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
        if self._recovering:
            await asyncio.wait(self._recovering)
        while self._all:
            await self._all.pop().close()

    async def fetch(self, sql: str, values: dict[str, Any]) -> list[sqlite3.Row]:
        """Return the rows of one query, in one thread hop.

        A cancelled task leaves at once, its query is interrupted, and the connection goes back
        only when its thread is idle again.
        """
        connection = await self._idle.get()
        try:
            rows = await connection.execute_fetchall(sql, values)
        except asyncio.CancelledError:
            await connection.interrupt()
            recovery = asyncio.ensure_future(self._return_when_idle(connection))
            self._recovering.add(recovery)
            recovery.add_done_callback(self._recovering.discard)
            raise
        except BaseException:
            self._idle.put_nowait(connection)
            raise
        self._idle.put_nowait(connection)
        return list(rows)

    async def _return_when_idle(self, connection: aiosqlite.Connection) -> None:
        """Lend ``connection`` again once its thread has got rid of the interrupted query."""
        try:
            await connection.execute_fetchall("SELECT 1")
        finally:
            self._idle.put_nowait(connection)
