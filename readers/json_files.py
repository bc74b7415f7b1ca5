"""JSON files of results: whose they are, and their values."""

from readers.diamond_league import archive_sheets, is_archive
from readers.json_values import load_json
from readers.opentrack import competition_sheets, is_competition
from readers.sheets import SheetFile
from readers.world_athletics import answer_sheets, is_answer
from track.errors import UnreadableResults


def read_json(text: str) -> SheetFile:
    """Return what a JSON file of any of the known makers holds.

    Raises:
        UnreadableResults: none of them writes such a file, or it is too large.
    """
    value = load_json(text)
    if is_answer(value):
        return answer_sheets(value)
    if is_competition(value):
        return competition_sheets(value)
    if is_archive(value):
        return archive_sheets(value)
    raise UnreadableResults(
        "This JSON is of neither World Athletics nor OpenTrack nor the Diamond League; send the "
        "results as CSV."
    )
