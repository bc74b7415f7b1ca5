"""Every command: its names and limits, its place in the README, and that it works anywhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from discord import AppCommandType, app_commands

from bot.ask import Asker
from bot.client import INTENTS, BellLap
from bot.command_line import BadCommandLine
from bot.opening import Opened
from bot.simulation import World, simulated
from ui.about import EXAMPLES, MENUS

README = Path(__file__).parents[2] / "README.md"
SERVERS_ONLY = {"alias", "race", "recap", "server", "spoiler", "trivia"}
"""Commands about one server; Discord does not offer them in a direct message."""
PASTED = {
    "results": "Men's mile, 14 June 2025\n1. Cole Hocker USA 3:50.00\n2. Yared Nuguse USA 3:50.10",
    "meet": "Harbour Mile, Wellington",
}
"""What fills the forms of the example that the others of its group rest on."""
NAME = re.compile(r"[a-z0-9_-]{1,32}", re.ASCII)


def _commands(client: BellLap) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in client.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


async def test_names_and_descriptions_fit_discord_and_tell_something(world: World) -> None:
    for command in _commands(world.client):
        assert NAME.fullmatch(command.name)
        assert 20 <= len(command.description) <= 100
        assert not command.description.endswith("…")
        for option in command.parameters:
            assert NAME.fullmatch(option.display_name)
            assert 10 <= len(option.description) <= 100, (command.name, option.display_name)
        assert len(command.parameters) <= 25
        names = [each.required for each in command.parameters]
        assert names == sorted(names, reverse=True), "required options come first"


async def test_a_whole_command_stays_under_eight_thousand_characters(world: World) -> None:
    for command in _commands(world.client):
        assert len(str(command.to_dict(world.client.tree))) < 8000


async def test_every_command_has_an_example_that_works_in_a_server_and_in_a_direct_message(
    store: Opened,
) -> None:
    for dm in (False, True):
        async with simulated(store, dm=dm, role="moderator") as world:
            assert {each.qualified_name for each in _commands(world.client)} == set(EXAMPLES)
            asker = Asker(world)
            for name, example in EXAMPLES.items():
                if dm and name.split()[0] in SERVERS_ONLY:
                    with pytest.raises(BadCommandLine):
                        await asker.ask(example)
                else:
                    click = ["Fix", "Confirm"] if name == "race paste" else []
                    answer = await asker.ask(example, fill=PASTED, click=click)
                    assert not answer.declined, (example, answer.text)


async def test_every_command_and_menu_is_in_the_readme(world: World) -> None:
    readme = README.read_text(encoding="utf-8")
    for command in _commands(world.client):
        assert f"`/{command.qualified_name}" in readme
    menus = world.client.tree.get_commands(type=AppCommandType.message)
    assert {menu.name for menu in menus} == set(MENUS)
    assert all(f"**{menu.name}**" in readme for menu in menus)


async def test_commands_work_in_servers_in_direct_messages_and_as_a_users_own(
    world: World,
) -> None:
    for command in world.client.tree.get_commands():
        described = command.to_dict(world.client.tree)
        here_alone = command.name in {*SERVERS_ONLY, "Import results from this message"}
        assert described["contexts"] == ([0] if here_alone else [0, 1, 2])
        assert described["integration_types"] == [0, 1]


def test_no_intent_is_privileged() -> None:
    assert [name for name, asked in INTENTS if asked] == ["guilds"]


async def test_autocomplete_never_fails_whatever_is_typed(asker: Asker) -> None:
    ugly = ["", " ", "#", "@everyone", "🏃", "' OR 1=1 --", '"*', "x" * 90, "(((", "\\", "<@1>"]
    for typed in ugly:
        for line in (
            f"/result race:{typed}",
            f"/result athlete:{typed}",
            f"/result meet:{typed}",
            f"/result event:{typed}",
            f"/meet name:{typed}",
            f"/h2h first:{typed}",
            f"/convert mark:{typed}",
            f"/help command:{typed}",
        ):
            choices = await asker.complete(line)
            assert len(choices) <= 25
            assert all(0 < len(label) <= 100 and 0 < len(value) <= 100 for label, value in choices)
            labels = [label for label, _ in choices]
            assert len(set(labels)) == len(labels), line
