"""The ``belllap`` program."""

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.importing import import_
from bot.settings import Settings
from bot.terminal import DECLINED, WRONG, Database, hush, refuse, run, settings_for
from bot.upkeep import upkeep

app = typer.Typer(
    add_completion=False,
    help="Bell Lap: track & field answers in Discord, with proof.",
    pretty_exceptions_enable=False,
)

for command in upkeep:
    app.command()(command)
app.command("import")(import_)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    database: Database = None,
    port: Annotated[int, typer.Option(help="Port of the preview page.", min=0, max=65535)] = 8765,
    seeds: Annotated[bool, typer.Option(help="Fill the store from the seeds.")] = True,
) -> None:
    """Connect to Discord with DISCORD_TOKEN; without it serve the bot in a local browser page."""
    context.obj = database
    if context.invoked_subcommand is None:
        run(_start(settings_for(database), port, seeds))


@app.command()
def ask(
    context: typer.Context,
    command: Annotated[
        str,
        typer.Argument(
            help='As in "/h2h first:Kerr second:Jakob"; - reads lines, also "press B", "wait 20".'
        ),
    ],
    database: Database = None,
    as_: Annotated[str, typer.Option("--as", help="member or moderator")] = "member",
    dm: Annotated[bool, typer.Option("--dm", help="Ask in a direct message.")] = False,
    guild: Annotated[
        int | None, typer.Option(help="The number of the asking server.", min=1)
    ] = None,
    attach: Annotated[Path | None, typer.Option(help="A file to attach.")] = None,
    message: Annotated[
        str | None, typer.Option(help="Choose the menu of this name on a message with this text.")
    ] = None,
    choose: Annotated[list[str] | None, typer.Option(help="Then choose this in a menu.")] = None,
    click: Annotated[list[str] | None, typer.Option(help="Then press this button.")] = None,
    fill: Annotated[
        list[str] | None, typer.Option(help="NAME=TEXT for a field of a form that opens.")
    ] = None,
    complete: Annotated[
        bool, typer.Option("--complete", help="Print the choices of the last option.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    seeds: Annotated[bool, typer.Option(help="Fill the store from the seeds.")] = True,
) -> None:
    """Run a slash command, or a menu on a message; print what whoever asked would see."""
    if as_ not in ("member", "moderator"):
        refuse(f"--as is member or moderator, not {as_}.")
    lines = [line for line in map(str.strip, sys.stdin) if line] if command == "-" else [command]
    settings = settings_for(database or context.obj)
    code = run(
        _ask(
            settings,
            lines,
            seeds=seeds,
            role=as_,
            dm=dm,
            guild=guild,
            attach=attach,
            message_text=message,
            choose=choose or (),
            click=click or (),
            fill=_fields(fill or ()),
            complete=complete,
            as_json=as_json,
        )
    )
    raise typer.Exit(code)


@app.command()
def doctor(context: typer.Context, database: Database = None) -> None:
    """Check settings, store and permissions, and say what to do."""
    from bot.doctor import examine

    findings = run(examine(settings_for(database or context.obj)))
    for finding in findings:
        typer.echo(f"{'ok  ' if finding.good else 'BAD '} {finding.text}")
    raise typer.Exit(0 if all(finding.good for finding in findings) else DECLINED)


def main() -> None:
    """Run the program."""
    app(prog_name="belllap")


def _fields(fill: Iterable[str]) -> dict[str, str]:
    """Return what to fill in by field; a text of backslash n has lines."""
    parts = [each.partition("=") for each in fill]
    return {name: text.replace("\\n", "\n") for name, _, text in parts}


async def _start(settings: Settings, port: int, seeds: bool) -> None:
    from bot.loading import loading_bar
    from bot.opening import opened

    live = bool(settings.token)
    async with (
        loading_bar() as told,
        opened(settings.database, seeds=seeds, told=told, names_later=live) as lent,
    ):
        if lent.seeded is not None:
            typer.echo(f"{settings.database}: {lent.seeded.added} rows from the seeds.\n")
        if live:
            from bot.live import connect

            await connect(lent, settings)
        else:
            hush()
            from bot.preview import serve

            await serve(lent, port, typer.echo)


async def _ask(
    settings: Settings,
    lines: Iterable[str],
    *,
    seeds: bool,
    role: Any,
    dm: bool,
    guild: int | None,
    complete: bool,
    as_json: bool,
    **follow_up: Any,
) -> int:
    hush()
    from bot.ask import Asker
    from bot.command_line import BadCommandLine
    from bot.loading import loading_bar
    from bot.opening import opened
    from bot.simulation import simulated

    code = 0
    async with (
        loading_bar() as told,
        opened(settings.database, seeds=seeds, told=told) as lent,
        simulated(lent, role=role, dm=dm, guild_id=guild, now=datetime.now(UTC)) as world,
    ):
        asker = Asker(world)
        for number, line in enumerate(lines):
            try:
                if complete:
                    for label, value in await asker.complete(line):
                        typer.echo(f"{label}\t{value}")
                    continue
                answer = await asker.ask(line, **follow_up)
            except BadCommandLine as error:
                typer.echo(str(error), err=True)
                code = WRONG
                continue
            if as_json:
                typer.echo(json.dumps(answer.shown(), ensure_ascii=False))
            else:
                typer.echo(f"\n{answer.text}" if number else answer.text)
            code = max(code, DECLINED if answer.declined else 0)
    return code
