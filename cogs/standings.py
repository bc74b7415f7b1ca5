"""/whatif: where a mark would stand."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Transform
from discord.ext import commands

from db.standings import standing
from db.store import Store
from track.dates import Day
from track.events import Event
from track.legality import counts_for_lists
from track.plausible import sensible
from track.signs import Note
from ui.options.dates import DateOption
from ui.options.events import EventOption
from ui.options.nations import NationOption
from ui.replies import reply
from ui.standings import what_if_card
from ui.words import SEX_CODES

if TYPE_CHECKING:
    from ui.client import Client


class Standings(commands.Cog):
    """Marks against the store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command()
    @app_commands.describe(
        mark="A mark nobody has run yet, as in 3:43.00; 3:43.00i for a short track",
        event="The event, as in mile or long jump",
        sex="Whose lists and records",
        nation="Also among the athletes of a nation, as in GBR or Kenya",
        as_of="As it stood at the end of this day, as in 2024-05-25",
        private="Show the answer only to me",
    )
    async def whatif(
        self,
        interaction: discord.Interaction["Client"],
        mark: str,
        event: Transform[Event, EventOption],
        sex: Literal["men", "women", "mixed"],
        nation: Transform[str, NationOption] = "",
        as_of: Transform[Day, DateOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """What a mark would be: points, all-time place, season, the records it would break."""
        written, code = sensible(mark, event), SEX_CODES[sex]
        reading = written.required()
        found = None
        if Note.WIND_AIDED not in written.notes and counts_for_lists(
            event, written.status, hand=reading.hand, wind_cms=written.wind_cms, annulled=False
        ):
            found = await standing(
                self.store.view(interaction.guild_id),
                reading.mark,
                event,
                code,
                short_track=Note.INDOOR in written.notes,
                nation=nation,
                as_of=as_of,
            )
        card = what_if_card(written, event, code, found, nation, as_of)
        await reply(interaction, card, private=private)
