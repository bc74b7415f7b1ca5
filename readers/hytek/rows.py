"""Rows of a Hy-Tek table: a place, perhaps a bib, the name, the year, the team, and numbers."""

import re
from dataclasses import dataclass
from itertools import pairwise

from readers.hytek.aligning import assign, in_order
from readers.hytek.columns import Header, Word, is_flag, is_measure, is_tail, words_of
from readers.printed_marks import NO_WIND, PRINTED_OUTCOMES, looks_printed, read_printed
from readers.sheets import SheetLine
from track.events import Event, Unit
from track.signs import read_wind

MOST_WORDS = 25
MOST_NUMBERS = 8
_START = re.compile(
    r"\s*(?P<place>\d{1,4}|-{1,3})[.*]? +(?:# {0,6}(?P<bib>\d{1,6}) +)?(?=\S)", re.ASCII
)
_YEAR = re.compile(r"\d{1,2}|FR|SO|JR|SR|Fr|So|Jr|Sr|[MWFU]\d{1,2}|UNK", re.ASCII)
_LEG = re.compile(r"(?<!\S)\d\) ?")
_LEG_YEAR = re.compile(r" +(?:\d{1,2}|FR|SO|JR|SR|[MW]\d{1,2})$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a line that begins like a row is none."""

    reason: str


def starts_row(line: str) -> bool:
    """Return whether a line begins with a place, or with the dashes that stand for none."""
    return _START.match(line) is not None


def is_result(line: str) -> bool:
    """Return whether a line without labels above it looks like a result all the same."""
    return starts_row(line) and any(
        looks_printed(word, Unit.MS) for word in line.split()[1:] if len(word) <= 32
    )


def read_row(
    number: int, line: str, header: Header, event: Event | None, unit: Unit
) -> SheetLine | Unreadable:
    """Return the line of a sheet a row is, or why it is none."""
    start = _START.match(line)
    if start is None or len(line.split()) > MOST_WORDS:
        return Unreadable("no place at its beginning, or more words than a row has")
    words = [word for word in words_of(line) if word.start >= start.end()]
    who, tail = _parted(words, header, unit)
    flags = tuple(word.text for word in tail if is_flag(word.text))
    numbers = [word for word in tail if not is_flag(word.text)]
    if not who or len(numbers) > MOST_NUMBERS:
        return Unreadable("more numbers than a table has columns" if who else "nobody is named")
    place = int(start["place"]) if start["place"].isdigit() else None
    squeezed = all(after.start - word.end < 3 for word, after in pairwise(words))
    under = (in_order if squeezed else assign)(numbers, header, unit)
    found = under.get(header.result)
    if place is None:
        found = _without_place(numbers, found, squeezed=squeezed)
    elif found is None:
        # Who has a place has a mark; where only one is printed it was moved from under its label.
        printed = [word for word in numbers if looks_printed(word.text, unit)]
        found = printed[0] if len(printed) == 1 else None
    if found is None:
        return Unreadable(f"nothing stands under {header.marks_label}")
    printed_mark = read_printed(found.text, event, unit)
    if printed_mark is None:
        return Unreadable(f"{found.text[:32]} is no mark of this event")
    name, team = _who(line, who, header)
    kinds = {column.kind: under[at].text for at, column in enumerate(header.tail) if at in under}
    wind = kinds.get("wind", "")
    known_wind = read_wind(wind) if wind and wind != NO_WIND else printed_mark.wind_cms
    no_wind = (NO_WIND,) if wind == NO_WIND else ()
    return SheetLine(
        number=number,
        place=place or None,
        outcome=printed_mark.outcome,
        name=name,
        team=team,
        mark=printed_mark.mark,
        hand=printed_mark.hand,
        wind_cms=known_wind,
        tags=(*printed_mark.tags, *flags, *no_wind),
        heat=int(kinds.get("heat", 0)),
        bib=start["bib"] or "",
    )


def _without_place(numbers: list[Word], found: Word | None, *, squeezed: bool) -> Word | None:
    """Return what ended the race of somebody without a place.

    An outcome behind a seed is one, and a mark without columns may be the seed alone; an X says
    that it is a mark which did not count.
    """
    if found is None:
        return None
    behind = (
        word for word in numbers if word.text in PRINTED_OUTCOMES and word.start >= found.start
    )
    outcome = next(behind, None)
    if outcome is None and squeezed and found.text[0] not in "Xx":
        return None
    return outcome or found


def read_legs(line: str) -> tuple[str, ...]:
    """Return the runners of a line such as ``1) Ann Able 10   2) Bea Best 11``, or none."""
    stripped = line.strip()
    if _LEG.match(stripped) is None:
        return ()
    parts = (" ".join(part.split()) for part in _LEG.split(stripped))
    return tuple(_given_first(_LEG_YEAR.sub("", part)) for part in parts if part)


def is_series(line: str, unit: Unit) -> bool:
    """Return whether a line under a row holds nothing but attempts, heights or times on the way."""
    return all(
        word.strip("()[]") in _ATTEMPTS or is_tail(word, unit) or is_tail(word.strip("()[]"), unit)
        for word in line.split()
    )


_ATTEMPTS = frozenset(
    {"", "PASS", "FOUL", "P", "O", "X", "XO", "XXO", "XX", "XXX", "X-", "XX-", "PPP", "-", "---"}
    | {"XPP", "XXP", "XP", "--", "r", "R"}
)


def _parted(words: list[Word], header: Header, unit: Unit) -> tuple[list[Word], list[Word]]:
    """Return the words of the name and team, and those of the numbers right of them."""
    left = header.team.start if header.team else 0
    if header.name and header.name.start > left:
        left = header.name.start
    first = len(words)
    while first > 0 and words[first - 1].start > left and is_tail(words[first - 1].text, unit):
        first -= 1
    if unit is not Unit.POINTS:
        # Where the columns are lost, a time or distance still shows where the numbers begin.
        shown = (at for at, word in enumerate(words) if at and is_measure(word.text))
        begin = next(shown, first)
        if all(is_tail(word.text, unit) for word in words[begin:first]):
            first = min(first, begin)
        if first == len(words) > 1 and words[-1].text in PRINTED_OUTCOMES:
            first -= 1
    # “Team 2   1:02.03”: a whole number right after a word belongs to it.
    while (
        0 < first < len(words)
        and words[first].text.isdigit()
        and words[first].start - words[first - 1].end == 1
    ):
        first += 1
    return words[:first], words[first:]


def _who(line: str, who: list[Word], header: Header) -> tuple[str, str]:
    """Return the name and the team; of a relay both are the team's."""
    if header.name is None or header.team is None:
        name = " ".join(word.text for word in who)
        return (name, name) if header.name is None else (_given_first(name), "")
    cut = _year_at(who, header)
    if cut is not None:
        names, teams = who[:cut], who[cut + 1 :]
    else:
        at = _cut(who, header.team.start)
        names, teams = who[:at], who[at:]
    return _given_first(" ".join(word.text for word in names)), " ".join(
        word.text for word in teams
    )


def _year_at(who: list[Word], header: Header) -> int | None:
    """Return the place of the year or age: of all words that look so, the one under its label."""
    if header.year is None:
        return None
    edge = header.year.end
    found = [at for at, word in enumerate(who) if at and _YEAR.fullmatch(word.text)]
    return min(found, key=lambda at: abs(who[at].end - edge), default=None)


def _cut(who: list[Word], column: int) -> int:
    """Return where the team begins: after a wide gap near its label, else at its label."""
    starts = range(1, len(who))
    wide = [at for at in starts if who[at].start - who[at - 1].end > 1]
    return min(wide or starts, key=lambda at: abs(who[at].start - column), default=len(who))


def _given_first(name: str) -> str:
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and given else name
