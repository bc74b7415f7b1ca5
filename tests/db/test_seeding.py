"""The seeds come in whole, once, and again only where they changed."""

import asyncio
import os
import random
import sys
from pathlib import Path

import pytest

from db.batches import Outcome
from db.seeding import apply_seeds, seed_files
from db.store import Store
from readers.seeds import UnreadableSeed
from tests.db.dumps import Rows, complaint, dump, one
from tests.db.other_program import ROOT, start
from tests.db.small_rows import take_back
from tests.readers.small_seeds import small_seeds, with_mistake

TABLES = {
    "source": 208,
    "athlete": 14017,
    "alias": 458,
    "meet": 13110,
    "race": 41092,
    "result": 104743,
    "team": 1496,
    "team_member": 552,
    "record": 550,
    "list": 214,
    "list_mark": 15424,
    "career": 360,
    "honour": 6577,
    "conflict": 206,
    "coverage": 27,
}
BATCHES = "SELECT count(*) FROM batch"


def differing(before: dict[str, Rows], after: dict[str, Rows]) -> dict[str, tuple[Rows, Rows]]:
    """Return, for each table that is not the same, the rows that went and the rows that came."""
    return {
        table: (
            sorted(set(before[table]) - set(after[table]), key=repr),
            sorted(set(after[table]) - set(before[table]), key=repr),
        )
        for table in before
        if before[table] != after[table]
    }


def stored_only(changes: dict[str, tuple[Rows, Rows]]) -> dict[str, tuple[Rows, Rows]]:
    return {table: rows for table, rows in changes.items() if table in TABLES}


def test_the_seeds_we_ship_arrive_as_one_batch(database: Path) -> None:
    held = dump(database, skip=())
    assert {table: len(held[table]) for table in TABLES} == TABLES
    assert len(held["batch"]) == 1
    assert held["batch_change"] == []
    assert one(database, "SELECT added FROM batch") == sum(TABLES.values())
    assert {row[-1] for table in TABLES for row in held[table]} == {1}
    assert complaint(database) == "ok"


async def test_a_second_start_changes_nothing(database: Path) -> None:
    before = dump(database, skip=())
    async with Store(database) as store:
        assert await apply_seeds(store) is None
    assert dump(database, skip=()) == before


async def test_seeding_twice_makes_the_very_same_store(database: Path, tmp_path: Path) -> None:
    async with Store(tmp_path / "again") as store:
        await apply_seeds(store)
    history = ("batch",)
    assert dump(tmp_path / "again", skip=history) == dump(database, skip=history)


async def test_filling_a_store_tells_how_far_it_is_and_a_second_start_tells_nothing(
    store: Store,
) -> None:
    told: list[tuple[int, int, str]] = []
    await apply_seeds(store, small_seeds(), lambda *news: told.append(news))
    done, of, what = zip(*told, strict=True)
    assert list(done) == sorted(done)
    assert (done[0], done[-1]) == (0, of[0])
    assert len(set(of)) == 1
    assert {"reading results", "writing results", "working out bests", "done"} <= set(what)
    told.clear()
    assert await apply_seeds(store, small_seeds(), lambda *news: told.append(news)) is None
    assert told == []


async def test_a_long_table_is_told_of_on_the_way(store: Store) -> None:
    files = small_seeds()
    many = [f"runner-{number},Runner,,Runner,GBR,,M,,archive" for number in range(1200)]
    files["athletes.csv"] += "\n".join(many) + "\n"
    told: list[tuple[int, int, str]] = []
    await apply_seeds(store, files, lambda *news: told.append(news))
    for what in ("reading athletes", "writing athletes"):
        begun, *later = [done for done, _, doing in told if doing == what]
        assert [done - begun for done in later] == [500, 1000]


async def test_changed_seeds_taken_back_leave_every_table_as_it_was(seeded: Store) -> None:
    before = dump(seeded.path)
    files = with_mistake(seed_files(), "results/2024.csv", "3:45.34", "3:40.34")
    files = with_mistake(files, "athletes.csv", "Josh Kerr", "Joshua Kerr")
    assert await apply_seeds(seeded, files) is not None
    changed = differing(before, dump(seeded.path))
    assert {"best_interval", "race_words"} <= set(changed)
    assert one(seeded.path, BATCHES) == 2
    await take_back(seeded, 2)
    assert dump(seeded.path) == before
    # The next start brings them again: those that stand now are the older ones.
    assert await apply_seeds(seeded, files) is not None
    assert differing(before, dump(seeded.path)) == changed
    await take_back(seeded, 3)
    assert await apply_seeds(seeded) is None


async def test_an_edited_mark_changes_that_line_alone(seeded: Store) -> None:
    before = dump(seeded.path)
    files = with_mistake(seed_files(), "results/2024.csv", "3:45.34", "3:45.33")
    assert await apply_seeds(seeded, files) == Outcome(2, added=0, changed=1, removed=0)
    ((old,), (new,)) = stored_only(differing(before, dump(seeded.path)))["result"]
    assert [(was, now) for was, now in zip(old, new, strict=True) if was != now] == [
        (225_340, 225_330)
    ]
    await take_back(seeded, 2)
    assert dump(seeded.path) == before


async def test_a_line_added_one_removed_and_one_renamed_change_those_alone(store: Store) -> None:
    await apply_seeds(store, small_seeds())
    before = dump(store.path)
    files = small_seeds()
    files = with_mistake(
        files, "results/2024.csv", "town-1500,3,cat-cole,,USA,4:05.00,OK,,,0,,,,archive\n", ""
    )
    files["athletes.csv"] += "zoe-zhu,Zoe Zhu,Zoe,Zhu,CHN,,W,2001,archive\n"
    files = with_mistake(files, "meets.csv", "Town Games", "City Games")
    assert await apply_seeds(store, files) == Outcome(2, added=1, changed=1, removed=1)
    changes = stored_only(differing(before, dump(store.path)))
    assert {table: (len(went), len(came)) for table, (went, came) in changes.items()} == {
        "athlete": (0, 1),
        "meet": (1, 1),
        "result": (1, 0),
    }
    await take_back(store, 2)
    assert dump(store.path) == before


async def test_seeds_in_another_order_change_no_row(store: Store) -> None:
    await apply_seeds(store, small_seeds())
    before = dump(store.path)
    files = small_seeds()
    header, *lines = files["results/2024.csv"].splitlines()
    files["results/2024.csv"] = "\n".join([header, *reversed(lines)]) + "\n"
    assert await apply_seeds(store, files) == Outcome(2, 0, 0, 0)
    assert dump(store.path) == before


async def test_seeds_taken_back_come_again_at_the_next_start(store: Store) -> None:
    await apply_seeds(store, small_seeds())
    before = dump(store.path)
    await take_back(store, 1)
    assert await apply_seeds(store, small_seeds()) is not None
    assert {table: [row[:-1] for row in rows] for table, rows in dump(store.path).items()} == {
        table: [row[:-1] for row in rows] for table, rows in before.items()
    }


async def test_a_seed_nobody_can_read_leaves_the_store_as_it_was(store: Store) -> None:
    await apply_seeds(store, small_seeds())
    before = dump(store.path, skip=())
    files = with_mistake(small_seeds(), "results/2024.csv", "4:05.00", "4:65.00")
    with pytest.raises(UnreadableSeed, match=r"results/2024\.csv"):
        await apply_seeds(store, files)
    assert dump(store.path, skip=()) == before


async def test_seeding_cancelled_half_way_leaves_the_store_as_it_was(store: Store) -> None:
    await apply_seeds(store, small_seeds())
    before = dump(store.path, skip=())
    files = with_mistake(small_seeds(), "results/2024.csv", "4:05.00", "4:05.01")
    for turns in range(0, 60, 3):
        task = asyncio.create_task(apply_seeds(store, files))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        assert task.cancelled()
        assert dump(store.path, skip=()) == before


async def test_programs_that_start_together_seed_a_new_store_once(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    programs = [await start("seed", str(path)) for _ in range(2)]
    for program in programs:
        _, told = await program.communicate()
        assert (program.returncode, told) == (0, b"")
    assert one(path, BATCHES) == 1
    assert one(path, "SELECT count(*) FROM result") == TABLES["result"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork and no SIGKILL")
async def test_a_program_killed_while_seeding_leaves_nothing_or_everything(
    tmp_path: Path, database: Path
) -> None:
    moments = random.Random(1954)  # noqa: S311 - moments, not secrets
    fractions = [0.0, *(moments.random() for _ in range(3)), 1.0]
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.db.killed", str(tmp_path), *map(str, fractions), cwd=ROOT
    )
    assert await program.wait() == 0
    everything = dump(database)
    nothing: dict[str, Rows] = {table: [] for table in everything}
    for number in range(len(fractions)):
        path = tmp_path / f"killed-{number}"
        assert complaint(path) == "ok"
        assert dump(path) in (nothing, everything)
    async with Store(tmp_path / "killed-2") as store:
        assert await apply_seeds(store) is not None
    assert dump(tmp_path / "killed-2") == everything
