"""The seeds as values: every table of the folder, read from the text of its files."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from readers.seeds import tables
from readers.seeds.cells import Line, UnreadableSeed, lines
from readers.seeds.rows import Row, Seeds
from track.progress import UNWATCHED, Progress

COLUMNS = {
    name: tuple(columns.split())
    for name, columns in {
        "sources.csv": "code kind where",
        "athletes.csv": "key name given family nation other_nations sex born source",
        "aliases.csv": "athlete alias kind source note",
        "people.csv": "verdict key other reason source",
        "meets.csv": "key series name first last venue city country level indoor source",
        "races/": "key meet event sex round heat day name paced short_track field splits note"
        " wind source",
        "results/": "race place athlete listed_as nation mark status tags pacemaker annulled note"
        " wind series source",
        "teams.csv": "race place team nation mark status tags annulled note members source",
        "records.csv": "key event sex short_track scope where mark hand athlete holder nation day"
        " venue ratified current superseded_by as_of note source",
        "lists.csv": "key event sex short_track age as_of complete_to note source",
        "list_marks/": "list rank athlete nation mark wind venue day source",
        "careers.csv": "athlete first last left_out source",
        "honours.csv": "athlete level year event age place source",
        "conflicts.csv": "subject key athlete field value believed source note",
        "coverage.csv": "key kind event sex series level first last complete note source",
    }.items()
}
"""The columns of each file; a name that ends in ``/`` is a folder of files alike."""

_Row = TypeVar("_Row", bound=Row)


def read_seeds(files: Mapping[str, str], progress: Progress = UNWATCHED) -> Seeds:
    """Return the seeds of ``files``, texts by their path in the folder (``races/2024.csv``).

    Other files are ignored. The rows are taken at their word: ``checks.problems`` says what
    is wrong between them. Only a mark needs another table, for the unit of its event.

    Raises:
        UnreadableSeed: a file is missing, or a cell is not what its column holds.
    """

    def table(name: str, read: Callable[[Line], _Row]) -> tuple[_Row, ...]:
        read_lines = progress.counted(_lines(files, name), f"reading {_spoken(name)}")
        return tuple(read(line) for line in read_lines)

    races = table("races/", tables.read_race)
    lists = table("lists.csv", tables.read_list)
    race_units = {race.key: race.event.unit for race in races}
    list_units = {row.key: row.event.unit for row in lists}
    return Seeds(
        sources=table("sources.csv", tables.read_source),
        athletes=table("athletes.csv", tables.read_athlete),
        aliases=table("aliases.csv", tables.read_alias),
        people=table("people.csv", tables.read_person),
        meets=table("meets.csv", tables.read_meet),
        races=races,
        results=table("results/", lambda line: tables.read_result(line, race_units)),
        teams=table("teams.csv", lambda line: tables.read_team(line, race_units)),
        records=table("records.csv", tables.read_record),
        lists=lists,
        list_marks=table("list_marks/", lambda line: tables.read_list_mark(line, list_units)),
        careers=table("careers.csv", tables.read_career),
        honours=table("honours.csv", tables.read_honour),
        conflicts=table("conflicts.csv", tables.read_conflict),
        coverage=table("coverage.csv", tables.read_coverage),
    )


def _spoken(name: str) -> str:
    return name.removesuffix(".csv").rstrip("/").replace("_", " ")


def _lines(files: Mapping[str, str], name: str) -> Iterator[Line]:
    if name.endswith("/"):
        found = sorted(file for file in files if file.startswith(name) and file.endswith(".csv"))
    else:
        found = [name] if name in files else []
    if not found:
        raise UnreadableSeed(name, 0, "", "this part of the seeds is missing.")
    known: defaultdict[Any, dict[str, Any]] = defaultdict(dict)
    for file in found:
        yield from lines(file, files[file], COLUMNS[name], known)
