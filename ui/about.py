"""Cards about the bot itself: what it is, its commands, its data."""

from dataclasses import dataclass

from db.overview import EventCount, Overview
from track.coverage import Coverage, data_to
from ui.cards import Button, Card, Colour, Column, Fact, Table
from ui.custom_ids import DATA_SOURCES
from ui.words import count

EXAMPLES = {
    "result": "/result race:bowerman mile 2024",
    "h2h": "/h2h first:Kerr second:Jakob",
    "convert": "/convert mark:3:46.22 mile to:1500",
    "points": "/points mark:9.58 event:100m sex:men",
    "pace": "/pace distance:mile time:3:45.34 lap:400",
    "agegrade": "/agegrade mark:16:23 event:5k sex:men age:50",
    "whatif": "/whatif mark:3:43.00 event:mile sex:men nation:GBR",
    "alias add": "/alias add athlete:Kerr alias:Brooks Beast",
    "alias list": "/alias list",
    "alias remove": "/alias remove alias:Brooks Beast",
    "data": "/data",
    "help": "/help command:h2h",
    "about": "/about",
}
"""One example for each command, as a fan would type it."""

MENUS = {
    "Convert marks here": "On any message: what the marks in it are worth elsewhere.",
}
"""What can be chosen on a message, and what it does."""

_EVENT_COLUMNS = (Column(stretches=True), Column(right=True), Column())
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
    """What a command does, and what each of its options is."""

    description: str
    options: dict[str, str]


def help_card(commands: dict[str, Help], asked: str = "") -> Card:
    """Return every command with what it does and an example, or ``asked`` with its options."""
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
        Fact(f"/{name}", f"{each.description} Try: {EXAMPLES[name]}")
        for name, each in commands.items()
    ]
    facts += [Fact(f"Apps > {name}", told) for name, told in MENUS.items()]
    return Card(title="Commands", facts=tuple(facts), notes=(_ANYWHERE,), colour=Colour.ABOUT)


def data_card(found: Overview) -> Card:
    """Return counts, races by event and year, gaps and coverage; gaps are the last to be cut."""
    counts = found.counts
    facts = [
        Fact("Races", f"{counts.races}, {counts.complete_races} of them with the complete field"),
        Fact("Lines", f"{counts.results} of {counts.raced} athletes at {counts.meets} meets"),
        Fact("Athletes", f"{counts.athletes} on file, with those of records and lists"),
        Fact("Records", f"{counts.records}, past and present"),
        Fact("Lists", f"{counts.lists} all-time lists with {counts.list_marks} marks"),
        Fact("Disagreements", f"{counts.disagreements} kept, each side with its source"),
        Fact("Sources", ", ".join(f"{number} {kind}" for kind, number in found.kinds) or "none"),
    ]
    facts += [
        Fact("Known gap", f"{each.scope}: {each.note}" if each.scope else each.note)
        for each in found.coverage
        if not each.complete
    ]
    facts += _full_fields(found.coverage)
    return Card(
        title="What the store holds",
        context=f"{counts.oldest} to {counts.newest}" if counts.newest else "Nothing yet",
        table=Table(_EVENT_COLUMNS, tuple(_event_row(each) for each in found.events)),
        facts=tuple(facts),
        footer=f"{count(counts.races, 'race')} · {data_to(counts.newest)}",
        buttons=(Button("Sources", DATA_SOURCES),),
    )


def sources_card(found: Overview) -> Card:
    """Return where each source leads that is not an article of the press."""
    return Card(
        title="Sources",
        lines=tuple(f"{each.code}: {each.location}" for each in found.sources) or ("none",),
        notes=("Codes that begin with press: name an article and the race it tells of.",),
        footer=data_to(found.counts.newest),
    )


def _event_row(each: EventCount) -> tuple[str, ...]:
    last = f"–{each.last_year % 100:02}" if each.last_year > each.first_year else ""
    return each.event.name, str(each.races), f"{each.first_year}{last}"


def _full_fields(claims: tuple[Coverage, ...]) -> list[Fact]:
    """Return what is complete, a line for each circuit or series, and one for the lists."""
    groups: dict[str, dict[str, list[str]]] = {}
    for each in claims:
        if each.complete:
            name = "Complete lists" if each.kind == "lists" else f"Full fields, {each.where}"
            what, told = (each.what, each.when) if each.event else ("", each.note)
            groups.setdefault(name, {}).setdefault(what, []).append(told)
    return [
        Fact(name, "; ".join(f"{what} {', '.join(told)}".strip() for what, told in whats.items()))
        for name, whats in groups.items()
    ]
