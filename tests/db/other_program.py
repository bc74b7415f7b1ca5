"""A second program on the same store, started by the tests as ``python -m``."""

import asyncio
import sys
from pathlib import Path

import aiosqlite

from db.seeding import apply_seeds
from db.sql import queries
from db.store import Store

ROOT = Path(__file__).parents[2]


async def add_one(connection: aiosqlite.Connection, key: str) -> None:
    """Read the number kept under ``key`` and write it back one higher."""
    rows = list(await connection.execute_fetchall(queries()["setting"], {"key": key}))
    number = int(rows[0][0]) if rows else 0
    await connection.execute(queries()["save_setting"], {"key": key, "value": str(number + 1)})


async def run(what: str, path: Path, times: int = 1) -> None:
    """Do one of the things tests need a whole process for."""
    async with Store(path) as store:
        match what:
            case "count":
                for _ in range(times):
                    async with store.writer.transaction() as connection:
                        await add_one(connection, "count")
            case "seed":
                await apply_seeds(store)
            case "fail":
                raise RuntimeError("in the middle")
            case "fail-in-transaction":
                async with store.writer.transaction() as connection:
                    await add_one(connection, "count")
                    raise RuntimeError("in the middle")
            case "fail-while-reading":
                asking = asyncio.ensure_future(store.readers.fetch(ENDLESS, {}))
                await asyncio.wait({asking}, timeout=0)
                raise RuntimeError("in the middle")


ENDLESS = """
WITH RECURSIVE counting (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counting)
SELECT max(n) FROM counting
"""
"""A query that ends only when it is interrupted."""


async def start(*arguments: str) -> asyncio.subprocess.Process:
    """Start this module as a program of its own."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.db.other_program",
        *arguments,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:])))
