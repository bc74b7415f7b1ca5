"""Who a line is about: the words between place and mark, parted into name, team and members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readers.pasted.teams import MOST_WORDS, is_code, is_nation, without_repeats

LONGEST_NAME = 80
_IN_BRACKETS = re.compile(r"([^()]{1,80}) ?\(([^()]{1,120})\) ?,?", re.ASCII)
_GRADES = frozenset({"FR", "SO", "JR", "SR", "M", "F", "W"})
"""College years and sexes, which stand in columns of their own."""


@dataclass(frozen=True, slots=True)
class Who:
    """A name and a team as printed.

    ``whole`` is the text before it was parted at the name of a nation without any sign that it is
    one: it may be a family name (Jordan), which only the other lines of the table can tell.
    """

    name: str
    team: str = ""
    members: tuple[str, ...] = ()
    whole: str = ""


def who(cells: Sequence[str]) -> Who | None:
    """Return who the cells between place and mark name; None where they name nobody."""
    texts = [clean for cell in cells if (clean := _clean(cell))]
    if len(texts) > 1:
        texts = [text for text in texts if text not in _GRADES and not text.isdigit()] or texts
    if not texts or not any(any(sign.isalpha() for sign in text) for text in texts):
        return None
    if len(texts) == 1:
        return _from_one(texts[0])
    return _from_cells(texts)


def named(name: str, team: str) -> Who | None:
    """Return who a table's own columns name; ``team`` may be empty."""
    name, team = _clean(name), _clean(team)
    if not team:
        return who([name])
    members = _members(name)
    if not name or members:
        return Who(team, team, members)
    return Who(in_order(name), team)


def in_order(name: str) -> str:
    """Return a name with the given name first where a comma says that the family name is."""
    family, comma, given = name.partition(",")
    if comma and "," not in given and family.strip() and given.strip():
        return f"{given.strip()} {family.strip()}"
    return name


def _from_cells(texts: Sequence[str]) -> Who | None:
    teams = [text for text in texts if is_nation(text)]
    others = [text for text in texts if text not in teams]
    if not others:
        return Who(teams[0], teams[0])
    name = others[0]
    if not teams:
        within = _from_one(name)
        if within is not None and within.team and not within.whole:
            return within
        teams = others[1:2]
    members = _members(name)
    if members:
        return Who(teams[0], teams[0], members)
    return Who(in_order(_without_brackets(name)), teams[0])


def _from_one(text: str) -> Who | None:
    """Return name and team of one text, which may have the team in brackets or at an end."""
    if len(text) > 4 * LONGEST_NAME:
        return None
    match = _IN_BRACKETS.fullmatch(text)
    if match is not None:
        outside, inside = match[1].strip(" ,"), match[2].strip()
        if _members(inside):
            return Who(outside, outside, _members(inside))
        if any(sign.isalpha() for sign in inside):
            return Who(in_order(outside), inside)
        text = outside
    return _nation_first(text) or _name_first(text)


def _name_first(text: str) -> Who | None:
    """Return who a text names that may end with a nation."""
    name, comma, team = text.rpartition(",")
    if comma and is_nation(team.strip()):
        name, team, sure = name.strip(), team.strip(), True
    else:
        name, team, sure = _nation_last(text)
    if not name:
        return Who(team, team)
    members = _members(name)
    if members:
        return Who(team, team, members) if team else None
    if len(name) > LONGEST_NAME:
        return None
    return Who(in_order(name), team, whole="" if sure else in_order(text))


def _nation_first(text: str) -> Who | None:
    """Return a line that opens with its nation: a code and a name, or a team and its runners."""
    before, colon, after = text.partition(":")
    if colon and _members(after):
        return Who(before.strip(), before.strip(), _members(after))
    words = text.split(" ")
    if len(words) > 2 and is_code(words[0]) and not is_code(words[-1]):
        members = _members(" ".join(words[1:]))
        if members:
            return Who(words[0], words[0], members)
        return Who(in_order(" ".join(words[1:])), words[0])
    many = _members(text)
    for size in range(min(MOST_WORDS * 2, len(words) - 1), 0, -1):
        team = without_repeats(" ".join(words[:size]))
        rest = " ".join(words[size:])
        if (many or team != " ".join(words[:size])) and is_nation(team):
            members = _members(rest)
            return Who(team, team, members) if members else Who(in_order(rest), team)
    return None


def _nation_last(text: str) -> tuple[str, str, bool]:
    """Return name, nation and whether it is one for sure: a code, or a name said three times."""
    words = text.split(" ")
    if is_code(words[-1]) or (len(words) > 1 and text.islower() and is_code(words[-1].upper())):
        return " ".join(words[:-1]), words[-1], True
    # A flag's hidden text makes the name of a nation up to three times as long.
    for size in range(min(MOST_WORDS * 2, len(words)), 0, -1):
        printed = " ".join(words[-size:])
        team = without_repeats(printed)
        repeated = team != printed
        if (repeated or size <= MOST_WORDS) and is_nation(team):
            return " ".join(words[:-size]), team, repeated or size == len(words)
    return text, "", True


def _members(text: str) -> tuple[str, ...]:
    """Return the runners a list of three or more names; nobody where it is no such list."""
    parts = [part.strip() for part in text.replace(" / ", ",").replace(";", ",").split(",")]
    if 3 <= len(parts) <= 12 and all(2 < len(part) <= LONGEST_NAME for part in parts):
        return tuple(parts)
    return ()


def _without_brackets(text: str) -> str:
    match = _IN_BRACKETS.fullmatch(text)
    return match[1].strip() if match else text


def _clean(text: str) -> str:
    text = " ".join(text.split()).strip(" ,;-–—")
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        return text[1:-1].strip()
    return text
