"""A sentence as tokens: names, marks, events, days, nations, numbers, and the words between."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from itertools import pairwise

from track.claims.claim import Name
from track.claims.grammar_words import FILLERS, GRAMMAR, NUMBERS, PLACES
from track.dates import Day
from track.errors import UnreadableDate
from track.mark_finder import MARK, find_events
from track.names.fold import words as folded
from track.nations import home_nation, nation_words

Bearers = Callable[[tuple[str, ...]], tuple[int, ...]]
"""Returns the numbers of those who have exactly these folded words as a name."""

LONGEST_NAME = 4
"""Words of a name that are looked up together."""
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_MONTH}\.?,? \d{{4}}\b"
    rf"|\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b|\b(?:18|19|20)\d\d\b(?![\d,.]\d)"
    r"|\b(?:today|tonight|yesterday|this (?:year|season)|last (?:year|season))\b",
    re.IGNORECASE | re.ASCII,
)
_SCORE = re.compile(r"(?<![\w:.,/'-])(\d{1,3})-(\d{1,3})(?![\w:./½¼¾'-]|,\d)", re.ASCII)
_GAP = re.compile(r"(?<![\w.])\.\d{2}\b", re.ASCII)
_PIECE = re.compile(
    r"(?P<place>#\d{1,3}\b|\b\d{1,3}(?:st|nd|rd|th)\b)|(?P<number>\d{1,3},\d{3}\b|\d+(?![\w.]\d))"
    r"|(?P<own>'s\b|(?<=s)'(?=\s))|(?P<word>[^\W\d_]+(?:['.-](?!s\b)[^\W\d_]+)*)"
    r"|(?P<stop>[,;:()/—]|\s-+\s)|(?P<other>\S)",
)
_SILENT = frozenset(".!?…\"'`*+-")


class Sort(Enum):
    """What a token is; the letter stands for it where sentences are compared with patterns."""

    ATHLETE = "A"
    MARK = "M"
    EVENT = "E"
    DAY = "D"
    NATION = "C"
    SCORE = "S"
    NUMBER = "N"
    PLACE = "O"
    WORD = "w"
    STOP = ","


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a sentence; ``value`` is a Name, an Event, a Day, a code, a number or a pair."""

    sort: Sort
    text: str
    start: int
    end: int
    value: object = None


def tokens(text: str, told: Day, bearers: Bearers, *, small: bool) -> list[Token]:
    """Return the tokens of a sentence that was written on the day ``told``.

    With ``small`` names are sought among words without capitals as well.
    """
    found = [*_days(text, told)]
    found += _outside(found, _scores(text))
    found += _outside(found, _marks(text))
    taken = [(each.start, each.end) for each in found]
    found += [
        Token(Sort.EVENT, text[each.start : each.end], each.start, each.end, each.event)
        for each in find_events(text, taken)
    ]
    found += _outside(found, _pieces(text))
    found.sort(key=lambda each: each.start)
    found = list(_nations(found, (3, 2)))
    return list(_nations(list(_named(found, bearers, small=small)), (1,)))


def _outside(found: Sequence[Token], more: Iterator[Token]) -> list[Token]:
    """Return those of ``more`` that overlap nothing of ``found``."""
    taken = {place for each in found for place in range(each.start, each.end)}
    return [each for each in more if each.start not in taken and each.end - 1 not in taken]


def _days(text: str, told: Day) -> Iterator[Token]:
    for match in _DAY.finditer(text):
        day = _day(match[0].casefold().replace(" of ", " "), told)
        if day is not None:
            yield Token(Sort.DAY, match[0], match.start(), match.end(), day)


def _day(written: str, told: Day) -> Day | None:
    if written in ("today", "tonight"):
        return told
    if written == "yesterday":
        return Day.of(told.earliest - timedelta(days=1))
    if written.startswith(("this", "last")):
        return Day((told.year - written.startswith("last")) * 10000)
    try:
        return Day.read(written)
    except UnreadableDate:
        return None


def _scores(text: str) -> Iterator[Token]:
    for match in _SCORE.finditer(text):
        score = int(match[1]), int(match[2])
        yield Token(Sort.SCORE, match[0], match.start(), match.end(), score)


def _marks(text: str) -> Iterator[Token]:
    for match in MARK.finditer(text):
        yield Token(Sort.MARK, match[0], match.start(), match.end(), " ".join(match[0].split()))
    for match in _GAP.finditer(text):
        yield Token(Sort.MARK, match[0], match.start(), match.end(), f"0{match[0]}")


def _pieces(text: str) -> Iterator[Token]:
    for match in _PIECE.finditer(text):
        kind, written, span = match.lastgroup, match[0], match.span()
        if kind == "place":
            number = int(re.sub(r"\D", "", written))
            yield Token(Sort.PLACE, written, *span, number)
        elif kind == "number" and len(written) < 8:
            yield Token(Sort.NUMBER, written, *span, int(written.replace(",", "")))
        elif kind == "stop":
            yield Token(Sort.STOP, written.strip(), *span)
        elif kind == "own":
            yield Token(Sort.WORD, written, *span, "'s")
        elif kind == "word":
            yield from _word(written, *span)
        elif written not in _SILENT:
            yield Token(Sort.WORD, written, *span, "@")


def _word(written: str, start: int, end: int) -> Iterator[Token]:
    word = "".join(folded(written))
    if word in PLACES:
        yield Token(Sort.PLACE, written, start, end, PLACES[word])
    elif word in NUMBERS:
        yield Token(Sort.NUMBER, written, start, end, NUMBERS[word])
    elif word.endswith("nt") and "'" in written:
        yield Token(Sort.WORD, written, start, end, word.removesuffix("nt"))
        yield Token(Sort.WORD, "not", end, end, "not")
    elif word not in FILLERS:
        yield Token(Sort.WORD, written, start, end, word or "@")


def _named(found: list[Token], bearers: Bearers, *, small: bool) -> Iterator[Token]:
    """Yield the tokens with each run of words that is a name as one, the longest first."""
    place = 0
    while place < len(found):
        for size in range(min(LONGEST_NAME, len(found) - place), 0, -1):
            run = found[place : place + size]
            name = _name(run, bearers, small=small)
            if name is not None:
                yield Token(Sort.ATHLETE, name.text, run[0].start, run[-1].end, name)
                place += size
                break
        else:
            yield found[place]
            place += 1


def _name(run: list[Token], bearers: Bearers, *, small: bool) -> Name | None:
    """Return whom a run of words names; None for nobody, or words that are the grammar's."""
    if any(each.sort is not Sort.WORD or not each.text[0].isalpha() for each in run):
        return None
    if any(after.start - before.end > 2 for before, after in pairwise(run)):
        return None
    capital = small or (run[0].text[0].isupper() and run[-1].text[0].isupper())
    if not capital or (len(run) == 1 and (str(run[0].value) in GRAMMAR or len(run[0].text) < 2)):
        return None
    if len(run) == 1 and _nation(run) is not None:
        return None
    words = tuple(word for each in run for word in folded(each.text))
    if not words or (len(run) > 1 and any(word in GRAMMAR for word in words)):
        return None
    who = bearers(words)
    text = " ".join(each.text for each in run)
    return Name(text, who, len(run) > 1 and len(words[0]) > 1) if who else None


def _nations(found: list[Token], sizes: tuple[int, ...]) -> Iterator[Token]:
    """Yield the tokens with names of nations of so many words as such.

    Parts of Great Britain stay words: results do not tell them apart.
    """
    place = 0
    while place < len(found):
        for size in sizes:
            run = found[place : place + size]
            code = _nation(run) if len(run) == size else None
            if code is not None:
                text = " ".join(each.text for each in run)
                yield Token(Sort.NATION, text, run[0].start, run[-1].end, code)
                place += size
                break
        else:
            yield found[place]
            place += 1


def _nation(run: Sequence[Token]) -> str | None:
    """Return the code of the nation a run of words names; codes are read in capitals alone."""
    if any(each.sort is not Sort.WORD or str(each.value) in GRAMMAR for each in run):
        return None
    text = " ".join(each.text for each in run)
    if not text[0].isupper() or home_nation(text) is not None:
        return None
    code = nation_words().get(" ".join(folded(text)))
    return None if code is not None and code == text.upper() != text else code
