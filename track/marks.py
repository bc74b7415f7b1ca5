"""Marks: whole numbers that know how they print. A DNF is no mark; see ``track.results.Status``."""

import re
from dataclasses import dataclass

from track.errors import UnreadableMark
from track.events import Unit

INCH_HUNDREDTH_MICROMETRES = 254
"""Micrometres in a hundredth of an inch, exactly (an inch is 25.4 mm)."""
LONGEST_MARK = 24
"""No printed mark is longer; anything above is refused before a pattern looks at it."""
LONGEST_TIME_MS = 100 * 3_600_000
FARTHEST_MM = 200_000

_TIME = re.compile(
    r"(?:(?P<h>\d{1,2})[:h] ?(?=\d{1,2}[:'m]))?(?:(?P<m>\d{1,3})[:'m] ?)?"
    r"(?P<s>\d{1,5})(?:[.,\"](?P<f>\d{1,3}))?\"?s?",
    re.ASCII,
)
_METRES = re.compile(r"(?P<m>\d{1,3})(?:[.,](?P<f>\d{1,3}))? ?m?", re.ASCII)
_FEET = re.compile(
    r"(?P<ft>\d{1,3}) ?(?:-|'|ft) ?(?P<in>\d{1,2})(?:\.(?P<f>\d{1,2})|(?P<half>½)|(?P<quarter>¼)"
    r"|(?P<three>¾))? ?(?:\"|''|in)?|(?P<only>\d{1,3}) ?(?:'|ft)",
    re.ASCII,
)
_POINTS = re.compile(r"(?P<p>\d{1,5}) ?(?:p|pts|points)?", re.ASCII)
_FRACTIONS = ((" 1/2", "½"), (" 1/4", "¼"), (" 3/4", "¾"))
_QUOTES = str.maketrans({"’": "'", "‘": "'", "′": "'", "″": '"', "”": '"', "“": '"', "–": "-"})


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A performance: ``value`` in whole units of ``unit``; ``step`` the finest unit it is known to.

    A time of 3:45.34 is 225340 ms known to 10 ms; 3:49.0 is 229000 ms known to 100 ms.
    """

    value: int
    unit: Unit
    step: int

    def __str__(self) -> str:
        if self.unit is Unit.MS:
            return _print_time(self.value, self.step)
        if self.unit is Unit.MM:
            metres, rest = divmod(self.value, 1000)
            return f"{metres}.{rest // 10:02}" if self.step >= 10 else f"{metres}.{rest:03}"
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Reading:
    """A mark as written, with what was written beside it."""

    mark: Mark
    hand: bool = False


def difference(mark: Mark, other: Mark) -> str:
    """Return how far ``mark`` is behind ``other`` with its sign, as ``+0.26`` or ``-4.00``."""
    sign = "-" if mark.value < other.value else "+"
    return f"{sign}{distance_between(mark, other)}"


def distance_between(mark: Mark, other: Mark) -> Mark:
    """Return how far apart two marks are, known no finer than the coarser of them."""
    step = max(mark.step, other.step)
    gap = abs(mark.value - other.value)
    return Mark((gap + step // 2) // step * step, mark.unit, step)


def straighten(text: str) -> str:
    """Return ``text`` with curly quotes, long dashes and fractions as the plain ones."""
    for written, sign in _FRACTIONS:
        text = text.replace(written, sign)
    return text.translate(_QUOTES)


def read_mark(text: str, unit: Unit) -> Reading:
    """Return the mark ``text`` states, counted in ``unit``. A trailing ``h`` says hand timed.

    Raises:
        UnreadableMark: the text is no such mark, or one nobody could set.
    """
    cleaned = straighten(text.strip()).casefold()
    if not cleaned or len(cleaned) > LONGEST_MARK:
        raise UnreadableMark(text)
    hand = unit is Unit.MS and cleaned.endswith("h")
    if hand:
        cleaned = cleaned[:-1].rstrip()
    mark = _READERS[unit](cleaned)
    if mark is None or mark.value <= 0:
        raise UnreadableMark(text)
    return Reading(mark, hand)


def _print_time(ms: int, step: int) -> str:
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        clock = f"{hours}:{minutes:02}:{seconds:02}"
    elif minutes or step >= 1000:
        clock = f"{minutes}:{seconds:02}"
    else:
        clock = str(seconds)
    if step >= 1000:
        return clock
    digits = 1 if step >= 100 else 2 if step >= 10 else 3
    return f"{clock}.{rest:03}"[: len(clock) + 1 + digits]


def _fraction(digits: str | None) -> tuple[int, int]:
    """Return thousandths and the step they are known to (1000, 100, 10 or 1)."""
    if not digits:
        return 0, 1000
    return int(digits.ljust(3, "0")), int(10 ** (3 - len(digits)))


def _read_time(text: str) -> Mark | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds = (int(match[part] or 0) for part in "hms")
    if (match["m"] and (seconds > 59 or len(match["s"]) != 2)) or (match["h"] and minutes > 59):
        return None
    thousandths, step = _fraction(match["f"])
    value = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
    return Mark(value, Unit.MS, step) if value <= LONGEST_TIME_MS else None


def _read_distance(text: str) -> Mark | None:
    metric = _METRES.fullmatch(text)
    if metric is not None:
        thousandths, step = _fraction(metric["f"])
        value = int(metric["m"]) * 1000 + thousandths
        return Mark(value, Unit.MM, min(step, 10)) if value <= FARTHEST_MM else None
    hundredths = read_inches(text)
    if hundredths is None:
        return None
    # Whole centimetres, rounded down as a measured distance is (World Athletics TR 32.17, TR 30).
    value = hundredths * INCH_HUNDREDTH_MICROMETRES // 10_000 * 10
    return Mark(value, Unit.MM, 10) if 0 < value <= FARTHEST_MM else None


def read_inches(text: str) -> int | None:
    """Return the hundredths of an inch of feet and inches; None where ``text`` is no such thing."""
    match = _FEET.fullmatch(text)
    if match is None:
        return None
    if match["only"]:
        return int(match["only"]) * 1200
    inches = int(match["in"])
    if inches > 11:
        return None
    part = 50 if match["half"] else 25 if match["quarter"] else 75 if match["three"] else 0
    if match["f"]:
        part = int(match["f"].ljust(2, "0"))
    return (int(match["ft"]) * 12 + inches) * 100 + part


def _read_points(text: str) -> Mark | None:
    match = _POINTS.fullmatch(text.replace(",", "").replace(" ", ""))
    return None if match is None else Mark(int(match["p"]), Unit.POINTS, 1)


_READERS = {Unit.MS: _read_time, Unit.MM: _read_distance, Unit.POINTS: _read_points}
