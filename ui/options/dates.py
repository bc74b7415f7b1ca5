"""The date options."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from track.anniversaries import CalendarDay
from track.dates import Day

if TYPE_CHECKING:
    from ui.client import Client


class DateOption(app_commands.Transformer["Client"]):
    """A day, month or year as people write it."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Day:
        """Return the day; raises UnreadableDate."""
        return Day.read(value)


class CalendarDayOption(app_commands.Transformer["Client"]):
    """A day of the year as people write it, or that day of one year."""

    async def transform(
        self, interaction: discord.Interaction["Client"], value: str, /
    ) -> CalendarDay:
        """Return the day; raises UnreadableDate or UnreadableOption."""
        return CalendarDay.read(value)
