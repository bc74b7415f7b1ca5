"""/progression: personal bests as they came."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from track.dates import Day
from track.errors import SameAthlete
from track.events import Event
from track.results import Athlete
from ui.lookups.lookup import show
from ui.lookups.progression import ProgressionLookup
from ui.options.athletes import AthleteOption
from ui.options.dates import DateOption
from ui.options.events import EventOption

if TYPE_CHECKING:
    from ui.client import Client


class Progressions(commands.Cog):
    """How bests came about."""

    @app_commands.command()
    @app_commands.rename(with_="with")
    @app_commands.describe(
        athlete="An athlete, by any part of the name",
        event="The event; as usual the one with most stored marks",
        with_="A second athlete to draw beside the first",
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private="Show the answer only to me",
    )
    async def progression(
        self,
        interaction: discord.Interaction["Client"],
        athlete: Transform[Athlete, AthleteOption],
        event: Transform[Event, EventOption] | None = None,
        with_: Transform[Athlete, AthleteOption] | None = None,
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Each personal best when it came and by how much, with a chart; one athlete or two."""
        if with_ is not None and with_.id == athlete.id:
            raise SameAthlete(athlete.name)
        asked = ProgressionLookup(athlete.id, event, with_.id if with_ else None, as_of)
        await show(interaction, asked, private=private)
