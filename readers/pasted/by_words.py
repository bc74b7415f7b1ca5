"""A row read from its words alone: what leads, who, and what follows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from readers.pasted.people import Who, who
from readers.pasted.plain import Line
from readers.pasted.row import Columns, Row
from readers.pasted.tail import Tail, read_tail
from readers.pasted.teams import is_code, is_nation
from readers.pasted.tokens import (
    DASHES,
    Token,
    capital_outcome,
    mark_of,
    outcome_of,
    place_of,
)
from readers.pasted.vocabulary import STOPWORDS
from readers.sheets import Outcome

_MONTH_NAMES = """
january february march april may june july august september october november december jan feb
mar apr jun jul aug sep sept oct nov dec
"""
_MONTHS = frozenset(_MONTH_NAMES.split())
_NOUGHT = re.compile(r"-?0[.,]-?\d{1,4}", re.ASCII)
"""A reaction time, even a damaged one (0.-91), before the mark."""
_NUMBERS = frozenset({"heat", "lane", "bib"})


def row_by_words(
    line: Line, tokens: list[Token], columns: Columns | None, points: bool, parted: bool
) -> Row | None:
    """Return a row read from the words alone: what leads, who, and what follows."""
    start, place, outcome, numbers = _lead(tokens, columns)
    backward = start < len(tokens) and mark_of(tokens[start].text) is not None
    if backward:
        return _backward(line, tokens, start, place)
    end = start
    while end < len(tokens) and not _begins_tail(tokens, end, points):
        end += 1
    between = tokens[start:end]
    if not between or any(token.text in STOPWORDS for token in between):
        return None
    person = who(_texts(between))
    if person is None or _is_day(between):
        return None
    tail = read_tail(tokens[end:], points, outcome is not None)
    person = _with_team_behind(person, tail)
    # Words between two marks are another name: several results that could not be told apart.
    if (tail.prose and not parted) or (tail.unread and len(tail.marks) > 1):
        return None
    placed = place is not None or outcome is not None
    ended = outcome is not None or tail.outcome is not None
    if not tail.marks and not ended:
        return None
    return Row(
        line, person, tail, place, outcome, numbers.get("heat", 0),
        str(numbers.get("bib", "")), placed=placed,
        sure=bool(person.team) and (parted or is_nation(person.team)),
        year=_year(tokens[end:]),
    )  # fmt: skip


def _is_day(tokens: list[Token]) -> bool:
    """Return whether what follows a number is the month of a day (12 May 2024)."""
    month = tokens[0].text.casefold().strip(",.") in _MONTHS
    return month and (len(tokens) == 1 or any(sign.isdigit() for sign in tokens[1].text))


def _with_team_behind(person: Who, tail: Tail) -> Who:
    """Return who a line is about with a nation that stands behind the mark."""
    codes = [] if person.team else [tag for tag in tail.tags if is_code(tag)]
    if len(codes) != 1:
        return person
    tail.tags.remove(codes[0])
    return replace(person, team=codes[0])


def _lead(
    tokens: list[Token], columns: Columns | None
) -> tuple[int, int | None, Outcome | None, dict[str, int]]:
    """Return where the name begins, the place or outcome before it, and other numbers there."""
    start, outcome, values = 0, None, list[int | None]()
    while start < len(tokens) and len(values) < 5:
        word = tokens[start].text
        ended = capital_outcome(word)
        if ended is not None:
            outcome = outcome or ended
            values.append(None)
        elif word in DASHES:
            values.append(None)
        elif (number := place_of(word)) is not None and not _is_tenth(tokens, start):
            values.append(number)
        else:
            break
        start += 1
    kinds = columns.leading if columns is not None else ("place",)
    kinds = tuple(kind for kind in kinds if kind in _NUMBERS or kind == "place") or ("place",)
    missing = len(kinds) - len(values)
    if missing > 0 and columns is not None:
        # Places that were pictures are lost, so what is there belongs to the columns behind.
        kinds = kinds[missing:]
    named_values = dict(zip(kinds, values, strict=False))
    place = named_values.pop("place", None)
    return start, place, outcome, {kind: value for kind, value in named_values.items() if value}


def _is_tenth(tokens: list[Token], start: int) -> bool:
    """Return whether a number is the first half of what is no place, such as a length (1500 m)."""
    following = tokens[start + 1].text if start + 1 < len(tokens) else ""
    return following in ("m", "km", "x", "×")


def _begins_tail(tokens: list[Token], at: int, points: bool) -> bool:
    """Return whether a word ends the name: a mark, an outcome, or the points of all events."""
    word = tokens[at].text
    if mark_of(word) is not None or capital_outcome(word) is not None or _NOUGHT.fullmatch(word):
        return True
    if points and word.replace(",", "").isdecimal() and len(word) in (4, 5):
        return True
    opens = at == 0 or tokens[at - 1].cell != tokens[at].cell
    if opens and at:
        cell = [token.text for token in tokens[at : at + 4] if token.cell == tokens[at].cell]
        return outcome_of(" ".join(cell)) is not None
    return False


def _backward(line: Line, tokens: list[Token], start: int, place: int | None) -> Row | None:
    """Return a row whose mark comes before its name; a year or day behind makes it a list's."""
    mark = mark_of(tokens[start].text)
    rest = [token for token in tokens[start + 1 :] if not _is_year(token.text)]
    person = who(_texts(rest)) if rest else None
    if mark is None or person is None or any(token.text in STOPWORDS for token in rest):
        return None
    return Row(
        line, person, Tail(marks=[replace(mark, rest="")]), place, placed=place is not None,
        sure=bool(person.team), backward=True, year=_year(tokens[start + 1 :]),
    )  # fmt: skip


def _texts(tokens: Sequence[Token]) -> list[str]:
    """Return the cells of words as texts; a bib between name and team parts them as well."""
    texts: list[list[str]] = []
    cell = -1
    for place, token in enumerate(tokens):
        bib = 0 < place < len(tokens) - 1 and token.text.isdecimal()
        if token.cell != cell or bib:
            texts.append([])
        if not bib:
            texts[-1].append(token.text)
        cell = token.cell
    return [" ".join(words) for words in texts]


def _year(tokens: Sequence[Token]) -> str:
    return next((token.text for token in tokens if _is_year(token.text)), "")


def _is_year(word: str) -> bool:
    bare = word.strip("()[],.’'")[-4:]
    return len(bare) == 4 and bare.isascii() and bare.isdecimal() and 1890 <= int(bare) <= 2100
