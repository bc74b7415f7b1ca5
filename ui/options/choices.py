"""What a picker shows, shared by the options that offer one."""

from collections.abc import Iterable

from discord import app_commands

from track.errors import Candidate
from ui.cards import shorten

CHOICE_LIMIT = 100
CHOICES_LIMIT = 25

Choices = list[app_commands.Choice[str | int | float]]


def as_choices(candidates: Iterable[Candidate]) -> Choices:
    """Return candidates as Discord's picker takes them: 25, of 100 characters each."""
    return [
        app_commands.Choice(name=shorten(each.label, CHOICE_LIMIT), value=each.value)
        for each in list(candidates)[:CHOICES_LIMIT]
        if 0 < len(each.value) <= CHOICE_LIMIT
    ]


def as_names(names: Iterable[str]) -> Choices:
    """Return texts that are shown and sent alike."""
    return as_choices(Candidate(name, name) for name in names)
