"""/race and the menu “Import results from this message”: results a server's moderators enter."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from db.imports.corrections import Changed, Correction, add_line, edit_line, void_lines
from db.imports.drafts import open_draft
from db.imports.log import undo_entry
from db.people import People
from db.store import Store
from track.errors import UnreadableOption, UnreadableResults
from track.marks import Status
from track.results import Athlete, Race
from ui.entries.confirmed import corrected_card, undone_card, voided_card
from ui.entries.desk import Desk
from ui.entries.forms import PasteForm
from ui.entries.log import log_card
from ui.messages import message_text
from ui.moderators import moderator
from ui.options.athletes import AthleteOption
from ui.options.races import RaceOption
from ui.replies import in_time, reply

if TYPE_CHECKING:
    from ui.client import Client

LARGEST = 8_000_000
"""Bytes of an attachment; the results of the Olympics take half of this."""
Outcome = Literal["OK", "DNF", "DNS", "DQ", "NM"]


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
class Races(commands.GroupCog, name="race", description="Results this server's moderators enter"):
    """Results of a server. What moderators enter here no other server sees."""

    def __init__(self, store: Store, people: People) -> None:
        self.store = store
        self.people = people

    @app_commands.command(name="paste")
    @app_commands.describe(file="A file of results; without it a form opens for the text")
    @app_commands.check(moderator)
    async def paste(
        self,
        interaction: discord.Interaction["Client"],
        file: discord.Attachment | None = None,
    ) -> None:
        """Enter results: paste them or attach a file, look at the preview, confirm."""
        if file is None:
            await interaction.response.send_modal(PasteForm())
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        content = await _content(file)
        card = await Desk.of(interaction).begin(file.filename, content)
        await reply(interaction, card, private=True)

    @app_commands.command(name="add")
    @app_commands.describe(
        race="The race, as in “bowerman 2024”",
        athlete="Who; somebody new comes with /race paste",
        mark="The mark, as in 3:45.34 or 8.12",
        place="The place, from 1",
        status="How it ended, where there is no mark",
        reason="Why, for the log",
    )
    @app_commands.check(moderator)
    async def add(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        athlete: Transform[Athlete, AthleteOption],
        mark: Range[str, 1, 40] = "",
        place: Range[int, 1, 9999] | None = None,
        status: Outcome = "OK",
        reason: Range[str, 1, 200] = "",
    ) -> None:
        """Add one line to a race."""
        said = Correction(mark, Status(status), place, _line(reason))
        if not mark and said.status is Status.OK:
            raise UnreadableOption("mark", "", ("a mark", "a status that says why there is none"))
        coming = add_line(
            self.store, interaction.guild_id or 0, interaction.user.id, race, athlete, said
        )
        changed = await in_time(interaction, coming, private=True)
        await self._tell(interaction, race, changed, said.reason)

    @app_commands.command(name="edit")
    @app_commands.describe(
        race="The race, as in “bowerman 2024”",
        athlete="Whose line",
        reason="Why, for the log and the line",
        mark="The mark as it should be",
        place="The place as it should be",
        status="How it ended; with DQ those behind move up",
    )
    @app_commands.check(moderator)
    async def edit(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        athlete: Transform[Athlete, AthleteOption],
        reason: Range[str, 1, 200],
        mark: Range[str, 1, 40] = "",
        place: Range[int, 1, 9999] | None = None,
        status: Outcome | None = None,
    ) -> None:
        """Correct a line this server entered, also weeks later."""
        said = Correction(mark, Status(status) if status else None, place, _line(reason))
        coming = edit_line(
            self.store, interaction.guild_id or 0, interaction.user.id, race, athlete, said
        )
        changed = await in_time(interaction, coming, private=True)
        await self._tell(interaction, race, changed, said.reason)

    @app_commands.command(name="void")
    @app_commands.describe(
        race="The race, as in “bowerman 2024”",
        reason="Why, for the log",
        athlete="Whose line; without it the whole race",
    )
    @app_commands.check(moderator)
    async def void(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption],
        reason: Range[str, 1, 200],
        athlete: Transform[Athlete, AthleteOption] | None = None,
    ) -> None:
        """Take out a line this server entered, or a whole race of its own."""
        coming = void_lines(
            self.store,
            interaction.guild_id or 0,
            interaction.user.id,
            race,
            athlete,
            _line(reason),
        )
        lines = await in_time(interaction, coming, private=True)
        await self.people.follow(self.store)
        await reply(interaction, voided_card(race, lines, athlete), private=True)

    @app_commands.command(name="undo")
    @app_commands.describe(number="The number in /race log; without it the newest")
    @app_commands.check(moderator)
    async def undo(
        self,
        interaction: discord.Interaction["Client"],
        number: Range[int, 1, 2**53] | None = None,
    ) -> None:
        """Take back what was entered last, or one entry by its number."""
        done, title = await in_time(
            interaction, undo_entry(self.store, interaction.guild_id or 0, number), private=True
        )
        await self.people.follow(self.store)
        await reply(interaction, undone_card(done, title), private=True)

    @app_commands.command(name="log")
    @app_commands.check(moderator)
    async def log(self, interaction: discord.Interaction["Client"]) -> None:
        """List what moderators entered in this server, who did and when."""
        card = await log_card(self.store.view(interaction.guild_id))
        await reply(interaction, card, private=True)

    async def _tell(
        self,
        interaction: discord.Interaction["Client"],
        race: Race,
        changed: list[Changed],
        reason: str,
    ) -> None:
        guild_id = interaction.guild_id
        card = corrected_card(
            race, changed, lambda number: self.people.by_id(number, guild_id), reason
        )
        await reply(interaction, card, private=True)


@app_commands.context_menu(name="Import results from this message")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
@app_commands.check(moderator)
async def import_results_here(
    interaction: discord.Interaction["Client"], message: discord.Message
) -> None:
    """Read the results in a message or in its first file, and show the preview."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    desk = Desk.of(interaction)
    waiting = await open_draft(desk.client.store, desk.guild_id, desk.actor_id)
    text = message_text(message)
    if message.attachments and waiting is None:
        file = message.attachments[0]
        card = await desk.begin(file.filename, await _content(file))
    elif waiting is not None and not waiting.name:
        card = await desk.join(waiting, text)
    else:
        card = await desk.begin("", text.encode())
    await reply(interaction, card, private=True)


async def _content(file: discord.Attachment) -> bytes:
    if file.size > LARGEST:
        raise UnreadableResults(
            f"That file is larger than {LARGEST // 1_000_000} MB; send the results of one meet."
        )
    return await file.read()


def _line(text: str) -> str:
    return " ".join(text.split())
