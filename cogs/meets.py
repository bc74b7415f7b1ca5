"""/meet and /onthisday: what happened at a meet, and on a day of the year."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from ui.lookups.lookup import Lookup, show
from ui.options.editions import EditionOption

if TYPE_CHECKING:
    from ui.client import Client


class Meets(commands.Cog):
    """Meets and days."""

    @app_commands.command()
    @app_commands.describe(
        name="A meet, a named race or an event at a meet, as in “oslo mile men”",
        year="The edition of this year",
        private="Show the answer only to me",
    )
    async def meet(
        self,
        interaction: discord.Interaction["Client"],
        name: Transform[Lookup, EditionOption],
        year: Range[int, 1850, 2100] | None = None,
        private: bool = False,
    ) -> None:
        """A meet's finals and their winners; a race's winners through the years."""
        await show(interaction, name, private=private)
