"""The one way a card reaches a person."""

import asyncio
from collections.abc import Awaitable
from typing import TYPE_CHECKING, TypeVar

import discord

from ui.cards import Card
from ui.components import CardView

if TYPE_CHECKING:
    from ui.client import Client

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds an answer may take before Discord is told to wait; it gives up after three."""
CARD_SHOWN = "card_shown"
"""Event the client dispatches with each card it sends, for those who print or log answers."""


async def reply(
    interaction: discord.Interaction["Client"],
    card: Card,
    *,
    private: bool = False,
    view: CardView | None = None,
) -> None:
    """Answer with ``card``: the first answer, or a follow-up where one has been given.

    ``view`` is the card's layout where something waits in it; nothing it sends ever pings.
    """
    layout = _at_rest(card) if view is None else view
    files = layout.files()
    if interaction.response.is_done():
        await interaction.followup.send(view=layout, files=files, ephemeral=private)
    else:
        await interaction.response.send_message(view=layout, files=files, ephemeral=private)
    interaction.client.dispatch(CARD_SHOWN, card, private)


async def in_time(
    interaction: discord.Interaction["Client"],
    waited_for: Awaitable[T],
    *,
    private: bool = False,
    in_place: bool = False,
) -> T:
    """Return what is waited for; where that takes long, Discord is told that an answer comes.

    With ``in_place`` that answer will ``replace`` the card at hand.
    """
    coming = asyncio.ensure_future(waited_for)
    done, _ = await asyncio.wait({coming}, timeout=PATIENCE)
    if not done:
        await interaction.response.defer(ephemeral=private, thinking=not in_place)
    return await coming


async def replace(interaction: discord.Interaction["Client"], card: Card) -> None:
    """Put ``card`` in place of the one whose button was pressed."""
    layout = _at_rest(card)
    if interaction.response.is_done():
        await interaction.edit_original_response(view=layout, attachments=layout.files())
    else:
        await interaction.response.edit_message(view=layout, attachments=layout.files())
    interaction.client.dispatch(CARD_SHOWN, card, False)


def _at_rest(card: Card) -> CardView:
    """Return a layout discord.py does not keep: its buttons are ``DynamicItem``s."""
    layout = CardView(card)
    layout.stop()
    return layout
