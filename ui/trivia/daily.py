"""The question of the day: the same for a whole server, answered once by each member."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import discord

from db.preferences import preferences_of
from db.trivia_daily import (
    Daily,
    answer_daily,
    daily_answers_of,
    daily_choices,
    daily_of,
    set_daily,
)
from db.trivia_pool import NoQuestions, pick_question, wish_of
from track.errors import NothingStored, TrackError
from track.trivia.days import Streak, streak
from track.trivia.game import LETTERS, Terms
from ui.cards import Button, Card, Colour, Fact
from ui.trivia.cards import answer_buttons, answer_lines, lettered, sort_of
from ui.trivia.custom_ids import DAY_GONE, ChoosesDaily
from ui.trivia.referee import TRIES
from ui.words import count

if TYPE_CHECKING:
    from ui.client import Client


class NotToday(TrackError):
    """A question of the day that cannot be answered; the text says why."""


@dataclass(frozen=True, slots=True)
class DailyDesk:
    """The questions of the day of one server, for one of its members at a moment there."""

    client: "Client"
    guild_id: int
    member_id: int
    now: datetime

    @property
    def today(self) -> date:
        """The day it is where the server is."""
        return self.now.date()

    async def card(self) -> tuple[Card, bool]:
        """Return today's question, or how the member answered it, and whether they did."""
        daily = await self._daily()
        answers = await daily_answers_of(self.client.store, self.guild_id, self.member_id)
        if self.today in answers:
            return await self._answered(daily, answers), True
        return daily_card(daily, await self._choices(daily.day)), False

    async def answer(self, day: date, choice: int) -> Card:
        """Keep what the member chose, unless they had; return how that was.

        Raises:
            NotToday: the day is over, or the question is about a meet kept covered.
        """
        store = self.client.store
        answers = await daily_answers_of(store, self.guild_id, self.member_id)
        daily = await daily_of(store, self.guild_id, day)
        if daily is None:
            raise NothingStored(DAY_GONE)
        await self._check_covers(daily)
        if day not in answers:
            if day != self.today:
                raise NotToday("That was the question of another day; see /trivia daily.")
            await answer_daily(store, self.guild_id, day, self.member_id, choice)
            answers = await daily_answers_of(store, self.guild_id, self.member_id)
        return await self._answered(daily, answers)

    async def _answered(self, daily: Daily, answers: Mapping[date, tuple[int, bool]]) -> Card:
        found = streak({day: right for day, (_, right) in answers.items()}, self.today)
        midnight = datetime.combine(self.today + timedelta(days=1), time(), self.now.tzinfo)
        choices = await self._choices(daily.day)
        return daily_answer_card(daily, answers[daily.day][0], choices, found, midnight)

    async def _choices(self, day: date) -> Mapping[int, int]:
        return await daily_choices(self.client.store, self.guild_id, day)

    async def _daily(self) -> Daily:
        """Return today's question, drawn for whoever asks first."""
        store, referee = self.client.store, self.client.referee
        found = await daily_of(store, self.guild_id, self.today)
        wish = await wish_of(store, self.guild_id, Terms(), self.now)
        for _ in range(TRIES):
            if found is not None:
                await self._check_covers(found)
                return found
            question = await pick_question(store, self.guild_id, wish, referee.ask, referee.rng)
            if await set_daily(store, self.guild_id, self.today, question):
                found = await daily_of(store, self.guild_id, self.today)
        raise NoQuestions

    async def _check_covers(self, daily: Daily) -> None:
        wish = await wish_of(self.client.store, self.guild_id, Terms(), self.now)
        if not wish.covered.isdisjoint(daily.question.meets):
            raise NotToday(
                "That question is about a meet that is kept covered here; another comes tomorrow."
            )


async def desk_of(interaction: discord.Interaction["Client"]) -> DailyDesk:
    """Return the questions of the day for whoever asks, by the clock of their server."""
    client, guild_id = interaction.client, interaction.guild_id or 0
    found = await preferences_of(client.store, guild_id, interaction.user.id)
    now = client.clock().astimezone(ZoneInfo(found.server.timezone))
    return DailyDesk(client, guild_id, interaction.user.id, now)


def daily_card(daily: Daily, choices: Mapping[int, int]) -> Card:
    """Return the question of a day, with how many members have answered."""
    question = daily.question
    return Card(
        title=question.text,
        context=_context(daily),
        lines=lettered(question),
        notes=(
            f"{sum(choices.values()) or 'Nobody'} answered so far",
            "You answer once, and you alone see how it was.",
        ),
        buttons=tuple(
            Button(LETTERS[choice], str(ChoosesDaily(daily.day, choice)))
            for choice in range(len(question.choices))
        ),
        colour=Colour.GAME,
    )


def daily_answer_card(
    daily: Daily, choice: int, choices: Mapping[int, int], found: Streak, next_at: datetime
) -> Card:
    """Return how a member answered, how the others did, and the member's streak."""
    question, right = daily.question, choice == daily.question.right
    return Card(
        title="Right!" if right else f"Not {LETTERS[choice]}",
        context=_context(daily),
        lines=(question.text, *answer_lines(question)),
        facts=(
            Fact("Streak", f"{count(found.days, 'day')} in a row, {found.right} right"),
            Fact(
                "This server", f"{choices.get(question.right, 0)} right of {sum(choices.values())}"
            ),
            Fact("Next question", "", next_at),
        ),
        buttons=answer_buttons(daily.question_id),
        colour=Colour.GAME,
    )


def _context(daily: Daily) -> str:
    return f"Question of {daily.day.day} {daily.day:%b %Y} · {sort_of(daily.question)}"
