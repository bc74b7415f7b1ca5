"""/meet and /onthisday: what happened at a meet, and on a day of the year."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from track.anniversaries import CalendarDay
from ui.lookups.lookup import Lookup, show
from ui.lookups.on_this_day import OnThisDayLookup
from ui.options.dates import CalendarDayOption
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
        private: bool | None = None,
    ) -> None:
        """A meet's finals and their winners; a race's winners through the years."""
        await show(interaction, name, private=private)

    @app_commands.command()
    @app_commands.describe(
        date="A day as in “25 May”, or that day of one year as in 2024-05-25; as usual today",
        private="Show the answer only to me",
    )
    async def onthisday(
        self,
        interaction: discord.Interaction["Client"],
        date: Transform[CalendarDay, CalendarDayOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """What happened on a day of the year: records, titles, and who won at the big meets."""
        day = date or CalendarDay.of(datetime.now(UTC).date())
        await show(interaction, OnThisDayLookup(day), private=private)
