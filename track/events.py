"""Events: what a discipline is, the catalogue of all of them, and finding one by any name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from track.errors import UnknownEvent
from track.event_table import EVENT_TABLE

MILE = Decimal("1609.344")
"""Metres in a mile (international yard and pound agreement, 1959: a yard is 0.9144 m)."""
YARD = Decimal("0.9144")
_THROWN_INDOORS = frozenset({"SP", "WT"})
"""Throws that have lists of their own indoors."""
SHORTEST_LAPS = 200
"""Metres from which a race indoors goes around a short track."""


class Unit(Enum):
    """What the whole number of a mark counts."""

    MS = "ms"
    MM = "mm"
    POINTS = "points"


class Wind(Enum):
    """Whose wind decides whether a mark is legal: the race's, the attempt's, or nobody's."""

    NONE = "none"
    RACE = "race"
    ATTEMPT = "attempt"


class Kind(Enum):
    """The family an event belongs to, as meet programmes group them."""

    SPRINT = "sprint"
    MIDDLE = "middle"
    LONG = "long"
    HURDLES = "hurdles"
    STEEPLE = "steeple"
    ROAD = "road"
    CROSS = "cross"
    WALK = "walk"
    RELAY = "relay"
    JUMP = "jump"
    THROW = "throw"
    COMBINED = "combined"


FLAT = frozenset({Kind.SPRINT, Kind.MIDDLE, Kind.LONG, Kind.ROAD})
"""Races on foot without hurdles, walking or changeovers."""


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """One discipline. There is one value of each, so that they are compared by identity.

    ``number`` is what the store keeps and never changes. ``metres`` is the exact length of a race.
    ``step`` is the finest difference an official mark shows, in units (10 ms, 1000 ms on the road,
    10 mm, 1 point). ``specs`` holds the height of the hurdles or the weight of the implement: one
    for everybody, or that of men and that of women.
    """

    number: int
    code: str
    name: str
    kind: Kind
    unit: Unit
    step: int
    metres: Decimal | None = None
    wind: Wind = Wind.NONE
    specs: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def lower_is_better(self) -> bool:
        """True for races, False for distances and points."""
        return self.unit is Unit.MS

    @property
    def on_road(self) -> bool:
        """True where official times are whole seconds."""
        return self.unit is Unit.MS and self.step == 1000

    @property
    def has_short_track(self) -> bool:
        """True where marks made indoors stand in lists of their own.

        Straight sprints, combined events and the discus are one list wherever they are contested,
        and there is no road indoors.
        """
        if self.metres is None:
            return self.kind is Kind.JUMP or self.code in _THROWN_INDOORS
        return not self.on_road and self.metres >= SHORTEST_LAPS

    def spec(self, sex: str) -> str:
        """Return the height of the hurdles or the weight of the implement, for M or W; or ""."""
        return self.specs[-1 if sex == "W" else 0] if self.specs else ""

    def __reduce__(self) -> tuple[Callable[[int], "Event"], tuple[int]]:
        # Another process has the one value of its own.
        return event_by_number, (self.number,)

    def __str__(self) -> str:
        return self.name


_LENGTH_UNITS = {"": Decimal(1), "mile": MILE, "yard": YARD}
_UNITS = {Kind.JUMP: Unit.MM, Kind.THROW: Unit.MM, Kind.COMBINED: Unit.POINTS}


def _read_row(row: str) -> Event:
    cells = [cell.strip() for cell in row.split("|")]
    number, code, name, family, length, clock, wind, spec, aliases = cells + [""] * (9 - len(cells))
    kind = Kind(family)
    unit = _UNITS.get(kind, Unit.MS)
    count, _, measure = length.partition(" ")
    senior, _, measured_in = spec.partition(" ")
    return Event(
        number=int(number),
        code=code,
        name=name,
        kind=kind,
        unit=unit,
        step=1000 if clock == "road" else 1 if unit is Unit.POINTS else 10,
        metres=Decimal(count) * _LENGTH_UNITS[measure] if count else None,
        wind=Wind(wind or "none"),
        specs=tuple(f"{each} {measured_in}" for each in senior.split("/") if each),
        aliases=tuple(alias.strip() for alias in aliases.split(",") if alias.strip()),
    )


EVENTS: tuple[Event, ...] = tuple(_read_row(row) for row in EVENT_TABLE.strip().splitlines())


LONGEST_NAME = 60
_ROAD_MILES = re.compile(r"[1457]m|10m")
_FAMILY_NAMES = {
    r"(\d+)": "{0}m",
    r"(\d+)y": "{0}yd {0}yds {0}yard {0}yards",
    r"(\d+)h": "{0}mh {0}hurdles {0}mhurdles {0}hh {0}mhh {0}highhurdles {0}ih {0}mih",
    r"(\d+)yh": "{0}yhurdles {0}ydhurdles {0}yardhurdles {0}yardshurdles",
    r"(\d+)sc": "{0}msc {0}st {0}mst {0}steeple {0}msteeple {0}steeplechase {0}msteeplechase",
    r"(\d)000sc": "{0}ksc {0}ksteeple {0}ksteeplechase",
    r"(\d+)w": "{0}mw {0}walk {0}mwalk {0}rw {0}mrw {0}racewalk {0}mracewalk",
    r"(\d+)kw": "{0}kmw {0}kwalk {0}kmwalk {0}krw {0}kmrw {0}kracewalk {0}kmracewalk",
    r"(\d+)k": "{0}km {0}kmroad {0}kroad road{0}k road{0}km",
    r"(\d\d?)m": "{0}mileroad {0}milesroad road{0}mile road{0}miles",
}
"""Folded codes, and the names people make of their numbers."""
_AROUND = re.compile(
    r"^(?:the|mixed|mens|womens|men|women|indoor|outdoor|shorttrack)|"
    r"(?:dash|run|race|relay|flat|indoors?|mixed|men|women|track)$"
)
"""Words around the name of an event that do not change which it is."""


def fold_event(text: str) -> str:
    """Return ``text`` in the one spelling event names are compared by."""
    folded = text.casefold().replace("×", "x").replace("metres", "m").replace("meters", "m")
    folded = folded.replace("metre", "m").replace("meter", "m")
    # Letters and digits of other scripts stay, so that “1٥00” is unknown rather than 100 m.
    folded = folded.replace("kilom", "km")
    return re.sub(r"[^\w.]+|_|(?<![0-9])\.|\.(?![0-9])", "", folded)


@cache
def _by_name() -> dict[str, Event]:
    names: dict[str, Event] = {}
    for event in EVENTS:
        for name in (event.code, event.name, *event.aliases):
            names.setdefault(fold_event(name), event)
    for event in EVENTS:
        for spelling in _spellings(event):
            names.setdefault(spelling, event)
    return names


def _spellings(event: Event) -> Iterator[str]:
    """Yield the folded names every event of its family has: 100m, 100yds, 20kmw, 400ih, 3ksc."""
    for pattern, templates in _FAMILY_NAMES.items():
        match = re.fullmatch(pattern, event.code.casefold())
        if match is not None:
            yield from templates.format(match[1]).split()


@cache
def _by_number() -> dict[int, Event]:
    return {event.number: event for event in EVENTS}


def event_by_number(number: int) -> Event:
    """Return the event the store keeps under ``number``; raises KeyError for any other number."""
    return _by_number()[number]


def event_names() -> dict[str, Event]:
    """Return every folded name people type with the event it means."""
    return dict(_by_name())


def find_event(text: str) -> Event:
    """Return the event ``text`` names, by code, name or alias, with or without “the” or “run”.

    A small m is metres: “10M” is ten miles on the road, “10 m” is nothing.

    Raises:
        UnknownEvent: no event has that name.
    """
    folded = fold_event(text[:LONGEST_NAME])
    event = _by_name().get(folded) or _by_name().get(_AROUND.sub("", folded))
    if event is None or len(text) > LONGEST_NAME:
        raise UnknownEvent(text)
    if _ROAD_MILES.fullmatch(folded) and "M" not in text:
        raise UnknownEvent(text)
    return event
