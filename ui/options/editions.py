"""The name option of /meet."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from db.races import newest_day
from db.series import editions
from db.store import View
from track.errors import EmptyStore, NothingStored, WhichOne, shown
from track.events import event_by_number
from track.ids import PICKED, unshort
from track.race_query import RaceQuery, read_race_query
from track.series import Edition, series_name
from ui.lookups.edition import EditionLookup
from ui.lookups.lookup import Lookup
from ui.lookups.winners import NamedRaceLookup, WinnersLookup
from ui.options.choices import Choices, as_choices
from ui.options.meanings import (
    NAMED,
    SERIES,
    edition_of_name,
    meanings,
    missing,
    of_edition,
    offered,
)
from ui.options.races import STALE

if TYPE_CHECKING:
    from ui.client import Client

_PICKED = re.compile(
    rf"{PICKED}(?P<number>[0-9a-z]{{1,10}})"
    rf"(?:\.(?:(?P<kind>[{SERIES}{NAMED}])|(?P<event>\d{{1,4}})(?P<sex>[MWX])))?",
    re.ASCII,
)


class EditionOption(app_commands.Transformer["Client"]):
    """An edition, a series, a named race or an event at a meet; the picker sends numbers."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Lookup:
        """Return the question meant; raises NothingStored or WhichOne."""
        view = interaction.client.store.view(interaction.guild_id)
        return await edition_meant(view, value, _year(interaction.namespace))

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return what the words typed so far may mean."""
        if str(value).startswith(PICKED):
            return []
        view = interaction.client.store.view(interaction.guild_id)
        query = read_race_query(str(value))
        query = replace(query, year=query.year or _year(interaction.namespace))
        found = await offered(view, query)
        if not found and len(query.words) > 1:
            # The last word may be the beginning of an event, as in “olympics 15”.
            found = await offered(view, replace(query, words=query.words[:-1]))
        return as_choices(each.candidate for each in found)


async def edition_meant(view: View, value: str, year: int | None = None) -> Lookup:
    """Return the question ``value`` names; raises NothingStored or WhichOne."""
    if value.startswith(PICKED):
        return await _chosen(view, value, year)
    query = read_race_query(value)
    if year and query.year not in (None, year):
        raise NothingStored(f"{shown(value)} does not go with {year}; leave one of them out.")
    found = await meanings(view, replace(query, year=query.year or year), value)
    if len(found) > 1:
        raise WhichOne(value, "meet", [each.candidate for each in found])
    if not found:
        raise await _refusal(view, value, year)
    return found[0].lookup


async def _chosen(view: View, value: str, year: int | None) -> Lookup:
    """Return what a picker sent; with a year the edition of that year."""
    chosen = _PICKED.fullmatch(value)
    if chosen is None:
        raise NothingStored(STALE)
    number = unshort(chosen["number"])
    if chosen["kind"] == NAMED and year:
        return (await edition_of_name(view, number, year)).lookup
    if chosen["kind"] == NAMED:
        return NamedRaceLookup(number)
    if year:
        return await _edition_in(view, number, year, value)
    if chosen["event"]:
        try:
            return WinnersLookup(number, event_by_number(int(chosen["event"])), chosen["sex"])
        except KeyError as error:
            raise NothingStored(STALE) from error
    known = await editions(view, number)
    return EditionLookup(known[0].meet.id if chosen["kind"] else number)


async def _edition_in(view: View, meet_id: int, year: int, value: str) -> Lookup:
    """Return the edition of a year in the series of a meet; raises NothingStored or WhichOne."""
    known = await editions(view, meet_id)
    fitting = [each for each in known if _held_in(each, year)]
    chosen = [each for each in fitting if each.meet.id == meet_id] or fitting
    if len(chosen) > 1:
        raise WhichOne(value, "meet", [of_edition(each).candidate for each in chosen])
    if not chosen:
        raise missing(series_name(known[0]), year, [each.year for each in known])
    return EditionLookup(chosen[0].meet.id)


def _held_in(edition: Edition, year: int) -> bool:
    return year == edition.year or edition.meet.first.year <= year <= edition.meet.last.year


async def _refusal(view: View, value: str, year: int | None) -> Exception:
    if await newest_day(view) is None:
        return EmptyStore()
    query: RaceQuery = read_race_query(value)
    if not query.words:
        return NothingStored(
            f"{shown(value)} names no meet; try “prefontaine 2024” or “olympics 1500 men”."
        )
    told = f"{shown(value)} in {year}" if year else shown(value)
    return NothingStored(
        f"No stored meet fits {told}; try a meet and a year, as in “prefontaine 2024”, "
        "or an event at it, as in “olympics 1500 men”."
    )


def _year(given: app_commands.Namespace) -> int | None:
    year = getattr(given, "year", None)
    return year if isinstance(year, int) else None
