"""Helpers of the tests of pasted results."""

from readers.pasted import read_pasted
from readers.sheets import Sheet, SheetFile, SheetLine

RACE = "Men's 1500m Final\n"


TWO = "1 Ann Alpha GBR 4:01.00\n2 Bea Beta USA 4:02.00\n"


def only(text: str) -> Sheet:
    """Return the one sheet of a text, after looking that every line is accounted for."""
    file = read_pasted(text)
    assert file.accounted
    assert len(file.sheets) == 1
    return file.sheets[0]


def short(line: SheetLine) -> str:
    """Return what a line says in one text."""
    parts = (line.place, line.outcome, line.name, line.team, line.mark, *line.tags)
    return " ".join(str(part) for part in parts if part not in (None, "", "OK"))


def told(text: str) -> list[str]:
    return [short(line) for line in only(text).lines]


def reasons(file: SheetFile) -> dict[int, str]:
    return {each.number: each.reason for each in (*file.ignored, *file.rejected)}
