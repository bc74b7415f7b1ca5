"""The one way a card reaches a person."""

import asyncio
import dataclasses
from collections.abc import Awaitable
from typing import TYPE_CHECKING, TypeVar

import discord

from db.preferences import preferences_of
from track.preferences import Preferences
from ui.cards import Card, Colour
from ui.components import CardView
from ui.units import in_units

if TYPE_CHECKING:
    from ui.client import Client

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds an answer may take before Discord is told to wait; it gives up after three."""
_TELLS_RESULTS = frozenset({Colour.RESULT, Colour.HEAD_TO_HEAD})
"""The kinds of answers that may tell who won."""
CARD_SHOWN = "card_shown"
"""Event the client dispatches with each card it sends, for those who print or log answers."""


async def reply(
    interaction: discord.Interaction["Client"],
    card: Card,
    *,
    private: bool | None = False,
    view: CardView | None = None,
) -> None:
    """Answer with ``card``: the first answer, or a follow-up where one has been given.

    With ``private`` None it is as the person and the server have set. ``view`` is the card's layout
    where something waits in it; nothing it sends ever pings.
    """
    private, card = await _as_set(interaction, card, private)
    layout = at_rest(card) if view is None else view
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
    private: bool | None = False,
    in_place: bool = False,
) -> T:
    """Return what is waited for; where that takes long, Discord is told that an answer comes.

    With ``in_place`` that answer will ``replace`` the card at hand.
    """
    coming = asyncio.ensure_future(waited_for)
    done, _ = await asyncio.wait({coming}, timeout=PATIENCE)
    if not done:
        if private is None:
            private = (await preferences_here(interaction)).private
        await interaction.response.defer(ephemeral=private, thinking=not in_place)
    return await coming


async def replace(interaction: discord.Interaction["Client"], card: Card) -> None:
    """Put ``card`` in place of the one whose button was pressed."""
    message = interaction.message
    private = message is not None and message.flags.ephemeral
    _, card = await _as_set(interaction, card, private)
    layout = at_rest(card)
    if interaction.response.is_done():
        await interaction.edit_original_response(view=layout, attachments=layout.files())
    else:
        await interaction.response.edit_message(view=layout, attachments=layout.files())
    interaction.client.dispatch(CARD_SHOWN, card, False)


async def preferences_here(interaction: discord.Interaction["Client"]) -> Preferences:
    """Return what holds for whoever caused ``interaction``, where they did."""
    return await preferences_of(
        interaction.client.store, interaction.guild_id or 0, interaction.user.id
    )


async def _as_set(
    interaction: discord.Interaction["Client"], card: Card, private: bool | None
) -> tuple[bool, Card]:
    """Return whether the answer is private, and the card in its units, covered where it must be."""
    if private is not None and card.colour not in _TELLS_RESULTS and not card.marks:
        return private, card
    found = await preferences_here(interaction)
    private = found.private if private is None else private
    card = in_units(card, found.units)
    if card.colour in _TELLS_RESULTS and found.covers(private=private):
        card = dataclasses.replace(card, covered=True)
    return private, card


def at_rest(card: Card) -> CardView:
    """Return a layout discord.py does not keep: its buttons are ``DynamicItem``s."""
    layout = CardView(card)
    layout.stop()
    return layout
