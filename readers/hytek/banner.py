"""What stands around the tables of a Hy-Tek file: banner, meet, headings of events and rounds."""

import re
from dataclasses import dataclass

from readers.headings import event_of, round_of, sex_word
from track.dates import Day
from track.errors import UnreadableDate
from track.results import Round
from track.signs import read_wind

_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}", re.ASCII)
_EVENT = re.compile(r"[\s.(]*Event {1,4}(?P<number>\d{1,4}[A-Z]?) +(?P<label>\S.*)", re.ASCII)
_PART = re.compile(
    r"\s*(?P<part>Heat|Section|Flight) {1,4}(?P<number>\d{1,3})\b(?P<rest>.*)", re.ASCII
)
_WIND = re.compile(r"(?:Wind|w):? {0,4}(?P<wind>[+-]?\d{1,2}\.\d{1,2})", re.ASCII)
_RULE = frozenset("=-_ \t")
_RECORD = re.compile(r"[^:]{1,60}: ")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an event; ``continued`` where a page begins in the middle of it."""

    number: str
    label: str
    continued: bool


@dataclass(frozen=True, slots=True)
class Part:
    """The heading of a heat or flight, with what it says of round and wind."""

    flight: bool
    heat: int
    round: Round | None
    wind_cms: int | None


def is_rule(line: str) -> bool:
    """Return whether a line is drawn, not written."""
    return not set(line) - _RULE


def is_banner(line: str) -> bool:
    """Return whether a line is the banner of a page."""
    folded = line.casefold()
    return "hy-tek" in folded or folded.lstrip().startswith("licensed to")


def ends_events(line: str) -> bool:
    """Return whether team scores begin here."""
    folded = line.casefold()
    return any(words in folded for words in ("team rankings", "team scores", "combined team"))


def meet_of(line: str) -> tuple[str, list[str]] | None:
    """Return the meet a line names and its dates as printed, or None."""
    meet, dash, rest = line.strip().rpartition(" - ")
    dates = rest.split(" to ")
    if not dash or not meet or not all(_DATE.fullmatch(each.strip()) for each in dates):
        return None
    return meet.strip(), [each.strip() for each in dates]


def dates_in(line: str) -> list[str]:
    """Return the dates in a banner, for the order they are written in."""
    return _DATE.findall(line)


def day_of(dates: list[str], others: list[str]) -> Day | None:
    """Return the one day of a meet; None for several days, or where day and month may be swapped.

    A date with an impossible month, here or in ``others``, says which comes first in the file.
    """
    if len(set(dates)) != 1:
        return None
    parts = [[int(part) for part in text.split("/")] for text in (*dates, *others)]
    day_first = any(first > 12 for first, _, _ in parts)
    month_first = any(second > 12 for _, second, _ in parts)
    first, second, year = parts[0]
    if day_first == month_first and first != second:
        return None
    day, month = (first, second) if day_first else (second, first)
    try:
        return Day.iso(f"{year}-{month:02}-{day:02}")
    except UnreadableDate:
        return None


def heading_of(line: str) -> Heading | None:
    """Return the event a line is the heading of: after “Event 7”, or by its sex and name alone."""
    match = _EVENT.match(line)
    if match is not None:
        label = match["label"].strip().rstrip(")").strip()
        return Heading(match["number"], label, "(" in line[: match.start("number")])
    stripped = line.strip()
    words = stripped.strip(".() ").split(maxsplit=1)
    plain = len(words) == 2 and len(stripped) <= 80 and _RECORD.match(stripped) is None
    if plain and sex_word(words[0]) and event_of(stripped.strip(".() ")) is not None:
        return Heading("", stripped.strip(".() "), stripped.startswith(("(", "..")))
    return None


def part_of(line: str) -> Part | None:
    """Return the heat, section or flight a line is the heading of."""
    match = _PART.match(line)
    if match is None:
        return None
    wind = _WIND.search(match["rest"])
    return Part(
        match["part"] == "Flight",
        int(match["number"]),
        round_of(match["rest"]),
        read_wind(wind["wind"]) if wind else None,
    )


def round_line(line: str) -> Round | None:
    """Return the round a line names that says nothing else."""
    words = line.split()
    if len(words) > 2 or any(map(str.isdigit, line)):
        return None
    return round_of(line.strip(". "))
