"""belllap batches, undo, doubts and backup, run as programs."""

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.batches import Wanted
from db.store import Store
from tests.db import small_rows as rows
from tests.db.dumps import complaint, dump, plain
from tests.db.imports.bringing import bring, mile
from tests.db.small_rows import apply

ROOT = Path(__file__).parents[2]


def belllap(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if "BELLLAP" not in key}
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def two_batches(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite3"

    async def fill() -> None:
        async with Store(path) as store:
            first = [
                Wanted("athlete", [rows.athlete(1)]),
                Wanted("meet", [rows.meet(1)]),
                Wanted("race", [rows.race(1)]),
            ]
            await apply(store, first)
            own = [
                Wanted("athlete", [rows.athlete(2, guild=5)]),
                Wanted("alias", [rows.alias(1, 1, "One", guild=5)]),
            ]
            await apply(store, own, kind="entry", guild=5)

    asyncio.run(fill())
    return path


def test_batches_are_listed_newest_first(two_batches: Path) -> None:
    done = belllap("batches", "--database", str(two_batches))
    assert (done.returncode, done.stdout) == (
        0,
        "2  2026-01-02 03:04  a test (entry, server 5): +2 ~0 -0\n"
        "1  2026-01-02 03:04  a test (import): +3 ~0 -0\n",
    )


def test_the_newest_is_taken_back_and_the_store_is_as_before(two_batches: Path) -> None:
    refused = belllap("undo", "1", "--yes", "--database", str(two_batches))
    assert (refused.returncode, refused.stderr) == (
        2,
        "Batch 2 came after batch 1; take that one back first.\n",
    )
    done = belllap("undo", "2", "--yes", "--database", str(two_batches))
    assert done.returncode == 0
    assert [row[0] for row in dump(two_batches)["athlete"]] == [1]
    today = datetime.now(UTC).date().isoformat()
    listed = belllap("batches", "--database", str(two_batches)).stdout.splitlines()[0]
    assert f"taken back {today}" in listed
    again = belllap("undo", "2", "--yes", "--database", str(two_batches))
    assert again.stderr == (
        "Batch 2 is not stored, or was taken back before; belllap batches lists them.\n"
    )


def test_nothing_is_taken_back_without_a_word(two_batches: Path) -> None:
    before = dump(two_batches)
    done = belllap("undo", "2", "--database", str(two_batches))
    assert done.returncode == 1
    assert done.stdout == "Batch 2 stays; say --yes to take it back without being asked.\n"
    assert dump(two_batches) == before


def test_a_copy_is_whole_while_somebody_writes(two_batches: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    with plain(two_batches) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM race")
        done = belllap("backup", str(copy), "--database", str(two_batches))
    assert done.returncode == 0
    assert done.stdout.endswith(" MB, checked.\n")
    assert [row[0] for row in dump(copy)["race"]] == [1]
    assert not list(tmp_path.glob("*.part"))


def test_a_copy_writes_over_nothing(two_batches: Path) -> None:
    done = belllap("backup", str(two_batches), "--database", str(two_batches))
    assert done.returncode == 2
    assert done.stderr == f"{two_batches} is there already; name a file that is not.\n"


@pytest.fixture
def in_doubt(tmp_path: Path) -> Path:
    """Return a store with one bare name from two files."""
    path = tmp_path / "doubt.sqlite3"

    async def fill() -> None:
        async with Store(path) as store:
            await bring(store, mile("1,Al Ash,,3:50.00,"), "one.csv")
            await bring(store, mile("1,Al Ash,,3:52.00,", day="2024-07-01"), "other.csv")

    asyncio.run(fill())
    return path


def owners_of_lines(path: Path) -> int:
    with plain(path) as connection:
        ((owners,),) = connection.execute("SELECT count(DISTINCT athlete_id) FROM result")
    return int(owners)


def test_a_doubt_is_listed_and_two_are_made_one_and_two_again(in_doubt: Path) -> None:
    where = ("--database", str(in_doubt))
    listed = belllap("doubts", *where)
    assert (listed.returncode, listed.stdout.count("\n")) == (0, 1)
    assert listed.stdout.startswith("1  Al Ash: perhaps Al Ash; ")
    before = dump(in_doubt)["result"]
    done = belllap("doubts", "--same", "1", *where)
    assert done.stdout == "Settled as batch 3; belllap undo 3 takes that back.\n"
    assert (owners_of_lines(in_doubt), complaint(in_doubt)) == (1, "ok")
    assert belllap("doubts", *where).stdout == "Nobody is in doubt.\n"
    assert belllap("undo", "3", "--yes", *where).returncode == 0
    assert dump(in_doubt)["result"] == before
    assert belllap("doubts", *where).stdout == listed.stdout


def test_two_people_stay_two_and_leave_the_list(in_doubt: Path) -> None:
    where = ("--database", str(in_doubt))
    assert belllap("doubts", "--two", "1", *where).returncode == 0
    assert owners_of_lines(in_doubt) == 2
    assert belllap("doubts", *where).stdout == "Nobody is in doubt.\n"
    gone = belllap("doubts", "--two", "1", *where)
    assert (gone.returncode, gone.stderr) == (
        2,
        "There is no doubt 1; belllap doubts lists them.\n",
    )
    both = belllap("doubts", "--two", "1", "--same", "1", *where)
    assert (both.returncode, both.stderr) == (2, "Say --same or --two, one of them.\n")


def test_what_a_server_entered_is_everybodys_once_promoted(two_batches: Path) -> None:
    where = ("--database", str(two_batches))
    done = belllap("batches", "--promote", "2", *where)
    assert done.stdout == (
        "Batch 2 is everybody's now, as batch 3; belllap undo 3 takes that back.\n"
    )
    with plain(two_batches) as connection:
        rows_ = connection.execute("SELECT guild_id FROM athlete ORDER BY id").fetchall()
    assert rows_ == [(0,), (0,)]


@pytest.mark.parametrize("words", [["batches"], ["undo", "1", "--yes"], ["backup", "x.sqlite3"]])
def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "none.sqlite3"
    done = belllap(*words, "--database", str(path))
    assert done.returncode == 2
    assert done.stderr == f"There is no store at {path}; name one with --database.\n"
    assert not path.exists()
