"""The athlete option."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from db.people import People, people_met
from db.store import View
from track.errors import WhichOne
from track.names import Context, Person, fold_name
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
        view = interaction.client.store.view(interaction.guild_id)
        return await athlete_meant(
            view, people, value, context, rival_of(interaction, value, context)
        )

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return who the letters typed so far may mean."""
        context = await context_of(interaction, str(value))
        return as_choices(interaction.client.people.suggest(str(value), context))


async def athlete_meant(
    view: View, people: People, value: str, context: Context, rival: Person | None = None
) -> Athlete:
    """Return the athlete ``value`` names; raises NobodyFound, WhichOne or NothingStored.

    Of several of the name, the one who has raced ``rival`` is meant.
    """
    try:
        return people.find(value, context)
    except WhichOne as asked:
        met = await people_met(view, rival.id) if rival else frozenset()
        fitting = [people.find(each.value, context) for each in asked.candidates]
        meant = [each for each in fitting if each.id in met and _bears(each, value)]
        if len(meant) != 1:
            raise
        return meant[0]


def _bears(athlete: Athlete, name: str) -> bool:
    """Return whether every word of ``name`` is one of the athlete's, and no mere likeness."""
    return set(fold_name(name).split()) <= set(fold_name(athlete.name).split())
