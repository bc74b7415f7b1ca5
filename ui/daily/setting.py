"""Setting where and when a server is told of the day, and saying how that stands."""

from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from db.daily import daily_post_of, save_daily_post, stop_daily_post
from db.preferences import preferences_of
from track.daily import PICKS, DailyPost
from track.errors import TrackError
from ui.cards import Card
from ui.daily.posting import channel_of
from ui.permissions import refused_post
from ui.preferences import HERE

if TYPE_CHECKING:
    from ui.client import Client

USUAL_HOUR = 9


class CannotTellThere(TrackError):
    """A channel in which the day cannot be told; the text says why and what to do."""


async def begin_telling(
    client: "Client", guild_id: int, channel_id: int | None, here_id: int | None, hour: int | None
) -> Card:
    """Keep where and when a server is told of the day, and return how that stands.

    What is not said is as it was set before, or in the channel ``here_id`` at the usual hour.

    Raises:
        CannotTellThere: permissions are missing, all of them named, or there is no such channel.
    """
    before = await daily_post_of(client.store, guild_id) or DailyPost(guild_id, None, USUAL_HOUR)
    wanted = replace(before, channel_id=channel_id or before.channel_id)
    channel = _named(client, wanted, None if channel_id is not None else here_id)
    refused = refused_post(channel)
    if refused:
        raise CannotTellThere(refused)
    found = await preferences_of(client.store, guild_id, 0)
    post = replace(
        before,
        channel_id=channel.id,
        hour=before.hour if hour is None else hour,
        timezone=found.server.timezone,
    )
    now = client.clock()
    post = replace(post, day=post.settled(now))
    await save_daily_post(client.store, post)
    return Card(
        title=f"On this day is posted in #{channel.name} at {_at(post)}",
        lines=(f"Next on {post.next_day(now)}.",),
        notes=(
            f"The day's {PICKS} greatest anniversaries, none twice; with none there is no post.",
            "A meet covered with /spoiler set is left out.",
            f"{HERE} /server onthisday daily:off ends it.",
        ),
    )


async def stop_telling(client: "Client", guild_id: int) -> Card:
    """Tell a server of no day any more, and return that."""
    stopped = await stop_daily_post(client.store, guild_id)
    return Card(
        title="On this day is posted here no more."
        if stopped
        else "On this day was not posted here.",
        notes=("/server onthisday begins it; what was posted before is not posted again.",),
    )


async def how_told(client: "Client", guild_id: int) -> str:
    """Return where and when a server is told of the day, or why it is not."""
    post = await daily_post_of(client.store, guild_id)
    if post is None or post.channel_id is None:
        return "not posted; /server onthisday begins it"
    channel = channel_of(client, post)
    if channel is None:
        return "stopped, its channel is gone; name another with /server onthisday"
    refused = refused_post(channel)
    if refused:
        return f"waits. {refused}"
    return f"#{channel.name} at {_at(post)}, next on {post.next_day(client.clock())}"


def _named(client: "Client", post: DailyPost, here_id: int | None) -> discord.TextChannel:
    """Return the channel of a post, or where that is gone the one of ``here_id``."""
    found = channel_of(client, post) or channel_of(client, replace(post, channel_id=here_id))
    if found is None:
        raise CannotTellThere(
            "I see no such text channel in this server; name one of it, as in channel:#track."
        )
    return found


def _at(post: DailyPost) -> str:
    return f"{post.hour:02}:00 {post.timezone}"
