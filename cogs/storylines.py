"""/storylines: what a reporter would tell of a race."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from track.results import Race
from ui.lookups.lookup import show
from ui.lookups.storylines import StorylinesLookup, Style, Sureness
from ui.options.races import RaceOption

if TYPE_CHECKING:
    from ui.client import Client


class Storylines(commands.Cog):
    """What there is to tell of a race."""

    @app_commands.command()
    @app_commands.describe(
        race="A race: meet, year, event or winner, as in “bowerman 2024”",
        style="The three that lead, all as bullets (as usual), or all by athlete",
        level="All (as usual), or only what holds beyond the stored results",
        private="Show the answer only to me",
    )
    async def storylines(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        style: Style = "bullets",
        level: Sureness = "all",
        private: bool = False,
    ) -> None:
        """What a reporter would tell of a race: records, streaks, bests, rematches, each proved."""
        await show(interaction, StorylinesLookup(race.id, style, level), private=private)
