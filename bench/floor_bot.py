"""The floor: the least a bot of the same framework can do, for the real one to be compared with."""

import os

import discord
from discord import app_commands, ui

FIXED = [
    app_commands.Choice(name=f"Runner {number} · KEN · 1500 m/mile", value=f"#{number}")
    for number in range(25)
]
"""As many choices as Discord shows, made once."""
LINES = "\n".join(
    f"{place:>2}. Runner {place:<22} KEN  3:{45 + place}.34" for place in range(1, 17)
)
"""A race of sixteen, laid out beforehand."""


class FloorBot(discord.Client):
    """A client with three commands, no store and no intents but its servers."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(ping)
        self.tree.add_command(card)
        self.tree.add_command(pick)


@app_commands.command()
async def ping(interaction: discord.Interaction) -> None:
    """Answer with one word."""
    await interaction.response.send_message("pong")


@app_commands.command()
async def card(interaction: discord.Interaction) -> None:
    """Answer with a card the size of a race, laid out as ours are, from memory."""
    view = ui.LayoutView(timeout=None)
    view.add_item(
        ui.Container(
            ui.TextDisplay("### Bowerman Mile 2024\nPrefontaine Classic · Eugene · 25 May 2024"),
            ui.TextDisplay(f"```\n{LINES}\n```"),
            ui.TextDisplay("-# Results of the meet, read on 26 May 2024"),
            ui.ActionRow(ui.Button(label="Proof", custom_id="floor:proof")),
            accent_colour=0x2E7D32,
        )
    )
    view.stop()  # nothing waits in it, so discord.py need not keep it
    await interaction.response.send_message(view=view)


@app_commands.command()
async def pick(interaction: discord.Interaction, name: str) -> None:
    """Answer with the name."""
    await interaction.response.send_message(name)


@pick.autocomplete("name")
async def fixed(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Offer the same choices whatever is typed."""
    return FIXED


if __name__ == "__main__":
    FloorBot().run(os.environ["DISCORD_TOKEN"])
