"""Playing higher or lower: a run begins, an answer moves it on, and it ends."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import discord

from db.higher_lower import begin_run, bests, move_run, newest_run
from track.errors import NothingStored
from track.events import Event, find_event
from track.higher_lower import (
    SMALLEST_FIELD,
    Guess,
    NoGame,
    Run,
    State,
    answered,
    comparable,
    first_pair,
    playable,
)
from track.toplists import TopList
from ui.cards import Card
from ui.higher_lower.cards import run_card
from ui.higher_lower.custom_ids import RunPress
from ui.lookups.lookup import Here
from ui.words import event_of

if TYPE_CHECKING:
    from ui.client import Client

WELL_KNOWN = tuple(
    map(
        find_event,
        (
            "100", "200", "400", "800", "1500", "mile", "5000", "10000", "marathon", "100H", "110H",
            "400H", "3000SC", "HJ", "PV", "LJ", "TJ", "SP", "DT", "HT", "JT", "HEP", "DEC",
        ),
    )
)  # fmt: skip
"""Events one is drawn from where none is named."""
CHANCE: Random = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class Game:
    """The runs of one person in one server, 0 for direct messages."""

    client: "Client"
    guild_id: int
    user_id: int
    player: str

    async def begin(self, event: Event | None, sex: str | None, after: int | None = None) -> Card:
        """Begin a run and return its first question; raises NoGame where too few bests are stored.

        With ``after`` it takes the place of that run alone, and whichever is there is returned.
        """
        for drawn_event, drawn_sex in _drawn(event, sex):
            found = await self._bests(drawn_event, drawn_sex)
            field = comparable(found.lines, drawn_event)
            pair = first_pair(field, CHANCE) if len(field) >= SMALLEST_FIELD else ()
            if pair:
                run = Run(secrets.randbits(32), drawn_event, drawn_sex, pair)
                await begin_run(self.client.store, self.user_id, self.guild_id, run, after)
                return await self._card(found)
        raise NoGame(_too_few(event, sex))

    async def again(self, press: RunPress) -> Card:
        """Begin a run of the same event after the one that ended."""
        run = await self._run(press)
        return await self.begin(run.event, run.sex, run.number)

    async def answer(self, press: RunPress) -> Card:
        """Take an answer and return how the run stands then; a second one to a question is none."""
        run = await self._run(press)
        found = await self._bests(run.event, run.sex)
        if run.state is State.ON and len(run.asked) == press.asked:
            field = comparable(found.lines, run.event)
            after = answered(run, field, Guess(press.does), CHANCE)
            await move_run(self.client.store, self.user_id, self.guild_id, run, after)
        return await self._card(found)

    async def _run(self, press: RunPress) -> Run:
        run = await newest_run(self.client.store, self.user_id, self.guild_id)
        if run.number != press.run:
            raise NothingStored("A newer run of yours took its place; /higherlower begins another.")
        return run

    async def _card(self, found: TopList) -> Card:
        """Return how the newest run stands; that may be another one than was just moved."""
        run = await newest_run(self.client.store, self.user_id, self.guild_id)
        if (run.event, run.sex) != (found.rule.event, found.rule.sex):
            found = await self._bests(run.event, run.sex)
        return run_card(run, found, self.user_id, self.player)

    async def _bests(self, event: Event, sex: str) -> TopList:
        here = Here(self.client.store.view(None), self.client.people)
        return await bests(here.view, event, sex, here.athlete)


def game_of(interaction: discord.Interaction["Client"]) -> Game:
    """Return the runs of whoever caused ``interaction``, where they did."""
    user = interaction.user
    return Game(interaction.client, interaction.guild_id or 0, user.id, user.display_name)


def _drawn(event: Event | None, sex: str | None) -> Iterator[tuple[Event, str]]:
    """Yield what a run may be about in the order of chance; what was asked for stays."""
    if event is not None and not playable(event):
        return
    events = [event] if event is not None else CHANCE.sample(WELL_KNOWN, len(WELL_KNOWN))
    for each in events:
        for drawn_sex in [sex] if sex is not None else CHANCE.sample("MW", 2):
            yield each, drawn_sex


def _too_few(event: Event | None, sex: str | None) -> str:
    if event is None:
        return "Too few bests are stored for a game; results come with belllap import."
    if not playable(event):
        return (
            f"No bests of single athletes compare in {event}; try another event, as in event:mile."
        )
    what = event_of(event, sex) if sex else event.name
    return (
        f"Fewer than {SMALLEST_FIELD} bests of the {what} that compare are stored; "
        "try another event, as in event:mile."
    )
