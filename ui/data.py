"""The cards of /data: all the store holds, and what it holds of one event."""

from collections.abc import Iterator
from dataclasses import replace

from db.holdings import EventHolding, ListHeld
from db.overview import Overview
from track.coverage import Coverage, data_to
from track.holdings import Holding, at_most
from ui.cards import Button, Card, Column, Fact, Picture, Table
from ui.custom_ids import DataPage
from ui.data_pages import full_fields
from ui.words import SEX_WORDS, count, short_event

MOST_EVENTS = 50
"""Rows of the map and of the table; both say how many rare events share the last."""
MOST_YEARS = 45
"""Rows of the table of one event; older years share the last."""
MOST_GAPS = 5
"""Gaps on the card of an event; the button beside them has all."""

_BY_EVENT = (Column(stretches=True), Column(right=True), Column(right=True), Column())
_BY_YEAR = (Column(), Column(right=True), Column(right=True), Column(right=True))
_BUTTONS = (
    Button("Gaps", str(DataPage("gaps"))),
    Button("Full fields", str(DataPage("fields"))),
    Button("Sources", str(DataPage("sources"))),
)


def event_rows(found: Overview) -> tuple[Holding, ...]:
    """Return the rows of the map and the table: events by their short names, the rare as one."""
    rows = at_most(found.events, MOST_EVENTS)
    return tuple(replace(each, name=short_event(each.name)) for each in rows)


def data_card(found: Overview, picture: Picture | None = None) -> Card:
    """Return counts and races by event; every gap, full field and source is behind a button."""
    counts = found.counts
    rows = [
        (each.name, str(each.races), str(each.complete), _span(each)) for each in event_rows(found)
    ]
    return Card(
        title="What the store holds",
        context=f"{counts.oldest} to {counts.newest}" if counts.newest else "Nothing yet",
        table=Table(_BY_EVENT, (("races", "all", "full", "years"), *rows)) if rows else None,
        facts=(
            Fact("Races", f"{counts.races}, {counts.complete_races} of them with the full field"),
            Fact("Lines", f"{counts.results} of {counts.raced} athletes at {counts.meets} meets"),
            Fact("Athletes", f"{counts.athletes} on file, with those of records and lists"),
            Fact("Records", f"{counts.records}, past and present"),
            Fact("Careers", f"{counts.careers} stored between two days, {counts.honours} honours"),
            Fact("Lists", f"{counts.lists} all-time lists with {counts.list_marks} marks"),
            Fact("Disagreements", f"{counts.disagreements} kept, each side with its source"),
            Fact(
                "Sources", ", ".join(f"{number} {kind}" for kind, number in found.kinds) or "none"
            ),
            *_gaps(found.coverage),
        ),
        picture=picture,
        notes=("One event by year: /data event:pole vault",) if rows else (),
        footer=f"{count(counts.races, 'race')} · {data_to(counts.newest)}",
        buttons=_BUTTONS,
    )


def sex_rows(held: EventHolding) -> tuple[Holding, ...]:
    """Return the rows of the map of one event: men, women, mixed teams."""
    return tuple(replace(each, name=SEX_WORDS[each.name]) for each in held.sexes)


def event_data_card(
    held: EventHolding, claims: tuple[Coverage, ...], picture: Picture | None = None
) -> Card:
    """Return what is stored of an event: races by year, lists, records, its gaps."""
    name = held.event.name
    own = tuple(each for each in claims if each.event == held.event)
    facts = [
        Fact(
            each.name.capitalize(),
            f"{count(each.races, 'race')}, {each.complete} full, {_span(each)}",
        )
        for each in sex_rows(held)
    ]
    facts += [Fact(f"List, {_whose(each)}", _list(each)) for each in held.lists]
    if held.records:
        scopes = ", ".join(f"{number} {scope}" for scope, number in held.records)
        facts.append(Fact("Records", f"{scopes}, past and present"))
    facts += full_fields(own)
    gaps = [Fact("Known gap", f"{each.scope}: {each.note}") for each in own if not each.complete]
    facts += gaps[:MOST_GAPS]
    if len(gaps) > MOST_GAPS:
        facts.append(Fact("More gaps", f"{len(gaps) - MOST_GAPS}, behind the button Gaps"))
    return Card(
        title=f"{name[0].upper()}{name[1:]}: what is stored",
        context="" if held.sexes else "No race of it is stored.",
        table=_by_year(held),
        facts=tuple(facts),
        picture=picture,
        notes=("Meets stored with all their events are told of behind the buttons.",),
        footer=f"{count(sum(each.races for each in held.sexes), 'race')} · {data_to(held.newest)}",
        buttons=_BUTTONS,
    )


def _gaps(claims: tuple[Coverage, ...]) -> Iterator[Fact]:
    """Yield the gap in every career, and how many others there are."""
    gaps = [each for each in claims if not each.complete]
    widest = [each for each in gaps if each.kind == "careers" and not each.scope][:1]
    yield from (Fact("Known gap", each.note) for each in widest)
    if others := len(gaps) - len(widest):
        yield Fact("Other gaps" if widest else "Known gaps", f"{others}, behind the button Gaps")


def _by_year(held: EventHolding) -> Table | None:
    """Return the races of both sexes by year, newest first."""
    if not held.sexes:
        return None
    years = Holding.together("", (each for sex in held.sexes for each in sex.years))
    oldest = max(years.first, years.last - MOST_YEARS + 1)
    rows = [
        (
            f"≤{each.year}" if each.year == oldest > years.first else str(each.year),
            str(each.races),
            str(each.complete),
            str(each.lines),
        )
        for each in reversed(years.since(oldest).years)
    ]
    return Table(_BY_YEAR, (("year", "races", "full", "lines"), *rows))


def _list(held: ListHeld) -> str:
    reach = held.reach
    return f"{count(held.marks, 'mark')} down to {reach.complete_to}, as of {reach.as_of}"


def _whose(held: ListHeld) -> str:
    track = "short track" if held.short_track else ""
    return ", ".join(filter(None, (SEX_WORDS[held.sex], track, held.age)))


def _span(held: Holding) -> str:
    return f"{held.first}–{held.last % 100:02}" if held.last > held.first else str(held.first)
