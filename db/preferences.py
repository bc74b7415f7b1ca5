"""What servers and people have set, and the meets servers keep covered."""

from datetime import datetime
from typing import Any

from db.moments import moment, now
from db.sql import queries
from db.store import Store
from track.preferences import PersonalDefaults, Preferences, ServerDefaults, Spoiler, Units

_FLAGS = {"1": True, "0": False}


async def preferences_of(store: Store, guild_id: int, user_id: int) -> Preferences:
    """Return what holds for one person in one server; ``guild_id`` is 0 in direct messages."""
    rows = await store.readers.fetch(
        queries()["preferences"], {"guild": guild_id, "user": user_id, "now": now()}
    )
    server = {key: value for mine, key, value in rows if not mine and key != "covers"}
    person = {key: value for mine, key, value in rows if mine}
    channel = server.get("recap_channel")
    return Preferences(
        ServerDefaults(
            recap_channel=int(channel) if channel else None,
            spoiler=Spoiler(server.get("spoiler", Spoiler.OFF.value)),
            private=server.get("private") == "1",
            units=Units(server.get("units", Units.METRIC.value)),
            timezone=server.get("timezone", "UTC"),
            covers=tuple(value for _, key, value in rows if key == "covers"),
        ),
        PersonalDefaults(
            private=_FLAGS.get(person.get("private", "")),
            covered=_FLAGS.get(person.get("covered", "")),
            units=Units(person["units"]) if "units" in person else None,
        ),
    )


async def units_of_server(store: Store, guild_id: int) -> Units:
    """Return what lengths are told in to everybody in a server, as in a recap."""
    nobody = 0
    return (await preferences_of(store, guild_id, nobody)).units


async def set_of_server(store: Store, guild_id: int, values: dict[str, str]) -> None:
    """Set some of a server's defaults; an empty value sets one back."""
    await _set(store, {"guild": guild_id, "user": 0}, values)


async def set_of_person(store: Store, user_id: int, values: dict[str, str]) -> None:
    """Set some of a person's defaults; an empty value sets one back."""
    await _set(store, {"guild": 0, "user": user_id}, values)


async def forget_person(store: Store, user_id: int) -> None:
    """Forget what a person set, pasted and played, and that they entered what they did."""
    async with store.writer.transaction() as connection:
        for query in (
            "forget_person", "forget_drafts_of", "forget_actor", "forget_answers_of",
            "forget_player", "forget_starter", "forget_daily_answers_of", "forget_disputes_of",
            "forget_runs_of",
        ):  # fmt: skip
            await connection.execute(queries()[query], {"user": user_id})


async def cover_meet(store: Store, guild_id: int, meet_id: int, until: datetime) -> None:
    """Keep answers of a server covered until a moment, for the sake of a meet."""
    async with store.writer.transaction() as connection:
        await connection.execute(
            queries()["save_spoiler_window"],
            {"guild": guild_id, "meet": meet_id, "until": moment(until)},
        )


async def lift_covers(store: Store, guild_id: int, meet_id: int | None) -> int:
    """Lift the cover of one meet, or of all; return how many there were."""
    async with store.writer.transaction() as connection:
        rows = await connection.execute_fetchall(
            queries()["lift_spoiler_windows"], {"guild": guild_id, "meet": meet_id}
        )
        return len(list(rows))


async def _set(store: Store, whose: dict[str, int], values: dict[str, str]) -> None:
    async with store.writer.transaction() as connection:
        for key, value in values.items():
            asked: dict[str, Any] = {**whose, "key": key}
            if value:
                await connection.execute(queries()["save_preference"], {**asked, "value": value})
            else:
                await connection.execute(queries()["forget_preference"], asked)
