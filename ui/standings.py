"""The card of /whatif: where a mark would stand."""

from collections.abc import Iterator

from track.coverage import STORED, data_to
from track.dates import Day
from track.events import Event, Unit
from track.marks import Mark, Notation, distance_between
from track.nations import nation_name
from track.scoring import is_scored, points
from track.signs import Note
from track.standing import Place, Record, Standing
from ui.cards import Card, Colour, Fact
from ui.words import SEX_WORDS, ordinal

_WORLD = {
    "WR": "World record",
    "WR-women-only": "World record, women only",
    "WB": "World best",
}
_OTHERS = {
    "AR": "Area records it betters",
    "CR": "Championship records it betters",
    "MR": "Meeting records it betters",
    "WU20R": "World U20 record it betters",
    "OR": "Olympic record it betters",
    "DLR": "Diamond League record it betters",
}
_GAP_UNITS = {Unit.MS: " s", Unit.MM: " m", Unit.POINTS: " points"}


def what_if_card(
    written: Notation,
    event: Event,
    sex: str,
    found: Standing | None,
    nation: str,
    as_of: Day | None,
) -> Card:
    """Return what a mark would be worth, its places, and the records it would break.

    ``found`` is None for a mark no list or record may hold.
    """
    reading = written.required()
    short_track = Note.INDOOR in written.notes
    facts = []
    if is_scored(event, sex, short_track=short_track):
        worth = points(reading, event, sex, short_track=short_track, wind_cms=written.wind_cms)
        facts.append(Fact("Points", f"{worth} (World Athletics tables 2025)"))
    notes = ["A wind over 2.0 m/s or a hand time in a sprint counts for no list and no record."]
    if found is not None:
        facts += _places(found, reading.mark, event, nation, as_of)
        facts += _records(found.records, reading.mark, event, nation)
        notes = _reach(found, reading.mark, event)
    surface = ", short track" if short_track else ""
    when = f" as of {as_of}" if as_of is not None else ""
    return Card(
        title=f"{written} {event.name}: what if?",
        context=f"{SEX_WORDS[sex].capitalize()}{surface}{when}",
        facts=tuple(facts),
        notes=tuple(notes),
        footer=""
        if found is None
        else f"{STORED[0].upper()}{STORED[1:]} · {data_to(found.newest)}",
        colour=Colour.CONVERSION,
    )


def _places(
    found: Standing, mark: Mark, event: Event, nation: str, as_of: Day | None
) -> Iterator[Fact]:
    reach = found.reach
    # A list of best marks proves places on its own day alone, and as far down as it goes.
    proven = (
        reach is not None
        and as_of is not None
        and as_of.number == reach.as_of.number
        and not _beats(reach.complete_to, mark, event)
    )
    world = [each for each in found.records if each.scope in _WORLD]
    national = _of_nation(found.records, nation)
    for name, place, held in (
        ("All time", found.all_time, world),
        (nation_name(nation), found.national, national),
        (f"Season {found.year}", found.season, []),
    ):
        if place is not None and place.known:
            yield Fact(name, _place(place, held, mark, event, proven=proven))


def _place(place: Place, records: list[Record], mark: Mark, event: Event, *, proven: bool) -> str:
    """Return a place in words: flat out where it is proven, first where no record stands above."""
    rank, equal = place.rank, place.equal > 0
    above = [record for record in records if _beats(record.mark, mark, event)]
    if above:
        rank, equal = max(rank, 2), equal and rank > 1
    told = f"equal {ordinal(rank)}" if equal else ordinal(rank)
    if proven:
        return told
    if records and not above:
        return f"{told}, by the records to {min(record.as_of for record in records)}"
    return f"{told} at best, {STORED}"


def _records(records: tuple[Record, ...], mark: Mark, event: Event, nation: str) -> Iterator[Fact]:
    """Yield a fact for each record of world and nation, and one for each group of others."""
    for scope, name in _WORLD.items():
        for record in records:
            if record.scope == scope:
                yield Fact(name, _against(record, mark, event))
    for record in _of_nation(records, nation):
        yield Fact(f"{nation_name(nation)} record", _against(record, mark, event))
    for scope, heading in _OTHERS.items():
        beaten = dict.fromkeys(
            f"{_area(each)} {each.mark}".strip()
            for each in records
            if each.scope == scope and _beats(mark, each.mark, event)
        )
        if beaten:
            yield Fact(heading, ", ".join(beaten))


def _of_nation(records: tuple[Record, ...], nation: str) -> list[Record]:
    return [each for each in records if each.scope == "NR" and each.area == nation]


def _against(record: Record, mark: Mark, event: Event) -> str:
    gap = f"{distance_between(mark, record.mark)}{_GAP_UNITS[event.unit]}"
    gap = "1 point" if gap == "1 points" else gap
    hand = "h" if record.hand else ""
    held = f"{record.mark}{hand} {record.holder} ({record.nation}), {record.day}"
    doubt = "" if record.ratified in {"yes", "n/a"} else "; not known to be ratified"
    if mark.value == record.mark.value:
        return f"equals {held}{doubt}"
    if _beats(mark, record.mark, event):
        return f"would break {held}, by {gap}{doubt}"
    return f"{gap} short of {held}{doubt}"


def _area(record: Record) -> str:
    return record.area.replace("-", " ").title() if record.area.islower() else record.area


def _beats(mark: Mark, other: Mark, event: Event) -> bool:
    """Return whether ``mark`` is better than ``other``."""
    return (mark.value < other.value) == event.lower_is_better and mark.value != other.value


def _reach(found: Standing, mark: Mark, event: Event) -> list[str]:
    if found.reach is None:
        return ["No complete all-time list of this event is stored."]
    reach = f"complete to {found.reach.complete_to} as of {found.reach.as_of}"
    if _beats(found.reach.complete_to, mark, event):
        return [f"The stored all-time list ends before this mark: it is {reach}."]
    return [f"The stored all-time list is {reach}; later marks come from stored races alone."]
