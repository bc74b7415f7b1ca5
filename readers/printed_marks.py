"""What timing systems print in the place of a mark: flags glued to it, inches, outcomes."""

import re
from dataclasses import dataclass

from readers.outcomes import SYSTEM_OUTCOMES
from readers.sheets import Outcome
from track.digits import INCH_HUNDREDTH_MICROMETRES, read_inches, straighten
from track.errors import UnreadableMark
from track.events import Event, Unit
from track.marks import Mark, parse_mark, read_mark
from track.signs import read_wind

PRINTED_OUTCOMES: dict[str, Outcome] = {**SYSTEM_OUTCOMES, "NS": "DNS"}
"""The words timing systems print for a line without a mark."""
_TOLD_BY_TAG = {"FS", "ND", "FOUL"}
"""Words that say more than the outcome they are counted under."""
_NUMBER = r"\d[\d:.,'\"-]{0,14}"
PRINTED = re.compile(
    rf"(?P<before>[JXx]?)(?P<number>{_NUMBER})(?P<unit>m?)(?P<hand>h?)"
    r"(?:\((?P<wind>[+-]?\d{1,2}\.\d{1,2})\))?(?P<flags>[A-Zqaiwr#*!@%&$^+=]{0,4})",
    re.ASCII,
)
WIND = re.compile(r"[+-]?\d{1,2}\.\d{1,2}", re.ASCII)
NO_WIND = "NWI"
_FIELD_WORDS = ("throw", "jump", "vault", "put", "discus", "javelin", "hammer", "shot")


@dataclass(frozen=True, slots=True)
class Printed:
    """A mark or an outcome as printed; the same words as in a ``SheetLine``."""

    outcome: Outcome
    mark: Mark | None = None
    hand: bool = False
    wind_cms: int | None = None
    tags: tuple[str, ...] = ()


def unit_of(event: Event | None, label: str) -> Unit:
    """Return what marks under the heading ``label`` count, known or not as an event."""
    if event is not None:
        return event.unit
    folded = label.casefold()
    if "athlon" in folded:
        return Unit.POINTS
    return Unit.MM if any(word in folded for word in _FIELD_WORDS) else Unit.MS


def read_outcome(text: str) -> Printed | None:
    """Return the outcome a word stands for; a word that says more stays as a tag."""
    word = text.upper()
    outcome = PRINTED_OUTCOMES.get(word)
    if outcome is None:
        return None
    return Printed(outcome, tags=(word,) if word in _TOLD_BY_TAG else ())


def read_printed(text: str, event: Event | None, unit: Unit) -> Printed | None:
    """Return what one printed word in the place of a mark says; None where it is no such thing.

    ``J`` before a height says that misses decided the place, ``X`` that it did not count.
    """
    known = read_outcome(text)
    if known is not None:
        return known
    match = PRINTED.fullmatch(text)
    if match is None:
        return None
    try:
        mark, hand = _mark(match["number"] + match["unit"] + match["hand"], event, unit)
        wind = read_wind(match["wind"]) if match["wind"] else None
    except UnreadableMark:
        return None
    tags = (*match["before"].upper(), *match["flags"])
    return Printed("OK", mark, hand, wind, tags)


def _mark(text: str, event: Event | None, unit: Unit) -> tuple[Mark, bool]:
    hundredths = read_inches(straighten(text)) if unit is Unit.MM else None
    if hundredths:
        # parse_mark would cut to the centimetre, which a mark measured in inches never had.
        return Mark((hundredths * INCH_HUNDREDTH_MICROMETRES + 500) // 1000, unit, 1), False
    reading = read_mark(text, unit) if event is None else parse_mark(text, event).required()
    return reading.mark, reading.hand


def looks_printed(text: str, unit: Unit) -> bool:
    """Return whether a word may be a mark of ``unit`` or an outcome, by its looks alone."""
    if text.upper() in PRINTED_OUTCOMES:
        return True
    match = PRINTED.fullmatch(text)
    if match is None:
        return False
    number = match["number"]
    return unit is Unit.POINTS or any(sign in number for sign in ":.,-'")
