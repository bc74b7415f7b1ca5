"""The buttons of higher or lower; they outlive a restart, as the run does."""

from typing import TYPE_CHECKING

import discord

from track.errors import TrackError
from ui.card_button import CardButton
from ui.higher_lower.custom_ids import AGAIN, RunPress
from ui.higher_lower.game import game_of
from ui.replies import in_time, replace

if TYPE_CHECKING:
    from ui.client import Client


class SomebodyElses(TrackError):
    """A press on the run of somebody else."""

    def __init__(self) -> None:
        super().__init__("Somebody else is playing that run; /higherlower begins your own.")


class RunButton(CardButton, template=RunPress.TEMPLATE):
    """Answers a question or begins another run, for the one who plays it alone."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Show in place how the run stands then."""
        press = RunPress.read(self.parts)
        if press.user_id != interaction.user.id:
            raise SomebodyElses
        game = game_of(interaction)
        moved = game.again(press) if press.does == AGAIN else game.answer(press)
        await replace(interaction, await in_time(interaction, moved, in_place=True))
