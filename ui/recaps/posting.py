"""Posting a recap into its channel, changing it there, and showing it when its time comes."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord

from db.preferences import units_of_server
from db.races import StoredRace, race_by_id, stored_race
from db.recaps import (
    Recap,
    begin_posting,
    end_posting,
    recap_by_id,
    recaps_due,
    recaps_of_race,
    retold,
    save_recap,
    unposted,
)
from db.storylines import race_context
from track.errors import NothingStored, TrackError
from track.preferences import Spoiler
from track.recaps import Telling, changes_between, told_lines
from track.results import Race
from track.storylines import Storyline, tell
from ui.cards import Card
from ui.lookups.lookup import Here
from ui.permissions import POSTING, refused_post
from ui.recaps.gaps import gaps_picture
from ui.recaps.message import RecapMessage
from ui.recaps.recap import preview_card, recap_card
from ui.units import in_units

if TYPE_CHECKING:
    from ui.client import Client

log = logging.getLogger(__name__)
_FOR_PICTURES = {
    "attach_files": "Attach Files",
}
_FOR_THREADS = {
    "create_public_threads": "Create Public Threads",
}


class CannotPost(TrackError):
    """A recap that cannot be posted there; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Told:
    """Everything a recap is made of, as the server sees it now."""

    stored: StoredRace
    storylines: tuple[Storyline, ...]

    @property
    def race(self) -> Race:
        """The race."""
        return self.stored.race


@dataclass(frozen=True, slots=True)
class RecapDesk:
    """The recaps of one server, for whoever asks there."""

    client: "Client"
    guild_id: int
    actor_id: int

    @property
    def here(self) -> Here:
        """The store as the server sees it."""
        return Here(self.client.store.view(self.guild_id), self.client.people)

    async def told(self, race_id: int) -> Told:
        """Return what there is to tell of a race; raises NothingStored where it is gone."""
        here = self.here
        stored = await stored_race(here.view, await race_by_id(here.view, race_id))
        return Told(stored, tell(await race_context(here.view, stored, here.athlete)))

    async def recap(self, number: int) -> Recap:
        """Return a recap of this server; raises NothingStored for any other."""
        return await recap_by_id(self.client.store, self.guild_id, number)

    async def kept(self, race_id: int, channel_id: int) -> Recap | None:
        """Return the recap of a race in a channel, posted or not; None where there is none."""
        found = await recaps_of_race(self.client.store, self.guild_id, race_id)
        return next((each for each in found if each.channel_id == channel_id), None)

    async def keep(self, race_id: int, channel_id: int, telling: Telling) -> Recap:
        """Keep how a race is to be told in a channel."""
        return await save_recap(
            self.client.store, self.guild_id, race_id, channel_id, self.actor_id, telling
        )

    async def preview(self, recap: Recap) -> Card:
        """Return the preview of a recap."""
        told = await self.told(recap.race_id)
        whole = await self._whole(told, recap.telling)
        channel = self._channel(recap)
        return preview_card(recap, whole, told.race, told.storylines, f"#{channel.name}")

    async def whole(self, recap: Recap) -> Card:
        """Return all of a recap, whatever keeps it back."""
        return await self._whole(await self.told(recap.race_id), recap.telling)

    async def post(self, recap: Recap) -> str:
        """Post a recap once and return where it is.

        Raises:
            CannotPost: permissions are missing, it is posted already, or nobody knows.
        """
        channel = self._channel(recap)
        self._check(channel, recap.telling)
        if recap.message_id is not None:
            raise CannotPost(
                f"That recap is posted already: {_link(recap)}; change it with /recap update."
            )
        told = await self.told(recap.race_id)
        if not await begin_posting(self.client.store, recap):
            raise CannotPost(
                f"That recap is being posted, or a post of it was cut off: look in "
                f"#{channel.name}, and drop it in /recap preview to post it again."
            )
        whole = await self._whole(told, recap.telling)
        recap_message = RecapMessage.of(recap, whole, told.race)
        try:
            message = await channel.send(**recap_message.sent())
        except discord.HTTPException as error:
            await unposted(self.client.store, recap)
            raise CannotPost("Discord refused that post; nothing was posted. Try again.") from error
        await end_posting(self.client.store, recap, message.id, told_lines(told.stored.lines))
        if recap.telling.thread:
            await message.create_thread(name=recap_message.thread)
        return message.jump_url

    async def update(
        self, recap: Recap, telling: Telling | None = None
    ) -> tuple[str, Sequence[str]]:
        """Change a posted recap in place; return where it is and what is told otherwise.

        Raises:
            CannotPost: it was never posted, or its message is gone.
        """
        if recap.message_id is None:
            raise CannotPost("That race has no recap here yet; post one with /recap post.")
        told = await self.told(recap.race_id)
        now = told_lines(told.stored.lines)
        changes = changes_between(recap.told, now)
        kept = recap.telling if telling is None else telling
        whole = await self._whole(told, kept, changes)
        await self._edit(recap, RecapMessage.of(replace(recap, telling=kept), whole, told.race))
        # What was told first stays the measure, so that a second update tells of both changes.
        await retold(self.client.store, recap, kept, recap.told)
        return _link(recap), changes

    async def reveal(self, recap: Recap) -> None:
        """Show the result of a recap whose time has come."""
        await self.update(recap, replace(recap.telling, spoiler=Spoiler.OFF, reveal_at=None))

    async def _whole(self, told: Told, telling: Telling, changes: Sequence[str] = ()) -> Card:
        """Return all of a recap, whatever keeps it back, in the units of the server."""
        stored = told.stored
        picture = await gaps_picture(stored.race, stored.lines) if telling.picture else None
        card = recap_card(stored, told.storylines, telling, changes, picture)
        return in_units(card, await units_of_server(self.client.store, self.guild_id))

    async def _edit(self, recap: Recap, told: RecapMessage) -> None:
        channel = self._channel(recap)
        try:
            message = channel.get_partial_message(recap.message_id or 0)
            await message.edit(**told.edited())
        except discord.NotFound as error:
            await unposted(self.client.store, recap)
            raise CannotPost(
                "The recap was deleted from its channel; post it again with /recap post."
            ) from error
        except discord.HTTPException as error:
            raise CannotPost(
                f"Discord refuses to change the recap in #{channel.name}; check my permissions."
            ) from error

    def _channel(self, recap: Recap) -> discord.TextChannel:
        channel = self.client.get_channel(recap.channel_id)
        if channel is not None and not isinstance(channel, discord.TextChannel):
            raise CannotPost(
                "Recaps go to text channels alone; name one in /recap preview with channel:."
            )
        if channel is None or channel.guild.id != self.guild_id:
            raise CannotPost("The channel of that recap is gone; name another with channel:.")
        return channel

    def _check(self, channel: discord.TextChannel, telling: Telling) -> None:
        """Refuse where permissions are missing, all of them named."""
        needed = {
            **POSTING,
            **(_FOR_PICTURES if telling.picture else {}),
            **(_FOR_THREADS if telling.thread else {}),
        }
        refused = refused_post(channel, needed)
        if refused:
            raise CannotPost(refused)


async def reveal_due(client: "Client") -> int:
    """Show the results whose time has come, in all servers; return how many were shown."""
    shown = 0
    for recap in await recaps_due(client.store, datetime.now(UTC)):
        try:
            await RecapDesk(client, recap.guild_id, 0).reveal(recap)
            shown += 1
        except (CannotPost, NothingStored) as error:
            log.info("recap %d is not shown: %s", recap.id, error)
            await unposted(client.store, recap)
    return shown


def _link(recap: Recap) -> str:
    return f"https://discord.com/channels/{recap.guild_id}/{recap.channel_id}/{recap.message_id}"
