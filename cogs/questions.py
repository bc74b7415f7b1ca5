"""/ask: questions in plain words."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range
from discord.ext import commands

from track.questions.words import LONGEST_QUESTION
from ui.lookups.lookup import here
from ui.options.choices import Choices, as_choices
from ui.questions.answering import answer
from ui.questions.typing import suggest_questions
from ui.replies import in_time, reply

if TYPE_CHECKING:
    from ui.client import Client


class Questions(commands.Cog):
    """Questions in plain words, by a stated grammar."""

    @app_commands.command()
    @app_commands.describe(
        question="As in “Did Kerr ever beat Jakob?”; left out, every kind of question is listed",
        private="Show the answer only to me",
    )
    async def ask(
        self,
        interaction: discord.Interaction["Client"],
        question: Range[str, 0, LONGEST_QUESTION] = "",
        private: bool | None = None,
    ) -> None:
        """Answer a question in plain words: who won, who beat whom, records, bests, ages."""
        card = await in_time(interaction, answer(question, here(interaction)), private=private)
        await reply(interaction, card, private=private)

    @ask.autocomplete("question")
    async def go_on(self, interaction: discord.Interaction["Client"], current: str) -> Choices:
        """Return questions that begin with what is typed so far."""
        asked = here(interaction)
        return as_choices(await suggest_questions(current, asked.view, asked.people))
