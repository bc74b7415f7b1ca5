"""A mark as people tell it against the mark as it is stored.

Told to fewer digits than it is known to, a mark is taken as right where it is the stored one cut or
rounded to those digits: 3:45 and 3:45.3 are 3:45.34, and 3:46 is 3:45.60.
"""

import re

from track.errors import TrackError
from track.events import Event, Unit
from track.marks import Mark, parse_mark
from track.plausible import possible

_HOURS = re.compile(r"\d{1,2}:\d{2}", re.ASCII)


def told_mark(text: str, event: Event) -> Mark | None:
    """Return the mark ``text`` is in ``event``; None where it is none or nobody could set it."""
    for written, step in ((text, 0), (f"{text}:00", 60_000 if _HOURS.fullmatch(text) else -1)):
        if step < 0:
            continue
        try:
            reading = parse_mark(written, event).required()
            if possible(reading, event):
                mark = reading.mark
                return Mark(mark.value, mark.unit, step or mark.step)
        except TrackError:
            continue
    return None


def same(told: Mark, known: Mark) -> bool:
    """Return whether ``told`` is ``known``, cut or rounded to the digits it was told to."""
    if told.step <= known.step:
        return told.value == known.value
    cut = known.value // told.step * told.step
    nearest = (known.value + told.step // 2) // told.step * told.step
    return told.value in (cut, nearest)


def is_mark(text: str, event: Event, known: Mark | None) -> bool:
    """Return whether ``text`` tells the mark ``known`` of ``event``."""
    told = None if known is None else told_mark(text, event)
    return told is not None and known is not None and same(told, known)


def told_margin(text: str, event: Event) -> Mark | None:
    """Return how far apart two marks of ``event`` are said to be."""
    found = re.fullmatch(r"(\d{1,3})(?:[.,](\d{1,2}))?m?", text.strip(), re.ASCII)
    if found is None or event.unit is Unit.POINTS:
        return None
    digits = found[2] or ""
    thousandths = int(found[1]) * 1000 + int((digits + "000")[:3])
    return Mark(thousandths, event.unit, 10 ** (3 - len(digits)))
