"""Events: what a discipline is, the catalogue of all of them, and finding one by any name."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from track.errors import UnknownEvent
from track.event_table import EVENT_TABLE

MILE = Decimal("1609.344")
"""Metres in a mile (international yard and pound agreement, 1959: a yard is 0.9144 m)."""
YARD = Decimal("0.9144")


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
    WALK = "walk"
    RELAY = "relay"
    JUMP = "jump"
    THROW = "throw"
    COMBINED = "combined"


@dataclass(frozen=True, slots=True)
class Event:
    """One discipline.

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

    def spec(self, sex: str) -> str:
        """Return the height of the hurdles or the weight of the implement, for M or W; or ""."""
        return self.specs[-1 if sex == "W" else 0] if self.specs else ""

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


def fold_event(text: str) -> str:
    """Return ``text`` in the one spelling event names are compared by."""
    folded = text.casefold().replace("×", "x").replace("metres", "m").replace("meters", "m")
    folded = folded.replace("metre", "m").replace("meter", "m")
    # Letters and digits of other scripts stay, so that “1٥00” is unknown rather than 100 m.
    return re.sub(r"[^\w.]+|_|(?<![0-9])\.|\.(?![0-9])", "", folded)


@cache
def _by_name() -> dict[str, Event]:
    names: dict[str, Event] = {}
    for event in EVENTS:
        for name in (event.code, event.name, *event.aliases):
            folded = fold_event(name)
            names.setdefault(folded, event)
            if folded.isdigit():
                names.setdefault(folded + "m", event)
    return names


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
    """Return the event ``text`` names, by code, name or alias.

    Raises:
        UnknownEvent: no event has that name.
    """
    event = _by_name().get(fold_event(text))
    if event is None:
        raise UnknownEvent(text)
    return event
