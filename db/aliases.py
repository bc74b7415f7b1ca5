"""The names a server's moderators give athletes: that server's own, each with who entered it."""

from dataclasses import dataclass

from db.batches import Batch, Wanted, change
from db.moments import now
from db.people import People
from db.sql import queries
from db.store import Store, View
from track.errors import NothingStored, TrackError, shown
from track.ids import PICKED, stable_id
from track.names import fold_name
from track.results import Athlete

KIND = "server"
SHORTEST, LONGEST = 2, 40
MOST = 500
"""Aliases one server may have."""


class AliasRefused(TrackError):
    """An alias that would not do; the text says why and what would."""


@dataclass(frozen=True, slots=True)
class Alias:
    """An alias of a server: whose, as typed, who entered it and when (ISO, UTC)."""

    athlete_id: int
    alias: str
    actor_id: int
    added_at: str


async def aliases_of_server(view: View) -> list[Alias]:
    """Return the asking server's aliases in the order of their letters."""
    return [Alias(*row) for row in await view.rows("aliases_of_server")]


async def add_alias(
    store: Store, people: People, guild_id: int, athlete: Athlete, alias: str, actor_id: int
) -> None:
    """Let ``alias`` mean ``athlete`` in one server, as a batch that names who entered it.

    Raises:
        AliasRefused: too short, too long, begins like a pick, is somebody else's name, one too
            many, or taken in that server.
    """
    text = " ".join(alias.split())
    folded = fold_name(text)
    letters = sum(letter.isalnum() for letter in text)
    if letters < SHORTEST or len(text) > LONGEST or not folded:
        raise AliasRefused(
            f"{shown(text)} will not do; an alias has {SHORTEST} to {LONGEST} letters."
        )
    if text.startswith(PICKED):
        raise AliasRefused(f"{shown(text)} will not do; an alias cannot begin with {PICKED}.")
    bearer = people.bearer(text, guild_id)
    if bearer is not None and bearer.id != athlete.id:
        raise AliasRefused(f"{shown(text)} is how {bearer.name} is found; choose another alias.")
    row = (
        stable_id(f"{guild_id}\0{folded}"), athlete.id, text, KIND, "", None, guild_id
    )  # fmt: skip
    async with store.writer.transaction() as connection:
        known = await aliases_of_server(store.view(guild_id))
        if any(fold_name(each.alias) == folded for each in known):
            raise AliasRefused(f"{shown(text)} is an alias here already; remove it first.")
        if len(known) >= MOST:
            raise AliasRefused(f"This server has {MOST} aliases; remove one first.")
        batch = _entry(f"alias {text} for {athlete.name}", guild_id, actor_id)
        await change(connection, batch, added=[Wanted("alias", [row])])


async def remove_alias(store: Store, guild_id: int, alias: str, actor_id: int) -> None:
    """Take an alias of one server away, as a batch that names who did.

    Raises:
        NothingStored: the server has no such alias.
    """
    number = stable_id(f"{guild_id}\0{fold_name(alias)}")
    async with store.writer.transaction() as connection:
        rows = list(
            await connection.execute_fetchall(
                queries()["alias_to_remove"], {"alias": number, "guild": guild_id}
            )
        )
        if not rows:
            raise NothingStored(f"{shown(alias)} is no alias here; /alias list shows them all.")
        batch = _entry(f"no alias {rows[0][2]}", guild_id, actor_id)
        await change(connection, batch, removed=[Wanted("alias", [tuple(rows[0])])])


def _entry(title: str, guild_id: int, actor_id: int) -> Batch:
    return Batch("entry", title, "", now(), actor_id, guild_id)
