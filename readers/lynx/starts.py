"""FinishLynx's start lists (``.evt``) and schedules (``.sch``): who starts, never a result."""

from readers.headings import event_of, sex_of
from readers.ledger import Ledger, check_sheets
from readers.lynx.cells import COMMENTS, WHOLE, begins_race, cell_at, cells_of, rows_of
from readers.start_lists import Starter, StartFile, StartList


def is_evt(lines: list[str]) -> bool:
    """Return whether ``lines`` are of a start list: a race, and people with no place yet."""
    rows = rows_of(lines)
    return (
        bool(rows)
        and begins_race(rows[0], first=False)
        and any(not row[0] and any(row) for row in rows)
    )


def is_sch(lines: list[str]) -> bool:
    """Return whether ``lines`` are three numbers each, as in a schedule, or comments."""
    rows = rows_of(lines)
    return bool(rows) and all(
        len(row) == 3 and all(WHOLE.fullmatch(cell) for cell in row) for row in rows
    )


def read_evt(text: str) -> StartFile:
    """Return the start lists of ``text``.

    Raises:
        UnreadableResults: the text is too long for a meet's, or no text.
    """
    ledger = Ledger(text, "FinishLynx start list")
    heads: list[list[str]] = []
    starters: list[list[Starter]] = []
    for number, line in ledger.lines():
        cells = cells_of(line)
        if line.lstrip().startswith(COMMENTS):
            ledger.ignore(number, line, "a comment")
        elif cells[0]:
            if not begins_race(cells, first=True):
                ledger.reject(number, line, "neither an event nor somebody who starts in it")
                continue
            heads.append(cells)
            starters.append([])
            check_sheets(len(heads))
            ledger.ignore(number, line, "the heading of a race")
        else:
            starter = _starter(number, cells)
            if starter is None or not heads:
                ledger.reject(number, line, "nobody is named" if heads else "no event above it")
            else:
                starters[-1].append(starter)
                ledger.use()
    lists = (_start_list(cells, tuple(found)) for cells, found in zip(heads, starters, strict=True))
    return _start_file(ledger, tuple(lists))


def read_sch(text: str) -> StartFile:
    """Return the races of a schedule in its order, with no names and nobody in them.

    Raises:
        UnreadableResults: the text is too long for a meet's, or no text.
    """
    ledger = Ledger(text, "FinishLynx schedule")
    lists: list[StartList] = []
    for number, line in ledger.lines():
        cells = cells_of(line)
        if line.lstrip().startswith(COMMENTS):
            ledger.ignore(number, line, "a comment")
        elif len(cells) >= 3 and all(WHOLE.fullmatch(cell) for cell in cells[:3]):
            lists.append(_start_list(cells, ()))
            check_sheets(len(lists))
            ledger.use()
        else:
            ledger.reject(number, line, "no event, round and heat")
    return _start_file(ledger, tuple(lists))


def _starter(number: int, cells: list[str]) -> Starter | None:
    """Return somebody who starts; lane and names stand three cells further right in some files."""
    right = 3 if not any(cells[1:5]) and cell_at(cells, 6) else 0
    bib = "" if right else cell_at(cells, 1)
    lane, family, given, team = (cell_at(cells, right + place) for place in range(2, 6))
    name = " ".join(filter(None, (given, family)))
    if not name:
        return None
    ids = [cell for cell in cells[right + 6 :] if cell]
    return Starter(
        number, name, team, int(lane) if WHOLE.fullmatch(lane) else None, bib,
        ids[-1] if ids else "",
    )  # fmt: skip


def _start_list(cells: list[str], starters: tuple[Starter, ...]) -> StartList:
    label = cell_at(cells, 3)
    event = event_of(label) if label else None
    return StartList(
        cells[0], cells[1], int(cells[2]), label, event, sex_of(label), cell_at(cells, 9), starters
    )


def _start_file(ledger: Ledger, lists: tuple[StartList, ...]) -> StartFile:
    file = ledger.file(())
    return StartFile(lists, file.ignored, file.rejected, file.total, file.used)
