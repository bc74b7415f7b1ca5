"""/pace: distance, time and pace."""

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.ext import commands

from track.pace import read_faster, solve, splits, usual_lap
from ui.options.choices import Choices, as_choices
from ui.pace import pace_card, suggest_paces
from ui.replies import preferences_here, reply

if TYPE_CHECKING:
    from ui.client import Client


class Paces(commands.Cog):
    """Pace, speed and splits."""

    @app_commands.command()
    @app_commands.describe(
        distance="An event or a length, as in mile, marathon or 12 km",
        time="A time, as in 3:45.34",
        pace="A pace or speed, as in 4:00/km, 62 per lap or 20 km/h",
        lap="Show the splits every so far",
        negative="Second half faster than the first by so much, as in 4 (seconds) or 2%",
        private="Show the answer only to me",
    )
    async def pace(
        self,
        interaction: discord.Interaction["Client"],
        distance: str = "",
        time: str = "",
        pace: str = "",
        lap: Literal["200", "400", "km", "mile", "5 km"] | None = None,
        negative: str = "",
        private: bool | None = None,
    ) -> None:
        """The third of distance, time and pace from the other two, with splits."""
        run = solve(distance, time, pace)
        faster = read_faster(negative, run.seconds) if negative else Decimal(0)
        every = lap or usual_lap(run, (await preferences_here(interaction)).units)
        rows = splits(run, every, faster) if lap or negative else ()
        await reply(interaction, pace_card(run, rows, every, faster), private=private)

    @pace.autocomplete("distance")
    @pace.autocomplete("time")
    @pace.autocomplete("pace")
    async def answer_while_typing(
        self, interaction: discord.Interaction["Client"], current: str
    ) -> Choices:
        """Show the answer to what is typed so far."""
        units = (await preferences_here(interaction)).units
        given = {name: str(value or "") for name, value in iter(interaction.namespace)}
        asked = (given.get("distance", ""), given.get("time", ""), given.get("pace", ""))
        return as_choices(suggest_paces(*asked, current, units))
