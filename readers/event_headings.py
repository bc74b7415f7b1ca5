"""Headings of events as sheets print them: sex, event, its own height or weight, and the round."""

import re
from dataclasses import dataclass
from functools import lru_cache

from readers.printed_cells import LONGEST_NAME, clean, read_sex
from track.errors import UnknownEvent
from track.events import EVENTS, Event, Kind, Unit, find_event
from track.results import Round

_SEX = r"(?P<sex>men|women|mixed|boys|girls)(?:'s|’s|['’])?"
_SEX_FIRST = re.compile(rf"{_SEX}[\s_-]+", re.IGNORECASE)
_SEX_LAST = re.compile(rf"[\s_-]+{_SEX}$", re.IGNORECASE)
_SHORT_TRACK = re.compile(r"\bshort track\b|\bindoors?\b", re.IGNORECASE)
_SPEC = re.compile(
    r" ?\((?P<number>\d{1,3}(?:[.,]\d{1,3})?) ?(?P<unit>kg|g|cm|m|\"|)"
    r"(?:/\d[\d.,]{0,5} ?m?)?\)",
    re.ASCII | re.IGNORECASE,
)
_SPEC_SIZES = {"kg": 1000.0, "g": 1.0, "m": 100.0, "cm": 1.0, '"': 2.54}
_UNITS = (
    (Unit.MM, re.compile(r"jump|vault|throw|\bput\b|shot|discus|hammer|javelin|weight|ball")),
    (Unit.POINTS, re.compile(r"athlon\b")),
    (Unit.MS, re.compile(r"\d ?(?:m|k|km|h|y|sc|w)\b|relay|walk|steeple|hurdle|mile|run\b|dash")),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says. ``unit`` is what its marks count, also where no event is known."""

    event: Event | None
    label: str
    sex: str = ""
    unit: Unit | None = None
    short_track: bool = False


@lru_cache(maxsize=256)
def read_heading(text: str, sex: str = "") -> Heading:
    """Return what ``text`` says, such as “Men's 110mH (0.99)” or “4 x 100 m Women”.

    ``sex`` is what stands elsewhere. An event with a weight or height of its own is that event, and
    none at all where nobody has listed it: a junior's mark is none of the senior event.
    """
    label = clean(text)[:LONGEST_NAME]
    rest = label
    for pattern in (_SEX_FIRST, _SEX_LAST):
        match = pattern.match(rest) if pattern is _SEX_FIRST else pattern.search(rest)
        if match is not None:
            sex = sex or read_sex(match["sex"])
            rest = rest[match.end() :] if pattern is _SEX_FIRST else rest[: match.start()]
    short_track = _SHORT_TRACK.search(rest) is not None
    rest = clean(_SHORT_TRACK.sub(" ", rest))
    spec = _SPEC.search(rest)
    event = _event(_SPEC.sub("", rest))
    if event is not None and spec is not None:
        event = _with_spec(event, spec, sex)
    if event is not None:
        return Heading(event, label, sex, event.unit, short_track)
    folded = rest.casefold()
    unit = next((unit for unit, words in _UNITS if words.search(folded)), None)
    return Heading(None, label, sex, unit, short_track)


def _event(text: str) -> Event | None:
    """Return the event named by ``text``, or by what stands before a dash in it."""
    for name in (text, text.partition(" - ")[0]):
        try:
            return find_event(name)
        except UnknownEvent:
            continue
    return None


def _with_spec(event: Event, spec: re.Match[str], sex: str) -> Event | None:
    """Return the event of the family of ``event`` whose height or weight is ``spec``."""
    size = float(spec["number"].replace(",", "."))
    hurdles = event.kind is Kind.HURDLES
    written = spec["unit"].casefold() or ("m" if hurdles and size < 3 else "cm" if hurdles else "")
    if written not in _SPEC_SIZES:
        return None
    wanted = size * _SPEC_SIZES[written]
    family = [
        each
        for each in EVENTS
        if each.kind is event.kind and each.metres == event.metres and each.specs
        if hurdles or each.code[:2] == event.code[:2]
    ]
    for each in family:
        specs = (each.spec(sex),) if sex else each.specs
        if any(abs(_size(printed) - wanted) < max(0.005 * wanted, 0.7) for printed in specs):
            return each
    return None


def _size(printed: str) -> float:
    """Return centimetres or grams of a height or weight of the table, such as “99.1 cm”."""
    number, _, unit = printed.partition(" ")
    return float(number) * _SPEC_SIZES[unit]


_ROUNDS = (
    (Round.SEMI_FINAL, re.compile(r"semi|^sf\b")),
    (Round.QUARTER_FINAL, re.compile(r"quarter|^qf\b")),
    (Round.REPECHAGE, re.compile(r"repech|repêch")),
    (Round.PRELIMINARY, re.compile(r"prelim|^pr\b")),
    (Round.QUALIFICATION, re.compile(r"qualif|\bqual\b|^q\b")),
    (Round.FINAL, re.compile(r"^final|(?<!semi)(?<!quarter)[ -]final\b|^[a-h] final|^f$")),
    (Round.HEAT, re.compile(r"heat|round|^h\b")),
    (Round.EXHIBITION, re.compile(r"exhibition")),
)
_HEAT = re.compile(
    r"\b(?:heat|group|final|section|race|semi-?final|quarter-?final|semi|prelim(?:inary)?)"
    r" ?(?P<number>\d{1,3}|[a-h]\b)",
    re.ASCII,
)


_LETTER_FIRST = re.compile(r"^([a-h]) final\b")


@lru_cache(maxsize=256)
def read_round(text: str) -> tuple[Round | None, int]:
    """Return the round of “Semifinal - Heat 2” or “Qualification - Group A”, and which of them.

    0 where there is only one. A group with a letter counts from A, which is 1.
    """
    folded = clean(text)[:LONGEST_NAME].casefold()
    found = next((round_ for round_, words in _ROUNDS if words.search(folded)), None)
    heats = _HEAT.findall(folded) or _LETTER_FIRST.findall(folded)
    if not heats:
        return found, 0
    return found, int(heats[-1]) if heats[-1].isdigit() else ord(heats[-1]) - ord("a") + 1
