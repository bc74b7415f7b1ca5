"""College conversions of the United States: the size of an indoor track, and altitude."""

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from track.conversions.circumstances import TRACKS, Circumstances, Setting
from track.conversions.conversion import SEX_NAMES, Conversion, last_digit_up, metres_of
from track.errors import NoConversion
from track.events import EVENTS, Kind, find_event
from track.lengths import FOOT

_TRACK_FACTORS = """
M 200 0.9872 1.0179 0.9698 0.9824
M 400 0.9901 1.0160 0.9746 0.9843
M 800 0.9923 1.0143 0.9783 0.9859
M 1000 0.9929 1.0138 0.9794 0.9864
M MILE 0.9941 1.0128 0.9816 0.9874
M 3000 0.9953 1.0116 0.9839 0.9885
M 5000 0.9961 1.0107 0.9855 0.9894
W 200 0.9900 1.0155 0.9749 0.9847
W 400 0.9929 1.0133 0.9799 0.9869
W 800 0.9951 1.0115 0.9838 0.9886
W MILE 0.9969 1.0099 0.9871 0.9902
W 3000 0.9981 1.0086 0.9896 0.9915
W 5000 0.9989 1.0077 0.9913 0.9924
"""
"""Undersized to flat, banked to flat, undersized to banked, flat to banked."""
_WAYS = (
    (Setting.UNDERSIZED, Setting.FLAT),
    (Setting.BANKED, Setting.FLAT),
    (Setting.UNDERSIZED, Setting.BANKED),
    (Setting.FLAT, Setting.BANKED),
)
_ALTITUDE_M = tuple(map(Decimal, (800, 1500, 5000, 10000)))
_ALTITUDE_PERCENT = """
3000 0 0 0 0
3124 0.281 1.128 1.270 1.473
3896 0.371 1.545 1.830 2.146
4627 0.489 2.002 2.425 2.851
5260 0.634 2.441 2.994 3.516
6007 0.833 3.021 3.728 4.365
6981 1.150 3.864 4.787 5.576
7544 1.368 4.403 5.452 6.332
7703 1.431 4.557 5.645 6.553
"""
"""Feet; then percent off a time over 800, 1500, 5000 and 10,000 m."""


def to_college(asked: Circumstances, goal: Setting) -> Iterator[Conversion]:
    """Yield the college conversion of track size, altitude, or both in that order.

    Raises:
        NoConversion: the tables do not know the event, the track or the altitude.
    """
    if goal in TRACKS and asked.track is None:
        raise NoConversion("Say the track it was run on: flat, banked, oversized or undersized.")
    if goal is Setting.SEA_LEVEL and asked.altitude_m is None:
        raise NoConversion("Say the altitude with the mark, as in “4:05.18 mile at 4900 ft”.")
    if asked.altitude_m is not None and asked.event.kind not in {Kind.MIDDLE, Kind.LONG}:
        raise NoConversion(
            f"The college altitude table is for flat races on the track from 800 m to 10,000 m; "
            f"{asked.event.name} is none."
        )
    told = set()
    for sex in asked.sexes:
        seconds, steps = Decimal(asked.reading.mark.value) / 1000, []
        if goal in TRACKS:
            factor = _track_factors().get((sex, asked.event.code, asked.track, goal))
            if factor is None:
                continue
            seconds *= factor
            steps.append(f"× {factor} ({SEX_NAMES[sex]})")
        if asked.altitude_m is not None:
            percent = altitude_percent(asked.altitude_m / FOOT, metres_of(asked.event))
            seconds *= 1 - percent / 100
            steps.append(f"− {percent:.2f} % for altitude")
        if tuple(steps) in told:
            continue
        told.add(tuple(steps))
        yield Conversion(
            given=asked.given,
            mark=str(last_digit_up(seconds)),
            of=f"on a {goal.value}" if goal in TRACKS else "at sea level",
            method="college",
            how=f"{', '.join(steps)}; an estimate, last digit up",
            source=_source(asked, goal),
        )
    if not told:
        known = {code for sex, code, *_ in _track_factors() if sex in asked.sexes}
        names = ", ".join(event.name for event in EVENTS if event.code in known)
        raise NoConversion(
            f"The college tables have no factor for {asked.event.name} between these tracks; "
            f"they know {names}."
        )


def _source(asked: Circumstances, goal: Setting) -> str:
    track = "NCAA track factors as two public projects carry them" if goal in TRACKS else ""
    height = "altitude by one public calculator" if asked.altitude_m is not None else ""
    return ", ".join(filter(None, (track, height)))


def altitude_percent(feet: Decimal, metres: Decimal) -> Decimal:
    """Return the percent a college takes off a time at altitude: linear in feet, then in distance.

    Raises:
        NoConversion: outside 3,000 to 7,703 ft, or 800 to 10,000 m.
    """
    heights, percents = _altitude_table()
    if not heights[0] <= feet <= heights[-1]:
        raise NoConversion(
            "The college altitude table goes from 3,000 to 7,703 ft (914 to 2,348 m)."
        )
    if not _ALTITUDE_M[0] <= metres <= _ALTITUDE_M[-1]:
        raise NoConversion("The college altitude table is for 800 m to 10,000 m.")
    row = min(bisect_right(heights, feet), len(heights) - 1)
    column = min(bisect_right(_ALTITUDE_M, metres), len(_ALTITUDE_M) - 1)
    low, high = (
        _between(
            feet, heights[row - 1], heights[row], percents[row - 1][place], percents[row][place]
        )
        for place in (column - 1, column)
    )
    return _between(metres, _ALTITUDE_M[column - 1], _ALTITUDE_M[column], low, high)


def _between(at: Decimal, start: Decimal, end: Decimal, low: Decimal, high: Decimal) -> Decimal:
    return low + (at - start) / (end - start) * (high - low)


@cache
def _altitude_table() -> tuple[tuple[Decimal, ...], tuple[tuple[Decimal, ...], ...]]:
    rows = [tuple(map(Decimal, row.split())) for row in _ALTITUDE_PERCENT.strip().splitlines()]
    return tuple(row[0] for row in rows), tuple(row[1:] for row in rows)


@cache
def _track_factors() -> dict[tuple[str, str, Setting | None, Setting], Decimal]:
    factors: dict[tuple[str, str, Setting | None, Setting], Decimal] = {}
    for row in _TRACK_FACTORS.strip().splitlines():
        sex, code, *values = row.split()
        for (start, end), value in zip(_WAYS, values, strict=True):
            factors[sex, find_event(code).code, start, end] = Decimal(value)
    return factors
