"""Texts brought into a small store, as ``belllap import`` brings files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from db.batches import Outcome
from db.imports.files import Input, import_file, preview
from db.imports.namebook import Namebook
from db.imports.plan import Plan, Said, State
from db.store import Store
from readers.files import read_file
from readers.sheets import Sheet, SheetFile
from tests.db.dumps import Rows, dump, plain
from tests.db.small_rows import take_back

NOTHING = Said()
_STATES = tuple(State)
OWN_HEAD = "event,sex,round,heat,date,meet,place,name,nation,mark,status,wind\n"


def own_csv(*lines: str) -> str:
    """Return a file of our own columns: event,sex,round,heat,date,meet,place,name,nation, ..."""
    return OWN_HEAD + "".join(f"{line}\n" for line in lines)


def mile(*lines: str, day: str = "2024-06-01", meet: str = "Harbour Mile") -> str:
    """Return the file of a mile; a line is “place,name,nation,mark,status”."""
    return own_csv(*(f"mile,M,final,,{day},{meet},{line}," for line in lines))


def read(text: str, title: str = "harbour.csv") -> SheetFile:
    """Return ``text`` as a file of results."""
    file = read_file(title, text.encode())
    assert isinstance(file, SheetFile)
    return file


async def bring(
    store: Store, text: str, title: str = "harbour.csv", said: Said = NOTHING
) -> tuple[Plan, Outcome]:
    """Import ``text``; what was planned beforehand is what is done."""
    return await bring_sheets(store, read(text, title), text.encode(), title, said)


async def bring_sheets(
    store: Store, file: SheetFile, content: bytes, title: str, said: Said = NOTHING
) -> tuple[Plan, Outcome]:
    """Import ``file``, checking that its plan accounts for all and was shown beforehand."""
    book = await Namebook.read(store.view(None))
    given = Input.of(title, content, said)
    before = await preview(store, book, given, file, said)
    plan, outcome = await import_file(store, book, given, file, said)
    assert plan.accounted
    assert told(before) == told(plan)
    return plan, outcome


def sheets(*races: Sheet) -> SheetFile:
    """Return a file of ``races``, as a reader that is not under test here would."""
    lines = sum(len(race.lines) for race in races)
    return SheetFile("made up", races, total=lines, used=lines)


def told(plan: Plan) -> dict[str, Any]:
    """Return what a plan would do, in the words of its report."""
    return {
        "races": [(race.race_id, race.row is None, len(race.gone)) for race in plan.races],
        "lines": [(each.name, each.state.value) for each in plan.lines(*_STATES)],
        "athletes": sorted(plan.athletes),
        "left out": [(left.number, left.reason) for left in plan.left_out],
        "marks": (len(plan.marks), len(plan.marks_changed), plan.marks_same),
        "gone": (plan.lines_gone, len(plan.marks_gone)),
        "questions": sorted(plan.questions),
        "doubts": sorted(plan.doubts),
    }


def states(plan: Plan) -> list[str]:
    """Return the lines of races as “name: state”, in the order of the file."""
    return [f"{line.name}: {line.state.value}" for line in plan.lines(*_STATES)]


def lines(path: Path) -> list[str]:
    """Return the stored lines of races, as “1 Mara Quill OK 245120”, race by race."""
    return [
        " ".join(str(value) for value in row if value is not None)
        for row in _asked(
            path,
            "SELECT result.place, athlete.name, result.status, result.mark FROM result"
            " JOIN athlete ON athlete.id = result.athlete_id JOIN race ON race.id = result.race_id"
            " ORDER BY race.day, race.event, race.round, race.heat, race.id,"
            " result.place IS NULL, result.place, athlete.name, athlete.id",
        )
    ]


def names(path: Path) -> list[str]:
    """Return everybody's name."""
    return [row[0] for row in _asked(path, "SELECT name FROM athlete ORDER BY name, id")]


def _asked(path: Path, sql: str) -> Rows:
    with plain(path) as connection:
        return connection.execute(sql).fetchall()


async def undone(store: Store, outcome: Outcome, before: dict[str, Rows]) -> None:
    """Take a batch back and insist that the store is as it was."""
    await take_back(store, outcome.batch_id)
    assert dump(store.path) == before


async def all_undone(store: Store, done: Sequence[tuple[Outcome, dict[str, Rows]]]) -> None:
    """Take batches back, the newest first, and insist on what was there before each."""
    for outcome, before in reversed(done):
        await undone(store, outcome, before)
