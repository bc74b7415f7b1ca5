"""/points and /agegrade: what a mark is worth."""

import asyncio
import re
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import Range, Transform
from discord.ext import commands

from track.age_grade import age_grade
from track.events import Event
from track.plausible import sensible
from ui.age_grade import age_grade_card
from ui.options.choices import Choices, as_choices
from ui.options.events import EventOption
from ui.replies import reply
from ui.scoring import ScoringTable, answer_points, suggest_points
from ui.words import SEX_CODES

if TYPE_CHECKING:
    from ui.client import Client


_SCORE = re.compile(r"\d{1,4}", re.ASCII)


class Scoring(commands.Cog):
    """Points of the World Athletics tables, of combined events, and age grades."""

    @app_commands.command()
    @app_commands.describe(
        event="The event, as in 100m, mile or decathlon",
        sex="Whose table",
        mark="A mark, as in 9.58 or 10.24 (-1.5); for a decathlon all ten, with spaces",
        points="Or a score: which mark is worth so many points?",
        tables="Edition of the scoring tables; 2025 as usual",
        indoor="On a short track of 200 m",
        private="Show the answer only to me",
    )
    async def points(
        self,
        interaction: discord.Interaction["Client"],
        event: Transform[Event, EventOption],
        sex: Literal["men", "women", "mixed"],
        mark: str = "",
        points: int | None = None,
        tables: Literal["2025", "2022", "2017"] = "2025",
        indoor: bool = False,
        private: bool | None = None,
    ) -> None:
        """World Athletics points of a mark, or the mark for a score; combined events too."""
        table = ScoringTable(event, SEX_CODES[sex], tables, indoor)
        await reply(interaction, answer_points(mark, points, table), private=private)

    @points.autocomplete("mark")
    async def worth_while_typing(
        self, interaction: discord.Interaction["Client"], current: str
    ) -> Choices:
        """Show what the mark typed so far is worth."""
        table = ScoringTable.typed(dict(iter(interaction.namespace)))
        return as_choices(suggest_points(current, None, table)) if table else []

    @points.autocomplete("points")
    async def mark_while_typing(
        self, interaction: discord.Interaction["Client"], current: int | str
    ) -> list[app_commands.Choice[int]]:
        """Show the mark that the score typed so far takes."""
        table = ScoringTable.typed(dict(iter(interaction.namespace)))
        if table is None or not _SCORE.fullmatch(str(current)):
            return []
        wanted = int(current)
        return [
            app_commands.Choice(name=each.label, value=wanted)
            for each in suggest_points("", wanted, table)
        ]

    @app_commands.command()
    @app_commands.describe(
        mark="The mark, as in 16:23",
        event="The event, as in 5k (road), 5000 (track) or long jump",
        sex="Whose standard",
        age="Years of age: 5 to 100 in flat races and walks, from 30 in other events",
        private="Show the answer only to me",
    )
    async def agegrade(
        self,
        interaction: discord.Interaction["Client"],
        mark: str,
        event: Transform[Event, EventOption],
        sex: Literal["men", "women"],
        age: Range[int, 5, 100],
        private: bool | None = None,
    ) -> None:
        """How good a mark is for an age, in percent of the standard of that age."""
        reading = sensible(mark, event).required()
        code = SEX_CODES[sex]
        # The first question loads athlib and its tables: a tenth of a second.
        grades = await asyncio.to_thread(age_grade, reading, event, code, age)
        card = age_grade_card(reading, event, code, age, grades)
        await reply(interaction, card, private=private)
