"""The channel of a game: what may be posted there, and putting cards into it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from track.errors import TrackError
from ui.cards import Card
from ui.replies import CARD_SHOWN, at_rest

if TYPE_CHECKING:
    from ui.client import Client

NOBODY = discord.AllowedMentions.none()


class CannotPlay(TrackError):
    """A channel no game can be played in; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or thread, seen or not: Discord itself says what may be done there."""

    client: "Client"
    guild_id: int
    channel_id: int

    async def post(self, card: Card) -> int:
        """Post a card and return the number of its message."""
        channel = self.client.get_partial_messageable(self.channel_id, guild_id=self.guild_id)
        message = await channel.send(view=at_rest(card), allowed_mentions=NOBODY)
        self.client.dispatch(CARD_SHOWN, card, False)
        return message.id

    async def change(self, message_id: int, card: Card) -> None:
        """Put a card in place of another; raises discord.NotFound where that was deleted."""
        channel = self.client.get_partial_messageable(self.channel_id, guild_id=self.guild_id)
        message = channel.get_partial_message(message_id)
        await message.edit(view=at_rest(card), allowed_mentions=NOBODY)

    async def put(self, message_id: int | None, card: Card) -> int:
        """Put a card in place of another, or post it where that was deleted."""
        if message_id is not None:
            try:
                await self.change(message_id, card)
            except discord.NotFound:
                return await self.post(card)
            self.client.dispatch(CARD_SHOWN, card, False)
            return message_id
        return await self.post(card)


def place_to_play(interaction: discord.Interaction["Client"]) -> Place:
    """Return where somebody wants to play.

    Raises:
        CannotPlay: the bot is no member of the server, or permissions are missing, all named.
    """
    client, channel = interaction.client, interaction.channel
    if interaction.guild_id is None or interaction.channel_id is None or channel is None:
        raise CannotPlay("Games are played in a server's channel; ask there.")
    if client.get_guild(interaction.guild_id) is None:
        raise CannotPlay("I am no member of this server; add me to it, and games can be played.")
    allowed = interaction.app_permissions
    sends = "send_messages_in_threads" if isinstance(channel, discord.Thread) else "send_messages"
    missing = [
        name.replace("_", " ").title().replace(" In ", " in ")
        for name in ("view_channel", sends)
        if not getattr(allowed, name)
    ]
    if missing:
        raise CannotPlay(f"I may not post in this channel: give me {', '.join(missing)} first.")
    return Place(client, interaction.guild_id, interaction.channel_id)
