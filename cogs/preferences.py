"""/server, /spoiler and /me: what moderators and people set about answers."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from db.preferences import (
    cover_meet,
    forget_person,
    lift_covers,
    preferences_of,
    set_of_person,
    set_of_server,
)
from db.store import Store
from track.results import Meet
from ui.daily.setting import begin_telling, how_told, stop_telling
from ui.moderators import moderator
from ui.options.choices import Choices, as_names
from ui.options.moments import read_moment, read_timezone, suggest_timezones
from ui.options.races import MeetOption
from ui.preferences import covered_card, forgotten_card, lifted_card, person_card, server_card
from ui.replies import reply

if TYPE_CHECKING:
    from ui.client import Client

Answers = Literal["private", "public"]
_UNITS = "Imperial adds feet and inches, and paces per mile, beside the metric ones"


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
class ServerSettings(
    commands.GroupCog,
    name="server",
    description="How answers, recaps and daily posts come in this server",
):
    """Defaults of a server."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command(name="view")
    @app_commands.check(moderator)
    async def view(self, interaction: discord.Interaction["Client"]) -> None:
        """Show what is set for this server."""
        await self._tell(interaction)

    @app_commands.command(name="set")
    @app_commands.describe(
        recap_channel="Where recaps are posted",
        spoiler="How recaps keep results from those who have not seen the race",
        answers="Whether answers are private where nobody says",
        units=_UNITS,
        timezone="The timezone of this server, as in Europe/London",
    )
    @app_commands.check(moderator)
    async def change(
        self,
        interaction: discord.Interaction["Client"],
        recap_channel: discord.TextChannel | None = None,
        spoiler: Literal["off", "cover", "timed"] | None = None,
        answers: Answers | None = None,
        units: Literal["metric", "imperial"] | None = None,
        timezone: str = "",
    ) -> None:
        """Set the channel of recaps, spoilers, privacy, units and timezone of this server."""
        values = {
            "recap_channel": str(recap_channel.id) if recap_channel is not None else None,
            "spoiler": spoiler,
            "private": None if answers is None else str(int(answers == "private")),
            "units": units,
            "timezone": read_timezone(timezone) if timezone else None,
        }
        given = {key: value for key, value in values.items() if value is not None}
        await set_of_server(self.store, interaction.guild_id or 0, given)
        await self._tell(interaction)

    @app_commands.command(name="onthisday")
    @app_commands.describe(
        channel="Where; without it where it is posted already, or in this channel",
        hour="The hour in this server's timezone, 0 to 23 (as usual 9)",
        daily="Whether there is a post each day; off ends it",
    )
    @app_commands.check(moderator)
    async def tell_day(
        self,
        interaction: discord.Interaction["Client"],
        channel: discord.TextChannel | None = None,
        hour: Range[int, 0, 23] | None = None,
        daily: Literal["on", "off"] = "on",
    ) -> None:
        """Post the greatest anniversaries of each day into a channel, none of them twice."""
        client, guild_id = interaction.client, interaction.guild_id or 0
        if daily == "off":
            card = await stop_telling(client, guild_id)
        else:
            chosen = channel.id if channel is not None else None
            card = await begin_telling(client, guild_id, chosen, interaction.channel_id, hour)
        await reply(interaction, card, private=True)

    @change.autocomplete("timezone")
    async def timezones(self, interaction: discord.Interaction["Client"], current: str) -> Choices:
        """Return the timezones that hold what is typed so far."""
        return as_names(suggest_timezones(current))

    async def _tell(self, interaction: discord.Interaction["Client"]) -> None:
        found = await preferences_of(self.store, interaction.guild_id or 0, interaction.user.id)
        number = found.server.recap_channel
        channel = interaction.client.get_channel(number) if number is not None else None
        name = "" if number is None else f"#{getattr(channel, 'name', number)}"
        daily = await how_told(interaction.client, interaction.guild_id or 0)
        await reply(interaction, server_card(found, name, daily), private=True)


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
class Spoilers(
    commands.GroupCog, name="spoiler", description="Keep results covered while a meet is on"
):
    """Meets whose results a server keeps covered for a while."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command(name="set")
    @app_commands.describe(
        meet="The meet, as in “oslo 2022”",
        until="Until when, as in 12h, 3 days or 2026-08-01 20:30",
    )
    @app_commands.check(moderator)
    async def cover(
        self,
        interaction: discord.Interaction["Client"],
        meet: Transform[Meet, MeetOption],
        until: str = "3 days",
    ) -> None:
        """Cover every public answer with results here, for a meet and until a moment."""
        guild_id = interaction.guild_id or 0
        found = await preferences_of(self.store, guild_id, interaction.user.id)
        moment = read_moment(until, found.server.timezone)
        await cover_meet(self.store, guild_id, meet.id, moment)
        await reply(interaction, covered_card(meet.name, moment), private=True)

    @app_commands.command(name="lift")
    @app_commands.describe(meet="Only this meet; without it all that is covered")
    @app_commands.check(moderator)
    async def lift(
        self,
        interaction: discord.Interaction["Client"],
        meet: Transform[Meet, MeetOption] | None = None,
    ) -> None:
        """Show results here again."""
        number = await lift_covers(
            self.store, interaction.guild_id or 0, meet.id if meet is not None else None
        )
        await reply(interaction, lifted_card(number), private=True)


class Me(commands.GroupCog, name="me", description="How answers come to you, wherever you ask"):
    """Defaults of a person."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command(name="view")
    async def view(self, interaction: discord.Interaction["Client"]) -> None:
        """Show what you have set for yourself."""
        await self._tell(interaction)

    @app_commands.command(name="set")
    @app_commands.describe(
        answers="Whether answers to you are private where you do not say",
        spoilers="Whether results come to you covered",
        units=_UNITS,
    )
    async def change(
        self,
        interaction: discord.Interaction["Client"],
        answers: Literal["private", "public", "as the server"] | None = None,
        spoilers: Literal["cover", "show", "as the server"] | None = None,
        units: Literal["metric", "imperial", "as the server"] | None = None,
    ) -> None:
        """Set whether answers to you are private or covered, and the units of lengths and paces."""
        words = {"private": "1", "public": "0", "cover": "1", "show": "0", "as the server": ""}
        given = {"private": answers, "covered": spoilers, "units": units}
        values = {key: words.get(value, value) for key, value in given.items() if value is not None}
        await set_of_person(self.store, interaction.user.id, values)
        await self._tell(interaction)

    @app_commands.command(name="delete")
    async def delete(self, interaction: discord.Interaction["Client"]) -> None:
        """Forget everything that is kept of you, in all servers."""
        await forget_person(self.store, interaction.user.id)
        await reply(interaction, forgotten_card(), private=True)

    async def _tell(self, interaction: discord.Interaction["Client"]) -> None:
        found = await preferences_of(self.store, interaction.guild_id or 0, interaction.user.id)
        await reply(interaction, person_card(found), private=True)
