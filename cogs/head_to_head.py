"""/h2h: two athletes against each other."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from track.dates import Day
from track.errors import NothingStored, SameAthlete
from track.events import Event
from track.head_to_head import Kind, Rule, Surface
from track.results import Athlete
from ui.lookups.head_to_head import HeadToHeadLookup
from ui.lookups.lookup import Lookup, show
from ui.lookups.matrix import MatrixLookup
from ui.options.athletes import AthleteOption
from ui.options.dates import DateOption
from ui.options.events import EventsOption

if TYPE_CHECKING:
    from ui.client import Client


class HeadToHeads(commands.Cog):
    """Who beats whom."""

    @app_commands.command()
    @app_commands.describe(
        first="An athlete, by any part of the name",
        second="Another athlete",
        third="One more, for everybody against everybody",
        fourth="And one more",
        event="Only this event, or a group such as 1500/mile",
        rounds="Finals only (as usual), or heats and semi-finals too",
        kind="Only races with a pacemaker, or only championships",
        surface="Only outdoors, or only indoors",
        since="Only races from this day on, as in 2023-01-01 or 2023",
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private="Show the answer only to me",
    )
    async def h2h(
        self,
        interaction: discord.Interaction["Client"],
        first: Transform[Athlete, AthleteOption],
        second: Transform[Athlete, AthleteOption],
        third: Transform[Athlete, AthleteOption] | None = None,
        fourth: Transform[Athlete, AthleteOption] | None = None,
        event: Transform[tuple[Event, ...], EventsOption] | None = None,
        rounds: Literal["final", "all"] = "final",
        kind: Literal["any", "paced", "championship"] = "any",
        surface: Literal["any", "outdoor", "indoor"] = "any",
        since: Transform[Day, DateOption] | None = None,
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Count the races between two to four athletes: wins, the run, closest, every meeting."""
        if since is not None and as_of is not None and since.number > as_of.end:
            raise NothingStored(f"since ({since}) is after as_of ({as_of}); swap the two.")
        rule = Rule(event or (), rounds == "final", Kind(kind), Surface(surface), since, as_of)
        athletes = [each for each in (first, second, third, fourth) if each is not None]
        people = tuple(each.id for each in athletes)
        for each in athletes:
            if people.count(each.id) > 1:
                raise SameAthlete(each.name)
        asked: Lookup = HeadToHeadLookup(first.id, second.id, rule)
        if len(people) > len((first, second)):
            asked = MatrixLookup(people, rule)
        await show(interaction, asked, private=private)
