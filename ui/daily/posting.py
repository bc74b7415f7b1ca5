"""Telling servers of the day: once, at their hour, or later the same day after a stop."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from db.daily import begin_day, daily_posts, end_day, take_up_day
from db.preferences import preferences_of
from track.daily import DailyPost
from track.errors import NothingStored
from track.ids import short
from ui.cards import Card
from ui.lookups.day_told import DayToldLookup
from ui.lookups.lookup import Here
from ui.permissions import refused_post
from ui.replies import at_rest

if TYPE_CHECKING:
    from datetime import datetime

    from ui.client import Client

log = logging.getLogger(__name__)

LOOKED_THROUGH = 200
"""Newest messages of a channel among which a post that was cut off is looked for."""


async def post_due(client: "Client") -> int:
    """Post what is due in all servers; return how many posts were made."""
    posted = 0
    now = client.clock()
    for post in await daily_posts(client.store):
        channel = channel_of(client, post)
        if channel is None or refused_post(channel):
            continue
        try:
            if post.due(now):
                posted += await _begin(client, post, channel, now)
            elif post.cut_off(now):
                posted += await _go_on(client, post, channel, now)
        except (discord.HTTPException, NothingStored) as error:
            # Whether it is there is looked at after a while, as after a cut.
            log.warning("server %d was not told of the day: %s", post.guild_id, error)
    return posted


def channel_of(client: "Client", post: DailyPost) -> discord.TextChannel | None:
    """Return the channel of a post; None where there is none, or it is gone."""
    channel = client.get_channel(post.channel_id or 0)
    if isinstance(channel, discord.TextChannel) and channel.guild.id == post.guild_id:
        return channel
    return None


async def _begin(
    client: "Client", post: DailyPost, channel: discord.TextChannel, now: "datetime"
) -> bool:
    told = DayToldLookup(post.today(now))
    subjects = await told.subjects(_here(client, post))
    if not await begin_day(client.store, post, told.day, now, subjects):
        return False
    if not subjects:
        await end_day(client.store, post, told.day)
        return False
    await _send(client, post, channel, told)
    return True


async def _go_on(
    client: "Client", post: DailyPost, channel: discord.TextChannel, now: "datetime"
) -> bool:
    """End a post that was cut off: it is there, or it is made now."""
    told = DayToldLookup(post.today(now))
    if not await take_up_day(client.store, post, now):
        return False
    if await _stands(channel, told):
        await end_day(client.store, post, told.day)
        return False
    await _send(client, post, channel, told)
    return True


async def _send(
    client: "Client", post: DailyPost, channel: discord.TextChannel, told: DayToldLookup
) -> None:
    card = await told.card(_here(client, post))
    found = await preferences_of(client.store, post.guild_id, 0)
    if found.covers(private=False):
        card = _covered(card)
    layout = at_rest(card)
    await channel.send(
        view=layout,
        allowed_mentions=discord.AllowedMentions.none(),
        # Where Discord took it and its answer got lost, sending it again changes nothing.
        nonce=f"{short(post.guild_id)}:{short(told.day.number)}",
    )
    await end_day(client.store, post, told.day)


async def _stands(channel: discord.TextChannel, told: DayToldLookup) -> bool:
    """Return whether the post is in its channel, or may be: who cannot look does not post again."""
    if not channel.permissions_for(channel.guild.me).read_message_history:
        return True
    looked = 0
    async for message in channel.history(limit=LOOKED_THROUGH):
        looked += 1
        ours = message.author.id == channel.guild.me.id
        if ours and told.proof_id in _custom_ids(message.components):
            return True
    return looked == LOOKED_THROUGH


def _custom_ids(components: Any) -> Iterator[str | None]:
    for each in components:
        yield getattr(each, "custom_id", None)
        yield from _custom_ids(getattr(each, "children", ()))


def _covered(card: Card) -> Card:
    """Return the post while the server keeps a meet covered, as every public answer then comes."""
    return replace(card, covered=True, outside=card.title)


def _here(client: "Client", post: DailyPost) -> Here:
    return Here(client.store.view(post.guild_id), client.people)
