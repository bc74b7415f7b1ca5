"""Two read-only connections, each lent to one task at a time."""

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosqlite

from db.connections import open_connection

READERS = 2
"""More buy no throughput on two cores; a second keeps a slow query from holding everybody."""
RETRY_S = 0.01
"""Pause between interrupts: one that comes before the thread has begun the query is lost."""


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
        """Interrupt what still runs and close every connection.

        One left open would keep the process alive.
        """
        closing, self._all = self._all, []
        for connection in closing:
            self._recover(connection)
        while self._recovering:
            await asyncio.wait(self._recovering)
        for connection in closing:
            await connection.close()

    async def fetch(self, sql: str, values: dict[str, Any]) -> list[sqlite3.Row]:
        """Return the rows of one query, in one thread hop.

        A cancelled task leaves at once, its query is interrupted, and the connection goes back
        only when its thread is idle again.
        """
        connection = await self._lent()
        try:
            rows = await connection.execute_fetchall(sql, values)
        except asyncio.CancelledError:
            self._recover(connection)
            raise
        except BaseException:
            self._idle.put_nowait(connection)
            raise
        self._idle.put_nowait(connection)
        return list(rows)

    async def _lent(self) -> aiosqlite.Connection:
        if self._all:
            connection = await self._idle.get()
            if self._all:
                return connection
            # Closed meanwhile: the next who waits hears of it too.
            self._idle.put_nowait(connection)
        raise sqlite3.ProgrammingError("the store is closed")

    def _recover(self, connection: aiosqlite.Connection) -> None:
        recovery = asyncio.ensure_future(self._return_when_idle(connection))
        self._recovering.add(recovery)
        recovery.add_done_callback(self._recovering.discard)

    async def _return_when_idle(self, connection: aiosqlite.Connection) -> None:
        """Interrupt what ``connection`` runs until its thread is rid of it, then lend it again."""
        idle = asyncio.ensure_future(_answered(connection))
        while not idle.done():
            await connection.interrupt()
            await asyncio.wait({idle}, timeout=RETRY_S)
        self._idle.put_nowait(connection)


async def _answered(connection: aiosqlite.Connection) -> None:
    """Return when the thread has come to a query behind the one interrupted."""
    with suppress(sqlite3.OperationalError):
        await connection.execute_fetchall("SELECT 1")
