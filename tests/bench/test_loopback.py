"""discord.py, unchanged, believes the stand-in."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Any

import discord
import pytest
from aiohttp import ClientSession, web
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bench.drive import drive
from bench.errand import Errand, Options
from bench.floor_bot import FIXED, FloorBot
from bench.loopback import Loopback

TOKEN = "test"


@pytest.fixture
async def loopback(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    """A stand-in that listens, with discord.py pointed at it."""
    standing = Loopback()
    runner = web.AppRunner(standing.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"127.0.0.1:{runner.addresses[0][1]}"
    monkeypatch.setattr(Route, "BASE", f"http://{address}/api/v10")
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(f"ws://{address}/gateway"))
    yield standing
    await runner.cleanup()


@pytest.fixture
async def client(loopback: Loopback) -> AsyncIterator[FloorBot]:
    """The floor bot, connected, with one more command that thinks before it answers."""

    @app_commands.command()
    async def ponder(interaction: discord.Interaction, text: str) -> None:
        """Defer, then answer privately."""
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send(text, ephemeral=True)

    async with FloorBot() as bot:
        bot.tree.add_command(ponder)
        running = asyncio.create_task(bot.start(TOKEN))
        await loopback.gateway.connected(TOKEN, since=0)
        yield bot
        await bot.close()
        await running


def errand(command: str, *options: Options, typing: bool = False, count: int = 3) -> Errand:
    return Errand(TOKEN, command, options or ((),), typing, count, width=count)


async def test_every_interaction_is_answered_and_timed(
    loopback: Loopback, client: FloorBot
) -> None:
    connection = loopback.gateway.connections[TOKEN]
    outcome = await drive(connection, loopback.desk, errand("ping", count=40))
    assert (len(outcome.nanoseconds), outcome.unanswered, outcome.private) == (40, 0, 0)
    assert outcome.first["content"] == "pong"
    assert list(outcome.nanoseconds) == sorted(outcome.nanoseconds)
    assert outcome.nanoseconds[0] > 0


async def test_typing_is_answered_with_choices(loopback: Loopback, client: FloorBot) -> None:
    connection = loopback.gateway.connections[TOKEN]
    asked = errand("pick", (("name", "ke"),), typing=True)
    outcome = await drive(connection, loopback.desk, asked)
    assert outcome.first["choices"] == [choice.to_dict() for choice in FIXED]
    assert outcome.empty == 0


async def test_a_card_comes_back_with_its_components(loopback: Loopback, client: FloorBot) -> None:
    connection = loopback.gateway.connections[TOKEN]
    outcome = await drive(connection, loopback.desk, errand("card", count=1))
    assert outcome.first["components"][0]["type"] == discord.ComponentType.container.value


async def test_after_a_deferral_the_follow_up_is_the_answer(
    loopback: Loopback, client: FloorBot
) -> None:
    connection = loopback.gateway.connections[TOKEN]
    outcome = await drive(connection, loopback.desk, errand("ponder", (("text", "hm"),)))
    assert outcome.first["content"] == "hm"
    assert (outcome.unanswered, outcome.private) == (0, 3)


async def test_a_command_nobody_has_stays_unanswered(
    loopback: Loopback, client: FloorBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bench.drive.PATIENCE", 0.05)
    connection = loopback.gateway.connections[TOKEN]
    outcome = await drive(connection, loopback.desk, errand("missing"))
    assert (outcome.nanoseconds, outcome.unanswered) == ((), 3)


async def test_synced_commands_are_still_registered_after_a_restart(loopback: Loopback) -> None:
    async with FloorBot() as first:
        await first.login(TOKEN)
        synced = await first.tree.sync()
    async with FloorBot() as second:
        await second.login(TOKEN)
        found = await second.tree.fetch_commands()
    assert [command.name for command in synced] == ["ping", "card", "pick"]
    assert found == synced


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/interactions/1/bogus/callback", 404, 10062),
        ("/webhooks/1/bogus", 404, 10015),
        ("/stickers", 404, 0),
    ],
)
async def test_what_was_never_asked_is_refused_as_discord_would(
    loopback: Loopback, path: str, status: int, code: int
) -> None:
    async with ClientSession() as session:
        response = await session.post(Route.BASE + path, json={"type": 4})
        said: dict[str, Any] = await response.json()
    assert (response.status, said["code"]) == (status, code)
    assert response.headers["Content-Type"] == "application/json"


def test_an_errand_survives_the_journey_as_json() -> None:
    asked = errand("h2h", (("first", "Kerr"), ("second", "Jakob")), (("first", "Nuguse"),))
    assert Errand.read(json.loads(json.dumps(asdict(asked)))) == asked
