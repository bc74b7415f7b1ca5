"""One slash command through the real client, printed as the person would see it."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import discord
from simcord.backend.errors import BackendError, SetupError
from simcord.components import walk_components
from simcord.enums import ComponentType
from simcord.results import InteractionResult, ResponseMessage

from bot.command_line import BadCommandLine, read_command, read_menu
from bot.simulation import World
from track.errors import TrackError, shown
from ui.cards import Card
from ui.errors import DECLINED
from ui.plain import plain_text
from ui.replies import CARD_SHOWN

_WAIT = re.compile(r"wait (\d{1,3})", re.ASCII)
_PRESS = re.compile(r"press (.+)")

Run = Callable[[], Awaitable[InteractionResult]]


class NoAnswer(TrackError):
    """The bot sent nothing; the text says so."""


@dataclass(slots=True)
class Answer:
    """What came back to one line: the cards as text, and what would go to Discord."""

    command: str
    text: str = ""
    ephemeral: bool = False
    declined: bool = False
    components: list[Any] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)

    def shown(self) -> dict[str, Any]:
        """Return what ``--json`` prints."""
        return {
            "command": self.command,
            "ephemeral": self.ephemeral,
            "text": self.text,
            "components": self.components,
            "files": self.files,
        }


class Asker:
    """Types commands, presses buttons, waits and chooses from menus as one person."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._last: ResponseMessage | None = None
        self._texts: list[str] = []
        self._declined = False
        world.client.add_listener(self._shown, f"on_{CARD_SHOWN}")
        world.client.add_listener(self._refused, f"on_{DECLINED}")

    async def _shown(self, card: Card, private: bool) -> None:
        self._texts.append(plain_text(card))

    async def _refused(self) -> None:
        self._declined = True

    async def ask(
        self,
        line: str,
        *,
        attach: Path | None = None,
        message_text: str | None = None,
        choose: Sequence[str] = (),
        click: Sequence[str] = (),
        fill: Mapping[str, str] = MappingProxyType({}),
    ) -> Answer:
        """Return what the person sees: the answer, then one for each choice and each press.

        ``line`` is a slash command; with ``message_text`` it is a menu chosen on such a message.
        Forms that open are filled in with ``fill``, by the names of their fields. “press LABEL”
        presses the newest button that says so, “wait SECONDS” lets time go by.

        Raises:
            BadCommandLine: the line, a choice or a press is not possible here.
        """
        self._texts.clear()
        if (waited := _WAIT.fullmatch(line)) is not None:
            return await self._wait(line, int(waited[1]))
        if (pressed := _PRESS.fullmatch(line)) is not None:
            run = self._newest_button(pressed[1])
        elif message_text is None:
            run = self._command(line, attach)
        else:
            run = self._menu(line, message_text)
        try:
            self._declined = False
            result = await self._filled(await run(), fill)
            message = _newest(result)
            for label in choose:
                self._declined = False
                result = await self._choose(message, label)
                message = _newest(result) or message
            for label in click:
                self._declined = False
                result = await self._filled(await self._press(message, label), fill)
                message = _newest(result) or message
        except (SetupError, BackendError) as error:
            raise BadCommandLine(str(error)) from error
        if message is None or not self._texts:
            raise NoAnswer(f"The bot did not answer {shown(line)}.")
        self._last = message
        return Answer(
            command=line,
            text="\n\n".join(self._texts),
            ephemeral=message.ephemeral,
            declined=self._declined,
            components=message.components,
            files=[
                {"filename": each.filename, "size": each.size, "description": each.description}
                for each in message.attachments
            ],
        )

    async def _wait(self, line: str, seconds: int) -> Answer:
        """Return what was posted while simulated seconds went by."""
        await self._world.env.advance_time(seconds)
        posted = self._texts or [f"Nothing was posted in {seconds} s."]
        return Answer(line, "\n\n".join(posted))

    def _newest_button(self, label: str) -> Run:
        """Return the press of the newest button that says ``label``, answered to or posted."""
        messages: list[ResponseMessage | discord.Message] = [*self._world.posted()]
        if self._last is not None:
            messages.append(self._last)
        for message in sorted(messages, key=lambda each: -each.id):
            if label in (buttons := _buttons(message)):
                return partial(self._world.person.click, message, custom_id=buttons[label])
        raise BadCommandLine(f"No answer has a button {shown(label)}.")

    def _command(self, line: str, attach: Path | None) -> Run:
        asked = read_command(line, self._world.client.tree)
        options = asked.values()
        if attach is not None:
            options[asked.attachment_option] = (attach.name, _content(attach))
        return partial(self._world.slash, asked.name, options)

    def _menu(self, line: str, text: str) -> Run:
        if self._world.dm:
            raise BadCommandLine("Menus of messages are tried in a server here; leave out --dm.")
        return partial(self._world.menu, read_menu(line, self._world.client.tree), text)

    async def complete(self, line: str) -> list[tuple[str, str]]:
        """Return the choices (label, value) offered for the last option of ``line``.

        Raises:
            BadCommandLine: the line has no option, or one that offers nothing.
        """
        asked = read_command(line, self._world.client.tree)
        if not asked.options:
            raise BadCommandLine("Name the option to complete, as in “/h2h first:ker”.")
        name = list(asked.options)[-1]
        filled = {key: value for key, value in asked.options.items() if key != name}
        try:
            choices = await self._world.autocomplete(asked.name, name, asked.options[name], filled)
        except (SetupError, BackendError) as error:
            raise BadCommandLine(str(error)) from error
        return [(str(each["name"]), str(each["value"])) for each in choices]

    async def _press(self, message: ResponseMessage | None, label: str) -> InteractionResult:
        """Press the button that says ``label``."""
        held = _required(message)
        buttons = _buttons(held)
        if label not in buttons:
            known = ", ".join(buttons) or "none"
            raise BadCommandLine(f"The last answer has no button {shown(label)}; it has {known}.")
        return await self._world.person.click(held, custom_id=buttons[label])

    async def _filled(
        self, result: InteractionResult, fill: Mapping[str, str]
    ) -> InteractionResult:
        """Fill in the form that opened, if one did, and return what came of it."""
        if result.modal is None:
            return result
        fields = {
            part["custom_id"]: part.get("value", "")
            for part in walk_components(result.modal["components"])
            if part.get("type") == ComponentType.TEXT_INPUT
        }
        if not fill:
            raise BadCommandLine(
                f"A form opens; fill in {', '.join(fields)} with --fill NAME=TEXT."
            )
        fields.update((name, fill[name]) for name in fields if name in fill)
        return await self._world.person.submit_modal(result, fields)

    async def _choose(self, message: ResponseMessage | None, label: str) -> InteractionResult:
        """Choose the menu entry named ``label``, whole or in part."""
        held = _required(message)
        for part in walk_components(held.components):
            for option in part.get("options", ()):
                if label.casefold() in option["label"].casefold():
                    return await self._world.person.select(
                        held, [option["value"]], custom_id=part["custom_id"]
                    )
        raise BadCommandLine(f"No menu of the last answer has {shown(label)}.")


def _buttons(message: ResponseMessage | discord.Message) -> dict[str, str]:
    """Return the custom ids of the buttons that can be pressed, by what they say."""
    parts = [
        each.to_dict() if isinstance(each, discord.Component) else each
        for each in message.components
    ]
    return {
        part["label"]: part["custom_id"]
        for part in walk_components(parts)
        if part.get("type") == ComponentType.BUTTON and not part.get("disabled")
    }


def _newest(result: InteractionResult) -> ResponseMessage | None:
    return result.followups[-1] if result.followups else result.response


def _required(message: ResponseMessage | None) -> ResponseMessage:
    if message is None:
        raise BadCommandLine("There is no answer to press or choose in.")
    return message


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadCommandLine(f"{path} cannot be read: {error.strerror}.") from error
