"""The Discord client: its cogs, its buttons, its intents, and what happens to errors."""

import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from hashlib import blake2b

import discord
from discord import app_commands
from discord.ext import commands, tasks

from cogs.about import About
from cogs.aliases import Aliases
from cogs.careers import CareerLookups
from cogs.claims import check_this_claim
from cogs.comparisons import Comparisons
from cogs.conversions import Conversions, convert_marks_here
from cogs.head_to_head import HeadToHeads
from cogs.higher_lower import HigherLower
from cogs.lists import Lists
from cogs.meets import Meets
from cogs.pace import Paces
from cogs.preferences import Me, ServerSettings, Spoilers
from cogs.progressions import Progressions
from cogs.questions import Questions
from cogs.races import Races, import_results_here
from cogs.recaps import Recaps
from cogs.results import Results
from cogs.scoring import Scoring
from cogs.standings import Standings
from cogs.storylines import Storylines
from cogs.trivia import Trivia
from db.people import People
from db.settings import remember, remembered
from db.store import Store
from ui.buttons import BUTTONS
from ui.client import Client
from ui.daily.posting import post_due
from ui.entries.sheets import Sheets
from ui.errors import explain
from ui.recaps.posting import reveal_due
from ui.trivia.referee import Referee

log = logging.getLogger(__name__)

INTENTS = discord.Intents(guilds=True)
"""None of these is privileged: everything is answered through interactions."""

EVERY_S = 30
"""Seconds between two looks for what is due."""

DUE = (reveal_due, post_due)
"""What has its time: results of recaps that may be shown, and the posts of the day."""

UNREADABLE = "The store cannot be read; its operator finds the reason with belllap doctor."

MENUS = (convert_marks_here, check_this_claim, import_results_here)
"""What can be chosen on a message, in Discord's menu “Apps”."""

# Bell Lap plays no sound, so nobody needs to hear that the libraries for it are missing.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False


class Tree(app_commands.CommandTree[Client]):
    """The command tree; its ``on_error`` alone replies to errors of commands."""

    async def interaction_check(self, interaction: discord.Interaction[Client], /) -> bool:
        """Let everybody in once the names are there, with those another program brought."""
        try:
            await interaction.client.people.ready()
            await interaction.client.people.keep_up(interaction.client.store)
        except sqlite3.Error as error:
            # Only an error of the tree's own kind reaches the one mouth for refusals.
            log.error("reading the names failed", exc_info=error)
            raise app_commands.CheckFailure(UNREADABLE) from None
        return True

    async def on_error(
        self, interaction: discord.Interaction[Client], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the person what went wrong, privately."""
        command = interaction.command
        if isinstance(command, app_commands.Command):
            await explain(interaction, error, command, interaction.namespace)
        else:
            await explain(interaction, error)


class BellLap(Client):
    """The bot over one store.

    ``live`` tells Discord of changed commands when it starts; ``clock`` is what it keeps time by.
    """

    def __init__(
        self,
        store: Store,
        people: People,
        *,
        live: bool = False,
        clock: Callable[[], datetime] = discord.utils.utcnow,
    ) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self.store = store
        self.people = people
        self.sheets = Sheets()
        self.clock = clock
        self.referee = Referee(self)
        self._live = live

    async def setup_hook(self) -> None:
        """Load every cog, or fail to start with the reason; then sync if the commands changed."""
        for cog in (
            Questions(),
            Results(self.store),
            HeadToHeads(),
            CareerLookups(),
            Progressions(),
            Comparisons(),
            Lists(),
            Meets(),
            Conversions(),
            Scoring(),
            Paces(),
            Standings(self.store),
            Storylines(),
            HigherLower(),
            Races(self.store, self.people),
            Recaps(self.store),
            Trivia(self.store),
            Aliases(self.store, self.people),
            ServerSettings(self.store),
            Spoilers(self.store),
            Me(self.store),
            About(self.store),
        ):
            await self.add_cog(cog)
        for menu in MENUS:
            self.tree.add_command(menu)
        self.add_dynamic_items(*BUTTONS)
        self._do_due.start()
        await self.referee.wake()
        self._keep_time.start()
        if self._live:
            await self._sync_if_changed()

    async def close(self) -> None:
        """Stop looking for what is due, give games back to their players, then disconnect."""
        self._do_due.cancel()
        self._keep_time.cancel()
        if not self.is_closed():
            with suppress(sqlite3.Error):
                # What a game is stands in the store; the next start gives it back.
                await self.referee.rest()
        await super().close()

    @tasks.loop(seconds=EVERY_S)
    async def _do_due(self) -> None:
        """Do what has its time; what a stop in between left undone comes first."""
        await self.wait_until_ready()
        with suppress(sqlite3.Error):
            # Whoever asks is told that the names cannot be read.
            await self.people.ready()
        for do in DUE:
            try:
                await do(self)
            except (sqlite3.Error, discord.DiscordException):
                # The next look tries again.
                log.exception("%s failed", do.__name__)

    @tasks.loop(seconds=1)
    async def _keep_time(self) -> None:
        """Let the referee look at the clock."""
        await self.wait_until_ready()
        self.referee.tick()

    async def on_message(self, message: discord.Message, /) -> None:
        """Read no messages: there are no prefix commands."""

    async def _sync_if_changed(self) -> None:
        described = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        told = json.dumps(described, sort_keys=True, default=str)
        digest = blake2b(told.encode(), digest_size=16).hexdigest()
        key = f"commands:{self.application_id}"
        if await remembered(self.store, key) != digest:
            await self.tree.sync()
            await remember(self.store, key, digest)
            log.info("told Discord of %d commands", len(described))
