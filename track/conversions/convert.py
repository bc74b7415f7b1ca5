"""Finding out what a typed mark is asked about, and every sound way to answer."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from track.conversions.between import BETWEEN_EVENTS, between, no_way, related
from track.conversions.circumstances import TRACKS, Circumstances, Setting
from track.conversions.college import to_college
from track.conversions.conversion import Conversion, Question
from track.conversions.sprints import to_automatic, to_still_air
from track.conversions.typed import Typed, find_setting, read_typed
from track.conversions.units import by_length, by_speed, find_speed
from track.errors import NoConversion, UnreadableOption, shown
from track.events import Event, Unit, event_names, find_event, fold_event
from track.lengths import FEET, METRES, Length, find_length
from track.marks import Reading, read_mark
from track.plausible import sensible, too_fast
from track.scoring import LAST_PRINTED, hand_ms, is_scored, points

METHODS = (*BETWEEN_EVENTS, "length", "hand", "wind", "college")
_PARTNERS = {
    "MILE": "1500", "1500": "MILE", "2MT": "3000", "3000": "2MT", "100": "200", "200": "100",
    "400": "800", "800": "1500", "5000": "10000", "10000": "5000", "5K": "10K", "10K": "HM",
    "HM": "MAR", "MAR": "HM", "440Y": "400", "880Y": "800", "220Y": "200", "100Y": "100",
    "1600": "MILE", "3200": "2MT", "3MT": "5000", "55": "60", "60": "100", "600": "800",
    "1000": "1500", "500": "600", "55H": "60H", "120YH": "110H", "400H": "400",
    "3000SC": "3000", "4x440Y": "4x400", "10M": "HM",
}  # fmt: skip
"""The event most people ask for where they name none."""
_SPEED = re.compile(r"([+-]?\d{1,3}(?:[.,]\d{1,3})?) ?([a-z/]{3,4})", re.ASCII)
_SETTING_METHODS = {
    Setting.AUTOMATIC: "hand",
    Setting.STILL_AIR: "wind",
    **dict.fromkeys((*TRACKS, Setting.SEA_LEVEL), "college"),
}


def convert(
    text: str, origin: str = "", target: str = "", method: str = "", sex: str = ""
) -> tuple[Conversion, ...]:
    """Return what ``text``, a mark with or without its event or unit, is worth elsewhere.

    ``origin`` and ``target`` name events, units of length or speed, or circumstances (“automatic”,
    “banked track”, “sea level”, “still air”); without ``target`` the usual question is answered.
    ``sex`` is M, W or "" for both. Several methods are given side by side where they disagree, the
    best known first; ``method`` asks for one of ``METHODS``. A time needs its event, in the text or
    as ``origin``, and may say its wind (“(+0.9)”), altitude (“at 4900 ft”) and track (“flat”).

    Raises:
        UnreadableMark: no mark in the text.
        UnknownEvent: ``origin`` or ``target`` is neither an event nor a unit.
        NoConversion: there is no sound way between the two; the text says why.
        UnreadableOption: ``method`` is not one of ``METHODS``.
    """
    if method and method not in METHODS:
        raise UnreadableOption("method", method, METHODS)
    wind = _SPEED.fullmatch(text.strip().casefold())
    unit = find_speed(wind[2] if wind else origin)
    if unit is not None:
        number = wind[1] if wind is not None else text.strip()
        return _checked(method, "length", by_speed(number, unit, _speed_or_none(target)))
    typed = read_typed(text, origin)
    event, length = _event_or_length(typed, target)
    goal = (
        None if event is not None and fold_event(target) in event_names() else find_length(target)
    )
    if event is None or (event.unit is Unit.MM and (goal is not None or not target)):
        if target and goal is None:
            raise no_way((length or METRES).name, find_event(target).name)
        given = length or (FEET if typed.in_feet else METRES)
        return _checked(method, "length", by_length(typed.number, given, goal))
    return _of_event(typed, event, target, method, sex)


def _checked(method: str, used: str, answers: Iterator[Conversion]) -> tuple[Conversion, ...]:
    if method and method != used:
        raise NoConversion(f"The method {method} does not fit this mark; leave method out.")
    return tuple(answers)


def _speed_or_none(target: str) -> str | None:
    unit = find_speed(target)
    if target and unit is None:
        raise NoConversion(f"A wind has no worth in {shown(target)}; try m/s, km/h or mph.")
    return unit


def _event_or_length(typed: Typed, target: str) -> tuple[Event | None, Length | None]:
    """Return what was run, or the unit.

    A mile is a length when nobody could run it so fast, or when the goal is a length.
    """
    number, where = typed.number, typed.where
    length = find_length(where) if where else None
    measured = find_length(target) is not None and fold_event(target) not in event_names()
    if not where or (
        length is not None and ":" not in number and (measured or not _is_time(number, where))
    ):
        if ":" in number:
            raise NoConversion(f"Say which event {number} was run in, as in “{number} mile”.")
        return None, length
    return find_event(where), None


def _is_time(number: str, where: str) -> bool:
    if fold_event(where) != "mile":
        return False
    return not too_fast(read_mark(number, Unit.MS).mark, find_event(where))


def _of_event(
    typed: Typed, event: Event, target: str, method: str, sex: str
) -> tuple[Conversion, ...]:
    written = replace(sensible(typed.number, event), wind_cms=typed.wind_cms)
    reading = written.required()
    sexes = (sex,) if sex else _who_could(reading, event)
    around = Circumstances(
        reading, event, sexes, typed.wind_cms, typed.altitude_m, typed.height, typed.track
    )
    setting = find_setting(target) if target else around.usual_goal
    if not target and around.wind_cms is not None and event.code not in _PARTNERS:
        # Nothing else is usual here, so the reason why its wind stays is the answer.
        setting = Setting.STILL_AIR
    if setting is not None and (target or not method or method == _SETTING_METHODS[setting]):
        return _checked(method, _SETTING_METHODS[setting], _adjust(around, setting))
    goal = find_event(target or _PARTNERS.get(event.code, event.code))
    if goal == event:
        raise NoConversion(
            f"Say which other event to convert {event.name} to, as in “to:{_example(event)}”."
        )
    answers = between(Question(reading, event, goal, sexes, str(written)), method)
    added = Decimal(hand_ms(reading, event)) / 1000
    remarks = [f"; hand time + {added:.2f} s first"] if added else []
    remarks += [f"; {around.words} not taken into account"] if around.words else []
    return tuple(replace(answer, how="".join((answer.how, *remarks))) for answer in answers)


def _who_could(reading: Reading, event: Event) -> tuple[str, ...]:
    """Return the sexes the mark could be of: those whose scoring table it does not leave."""
    could = tuple(
        sex
        for sex in ("M", "W")
        if not is_scored(event, sex) or points(reading, event, sex) <= LAST_PRINTED
    )
    return could or ("M", "W")


def _adjust(around: Circumstances, setting: Setting) -> Iterator[Conversion]:
    if around.event.unit is not Unit.MS:
        raise no_way(around.event.name, setting.value)
    if setting is Setting.AUTOMATIC:
        return to_automatic(around)
    return to_still_air(around) if setting is Setting.STILL_AIR else to_college(around, setting)


def _example(event: Event) -> str:
    """Return an event of the same family that something connects with ``event``."""
    examples = map(
        find_event, ("1500", "100", "LJ", "HJ", "SP", "DT", "HEP", "4x100", "4x400", "110H", "400H")
    )
    return next((each.code for each in examples if each != event and related(event, each)), "1500")
