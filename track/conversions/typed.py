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

_NUMBER = r"\d[\d:.,'\"½¼¾-]*(?:[hHAiwQq](?![\w]))?"
_NUMBER_FIRST = re.compile(rf"({_NUMBER})(?: (\S.*)|([a-z].*))?", re.ASCII | re.IGNORECASE)
_NUMBER_LAST = re.compile(rf"(\S.*) ({_NUMBER})", re.ASCII)
_ALTITUDE = re.compile(
    r"(?:\bat|@) ?(\d{1,2},?\d{3}|\d{1,3}) ?(m|metres|meters|ft|feet|foot)?"
    r"(?: (?:up|altitude|above sea level))?(?![\w])",
    re.ASCII,
)
_WIND = re.compile(r"(?<![\w.])\(?([+-]\d{1,2}[.,]\d{1,2})(?: ?m/s)?\)?", re.ASCII)
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
    plain, altitude_m = _take_altitude(plain)
    plain, track = _take_track(plain)
    apart, track_apart = _take_track(origin.casefold())
    plain, wind_cms = _take_wind(plain)
    number, where = _split(plain, text)
    if where and apart and _meaning(where) != _meaning(apart):
        raise NoConversion(
            f"The mark says {shown(where)} and from says {shown(apart)}; leave one of them out."
        )
    return Typed(number, apart or where, wind_cms, altitude_m, track or track_apart)


def _take_altitude(text: str) -> tuple[str, Decimal | None]:
    match = _ALTITUDE.search(text.casefold())
    if match is None:
        return text, None
    size = Decimal(match[1].replace(",", ""))
    height = size * FOOT if (match[2] or "m").startswith("f") else size
    return _without(text, match), height


def _take_track(text: str) -> tuple[str, Setting | None]:
    match = _TRACK.search(text.casefold())
    return (text, None) if match is None else (_without(text, match), _TRACKS[match[1]])


def _take_wind(text: str) -> tuple[str, int | None]:
    match = _WIND.search(text, 1)
    return (text, None) if match is None else (_without(text, match), read_wind(match[1]))


def _without(text: str, match: re.Match[str]) -> str:
    return " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())


def _split(text: str, raw: str) -> tuple[str, str]:
    """Return the number in ``text`` and the event or unit written with it, if any."""
    if read_inches(text.casefold()) is not None:
        return text.casefold(), ""
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


def _is_known(where: str) -> bool:
    return find_length(where) is not None or fold_event(where) in event_names()


def _meaning(where: str) -> Event | Length:
    """Return what an event's or unit's name means; a mile is one thing, raced or measured."""
    return find_length(where) or find_event(where)
