"""Tables that follow from the others, rebuilt in the transaction that changed those."""

import aiosqlite

from db.best_counts import best_counts, crowded
from db.best_intervals import best_intervals
from db.sql import queries
from db.words import found_by
from track.progress import UNWATCHED, Progress

_WORKING = "working out bests"
_BEFORE = 2 / 3
"""The part of a batch that is done when this begins, roughly."""


async def rebuild(connection: aiosqlite.Connection, progress: Progress = UNWATCHED) -> None:
    """Make bests, prominence and the words of races and meets follow from what is stored."""
    steps = sorted(name for name in queries() if name.startswith("derived_"))
    for number, name in enumerate(steps):
        progress.share(_BEFORE + (1 - _BEFORE) * number / len(steps), _WORKING)
        await connection.execute(queries()[name])
    performances = await connection.execute_fetchall(queries()["performances_by_athlete"])
    await connection.executemany(queries()["save_best_interval"], best_intervals(performances))
    await _count_bests(connection)
    for sources, save in (
        ("race_word_sources", "save_race_words"),
        ("meet_word_sources", "save_meet_words"),
    ):
        named = await connection.execute_fetchall(queries()[sources])
        await connection.executemany(queries()[save], found_by(named))


async def _count_bests(connection: aiosqlite.Connection) -> None:
    scopes = await connection.execute_fetchall(queries()["crowded_bests"], {"least": crowded()})
    for scope in scopes:
        bests = list(await connection.execute_fetchall(queries()["bests_by_mark"], tuple(scope)))
        await connection.executemany(queries()["save_best_count"], best_counts(scope, bests))
