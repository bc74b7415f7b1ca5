"""/compare: athletes event by event."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from track.comparisons import By
from track.dates import Day
from track.errors import SameAthlete
from track.results import Athlete
from ui.lookups.compare import CompareLookup
from ui.lookups.lookup import show
from ui.options.athletes import AthleteOption
from ui.options.dates import DateOption

if TYPE_CHECKING:
    from ui.client import Client

Ways = Literal["pb", "sb", "points", "age"]


class Comparisons(commands.Cog):
    """Athletes beside one another."""

    @app_commands.command()
    @app_commands.describe(
        first="An athlete, by any part of the name",
        second="Another athlete",
        third="A third athlete",
        fourth="A fourth athlete",
        by="Bests (as usual), newest season, points, or bests at the age of the youngest",
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private="Show the answer only to me",
    )
    async def compare(
        self,
        interaction: discord.Interaction["Client"],
        first: Transform[Athlete, AthleteOption],
        second: Transform[Athlete, AthleteOption],
        third: Transform[Athlete, AthleteOption] | None = None,
        fourth: Transform[Athlete, AthleteOption] | None = None,
        by: Ways = "pb",
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Two to four athletes event by event: bests, season bests, points, or bests at one age."""
        athletes = [each for each in (first, second, third, fourth) if each is not None]
        for place, each in enumerate(athletes):
            if each in athletes[:place]:
                raise SameAthlete(each.name)
        if as_of is None and by == "age":
            # An answer says on which day somebody had an age, and its buttons go on from there.
            as_of = Day.of(datetime.now(UTC).date())
        asked = CompareLookup(tuple(each.id for each in athletes), By(by), as_of)
        await show(interaction, asked, private=private)
