"""The buttons of trivia; they outlive a restart, as the games do."""

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from db.trivia_games import game_by_id, go_on
from db.trivia_questions import (
    answered_question,
    bar_kinds,
    barred_kinds,
    dispute,
    disputed_questions,
)
from db.trivia_rounds import take_answer
from ui.card_button import CardButton
from ui.cards import Card, Colour
from ui.moderators import moderator
from ui.options.kinds import known_kind
from ui.replies import replace, reply
from ui.trivia.boards import report_card
from ui.trivia.cards import chosen_card, going_on_card, proof_card
from ui.trivia.custom_ids import Chooses, ChoosesDaily, GoesOn, Questions, Reports
from ui.trivia.daily import desk_of
from ui.trivia.place import place_to_play
from ui.trivia.referee import LEAD

if TYPE_CHECKING:
    from ui.client import Client


class ChoiceButton(CardButton, template=Chooses.TEMPLATE):
    """Answers the question of a round; pressed again, otherwise."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Keep the choice and say so privately."""
        asked, client = Chooses.read(self.parts), interaction.client
        now = client.clock()
        member, guild_id = interaction.user, interaction.guild_id or 0
        name = member.display_name
        await take_answer(
            client.store, guild_id, asked.round_id, member.id, name, asked.choice, now
        )
        client.referee.answered(asked.round_id)
        await reply(interaction, chosen_card(asked.choice), private=True)


class DailyButton(CardButton, template=ChoosesDaily.TEMPLATE):
    """Answers the question of a day, once."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Keep the first answer and tell privately how it was."""
        asked, desk = ChoosesDaily.read(self.parts), await desk_of(interaction)
        await reply(interaction, await desk.answer(asked.day, asked.choice), private=True)


class QuestionButton(CardButton, template=Questions.TEMPLATE):
    """Proves an answer, or disputes it."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer privately with the rows, or that the dispute is noted."""
        asked, client = Questions.read(self.parts), interaction.client
        guild_id = interaction.guild_id or 0
        question = await answered_question(client.store, guild_id, asked.question_id)
        if asked.does == "proof":
            await reply(interaction, proof_card(question), private=True)
            return
        now, member_id = client.clock(), interaction.user.id
        new = await dispute(client.store, guild_id, asked.question_id, member_id, now)
        told = "Noted" if new else "You disputed that one already"
        card = Card(title=f"{told}; moderators see it in /trivia report.", colour=Colour.GAME)
        await reply(interaction, card, private=True)


class GoOnButton(CardButton, template=GoesOn.TEMPLATE):
    """Goes on with a game that was interrupted."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Begin its next round soon, and take the button away."""
        client, guild_id = interaction.client, interaction.guild_id or 0
        game = await game_by_id(client.store, guild_id, GoesOn.read(self.parts).game_id)
        place_to_play(interaction)
        due = client.clock() + LEAD
        game = await go_on(client.store, client.application_id or 0, game, due)
        client.referee.play(game)
        await replace(interaction, going_on_card(game))


class ReportButton(CardButton, template=Reports.TEMPLATE):
    """Turns the pages of disputed questions, and bars kinds of them."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Show what there is then in place of the page."""
        moderator(interaction)
        asked, store = Reports.read({**self.parts}), interaction.client.store
        guild_id = interaction.guild_id or 0
        if asked.does == "bar":
            await bar_kinds(store, guild_id, bar=(known_kind(asked.kind),))
        elif asked.does == "unbar":
            await bar_kinds(store, guild_id, unbar=(asked.kind,))
        found, barred = (
            await disputed_questions(store, guild_id),
            await barred_kinds(store, guild_id),
        )
        await replace(interaction, report_card(found, barred, asked.page))


TRIVIA_BUTTONS: tuple[type[ui.DynamicItem[Any]], ...] = (
    ChoiceButton,
    DailyButton,
    QuestionButton,
    GoOnButton,
    ReportButton,
)
