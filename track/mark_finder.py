"""Finding marks and their events in what people write to each other."""

import re
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from track.digits import straighten
from track.errors import UnreadableMark
from track.events import Event, Unit, event_names, find_event, fold_event
from track.marks import Notation, parse_mark
from track.plausible import possible

LONGEST_MESSAGE = 4000
"""Discord lets nobody write more."""
MOST_WORDS = 3
"""The longest name of an event in words, as in “110 metres hurdles”."""
MOST_MARKS = 10
MOST_READ = 60
"""A message with more marks than this is a results table; the rest is left out."""

_MARK = re.compile(
    r"(?<![\w:.,/'-])(?P<number>\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,2})?|\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
    r"|\d{1,3}[.,]\d{2}(?!\d)|\d{1,2}[.,]\d(?=h\b)|\d{1,3}-\d{1,2}(?:\.\d{1,2}|[½¼¾])?"
    r"|\d{1,2}'\d{2}\"\d{2}|\d{1,3}'\d{1,2}(?:\.\d{1,2}|[½¼¾])?\"?)(?P<unit>m\b|h\b)?"
    r"(?P<wind> ?\([+-]\d[.,]\d\)| [+-]\d[.,]\d)?(?![\w:])",
    re.ASCII,
)
_WORD = re.compile(r"[\w×]+(?:[.,]\d+)?k?", re.ASCII)
_CLAUSE = re.compile(r"[,;.:!?\n]|\b(?:and|but|then)\b")
_TOO_COMMON = {
    "long", "high", "triple", "shot", "pole", "half", "quarter", "weight", "vault", "mi", "miles",
    "sc", "hm", "wt", "pent", "jav",
}  # fmt: skip
"""Names of events that are mostly other words in a message."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mark in a message with the event it is of."""

    text: str
    event: Event
    written: Notation


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    event: Event


def find_marks(text: str) -> tuple[Found, ...]:
    """Return the marks in ``text`` with their events, in order, each once, ``MOST_MARKS`` at most.

    A mark belongs to the event named in its clause, else to the nearest before, else after it;
    where that is impossible (nobody runs so fast, nobody jumps so far) the next one is tried, and a
    mark no event of the message fits is left out.
    """
    plain = straighten(text[:LONGEST_MESSAGE])
    marks = list(islice(_MARK.finditer(plain), MOST_READ))
    mentions = _mentions(plain, [(match.start(), match.end()) for match in marks])
    found: dict[tuple[str, int], Found] = {}
    for match in marks:
        for event in _nearest(plain, mentions, match.start(), match.end()):
            written = _read(match, event)
            if written is not None:
                one = Found(" ".join(match[0].split()), event, written)
                found.setdefault((str(written), event.number), one)
                break
        if len(found) == MOST_MARKS:
            break
    return tuple(found.values())


def _mentions(text: str, taken: list[tuple[int, int]]) -> list[_Mention]:
    """Return the events named in ``text`` outside the marks, the longest names first."""
    words = [
        match
        for match in _WORD.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    names, mentions, place = event_names(), [], 0
    while place < len(words):
        for size in range(min(MOST_WORDS, len(words) - place), 0, -1):
            start, end = words[place].start(), words[place + size - 1].end()
            written = text[start:end]
            folded = fold_event(written)
            bare = size == 1 and (folded in _TOO_COMMON or folded.isdigit())
            if folded in names and (not bare or _is_race_number(folded)) and "\n" not in written:
                mentions.append(_Mention(start, end, find_event(written)))
                place += size - 1
                break
        place += 1
    return mentions


def _is_race_number(folded: str) -> bool:
    """Return whether a bare number is one people call races by."""
    return folded in {"100", "200", "400", "800", "1500", "3000", "5000", "10000"}


def _nearest(text: str, mentions: list[_Mention], start: int, end: int) -> list[Event]:
    """Return the events a mark at ``start`` to ``end`` may be of, the likeliest first.

    An event in the same clause comes first, the nearer of two; then those before, then those after.
    """
    before = [
        (bool(_CLAUSE.search(text[each.end : start])), start - each.end, each.event)
        for each in reversed(mentions)
        if each.end <= start
    ]
    after = [
        (bool(_CLAUSE.search(text[end : each.start])), each.start - end, each.event)
        for each in mentions
        if each.start >= end
    ]
    beside = sorted((each for each in before[:1] + after[:1] if not each[0]), key=itemgetter(1))
    return list(dict.fromkeys(event for *_, event in beside + before[:4] + after[:4]))


def _read(match: re.Match[str], event: Event) -> Notation | None:
    """Return the mark as one of ``event``, or None where nobody could have set it."""
    if event.unit is Unit.POINTS or (match["unit"] == "m" and event.unit is Unit.MS):
        return None
    try:
        written = parse_mark(match[0], event)
    except UnreadableMark:
        return None
    return written if possible(written.required(), event) else None
