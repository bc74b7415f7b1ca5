"""Every file ends with the schema this version knows, or is refused and left as it was."""

import asyncio
import os
import sqlite3
from pathlib import Path

import pytest

from db.migrate import migrate
from db.sql import migrations
from db.store import Store
from tests.db.dumps import dump, plain, schema
from track.errors import StoreProblem

STEPS = (
    "CREATE TABLE shoe (name TEXT) STRICT;",
    "ALTER TABLE shoe ADD COLUMN spikes INTEGER;",
    "INSERT INTO shoe (name) VALUES ('left; or -- right');\nCREATE INDEX shoe_name ON shoe (name);",
)


async def refusal(path: Path) -> str:
    with pytest.raises(StoreProblem) as caught:
        async with Store(path):
            pass
    return str(caught.value)


def is_one_sentence(text: str, path: Path) -> bool:
    told = text.replace(str(path), "FILE").replace(str(path.parent), "FOLDER")
    return told.endswith(".") and ". " not in told and "\n" not in told and "--database" in told


@pytest.mark.parametrize("version", range(len(migrations()) + 1))
async def test_a_file_of_any_version_ends_with_the_schema_of_a_fresh_one(
    version: int, tmp_path: Path
) -> None:
    await migrate(tmp_path / "fresh")
    await migrate(tmp_path / "old", migrations()[:version])
    await migrate(tmp_path / "old")
    assert schema(tmp_path / "old") == schema(tmp_path / "fresh")
    assert schema(tmp_path / "fresh")[0] == len(migrations())


@pytest.mark.parametrize("version", range(len(STEPS) + 1))
async def test_steps_missing_from_an_older_file_are_taken_once_each(
    version: int, tmp_path: Path
) -> None:
    await migrate(tmp_path / "fresh", STEPS)
    await migrate(tmp_path / "old", STEPS[:version])
    await migrate(tmp_path / "old", STEPS)
    assert schema(tmp_path / "old") == schema(tmp_path / "fresh")


async def test_a_second_start_leaves_schema_and_rows_alone(database: Path) -> None:
    before = (schema(database), dump(database, skip=()))
    async with Store(database):
        pass
    assert (schema(database), dump(database, skip=())) == before


@pytest.mark.parametrize(
    "broken",
    [
        "CREATE TABLE sock (name TEXT);\nCREATE TABLE sock (name TEXT);",
        "CREATE TABLE sock (name TEXT);\nINSERT INTO nowhere VALUES (1);",
        "DROP TABLE shoe;\nthis is no SQL;",
    ],
)
async def test_a_script_that_fails_leaves_neither_schema_nor_number(
    broken: str, tmp_path: Path
) -> None:
    path = tmp_path / "store"
    await migrate(path, STEPS)
    before = schema(path)
    with pytest.raises(StoreProblem):
        await migrate(path, (*STEPS, broken))
    assert schema(path) == before
    await migrate(path, (*STEPS, "CREATE TABLE sock (name TEXT);"))
    assert schema(path)[0] == len(STEPS) + 1


async def test_the_good_steps_before_a_failing_one_stay(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem):
        await migrate(tmp_path / "store", (*STEPS, "no SQL;"))
    assert schema(tmp_path / "store")[0] == len(STEPS)


async def test_programs_that_start_together_on_a_new_file_all_open_it(tmp_path: Path) -> None:
    path = tmp_path / "store"
    await asyncio.gather(*(migrate(path) for _ in range(6)))
    await migrate(tmp_path / "alone")
    assert schema(path) == schema(tmp_path / "alone")


async def test_programs_that_start_together_take_each_step_once(tmp_path: Path) -> None:
    path = tmp_path / "store"
    await asyncio.gather(*(migrate(path, STEPS) for _ in range(6)))
    assert dump(path)["shoe"] == [("left; or -- right", None)]


async def test_a_file_from_the_future_is_refused_and_left_alone(database: Path) -> None:
    with plain(database) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = dump(database, skip=())
    told = await refusal(database)
    assert told == (
        f"{database} was made by a newer Bell Lap (schema 99, this one knows "
        f"{len(migrations())}); update Bell Lap, or name another file with --database."
    )
    assert dump(database, skip=()) == before


async def test_a_version_below_nothing_belongs_to_another_program(database: Path) -> None:
    with plain(database) as connection:
        connection.execute("PRAGMA user_version = -1")
    assert "belongs to another program" in await refusal(database)


async def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert is_one_sentence(await refusal(tmp_path), tmp_path)


async def test_a_text_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Kerr 3:45.34\n" * 100)
    told = await refusal(path)
    assert is_one_sentence(told, path)
    assert "file is not a database" in told
    assert path.read_text() == "Kerr 3:45.34\n" * 100


async def test_a_file_inside_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("")
    path = tmp_path / "notes" / "store.sqlite3"
    assert is_one_sentence(await refusal(path), path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
async def test_a_folder_nobody_may_write_to_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    path = folder / "store.sqlite3"
    assert is_one_sentence(await refusal(path), path)


async def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.sqlite3"
    with plain(path) as connection:
        connection.execute("CREATE TABLE photo (name TEXT)")
    before = schema(path)
    assert is_one_sentence(await refusal(path), path)
    assert schema(path) == before


async def test_a_damaged_file_is_refused(database: Path) -> None:
    with database.open("r+b") as file:
        file.seek(20)
        file.write(b"\xff" * 4000)
    assert is_one_sentence(await refusal(database), database)


async def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "newer" / "store.sqlite3"
    async with Store(path):
        pass
    assert schema(path)[0] == len(migrations())


async def test_names_with_signs_that_mean_something_in_an_address_are_plain_names(
    tmp_path: Path,
) -> None:
    path = tmp_path / "50% #1?mode=memory &é.sqlite3"
    async with Store(path):
        pass
    assert path.exists()


async def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "store"
    path.touch()
    async with Store(path):
        pass
    assert schema(path)[0] == len(migrations())


def test_the_tables_refuse_what_makes_no_sense(database: Path) -> None:
    nonsense = [
        "UPDATE result SET mark = 0",
        "UPDATE result SET status = 'LATE'",
        "UPDATE result SET status = 'DNF' WHERE mark IS NOT NULL",
        "UPDATE result SET counts = 1 WHERE mark IS NULL",
        "UPDATE result SET place = 0",
        "UPDATE athlete SET sex = 'X'",
        "UPDATE athlete SET name = ''",
        "UPDATE meet SET last_day = first_day - 1",
        "UPDATE race SET day = 'yesterday'",
    ]
    with plain(database) as connection:
        for statement in nonsense:
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(statement)
