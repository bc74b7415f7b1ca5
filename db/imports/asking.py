"""Who asks the store while a sheet is read: a server's view, or the transaction that writes."""

import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

import aiosqlite

from db.sql import queries


class Asking(Protocol):
    """What ``db.store.View`` is: questions as one server asks them."""

    @property
    def guild_id(self) -> int:
        """The asking server, 0 for the operator."""
        ...

    async def rows(self, query: str, **values: Any) -> Sequence[sqlite3.Row]:
        """Return the rows of the named query."""
        ...


class Within:
    """A view from inside a transaction: what is read cannot change before it is written."""

    def __init__(self, connection: aiosqlite.Connection, guild_id: int) -> None:
        self._connection = connection
        self._guild_id = guild_id

    @property
    def guild_id(self) -> int:
        """The asking server, 0 for the operator."""
        return self._guild_id

    async def rows(self, query: str, **values: Any) -> list[sqlite3.Row]:
        """Return the rows of the named query."""
        asked = {"guild": self._guild_id, **values}
        return list(await self._connection.execute_fetchall(queries()[query], asked))
