"""/toplist: the best of all time or of a season, as of any day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.lists import top_list
from track.coverage import STORED, data_to, of_list
from track.errors import NothingStored
from track.events import Kind
from track.nations import nation_name
from track.signs import print_wind
from track.toplists import ListRule, Ranked, TopList
from ui.cards import PAGE, Card, Colour, Column, Table
from ui.lookups.lookup import Here, Lookup, page_of
from ui.starts import day_and_event
from ui.words import SEX_NAMES, event_on, family_names, footer, marks_of

_COLUMNS = (Column(right=True), Column(stretches=True), Column(), Column(right=True))


@dataclass(frozen=True, slots=True)
class TopListLookup(Lookup):
    """The first ``top`` lines of a list."""

    CODE: ClassVar[str] = "tl"

    rule: ListRule
    top: int

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return one page of the list, each line with its day and place."""
        found = await self._found(here)
        page, pages = page_of(page, len(found.lines), PAGE)
        part = found.lines[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=_title(found.rule),
            context=_context(found.rule),
            table=_table(part),
            notes=tuple(_notes(found, page)),
            footer=data_to(found.newest) if found.proven else footer(STORED, found.newest),
            buttons=self.buttons(page, pages),
            colour=Colour.RESULT,
            marks=marks_of(line.performance for line in part),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the lines of the page with their sources."""
        found = await self._found(here)
        return Card(
            title=f"Proof: {_title(found.rule)}",
            context=_context(found.rule),
            lines=tuple(map(proven_line, found.lines[page * PAGE : (page + 1) * PAGE])),
            footer=footer(STORED, found.newest),
            colour=Colour.RESULT,
        )

    async def _found(self, here: Here) -> TopList:
        found = await top_list(here.view, self.rule, self.top, here.athlete)
        if not found.lines:
            rule = self.rule
            if rule.event.kind is Kind.RELAY:
                raise NothingStored(
                    "Relay teams stand in no list here; /meet and /result tell their marks."
                )
            which = f" of {rule.season}" if rule.season else ""
            which += f" set for {nation_name(rule.nation)}" if rule.nation else ""
            raise NothingStored(
                f"No mark{which} that may stand in a list of the {SEX_NAMES[rule.sex].casefold()} "
                f"{event_on(rule.event, short_track=rule.short_track)} is stored; "
                "try another event, season or nation."
            )
        return found


def _title(rule: ListRule) -> str:
    what = event_on(rule.event, short_track=rule.short_track)
    return f"{SEX_NAMES[rule.sex]} {what}: {rule.season or 'all-time'}"


def _context(rule: ListRule) -> str:
    parts = ["Every mark" if rule.by_mark else "Best mark of each athlete"]
    if rule.nation:
        parts.append(f"set for {nation_name(rule.nation)}")
    if rule.as_of is not None:
        parts.append(f"as of {rule.as_of}")
    return ", ".join(parts)


def _table(lines: Sequence[Ranked]) -> Table:
    names = family_names({line.athlete.id: line.athlete for line in lines}.values())
    rows: list[tuple[str, ...] | str] = []
    for line in lines:
        made = line.performance
        hand = "h" if made.hand else ""
        wind = "" if made.wind_cms is None else print_wind(made.wind_cms)
        rows.append((str(line.rank), names[line.athlete.id], made.nation, f"{made.mark}{hand}"))
        rows.append(f"   {day_and_event(str(made.day), made.where, wind, indent=3)}")
    return Table(_COLUMNS, tuple(rows))


def proven_line(line: Ranked) -> str:
    """Return a line of a list with its sources."""
    made = line.performance
    wind = "" if made.wind_cms is None else f" ({print_wind(made.wind_cms)})"
    return (
        f"{line.rank} {line.athlete.name} ({made.nation}) {made.mark}{'h' if made.hand else ''}"
        f"{wind}, {made.where}, {made.day} · {', '.join(made.sources)}"
    )


def _notes(found: TopList, page: int) -> Iterator[str]:
    total = len(found.lines)
    if total > PAGE:
        yield f"Lines {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
    rule, reach = found.rule, found.reach
    if rule.season or rule.nation or rule.by_mark:
        yield f"Not proven complete: it is what races and lists here hold, {STORED}."
    elif reach is None:
        when = "" if rule.as_of is None else " of that day or before"
        yield f"No complete all-time list of this event{when} is stored."
    elif found.proven:
        yield f"The list is {of_list(reach.complete_to, reach.as_of)}."
    else:
        yield (
            f"The stored list is {of_list(reach.complete_to, reach.as_of)}; "
            "later marks come from stored races alone."
        )
    if rule.event.has_short_track:
        where = "on a short track or indoors" if rule.short_track else "outdoors"
        yield f"Marks set {where} alone."
