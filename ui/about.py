"""Cards about the bot itself: what it is and its commands."""

from dataclasses import dataclass

from db.overview import Overview
from track.coverage import data_to
from ui.cards import Card, Colour, Fact

EXAMPLES = {
    "ask": "/ask question:Did Kerr ever beat Ingebrigtsen?",
    "result": "/result race:bowerman mile 2024",
    "h2h": "/h2h first:Kerr second:Jakob",
    "convert": "/convert mark:3:46.22 mile to:1500",
    "points": "/points mark:9.58 event:100m sex:men",
    "pace": "/pace distance:mile time:3:45.34 lap:400",
    "agegrade": "/agegrade mark:16:23 event:5k sex:men age:50",
    "whatif": "/whatif mark:3:43.00 event:mile sex:men nation:GBR",
    "athlete": "/athlete name:Josh Kerr as_of:2024-05-25",
    "records": "/records scope:national event:mile sex:men nation:GBR",
    "toplist": "/toplist event:mile sex:men as_of:2024-05-25",
    "streak": "/streak athlete:Jakob group:1500/mile kind:paced",
    "losses": "/losses athlete:Jakob group:1500/mile since:2022-05-25 until:2024-05-25",
    "nemesis": "/nemesis athlete:Jakob min_meetings:5",
    "season": "/season name:Josh Kerr year:2024",
    "progression": "/progression athlete:Kerr event:mile with:Wightman",
    "compare": "/compare first:Myers second:Jakob by:age as_of:2024-05-25",
    "meet": "/meet name:bowerman mile",
    "onthisday": "/onthisday date:25 May",
    "storylines": "/storylines race:bowerman mile 2024 style:headline",
    "higherlower": "/higherlower event:mile sex:men",
    "race paste": "/race paste",
    "race add": "/race add race:harbour mile 2025 athlete:Kerr mark:3:50.20 place:3",
    "race edit": "/race edit race:harbour mile 2025 athlete:Kerr status:DQ reason:lane",
    "race void": "/race void race:harbour mile 2025 reason:wrong day",
    "race undo": "/race undo",
    "race log": "/race log",
    "recap preview": "/recap preview race:bowerman mile 2024",
    "recap post": "/recap post race:bowerman mile 2024 spoiler:cover thread:True",
    "recap update": "/recap update race:bowerman mile 2024 style:full",
    "trivia play": "/trivia play topic:championships rounds:3",
    "trivia stop": "/trivia stop",
    "trivia daily": "/trivia daily",
    "trivia leaderboard": "/trivia leaderboard",
    "trivia report": "/trivia report",
    "server view": "/server view",
    "server set": "/server set spoiler:cover units:imperial timezone:Europe/London",
    "server onthisday": "/server onthisday hour:9",
    "spoiler set": "/spoiler set meet:prefontaine 2024 until:3 days",
    "spoiler lift": "/spoiler lift",
    "me view": "/me view",
    "me set": "/me set answers:private units:imperial",
    "me delete": "/me delete",
    "alias add": "/alias add athlete:Kerr alias:Brooks Beast",
    "alias list": "/alias list",
    "alias remove": "/alias remove alias:Brooks Beast",
    "data": "/data event:mile",
    "help": "/help command:h2h",
    "about": "/about",
}
"""One example for each command, as a fan would type it."""

MENUS = {
    "Import results from this message": "Moderators: the results in it, with a preview first.",
    "Convert marks here": "On any message: what the marks in it are worth elsewhere.",
    "Check this claim": "On any message: what in it is true, false or cannot be told.",
}
"""What can be chosen on a message, and what it does."""

_ANYWHERE = "Part of a name is enough. Every answer can be private: private:True."
_PROMISE = (
    "Type part of a name and get results, head-to-heads and conversions, "
    "each with its sources and an honest word on how complete the store is."
)


def about_card(version: str, found: Overview) -> Card:
    """Return what Bell Lap is and how much it knows."""
    counts = found.counts
    return Card(
        title="Bell Lap",
        context="Track & field answers with proof.",
        lines=(_PROMISE,),
        facts=(
            Fact("Try", EXAMPLES["h2h"]),
            Fact(
                "Knows",
                f"{counts.results} results of {counts.raced} athletes, {counts.athletes} on file",
            ),
            Fact("Version", version),
        ),
        notes=(
            "Reads no message but one you choose a menu on; needs no privileged intent.",
            "Asks no outside service.",
        ),
        footer=f"/help lists every command · {data_to(counts.newest)}",
    )


@dataclass(frozen=True, slots=True)
class Help:
    """What a command does, what each of its options is, and what the group does it belongs to."""

    description: str
    options: dict[str, str]
    group: str = ""


def help_card(commands: dict[str, Help], asked: str = "") -> Card:
    """Return every command as typed, with what it does, or ``asked`` with its options."""
    if asked in commands:
        told = commands[asked]
        return Card(
            title=f"/{asked}",
            lines=(told.description,),
            facts=(
                Fact("Try", EXAMPLES[asked]),
                *(Fact(name, description) for name, description in told.options.items()),
            ),
            notes=(_ANYWHERE,),
            colour=Colour.ABOUT,
        )
    facts = [
        Fact(EXAMPLES[name], each.description) for name, each in commands.items() if not each.group
    ]
    facts += _groups(commands)
    facts += [Fact(f"Apps > {name}", told) for name, told in MENUS.items()]
    return Card(title="Commands", facts=tuple(facts), notes=(_ANYWHERE,), colour=Colour.ABOUT)


def _groups(commands: dict[str, Help]) -> list[Fact]:
    """Return a line for each group of commands, as in “/alias add, list, remove”."""
    groups: dict[str, list[str]] = {}
    for name, each in commands.items():
        if each.group:
            groups.setdefault(name.split()[0], []).append(name)
    return [
        Fact(
            f"/{group} {', '.join(name.split()[1] for name in names)}",
            f"{commands[names[0]].group}.",
        )
        for group, names in groups.items()
    ]
