"""/recap: a race told in a channel, with sentences the bot can prove."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from db.preferences import preferences_of
from db.recaps import recaps_of_race
from db.store import Store
from track.preferences import Preferences
from track.recaps import Style
from track.results import Race
from ui.cards import Card, Fact
from ui.moderators import moderator
from ui.options.races import RaceOption
from ui.recaps.buttons import LONGEST_INTRO, desk_of, posted_card_at
from ui.recaps.posting import CannotPost
from ui.recaps.telling import channel_of, telling_of
from ui.replies import in_time, reply

if TYPE_CHECKING:
    from ui.client import Client

Spoilers = Literal["off", "cover", "timed"]
_RACE = "The race, as in “bowerman 2024”"
_STYLE = "Three sentences, a list, or everything"
_CHANNEL = "Where; without it the channel set with /server set, or this one"
_SPOILER = "Show the result, cover it, or keep it back until a moment"
_REVEAL = "When a timed result is shown, as in 12h or 2026-08-01 20:30"


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
class Recaps(
    commands.GroupCog, name="recap", description="A race told in a channel, with proved storylines"
):
    """Recaps of a server."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command(name="preview")
    @app_commands.describe(
        race=_RACE, style=_STYLE, channel=_CHANNEL, thread="Open a thread under it",
        spoiler=_SPOILER, reveal_at=_REVEAL, intro="Your own words before it",
        picture="Add a picture of the gaps behind the winner",
    )  # fmt: skip
    @app_commands.check(moderator)
    async def preview(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        style: Style = "bullets",
        channel: discord.TextChannel | None = None,
        thread: bool = False,
        spoiler: Spoilers | None = None,
        reveal_at: str = "",
        intro: Range[str, 0, LONGEST_INTRO] = "",
        picture: bool = False,
    ) -> None:
        """Look at a recap before it is posted; choose its storylines there."""
        found = await self._preferences(interaction)
        telling = telling_of(
            found, style, spoiler, reveal_at, intro, thread=thread, picture=picture
        )
        desk = desk_of(interaction)
        kept = await desk.keep(race.id, channel_of(interaction, found, channel), telling)
        card = await in_time(interaction, desk.preview(kept), private=True)
        await reply(interaction, card, private=True)

    @app_commands.command(name="post")
    @app_commands.describe(
        race=_RACE, style=_STYLE, channel=_CHANNEL, thread="Open a thread under it",
        spoiler=_SPOILER, reveal_at=_REVEAL, intro="Your own words before it",
        picture="Add a picture of the gaps behind the winner",
    )  # fmt: skip
    @app_commands.check(moderator)
    async def post(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        style: Style | None = None,
        channel: discord.TextChannel | None = None,
        thread: bool = False,
        spoiler: Spoilers | None = None,
        reveal_at: str = "",
        intro: Range[str, 0, LONGEST_INTRO] = "",
        picture: bool = False,
    ) -> None:
        """Post a recap, as previewed where nothing else is said; never twice in a channel."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        found, desk = await self._preferences(interaction), desk_of(interaction)
        place = channel_of(interaction, found, channel)
        recap = await desk.kept(race.id, place)
        said = bool(style or thread or spoiler or reveal_at or intro or picture)
        if recap is None or (recap.message_id is None and said):
            telling = telling_of(
                found,
                style or "bullets",
                spoiler,
                reveal_at,
                intro,
                thread=thread,
                picture=picture,
            )
            recap = await desk.keep(race.id, place, telling)
        await reply(interaction, posted_card_at(await desk.post(recap)), private=True)

    @app_commands.command(name="update")
    @app_commands.describe(
        race=_RACE, style=_STYLE, channel="Only the recap in this channel", spoiler=_SPOILER,
        reveal_at=_REVEAL,
    )  # fmt: skip
    @app_commands.check(moderator)
    async def update(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        style: Style | None = None,
        channel: discord.TextChannel | None = None,
        spoiler: Spoilers | None = None,
        reveal_at: str = "",
    ) -> None:
        """Tell a posted recap anew in its place, and say there what has changed."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        found, desk = await self._preferences(interaction), desk_of(interaction)
        posted = [
            each
            for each in await recaps_of_race(self.store, desk.guild_id, race.id)
            if each.message_id is not None and (channel is None or channel.id == each.channel_id)
        ]
        if not posted:
            raise CannotPost("That race has no recap here yet; post one with /recap post.")
        facts = []
        for recap in posted:
            telling = recap.telling if style is None else replace(recap.telling, style=style)
            if spoiler is not None:
                again = telling_of(found, telling.style, spoiler, reveal_at)
                telling = replace(telling, spoiler=again.spoiler, reveal_at=again.reveal_at)
            link, changes = await desk.update(recap, telling)
            facts.append(Fact(link, "; ".join(changes) or "nothing told otherwise"))
        await reply(interaction, Card(title="Updated.", facts=tuple(facts)), private=True)

    async def _preferences(self, interaction: discord.Interaction["Client"]) -> Preferences:
        return await preferences_of(self.store, interaction.guild_id or 0, interaction.user.id)
