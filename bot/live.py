"""The bot connected to Discord, from login to a clean stop."""

import asyncio
import logging
import signal

import aiohttp
import discord

from bot.client import BellLap
from bot.opening import Opened
from bot.settings import BadSettings, Settings

log = logging.getLogger(__name__)


async def connect(opened: Opened, settings: Settings) -> None:
    """Stay connected until SIGTERM or SIGINT.

    Raises:
        BadSettings: Discord refuses the token, or cannot be reached.
    """
    client = BellLap(opened.store, opened.people, live=True)
    running = asyncio.ensure_future(client.start(settings.token))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop, running, number)
    try:
        await running
    except asyncio.CancelledError:
        log.info("stopped")
    except discord.LoginFailure as error:
        raise BadSettings(
            "Discord refuses the token in DISCORD_TOKEN; reset it on the Bot page of "
            "https://discord.com/developers/applications and copy the new one to .env."
        ) from error
    except (aiohttp.ClientConnectionError, OSError) as error:
        raise BadSettings(
            "Discord cannot be reached; check the connection of this machine and start again."
        ) from error
    finally:
        await client.close()


def _stop(running: asyncio.Future[None], number: int) -> None:
    log.info("%s received, stopping", signal.Signals(number).name)
    running.cancel()
