"""The event option: one event, or several run against each other, as in “1500/mile”."""

from functools import cache
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from track.errors import Candidate
from track.event_groups import read_events
from track.events import EVENTS, Event, find_event, fold_event
from ui.options.choices import Choices, as_choices

if TYPE_CHECKING:
    from ui.client import Client


def suggest_events(text: str) -> list[Candidate]:
    """Return the events ``text`` may begin, those that begin with it first."""
    folded = fold_event(text)
    ranked = []
    for event, names in _folded_names():
        if any(folded in name for name in names):
            begins = any(name.startswith(folded) for name in names[:2])
            ranked.append((not begins, event.number, event))
    return [Candidate(event.name, event.code) for _, _, event in sorted(ranked)]


@cache
def _folded_names() -> tuple[tuple[Event, tuple[str, ...]], ...]:
    """Return each event with its code, its name and its aliases, folded once for all keystrokes."""
    return tuple(
        (event, tuple(map(fold_event, (event.code, event.name, *event.aliases))))
        for event in EVENTS
    )


class EventsOption(app_commands.Transformer["Client"]):
    """One event or a group of events, by any name people use."""

    async def transform(
        self, interaction: discord.Interaction["Client"], value: str, /
    ) -> tuple[Event, ...]:
        """Return the events named; raises UnknownEvent."""
        return read_events(value)

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return the events the letters typed so far may begin."""
        return as_choices(suggest_events(str(value)))


class EventOption(app_commands.Transformer["Client"]):
    """One event, by any name people use."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Event:
        """Return the event named; raises UnknownEvent."""
        return find_event(value)

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return the events the letters typed so far may begin."""
        return as_choices(suggest_events(str(value)))
