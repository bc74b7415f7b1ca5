"""What a server's moderators entered: the log of it, and taking an entry back."""

from dataclasses import dataclass

from db.batches import undo
from db.imports.asking import Within
from db.imports.corrections import NotYours
from db.moments import now
from db.sql import queries
from db.store import Store, View
from track.errors import NothingStored, StoreProblem


@dataclass(frozen=True, slots=True)
class Logged:
    """A change moderators made: its number, what it was, who made it and when (ISO, UTC)."""

    number: int
    title: str
    actor_id: int
    applied_at: str
    undone_at: str
    added: int
    changed: int
    removed: int


async def log_of_server(view: View) -> list[Logged]:
    """Return every change the asking server's moderators made, the newest first."""
    return [Logged(*row) for row in await view.rows("log_of_server")]


async def undo_entry(store: Store, guild_id: int, number: int | None) -> tuple[int, str]:
    """Take back the newest batch of a server that changed results, or the one of a number.

    Returns its number and title.

    Raises:
        NothingStored: the server has no such batch that stands.
        NotYours: what whoever runs the bot did rests on it.
        StoreProblem: a later batch of the server rests on it.
    """
    async with store.writer.transaction() as connection:
        view = Within(connection, guild_id)
        standing = {row[0]: (row[1], row[2]) for row in await view.rows("standing_entries")}
        newest = (each for each, (_, results) in standing.items() if results)
        chosen = max(newest, default=0) if number is None else number
        if chosen not in standing:
            raise NothingStored("There is nothing of this server to take back; see /race log.")
        resting = queries()["batches_resting_on"]
        for (later,) in await connection.execute_fetchall(resting, {"batch": chosen}):
            if later not in standing:
                raise NotYours(
                    f"Others rest on number {chosen} by now, so no server can take it back; tell "
                    "whoever runs this bot."
                )
            raise StoreProblem(
                f"Number {later} came after number {chosen}; take that one back first, with "
                f"/race undo number:{later}."
            )
        await undo(connection, chosen, now())
    return chosen, standing[chosen][0]
