"""Recaps as servers keep them: how each is told, where it was posted, and what it told."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from db.moments import moment, now
from db.sql import queries
from db.store import Store
from track.errors import NothingStored
from track.preferences import Spoiler
from track.recaps import Telling, ToldLine


@dataclass(frozen=True, slots=True)
class Recap:
    """A recap of a race in a channel. ``message_id`` is None until it is posted.

    ``begun`` says that posting began: where it did not end, nobody knows whether it is there.
    """

    id: int
    guild_id: int
    race_id: int
    channel_id: int
    telling: Telling
    begun: bool
    message_id: int | None
    told: tuple[ToldLine, ...]


async def save_recap(
    store: Store, guild_id: int, race_id: int, channel_id: int, actor_id: int, telling: Telling
) -> Recap:
    """Keep how a race is to be told in a channel, posted or not, and return it."""
    async with store.writer.transaction() as connection:
        rows = await connection.execute_fetchall(
            queries()["save_recap"],
            {
                "guild": guild_id,
                "race": race_id,
                "channel": channel_id,
                "actor": actor_id,
                "telling": _written(telling),
            },
        )
        ((number,),) = rows
    return await recap_by_id(store, guild_id, number)


async def recap_by_id(store: Store, guild_id: int, number: int) -> Recap:
    """Return a server's recap; raises NothingStored for another server's, and where none is."""
    rows = await store.readers.fetch(queries()["recap"], {"recap": number, "guild": guild_id})
    if not rows:
        raise NothingStored("That recap is gone; begin again with /recap preview.")
    return _recap(rows[0])


async def recaps_of_race(store: Store, guild_id: int, race_id: int) -> list[Recap]:
    """Return a server's recaps of a race, in whatever channels, the newest first."""
    rows = await store.readers.fetch(
        queries()["recaps_of_race"], {"race": race_id, "guild": guild_id}
    )
    return [_recap(row) for row in rows]


async def recaps_due(store: Store, now: datetime) -> list[Recap]:
    """Return the posted recaps of all servers whose results are to be shown by ``now``."""
    rows = await store.readers.fetch(queries()["recaps_due"], {"now": moment(now)})
    return [_recap(row) for row in rows]


async def begin_posting(store: Store, recap: Recap) -> bool:
    """Return whether the caller may post: True for one alone, also of two at once."""
    async with store.writer.transaction() as connection:
        rows = await connection.execute_fetchall(
            queries()["begin_recap"],
            {"recap": recap.id, "guild": recap.guild_id, "now": now()},
        )
        return bool(list(rows))


async def end_posting(
    store: Store, recap: Recap, message_id: int, told: Sequence[ToldLine]
) -> None:
    """Keep where the recap stands and what it told."""
    await _write(
        store,
        "end_recap",
        {
            "recap": recap.id,
            "message": message_id,
            "reveal": _reveal(recap.telling),
            "told": _told(told),
        },
    )


async def retold(store: Store, recap: Recap, telling: Telling, told: Sequence[ToldLine]) -> None:
    """Keep how the recap is told now; one without a moment to come has been shown."""
    await _write(
        store,
        "retell_recap",
        {
            "recap": recap.id,
            "telling": _written(telling),
            "reveal": _reveal(telling),
            "told": _told(told),
        },
    )


async def unposted(store: Store, recap: Recap) -> None:
    """Keep that the recap stands nowhere: it failed, or its message is gone."""
    await _write(store, "unpost_recap", {"recap": recap.id})


async def forget_recap(store: Store, recap: Recap) -> None:
    """Forget a recap that was never posted."""
    await _write(store, "forget_recap", {"recap": recap.id, "guild": recap.guild_id})


async def _write(store: Store, query: str, values: dict[str, Any]) -> None:
    async with store.writer.transaction() as connection:
        await connection.execute(queries()[query], values)


def _written(telling: Telling) -> str:
    return json.dumps(
        {
            **asdict(telling),
            "spoiler": telling.spoiler.value,
            "reveal_at": telling.reveal_at and telling.reveal_at.isoformat(),
        },
        ensure_ascii=False,
    )


def _telling(text: str) -> Telling:
    told = json.loads(text)
    reveal, chosen = told["reveal_at"], told["chosen"]
    return Telling(
        style=told["style"],
        spoiler=Spoiler(told["spoiler"]),
        reveal_at=datetime.fromisoformat(reveal) if reveal else None,
        thread=told["thread"],
        intro=told["intro"],
        chosen=None if chosen is None else tuple(chosen),
        picture=told["picture"],
    )


def _recap(row: Any) -> Recap:
    number, guild, race, channel, telling, begun, message, _, told = row
    lines = tuple(ToldLine(**line) for line in json.loads(told))
    return Recap(number, guild, race, channel, _telling(telling), begun is not None, message, lines)


def _told(lines: Sequence[ToldLine]) -> str:
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False)


def _reveal(telling: Telling) -> str | None:
    timed = telling.spoiler is Spoiler.TIMED and telling.reveal_at is not None
    return moment(telling.reveal_at) if timed and telling.reveal_at is not None else None
