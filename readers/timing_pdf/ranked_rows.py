"""Ranked lines of Omega and Seiko: rank, bib, name, nation, result; and the lines beneath.

A line is read from the nation, which stands right of the name and left of the result.
"""

import re

from readers.printed_marks import PRINTED_OUTCOMES, Printed, read_printed
from readers.sheets import SheetLine
from readers.timing_pdf.page import Race
from track.events import Kind
from track.nations import nation_codes

_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
_NATION = re.compile(r"\(?([A-Z]{3})\)?", re.ASCII)
_REACTION = re.compile(r"-?0\.\d{3}", re.ASCII)
_BORN = re.compile(r"\d{1,2}|[A-Z][A-Za-z]{2}|(?:19|20)\d\d", re.ASCII)
_ALONG = re.compile(r"\d[\d:.]{0,12}|\(\d{1,2}\)|\[?\d[\d:.]{0,12}\]?|\d{2,5}m", re.ASCII)
_FLAG = re.compile(r"=?[A-Za-z][A-Z0-9]{0,5}|[Qq]|q[A-Z]", re.ASCII)
_RULE = re.compile(r"R?\d{2,3}(?:\.\d{1,2}){0,3}(?:\([a-z]\)|[a-z])?", re.ASCII)
_FULL_SECOND = re.compile(r"(\d{1,2}:)?(\d{1,2})\.100", re.ASCII)
_RECORDS = ("RECORD", "LEAD", "BEST", "LEADING")
_RECORD_SIGNS = ("WR", "OR", "CR", "AR", "NR", "MR", "WL")
_FAR = 6
"""Words that may stand between the nation and the result: a birthday, a reaction time."""


def read_ranked_row(
    number: int, line: str, labels: tuple[str, ...], race: Race
) -> SheetLine | None:
    """Return the line of a sheet a ranked line is, or None. ``labels`` end with the name's."""
    words = line.split()
    found = _result(words, race)
    if found is None or is_record(line):
        return None
    nation, at, result = found
    count = 0
    while count < nation and _WHOLE.fullmatch(words[count].rstrip(".")):
        count += 1
    name = " ".join(words[count:nation])
    if not name or any(map(str.isdigit, name)):
        return None
    numbers = [word.rstrip(".") for word in words[:count]]
    before = labels[:-1]
    # Who has no rank has the numbers that stand right of it.
    said = dict(
        zip(before if result.mark else before[len(before) - count :], numbers, strict=False)
    )
    rank = next(
        (said[label] for label in ("rank", "pl", "pl.", "pos", "place") if label in said), ""
    )
    rest = words[at + 1 :]
    rule = ""
    if result.outcome == "DQ" and rest and _RULE.fullmatch(rest[0]):
        rule = rest[0].removeprefix("R").casefold()
    return SheetLine(
        number=number,
        place=int(rank) or None if rank and result.mark else None,
        outcome=result.outcome,
        name=name,
        team=words[nation].strip("()"),
        mark=result.mark,
        hand=result.hand,
        tags=(*result.tags, *(word for word in rest if _FLAG.fullmatch(word) and not rule)),
        bib=said.get("bib", ""),
        rule=rule,
    )


def _result(words: list[str], race: Race) -> tuple[int, int, Printed] | None:
    """Return where the nation stands, where the result does, and what that is."""
    known = frozenset(nation_codes())
    for nation in range(1, len(words)):
        match = _NATION.fullmatch(words[nation])
        if match is None or match[1] not in known:
            continue
        for at in range(nation + 1, min(nation + _FAR, len(words))):
            word = _without_overflow(words[at])
            if word.upper() in PRINTED_OUTCOMES or not (
                _REACTION.fullmatch(word) or _BORN.fullmatch(word)
            ):
                found = read_printed(word, race.event, race.unit)
                if found is not None:
                    return nation, at, found
                break
    return None


def _without_overflow(word: str) -> str:
    """Return a time whose hundredths are printed as 100 with a second more: 1:56.100 is 1:57.00."""
    match = _FULL_SECOND.fullmatch(word)
    if match is None:
        return word
    minutes, seconds = int((match[1] or "0:")[:-1]), int(match[2]) + 1
    minutes, seconds = minutes + seconds // 60, seconds % 60
    return f"{minutes}:{seconds:02}.00" if minutes else f"{seconds}.00"


def is_record(line: str) -> bool:
    """Return whether a line states a record, whose holder has no place here.

    BEST is a family name too; a ranked line begins with a number, or has an outcome.
    """
    words = line.split()
    ranked = words[0].isdigit() or any(word in PRINTED_OUTCOMES for word in words)
    return not ranked and (words[0] in _RECORD_SIGNS or any(w in _RECORDS for w in words[:4]))


def is_along(line: str) -> bool:
    """Return whether a line holds times along the way alone."""
    return all(_ALONG.fullmatch(word) for word in line.split())


def members_in(line: str, race: Race) -> tuple[str, ...]:
    """Return the runners in a line under a relay's team."""
    relay = race.event is not None and race.event.kind is Kind.RELAY
    if not relay or any(map(str.isdigit, line)) or ":" in line or not line.startswith("  "):
        return ()
    return tuple(part.strip() for part in line.split("  ") if part.strip())


def looks_ranked(line: str) -> bool:
    """Return whether a line looks like a ranked one: a rank before a name, or an outcome."""
    words = line.split()
    begins = len(words) > 2 and _WHOLE.fullmatch(words[0]) is not None
    named = any(word[0].isalpha() for word in words[1:3])
    ends = any(word in PRINTED_OUTCOMES for word in words[2:])
    return (begins and named and any(map(str.isdigit, words[-1]))) or (ends and len(words) < 8)
