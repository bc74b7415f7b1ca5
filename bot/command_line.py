"""A slash command written as one line, read as Discord's picker would have filled it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from discord import AppCommandOptionType, AppCommandType, app_commands

from track.errors import TrackError, shown

_NAME = re.compile(r"(?:(?<=\s)|^)([a-z_]{2,32}):(?!//)", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")

Command = app_commands.Command[Any, ..., Any]


class BadCommandLine(TrackError):
    """A line that is no slash command; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command and its options as typed, in their order."""

    command: Command
    options: dict[str, str]

    @property
    def name(self) -> str:
        """The command with its groups, as in ``recap preview``."""
        return self.command.qualified_name

    def values(self) -> dict[str, Any]:
        """Return the options as Discord would send them.

        Raises:
            BadCommandLine: a required option is missing, or one holds what Discord would refuse.
        """
        known = {each.display_name: each for each in self.command.parameters}
        missing = [
            name for name, each in known.items() if each.required and name not in self.options
        ]
        if missing:
            raise BadCommandLine(f"/{self.name} needs {' and '.join(missing)}.")
        return {name: _value(known[name], text) for name, text in self.options.items()}

    @property
    def attachment_option(self) -> str:
        """The name of the option that takes a file; raises BadCommandLine where none does."""
        for each in self.command.parameters:
            if each.type is AppCommandOptionType.attachment:
                return each.display_name
        raise BadCommandLine(f"/{self.name} takes no attachment; leave out --attach.")


def read_command(line: str, tree: app_commands.CommandTree[Any]) -> Asked:
    """Return the command ``line`` asks for. A value runs to the next ``option:``.

    Raises:
        BadCommandLine: no such command or option, or an option twice.
    """
    text = line.strip().removeprefix("/")
    command = next(
        (
            each
            for each in _longest_first(tree)
            if re.match(rf"{re.escape(each.qualified_name)}(\s|$)", text)
        ),
        None,
    )
    if command is None:
        known = ", ".join(f"/{each.qualified_name}" for each in sorted(_commands(tree), key=_name))
        raise BadCommandLine(f"{shown(line)} is not a command; known are {known}.")
    rest = text[len(command.qualified_name) :]
    return Asked(command, _options(command, rest))


def read_menu(line: str, tree: app_commands.CommandTree[Any]) -> str:
    """Return the name of the menu of messages that ``line`` names; raises BadCommandLine."""
    menus = [each.name for each in tree.get_commands(type=AppCommandType.message)]
    for name in menus:
        if name.casefold() == " ".join(line.split()).casefold():
            return name
    raise BadCommandLine(f"{shown(line)} is no menu of a message; known are {', '.join(menus)}.")


def _options(command: Command, rest: str) -> dict[str, str]:
    known = [each.display_name for each in command.parameters]
    names = list(_NAME.finditer(rest))
    before = rest[: names[0].start()].strip() if names else rest.strip()
    if before:
        raise BadCommandLine(
            f"{shown(before)} belongs to no option; write {known[0]}:{before}."
            if known
            else f"/{command.qualified_name} takes no options."
        )
    options: dict[str, str] = {}
    for place, match in enumerate(names):
        end = names[place + 1].start() if place + 1 < len(names) else len(rest)
        name = match[1]
        if name not in known:
            raise BadCommandLine(
                f"/{command.qualified_name} has no option {name}; it has {', '.join(known)}."
            )
        if name in options:
            raise BadCommandLine(f"{name} is given twice.")
        options[name] = rest[match.end() : end].strip()
    return options


def _value(option: app_commands.Parameter, text: str) -> Any:
    name = option.display_name
    if option.choices and text not in [choice.value for choice in option.choices]:
        offered = " or ".join(choice.name for choice in option.choices)
        raise BadCommandLine(f"{name} is {offered}, not {shown(text)}.")
    if option.type is AppCommandOptionType.integer:
        if _WHOLE.fullmatch(text) is None:
            raise BadCommandLine(f"{name} is a whole number, not {shown(text)}.")
        return int(text)
    if option.type is AppCommandOptionType.boolean:
        if text.casefold() not in (*_TRUE, *_FALSE):
            raise BadCommandLine(f"{name} is True or False, not {shown(text)}.")
        return text.casefold() in _TRUE
    return text


def _commands(tree: app_commands.CommandTree[Any]) -> Iterator[Command]:
    return (each for each in tree.walk_commands() if isinstance(each, app_commands.Command))


def _longest_first(tree: app_commands.CommandTree[Any]) -> list[Command]:
    return sorted(_commands(tree), key=lambda each: -len(each.qualified_name))


def _name(command: Command) -> str:
    return command.qualified_name
