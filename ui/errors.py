"""The one mouth for refusals: a sentence, or a question back when several meanings fit."""

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands, ui

from track.errors import TrackError, WhichOne, shown
from ui.cards import Card, Choice, Colour
from ui.components import CardView, select_options
from ui.replies import reply

if TYPE_CHECKING:
    from ui.client import Client

log = logging.getLogger(__name__)

DECLINED = "declined"
"""Event the client dispatches when it refuses, beside the card that says why."""
PATIENCE = 600
"""Seconds a question waits; Discord forgets the command itself after 15 minutes."""
BROKEN = "That broke on my side and has been logged; please try again."

Command = app_commands.Command[Any, ..., Any]


async def explain(
    interaction: discord.Interaction["Client"],
    error: BaseException,
    command: Command | None = None,
    options: app_commands.Namespace | None = None,
) -> None:
    """Tell the person what went wrong, privately, or ask which of several meanings was meant."""
    cause = root_cause(error)
    if isinstance(cause, WhichOne) and command is not None and options is not None:
        await _ask(interaction, cause, command, options)
        return
    if isinstance(cause, TrackError | app_commands.CheckFailure):
        text = str(cause)
    else:
        log.error("answering failed", exc_info=error)
        text = BROKEN
    ways = cause.ways if isinstance(cause, TrackError) else ()
    interaction.client.dispatch(DECLINED)
    await reply(interaction, Card(title=text, lines=ways, colour=Colour.QUESTION), private=True)


def root_cause(error: BaseException) -> BaseException:
    """Return what was raised before discord.py wrapped it; a refusal of ours has no cause."""
    if isinstance(error, TrackError):
        return error
    return getattr(error, "original", None) or error.__cause__ or error


async def _ask(
    interaction: discord.Interaction["Client"],
    question: WhichOne,
    command: Command,
    options: app_commands.Namespace,
) -> None:
    choices = tuple(Choice(each.label, each.value) for each in question.candidates)
    card = Card(
        title=f"Which {question.option} is {shown(question.text)}?",
        choices=choices,
        colour=Colour.QUESTION,
    )
    fills = question.fills or _asked_with(question, command, options)
    view = CardView(card, _Menu(command, options, fills, choices))
    view.timeout = PATIENCE
    await reply(interaction, card, private=True, view=view)


def _asked_with(question: WhichOne, command: Command, options: app_commands.Namespace) -> str:
    """Return the name of the option the question is about: the one named so, or the first.

    Options are read in the order the command declares them, so the first one in doubt is meant.
    """
    given = dict(iter(options))
    names = [each.display_name for each in command.parameters]
    holding = [name for name in names if given.get(name) == question.text]
    return question.option if question.option in holding else next(iter(holding), "")


class _Menu(ui.Select[CardView]):
    """Goes on with ``command`` as it was asked, with one option filled in."""

    def __init__(
        self,
        command: Command,
        options: app_commands.Namespace,
        fills: str,
        choices: tuple[Choice, ...],
    ) -> None:
        super().__init__(options=select_options(choices), placeholder="Choose one")
        self._command = command
        self._given = options
        self._fills = fills

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Run the command again with the choice made."""
        setattr(self._given, self._fills, self.values[0])
        try:
            # discord.py has no public way to run a command again with other options.
            await self._command._invoke_with_namespace(interaction, self._given)
        except app_commands.AppCommandError as error:
            await explain(interaction, error, self._command, self._given)
