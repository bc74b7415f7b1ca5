"""The menu “Check this claim”: what a message claims, held against the store."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from track.dates import Day
from ui.claims.card import claims_card
from ui.lookups.lookup import here
from ui.messages import message_text
from ui.replies import in_time, reply

if TYPE_CHECKING:
    from ui.client import Client


@app_commands.context_menu(name="Check this claim")
async def check_this_claim(
    interaction: discord.Interaction["Client"], message: discord.Message
) -> None:
    """Say what in a message is true, false or cannot be told, for whoever asks alone."""
    written = Day.of(message.created_at.date())
    coming = claims_card(here(interaction), message_text(message), written)
    card = await in_time(interaction, coming, private=True)
    await reply(interaction, card, private=True)
