"""/higherlower: a quick game about who is better than whom."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from track.events import Event
from ui.higher_lower.game import game_of
from ui.options.events import EventOption
from ui.replies import in_time, reply
from ui.words import SEX_CODES

if TYPE_CHECKING:
    from ui.client import Client


class HigherLower(commands.Cog):
    """A game of one person."""

    @app_commands.command()
    @app_commands.describe(
        event="The event, as in mile or long jump; without it any that is well known",
        sex="Whose bests; without it either",
        private="Show the game only to me",
    )
    async def higherlower(
        self,
        interaction: discord.Interaction["Client"],
        event: Transform[Event, EventOption] | None = None,
        sex: Literal["men", "women"] | None = None,
        private: bool | None = None,
    ) -> None:
        """A game: is the next best better or worse? It goes on until you are wrong."""
        begun = game_of(interaction).begin(event, SEX_CODES[sex] if sex else None)
        card = await in_time(interaction, begun, private=private)
        await reply(interaction, card, private=private)
