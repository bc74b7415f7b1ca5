"""Buttons that outlive a restart: each reads what it does from its own custom id."""

import re
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from db.meetings import meetings
from db.people import athlete_by_id
from db.races import newest_day, stored_race
from track.head_to_head import HeadToHead
from ui.custom_ids import HeadToHeadId, RaceProof
from ui.errors import explain
from ui.head_to_head import head_to_head_card, head_to_head_proof_card
from ui.replies import replace, reply
from ui.results import race_proof_card

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
            await self.answer(interaction)
        except Exception as error:  # the one mouth for a press, as the tree's is for commands
            await explain(interaction, error)

    @abstractmethod
    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer the press; a TrackError raised here is what the person reads."""


class RaceProofButton(CardButton, template=RaceProof.TEMPLATE):
    """Lists the rows of a race, each with its sources."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer privately with the rows."""
        view = interaction.client.store.view(interaction.guild_id)
        stored = await stored_race(view, RaceProof.read(self.parts).race_id)
        await reply(interaction, race_proof_card(stored), private=True)


class HeadToHeadButton(CardButton, template=HeadToHeadId.TEMPLATE):
    """Turns a page of a head-to-head, or lists the rows it rests on."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Show the page in place, or answer privately with the rows."""
        asked = HeadToHeadId.read(self.parts)
        view = interaction.client.store.view(interaction.guild_id)
        first = await athlete_by_id(view, asked.first)
        second = await athlete_by_id(view, asked.second)
        rows = await meetings(view, first, second)
        score = HeadToHead.count(first, second, [row.meeting for row in rows], asked.rule)
        newest = await newest_day(view)
        if asked.proof:
            card = head_to_head_proof_card(score, rows, newest)
            await reply(interaction, card, private=True)
        else:
            await replace(interaction, head_to_head_card(score, newest, asked.page))


BUTTONS: tuple[type[ui.DynamicItem[Any]], ...] = (RaceProofButton, HeadToHeadButton)
