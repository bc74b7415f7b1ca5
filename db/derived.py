"""Tables that follow from the others, rebuilt in the transaction that changed those."""

import sqlite3

import aiosqlite

from db.best_counts import best_counts, crowded
from db.best_intervals import best_intervals, last_apart
from db.sql import queries
from db.words import found_by
from track.progress import UNWATCHED, Progress

AT_ONCE = 50_000
"""Rows in memory at a time: all of twenty million would take six gigabytes."""
_WORKING = "working out bests"
_BEFORE = 2 / 3
"""The part of a batch that is done when this begins, roughly."""


async def rebuild(connection: aiosqlite.Connection, progress: Progress = UNWATCHED) -> None:
    """Make bests, prominence and the words of races and meets follow from what is stored."""
    steps = sorted(name for name in queries() if name.startswith("derived_"))
    for number, name in enumerate(steps):
        progress.share(_BEFORE + (1 - _BEFORE) * number / len(steps), _WORKING)
        await connection.execute(queries()[name])
    await _keep_bests(connection)
    await _count_bests(connection)
    for sources, save in (
        ("race_word_sources", "save_race_words"),
        ("meet_word_sources", "save_meet_words"),
    ):
        async with connection.execute(queries()[sources]) as named:
            while rows := list(await named.fetchmany(AT_ONCE)):
                await connection.executemany(queries()[save], found_by(rows))


async def _keep_bests(connection: aiosqlite.Connection) -> None:
    save = queries()["save_best_interval"]
    begun: list[sqlite3.Row] = []
    async with connection.execute(queries()["performances_by_athlete"]) as performances:
        while fetched := list(await performances.fetchmany(AT_ONCE)):
            whole, begun = last_apart(begun + fetched)
            await connection.executemany(save, best_intervals(whole))
    await connection.executemany(save, best_intervals(begun))


async def _count_bests(connection: aiosqlite.Connection) -> None:
    scopes = await connection.execute_fetchall(queries()["crowded_bests"], {"least": crowded()})
    for scope in scopes:
        bests = list(await connection.execute_fetchall(queries()["bests_by_mark"], tuple(scope)))
        await connection.executemany(queries()["save_best_count"], best_counts(scope, bests))
