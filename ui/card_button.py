"""A button of a card: it outlives a restart, reading what it does from its own custom id."""

import re
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from ui.errors import explain

if TYPE_CHECKING:
    from ui.client import Client


class CardButton(ui.DynamicItem[ui.Button[Any]], template=r"$^"):
    """A button that answers with a card. discord.py would only log what goes wrong in one.

    ``parts`` is what its custom id holds, read when it answers: that may be a refusal.
    """

    def __init__(self, match: re.Match[str]) -> None:
        super().__init__(ui.Button(custom_id=match.string))
        self.parts = match.groupdict()

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        return cls(match)

    async def callback(self, interaction: discord.Interaction[Any]) -> Any:
        """Answer, or say why not."""
        try:
            await interaction.client.people.ready()
            await interaction.client.people.keep_up(interaction.client.store)
            await self.answer(interaction)
        except Exception as error:  # the one mouth for a press, as the tree's is for commands
            await explain(interaction, error)

    @abstractmethod
    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer the press; a TrackError raised here is what the person reads."""
