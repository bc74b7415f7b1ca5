"""What the other options of a command say about whom a name may mean."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from db.people import people_of
from db.store import SHARED
from track.errors import TrackError
from track.event_groups import read_events
from track.ids import picked
from track.names import Context, Person

if TYPE_CHECKING:
    from ui.client import Client

_TOGETHER = (("first", "second", "third", "fourth"), ("athlete", "with"))
"""Options that name athletes of one question."""


async def context_of(interaction: discord.Interaction["Client"], name: str = "") -> Context:
    """Return the asking server, the events named, and the people of the race or meet picked.

    Where ``name`` is one of several athletes, the sex and events of another speak as well.
    """
    given = interaction.namespace
    view = interaction.client.store.view(interaction.guild_id)
    race, meet = _picked(getattr(given, "race", None)), _picked(getattr(given, "meet", None))
    people = await people_of(view, race, meet) if race or meet else frozenset()
    here = Context(
        guild_id=interaction.guild_id or SHARED,
        people=people,
        events=_events(getattr(given, "event", None) or getattr(given, "group", None)),
    )
    rival = rival_of(interaction, name, here)
    if rival is None:
        return here
    return replace(here, sex=rival.sex, events=here.events or frozenset(rival.events))


def rival_of(interaction: discord.Interaction["Client"], name: str, here: Context) -> Person | None:
    """Return who stands beside ``name`` in a question of several, if a name typed for one tells."""
    given = interaction.namespace
    people = interaction.client.people
    for options in _TOGETHER:
        typed = [str(getattr(given, option, None) or "") for option in options]
        if name in typed:
            for other in typed:
                if other and other != name:
                    try:
                        return people.person(people.find(other, here).id)
                    except TrackError:
                        continue
    return None


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
