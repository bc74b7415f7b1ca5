"""/alias: the names a server has for athletes, kept by its moderators."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from db.aliases import add_alias, aliases_of_server, remove_alias
from db.people import People
from db.store import Store
from track.results import Athlete
from ui.aliases import added_card, list_card, removed_card
from ui.moderators import moderator
from ui.options.athletes import AthleteOption
from ui.options.choices import Choices, as_names
from ui.replies import reply

if TYPE_CHECKING:
    from ui.client import Client


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
class Aliases(commands.GroupCog, name="alias", description="Names this server has for athletes"):
    """Aliases of a server. What moderators enter here no other server sees."""

    def __init__(self, store: Store, people: People) -> None:
        self.store = store
        self.people = people

    @app_commands.command(name="add")
    @app_commands.describe(athlete="Whom the alias means", alias="The name, as in “the Wizard”")
    @app_commands.check(moderator)
    async def add(
        self,
        interaction: discord.Interaction["Client"],
        athlete: Transform[Athlete, AthleteOption],
        alias: Range[str, 1, 100],
    ) -> None:
        """Let a name mean an athlete in this server."""
        guild_id = interaction.guild_id or 0
        await add_alias(self.store, self.people, guild_id, athlete, alias, interaction.user.id)
        await self.people.refresh_aliases(self.store)
        await reply(interaction, added_card(athlete, alias), private=True)

    @app_commands.command(name="remove")
    @app_commands.describe(alias="The alias to take away")
    @app_commands.check(moderator)
    async def remove(
        self, interaction: discord.Interaction["Client"], alias: Range[str, 1, 100]
    ) -> None:
        """Take away a name this server has for an athlete."""
        await remove_alias(self.store, interaction.guild_id or 0, alias, interaction.user.id)
        await self.people.refresh_aliases(self.store)
        await reply(interaction, removed_card(alias), private=True)

    @remove.autocomplete("alias")
    async def known_aliases(
        self, interaction: discord.Interaction["Client"], current: str
    ) -> Choices:
        """Return this server's aliases that hold what is typed so far."""
        known = await aliases_of_server(self.store.view(interaction.guild_id))
        return as_names(each.alias for each in known if current.casefold() in each.alias.casefold())

    @app_commands.command(name="list")
    @app_commands.describe(athlete="Only those of this athlete")
    @app_commands.check(moderator)
    async def list_all(
        self,
        interaction: discord.Interaction["Client"],
        athlete: Transform[Athlete, AthleteOption] | None = None,
    ) -> None:
        """List the names this server has for athletes, and who entered them."""
        guild_id = interaction.guild_id
        found = [
            (each, self.people.by_id(each.athlete_id, guild_id))
            for each in await aliases_of_server(self.store.view(guild_id))
            if self.people.knows(each.athlete_id, guild_id)
            and (athlete is None or each.athlete_id == athlete.id)
        ]
        await reply(interaction, list_card(found), private=True)
