"""A mark as typed into /convert: the number, the event or unit, and how it was run."""

import re
from dataclasses import dataclass
from decimal import Decimal

from track.conversions.circumstances import Setting
from track.digits import read_inches, straighten
from track.errors import NoConversion, UnreadableMark, shown
from track.events import Event, event_names, find_event, fold_event
from track.lengths import FOOT, Length, find_length
from track.signs import read_wind

LONGEST_TEXT = 60

_NUMBER = r"(?:\d{1,2}h(?=\d))?(?:\d{1,3}m(?=\d))?\d[\d:.,'\"½¼¾-]*(?:s(?![\w])|[hHAiwQq](?![\w]))?"
_NUMBER_FIRST = re.compile(rf"({_NUMBER})(?: (\S.*)|([a-z].*))?", re.ASCII | re.IGNORECASE)
_NUMBER_LAST = re.compile(rf"(\S.*) ({_NUMBER})", re.ASCII)
_FEET_FIRST = re.compile(
    r"(\d{1,3} ?(?:'|ft|feet|foot) ?\d{1,2}(?:\.\d{1,2})? ?[½¼¾]? ?(?:\"|''|inches|inch|in)?)"
    r" ?([a-z].*)",
    re.ASCII | re.IGNORECASE,
)
_SMALL_WORDS = re.compile(r"\b(?:for|in|over|the|of)\b[- ]?", re.IGNORECASE)
_MINUTES = re.compile(
    r"\b(?:(?:sub|under)[- ]?(?P<below>\d{1,2})(?![\d:.])|(?P<whole>\d{1,2})[- ]min(?:ute)?s?\b)",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:\bat|@) ?", re.IGNORECASE)
_BY_HAND = re.compile(r"(?<=\d) ?\bhand(?:held| timed)?\b", re.IGNORECASE)
_ALTITUDE = re.compile(
    r"(?:\bat|@) ?(\d{1,2},?\d{3}|\d{1,3}) ?(m|metres|meters|ft|feet|foot)?"
    r"(?: (?:up|altitude|above sea level))?(?![\w])",
    re.ASCII,
)
_WIND = re.compile(
    r"(?<![\w.'\"])(?:\(([+-]?\d{1,2}[.,]\d{1,2})(?: ?m/s)?\)"
    r"|([+-]\d{1,2}[.,]\d{1,2})(?: ?m/s)?(?![\w.]))",
    re.ASCII,
)
_TRACK = re.compile(r"[, ]*\b(?:on an? )?(flat|banked|oversized|undersized)(?: track)?\b", re.ASCII)
_TRACKS = {
    "flat": Setting.FLAT,
    "banked": Setting.BANKED,
    "oversized": Setting.BANKED,
    "undersized": Setting.UNDERSIZED,
}
_GOALS = {
    **_TRACKS,
    "auto": Setting.AUTOMATIC,
    "automatic": Setting.AUTOMATIC,
    "electronic": Setting.AUTOMATIC,
    "fat": Setting.AUTOMATIC,
    "still air": Setting.STILL_AIR,
    "no wind": Setting.STILL_AIR,
    "calm": Setting.STILL_AIR,
    "0.0": Setting.STILL_AIR,
    "sea level": Setting.SEA_LEVEL,
}


@dataclass(frozen=True, slots=True)
class Typed:
    """The pieces of a text: nothing is looked up but the circumstances."""

    number: str
    where: str
    wind_cms: int | None
    altitude_m: Decimal | None
    height: str
    track: Setting | None

    @property
    def in_feet(self) -> bool:
        """True where the number is written in feet and inches."""
        return read_inches(self.number) is not None


def find_setting(text: str) -> Setting | None:
    """Return the circumstances ``text`` names as a goal, as in “auto” or “banked track”."""
    plain = " ".join(text.casefold().split()).removesuffix(" track").removesuffix(" timing")
    return _GOALS.get(plain)


def read_typed(text: str, origin: str) -> Typed:
    """Return the pieces of ``text``; ``origin`` is the event or unit where it stands apart.

    Raises:
        UnreadableMark: no number in the text, or far too much of it.
        NoConversion: text and ``origin`` name different events.
    """
    plain = " ".join(straighten(text).split())
    if len(plain) > LONGEST_TEXT or len(origin) > LONGEST_TEXT:
        raise UnreadableMark(text)
    plain = _MINUTES.sub(_in_minutes, _BY_HAND.sub("h", plain))
    low, altitude_m, height = _take_altitude(plain)
    low, track = _take_track(low)
    apart, track_apart = _take_track(origin.casefold())
    low, wind_cms = _take_wind(low)
    number, where = _pieces(low, text)
    if not where and not apart and altitude_m is not None:
        # “3:45.34 at 1500 m” names the event.
        altitude_m, height = None, ""
        number, where = _pieces(_AT.sub(" ", plain), text)
    if where and apart and _meaning(where) != _meaning(apart):
        raise NoConversion(
            f"The mark says {shown(where)} and from says {shown(apart)}; leave one of them out."
        )
    return Typed(number, apart or where, wind_cms, altitude_m, height, track or track_apart)


def _pieces(text: str, raw: str) -> tuple[str, str]:
    number, where = _split(" ".join(_SMALL_WORDS.sub(" ", text).split()), raw)
    return number, _without_unit(where)


def _in_minutes(match: re.Match[str]) -> str:
    return f"{match['below'] or match['whole']}:00"


def _take_altitude(text: str) -> tuple[str, Decimal | None, str]:
    match = _ALTITUDE.search(text.casefold())
    if match is None:
        return text, None, ""
    size, in_feet = Decimal(match[1].replace(",", "")), (match[2] or "m").startswith("f")
    rest = _without(text, match)
    return (rest, size * FOOT, f"{size} ft up") if in_feet else (rest, size, f"{size} m up")


def _take_track(text: str) -> tuple[str, Setting | None]:
    match = _TRACK.search(text.casefold())
    return (text, None) if match is None else (_without(text, match), _TRACKS[match[1]])


def _take_wind(text: str) -> tuple[str, int | None]:
    match = _WIND.search(text, 1)
    return (
        (text, None) if match is None else (_without(text, match), read_wind(match[1] or match[2]))
    )


def _without(text: str, match: re.Match[str]) -> str:
    return " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())


def _split(text: str, raw: str) -> tuple[str, str]:
    """Return the number in ``text`` and the event or unit written with it, if any."""
    if read_inches(text.casefold()) is not None:
        return text.casefold(), ""
    feet = _FEET_FIRST.fullmatch(text)
    if feet is not None and read_inches(straighten(feet[1].casefold().strip())) is not None:
        return feet[1].casefold().strip(), feet[2].casefold()
    first, last = _NUMBER_FIRST.fullmatch(text), _NUMBER_LAST.fullmatch(text)
    after = (first[2] or first[3] or "").casefold() if first is not None else ""
    if last is not None and (
        last[1][0].isalpha()
        or (":" in last[2] and ":" not in last[1])
        or (_is_known(last[1]) and not _is_known(after))
    ):
        return last[2], last[1].casefold()
    if first is None:
        raise UnreadableMark(raw)
    return first[1], after


def _without_unit(where: str) -> str:
    """Return the event of “m long jump” or “ft pole vault”, where a unit stands before it."""
    unit, _, event = where.partition(" ")
    beside = unit in {"s", "sec", "in"} or find_length(unit) is not None
    return event if beside and _is_known(event) and not _is_known(where) else where


def _is_known(where: str) -> bool:
    return find_length(where) is not None or fold_event(where) in event_names()


def _meaning(where: str) -> Event | Length:
    """Return what an event's or unit's name means; a mile is one thing, raced or measured."""
    return find_length(where) or find_event(where)
