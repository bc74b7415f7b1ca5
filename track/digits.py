"""The digits of a mark: texts to whole ms, mm and points, and times back to text.

Every reader takes text already straightened and in lower case, and returns the value with the
finest step it is known to, or None where the text is no such thing.
"""

import re

INCH_HUNDREDTH_MICROMETRES = 254
"""Micrometres in a hundredth of an inch, exactly (an inch is 25.4 mm)."""
LONGEST_TIME_MS = 100 * 3_600_000
FARTHEST_MM = 200_000

_FRACTION = r"\d{1,6}"
_TIME = re.compile(
    r"(?:(?P<h>\d{1,2})[:h] ?(?=\d{1,2}[:'m]))?(?:(?P<m>\d{1,3})[:'m] ?)?"
    rf"(?P<s>\d{{1,5}})(?:[.,\"](?P<f>{_FRACTION}))?\"?s?",
    re.ASCII,
)
_DOTTED = re.compile(r"(\d{1,3})\.(\d{2})\.(\d{1,3})", re.ASCII)
_METRES = re.compile(rf"(?P<m>\d{{1,3}})(?:[.,](?P<f>{_FRACTION}))? ?m?", re.ASCII)
_FEET = re.compile(
    r"(?P<ft>\d{1,3}) ?(?:'-|-|'|feet|foot|ft) ?(?P<in>\d{1,2})(?:\.(?P<f>\d{1,2})"
    r"| ?(?:(?P<half>½)|(?P<quarter>¼)|(?P<three>¾)))? ?(?:\"|''|inches|inch|in)?"
    r"|(?P<only>\d{1,3}) ?(?:'|ft)",
    re.ASCII,
)
_POINTS = re.compile(r"(?P<p>\d{1,5}) ?(?:p|pts|points)?", re.ASCII)
_FRACTIONS = (("1/2", "½"), ("1/4", "¼"), ("3/4", "¾"))
_QUOTES = str.maketrans({"’": "'", "‘": "'", "′": "'", "″": '"', "”": '"', "“": '"', "–": "-"})


def straighten(text: str) -> str:
    """Return ``text`` with curly quotes, long dashes and fractions as the plain ones."""
    for written, sign in _FRACTIONS:
        text = text.replace(f" {written}", sign)
    return text.translate(_QUOTES)


def print_time(ms: int, step: int) -> str:
    """Return a time as results print it, to the digits ``step`` leaves."""
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


def read_time(text: str) -> tuple[int, int] | None:
    """Return milliseconds and step; finer digits than that are rounded up, as clocks are."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds = (int(match[part] or 0) for part in "hms")
    if (match["m"] and (seconds > 59 or len(match["s"]) != 2)) or (match["h"] and minutes > 59):
        return None
    thousandths, step, more = _fraction(match["f"])
    value = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths + more
    return (value, step) if value <= LONGEST_TIME_MS else None


def undotted(text: str, *, road: bool) -> str:
    """Return a time whose parts are all parted by dots with colons, as in ``3.45.34``.

    ``road`` says that the last part is whole seconds, not a fraction.
    """
    match = _DOTTED.fullmatch(text)
    if match is None:
        return text
    return f"{match[1]}:{match[2]}{':' if road else '.'}{match[3]}"


def read_metres(text: str) -> tuple[int, int] | None:
    """Return millimetres and step of metres; finer digits are cut, as measurements are."""
    match = _METRES.fullmatch(text)
    if match is None:
        return None
    thousandths, step, _ = _fraction(match["f"])
    value = int(match["m"]) * 1000 + thousandths
    return (value, min(step, 10)) if value <= FARTHEST_MM else None


def read_feet(text: str) -> tuple[int, int] | None:
    """Return millimetres and step of feet and inches, down to the whole centimetre.

    A measured distance is rounded down, as World Athletics' rules have it.
    """
    hundredths = read_inches(text)
    if hundredths is None:
        return None
    value = hundredths * INCH_HUNDREDTH_MICROMETRES // 10_000 * 10
    return (value, 10) if 0 < value <= FARTHEST_MM else None


def read_distance(text: str) -> tuple[int, int] | None:
    """Return millimetres and step of a distance in metres, or in feet and inches."""
    return read_metres(text) or read_feet(text)


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


def read_points(text: str) -> tuple[int, int] | None:
    """Return a score and its step of one point."""
    match = _POINTS.fullmatch(text.replace(",", "").replace(" ", ""))
    return None if match is None else (int(match["p"]), 1)


def _fraction(digits: str | None) -> tuple[int, int, bool]:
    """Return thousandths, the step they are known to (1000, 100, 10 or 1), whether more follows."""
    if not digits:
        return 0, 1000, False
    thousandths = int(digits[:3].ljust(3, "0"))
    return thousandths, int(10 ** (3 - min(len(digits), 3))), int(digits[3:] or 0) > 0
