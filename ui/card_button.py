"""Buttons and menus of cards: they outlive a restart, reading what they do from their custom id."""

import re
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Self, TypeVar

import discord
from discord import ui

from ui.errors import explain

if TYPE_CHECKING:
    from ui.client import Client

ItemT = TypeVar("ItemT", bound=ui.Item[Any])


class CardItem(ui.DynamicItem[ItemT], template=r"$^"):
    """What answers with a card. discord.py would only log what goes wrong in one.

    ``parts`` is what its custom id holds, read when it answers: that may be a refusal.
    """

    def __init__(self, match: re.Match[str]) -> None:
        super().__init__(self.wrapped(match.string))
        self.parts = match.groupdict()

    @staticmethod
    @abstractmethod
    def wrapped(custom_id: str) -> ItemT:
        """Return the button or menu as discord.py has it."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the one that was pressed or chosen from."""
        return cls(match)

    async def callback(self, interaction: discord.Interaction[Any]) -> Any:
        """Answer, or say why not."""
        try:
            await interaction.client.people.ready()
            await interaction.client.people.keep_up(interaction.client.store)
            await self.answer(interaction)
        except Exception as error:  # the one mouth for these, as the tree's is for commands
            await explain(interaction, error)

    @abstractmethod
    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer the person; a TrackError raised here is what they read."""


class CardButton(CardItem[ui.Button[Any]], template=r"$^"):
    """A button of a card."""

    @staticmethod
    def wrapped(custom_id: str) -> ui.Button[Any]:
        """Return the button."""
        return ui.Button(custom_id=custom_id)


class CardMenu(CardItem[ui.Select[Any]], template=r"$^"):
    """A menu of a card; what was chosen is in ``item.values``."""

    @staticmethod
    def wrapped(custom_id: str) -> ui.Select[Any]:
        """Return the menu."""
        return ui.Select(custom_id=custom_id)
