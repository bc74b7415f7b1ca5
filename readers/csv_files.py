"""CSV files of results: which kind one is, and its values."""

from readers.csv_lists import career_sheets, is_career_list, is_top_list, top_list_sheets
from readers.csv_results import is_results, result_sheets
from readers.csv_tables import read_table
from readers.sheets import SheetFile
from track.errors import UnreadableResults


def read_csv(text: str, heading: str = "") -> SheetFile:
    """Return what a CSV file holds: a top list, careers as TFRRS lists them, or results.

    ``heading`` says event and sex where the file itself does not, such as its name
    (``men-1500-metres.csv``).

    Raises:
        UnreadableResults: no header that is known, or too large.
    """
    table = read_table(text)
    if is_top_list(table):
        return top_list_sheets(table, heading)
    if is_career_list(table):
        return career_sheets(table)
    if is_results(table):
        return result_sheets(table, heading)
    raise UnreadableResults(
        "The first line of this CSV names no columns I know; it needs at least name and mark."
    )
