"""World Athletics scoring: what a mark is worth in points, and the mark a score asks for.

    points = floor(a * (mark + b) ** 2 + c)

in seconds, metres or points of a combined event. A time so slow that ``mark + b`` is not negative
is worth nothing. Source: World Athletics Scoring Tables of Athletics; the coefficients and how they
were checked are in ``track.points_table``. The printed tables go from 1 to 1400 points; beyond, the
same formula is continued.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache

from track.errors import NoScore
from track.events import Event, Kind, Unit, find_event
from track.marks import Mark, Reading
from track.points_table import COEFFICIENTS

EDITIONS = ("2025", "2022", "2017")
LAST_PRINTED = 1400
"""The highest score in print."""
MOST_POINTS = 1500
"""No table is continued further than this; the best marks ever score under 1400."""
HAND_MS = ((202, 240), (403, 140))
"""What is added to a hand time before it is scored: up to so many metres, so many ms.

Source: World Athletics Scoring Tables, 2022, introduction (flat and hurdles to 200 m, then 300 m,
400 m and 400 m hurdles; nothing beyond). 220 and 440 yards are taken as 200 and 400 m.
"""
HEAD_WIND_POINTS = 6
"""Points for each m/s of head wind, added to the floored score and floored itself.

Source: the Results Score column of World Athletics' lists; all 32,674 marks with a head wind agree.
"""

_WIND_SCORED = frozenset({"100", "200", "100H", "110H", "LJ", "TJ"})
_SHIFT = {Kind.JUMP: -5000, Kind.COMBINED: -5000, Kind.THROW: -20000}
_PER_UNIT = {Unit.MS: 1000, Unit.MM: 1000, Unit.POINTS: 1}
_HAND_KINDS = (Kind.SPRINT, Kind.HURDLES)
_SEXES = {"M": "men", "W": "women", "X": "mixed teams"}


@dataclass(frozen=True, slots=True)
class Formula:
    """One table: ``a * (mark + b) ** 2 + c``."""

    a: Decimal
    b: Decimal
    c: Decimal

    def exact(self, mark: Decimal) -> Decimal:
        """Return the points of ``mark`` before they are floored."""
        return self.a * (mark + self.b) ** 2 + self.c


def points(
    reading: Reading,
    event: Event,
    sex: str,
    *,
    tables: str = EDITIONS[0],
    short_track: bool = False,
    wind_cms: int | None = None,
) -> int:
    """Return the points of a mark, as World Athletics' own lists show them; never below 0.

    ``sex`` is M, W or X (mixed teams), ``tables`` one of ``EDITIONS``, ``wind_cms`` the wind in
    cm/s. A hand time is lengthened first (``HAND_MS``); a head wind adds points in the events whose
    wind is measured (``HEAD_WIND_POINTS``). A following wind, legal or not, changes nothing.

    Raises:
        NoScore: these tables do not score the event.
    """
    formula = _formula(event, sex, tables, short_track=short_track)
    mark = Decimal(reading.mark.value + hand_ms(reading, event)) / _PER_UNIT[event.unit]
    if event.lower_is_better and mark + formula.b >= 0:
        return 0
    scored = max(0, int(formula.exact(mark).to_integral_value(ROUND_FLOOR)))
    if not scored:
        return 0
    return scored + head_wind_points(event, wind_cms, short_track=short_track)


def mark_for(
    wanted: int,
    event: Event,
    sex: str,
    *,
    tables: str = EDITIONS[0],
    short_track: bool = False,
) -> Mark:
    """Return the weakest mark worth ``wanted`` points, in steps of the event.

    Raises:
        NoScore: these tables do not score the event, or ``wanted`` is not from 1 to
            ``MOST_POINTS``, or no mark is worth so much.
    """
    formula = _formula(event, sex, tables, short_track=short_track)
    if not 1 <= wanted <= MOST_POINTS:
        raise NoScore(f"Scores go from 1 to {MOST_POINTS} points; ask for one of those.")
    root = ((wanted - formula.c) / formula.a).sqrt()
    per_step = Decimal(event.step) / _PER_UNIT[event.unit]
    better = -1 if event.lower_is_better else 1
    rounding = ROUND_FLOOR if event.lower_is_better else ROUND_CEILING
    steps = int(((better * root - formula.b) / per_step).to_integral_value(rounding))

    def worth(count: int) -> int:
        mark = Mark(count * event.step, event.unit, event.step)
        return points(Reading(mark), event, sex, tables=tables, short_track=short_track)

    while steps > 0 and worth(steps) < wanted:
        steps += better
    if steps <= 0:
        raise NoScore(f"No {event.name} is worth {wanted} points.")
    return Mark(steps * event.step, event.unit, event.step)


def is_scored(
    event: Event, sex: str, *, tables: str = EDITIONS[0], short_track: bool = False
) -> bool:
    """Return whether these tables score the event."""
    return (sex, event.code, short_track, tables) in _formulas()


def hand_ms(reading: Reading, event: Event) -> int:
    """Return the ms to add to a time before it is scored: none unless it was taken by hand."""
    if not reading.hand or event.metres is None or event.kind not in _HAND_KINDS:
        return 0
    return next((ms for up_to, ms in HAND_MS if event.metres <= up_to), 0)


def head_wind_points(event: Event, wind_cms: int | None, *, short_track: bool = False) -> int:
    """Return the points a head wind adds: 100 m, 200 m, 100/110 m hurdles, long and triple jump."""
    if wind_cms is None or wind_cms >= 0 or event.code not in _WIND_SCORED or short_track:
        return 0
    return HEAD_WIND_POINTS * -wind_cms // 100


def _formula(event: Event, sex: str, tables: str, *, short_track: bool) -> Formula:
    formula = _formulas().get((sex, event.code, short_track, tables))
    if formula is None:
        place = " on a short track" if short_track else ""
        raise NoScore(
            f"The {tables} tables do not score {event.name} for {_SEXES[sex]}{place}; "
            "try another event or other tables."
        )
    return formula


@cache
def _formulas() -> dict[tuple[str, str, bool, str], Formula]:
    found: dict[tuple[str, str, bool, str], Formula] = {}
    for row in COEFFICIENTS.strip().splitlines():
        sex, code, track, a, b, *editions = row.split()
        c = _SHIFT.get(find_event(code).kind, 0)
        formula = Formula(Decimal(a), Decimal(b), Decimal(c))
        for edition in editions:
            if track != "oval":
                found[sex, code, True, edition] = formula
                # A 60 m is run indoors: nobody says so when asking for its points.
                found.setdefault((sex, code, False, edition), formula)
            if track != "short":
                found[sex, code, False, edition] = formula
    return found
