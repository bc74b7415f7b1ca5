"""Transactions land whole or not at all, whoever is cancelled, killed or in the way."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from db.settings import remember, remembered
from db.sql import queries
from db.store import Store
from tests.db import other_program
from tests.db.dumps import complaint, dump, plain
from tests.db.gate import LONGEST_WAIT, Gate
from tests.db.other_program import add_one


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """An empty store; a test that would wait forever fails instead."""
    async with asyncio.timeout(3 * LONGEST_WAIT), Store(tmp_path / "store.sqlite3") as opened:
        yield opened


async def save(connection: aiosqlite.Connection, key: str) -> None:
    await connection.execute(queries()["save_setting"], {"key": key, "value": "kept"})


async def save_two(store: Store) -> None:
    async with store.writer.transaction() as connection:
        await save(connection, "one")
        await save(connection, "two")


async def guarded(store: Store, statement: str) -> Gate:
    # Outside any transaction, which would meet the gate itself; hence the connection as it is.
    connection = store.writer._connection
    assert connection is not None
    return await Gate(statement).guard(connection)


async def cancelled(task: asyncio.Task[None]) -> bool:
    await asyncio.wait({task})
    return task.cancelled()


def kept(store: Store) -> set[str]:
    return {key for key, _ in dump(store.path)["setting"]}


@pytest.mark.parametrize("statement", ["BEGIN", "INSERT", "COMMIT"])
async def test_a_task_cancelled_at_any_statement_leaves_all_or_nothing(
    store: Store, statement: str
) -> None:
    gate = await guarded(store, statement)
    task = asyncio.create_task(save_two(store))
    await gate.reached()
    task.cancel()
    gate.open()
    assert await cancelled(task)
    assert kept(store) == ({"one", "two"} if statement == "COMMIT" else set())
    await remember(store, "next", "kept")
    assert kept(store) - {"one", "two"} == {"next"}


async def test_a_task_cancelled_while_another_writes_never_begins(store: Store) -> None:
    async with store.writer.transaction() as connection:
        task = asyncio.create_task(save_two(store))
        await asyncio.wait({task}, timeout=0)
        task.cancel()
        assert await cancelled(task)
        await save(connection, "mine")
    assert kept(store) == {"mine"}


async def test_a_task_cancelled_between_statements_leaves_nothing(store: Store) -> None:
    half = asyncio.Event()

    async def stop_half_way() -> None:
        async with store.writer.transaction() as connection:
            await save(connection, "one")
            half.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stop_half_way())
    await half.wait()
    task.cancel()
    assert await cancelled(task)
    await remember(store, "next", "kept")
    assert kept(store) == {"next"}


async def test_a_task_cancelled_again_and_again_while_taking_back_still_takes_back(
    store: Store,
) -> None:
    at_insert = await guarded(store, "INSERT")
    task = asyncio.create_task(save_two(store))
    await at_insert.reached()
    task.cancel()
    # Queued behind the insert: the rollback that the first cancelling asked for.
    for _ in range(3):
        await asyncio.wait({task}, timeout=0)
        task.cancel()
    at_insert.open()
    assert await cancelled(task)
    await remember(store, "next", "kept")
    assert kept(store) == {"next"}


async def test_a_task_cancelled_twice_at_the_rollback_itself_still_takes_back(
    store: Store,
) -> None:
    gate = await guarded(store, "ROLLBACK")

    async def change_mind() -> None:
        async with store.writer.transaction() as connection:
            await save(connection, "one")
            raise RuntimeError("no")

    task = asyncio.create_task(change_mind())
    await gate.reached()
    task.cancel()
    await asyncio.wait({task}, timeout=0)
    task.cancel()
    gate.open()
    assert await cancelled(task)
    await remember(store, "next", "kept")
    assert kept(store) == {"next"}


async def test_nobody_writes_before_a_cancelled_commit_has_ended(store: Store) -> None:
    gate = await guarded(store, "COMMIT")
    first = asyncio.create_task(save_two(store))
    await gate.reached()
    first.cancel()
    second = asyncio.create_task(remember(store, "next", "kept"))
    await asyncio.wait({first, second}, timeout=0)
    assert not first.done()
    assert not second.done()
    gate.open()
    assert await cancelled(first)
    await second
    assert kept(store) == {"one", "two", "next"}


@pytest.mark.parametrize("ticks", range(0, 24, 2))
async def test_a_task_cancelled_at_any_turn_of_the_loop_leaves_all_or_nothing(
    store: Store, ticks: int
) -> None:
    task = asyncio.create_task(save_two(store))
    for _ in range(ticks):
        await asyncio.wait({task}, timeout=0)
    task.cancel()
    await asyncio.wait({task})
    assert kept(store) in (set(), {"one", "two"})
    await remember(store, "next", "kept")
    assert await remembered(store, "next") == "kept"


async def test_an_error_takes_everything_back_and_reaches_the_caller(store: Store) -> None:
    async def refused() -> None:
        async with store.writer.transaction() as connection:
            await save(connection, "one")
            await connection.execute("INSERT INTO setting (key) VALUES ('no value')")

    with pytest.raises(sqlite3.IntegrityError):
        await refused()
    await remember(store, "next", "kept")
    assert kept(store) == {"next"}


async def test_a_commit_that_is_refused_takes_everything_back(store: Store) -> None:
    async def refused_at_the_end() -> None:
        async with store.writer.transaction() as connection:
            await connection.execute("PRAGMA defer_foreign_keys = ON")
            await save(connection, "one")
            await connection.execute("INSERT INTO source VALUES ('a', 'b', 'c', 99)")

    with pytest.raises(sqlite3.IntegrityError):
        await refused_at_the_end()
    await remember(store, "next", "kept")
    assert kept(store) == {"next"}


async def test_writers_of_one_program_lose_nothing(store: Store) -> None:
    async def count() -> None:
        async with store.writer.transaction() as connection:
            await add_one(connection, "count")

    await asyncio.gather(*(count() for _ in range(100)))
    assert await remembered(store, "count") == "100"


async def test_writers_of_two_stores_lose_nothing(store: Store) -> None:
    async def count(one: Store) -> None:
        for _ in range(50):
            async with one.writer.transaction() as connection:
                await add_one(connection, "count")

    async with Store(store.path) as other:
        await asyncio.gather(count(store), count(other))
    assert await remembered(store, "count") == "100"


async def test_writers_of_two_programs_lose_nothing(store: Store) -> None:
    programs = [await other_program.start("count", str(store.path), "50") for _ in range(2)]
    for _ in range(50):
        async with store.writer.transaction() as connection:
            await add_one(connection, "count")
    for program in programs:
        _, told = await program.communicate()
        assert (program.returncode, told) == (0, b"")
    assert await remembered(store, "count") == "150"


async def test_a_writer_waits_for_another_program(store: Store) -> None:
    with plain(store.path) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO setting VALUES ('theirs', 'kept')")
        gate = await guarded(store, "BEGIN")
        task = asyncio.create_task(remember(store, "mine", "kept"))
        await gate.reached()
        other.execute("COMMIT")
        gate.open()
        await task
    assert kept(store) == {"theirs", "mine"}


async def test_a_reader_sees_no_half_of_a_transaction(store: Store) -> None:
    async with store.writer.transaction() as connection:
        await save(connection, "one")
        assert await remembered(store, "one") is None
    assert await remembered(store, "one") == "kept"


async def test_closing_waits_for_the_transaction_under_way(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    async with Store(path) as store:
        gate = await guarded(store, "INSERT")
        task = asyncio.create_task(save_two(store))
        await gate.reached()
        asyncio.get_running_loop().call_soon(gate.open)
    await task
    assert {key for key, _ in dump(path)["setting"]} == {"one", "two"}
    assert complaint(path) == "ok"


async def test_a_closed_store_says_so(tmp_path: Path) -> None:
    async with Store(tmp_path / "store.sqlite3") as store:
        pass
    with pytest.raises(sqlite3.ProgrammingError, match="the store is closed"):
        await remember(store, "late", "lost")
    with pytest.raises(sqlite3.ProgrammingError, match="the store is closed"):
        await remembered(store, "late")


@pytest.mark.parametrize("what", ["fail", "fail-in-transaction", "fail-while-reading"])
async def test_an_error_inside_the_store_ends_the_program(tmp_path: Path, what: str) -> None:
    program = await other_program.start(what, str(tmp_path / "store.sqlite3"))
    try:
        async with asyncio.timeout(LONGEST_WAIT):
            _, told = await program.communicate()
    except TimeoutError:
        program.kill()
        await program.wait()
        raise
    assert program.returncode == 1
    assert b"RuntimeError: in the middle" in told
    assert dump(tmp_path / "store.sqlite3")["setting"] == []
