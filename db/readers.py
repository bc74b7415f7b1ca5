"""Two read-only connections, each lent to one task at a time."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import aiosqlite

from db.connections import open_plain, with_thread

READERS = 2
"""More buy no throughput on two cores; a second keeps a slow query from holding everybody."""
RETRY_S = 0.01
"""Pause between interrupts: one that comes before the thread has begun the query is lost."""


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Here:
    """A connection as a thread has it: its questions are answered before the next line runs."""

    connection: sqlite3.Connection

    async def fetch(self, sql: str, values: dict[str, Any]) -> list[sqlite3.Row]:
        """Return the rows of one query; whoever awaits this is never kept waiting."""
        return self.connection.execute(sql, values).fetchall()


class Readers:
    """The connections that answer questions. Open with ``async with``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        self._all: list[aiosqlite.Connection] = []
        self._plain: dict[aiosqlite.Connection, sqlite3.Connection] = {}
        self._jobs: dict[aiosqlite.Connection, asyncio.Future[Any]] = {}
        self._recovering: set[asyncio.Future[None]] = set()

    async def __aenter__(self) -> Self:
        try:
            for _ in range(READERS):
                opened = await open_plain(self._path, read_only=True)
                connection = await with_thread(opened)
                self._plain[connection] = opened
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

    async def run(self, job: Callable[[Here], _T]) -> _T:
        """Return what ``job`` makes of a connection, in a thread: many questions, one hop.

        A cancelled task leaves at once, as from ``fetch``.
        """
        connection = await self._lent()
        running = asyncio.ensure_future(asyncio.to_thread(job, Here(self._plain[connection])))
        self._jobs[connection] = running
        try:
            made = await asyncio.shield(running)
        except asyncio.CancelledError:
            self._recover(connection)
            raise
        except BaseException:
            self._done(connection)
            raise
        self._done(connection)
        return made

    def _done(self, connection: aiosqlite.Connection) -> None:
        self._jobs.pop(connection, None)
        self._idle.put_nowait(connection)

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
        idle = asyncio.ensure_future(self._answered(connection))
        while not idle.done():
            await connection.interrupt()
            await asyncio.wait({idle}, timeout=RETRY_S)
        self._idle.put_nowait(connection)

    async def _answered(self, connection: aiosqlite.Connection) -> None:
        """Return when its job is done and the thread has come to a query behind the interrupted."""
        if connection in self._jobs:
            await asyncio.wait({self._jobs.pop(connection)})
        with suppress(sqlite3.OperationalError):
            await connection.execute_fetchall("SELECT 1")
