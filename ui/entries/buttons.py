"""The buttons and the menu of a preview; they outlive a restart, as the draft does."""

from typing import TYPE_CHECKING

import discord

from ui.card_button import CardButton, CardMenu
from ui.entries.custom_ids import DraftDoes, DraftWho, LogPage
from ui.entries.desk import Desk
from ui.entries.forms import FixForm
from ui.entries.log import log_card
from ui.moderators import moderator
from ui.replies import in_time, replace

if TYPE_CHECKING:
    from ui.client import Client


class DraftButton(CardButton, template=DraftDoes.TEMPLATE):
    """Confirms, fixes, adds to or cancels a draft."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Do it, and show what there is then in place of the preview."""
        asked, desk = DraftDoes.read(self.parts), Desk.of(interaction)
        if asked.does == "cancel":
            await replace(interaction, await desk.cancel(asked.draft_id))
            return
        draft = await desk.draft(asked.draft_id)
        if asked.does == "fix":
            await interaction.response.send_modal(FixForm(draft))
        elif asked.does == "join":
            await replace(interaction, await desk.wait(draft))
        else:
            entered = await in_time(interaction, desk.confirm(draft), in_place=True)
            await replace(interaction, entered)


class DraftMenu(CardMenu, template=DraftWho.TEMPLATE):
    """Says who a name of a draft is."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Keep the answer and show the preview as it is then."""
        desk = Desk.of(interaction)
        draft = await desk.draft(DraftWho.read(self.parts).draft_id)
        coming = desk.choose(draft, self.item.values[0])
        await replace(interaction, await in_time(interaction, coming, in_place=True))


class LogButton(CardButton, template=LogPage.TEMPLATE):
    """Turns the pages of the log."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Show the page in place of the one before."""
        moderator(interaction)
        view = interaction.client.store.view(interaction.guild_id)
        await replace(interaction, await log_card(view, LogPage.read(self.parts).page))
