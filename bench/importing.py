"""The section: ``belllap import`` of the real lists against a plain ``.import`` of their rows."""

import asyncio
import csv
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.lines import Line, Report
from bench.process import clean_environment
from db.seeding import apply_seeds
from db.store import Store

TITLE = "Importing the all-time lists"
GOAL, GOAL_AGAIN = 4, 1


def import_report(lists: Path, rounds: int, log: Callable[[str], None]) -> Report:
    """Return how long an import into a fresh seeded store takes, and the same import again."""
    files = sorted(lists.rglob("*.csv"))
    if not files:
        return Report(TITLE, (), ("the all-time lists are not here; name them with --toplists",))
    first, again, floor = [], [], []
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        asyncio.run(_seed(folder / "seeded.sqlite3"))
        for number in range(rounds):
            log(f"import: round {number + 1} of {rounds}, a minute or two")
            floor.append(_plain(files, folder))
            store = Path(shutil.copy(folder / "seeded.sqlite3", folder / "store.sqlite3"))
            first.append(_imported(lists, store, folder))
            again.append(_imported(lists, store, folder))
            _remove(store)
    return Report(
        TITLE,
        (
            Line("into a fresh store", "s", tuple(first), tuple(floor), GOAL),
            Line("the same again", "s", tuple(again), tuple(floor), GOAL_AGAIN),
        ),
    )


async def _seed(path: Path) -> None:
    async with Store(path) as store:
        await apply_seeds(store)


def _imported(lists: Path, store: Path, folder: Path) -> float:
    """Return the seconds one run of the program takes."""
    words = ["-m", "bot", "import", str(lists.resolve()), "--yes", "--database", str(store)]
    begun = time.monotonic()
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *words],
        cwd=folder,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.monotonic() - begun


def _plain(files: list[Path], folder: Path) -> float:
    """Return the seconds the same rows take into one plain table."""
    path = folder / "plain.sqlite3"
    columns = files[0].read_text(encoding="utf-8").partition("\n")[0].split(",")
    table = f"CREATE TABLE rows ({', '.join(columns)})"
    shell = shutil.which("sqlite3")
    begun = time.monotonic()
    if shell is None:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(table)
            marks = ", ".join("?" * len(columns))
            connection.executemany(f"INSERT INTO rows VALUES ({marks})", _rows(files))  # noqa: S608 - ours
    else:
        script = [
            f"{table};",
            *(f'.import --csv --skip 1 "{file.resolve()}" rows' for file in files),
        ]
        subprocess.run(  # noqa: S603 - SQLite's own shell
            [shell, str(path)], input="\n".join(script), text=True, check=True
        )
    taken = time.monotonic() - begun
    _remove(path)
    return taken


def _rows(files: list[Path]) -> Iterator[list[str]]:
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            yield from list(csv.reader(file))[1:]


def _remove(path: Path) -> None:
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()
