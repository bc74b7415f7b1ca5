"""Finding marks and their events in what people write to each other."""

import re
from dataclasses import dataclass
from itertools import islice

from track.digits import straighten
from track.errors import NobodyCan, UnreadableMark
from track.events import Event, Unit, event_names, find_event, fold_event
from track.marks import HAND_TENTHS_UP_TO_M, Notation
from track.plausible import possible, sensible

LONGEST_MESSAGE = 4000
"""Discord lets nobody write more."""
MOST_WORDS = 3
"""The longest name of an event in words, as in “110 metres hurdles”."""
MOST_MARKS = 10
MOST_READ = 60
"""A message with more marks than this is a results table; the rest is left out."""

MARK = re.compile(
    r"(?<![\w:.,/'-])(?P<number>\d{1,2}h\d{2}(?::\d{2})?|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,2})?"
    r"|\d{1,3}:\d{2}(?:[.,]\d{1,3})?|\d{1,3}[.,]\d{2}(?!\d)|\d{1,2}[.,]\d(?!\d)"
    r"|\d{1,3}-\d{1,2}(?:\.\d{1,2}|[½¼¾])?|\d{1,2}'\d{2}[\".,]\d{2}"
    r"|\d{1,3}' ?\d{1,2}(?:\.\d{1,2}|[½¼¾])?\"?)(?P<unit>m\b|h\b|w\b|A\b|i\b)?"
    r"(?P<wind> ?\([+-]?\d[.,]\d\)| [+-]\d[.,]\d)?(?![\w:/]| ?[ap]\.?m\b)",
    re.ASCII,
)
_TENTHS = re.compile(r"\d{1,2}[.,]\d", re.ASCII)
_WORD = re.compile(r"[\w×]+(?:[.,]\d+)?k?", re.ASCII)
NEAREST = 4
"""Events on either side a mark may belong to."""
CLAUSE = 60
"""Characters in which an event and its mark stand together."""
_CLAUSE = re.compile(r"[,;.:!?\n]|\b(?:and|but|then)\b")
_TOO_COMMON = {
    "long", "high", "triple", "shot", "pole", "quarter", "weight", "vault", "mi", "miles",
    "sc", "hm", "wt", "full", "pent", "jav",
}  # fmt: skip
"""Names of events that are mostly other words in a message."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mark in a message with the event it is of."""

    text: str
    event: Event
    written: Notation


@dataclass(frozen=True, slots=True)
class Mention:
    """An event named in a text, and where."""

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
    marks = list(islice(MARK.finditer(plain), MOST_READ))
    mentions = find_events(plain, [(match.start(), match.end()) for match in marks])
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


def find_events(text: str, taken: list[tuple[int, int]]) -> list[Mention]:
    """Return the events named in ``text`` outside of what is ``taken``, the longest names first."""
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
                mentions.append(Mention(start, end, find_event(written)))
                place += size - 1
                break
        place += 1
    return mentions


def _is_race_number(folded: str) -> bool:
    """Return whether a bare number is one people call races by."""
    return folded in {"100", "200", "400", "800", "1500", "3000", "5000", "10000"}


def _nearest(text: str, mentions: list[Mention], start: int, end: int) -> list[Event]:
    """Return the events a mark at ``start`` to ``end`` may be of, the likeliest first.

    An event in the same clause comes first, the nearer of two; then those before, then those after.
    """
    before = [each for each in reversed(mentions) if each.end <= start][:NEAREST]
    after = [each for each in mentions if each.start >= end][:NEAREST]
    gaps = {each: text[each.end : start] for each in before[:1]}
    gaps |= {each: text[end : each.start] for each in after[:1]}
    beside = sorted(
        (each for each, gap in gaps.items() if len(gap) < CLAUSE and not _CLAUSE.search(gap)),
        key=lambda each: len(gaps[each]),
    )
    return list(dict.fromkeys(each.event for each in [*beside, *before, *after]))


def _read(match: re.Match[str], event: Event) -> Notation | None:
    """Return the mark as one of ``event``, or None where nobody could have set it."""
    if event.unit is Unit.POINTS or (match["unit"] == "m" and event.unit is Unit.MS):
        return None
    sprint = event.metres is not None and event.metres <= HAND_TENTHS_UP_TO_M
    if _TENTHS.fullmatch(match["number"]) and not sprint:
        return None
    try:
        written = sensible(" ".join(match[0].split()), event)
    except (UnreadableMark, NobodyCan):
        return None
    return written if possible(written.required(), event) else None
