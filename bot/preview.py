"""The same bot in a local browser page, without an account or a token."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from simcord.backend.errors import SetupError
from simcord.preview import Preview

from bot.ask import Asker
from bot.opening import Opened
from bot.settings import BadSettings
from bot.simulation import World, simulated

EXAMPLES = (
    "/result race:bowerman mile 2024",
    "/h2h first:Kerr second:Jakob as_of:2024-05-25",
    "/convert mark:3:46.22 mile to:1500",
)
"""What the terminal is shown before the page opens: the race this bot is measured by."""


async def serve(opened: Opened, port: int, say: Callable[[str], None]) -> None:
    """Answer the examples through ``say``, then serve the page until stopped.

    Raises:
        BadSettings: the port cannot be used.
    """
    async with simulated(opened, role="moderator", now=datetime.now(UTC)) as world:
        asker = Asker(world)
        for line in EXAMPLES:
            say(f"> {line}\n{(await asker.ask(line)).text}\n")
        await _page(world, port, say)


async def _page(world: World, port: int, say: Callable[[str], None]) -> None:
    try:
        async with world.env.preview(
            world.channel,
            viewers=[world.member],
            layout="channel",
            port=port,
        ) as page:
            say(f"Preview: {page.url}\nType / in the page to use the bot; Ctrl+C stops it.")
            await _keep_time(world, page)
    except (SetupError, OSError) as error:
        raise BadSettings(f"Port {port} cannot be used ({error}); try another --port.") from error


async def _keep_time(world: World, page: Preview) -> None:
    """Let the simulated clock follow the real one, and the page what comes of that."""
    seen = _seen(world)
    while True:
        await asyncio.sleep(1)
        seen = await follow(world, page, seen, datetime.now(UTC))


Seen = Sequence[tuple[int, datetime | None]]
"""Which messages of the bot a page shows, and when each was last changed."""


async def follow(world: World, page: Preview, seen: Seen, now: datetime) -> Seen:
    """Let it be ``now`` in the simulated Discord; return what the page shows then."""
    env = world.env
    # Letting simcord advance its time would refuse whatever is pressed meanwhile.
    env.backend.advance_clock(max(0.0, (now - env.now()).total_seconds()))
    with suppress(SetupError), env.time_context():
        # Somebody presses a button this very moment; the next second makes up for it.
        world.client.referee.tick()
        if (changed := _seen(world)) != seen:
            await page.refresh()
            return changed
    return seen


def _seen(world: World) -> Seen:
    return [(each.id, each.edited_at) for each in world.posted()]
