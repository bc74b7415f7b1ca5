"""The buttons, menus and form of a recap's preview; they outlive a restart, as the recap does."""

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from db.races import race_by_id
from db.recaps import Recap, forget_recap, unposted
from ui.card_button import CardButton, CardMenu
from ui.cards import Card
from ui.form import Form
from ui.moderators import moderator
from ui.recaps.custom_ids import RecapDoes, RecapOf, RecapPicks
from ui.recaps.posting import RecapDesk
from ui.recaps.recap import as_markdown, as_text, chosen, picked_subjects
from ui.recaps.telling import channel_of, telling_of
from ui.replies import in_time, preferences_here, reply
from ui.replies import replace as show_instead

if TYPE_CHECKING:
    from ui.client import Client

LONGEST_INTRO = 500


def desk_of(interaction: discord.Interaction["Client"]) -> RecapDesk:
    """Return the recaps of the server an interaction came from."""
    return RecapDesk(interaction.client, interaction.guild_id or 0, interaction.user.id)


class RaceRecapButton(CardButton, template=RecapOf.TEMPLATE):
    """Previews the recap of a race: the one kept for its channel, or one as the server has it."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer privately, to moderators alone."""
        moderator(interaction)
        desk, found = desk_of(interaction), await preferences_here(interaction)
        race = await race_by_id(desk.here.view, RecapOf.read(self.parts).race_id)
        place = channel_of(interaction, found)
        recap = await desk.kept(race.id, place)
        if recap is None:
            recap = await desk.keep(race.id, place, telling_of(found))
        card = await in_time(interaction, desk.preview(recap), private=True)
        await reply(interaction, card, private=True)


class RecapButton(CardButton, template=RecapDoes.TEMPLATE):
    """Posts, introduces, exports or drops a recap; or shows a kept-back one to whoever presses."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Do it, and show what there is then."""
        asked, desk = RecapDoes.read(self.parts), desk_of(interaction)
        recap = await desk.recap(asked.recap_id)
        if asked.does == "show":
            await reply(interaction, await desk.whole(recap), private=True)
            return
        moderator(interaction)
        if asked.does == "intro":
            await interaction.response.send_modal(IntroForm(recap))
        elif asked.does == "text":
            await _send_texts(interaction, await desk.whole(recap))
        elif asked.does == "drop":
            await self._drop(interaction, desk, recap)
        else:
            await interaction.response.defer()
            link = await desk.post(recap)
            await reply(interaction, posted_card_at(link), private=True)

    async def _drop(
        self, interaction: discord.Interaction["Client"], desk: RecapDesk, recap: Recap
    ) -> None:
        if recap.message_id is None:
            # One that was cut off while it was posted can be begun again.
            await unposted(desk.client.store, recap)
            await forget_recap(desk.client.store, recap)
        told = "it stays in its channel" if recap.message_id else "nothing was posted"
        await show_instead(interaction, Card(title=f"Dropped; {told}."))


class RecapMenu(CardMenu, template=RecapPicks.TEMPLATE):
    """Chooses the storylines of a recap, and which leads."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Keep the choice and show the preview as it is then."""
        moderator(interaction)
        await interaction.response.defer()
        desk, asked = desk_of(interaction), RecapPicks.read(self.parts)
        recap = await desk.recap(asked.recap_id)
        told = await desk.told(recap.race_id)
        picked = picked_subjects(told.storylines, self.item.values)
        if asked.picks == "lead":
            others = [
                each.subject
                for each in chosen(told.storylines, recap.telling)
                if each.subject not in picked
            ]
            picked = (*picked, *others)
        telling = replace(recap.telling, chosen=picked)
        kept = await desk.keep(recap.race_id, recap.channel_id, telling)
        await show_instead(interaction, await desk.preview(kept))


class IntroForm(Form, title="Your own words before the recap"):
    """Takes a moderator's introduction; it stands above what is proved."""

    def __init__(self, recap: Recap) -> None:
        super().__init__(custom_id="recap-intro")
        self._recap = recap
        self.intro: ui.TextInput[IntroForm] = ui.TextInput(
            custom_id="intro",
            style=discord.TextStyle.paragraph,
            required=False,
            default=recap.telling.intro,
            max_length=LONGEST_INTRO,
        )
        self.add_item(ui.Label(text="Introduction", component=self.intro))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Keep the words and show the preview as it is then."""
        moderator(interaction)
        await interaction.response.defer()
        desk, recap = desk_of(interaction), self._recap
        telling = replace(recap.telling, intro=" ".join(self.intro.value.split()))
        kept = await desk.keep(recap.race_id, recap.channel_id, telling)
        await show_instead(interaction, await desk.preview(kept))


def posted_card_at(link: str) -> Card:
    """Return where a recap was posted."""
    return Card(title="Posted.", lines=(link,), notes=("/recap update changes it in place.",))


async def _send_texts(interaction: discord.Interaction["Client"], card: Card) -> None:
    """Send a recap as two files for other places."""
    files = [
        discord.File(BytesIO(as_text(card).encode()), "recap.txt"),
        discord.File(BytesIO(as_markdown(card).encode()), "recap.md"),
    ]
    await interaction.response.send_message(
        "The recap as plain text and as Markdown.", files=files, ephemeral=True
    )
