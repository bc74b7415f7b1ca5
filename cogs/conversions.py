"""/convert and the menu “Convert marks here”: what a mark is worth elsewhere."""

import asyncio
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.ext import commands

from track.conversions import convert
from ui.conversions import conversion_card, found_card, suggest_conversions
from ui.messages import message_text
from ui.options.choices import Choices, as_choices
from ui.replies import reply
from ui.words import SEX_CODES

if TYPE_CHECKING:
    from ui.client import Client

Method = Literal[
    "factor", "points", "lists", "chart", "riegel", "cameron", "vdot", "purdy", "length", "hand",
    "wind", "college",
]  # fmt: skip


class Conversions(commands.Cog):
    """Marks in other events and units."""

    @app_commands.command(name="convert")
    @app_commands.rename(origin="from", target="to")
    @app_commands.describe(
        mark="A mark with its event or unit, as in “3:46.22 mile”, “10.4h 100” or “29-4.5”",
        origin="The event or unit of the mark, where it is not in the mark itself",
        target="Event, unit, or auto, still air, banked track, sea level",
        sex="Men or women, where a method tells them apart",
        method="One way to convert; all that fit are shown without it",
        private="Show the answer only to me",
    )
    async def convert_mark(
        self,
        interaction: discord.Interaction["Client"],
        mark: str,
        origin: str = "",
        target: str = "",
        sex: Literal["men", "women"] | None = None,
        method: Method | None = None,
        private: bool | None = None,
    ) -> None:
        """Convert a mark to another event, unit, timing, track or height, several ways."""
        answers = convert(mark, origin, target, method or "", SEX_CODES.get(sex or "", ""))
        await reply(interaction, conversion_card(answers), private=private)

    @convert_mark.autocomplete("mark")
    async def answer_while_typing(
        self, interaction: discord.Interaction["Client"], current: str
    ) -> Choices:
        """Show the answer to what is typed so far."""
        given = {name: value or "" for name, value in iter(interaction.namespace)}
        return as_choices(
            suggest_conversions(
                current,
                given.get("from", ""),
                given.get("to", ""),
                given.get("method", ""),
                given.get("sex", ""),
            )
        )


@app_commands.context_menu(name="Convert marks here")
async def convert_marks_here(
    interaction: discord.Interaction["Client"], message: discord.Message
) -> None:
    """Find the marks and events in a message and convert them, for whoever asks alone."""
    card = await asyncio.to_thread(found_card, message_text(message))
    await reply(interaction, card, private=True)
