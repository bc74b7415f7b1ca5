"""Who may change what a server sees. Discord's menu hides these commands; this refuses them."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from track.errors import TrackError

if TYPE_CHECKING:
    from ui.client import Client


class ModeratorsOnly(TrackError, app_commands.CheckFailure):
    """A change asked for by somebody who may not make it; discord.py passes on no other error."""

    def __init__(self) -> None:
        super().__init__(
            "Only moderators (permission Manage Messages) can do that here; ask one of them."
        )


def moderates(interaction: discord.Interaction["Client"]) -> bool:
    """Return whether whoever caused ``interaction`` may change what the server sees."""
    return interaction.guild_id is not None and interaction.permissions.manage_messages


def moderator(interaction: discord.Interaction["Client"]) -> bool:
    """Return True for who may change what the server sees: a check for ``app_commands.check``.

    Raises:
        ModeratorsOnly: nobody moderates here, or not this member.
    """
    if not moderates(interaction):
        raise ModeratorsOnly
    return True
