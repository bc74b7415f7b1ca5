"""/about, /help and /data: the bot on itself."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from db.holdings import event_holding
from db.overview import coverage, overview
from db.store import Store
from track.events import Event
from ui.about import Help, about_card, help_card
from ui.data import data_card, event_data_card, event_rows, sex_rows
from ui.options.choices import Choices, as_names
from ui.options.events import EventOption
from ui.pictures import coverage_picture
from ui.replies import in_time, reply
from ui.version import __version__

if TYPE_CHECKING:
    from ui.client import Client


class About(commands.Cog):
    """The bot on itself."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command()
    @app_commands.describe(private="Show the answer only to me")
    async def about(
        self, interaction: discord.Interaction["Client"], private: bool | None = None
    ) -> None:
        """Say what Bell Lap is and how much it knows."""
        found = await overview(self.store.view(interaction.guild_id))
        await reply(interaction, about_card(__version__, found), private=private)

    @app_commands.command(name="help")
    @app_commands.describe(command="Only this command", private="Show the answer only to me")
    async def show_help(
        self,
        interaction: discord.Interaction["Client"],
        command: str = "",
        private: bool | None = None,
    ) -> None:
        """List every command with an example."""
        known = _commands(interaction)
        card = help_card(known, command.strip().lstrip("/"))
        await reply(interaction, card, private=private)

    @show_help.autocomplete("command")
    async def commands_like(
        self, interaction: discord.Interaction["Client"], current: str
    ) -> Choices:
        """Return the commands whose name holds what is typed so far."""
        return as_names(name for name in _commands(interaction) if current.strip("/ ") in name)

    @app_commands.command()
    @app_commands.describe(
        event="Only this event, year by year, as in pole vault",
        private="Show the answer only to me",
    )
    async def data(
        self,
        interaction: discord.Interaction["Client"],
        event: Transform[Event, EventOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Show what the store holds, as a map of events by year: full fields, parts and gaps."""
        view = self.store.view(interaction.guild_id)
        if event is None:
            found = await overview(view)
            drawn = coverage_picture("all events", event_rows(found))
            card = data_card(found, await in_time(interaction, drawn, private=private))
        else:
            held, claims = await event_holding(view, event), await coverage(view)
            drawn = coverage_picture(event.name, sex_rows(held))
            card = event_data_card(held, claims, await in_time(interaction, drawn, private=private))
        await reply(interaction, card, private=private)


def _commands(interaction: discord.Interaction["Client"]) -> dict[str, Help]:
    """Return what there is to say of every slash command, in the order of their names."""
    return {
        command.qualified_name: Help(
            command.description,
            {each.display_name: str(each.description) for each in command.parameters},
            command.parent.description if command.parent is not None else "",
        )
        for command in sorted(
            interaction.client.tree.walk_commands(), key=lambda each: each.qualified_name
        )
        if isinstance(command, app_commands.Command)
    }
