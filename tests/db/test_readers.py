"""Questions are answered one at a time a connection, and a question nobody waits for is dropped."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.readers import READERS, Here
from db.store import Store, View
from tests.db.gate import LONGEST_WAIT
from tests.db.other_program import ENDLESS

SLOW = """
WITH RECURSIVE counting (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < :upto)
SELECT max(n) FROM counting
"""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """An empty store; a test that would wait forever fails instead."""
    async with asyncio.timeout(3 * LONGEST_WAIT), Store(tmp_path / "store.sqlite3") as opened:
        yield opened


async def slow(store: Store, upto: int) -> int:
    ((number,),) = await store.readers.fetch(SLOW, {"upto": upto})
    return int(number)


async def turns(number: int) -> None:
    """Let everything that can go on go on, ``number`` times."""
    for _ in range(number):
        await asyncio.sleep(0)


def endless_job(here: Here) -> None:
    """Ask one question after another, as a job does that makes values of their rows."""
    for _ in range(1_000_000):
        here.connection.execute(SLOW, {"upto": 1_000}).fetchall()


def running(store: Store) -> asyncio.Task[None]:
    return asyncio.create_task(store.readers.run(endless_job))


def asked(store: Store) -> asyncio.Task[list[sqlite3.Row]]:
    return asyncio.create_task(store.readers.fetch(ENDLESS, {}))


async def every_connection_answers(store: Store) -> bool:
    numbers = range(1, 10 * READERS)
    return await asyncio.gather(*(slow(store, n) for n in numbers)) == list(numbers)


@pytest.mark.parametrize("after", range(8))
async def test_a_cancelled_question_frees_its_task_and_its_connection(
    store: Store, after: int
) -> None:
    tasks = [asked(store) for _ in range(READERS)]
    await turns(after)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert all(task.cancelled() for task in tasks)
    assert await every_connection_answers(store)


async def test_a_question_cancelled_while_it_waits_for_a_connection_is_never_asked(
    store: Store,
) -> None:
    busy = [asked(store) for _ in range(READERS)]
    await turns(3)
    waiting = asked(store)
    await turns(3)
    waiting.cancel()
    await asyncio.wait({waiting})
    for task in busy:
        task.cancel()
    assert await every_connection_answers(store)


async def test_one_slow_question_holds_nobody_else(store: Store) -> None:
    busy = asked(store)
    await turns(3)
    assert await slow(store, 7) == 7
    assert not busy.done()
    busy.cancel()


async def test_a_connection_is_lent_to_one_task_at_a_time(store: Store) -> None:
    busy = [asked(store) for _ in range(READERS)]
    await turns(3)
    waiting = asyncio.create_task(slow(store, 7))
    await turns(20)
    assert not waiting.done()
    busy[0].cancel()
    assert await waiting == 7
    assert not busy[1].done()
    busy[1].cancel()


async def test_only_the_cancelled_question_is_interrupted(store: Store) -> None:
    tasks = [asyncio.create_task(slow(store, 2_000 + n)) for n in range(300)]
    for position, task in enumerate(tasks):
        if position % 3:
            await asyncio.wait({tasks[position - 1]}, timeout=0)
            task.cancel()
    kept = [task for position, task in enumerate(tasks) if not position % 3]
    answers = await asyncio.gather(*kept)
    assert answers == [2_000 + n for n in range(0, 300, 3)]
    assert await every_connection_answers(store)


@pytest.mark.parametrize("after", range(0, 12, 2))
async def test_a_question_cancelled_as_it_ends_harms_nobody(store: Store, after: int) -> None:
    for _ in range(20):
        first = [asyncio.create_task(slow(store, 3)) for _ in range(READERS)]
        await turns(after)
        for task in first:
            task.cancel()
        assert await every_connection_answers(store)


async def test_an_error_of_one_question_is_that_askers_alone(store: Store) -> None:
    for _ in range(2 * READERS):
        with pytest.raises(sqlite3.OperationalError):
            await store.readers.fetch("SELECT nothing FROM nowhere", {})
    assert await every_connection_answers(store)


async def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await store.readers.fetch("INSERT INTO setting VALUES ('key', 'value')", {})


async def test_closing_interrupts_the_questions_under_way_and_refuses_those_that_wait(
    tmp_path: Path,
) -> None:
    async with asyncio.timeout(LONGEST_WAIT):
        async with Store(tmp_path / "store.sqlite3") as store:
            busy = [asked(store) for _ in range(READERS)]
            await turns(3)
            waiting = [asked(store) for _ in range(3)]
            await turns(3)
        ended = await asyncio.gather(*busy, *waiting, return_exceptions=True)
    assert [str(error) for error in ended] == ["interrupted"] * 2 + ["the store is closed"] * 3


async def test_a_store_closed_right_after_a_cancelled_question_closes(tmp_path: Path) -> None:
    async with asyncio.timeout(LONGEST_WAIT):
        for after in range(6):
            async with Store(tmp_path / "store.sqlite3") as store:
                task = asked(store)
                await turns(after)
                task.cancel()
            await asyncio.wait({task})


@pytest.mark.parametrize("pause", [0, 0.05])
async def test_a_cancelled_job_frees_its_task_and_its_connection(
    store: Store, pause: float
) -> None:
    tasks = [running(store) for _ in range(READERS)]
    await asyncio.sleep(pause)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert all(task.cancelled() for task in tasks)
    assert await every_connection_answers(store)


async def test_an_error_of_a_job_is_that_askers_alone(store: Store) -> None:
    def wrong(here: Here) -> None:
        here.connection.execute("SELECT nothing FROM nowhere")

    for _ in range(2 * READERS):
        with pytest.raises(sqlite3.OperationalError):
            await store.readers.run(wrong)
    assert await every_connection_answers(store)


async def test_closing_waits_until_a_job_is_interrupted(tmp_path: Path) -> None:
    async with asyncio.timeout(LONGEST_WAIT):
        async with Store(tmp_path / "store.sqlite3") as store:
            busy = [running(store) for _ in range(READERS)]
            await asyncio.sleep(0.05)
        ended = await asyncio.gather(*busy, return_exceptions=True)
    assert [str(error) for error in ended] == ["interrupted"] * READERS


async def test_what_is_read_at_once_has_the_rows_of_the_same_view(store: Store) -> None:
    async def days(view: View) -> list[sqlite3.Row]:
        return [*await view.rows("newest_day"), *await view.at_once(nested)]

    async def nested(view: View) -> list[sqlite3.Row]:
        return await view.rows("newest_day")

    assert await store.view(5).at_once(days) == [(None,), (None,)]


async def test_what_is_read_at_once_may_not_wait_for_anything_else(store: Store) -> None:
    async def waits(_: View) -> None:
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="something else than rows"):
        await store.view(None).at_once(waits)
    assert await every_connection_answers(store)
