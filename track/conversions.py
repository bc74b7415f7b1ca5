"""What a mark is worth in another event or unit, with the method and factor that were used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from track.digits import straighten
from track.errors import NoConversion, UnreadableMark, UnreadableOption, shown
from track.events import Event, Unit, find_event, fold_event
from track.lengths import FEET, LENGTHS, LONGEST_M, METRES, Length, find_length, say
from track.marks import Mark, read_mark

MILE_RULE = Decimal("1.08")
"""A mile is worth 1.08 times a 1500 m, two miles 1.08 times a 3000 m.

A rule of thumb, not a measurement. Source: LetsRun, report of the 2024 Bowerman Mile (3:46.22 for
the mile is worth 3:29.46 for 1500 m); the college charts of the United States print the same.
"""
METHODS = ("factor", "length")
FASTEST_M_PER_S = ((400, 13), (1000, 9), (LONGEST_M, 8))
"""Up to so many metres nobody has run faster than so many metres a second.

The best 10 m of the 9.58 took 0.81 s (12.4 m/s); 1:40.91 for 800 m is 7.9, 3:43.13 a mile 7.2.
"""
LONGEST_TEXT = 60

_RULE_OF_THUMB = {"MILE": "1500", "2MT": "3000"}
_SOURCES = {
    "1500": "LetsRun, 2024 Bowerman Mile report",
    "3000": "the factor of the mile (LetsRun, 2024), carried over to the double distance",
}
_PARTNER = _RULE_OF_THUMB | {short: long for long, short in _RULE_OF_THUMB.items()}
_NUMBER_FIRST = re.compile(r"(\d[\d:.,'\"½¼¾-]*h?)(?: (\S.*)|([a-z].*))?", re.ASCII)
_NUMBER_LAST = re.compile(r"(\S.*) (\d[\d:.,'\"½¼¾-]*h?)", re.ASCII)
_FEET = re.compile(
    r"\d{1,3} ?(?:-|'|ft) ?(?:\d{1,2}(?:\.\d{1,2})?[½¼¾]? ?(?:\"|''|in)?)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Conversion:
    """One answer: what was given, what it is worth, how, and whether that is exact.

    ``given`` and ``worth`` read as on a results sheet (“3:46.22 mile”, “29-4.25 ft”).
    """

    given: str
    worth: str
    method: str
    how: str
    source: str
    exact: bool


def convert(
    text: str, origin: str = "", target: str = "", method: str = ""
) -> tuple[Conversion, ...]:
    """Return what ``text``, a mark with or without its event or unit, is worth elsewhere.

    ``origin`` and ``target`` name events or units of length; without ``target`` every known
    conversion is given. A time needs its event, in the text or as ``origin``.

    Raises:
        UnreadableMark: no mark in the text.
        UnknownEvent: ``origin`` or ``target`` is neither an event nor a unit.
        NoConversion: there is no sound way between the two.
        UnreadableOption: ``method`` is not one of ``METHODS``.
    """
    if method and method not in METHODS:
        raise UnreadableOption("method", method, METHODS)
    number, where = _split(text)
    if where and origin and _meaning(where) != _meaning(origin):
        raise NoConversion(
            f"The mark says {shown(where)} and from says {shown(origin)}; leave one of them out."
        )
    where = origin or where
    in_feet = _FEET.fullmatch(number) is not None
    if in_feet and not where:
        where = "feet"
    event, length = _event_or_length(number, where)
    if event is not None and event.unit is Unit.POINTS:
        raise _no_way(event.name, shown(target) if target else "anything else")
    if event is not None and event.unit is Unit.MS:
        answers = tuple(_by_rule(number, event, target))
        used = "factor"
    else:
        answers = tuple(_by_length(number, length or (FEET if in_feet else METRES), target))
        used = "length"
    if method and method != used:
        raise NoConversion(f"The method {method} does not fit this mark; leave method out.")
    return answers


def _split(text: str) -> tuple[str, str]:
    """Return the number in ``text`` and the event or unit written with it, if any."""
    cleaned = " ".join(straighten(text).casefold().split())
    if len(cleaned) > LONGEST_TEXT:
        raise UnreadableMark(text)
    if _FEET.fullmatch(cleaned):
        return cleaned, ""
    last = _NUMBER_LAST.fullmatch(cleaned)
    if last is not None and (last[1][0].isalpha() or (":" in last[2] and ":" not in last[1])):
        return last[2], last[1]
    first = _NUMBER_FIRST.fullmatch(cleaned)
    if first is None:
        raise UnreadableMark(text)
    return first[1], first[2] or first[3] or ""


def _meaning(where: str) -> Event | Length:
    """Return what an event's or unit's name means; a mile is one thing, raced or measured."""
    return find_length(where) or find_event(where)


def _event_or_length(number: str, where: str) -> tuple[Event | None, Length | None]:
    """Return what ``where`` names; a mile is a length when nobody could run it in ``number``."""
    length = find_length(where) if where else None
    if not where or (length is not None and ":" not in number and not _is_time(number, where)):
        if ":" in number:
            raise NoConversion(f"Say which event {number} was run in, as in “{number} mile”.")
        return None, length
    return find_event(where), None


def _is_time(number: str, where: str) -> bool:
    if fold_event(where) != "mile":
        return False
    return not _too_fast(read_mark(number, Unit.MS).mark, find_event(where))


def _too_fast(mark: Mark, event: Event) -> bool:
    if event.metres is None:
        return False
    fastest = next(speed for up_to, speed in FASTEST_M_PER_S if event.metres <= up_to)
    return event.metres * 1000 > mark.value * fastest


def _by_rule(number: str, event: Event, target: str) -> Iterator[Conversion]:
    """Yield the one answer of the rule of thumb between ``event`` and ``target``."""
    reading = read_mark(number, Unit.MS)
    mark = reading.mark
    if _too_fast(mark, event):
        raise NoConversion(
            f"A {event.name} in {mark} is faster than anyone has run; check the event."
        )
    goal = find_event(target or _PARTNER.get(event.code, event.code))
    if goal == event:
        known = "1500 m and mile, 3000 m and 2 miles"
        raise NoConversion(f"Say what to convert {event.name} to; I can relate {known}.")
    if _RULE_OF_THUMB.get(event.code) == goal.code:
        value, sign = Decimal(mark.value) / MILE_RULE, "÷"
    elif _RULE_OF_THUMB.get(goal.code) == event.code:
        value, sign = Decimal(mark.value) * MILE_RULE, "×"
    else:
        raise _no_way(event.name, goal.name)
    worth = Mark(int((value / 10).quantize(Decimal(1), ROUND_HALF_UP)) * 10, Unit.MS, 10)
    yield Conversion(
        given=f"{mark}{'h' if reading.hand else ''} {event.name}",
        worth=f"{worth} {goal.name}",
        method="factor",
        how=f"{sign} {MILE_RULE}, a rule of thumb, to the nearest hundredth",
        source=_SOURCES[_RULE_OF_THUMB.get(event.code) or event.code],
        exact=False,
    )


def _by_length(number: str, length: Length, target: str) -> Iterator[Conversion]:
    """Yield ``number`` of ``length`` in the target unit, or in every unit that suits its size."""
    goal = find_length(target) if target else None
    if target and goal is None:
        raise _no_way(length.name, find_event(target).name)
    if goal is length:
        known = "metres, feet, yards, kilometres and miles"
        raise NoConversion(f"Say what to convert {length.name} to; I can relate {known}.")
    metres = length.read(number)
    for unit in (goal,) if goal is not None else LENGTHS:
        if unit is not length and (goal is not None or unit.suits(metres)):
            worth, rounding = say(metres, unit)
            yield Conversion(
                given=number if "'" in number or "ft" in number else f"{number} {length.symbol}",
                worth=f"{worth} {unit.symbol}",
                method="length",
                how=f"exact lengths, {rounding}",
                source="a yard is 0.9144 m (international agreement, 1959)",
                exact=True,
            )


def _no_way(origin: str, target: str) -> NoConversion:
    return NoConversion(
        f"I know no sound way from {origin} to {target}; "
        "try 1500 m and mile, 3000 m and 2 miles, or metres, feet, yards and miles."
    )
