"""What the bot needs in a channel before it posts there."""

from collections.abc import Mapping

import discord

POSTING = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
}
"""Permissions by what discord.py calls them, with their names in Discord."""


def refused_post(channel: discord.TextChannel, needed: Mapping[str, str] = POSTING) -> str:
    """Return the sentence that names every permission missing in a channel, empty where none is."""
    allowed = channel.permissions_for(channel.guild.me)
    missing = [name for key, name in needed.items() if not getattr(allowed, key)]
    if not missing:
        return ""
    return f"I may not post in #{channel.name}: give me {', '.join(missing)} there first."
