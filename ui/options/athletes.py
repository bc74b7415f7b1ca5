"""The athlete option."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from track.results import Athlete
from ui.options.choices import Choices, as_choices
from ui.options.context import context_of

if TYPE_CHECKING:
    from ui.client import Client


class AthleteOption(app_commands.Transformer["Client"]):
    """A whole or partial name; the picker sends an id."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Athlete:
        """Return the athlete meant; raises NobodyFound, WhichOne or NothingStored."""
        return interaction.client.people.find(value, await context_of(interaction, value))

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return who the letters typed so far may mean."""
        context = await context_of(interaction, str(value))
        return as_choices(interaction.client.people.suggest(str(value), context))
