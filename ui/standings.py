"""The card of /whatif: where a mark would stand."""

from collections.abc import Iterator

from track.coverage import STORED, data_to, of_list
from track.dates import Day
from track.events import Event, Unit
from track.marks import Mark, Notation, distance_between
from track.nations import nation_name
from track.records import Record
from track.scoring import is_scored, points
from track.signs import Note
from track.standing import Place, Standing
from ui.cards import Card, Colour, Fact
from ui.record_names import area_name
from ui.words import SEX_WORDS, count, ordinal

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
_GAP_UNITS = {Unit.MS: " s", Unit.MM: " m"}


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
    inside = ", short track" if event.metres is not None else ", indoors"
    surface = inside if short_track else ""
    when = f" as of {as_of}" if as_of is not None else ""
    return Card(
        title=f"{written} {event.name}: what if?",
        context=f"{SEX_WORDS[sex].capitalize()}{surface}{when}",
        facts=tuple(facts),
        notes=tuple(notes),
        footer=""
        if found is None
        else f"{STORED[0].upper()}{STORED[1:]} · {data_to(found.newest)}",
        colour=Colour.RESULT,
        marks=(reading.mark, *(record.mark for record in _named(found, nation))),
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
    below = reach is not None and _beats(reach.complete_to, mark, event)
    for name, place, held in (
        ("All time", found.all_time, world),
        (nation_name(nation), found.national, national),
        (f"Season {found.year}", found.season, []),
    ):
        if place is None or not place.known:
            continue
        if below and reach is not None:
            yield Fact(name, f"below the stored list, which ends at {reach.complete_to}")
            return
        # What somebody ran for another nation hides what they ran for this one.
        whole = proven and place is found.all_time
        yield Fact(name, _place(place, held, mark, event, as_of, proven=whole))


def _place(
    place: Place, held: list[Record], mark: Mark, event: Event, as_of: Day | None, *, proven: bool
) -> str:
    """Return a place in words: flat out where it is proven, first where no record stands above."""
    rank = place.rank
    equal = place.equal > 0 or any(record.mark.value == mark.value for record in held)
    above = [record for record in held if _beats(record.mark, mark, event)]
    if above:
        rank, equal = max(rank, 2), place.equal > 0 and rank > 1
    told = f"equal {ordinal(rank)}" if equal else ordinal(rank)
    if proven:
        return told
    if held and not above:
        known_to = min(record.as_of for record in held)
        known_to = known_to if as_of is None else min(known_to, as_of)
        return f"{told}, by the records to {known_to}"
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
        # Whose area a nation is in is not stored, nor how old somebody is.
        if nation and scope in {"AR", "WU20R"}:
            continue
        beaten = dict.fromkeys(
            f"{area_name(each)} {each.mark}".strip()
            for each in records
            if each.scope == scope and _beats(mark, each.mark, event)
        )
        if beaten:
            yield Fact(heading, ", ".join(beaten))


def _named(found: Standing | None, nation: str) -> list[Record]:
    """Return the records that have a fact of their own."""
    if found is None:
        return []
    world = [each for each in found.records if each.scope in _WORLD]
    return [*world, *_of_nation(found.records, nation)]


def _of_nation(records: tuple[Record, ...], nation: str) -> list[Record]:
    return [each for each in records if each.scope == "NR" and each.area == nation]


def _against(record: Record, mark: Mark, event: Event) -> str:
    gap = _gap(mark, record.mark, event)
    hand = "h" if record.hand else ""
    held = f"{record.mark}{hand} {record.holder} ({record.nation}), {record.day}"
    doubt = "" if record.ratified in {"yes", "n/a"} else "; not known to be ratified"
    if mark.value == record.mark.value:
        return f"equals {held}{doubt}"
    if _beats(mark, record.mark, event):
        return f"would break {held}, by {gap}{doubt}"
    return f"{gap} short of {held}{doubt}"


def _gap(mark: Mark, other: Mark, event: Event) -> str:
    """Return how far two marks are apart with its unit, as in “0.13 s”, “1:03.44” or “1 point”."""
    gap = str(distance_between(mark, other))
    if event.unit is Unit.POINTS:
        return count(int(gap), "point")
    return gap if ":" in gap else f"{gap}{_GAP_UNITS[event.unit]}"


def _beats(mark: Mark, other: Mark, event: Event) -> bool:
    """Return whether ``mark`` is better than ``other``."""
    return (mark.value < other.value) == event.lower_is_better and mark.value != other.value


def _reach(found: Standing, mark: Mark, event: Event) -> list[str]:
    if found.reach is None:
        return ["No complete all-time list of this event is stored."]
    reach = of_list(found.reach.complete_to, found.reach.as_of)
    if _beats(found.reach.complete_to, mark, event):
        return [f"The stored all-time list ends before this mark: it is {reach}."]
    return [f"The stored all-time list is {reach}; later marks come from stored races alone."]
