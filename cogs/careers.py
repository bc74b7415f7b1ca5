"""/athlete, /streak, /losses, /nemesis and /season: one athlete and their races."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from track.dates import Day
from track.errors import NothingStored
from track.events import Event
from track.head_to_head import Kind, Rule
from track.results import Athlete
from ui.lookups.athlete import AthleteLookup
from ui.lookups.lookup import show
from ui.lookups.losses import LossesLookup
from ui.lookups.nemesis import NemesisLookup
from ui.lookups.season import SeasonLookup
from ui.lookups.streak import StreakLookup
from ui.options.athletes import AthleteOption
from ui.options.dates import DateOption
from ui.options.events import EventsOption

if TYPE_CHECKING:
    from ui.client import Client

_ATHLETE = "An athlete, by any part of the name"
_GROUP = "Only this event, or a group such as 1500/mile"
_KIND = "Only races with a pacemaker, or only championships"
_ROUNDS = "Finals only (as usual), or heats and semi-finals too"
_PRIVATE = "Show the answer only to me"

Kinds = Literal["any", "paced", "championship"]
Rounds = Literal["final", "all"]


class CareerLookups(commands.Cog):
    """What became of an athlete's races."""

    @app_commands.command()
    @app_commands.describe(
        name=_ATHLETE,
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private=_PRIVATE,
    )
    async def athlete(
        self,
        interaction: discord.Interaction["Client"],
        name: Transform[Athlete, AthleteOption],
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Who somebody is: age, nations, personal bests, medals, records held, latest races."""
        await show(interaction, AthleteLookup(name.id, as_of), private=private)

    @app_commands.command()
    @app_commands.describe(
        athlete=_ATHLETE,
        group=_GROUP,
        kind=_KIND,
        rounds=_ROUNDS,
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private=_PRIVATE,
    )
    async def streak(
        self,
        interaction: discord.Interaction["Client"],
        athlete: Transform[Athlete, AthleteOption],
        group: Transform[tuple[Event, ...], EventsOption] | None = None,
        kind: Kinds = "any",
        rounds: Rounds = "final",
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Wins in a row: the current streak, the longest, the losses that ended and began them."""
        rule = Rule(group or (), rounds == "final", Kind(kind), as_of=as_of)
        await show(interaction, StreakLookup(athlete.id, rule), private=private)

    @app_commands.command()
    @app_commands.describe(
        athlete=_ATHLETE,
        group=_GROUP,
        kind=_KIND,
        rounds=_ROUNDS,
        since="Only races from this day on, as in 2022-05-25 or 2022",
        until="Only races up to this day",
        private=_PRIVATE,
    )
    async def losses(
        self,
        interaction: discord.Interaction["Client"],
        athlete: Transform[Athlete, AthleteOption],
        group: Transform[tuple[Event, ...], EventsOption] | None = None,
        kind: Kinds = "any",
        rounds: Rounds = "final",
        since: Transform[Day, DateOption] | None = None,
        until: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """The races an athlete lost, with who was ahead; in a window of time if you like."""
        if since is not None and until is not None and since.number > until.end:
            raise NothingStored(f"since ({since}) is after until ({until}); swap the two.")
        rule = Rule(group or (), rounds == "final", Kind(kind), since=since, as_of=until)
        await show(interaction, LossesLookup(athlete.id, rule), private=private)

    @app_commands.command()
    @app_commands.describe(
        athlete=_ATHLETE,
        min_meetings="How often two must have met to be listed (as usual 3)",
        private=_PRIVATE,
    )
    async def nemesis(
        self,
        interaction: discord.Interaction["Client"],
        athlete: Transform[Athlete, AthleteOption],
        min_meetings: Range[int, 1, 99] = 3,
        private: bool | None = None,
    ) -> None:
        """By whom an athlete is beaten most, and whom they beat most, in finals."""
        await show(interaction, NemesisLookup(athlete.id, min_meetings), private=private)

    @app_commands.command()
    @app_commands.describe(
        name=_ATHLETE, year="Which year; as usual the last one stored", private=_PRIVATE
    )
    async def season(
        self,
        interaction: discord.Interaction["Client"],
        name: Transform[Athlete, AthleteOption],
        year: Range[int, 1850, 2100] | None = None,
        private: bool | None = None,
    ) -> None:
        """One athlete's year: season bests, wins and every stored race."""
        await show(interaction, SeasonLookup(name.id, year or 0), private=private)
