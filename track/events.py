"""The catalogue of disciplines: code, unit, direction, wind rule and every name people type."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from track.errors import UnknownEvent

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
    10 mm, 1 point).
    """

    number: int
    code: str
    name: str
    kind: Kind
    unit: Unit
    step: int
    metres: Decimal | None = None
    wind: Wind = Wind.NONE
    aliases: tuple[str, ...] = ()

    @property
    def lower_is_better(self) -> bool:
        """True for races, False for distances and points."""
        return self.unit is Unit.MS

    def __str__(self) -> str:
        return self.name


def _track(
    number: int,
    code: str,
    name: str,
    kind: Kind,
    metres: str | Decimal,
    *aliases: str,
    wind: Wind = Wind.NONE,
) -> Event:
    return Event(number, code, name, kind, Unit.MS, 10, Decimal(metres), wind, aliases)


def _road(number: int, code: str, name: str, kind: Kind, metres: str, *aliases: str) -> Event:
    return Event(number, code, name, kind, Unit.MS, 1000, Decimal(metres), Wind.NONE, aliases)


def _field(
    number: int, code: str, name: str, kind: Kind, *aliases: str, wind: Wind = Wind.NONE
) -> Event:
    return Event(number, code, name, kind, Unit.MM, 10, None, wind, aliases)


def _combined(number: int, code: str, name: str, *aliases: str) -> Event:
    return Event(number, code, name, Kind.COMBINED, Unit.POINTS, 1, None, Wind.NONE, aliases)


_SPRINT, _MIDDLE, _LONG, _HURDLES = Kind.SPRINT, Kind.MIDDLE, Kind.LONG, Kind.HURDLES
_ROAD, _WALK, _RELAY, _JUMP, _THROW = Kind.ROAD, Kind.WALK, Kind.RELAY, Kind.JUMP, Kind.THROW

EVENTS: tuple[Event, ...] = (
    _track(1, "50", "50 m", _SPRINT, "50"),
    _track(2, "55", "55 m", _SPRINT, "55"),
    _track(3, "60", "60 m", _SPRINT, "60"),
    _track(4, "100", "100 m", _SPRINT, "100", "100 dash", wind=Wind.RACE),
    _track(5, "200", "200 m", _SPRINT, "200", "200 dash", wind=Wind.RACE),
    _track(6, "300", "300 m", _SPRINT, "300"),
    _track(7, "400", "400 m", _SPRINT, "400", "quarter", "one lap"),
    _track(8, "500", "500 m", _SPRINT, "500"),
    _track(9, "600", "600 m", _MIDDLE, "600"),
    _track(10, "800", "800 m", _MIDDLE, "800", "two laps"),
    _track(11, "1000", "1000 m", _MIDDLE, "1000", "1k"),
    _track(12, "1500", "1500 m", _MIDDLE, "1500", "metric mile", "1.5k"),
    _track(13, "MILE", "mile", _MIDDLE, MILE, "1 mile", "one mile", "1mi", "mi", "miles"),
    _track(14, "2000", "2000 m", _MIDDLE, "2000", "2k"),
    _track(15, "3000", "3000 m", _LONG, "3000", "3k"),
    _track(16, "2MILE", "2 miles", _LONG, MILE * 2, "two miles", "two mile", "2 mile", "2mi"),
    _track(17, "5000", "5000 m", _LONG, "5000", "5k track"),
    _track(18, "10000", "10,000 m", _LONG, "10000", "10k track"),
    _track(19, "60H", "60 m hurdles", _HURDLES, "60", "60mh", "60 hurdles"),
    _track(20, "100H", "100 m hurdles", _HURDLES, "100", "100mh", "100 hurdles", wind=Wind.RACE),
    _track(21, "110H", "110 m hurdles", _HURDLES, "110", "110mh", "110 hurdles", wind=Wind.RACE),
    _track(22, "300H", "300 m hurdles", _HURDLES, "300", "300mh", "300 hurdles"),
    _track(23, "400H", "400 m hurdles", _HURDLES, "400", "400mh", "400 hurdles"),
    _track(
        24, "2000SC", "2000 m steeplechase", Kind.STEEPLE, "2000", "2000msc", "2k steeple",
        "2000 steeple", "2000m steeple",
    ),
    _track(
        25, "3000SC", "3000 m steeplechase", Kind.STEEPLE, "3000", "3000msc", "steeple",
        "steeplechase", "3k steeple", "3000 steeple", "3000m steeple", "3000st", "sc",
    ),
    _road(26, "MILE-ROAD", "road mile", _ROAD, "1609.344", "mile road", "road 1 mile"),
    _road(27, "5K", "5 km", _ROAD, "5000", "5km road", "5k road", "road 5k"),
    _road(28, "10K", "10 km", _ROAD, "10000", "10km road", "10k road", "road 10k"),
    _road(29, "HM", "half marathon", _ROAD, "21097.5", "half"),
    _road(30, "MAR", "marathon", _ROAD, "42195", "full marathon"),
    _road(31, "20KW", "20 km walk", _WALK, "20000", "20km race walk", "20k walk"),
    _road(32, "35KW", "35 km walk", _WALK, "35000", "35km race walk", "35k walk"),
    _road(33, "50KW", "50 km walk", _WALK, "50000", "50km race walk", "50k walk"),
    _track(34, "4x100", "4 × 100 m", _RELAY, "400", "4x100 relay", "sprint relay"),
    _track(35, "4x200", "4 × 200 m", _RELAY, "800", "4x200 relay"),
    _track(36, "4x400", "4 × 400 m", _RELAY, "1600", "4x4", "4x400 relay", "mile relay"),
    _track(37, "4x800", "4 × 800 m", _RELAY, "3200", "4x8", "4x800 relay"),
    _track(38, "4x1500", "4 × 1500 m", _RELAY, "6000", "4x1500 relay"),
    _track(39, "DMR", "distance medley", _RELAY, "4000", "distance medley relay"),
    _field(40, "HJ", "high jump", _JUMP, "high"),
    _field(41, "PV", "pole vault", _JUMP, "vault", "pole"),
    _field(42, "LJ", "long jump", _JUMP, "long", wind=Wind.ATTEMPT),
    _field(43, "TJ", "triple jump", _JUMP, "triple", wind=Wind.ATTEMPT),
    _field(44, "SP", "shot put", _THROW, "shot"),
    _field(45, "DT", "discus", _THROW, "discus throw"),
    _field(46, "HT", "hammer", _THROW, "hammer throw"),
    _field(47, "JT", "javelin", _THROW, "javelin throw", "jav"),
    _combined(48, "PEN", "pentathlon", "pent"),
    _combined(49, "HEP", "heptathlon", "hept"),
    _combined(50, "DEC", "decathlon", "deca"),
    _track(51, "100Y", "100 yards", _SPRINT, YARD * 100, "100 yard", "100yd"),
    _track(52, "220Y", "220 yards", _SPRINT, YARD * 220, "220 yard", "220yd"),
    _track(53, "440Y", "440 yards", _SPRINT, YARD * 440, "440 yard", "440yd"),
    _track(54, "880Y", "880 yards", _MIDDLE, YARD * 880, "880 yard", "880yd", "half mile"),
)  # fmt: skip


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
