"""The words of the sentences: whose, what, by how much, and the rows that prove it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from track.careers import Start
from track.dates import Day
from track.events import Event, Kind, Unit, find_event
from track.marks import Mark, distance_between
from track.nations import nation_name
from track.race_words import (
    count,
    event_of,
    race_round,
    race_title,
)
from track.records import Record
from track.results import Race, Result
from track.storylines.context import RaceContext

HIS = {"M": "his", "W": "her"}
MEN = {"M": "men", "W": "women", "X": "teams"}
_ONE = {"M": "man", "W": "woman", "X": "team"}
MOST_NAMES = 8
"""Names a sentence has at most."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ADJECTIVES = {
    "AUS": "Australian", "BAH": "Bahamian", "BEL": "Belgian", "BRA": "Brazilian", "CAN": "Canadian",
    "CHN": "Chinese", "CRO": "Croatian", "CUB": "Cuban", "CZE": "Czech", "DEN": "Danish",
    "ESP": "Spanish", "ETH": "Ethiopian", "FIN": "Finnish", "FRA": "French", "GBR": "British",
    "GER": "German", "GRE": "Greek", "IND": "Indian", "IRL": "Irish", "ITA": "Italian",
    "JAM": "Jamaican", "JPN": "Japanese", "KEN": "Kenyan", "MAR": "Moroccan", "NED": "Dutch",
    "NGR": "Nigerian", "NOR": "Norwegian", "NZL": "New Zealand", "POL": "Polish",
    "POR": "Portuguese", "RSA": "South African", "SUI": "Swiss", "SWE": "Swedish",
    "TUR": "Turkish", "UGA": "Ugandan", "UKR": "Ukrainian", "USA": "American",
}  # fmt: skip
_FORMER = frozenset({"AHO", "EUN", "FRG", "GDR", "SCG", "TCH", "URS", "YUG"})
_AFTER = frozenset(
    {
        "ARM",
        "AZE",
        "BIH",
        "BLR",
        "CRO",
        "CUW",
        "CZE",
        "EST",
        "GEO",
        "GER",
        "KAZ",
        "KGZ",
        "KOS",
        "LAT",
        "LTU",
        "MDA",
        "MKD",
        "MNE",
        "RUS",
        "SLO",
        "SRB",
        "SVK",
        "TJK",
        "TKM",
        "UKR",
        "UZB",
    }
)
_NEUTRAL = frozenset({"AIN", "ANA", "ART", "IOA", "ROT"})
DIVIDED = _FORMER | _AFTER | _NEUTRAL
"""Nations whose lists follow no code alone: those after or before another, and none at all."""
_WITH_ARTICLE = frozenset({"BAH", "CZE", "GAM", "NED", "PHI", "UAE", "USA"})
_AREAS = {
    "Africa": "African", "Asia": "Asian", "Europe": "European", "NACAC": "NACAC",
    "Oceania": "Oceanian", "South America": "South American",
}  # fmt: skip
_VERBS = {Kind.JUMP: "jumped", Kind.THROW: "threw", Kind.COMBINED: "scored", Kind.WALK: "walked"}
_GROUPS = (("1500", "MILE"), ("3000", "2MT"))
"""Events whose races are counted together, as fans count them."""


def number(many: int) -> str:
    """Return a number as a sentence has it: in letters up to ten."""
    return _NUMBERS[many] if many < len(_NUMBERS) else str(many)


def numbered(many: int, one: str, more: str = "") -> str:
    """Return a number in letters with its noun, as in “five men”."""
    return f"{number(many)} {one if many == 1 else more or one + 's'}"


def people(many: int, sex: str) -> str:
    """Return how many, as in “one woman” or “five men”."""
    return numbered(many, _ONE[sex], MEN[sex]) if many else f"no {_ONE[sex]}"


def on_day(day: Day) -> str:
    """Return a day in full, as in “27 July 1985”, or as much of it as is known."""
    month = f"{_MONTHS[day.month - 1]} " if day.month else ""
    return f"{day.number % 100} {month}{day.year}" if day.exact else f"{month}{day.year}"


def capital(sentence: str) -> str:
    """Return a sentence with its first letter as a sentence has it."""
    return sentence[:1].upper() + sentence[1:]


def listing(parts: Sequence[str]) -> str:
    """Return parts as a sentence lists them, as in “a, b and c”."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1] if parts else "")))


def crowd(names: Sequence[str]) -> str:
    """Return names as a list, of many the first few and how many more."""
    if len(names) <= MOST_NAMES:
        return listing(names)
    shown = names[: MOST_NAMES - 2]
    return f"{', '.join(shown)} and {len(names) - len(shown)} others"


def nation_adjective(code: str) -> str:
    """Return “British” for GBR; the name of the nation where no adjective is known."""
    return _ADJECTIVES.get(code, nation_name(code))


def nation_called(code: str) -> str:
    """Return a nation in the middle of a sentence, as in “the United States”."""
    return f"the {nation_name(code)}" if code in _WITH_ARTICLE else nation_name(code)


def record_name(record: Record, event: Event) -> str:
    """Return a record as a sentence has it, as in “the British record for the mile”."""
    inside = " on a short track" if record.short_track and event.metres is not None else ""
    inside = " indoors" if record.short_track and event.metres is None else inside
    what = f"for the {event.name}{inside}"
    if record.scope == "NR":
        known = record.area in _ADJECTIVES
        whose = f"{_ADJECTIVES[record.area]} record" if known else "national record"
        of = "" if known else f" of {nation_called(record.area)}"
        return f"the {whose}{of} {what}"
    if record.scope in {"MR", "CR"}:
        return f"the record of the {record.area.replace('-', ' ').title()} {what}"
    names = {
        "WR": "world record",
        "WB": "world best",
        "WR-women-only": "world record of women-only races",
        "OR": "Olympic record",
        "WU20R": "world under-20 record",
        "DLR": "Diamond League record",
        "AR": f"{_AREAS.get(record.area, record.area)} record",
    }
    return f"the {names[record.scope]} {what}"


def verb(event: Event) -> str:
    """Return what athletes of an event do, as in “ran” or “threw”."""
    return _VERBS.get(event.kind, "ran")


def told(mark: Mark, event: Event, *, hand: bool = False) -> str:
    """Return a mark in a sentence, as in “3:45.34”, “8.48 m” or “8909 points”."""
    if event.unit is Unit.MM:
        return f"{mark} m"
    if event.unit is Unit.POINTS:
        return f"{mark} points"
    return f"{mark}h" if hand else str(mark)


def told_line(race: Race, line: Result) -> str:
    """Return the mark of a line with the wind where it is too strong for lists."""
    return "" if line.mark is None else told(line.mark, race.event, hand=line.hand)


def gap(mark: Mark, other: Mark, event: Event) -> str:
    """Return how far two marks are apart, as in “0.26 s”, “1:03.44”, “0.12 m” or “1 point”."""
    between = distance_between(mark, other)
    apart = str(between)
    if event.unit is Unit.POINTS:
        return count(int(apart), "point")
    if event.unit is Unit.MM:
        return f"{apart} m"
    if event.on_road and between.value < 60_000:
        return f"{between.value // 1000} s"
    return apart if ":" in apart else f"{apart} s"


@cache
def group_of(event: Event) -> tuple[Event, ...]:
    """Return the events whose races are counted with those of ``event``, itself among them."""
    codes = next((codes for codes in _GROUPS if event.code in codes), None)
    return (event,) if codes is None else tuple(map(find_event, codes))


def either(events: Iterable[Event]) -> str:
    """Return events as one race of them is called, as in “1500 m or mile”."""
    ordered = sorted(events, key=lambda each: each.metres or Decimal(0))
    return " or ".join(each.name for each in ordered)


def race_called(race: Race) -> str:
    """Return a race in the middle of a sentence, as in “the Bowerman Mile 2024”."""
    what = race_title(race)
    if race.name:
        return f"the {what}"
    stage = "" if race_round(race) == "final" else f" {race_round(race)}"
    return f"the {event_of(race.event, race.sex)}{stage} at the {what}"


def named(context: RaceContext) -> str:
    """Return the race through the years, as in “the Bowerman Mile”."""
    race = context.race
    if race.name:
        return f"the {context.called}"
    return f"the {event_of(race.event, race.sex)} at the {context.called}"


def where(start: Start) -> str:
    """Return where a start was and over what, as in “Zürich, 1500 m”."""
    return f"{start.race.meet.city.split(',', maxsplit=1)[0]}, {start.race.event.name}"


def beaten_by(context: RaceContext, start: Start) -> str:
    """Return who won a race that was lost, as in “, to Timothy Cheruiyot”; or nothing."""
    won = context.winners.get(start.race.id, ())
    return f", to {listing([line.athlete.name for line in won])}" if won else ""
