"""CSV files of results: which kind one is, and its values."""

from readers.csv_files.lists import career_sheets, is_career_list, is_top_list, top_list_sheets
from readers.csv_files.results import is_results, result_sheets
from readers.csv_files.tables import read_table
from readers.event_headings import read_heading
from readers.sheets import SheetFile
from track.errors import UnreadableResults

_PARTED_ELSEWHERE = ("\t", "|")
"""Pages and chats part their cells by these too, and have headers much like ours."""


def is_csv(lines: list[str]) -> bool:
    """Return whether the first of ``lines`` names columns that are known here.

    Between tabs or bars it has to name the event too: a table copied out of a page does not.
    """
    if not lines or lines[0].lstrip().startswith("|"):
        return False
    try:
        table = read_table(lines[0])
    except UnreadableResults:
        return False
    if is_top_list(table) or is_career_list(table):
        return True
    elsewhere = any(sign in lines[0] for sign in _PARTED_ELSEWHERE)
    return is_results(table) and (not elsewhere or {"event", "name"} <= set(table.header))


def read_csv(text: str, heading: str = "") -> SheetFile:
    """Return what a CSV file holds: a top list, careers as TFRRS lists them, or results.

    ``heading`` says event and sex where the file itself does not, such as its name
    (``men-1500-metres.csv``); a name without an event says nothing.

    Raises:
        UnreadableResults: no header that is known, or too large.
    """
    table = read_table(text)
    if is_top_list(table):
        return top_list_sheets(table, _said(heading))
    if is_career_list(table):
        return career_sheets(table)
    if is_results(table):
        return result_sheets(table, _said(heading))
    raise UnreadableResults(
        "The first line of this CSV names no columns I know; write at least name and mark there."
    )


def _said(heading: str) -> str:
    """Return what the name of a file says in words, where it names an event."""
    said = heading.rpartition("/")[2].removesuffix(".csv").replace("-", " ").replace("_", " ")
    return said if read_heading(said).event is not None else ""
