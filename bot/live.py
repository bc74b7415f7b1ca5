"""The bot connected to Discord, from login to a clean stop."""

import aiohttp
import discord

from bot.client import BellLap
from bot.opening import Opened
from bot.settings import BadSettings, Settings


async def connect(opened: Opened, settings: Settings) -> None:
    """Stay connected until cancelled.

    Raises:
        BadSettings: Discord refuses the token, or cannot be reached.
    """
    async with BellLap(opened.store, opened.people, live=True) as client:
        try:
            await client.start(settings.token)
        except discord.LoginFailure as error:
            raise BadSettings(
                "Discord refuses the token in DISCORD_TOKEN; reset it on the Bot page of "
                "https://discord.com/developers/applications and copy the new one to .env."
            ) from error
        except (aiohttp.ClientConnectionError, OSError) as error:
            raise BadSettings(
                "Discord cannot be reached; check the connection of this machine and start again."
            ) from error
