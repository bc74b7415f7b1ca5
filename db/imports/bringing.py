"""Carrying a plan out, as one batch."""

from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import aiosqlite

from db.batches import Batch, Outcome, Rewritten, Row, Wanted, change
from db.imports.plan import Plan, PlannedRace, State
from db.sql import queries
from track.progress import UNWATCHED, Progress

_BATCH = -1


def digest_of(content: bytes, *told: object) -> str:
    """Return what tells an input, and what was said of it, from all others."""
    digest = blake2b(content, digest_size=16)
    digest.update(repr(told).encode())
    return digest.hexdigest()


async def citation_of(connection: aiosqlite.Connection, code: str) -> int:
    """Return the number of the citation of one source, made where it is not stored."""
    await connection.execute(queries()["save_citation"], {"codes": code})
    rows = await connection.execute_fetchall(queries()["citation_of"], {"codes": code})
    ((number,),) = rows
    return int(number)


async def carry_out(
    connection: aiosqlite.Connection,
    batch: Batch,
    plan: Plan,
    source: Row,
    progress: Progress = UNWATCHED,
) -> Outcome:
    """Write what ``plan`` says, inside the caller's transaction; its rows cite ``source``."""
    lines = [race for race in plan.races if not race.relay]
    relays = [race for race in plan.races if race.relay]
    known = await connection.execute_fetchall(queries()["has_source"], {"code": source[0]})
    added = [
        Wanted("source", [] if list(known) else [source]),
        Wanted("athlete", list(plan.athletes.values())),
        Wanted("external_id", await _unknown_numbers(connection, plan)),
        Wanted("doubt", list(plan.doubts.values())),
        Wanted("meet", list(plan.meets.values())),
        Wanted("race", [race.row for race in plan.races if race.row is not None]),
        Wanted("result", _rows(lines, State.NEW)),
        Wanted("team", _rows(relays, State.NEW)),
        Wanted("team_member", _members(relays)),
        Wanted("lone_mark", plan.marks),
    ]
    rewritten = [
        Rewritten("result", _changed(lines)),
        Rewritten("team", _changed(relays)),
        Rewritten("lone_mark", plan.marks_changed),
    ]
    removed = [
        Wanted("result", [row for race in lines for row in race.gone]),
        Wanted("team", [row for race in relays for row in race.gone]),
        Wanted("lone_mark", plan.marks_gone),
    ]
    return await change(
        connection,
        batch,
        [each for each in added if each.rows],
        [each for each in removed if each.rows],
        [each for each in rewritten if each.rows],
        progress,
    )


def now() -> str:
    """Return the moment, as batches keep it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _rows(races: list[PlannedRace], state: State) -> list[Row]:
    return [line.row for race in races for line in race.lines if line.state is state]


def _changed(races: list[PlannedRace]) -> list[tuple[Row, Row]]:
    return [
        (line.before, line.row)
        for race in races
        for line in race.lines
        if line.state is State.CHANGED and line.before is not None
    ]


def _members(races: list[PlannedRace]) -> list[Row]:
    """Return who ran for the teams that are new; those of stored teams stay as they are."""
    new = {
        (line.row[0], line.row[1])
        for race in races
        for line in race.lines
        if line.state is State.NEW
    }
    return [row for race in races for row in race.members if (row[0], row[1]) in new]


async def _unknown_numbers(connection: aiosqlite.Connection, plan: Plan) -> list[Row]:
    """Return the numbers others gave athletes that are not stored yet."""
    held: set[Any] = set()
    for number in await connection.execute_fetchall(queries()["external_id_rows"]):
        held.add(tuple(number[:3]))
    return [row for row in plan.external_ids.values() if row[:3] not in held]
