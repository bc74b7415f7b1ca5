"""Marks: whole numbers that know how they print, and the notations people and results use for them.

A DNF is no mark but a ``Status``; a time printed beside one is kept as ``shown``.
"""

import re
from dataclasses import dataclass, field
from enum import Enum

from track.digits import (
    print_time,
    read_distance,
    read_inches,
    read_points,
    read_time,
    straighten,
    undotted,
)
from track.errors import UnreadableMark
from track.events import Event, Unit
from track.signs import PRINTED_SIGNS, Note, print_wind, without_signs, without_wind

LONGEST_MARK = 32
"""No printed mark is longer; anything above is refused before a pattern looks at it."""
LONGEST_TEXT = 100
"""The same with white space around and in it."""
HAND_TENTHS_UP_TO_M = 410
"""A person who types one decimal for a race up to here (440 yards) means a hand time."""

_READERS = {Unit.MS: read_time, Unit.MM: read_distance, Unit.POINTS: read_points}


class Status(Enum):
    """How a line ended. Only OK may carry a mark; the rest are outcomes, not times."""

    OK = "OK"
    DNF = "DNF"
    DNS = "DNS"
    DQ = "DQ"
    NM = "NM"


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
            return print_time(self.value, self.step)
        if self.unit is Unit.MM:
            metres, rest = divmod(self.value, 1000)
            return f"{metres}.{rest // 10:02}" if self.step >= 10 else f"{metres}.{rest:03}"
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Reading:
    """A mark as written, and whether it was taken by hand."""

    mark: Mark
    hand: bool = False

    def __str__(self) -> str:
        return f"{self.mark}h" if self.hand else str(self.mark)


@dataclass(frozen=True, slots=True)
class Notation:
    """What stands in a mark's place: ``reading`` unless ``status`` says otherwise.

    ``word`` is the outcome in the sport's letters (NM, NH), ``rule`` the one broken, ``shown`` a
    time beside an outcome, ``wind_cms`` a wind in cm/s, ``raw`` the text itself.
    """

    raw: str = field(compare=False)
    reading: Reading | None = None
    status: Status = Status.OK
    word: str = ""
    rule: str = ""
    shown: Mark | None = None
    wind_cms: int | None = None
    notes: frozenset[Note] = frozenset()

    @property
    def mark(self) -> Mark | None:
        """The mark alone."""
        return None if self.reading is None else self.reading.mark

    def required(self) -> Reading:
        """Return the mark; raises UnreadableMark where there is none."""
        if self.reading is None:
            raise UnreadableMark(self.raw)
        return self.reading

    def __str__(self) -> str:
        if self.reading is None:
            return " ".join(filter(None, (str(self.shown or ""), self.word, self.rule)))
        signs = "".join(sign for note, sign in PRINTED_SIGNS.items() if note in self.notes)
        wind = "" if self.wind_cms is None else f" ({print_wind(self.wind_cms)})"
        gauge = " (NWI)" if Note.NO_GAUGE in self.notes else ""
        return f"{self.reading}{signs}{wind}{gauge}"


_STATUSES = {
    "DNF": Status.DNF,
    "DNS": Status.DNS,
    "DQ": Status.DQ,
    "NM": Status.NM,
    "NH": Status.NM,
}
_SAME_WORD = {"DSQ": "DQ", "ND": "NM"}
_OUTCOME = re.compile(
    r"(?P<shown>\S{0,16}?) ?(?P<word>DNF|DNS|DSQ|DQ|NM|ND|NH)(?: ?\(?(?:TR|CR|R)? ?"
    r"(?P<rule>\d{1,3}(?:\.\d{1,2}){0,3}(?:[a-z]|\([a-z]\)|\[[a-z]\])?|FS)\)?)?",
    re.ASCII | re.IGNORECASE,
)
_ONE_DECIMAL = re.compile(r"[.,]\d$", re.ASCII)


def difference(mark: Mark, other: Mark) -> str:
    """Return how far ``mark`` is behind ``other`` with its sign, as ``+0.26`` or ``-4.00``."""
    sign = "-" if mark.value < other.value else "+"
    return f"{sign}{distance_between(mark, other)}"


def distance_between(mark: Mark, other: Mark) -> Mark:
    """Return how far apart two marks are, known no finer than the coarser of them."""
    step = max(mark.step, other.step)
    gap = abs(mark.value - other.value)
    return Mark((gap + step // 2) // step * step, mark.unit, step)


def official(reading: Reading, event: Event) -> Mark:
    """Return a raw measurement as officials would record it.

    Times go up to the next hundredth, by hand to the next tenth, on the road to the next second;
    distances down to the centimetre. Source: World Athletics Technical Rules, TR 19 (times), TR 26
    to 32 (distances), not checked again against the book.
    """
    mark = reading.mark
    step = max(event.step, 100 if reading.hand and mark.unit is Unit.MS else event.step)
    if mark.unit is Unit.MS:
        return Mark(-(-mark.value // step) * step, mark.unit, step)
    return Mark(mark.value // step * step, mark.unit, step)


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
    found = _READERS[unit](cleaned)
    if found is None or found[0] <= 0:
        raise UnreadableMark(text)
    return Reading(Mark(found[0], unit, found[1]), hand)


def parse_mark(text: str, event: Event, *, zeros_lost: bool = False) -> Notation:
    """Return what ``text`` says in the place of a mark of ``event``, in any notation results use.

    Reads hand times, winds, letters and signs after the mark, feet and inches, decimal commas,
    minutes parted by dots, and the outcomes (DNF, DQ with its rule, NH). One decimal typed for a
    race up to 400 m is a hand time, unless ``zeros_lost`` says that the source drops zeros at the
    end. Values are whole ms, mm or points, never rounded to the event's own step.

    Raises:
        UnreadableMark: neither a mark nor an outcome.
    """
    plain = straighten(" ".join(text[:LONGEST_TEXT].split()))
    if not plain or len(plain) > LONGEST_MARK or len(text) > LONGEST_TEXT:
        raise UnreadableMark(text)
    outcome = _OUTCOME.fullmatch(plain)
    if outcome is not None:
        word = outcome["word"].upper()
        word = _SAME_WORD.get(word, word)
        beside = read_mark(outcome["shown"], event.unit).mark if outcome["shown"] else None
        return Notation(
            text, None, _STATUSES[word], word, (outcome["rule"] or "").casefold(), beside
        )
    notes: set[Note] = set()
    plain, wind_cms = without_wind(plain, notes)
    plain, hand = without_signs(plain, notes)
    mark = _number(plain, event, notes)
    if mark is None:
        raise UnreadableMark(text)
    if zeros_lost and _ONE_DECIMAL.search(plain) is not None:
        notes.add(Note.ZERO_LOST)
        mark = Mark(mark.value, mark.unit, 10)
    sprint = event.metres is not None and event.metres <= HAND_TENTHS_UP_TO_M
    reading = Reading(mark, event.unit is Unit.MS and (hand or (sprint and mark.step == 100)))
    return Notation(text, reading, wind_cms=wind_cms, notes=frozenset(notes))


def _number(text: str, event: Event, notes: set[Note]) -> Mark | None:
    """Return the mark the digits of ``text`` state, noting how they are written."""
    plain = text.casefold()
    if event.unit is Unit.MM:
        if plain.startswith("j"):
            notes.add(Note.TIE_BROKEN)
            plain = plain[1:]
        if read_inches(plain) is not None:
            notes.add(Note.IMPERIAL)
    elif event.unit is Unit.MS:
        coloned = undotted(plain, road=event.on_road)
        if coloned != plain:
            notes.add(Note.DOTTED)
            plain = coloned
    if "," in plain and event.unit is not Unit.POINTS:
        notes.add(Note.DECIMAL_COMMA)
    found = _READERS[event.unit](plain)
    return None if found is None or found[0] <= 0 else Mark(found[0], event.unit, found[1])
