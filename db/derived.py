"""Tables that follow from the others, brought up to date in the transaction that changed those."""

import json
import sqlite3

import aiosqlite

from db.best_counts import best_counts, crowded
from db.best_intervals import KEY, SCOPE, best_intervals, last_apart
from db.sql import queries
from db.touched import prepare, unwatch
from db.words import found_by
from track.progress import UNWATCHED, Progress

AT_ONCE = 50_000
"""Rows in memory at a time: all of twenty million would take six gigabytes."""
_WORKING = "working out bests"
_BEFORE = 2 / 3
"""The part of a batch that is done when this begins, roughly."""


async def rebuild(
    connection: aiosqlite.Connection, progress: Progress = UNWATCHED, *, watched: bool = False
) -> None:
    """Make bests, prominence and the words of races and meets follow from what is stored.

    Everything is made anew, or where ``watched`` says that ``db.touched.watch`` went before, what
    has been touched since.
    """
    if not watched:
        await prepare(connection)
    steps = sorted(
        name
        for name in queries()
        if name.startswith("derived_") or (name.startswith("anew_") and not watched)
    )
    for number, name in enumerate(steps):
        progress.share(_BEFORE + (1 - _BEFORE) * number / len(steps), _WORKING)
        await connection.execute(queries()[name])
    if watched:
        await _change_bests(connection)
    else:
        await _keep_bests(connection)
        await _count_bests(connection)
    for sources, save in (
        ("race_word_sources", "save_race_words"),
        ("meet_word_sources", "save_meet_words"),
    ):
        async with connection.execute(queries()[sources]) as named:
            while rows := list(await named.fetchmany(AT_ONCE)):
                await connection.executemany(queries()[save], found_by(rows))
    await unwatch(connection)


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


async def _change_bests(connection: aiosqlite.Connection) -> None:
    """Keep the bests of who was touched, and count those of every scope that has others now."""
    former, present = [
        set(best_intervals(await connection.execute_fetchall(queries()[marks])))
        for marks in ("former_marks", "present_marks")
    ]
    gone, new = former - present, present - former
    await connection.executemany(queries()["remove_best_interval"], [best[:KEY] for best in gone])
    await connection.executemany(queries()["save_best_interval"], new)
    scopes = sorted({best[:SCOPE] for best in gone | new})
    await connection.executemany(queries()["remove_best_counts"], scopes)
    # Asked one by one, thousands of scopes with a dozen bests each would take most of the time.
    asked = {"scopes": json.dumps(scopes), "least": crowded()}
    for scope in await connection.execute_fetchall(queries()["crowded_of_scopes"], asked):
        bests = list(await connection.execute_fetchall(queries()["bests_by_mark"], tuple(scope)))
        await connection.executemany(queries()["save_best_count"], best_counts(scope, bests))
