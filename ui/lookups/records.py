"""/records: who holds a record, how long it has stood or stood, and what came before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from db.races import newest_day
from db.records import LAST_DAY, records_of_event
from db.series import editions
from track.coverage import STORED
from track.dates import Day
from track.errors import NothingStored
from track.events import Event
from track.nations import nation_name
from track.records import Held, Record, RecordRule, Reign, held_records
from track.series import series_name
from track.venues import city_of
from ui.cards import PAGE, Card, Colour, Column, Fact, Table
from ui.lookups.best_stored import best_stored
from ui.lookups.lookup import Here, Lookup, page_of
from ui.record_chart import record_chart
from ui.record_names import group_name
from ui.starts import day_and_event
from ui.words import SEX_NAMES, footer

NAME = 16
"""Letters a name has room for beside a time and a nation."""
_COLUMNS = (Column(right=True), Column(stretches=True), Column())

Row = tuple[Held, Reign]


@dataclass(frozen=True, slots=True)
class RecordsLookup(Lookup):
    """The records of an event."""

    CODE: ClassVar[str] = "rc"

    rule: RecordRule

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the standing records and one page of those before them."""
        held, name = await self.held(here)
        bests = await best_stored(here, self.rule, held)
        if not held and not bests:
            raise NothingStored(
                f"No {name} of the {self.what.casefold()} is stored; "
                "try another event, or /toplist for the best marks."
            )
        rows = _rows(held)
        page, pages = page_of(page, len(rows), PAGE)
        part = rows[page * PAGE : (page + 1) * PAGE]
        return Card(
            title=f"{self.what}: {name}",
            context="" if self.rule.as_of is None else f"As of {self.rule.as_of}",
            lead=(*self._facts(held), *bests),
            table=_table(part, self.rule.event, parted=len(held) > 1) if rows else None,
            picture=None if page else await record_chart(self.rule.event, held),
            notes=tuple(_notes(held, rows, page)),
            footer=footer(STORED, await newest_day(here.view)),
            buttons=self.buttons(page, pages, proof=bool(held)),
            colour=Colour.RESULT,
            marks=(
                *(record.mark for group in held for record in group.standing),
                *(reign.record.mark for _, reign in part),
            ),
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the records of the page with their state, notes and sources."""
        held, name = await self.held(here)
        return Card(
            title=f"Proof: {self.what}: {name}",
            lines=tuple(
                _proven(group, reign, self.rule.event)
                for group, reign in (_rows(held) or _all(held))[page * PAGE : (page + 1) * PAGE]
            ),
            footer=footer(STORED, await newest_day(here.view)),
            colour=Colour.RESULT,
        )

    @property
    def what(self) -> str:
        """Whose event it is, as in “Men's mile”."""
        return f"{SEX_NAMES[self.rule.sex]} {self.rule.event.name}"

    async def held(self, here: Here) -> tuple[tuple[Held, ...], str]:
        """Return the records and what they are called."""
        rule = self.rule
        meets = await editions(here.view, rule.meet) if rule.meet else []
        series = meets[0].series if meets else ""
        records = await records_of_event(
            here.view, rule.event, rule.sex, LAST_DAY if rule.as_of is None else rule.as_of.end
        )
        name = {
            "u20": "world U20 record",
            "national": f"national record, {nation_name(rule.nation)}",
        }.get(rule.scope, f"{rule.scope} record")
        return held_records(
            records, rule, series
        ), f"{name}, {series_name(meets[0])}" if meets else name

    def _facts(self, held: Sequence[Held]) -> Iterator[Fact]:
        for group in held:
            for record in group.standing:
                told = f"{_told(record)}; {_stands(record, self.rule.as_of)}"
                yield Fact(group_name(group, self.rule.event), told)


def _rows(held: Sequence[Held]) -> list[Row]:
    """Return the records of the table, newest first: those with others before them."""
    return _all(group for group in held if len(group.reigns) > len(group.standing))


def _all(held: Iterable[Held]) -> list[Row]:
    return [(group, reign) for group in held for reign in reversed(group.reigns)]


def _told(record: Record) -> str:
    where = f", {city_of(record.venue)}" if record.venue else ""
    hand = "h" if record.hand else ""
    nation = f" ({record.nation})" if record.nation else ""
    return f"{record.mark}{hand} {record.holder}{nation}{where}, {record.day}"


def _stands(record: Record, as_of: Day | None) -> str:
    """Return how long a record has stood, to the day asked for or that records were looked for."""
    to = record.as_of if as_of is None or record.as_of.end < as_of.end else as_of
    length = Reign(record, None).length(to)
    if length is None:
        return record.state
    stands = "set that day" if record.day == to else f"has stood {length} to {to}"
    return f"{stands}; {record.state}"


def _table(part: Sequence[Row], event: Event, *, parted: bool) -> Table:
    """Return two lines a record: mark, holder and nation; then day, city and how long it stood."""
    rows: list[tuple[str, ...] | str] = []
    above: Held | None = None
    for group, reign in part:
        if parted and group is not above:
            rows.append(group_name(group, event))
            above = group
        record, hand = reign.record, "h" if reign.record.hand else ""
        rows.append((f"{record.mark}{hand}", _brief(record.holder), record.nation))
        made = day_and_event(str(record.day), city_of(record.venue), _stood(reign), indent=1)
        rows.append(f" {made}")
    return Table(_COLUMNS, tuple(rows))


def _brief(name: str) -> str:
    """Return a name with its first word as an initial where it is too long for the table."""
    first, _, rest = name.partition(" ")
    return name if len(name) <= NAME or not rest else f"{first[0]}. {rest}"


def _stood(reign: Reign) -> str:
    """Return how long a record that fell stood, as in “38y 303d”; of others a word."""
    if reign.record.refused:
        return "no record"
    if reign.until is None:
        return "stands"
    length = reign.length(reign.until)
    return "" if length is None else f"{length.years}y {length.days}d"


def _notes(held: Sequence[Held], rows: Sequence[Row], page: int) -> Iterator[str]:
    if len(rows) > PAGE:
        yield f"Records {page * PAGE + 1}–{min((page + 1) * PAGE, len(rows))} of {len(rows)}"
    looked = sorted({record.as_of for group in held for record in group.standing})
    if looked:
        some = f", some only to {looked[0]}" if len(looked) > 1 else ""
        yield f"Records were looked for up to {looked[-1]}{some}"


def _proven(group: Held, reign: Reign, event: Event) -> str:
    record = reign.record
    length = reign.length(reign.until) if reign.until else None
    stood = f" after {length}" if length else ""
    fell = f"; fell {reign.until}{stood}" if reign.until else ""
    note = f"; {record.note}" if record.note else ""
    return (
        f"{group_name(group, event)}: {_told(record)}; {record.state}{fell}{note}"
        f" · {', '.join(record.sources)}"
    )
