"""What the other options of a command say about whom a name may mean."""

from typing import TYPE_CHECKING, Any

import discord

from db.people import people_of
from db.store import SHARED
from track.errors import TrackError
from track.ids import picked
from track.names import Context
from ui.options.events import read_events

if TYPE_CHECKING:
    from ui.client import Client


async def context_of(interaction: discord.Interaction["Client"]) -> Context:
    """Return the asking server, the events named, and the people of the race or meet picked."""
    given = interaction.namespace
    view = interaction.client.store.view(interaction.guild_id)
    race, meet = _picked(getattr(given, "race", None)), _picked(getattr(given, "meet", None))
    people = await people_of(view, race, meet) if race or meet else frozenset()
    return Context(
        guild_id=interaction.guild_id or SHARED,
        people=people,
        events=_events(getattr(given, "event", None)),
    )


def _picked(value: Any) -> int | None:
    """Return the number a picker sent, or None for text typed by hand."""
    try:
        return picked(str(value))
    except ValueError:
        return None


def _events(value: Any) -> frozenset[str]:
    """Return the codes of the events typed so far, none while they cannot be read."""
    try:
        return frozenset(event.code for event in read_events(value)) if value else frozenset()
    except TrackError:
        return frozenset()
