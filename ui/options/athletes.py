"""The athlete option."""

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from db.people import people_met
from track.errors import WhichOne
from track.results import Athlete
from ui.options.choices import Choices, as_choices
from ui.options.context import context_of, rival_of

if TYPE_CHECKING:
    from ui.client import Client


class AthleteOption(app_commands.Transformer["Client"]):
    """A whole or partial name; the picker sends an id."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Athlete:
        """Return the athlete meant; raises NobodyFound, WhichOne or NothingStored."""
        people, context = interaction.client.people, await context_of(interaction, value)
        try:
            return people.find(value, context)
        except WhichOne:
            # Of several, whoever has raced the other athlete of the question is meant.
            rival = rival_of(interaction, value, context)
            view = interaction.client.store.view(interaction.guild_id)
            met = await people_met(view, rival.id) if rival else frozenset()
            if not met:
                raise
            return people.find(value, replace(context, people=met))

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return who the letters typed so far may mean."""
        context = await context_of(interaction, str(value))
        return as_choices(interaction.client.people.suggest(str(value), context))
