"""The nation option."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from track.errors import Candidate, NothingStored, UnknownNation
from track.nations import find_nation, home_nation, nation_codes, nation_name
from ui.options.choices import Choices, as_choices

if TYPE_CHECKING:
    from ui.client import Client


def suggest_nations(text: str) -> list[Candidate]:
    """Return the nations ``text`` may mean: the one it names first, then those with such words."""
    named, folded = find_nation(text), text.strip().casefold()
    fitting = [
        code
        for code in nation_codes()
        if code.casefold().startswith(folded)
        or any(word.startswith(folded) for word in nation_name(code).casefold().split())
    ]
    codes = dict.fromkeys(([named] if named else []) + fitting)
    return [Candidate(f"{nation_name(code)} ({code})", code) for code in codes]


def nation_meant(value: str) -> str:
    """Return the code of the nation ``value`` names; raises UnknownNation, or NothingStored."""
    part = home_nation(value)
    if part is not None:
        raise NothingStored(
            f"Results list athletes of {part} under Great Britain and do not tell them apart; "
            "ask for GBR."
        )
    code = find_nation(value)
    if code is None:
        raise UnknownNation(value)
    return code


class NationOption(app_commands.Transformer["Client"]):
    """A nation by code, name, adjective or flag, as its three letters."""

    async def transform(self, interaction: discord.Interaction["Client"], value: str, /) -> str:
        """Return the code of the nation; raises UnknownNation, or NothingStored."""
        return nation_meant(value)

    async def autocomplete(
        self, interaction: discord.Interaction["Client"], value: str | int | float, /
    ) -> Choices:
        """Return the nations the letters typed so far may begin."""
        return as_choices(suggest_nations(str(value)))
