"""An import that is killed leaves whole batches alone, and goes on where it was."""

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from db.batches import KEYS
from tests.db.dumps import Rows, complaint, dump, plain
from tests.db.imports.killed import EVENTS, bring

ROOT = Path(__file__).parents[3]
ROUNDS = int(os.environ.get("KILLS", "6"))
"""Times it is killed; KILLS=40 is for an evening."""
PRINTED = re.compile(r"Batch (\d+): \+(\d+) ~(\d+) -(\d+);")

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="this system has no fork and no SIGKILL"
)


def batches(path: Path) -> Rows:
    """Return number and counts of every batch."""
    with plain(path) as connection:
        return connection.execute(
            "SELECT id, added, changed, removed FROM batch ORDER BY id"
        ).fetchall()


def added(path: Path, batch: int) -> int:
    """Return how many rows a batch has in the store."""
    with plain(path) as connection:
        counts = (
            connection.execute(
                f"SELECT count(*) FROM {table} WHERE batch_id = ?",  # noqa: S608 - names of ours
                [batch],
            ).fetchone()
            for table in KEYS
        )
        return sum(count for (count,) in counts)


async def test_a_killed_import_leaves_whole_batches_and_goes_on(tmp_path: Path) -> None:
    words = (str(tmp_path), str(ROUNDS), "1954")
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.db.imports.killed", *words, cwd=ROOT,
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert await program.wait() == 0
    whole, all_batches = dump(tmp_path / "whole"), batches(tmp_path / "whole")
    assert len(all_batches) == len(EVENTS) + 1
    stood = []
    for number in range(ROUNDS):
        path = tmp_path / f"killed-{number}"
        assert complaint(path) == "ok"
        found = batches(path)
        stood.append(len(found))
        assert found == all_batches[: len(found)]
        assert [added(path, batch) for batch, *_ in found] == [each[1] for each in found]
        said = path.with_suffix(".txt").read_text(encoding="utf-8")
        told = [tuple(map(int, each)) for each in PRINTED.findall(said)]
        assert told == found[: len(told)], "what was printed as done is there"
        await bring(path, tmp_path / "results")
        assert dump(path) == whole
        assert complaint(path) == "ok"
    assert min(stood) < len(all_batches)
    assert max(stood) > 0
