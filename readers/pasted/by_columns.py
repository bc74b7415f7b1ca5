"""A row read under the headings of its table, where its cells stand as the headings do."""

from collections.abc import Sequence

from readers.pasted.people import named
from readers.pasted.plain import Line
from readers.pasted.row import Columns, Row
from readers.pasted.tail import read_tail
from readers.pasted.tokens import (
    DASHES,
    MOST_TOKENS,
    Token,
    capital_outcome,
    mark_of,
    medal_of,
    outcome_of,
    place_of,
)


def row_by_columns(line: Line, cells: list[str], columns: Columns, points: bool) -> Row | None:
    """Return a row whose cells stand under the headings; None where they do not fit them."""
    kinds = columns.kinds
    if len(cells) > len(kinds) + 2:
        return None
    held: dict[str, list[str]] = {}
    for kind, cell in zip(kinds, cells, strict=False):
        held.setdefault(kind, []).append(cell)
    names, teams = held.get("name", []), held.get("team", [])
    if any(any(map(str.isalpha, cell)) for kind in ("heat", "lane") for cell in held.get(kind, [])):
        return None
    place_text = " ".join(held.get("place", [])).strip()
    place = place_of(place_text) or medal_of(place_text)
    outcome = outcome_of(place_text)
    if place_text and place is None and outcome is None and place_text not in DASHES:
        return None
    if outcome is None and not any(_ends(cell) for cell in held.get("mark", [])):
        return None
    person = named(" ".join(names), " ".join(teams))
    if person is None or any(mark_of(cell) for cell in (*names, *teams)):
        return None
    behind = [*held.get("mark", []), *held.get("notes", []), *held.get("wind", [])]
    behind += cells[len(kinds) :]
    tokens = [Token(word, number) for number, cell in enumerate(behind) for word in cell.split()]
    tail = read_tail(tokens[:MOST_TOKENS], points, outcome is not None)
    heat = " ".join(held.get("heat", []))
    return Row(
        line, person, tail, place, outcome, int(heat) if _small(heat) else 0,
        " ".join(held.get("bib", [])), placed=place is not None or outcome is not None, sure=True,
        backward="mark" in kinds and kinds.index("mark") < _first(kinds),
    )  # fmt: skip


def _ends(cell: str) -> bool:
    """Return whether a cell holds a mark or an outcome."""
    first = cell.split(" ", maxsplit=1)[0]
    if mark_of(first) is not None or capital_outcome(first) is not None:
        return True
    return outcome_of(cell) is not None


def _first(kinds: Sequence[str]) -> int:
    return min((kinds.index(kind) for kind in ("name", "team") if kind in kinds), default=0)


def _small(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 4
