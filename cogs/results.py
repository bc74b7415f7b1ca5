"""/result: one race."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from db.races import stored_race
from db.store import Store
from track.events import Event
from track.results import Athlete, Meet, Race
from ui.moderators import moderates
from ui.options.athletes import AthleteOption
from ui.options.events import EventOption
from ui.options.races import MeetOption, RaceOption, race_asked_for, refuse_contradiction
from ui.replies import reply
from ui.results import result_card

if TYPE_CHECKING:
    from ui.client import Client


class Results(commands.Cog):
    """Results of races."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command()
    @app_commands.describe(
        race="A race: meet, year, event or winner, as in “bowerman 2024”",
        athlete="The latest race of this athlete, or how they did in the race named",
        meet="A race at this meet",
        event="A race over this event, as in “1500” or “mile”",
        year="A race in this year",
        private="Show the answer only to me",
    )
    async def result(
        self,
        interaction: discord.Interaction["Client"],
        race: Transform[Race, RaceOption] | None = None,
        athlete: Transform[Athlete, AthleteOption] | None = None,
        meet: Transform[Meet, MeetOption] | None = None,
        event: Transform[Event, EventOption] | None = None,
        year: Range[int, 1850, 2100] | None = None,
        private: bool | None = None,
    ) -> None:
        """Show the result of a race: places, marks, gaps, splits and what the sources note."""
        view = self.store.view(interaction.guild_id)
        chosen = race or await race_asked_for(view, athlete, meet, event, year)
        refuse_contradiction(chosen, meet, event, year)
        card = result_card(
            await stored_race(view, chosen),
            athlete if race else None,
            moderated=moderates(interaction),
        )
        await reply(interaction, card, private=private)
