"""The race and meet options."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from db.meets import find_meets, meet_by_id
from db.races import find_races, latest_race, latest_race_of, newest_day, race_by_id
from db.store import View
from track.errors import Candidate, EmptyStore, NothingStored, TrackError, WhichOne, shown
from track.events import Event, find_event
from track.ids import PICKED, pick, picked
from track.race_query import RaceQuery, read_race_query
from track.results import Athlete, Meet, Race, Round
from ui.options.choices import Choices, as_choices
from ui.words import race_label, race_title

if TYPE_CHECKING:
    from ui.client import Client

_NO_RACE = "No stored race fits {}; try a meet and a year, as in “bowerman 2024”."
STALE = "That choice is from an older list and no longer stored; type the name again."


class RaceOption(app_commands.Transformer["Client"]):
    """A race by meet, year, event or winner; the picker sends an id."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Race:
        """Return the race meant; raises NothingStored or WhichOne."""
        view = interaction.client.store.view(interaction.guild_id)
        races = await races_meant(view, value, _narrowed(value, interaction.namespace))
        return only_race(value, races)

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return the races the words typed so far fit."""
        view = interaction.client.store.view(interaction.guild_id)
        if str(value).startswith(PICKED):
            try:
                races = [await race_by_id(view, _number(str(value)))]
            except NothingStored:
                races = []
        else:
            races = await find_races(view, _narrowed(str(value), interaction.namespace))
        return as_choices(race_candidates(races))


class MeetOption(app_commands.Transformer["Client"]):
    """A meet edition by name, city or year; the picker sends an id."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> Meet:
        """Return the meet meant, a big one before small ones; raises NothingStored or WhichOne."""
        view = interaction.client.store.view(interaction.guild_id)
        if value.startswith(PICKED):
            return await meet_by_id(view, _number(value))
        year = getattr(interaction.namespace, "year", None)
        meets = await find_meets(view, f"{value} {year}" if year else value)
        if not meets:
            raise NothingStored(
                f"No stored meet fits {shown(value)}; try a city and a year, as in “oslo 2022”."
            )
        meets = [meet for meet in meets if not meet.level.small] or meets
        if len(meets) > 1:
            raise WhichOne(value, "meet", [_meet_candidate(meet) for meet in meets])
        return meets[0]

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return the meets the words typed so far fit."""
        view = interaction.client.store.view(interaction.guild_id)
        return as_choices(_meet_candidate(meet) for meet in await find_meets(view, str(value)))


async def races_meant(view: View, value: str, query: RaceQuery, limit: int = 25) -> list[Race]:
    """Return the races that fit ``query``, read from ``value``, or the one a picker sent.

    Raises:
        NothingStored: the race a picker sent is not stored, or no longer.
        EmptyStore: no race is stored at all.
    """
    if value.startswith(PICKED):
        return [await race_by_id(view, _number(value))]
    races = await find_races(view, query, limit=limit)
    if not races:
        await _refuse_if_empty(view)
    return races


def only_race(text: str, races: list[Race], fills: str = "") -> Race:
    """Return the race meant by ``text`` among those that fit: the only final, or the only race.

    A race at a big meet is meant before one at a small meet of the same city, and one that is
    stored with its winner before one of which only a line or two are.

    Raises:
        NothingStored: none fits.
        WhichOne: several do.
    """
    finals = [race for race in races if race.round is Round.FINAL]
    fitting = finals or races
    fitting = [race for race in fitting if not race.meet.level.small] or fitting
    fitting = [race for race in fitting if race.field != "partial"] or fitting
    if not fitting:
        raise NothingStored(_NO_RACE.format(shown(text)))
    if len(fitting) > 1:
        raise WhichOne(text, "race", race_candidates(fitting), fills)
    return fitting[0]


def refuse_contradiction(
    race: Race, meet: Meet | None, event: Event | None, year: int | None
) -> None:
    """Raise NothingStored where other options say another meet, event or year than ``race``."""
    named = [
        meet.name if meet and meet.id != race.meet.id else "",
        event.name if event and event != race.event else "",
        str(year) if year and year != race.day.year and str(year) not in race_title(race) else "",
    ]
    if any(named):
        other = ", ".join(filter(None, named))
        raise NothingStored(f"{race_title(race)} does not go with {other}; leave one of them out.")


def _narrowed(text: str, given: app_commands.Namespace) -> RaceQuery:
    """Return what ``text`` asks for, with the event and the year of the other options."""
    query = read_race_query(text)
    year, event = getattr(given, "year", None), getattr(given, "event", None)
    if query.year is None and isinstance(year, int):
        query = replace(query, year=year)
    if query.event is None and event:
        with suppress(TrackError):
            query = replace(query, event=find_event(event))
    return query


async def race_asked_for(
    view: View, athlete: Athlete | None, meet: Meet | None, event: Event | None, year: int | None
) -> Race:
    """Return the race the filters of ``/result`` mean.

    An athlete means their latest race that fits; no filter at all the latest race stored.

    Raises:
        NothingStored: no stored race fits.
        WhichOne: several do, and nobody's latest was asked for.
        EmptyStore: no race is stored at all.
    """
    meet_id = meet.id if meet else None
    given = (athlete and athlete.name, meet and meet.name, event and event.name, year)
    asked = " ".join(str(each) for each in given if each)
    if not asked:
        found = await latest_race(view)
    elif athlete is not None:
        found = await latest_race_of(view, athlete, event, year, meet_id)
    else:
        races = await find_races(view, RaceQuery(event=event, year=year), meet_id)
        found = only_race(asked, races, fills="race") if races else None
    if found is None:
        await _refuse_if_empty(view)
        raise NothingStored(_NO_RACE.format(shown(asked)))
    return found


def race_candidates(races: list[Race]) -> list[Candidate]:
    """Return races as a picker shows them; labels never tell a result."""
    return [Candidate(race_label(race), pick(race.id)) for race in races]


async def _refuse_if_empty(view: View) -> None:
    if await newest_day(view) is None:
        raise EmptyStore


def _number(value: str) -> int:
    try:
        return picked(value)
    except ValueError as error:
        raise NothingStored(STALE) from error


def _meet_candidate(meet: Meet) -> Candidate:
    told = " · ".join(filter(None, (meet.name, meet.city, str(meet.first))))
    return Candidate(told, pick(meet.id))
