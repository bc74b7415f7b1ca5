"""The bot in an in-memory Discord: what ``belllap ask`` and the preview talk to.

simcord runs the real discord.py client against a model of Discord, with its permissions and limits.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, UserHandle
from simcord.env import Env
from simcord.results import InteractionResult

from bot.client import BellLap
from bot.opening import Opened

Role = Literal["member", "moderator"]

CHANNEL = "track"
SETTLE_SECONDS = 30.0
"""Longest wait for an answer; a first start on a slow disk still fits."""


@dataclass(frozen=True, slots=True)
class World:
    """A running bot and one person, in a server's channel or in a direct message with the bot."""

    env: Env
    client: BellLap
    member: MemberActor
    channel: ChannelHandle
    dm: bool

    @property
    def person(self) -> MemberActor | UserHandle:
        """Who presses buttons and sees the answers."""
        return self.member.user if self.dm else self.member

    async def slash(self, name: str, options: dict[str, Any]) -> InteractionResult:
        """Run a slash command and return everything the bot sent."""
        if self.dm:
            result: InteractionResult = await self.member.user.slash(name, **options)
            return result
        return await self.member.slash(self.channel, name, **options)

    def posted(self) -> list[discord.Message]:
        """Return what the bot posted into the channel; nothing of it reaches a direct message."""
        return [] if self.dm else [each for each in self.channel.history() if each.author.bot]

    async def menu(self, name: str, text: str) -> InteractionResult:
        """Write ``text`` into the channel and choose the menu ``name`` on that message."""
        message = await self.member.send(self.channel, text)
        return await self.member.context_menu(self.channel, name, message)

    async def autocomplete(
        self, name: str, option: str, text: str, filled: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Return the choices offered for ``option`` with ``text`` typed into it."""
        if self.dm:
            return await self.member.user.autocomplete(name, option, text, **filled)
        return await self.member.autocomplete(self.channel, name, option, text, **filled)


@asynccontextmanager
async def simulated(
    store: Opened,
    *,
    role: Role = "member",
    dm: bool = False,
    guild_id: int | None = None,
    clock: Callable[[], datetime] = discord.utils.utcnow,
    now: datetime | None = None,
) -> AsyncIterator[World]:
    """Lend the bot over ``store`` in an in-memory Discord with one person in it.

    Its clock stands still between commands, at the same moment for every test; with ``now`` it
    begins there.
    """
    client = BellLap(store.store, store.people, clock=clock)
    env = Env(client, check_errors=False, settle_timeout=SETTLE_SECONDS)
    if now is not None:
        env.backend.advance_clock((now - env.now()).total_seconds())
    await env.start()
    # simcord takes every error a command raises for a fault of the bot; a refusal is an answer.
    vars(client.tree).pop("on_error", None)
    try:
        await client.tree.sync()
        guild = env.create_guild("Track fans", id=guild_id)
        channel = guild.create_text_channel(CHANNEL)
        user = env.create_user("fan" if role == "member" else "moderator")
        roles = []
        if role == "moderator":
            powers = discord.Permissions(
                manage_messages=True, manage_guild=True, manage_events=True
            )
            roles.append(guild.create_role("Moderators", permissions=powers))
        member = guild.add_member(user, roles=roles)
        yield World(env, client, member, channel, dm)
    finally:
        await env.shutdown()
