"""A form that tells what is wrong, as every command does."""

from typing import Any

import discord
from discord import ui

from ui.errors import explain


class Form(ui.Modal):
    """A form whose refusals reach whoever filled it in, as those of commands do."""

    # discord.py types a form's as a view's, which is told of an item as well.
    async def on_error(  # type: ignore[override]
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        """Say what is wrong, privately."""
        await explain(interaction, error)
