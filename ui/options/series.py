"""The meet option where any edition of a meet will do."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from db.meets import meet_by_id
from db.series import find_series
from db.store import View
from track.errors import Candidate, NothingStored, WhichOne, shown
from track.ids import PICKED, pick, picked
from track.race_query import read_race_query
from track.results import Meet
from track.series import Series, likeliest
from ui.options.choices import Choices, as_choices
from ui.options.races import STALE
from ui.words import count

if TYPE_CHECKING:
    from ui.client import Client


class SeriesOption(app_commands.Transformer["Client"]):
    """A series of meets by any of its names; the picker sends the id of its newest edition."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Meet:
        """Return an edition of the series meant; raises NothingStored or WhichOne."""
        return await series_meant(interaction.client.store.view(interaction.guild_id), value)

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return the series the words typed so far fit."""
        view = interaction.client.store.view(interaction.guild_id)
        words = read_race_query(str(value)).words
        found = await find_series(view, words, None, None)
        return as_choices(_candidate(each) for each in found)


async def series_meant(view: View, value: str) -> Meet:
    """Return an edition of the series ``value`` names; raises NothingStored or WhichOne."""
    if value.startswith(PICKED):
        try:
            return await meet_by_id(view, picked(value))
        except ValueError as error:
            raise NothingStored(STALE) from error
    words = read_race_query(value).words
    found = await find_series(view, words, None, None)
    if not found or not words:
        raise NothingStored(
            f"No stored meet fits {shown(value)}; try its name or its city, as in “bislett”."
        )
    likely = likeliest(found, words, lambda each: each.newest)
    # The European Championships were in Zürich once; the Weltklasse always is.
    likely = [each for each in likely if each.mostly] or likely
    if len(likely) > 1:
        raise WhichOne(value, "meet", [_candidate(each) for each in likely])
    return likely[0].newest.meet


def _candidate(series: Series) -> Candidate:
    meet = series.newest.meet
    city = f"{meet.city} · " if meet.city else ""
    label = f"{series.name} · {city}{count(series.stored, 'edition')} to {meet.last.year}"
    return Candidate(label, pick(meet.id))
