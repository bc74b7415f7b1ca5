"""Lines of FinishLynx's files: cells parted by commas; one with commas is quoted.

An event's line is number, round, heat, name, wind, its unit, three more, and the length.
"""

import csv
import re

WHOLE = re.compile(r"\d{1,6}", re.ASCII)
COMMENTS = (";", "#")
_LENGTH = re.compile(r"\d{1,6}(?:\.\d{1,3})?", re.ASCII)
_FEWEST = 4
"""Cells of an event's line at least; those of a schedule stop after the heat."""


def cells_of(line: str) -> list[str]:
    """Return the cells of a line, white space in them as one space; one empty cell for none."""
    try:
        cells = next(csv.reader([line]), [])
    except csv.Error:
        cells = line.split(",")
    return [" ".join(cell.split()) for cell in cells] or [""]


def rows_of(lines: list[str]) -> list[list[str]]:
    """Return the cells of those ``lines`` that are no comments."""
    return [cells_of(line) for line in lines if not line.lstrip().startswith(COMMENTS)]


def cell_at(cells: list[str], place: int) -> str:
    """Return a cell, empty where the line stops before it."""
    return cells[place] if place < len(cells) else ""


def begins_race(cells: list[str], *, first: bool) -> bool:
    """Return whether a line begins a race.

    A later one must show it: a runner's line begins with numbers too, but has no length in the
    tenth cell behind an empty time.
    """
    numbers = all(WHOLE.fullmatch(cell_at(cells, place)) for place in range(3))
    if not numbers or len(cells) < _FEWEST or not cells[3]:
        return False
    length = _LENGTH.fullmatch(cell_at(cells, 9)) is not None
    return first or (length and not any(cell_at(cells, place) for place in (6, 7, 8)))
