"""How and where a recap is told, from what a moderator says and what the server has set."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord

from track.errors import NothingStored
from track.preferences import Preferences, Spoiler
from track.recaps import Style, Telling
from ui.options.moments import read_moment

if TYPE_CHECKING:
    from ui.client import Client


def telling_of(
    found: Preferences,
    style: Style = "bullets",
    spoiler: str | None = None,
    reveal_at: str = "",
    intro: str = "",
    *,
    thread: bool = False,
    picture: bool = False,
) -> Telling:
    """Return how a race is to be told; what is not said is as the server has it."""
    timezone = found.server.timezone
    moment = read_moment(reveal_at, timezone, datetime.now(UTC)) if reveal_at else None
    kept = Spoiler(spoiler) if spoiler else found.server.spoiler
    if moment is not None and spoiler is None:
        kept = Spoiler.TIMED
    if kept is Spoiler.TIMED and moment is None:
        moment = read_moment("12h", timezone)
    reveal = moment if kept is Spoiler.TIMED else None
    return Telling(style, kept, reveal, thread, " ".join(intro.split()), picture=picture)


def channel_of(
    interaction: discord.Interaction["Client"],
    found: Preferences,
    channel: discord.TextChannel | None = None,
) -> int:
    """Return the number of the channel a recap goes to: the one said, the server's, or this one."""
    if channel is not None:
        return channel.id
    number = found.server.recap_channel or interaction.channel_id
    if number is None:
        raise NothingStored("Name the channel of the recap with channel:.")
    return number
