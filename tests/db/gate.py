"""Holding a connection's thread at a chosen statement, so that a test cancels exactly there."""

import asyncio
import threading
from typing import Self

import aiosqlite

LONGEST_WAIT = 20
"""Seconds after which a test that went wrong gives up; none that goes right waits for it."""


class Gate:
    """Stops the connection at the next statement that begins with ``statement``."""

    def __init__(self, statement: str) -> None:
        self._statement = statement
        self._reached = threading.Event()
        self._open = threading.Event()

    async def guard(self, connection: aiosqlite.Connection) -> Self:
        """Watch the statements of ``connection``."""
        await connection.set_trace_callback(self._pass)
        return self

    def _pass(self, statement: str) -> None:
        if statement.startswith(self._statement) and not self._open.is_set():
            self._reached.set()
            self._open.wait(LONGEST_WAIT)

    async def reached(self) -> None:
        """Wait until the connection stands at the statement."""
        assert await asyncio.to_thread(self._reached.wait, LONGEST_WAIT), "never came by"

    def open(self) -> None:
        """Let the connection go on."""
        self._open.set()
