"""The daily posts of servers: when each is due, that it is posted once, and what it told."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from db.moments import moment
from db.moments import now as this_moment
from db.sql import queries
from db.store import Store, View
from track.daily import CoveredMeet, DailyPost
from track.dates import Day


async def daily_posts(store: Store) -> list[DailyPost]:
    """Return the posts of all servers that want one."""
    return [_post(row) for row in await store.readers.fetch(queries()["daily_posts"], {})]


async def daily_post_of(store: Store, guild_id: int) -> DailyPost | None:
    """Return the post of a server, also one that was stopped; None where none was ever set."""
    rows = await store.readers.fetch(queries()["daily_post"], {"guild": guild_id})
    return _post(rows[0]) if rows else None


async def save_daily_post(store: Store, post: DailyPost) -> None:
    """Keep where and when a server is told, and up to which day nothing is due."""
    await _change(
        store,
        "save_daily_post",
        guild=post.guild_id,
        channel=post.channel_id,
        hour=post.hour,
        day=post.day.number if post.day is not None else 0,
    )


async def stop_daily_post(store: Store, guild_id: int) -> bool:
    """Tell a server of no day any more; return whether it was told before."""
    return await _change(store, "stop_daily_post", guild=guild_id)


async def begin_day(
    store: Store, post: DailyPost, day: Day, now: datetime, subjects: Iterable[str]
) -> bool:
    """Return whether the caller may post, and keep what is told then: True for one alone."""
    asked = {"guild": post.guild_id, "channel": post.channel_id, "day": day.number}
    async with store.writer.transaction() as connection:
        rows = await connection.execute_fetchall(
            queries()["begin_daily_post"], {**asked, "now": moment(now)}
        )
        if not list(rows):
            return False
        for subject in subjects:
            await connection.execute(
                queries()["save_daily_told"],
                {"guild": post.guild_id, "day": day.number, "subject": subject},
            )
        return True


async def take_up_day(store: Store, post: DailyPost, now: datetime) -> bool:
    """Return whether the caller may go on with a post that was cut off: True for one alone."""
    if post.day is None or post.begun is None:
        return False
    return await _change(
        store,
        "take_up_daily_post",
        guild=post.guild_id,
        channel=post.channel_id,
        day=post.day.number,
        begun=moment(post.begun),
        now=moment(now),
    )


async def end_day(store: Store, post: DailyPost, day: Day) -> None:
    """Keep that the post of a day is there, or that there is none to make."""
    await _change(store, "end_daily_post", guild=post.guild_id, day=day.number)


async def told_before(view: View) -> frozenset[str]:
    """Return everything a server was told of."""
    return frozenset(row[0] for row in await view.rows("daily_told"))


async def told_on(view: View, day: Day) -> frozenset[str]:
    """Return what a server was told of on a day."""
    return frozenset(row[0] for row in await view.rows("daily_told_on", day=day.number))


async def covered_meets(view: View) -> list[CoveredMeet]:
    """Return the meets a server keeps covered now."""
    rows = await view.rows("covered_meets", now=this_moment())
    return [CoveredMeet(number, Day(first), Day(last)) for number, first, last in rows]


async def _change(store: Store, query: str, **values: Any) -> bool:
    """Run a statement and return whether it gave a row back."""
    async with store.writer.transaction() as connection:
        return bool(list(await connection.execute_fetchall(queries()[query], values)))


def _post(row: Sequence[Any]) -> DailyPost:
    guild, channel, hour, timezone, day, begun = row
    return DailyPost(
        guild,
        channel,
        hour,
        timezone,
        Day(day) if day else None,
        datetime.fromisoformat(begun) if begun else None,
    )
