"""Pace: two of distance, time and pace give the third; splits even or with a faster second half."""

import re
from contextlib import suppress
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from track.digits import print_time, read_time, straighten
from track.errors import NoPace, UnknownEvent, UnreadableMark, shown
from track.events import MILE, find_event
from track.lengths import find_length
from track.preferences import Units

LAPS = {
    "200": Decimal(200),
    "400": Decimal(400),
    "km": Decimal(1000),
    "mile": MILE,
    "5 km": Decimal(5000),
}
"""The laps a split table can have, in metres."""
MOST_SPLITS = 60
"""More rows than this nobody reads on a phone."""
LONGEST_M = Decimal(1_000_000)
LONGEST_S = Decimal(100 * 3600)
FASTEST_M_PER_S = Decimal(13)
SLOWEST_M_PER_S = Decimal("0.2")
HUNDREDTHS_UP_TO_M = 10_000
"""Races up to here are timed to the hundredth, longer ones to the second."""
SHORT_LAP = Decimal("0.1")
"""A rest of a lap shorter than this joins the first lap: a mile starts 9.344 m behind the line."""

_HOURS = re.compile(r"\d{1,2}:\d{2}", re.ASCII)
_SPEEDS = {
    "km/h": Decimal(1000) / 3600, "kmh": Decimal(1000) / 3600, "kph": Decimal(1000) / 3600,
    "mph": MILE / 3600, "m/s": Decimal(1), "mps": Decimal(1),
}  # fmt: skip
_PER = {
    "km": Decimal(1000), "k": Decimal(1000), "kilometre": Decimal(1000), "kilometer": Decimal(1000),
    "kms": Decimal(1000), "1000": Decimal(1000), "1000m": Decimal(1000), "mile": MILE, "mi": MILE,
    "miles": MILE, "lap": Decimal(400), "laps": Decimal(400), "400": Decimal(400),
    "400m": Decimal(400), "400s": Decimal(400), "200": Decimal(200), "200m": Decimal(200),
    "200s": Decimal(200), "100": Decimal(100), "100m": Decimal(100), "800": Decimal(800),
    "800m": Decimal(800),
}  # fmt: skip
_PACE = re.compile(
    r"(?P<time>[\d:.,'\"]{1,12}) ?(?P<unit>minutes|minute|min|m|seconds|secs|sec|s)?"
    rf" ?(?:/|per|a|in)? ?(?P<per>{'|'.join(sorted(_PER, key=len, reverse=True))})(?: pace)?",
    re.ASCII,
)
_DISTANCE_FIRST = re.compile(
    r"(?P<per>\d{3,4}m?|mile|km|lap)s? in (?P<time>[\d:.,]{1,12})s?", re.ASCII
)
_SPEED = re.compile(
    r"(?P<speed>\d{1,3}(?:[.,]\d{1,3})?) ?(?P<unit>km/h|kmh|kph|mph|m/s|mps)", re.ASCII
)
_LENGTH = re.compile(r"(?P<number>\d{1,7}(?:[.,]\d{1,4})?) ?(?P<unit>[a-z]{0,11})", re.ASCII)
_SPOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:[.,]\d{1,2})?) ?(?P<unit>hours?|h|minutes?|mins?|seconds?|secs?)",
    re.ASCII,
)
_UNIT_S = {"h": 3600, "m": 60, "s": 1}
_FASTER = re.compile(
    r"(?P<percent>\d{1,2}(?:[.,]\d{1,2})?) ?%|(?P<time>[\d:.,]{1,9}) ?s?", re.ASCII
)
_RACE_NUMBERS = {"13.1": "half marathon", "26.2": "marathon"}
"""Miles people call a race by."""


@dataclass(frozen=True, slots=True)
class Run:
    """A distance in metres run in so many seconds; ``name`` is what the distance is called."""

    name: str
    metres: Decimal
    seconds: Decimal

    def per(self, metres: Decimal) -> Decimal:
        """Return the seconds for ``metres`` at this pace."""
        return self.seconds * metres / self.metres

    @property
    def speed(self) -> Decimal:
        """The metres a second."""
        return self.metres / self.seconds

    @property
    def step(self) -> int:
        """The ms its times are told to: hundredths, or seconds over longer races."""
        return 10 if self.metres <= HUNDREDTHS_UP_TO_M else 1000


@dataclass(frozen=True, slots=True)
class Split:
    """A point on the way: metres so far, ms so far, and the ms since the last one."""

    metres: Decimal
    ms: int
    lap_ms: int


def solve(distance: str = "", time: str = "", pace: str = "") -> Run:
    """Return the run that two of the three texts describe.

    ``distance`` is an event or a length (“mile”, “12 km”), ``time`` a time, ``pace`` a time for a
    length (“4:00/km”, “62 per lap”) or a speed (“20 km/h”). A pace alone gives the run of 1 km.

    Raises:
        NoPace: not exactly two of them, or a speed nobody runs at.
        UnreadableMark, UnknownEvent: one of them cannot be read.
    """
    if pace and not distance and not time:
        return _checked(Run("1 km", Decimal(1000), 1000 / read_pace(pace)))
    if sum(map(bool, (distance, time, pace))) != 2:
        raise NoPace("Give two of distance, time and pace, as in distance:mile time:3:45.34.")
    if not pace:
        name, metres = read_distance(distance)
        run = Run(name, metres, read_seconds(time))
        if run.speed > FASTEST_M_PER_S and _HOURS.fullmatch(time.strip()):
            # Nobody runs a marathon in 2:05 minutes.
            run = Run(name, metres, run.seconds * 60)
    elif not time:
        name, metres = read_distance(distance)
        run = Run(name, metres, metres / read_pace(pace))
    else:
        seconds = read_seconds(time)
        metres = (seconds * read_pace(pace)).quantize(Decimal("0.001"))
        run = Run(say_metres(metres), metres, seconds)
    return _checked(run)


def _checked(run: Run) -> Run:
    """Return ``run``; raises NoPace for one nobody could do."""
    if not SLOWEST_M_PER_S <= run.speed <= FASTEST_M_PER_S:
        raise NoPace("Nobody races at that speed; check the distance and the time.")
    if run.metres > LONGEST_M or run.seconds > LONGEST_S:
        raise NoPace("That is longer than any race; give at most 1000 km and 100 hours.")
    return run


def read_distance(text: str) -> tuple[str, Decimal]:
    """Return the name and the metres of an event or a length.

    Raises:
        UnknownEvent: neither.
        NoPace: an event that is no race.
    """
    plain = " ".join(text.casefold().split())
    plain = _RACE_NUMBERS.get(plain, plain)
    match = _LENGTH.fullmatch(plain)
    with suppress(UnknownEvent):
        event = find_event(plain if plain != text.casefold() else text)
        if event.metres is None:
            raise NoPace(f"A {event.name} has no pace; name a race or a length.")
        return event.name, event.metres
    unit = find_length((match["unit"] or "m") if match is not None else plain)
    if match is None or unit is None:
        raise UnknownEvent(text)
    number = Decimal(match["number"].replace(",", "."))
    if number <= 0:
        raise UnreadableMark(text)
    return f"{number} {unit.symbol}", number * unit.metres


def read_seconds(text: str) -> Decimal:
    """Return the seconds of a time; raises UnreadableMark."""
    plain = straighten(" ".join(text.split())).casefold() if len(text) < 20 else ""
    spoken = _SPOKEN.fullmatch(plain)
    if spoken is not None and Decimal(spoken["number"].replace(",", ".")) > 0:
        return Decimal(spoken["number"].replace(",", ".")) * _UNIT_S[spoken["unit"][0]]
    found = read_time(plain)
    if found is None or found[0] <= 0:
        raise UnreadableMark(text)
    return Decimal(found[0]) / 1000


def read_pace(text: str) -> Decimal:
    """Return the metres a second of a pace or a speed; raises UnreadableMark or NoPace."""
    plain = straighten(" ".join(text.casefold().split()))
    speed = _SPEED.fullmatch(plain)
    if speed is not None:
        value = Decimal(speed["speed"].replace(",", ".")) * _SPEEDS[speed["unit"]]
        if value > 0:
            return value
    pace = _DISTANCE_FIRST.fullmatch(plain) or _PACE.fullmatch(plain.replace("min/", "/"))
    if pace is None or pace["per"] not in _PER:
        raise NoPace(
            f"{shown(text)} is no pace I can read; try 4:00/km, 6:30/mile, 62/lap or 20 km/h."
        )
    time = pace["time"]
    in_minutes = (pace.groupdict().get("unit") or "").startswith("m") or "min/" in plain
    return _PER[pace["per"]] / read_seconds(
        f"{time} min" if in_minutes and ":" not in time else time
    )


def say_metres(metres: Decimal) -> str:
    """Return a distance as runners say it: metres on the track, kilometres beyond 10,000 m."""
    if metres <= HUNDREDTHS_UP_TO_M:
        return f"{_trimmed(metres, '0.1')} m"
    return f"{_trimmed(metres / 1000, '0.001')} km"


def say_seconds(seconds: Decimal, step: int) -> str:
    """Return seconds as a time to the nearest ``step`` ms."""
    return print_time(rounded_ms(seconds, step), step)


def rounded_ms(seconds: Decimal, step: int) -> int:
    """Return seconds as ms to the nearest ``step``."""
    return int((seconds * 1000 / step).to_integral_value(ROUND_HALF_UP)) * step


def read_faster(text: str, seconds: Decimal) -> Decimal:
    """Return by how many seconds the second half is faster: a time, or percent of the first half.

    Raises:
        NoPace: neither, or more than a tenth of the time.
    """
    match = _FASTER.fullmatch(" ".join(text.casefold().split()))
    if match is None:
        raise NoPace(f"{shown(text)} is no negative split; try 4 for four seconds, or 2%.")
    if match["percent"]:
        share = Decimal(match["percent"].replace(",", ".")) / 100
        faster = seconds * share / (2 - share)
    else:
        faster = read_seconds(match["time"])
    if faster > seconds / 10:
        raise NoPace("A second half faster by more than a tenth of the race is no plan; try 2%.")
    return faster


def usual_lap(run: Run, units: Units = Units.METRIC) -> str:
    """Return the lap people take splits by: 400 m up to 5000 m, kilometres up to a marathon.

    Those who think in miles take splits by the mile beyond 5000 m, as far as a table can hold them.
    """
    if run.metres <= LAPS["5 km"]:
        return "400"
    if units is Units.IMPERIAL and run.metres / MILE <= MOST_SPLITS:
        return "mile"
    return "km" if run.metres / LAPS["km"] <= MOST_SPLITS else "5 km"


def splits(run: Run, lap: str, faster: Decimal = Decimal(0)) -> tuple[Split, ...]:
    """Return the splits of ``run`` every ``lap`` (a key of ``LAPS``), the last at the finish.

    The second half is ``faster`` seconds quicker than the first, each half even. On laps of the
    track what is left over is run first, as on the track; otherwise last, as on the road.

    Raises:
        NoPace: no such lap, more than ``MOST_SPLITS`` of them, or a lap longer than the run.
    """
    if lap not in LAPS:
        raise NoPace(f"lap cannot be {shown(lap)}; choose {', '.join(LAPS)}.")
    size = LAPS[lap]
    if run.metres < size or run.metres / size > MOST_SPLITS:
        longer = "a shorter" if run.metres < size else "a longer"
        raise NoPace(f"{run.name} has no useful splits of {lap}; choose {longer} lap.")
    points = _points(run.metres, size, first=lap in {"200", "400"})
    marks, told = [], 0
    for metres in points:
        ms = rounded_ms(_at(run, metres, faster), run.step)
        marks.append(Split(metres, ms, ms - told))
        told = ms
    return tuple(marks)


def _points(metres: Decimal, size: Decimal, *, first: bool) -> list[Decimal]:
    whole, rest = divmod(metres, size)
    if not first:
        return [size * count for count in range(1, int(whole) + 1)] + ([metres] if rest else [])
    start = rest if rest > size * SHORT_LAP else rest + size
    return [start + size * count for count in range(int((metres - start) / size) + 1)]


def _at(run: Run, metres: Decimal, faster: Decimal) -> Decimal:
    half, first = run.metres / 2, (run.seconds + faster) / 2
    if metres <= half:
        return first * metres / half
    return first + (run.seconds - first) * (metres - half) / half


def _trimmed(value: Decimal, places: str) -> str:
    rounded = f"{value.quantize(Decimal(places), ROUND_HALF_UP):f}"
    return rounded.rstrip("0").rstrip(".") if "." in rounded else rounded
