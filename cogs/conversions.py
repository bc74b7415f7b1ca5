"""/convert: what a mark is worth in another event or unit."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.ext import commands

from track.conversions import convert
from ui.conversions import conversion_card, suggest_conversions
from ui.options.choices import Choices, as_choices
from ui.replies import reply

if TYPE_CHECKING:
    from ui.client import Client


class Conversions(commands.Cog):
    """Marks in other events and units."""

    @app_commands.command(name="convert")
    @app_commands.rename(origin="from", target="to")
    @app_commands.describe(
        mark="A mark with its event or unit, as in “3:46.22 mile” or “29-4.5”",
        origin="The event or unit of the mark, where it is not in the mark itself",
        target="The event or unit to convert to, as in “1500” or “metres”",
        sex="Men or women; the methods known so far are the same for both",
        method="How to convert; the known factor or exact lengths",
        private="Show the answer only to me",
    )
    async def convert_mark(
        self,
        interaction: discord.Interaction["Client"],
        mark: str,
        origin: str = "",
        target: str = "",
        sex: Literal["men", "women"] | None = None,
        method: Literal["factor", "length"] | None = None,
        private: bool = False,
    ) -> None:
        """Convert a mark: mile and 1500 m, 3000 m and 2 miles, yards, feet and metres."""
        answers = convert(mark, origin, target, method or "")
        await reply(interaction, conversion_card(answers), private=private)

    @convert_mark.autocomplete("mark")
    async def answer_while_typing(
        self, interaction: discord.Interaction["Client"], current: str
    ) -> Choices:
        """Show the answer to what is typed so far."""
        given = interaction.namespace
        origin, target = getattr(given, "from", ""), getattr(given, "to", "")
        return as_choices(suggest_conversions(current, origin or "", target or ""))
