"""/server onthisday: one post a day at the server's hour, never twice, never a spoiler."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.ask import Answer, Asker
from bot.opening import Opened
from bot.simulation import World, simulated
from tests.db.dumps import one
from ui.cards import Card
from ui.daily.posting import post_due
from ui.plain import plain_text
from ui.replies import CARD_SHOWN

SET = "/server onthisday hour:9"
FIRST = """\
On this day: 25 May
2024, 3 years ago Beatrice Chebet (KEN), women's 10,000 m 28:54.14, Eugene: World record, \
Africa record; ratified
1996, 31 years ago Jan Železný (CZE), men's javelin 98.48, Jena: World record; ratified
2019, 8 years ago """


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self, moment: str) -> None:
        self.set(moment)

    def set(self, moment: str) -> None:
        """Set it to a moment in UTC."""
        self.now = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    def later(self, **by: int) -> None:
        """Put it forward."""
        self.now += timedelta(**by)

    def __call__(self) -> datetime:
        """Return what it shows."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock("2027-05-25 08:00")


@pytest.fixture
async def world(store: Opened, clock: Clock) -> AsyncIterator[World]:
    """Lend the bot to a moderator of server 7 at eight in the morning."""
    async with simulated(store, role="moderator", guild_id=7, clock=clock) as lent:
        yield lent


async def ask(world: World, line: str, **then: Any) -> Answer:
    return await Asker(world).ask(line, **then)


def posts(world: World) -> list[discord.Message]:
    """Return what the bot posted into the channel, the newest last."""
    return [each for each in world.channel.history() if each.author.bot and each.components]


def payload(message: discord.Message) -> str:
    return json.dumps([part.to_dict() for part in message.components], ensure_ascii=False)


def shown(message: discord.Message) -> str:
    """Return the texts of a post without marks of formatting."""
    (container,) = [each for each in message.components if hasattr(each, "children")]
    texts = [str(getattr(each, "content", "")) for each in container.children]
    return "\n".join(texts).replace("**", "").replace("### ", "").replace("-# ", "")


@contextmanager
def cut_while_sending(monkeypatch: pytest.MonkeyPatch, *, arrived: bool) -> Iterator[None]:
    """Stop the program at the very moment a message is sent, before or after it arrived."""
    send = discord.TextChannel.send

    async def cut(channel: discord.TextChannel, *args: Any, **options: Any) -> None:
        if arrived:
            await send(channel, *args, **options)
        raise asyncio.CancelledError

    with monkeypatch.context() as patched:
        patched.setattr(discord.TextChannel, "send", cut)
        yield


async def test_a_day_is_posted_once_at_its_hour_with_its_proof(world: World, clock: Clock) -> None:
    told = await ask(world, SET)
    assert told.ephemeral
    assert told.text == (
        "On this day is posted in #track at 09:00 UTC\n"
        "Next on 25 May 2027.\n"
        "The day's 3 greatest anniversaries, none twice; with none there is no post.\n"
        "A meet covered with /spoiler set is left out.\n"
        "Holds in this server alone. /server onthisday daily:off ends it."
    )
    assert await post_due(world.client) == 0
    clock.set("2027-05-25 09:00")
    await world.client._do_due()
    (message,) = posts(world)
    text = shown(message).replace("\\", "")
    assert text.startswith(FIRST), text
    assert "In the stored results · data to 21 Mar 2026" in text
    assert "2027," not in text
    clock.set("2027-05-25 23:59")
    assert await post_due(world.client) == 0
    assert len(posts(world)) == 1
    assert "#track at 09:00 UTC, next on 26 May 2027" in (await ask(world, "/server view")).text
    texts: list[str] = []

    async def hear(card: Card, private: bool) -> None:
        texts.append(plain_text(card))

    world.client.add_listener(hear, f"on_{CARD_SHOWN}")
    await world.member.click(message, label="Proof")
    await world.member.click(message, label="All of 25 May")
    proof, everything = texts
    assert proof.startswith("Proof: On this day: 25 May\n25 May 2024 Beatrice Chebet (KEN)")
    assert all(" · " in line for line in proof.splitlines()[1:-1])
    assert everything.startswith("On this day: 25 May\n3 record marks, ")


async def test_the_hour_is_that_of_the_servers_timezone(world: World, clock: Clock) -> None:
    await ask(world, "/server set timezone:America/New_York")
    assert "at 09:00 America/New_York" in (await ask(world, SET)).text
    clock.set("2027-05-25 12:59")
    assert await post_due(world.client) == 0
    clock.set("2027-05-25 13:00")
    assert await post_due(world.client) == 1


async def test_two_looks_at_once_make_one_post(world: World, clock: Clock) -> None:
    await ask(world, SET)
    clock.set("2027-05-25 09:00")
    assert sorted(await asyncio.gather(*(post_due(world.client) for _ in range(4)))) == [0, 0, 0, 1]
    assert len(posts(world)) == 1


async def test_after_days_off_it_is_posted_late_and_once(store: Opened, clock: Clock) -> None:
    async with simulated(store, role="moderator", guild_id=7, clock=clock) as world:
        await ask(world, SET)
    clock.set("2027-05-28 21:30")
    async with simulated(store, role="moderator", guild_id=7, clock=clock) as world:
        assert "#track at 09:00 UTC, next on 28 May 2027" in (await ask(world, "/server view")).text
        assert await post_due(world.client) == 1
        assert await post_due(world.client) == 0
        (message,) = posts(world)
        assert shown(message).startswith("On this day: 28 May")


async def test_next_year_other_anniversaries_are_posted(world: World, clock: Clock) -> None:
    await ask(world, SET)
    lines = []
    for year in range(2027, 2045):
        clock.set(f"{year}-05-25 09:00")
        await post_due(world.client)
    for message in posts(world):
        lines += [line for line in shown(message).splitlines() if " years ago " in line]
    what = [line.partition(" years ago ")[2] for line in lines]
    assert len(what) == len(set(what)) > 30
    # What there was is told, and a day without anything new says nothing.
    assert len(posts(world)) < 18
    clock.set("2045-05-25 09:00")
    assert await post_due(world.client) == 0
    assert await post_due(world.client) == 0


async def test_a_day_with_nothing_worth_it_posts_nothing(world: World, clock: Clock) -> None:
    await ask(world, SET)
    clock.set("2027-12-24 09:00")
    assert await post_due(world.client) == 0
    assert posts(world) == []
    assert "next on 25 Dec 2027" in (await ask(world, "/server view")).text


@pytest.mark.parametrize("arrived", [False, True])
async def test_a_cut_while_it_is_sent_makes_one_post(
    world: World, clock: Clock, arrived: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask(world, SET)
    clock.set("2027-05-25 09:00")
    with cut_while_sending(monkeypatch, arrived=arrived), pytest.raises(asyncio.CancelledError):
        await post_due(world.client)
    assert len(posts(world)) == arrived
    # It may still be under way in another process.
    clock.later(minutes=4)
    assert await post_due(world.client) == 0
    await world.member.send(world.channel, "What happened today?")
    clock.later(minutes=2)
    looks = await asyncio.gather(*(post_due(world.client) for _ in range(3)))
    assert sum(looks) == (not arrived)
    clock.later(hours=2)
    assert await post_due(world.client) == 0
    (message,) = posts(world)
    assert shown(message).replace("\\", "").startswith(FIRST)


async def test_a_covered_meet_is_left_out_and_the_rest_comes_covered(
    world: World, clock: Clock
) -> None:
    await ask(world, SET)
    await ask(world, "/spoiler set meet:prefontaine 2024 until:3 days")
    clock.set("2027-05-25 09:00")
    assert await post_due(world.client) == 1
    (message,) = posts(world)
    assert "Chebet" not in payload(message)
    assert "Kerr" not in payload(message)
    parts: list[Any] = [part.to_dict() for part in message.components]
    seen = [part["content"] for part in parts if not part.get("spoiler")]
    assert seen == ["On this day: 25 May"]
    await ask(world, "/spoiler lift")
    clock.set("2028-05-25 09:00")
    assert await post_due(world.client) == 1
    assert "Chebet" in payload(posts(world)[-1])


async def test_missing_permissions_are_named_and_kept_until_they_are_given(
    world: World, clock: Clock
) -> None:
    guild = world.member.guild
    deny = discord.PermissionOverwrite(send_messages=False)
    closed = guild.create_text_channel("closed", overwrites={guild.default_role: deny})
    result = await world.slash("server onthisday", {"channel": closed})
    assert result.response is not None
    assert "give me Send Messages there first." in str(result.response.components)
    assert one(world.client.store.path, "SELECT count(*) FROM daily_post") == 0
    await ask(world, SET)
    await channel_of(world).set_permissions(guild_of(world).default_role, send_messages=False)
    clock.set("2027-05-25 09:00")
    assert await post_due(world.client) == 0
    view = (await ask(world, "/server view")).text
    assert (
        "On this day: waits. I may not post in #track: give me Send Messages there first." in view
    )
    await channel_of(world).set_permissions(guild_of(world).default_role, send_messages=True)
    clock.later(hours=3)
    assert await post_due(world.client) == 1


async def test_a_channel_that_is_gone_stops_it_and_another_begins_it_again(
    world: World, clock: Clock
) -> None:
    other = world.member.guild.create_text_channel("other")
    await world.slash("server onthisday", {"channel": other, "hour": 10})
    channel = world.client.get_channel(other.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.delete()
    clock.set("2027-05-25 10:00")
    assert await post_due(world.client) == 0
    view = (await ask(world, "/server view")).text
    assert "On this day: stopped, its channel is gone; name another with /server onthisday" in view
    assert (
        "in #track at 10:00 UTC\nNext on 26 May 2027."
        in (await ask(world, "/server onthisday")).text
    )
    clock.set("2027-05-26 10:00")
    assert await post_due(world.client) == 1


async def test_it_is_turned_off_and_on_without_a_second_post(world: World, clock: Clock) -> None:
    nothing = await ask(world, "/server onthisday daily:off")
    assert nothing.text.startswith("On this day was not posted here.")
    await ask(world, SET)
    clock.set("2027-05-25 09:00")
    assert await post_due(world.client) == 1
    assert (await ask(world, "/server onthisday daily:off")).text == (
        "On this day is posted here no more.\n"
        "/server onthisday begins it; what was posted before is not posted again."
    )
    assert "On this day: not posted; " in (await ask(world, "/server view")).text
    assert "Next on 26 May 2027." in (await ask(world, "/server onthisday hour:23")).text
    clock.set("2027-05-25 23:00")
    assert await post_due(world.client) == 0


async def test_members_begin_and_end_nothing(store: Opened, clock: Clock) -> None:
    async with simulated(store, guild_id=7, clock=clock) as world:
        command = world.env.backend.find_command("server", 7, type=1)
        assert command is not None
        world.member.guild.set_command_permissions(int(command["id"]), {world.member: True})
        for line in (SET, "/server onthisday daily:off"):
            assert (await ask(world, line)).text.startswith("Only moderators ")


def guild_of(world: World) -> discord.Guild:
    found = world.client.get_guild(world.member.guild.id)
    assert found is not None
    return found


def channel_of(world: World) -> discord.TextChannel:
    found = world.client.get_channel(world.channel.id)
    assert isinstance(found, discord.TextChannel)
    return found
