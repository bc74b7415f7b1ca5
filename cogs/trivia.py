"""/trivia: games in a channel, the question of the day, and what a server has of them."""

from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range
from discord.ext import commands

from db.store import Store
from db.trivia_games import game_in_channel, scores_of_game, scores_since
from db.trivia_questions import bar_kinds, barred_kinds, disputed_questions
from track.trivia.days import Season
from track.trivia.game import NotYours, Terms
from track.trivia.question import Difficulty, Topic
from ui.moderators import moderator
from ui.options.choices import Choices, as_names
from ui.options.kinds import known_kind, suggest_kinds
from ui.replies import in_time, reply
from ui.trivia.boards import leaderboard_card, report_card
from ui.trivia.cards import begun_card, standing_card
from ui.trivia.daily import desk_of
from ui.trivia.place import place_to_play

if TYPE_CHECKING:
    from ui.client import Client


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
class Trivia(
    commands.GroupCog, name="trivia", description="Quiz games with proved answers, by buttons"
):
    """The quiz games of a server."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command(name="play")
    @app_commands.describe(
        topic="What the questions are about",
        difficulty="How hard they are; mixed without it",
        rounds="How many questions, 5 without it",
        seconds="How long each question stays open, 20 without it",
    )
    async def play(
        self,
        interaction: discord.Interaction["Client"],
        topic: Literal[
            "everything", "records", "championships", "rivalries", "careers", "marks"
        ] = "everything",
        difficulty: Literal["mixed", "easy", "medium", "hard"] = "mixed",
        rounds: Range[int, 1, 20] = 5,
        seconds: Range[int, 10, 60] = 20,
    ) -> None:
        """Begin a game in this channel: everybody answers with buttons, against the clock."""
        place = place_to_play(interaction)
        hard = None if difficulty == "mixed" else Difficulty(difficulty)
        terms = Terms(Topic(topic), hard, rounds, seconds)
        beginning = interaction.client.referee.begin(place, interaction.user.id, terms)
        await reply(interaction, begun_card(await in_time(interaction, beginning)))

    @app_commands.command(name="stop")
    async def stop(self, interaction: discord.Interaction["Client"]) -> None:
        """End the game in this channel: for whoever began it, and for moderators."""
        game = await game_in_channel(
            self.store, interaction.guild_id or 0, interaction.channel_id or 0
        )
        moderates = interaction.permissions.manage_messages
        if not game.may_be_stopped_by(interaction.user.id, moderates=moderates):
            raise NotYours
        ended = await in_time(interaction, interaction.client.referee.stop(game))
        scores = await scores_of_game(self.store, ended)
        name = interaction.user.display_name
        await reply(interaction, standing_card(ended, scores, stopped_by=name))

    @app_commands.command(name="daily")
    @app_commands.describe(private="Show the question only to me")
    async def daily(
        self, interaction: discord.Interaction["Client"], private: bool | None = None
    ) -> None:
        """The question of the day, the same for this whole server; you answer once."""
        desk = await desk_of(interaction)
        card, answered = await in_time(interaction, desk.card(), private=private)
        await reply(interaction, card, private=True if answered else private)

    @app_commands.command(name="leaderboard")
    @app_commands.describe(
        period="This quarter of the year, or all time", private="Show the answer only to me"
    )
    async def leaderboard(
        self,
        interaction: discord.Interaction["Client"],
        period: Literal["season", "all time"] = "season",
        private: bool | None = None,
    ) -> None:
        """Who has the most points in this server's games, this season or of all time."""
        now = (await desk_of(interaction)).now
        season = Season.of(now.date())
        since = season.begins(now.tzinfo) if period == "season" else None
        scores = await scores_since(self.store, interaction.guild_id or 0, since)
        told = "all time" if since is None else f"season {season}"
        await reply(
            interaction, leaderboard_card(scores, told, interaction.user.id), private=private
        )

    @app_commands.command(name="report")
    @app_commands.describe(
        bar="A kind of question this server is not to be asked",
        unbar="A kind of question to let in again",
    )
    @app_commands.check(moderator)
    async def report(
        self, interaction: discord.Interaction["Client"], bar: str = "", unbar: str = ""
    ) -> None:
        """Moderators: the questions members dispute, with their proof; bar kinds of questions."""
        guild_id = interaction.guild_id or 0
        await bar_kinds(
            self.store,
            guild_id,
            bar=[known_kind(bar)] if bar else (),
            unbar=[known_kind(unbar)] if unbar else (),
        )
        found = await disputed_questions(self.store, guild_id)
        barred = await barred_kinds(self.store, guild_id)
        await reply(interaction, report_card(found, barred, 0), private=True)

    @report.autocomplete("bar")
    async def to_bar(self, interaction: discord.Interaction["Client"], current: str) -> Choices:
        """Return the kinds of questions that hold what is typed so far."""
        return suggest_kinds(current)

    @report.autocomplete("unbar")
    async def to_unbar(self, interaction: discord.Interaction["Client"], current: str) -> Choices:
        """Return the barred kinds that hold what is typed so far."""
        barred = await barred_kinds(self.store, interaction.guild_id or 0)
        return as_names(name for name in sorted(barred) if current.casefold().strip() in name)
