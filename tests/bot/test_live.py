"""The bot as a long-running process: syncing, restarts, refused tokens, a clean stop."""

import asyncio
from collections.abc import AsyncIterator

import discord
import pytest
from aiohttp import web
from simcord.env import Env

from bot.client import BellLap
from bot.live import connect
from bot.opening import Opened
from bot.settings import BadSettings, Settings
from bot.simulation import World
from db.settings import remember
from ui.lookups.season import SeasonLookup

SYNC = ("PUT", "/applications/{}/commands")


def _syncs(env: Env) -> int:
    return sum(
        1 for call in env.http_requests if call.method == "PUT" and call.path.endswith("/commands")
    )


async def test_commands_are_told_to_discord_only_when_they_changed(store: Opened) -> None:
    env = Env(BellLap(store.store, store.people, live=True), check_errors=False)
    await env.start()
    try:
        assert _syncs(env) == 1
        await env.restart_bot(BellLap(store.store, store.people, live=True))
        assert _syncs(env) == 1
        await remember(store.store, f"commands:{env.bot.application_id}", "of an older version")
        await env.restart_bot(BellLap(store.store, store.people, live=True))
        assert _syncs(env) == 2
    finally:
        await env.shutdown()


async def test_buttons_under_old_messages_work_after_a_restart(world: World, store: Opened) -> None:
    race = await world.slash("result", {"race": "bowerman mile 2024"})
    pair = await world.slash("h2h", {"first": "Kerr", "second": "Jakob", "rounds": "all"})
    await world.env.restart_bot(BellLap(store.store, store.people))
    assert race.response is not None
    assert pair.response is not None
    proof = await world.person.click(race.response, label="Proof")
    assert proof.ephemeral
    await world.person.click(pair.response, label="Older")
    shown = str(pair.response.components)
    assert "Meetings 11–1" in shown


async def test_a_button_about_something_gone_says_so_privately(world: World) -> None:
    race = await world.slash("result", {"race": "bowerman mile 2024"})
    async with world.client.store.writer.transaction() as connection:
        await connection.execute("DELETE FROM race")
    assert race.response is not None
    pressed = await world.person.click(race.response, label="Proof")
    assert pressed.ephemeral
    assert pressed.response is not None
    assert "That race is no longer stored" in str(pressed.response.components)


@pytest.fixture
async def refusing_discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Stand in for a Discord that knows no such token."""

    async def refuse(_: web.Request) -> web.Response:
        return web.json_response({"message": "401: Unauthorized", "code": 0}, status=401)

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", refuse)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    monkeypatch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{port}")
    yield
    await runner.cleanup()


@pytest.mark.usefixtures("refusing_discord")
async def test_a_refused_token_is_one_sentence_without_the_token(
    store: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings.read({"DISCORD_TOKEN": "a-secret-token"})
    with pytest.raises(BadSettings) as refusal:
        await connect(store, settings)
    assert str(refusal.value) == (
        "Discord refuses the token in DISCORD_TOKEN; reset it on the Bot page of "
        "https://discord.com/developers/applications and copy the new one to .env."
    )
    assert "a-secret-token" not in caplog.text


async def test_no_connection_is_one_sentence(
    store: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", "http://127.0.0.1:9")
    with pytest.raises(BadSettings, match="Discord cannot be reached"):
        await connect(store, Settings.read({"DISCORD_TOKEN": "a-secret-token"}))


@pytest.mark.usefixtures("refusing_discord")
async def test_being_stopped_closes_the_client_and_passes_on(store: Opened) -> None:
    running = asyncio.ensure_future(connect(store, Settings.read({"DISCORD_TOKEN": "x"})))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_button_of_another_version_is_refused_in_a_sentence(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SeasonLookup, "custom_id", lambda *_: "ask:se:open:1")
    season = await world.slash("season", {"name": "Josh Kerr"})
    assert season.response is not None
    pressed = await world.person.click(season.response, label="Proof")
    assert pressed.ephemeral
    assert pressed.response is not None
    assert "That button is from another version; please ask again." in str(
        pressed.response.components
    )
