"""/toplist and /records: the best."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from track.dates import Day
from track.errors import NothingStored
from track.events import Event
from track.records import RecordRule, Scope
from track.results import Meet
from track.toplists import ListRule
from ui.lookups.lookup import show
from ui.lookups.records import RecordsLookup
from ui.lookups.toplist import TopListLookup
from ui.options.dates import DateOption
from ui.options.events import EventOption
from ui.options.nations import NationOption
from ui.options.series import SeriesOption
from ui.words import SEX_CODES

if TYPE_CHECKING:
    from ui.client import Client


class Lists(commands.Cog):
    """The best of all time, of a season, of a nation."""

    @app_commands.command()
    @app_commands.describe(
        event="The event, as in mile or long jump",
        sex="Whose list",
        season="Of one year; as usual of all time",
        nation="Only marks set for this nation, as in GBR or Kenya",
        per="The best mark of each athlete (as usual), or every mark",
        surface="Outdoors (as usual), or on a short track and indoors",
        top="How many lines, 5 to 100 (as usual 10)",
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private="Show the answer only to me",
    )
    async def toplist(
        self,
        interaction: discord.Interaction["Client"],
        event: Transform[Event, EventOption],
        sex: Literal["men", "women", "mixed"],
        season: Range[int, 1850, 2100] | None = None,
        nation: Transform[str, NationOption] = "",
        per: Literal["athlete", "mark"] = "athlete",
        surface: Literal["outdoor", "indoor"] = "outdoor",
        top: Range[int, 5, 100] = 10,
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """The best athletes or marks of an event: all-time or a season, any nation, any day."""
        if season and as_of is not None and as_of.end < season * 10000 + 101:
            raise NothingStored(f"The season {season} begins after {as_of}; change one of the two.")
        rule = ListRule(
            event,
            SEX_CODES[sex],
            short_track=surface == "indoor" and event.has_short_track,
            season=season or 0,
            nation=nation,
            by_mark=per == "mark",
            as_of=as_of,
        )
        await show(interaction, TopListLookup(rule, top), private=private)

    @app_commands.command()
    @app_commands.describe(
        scope="Of the world, an area, a nation, a meeting, a championship, or under twenty",
        event="The event, as in mile or long jump",
        sex="Whose record",
        nation="For a national record: which nation, as in GBR or Kenya",
        meet="For a meeting or a championship: its name or city, as in bislett",
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private="Show the answer only to me",
    )
    async def records(
        self,
        interaction: discord.Interaction["Client"],
        scope: Scope,
        event: Transform[Event, EventOption],
        sex: Literal["men", "women", "mixed"],
        nation: Transform[str, NationOption] = "",
        meet: Transform[Meet, SeriesOption] | None = None,
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Who holds a record, where and when, how long it has stood, and all before it."""
        if scope == "national" and not nation:
            raise NothingStored("Whose national record? Name the nation, as in nation:GBR.")
        if scope == "meeting" and meet is None:
            raise NothingStored("Which meeting's record? Name the meet, as in meet:bislett.")
        if nation and scope != "national":
            raise NothingStored(
                "nation goes with scope:national; for an area's record leave it out, all are told."
            )
        if meet is not None and scope not in ("meeting", "championship"):
            raise NothingStored("meet goes with scope:meeting or championship; leave it out here.")
        rule = RecordRule(scope, event, SEX_CODES[sex], nation, meet.id if meet else 0, as_of)
        await show(interaction, RecordsLookup(rule), private=private)
