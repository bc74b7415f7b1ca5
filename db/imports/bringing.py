"""Carrying a plan out, as one batch."""

from dataclasses import dataclass
from hashlib import blake2b

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
    members = _members(relays, plan)
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
        Wanted("team_member", members.added),
        Wanted("lone_mark", plan.marks),
    ]
    rewritten = [
        Rewritten("race", [race.corrected for race in plan.races if race.corrected is not None]),
        Rewritten("result", _changed(lines)),
        Rewritten("team", _changed(relays)),
        Rewritten("team_member", members.changed),
        Rewritten("lone_mark", plan.marks_changed),
    ]
    removed = [
        Wanted("race", plan.gone.get("race", ())),
        Wanted("result", [row for race in lines for row in race.gone] + _gone(plan, "result")),
        Wanted("team", [row for race in relays for row in race.gone] + _gone(plan, "team")),
        Wanted("team_member", members.removed + _gone(plan, "team_member")),
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


def _rows(races: list[PlannedRace], state: State) -> list[Row]:
    return [line.row for race in races for line in race.lines if line.state is state]


def _changed(races: list[PlannedRace]) -> list[tuple[Row, Row]]:
    return [
        (line.before, line.row)
        for race in races
        for line in race.lines
        if line.state is State.CHANGED and line.before is not None
    ]


def _gone(plan: Plan, table: str) -> list[Row]:
    return list(plan.gone.get(table, ()))


@dataclass(frozen=True, slots=True)
class _Members:
    """What becomes of the rows of who ran for teams."""

    added: list[Row]
    changed: list[tuple[Row, Row]]
    removed: list[Row]


def _members(races: list[PlannedRace], plan: Plan) -> _Members:
    """Return who ran for the teams that are new, and what an input corrects of its own."""
    members = _Members([], [], [])
    for race in races:
        for line in race.lines:
            told = {row[2]: row for row in race.running if row[1] == line.row[1]}
            if not told:
                continue
            stored = {row[2]: row for row in plan.members_before.get(line.row[:2], ())}
            members.added.extend(row for leg, row in told.items() if leg not in stored)
            members.changed.extend(
                (stored[leg], row)
                for leg, row in told.items()
                if leg in stored and stored[leg][:-1] != row
            )
            members.removed.extend(row for leg, row in stored.items() if leg not in told)
        for team in race.gone:
            members.removed.extend(plan.members_before.get(team[:2], ()))
    return members


async def _unknown_numbers(connection: aiosqlite.Connection, plan: Plan) -> list[Row]:
    """Return the numbers others gave athletes that are not stored yet."""
    if not plan.external_ids:
        return []
    held = {
        tuple(number[:3])
        for number in await connection.execute_fetchall(queries()["external_id_rows"])
    }
    return [row for row in plan.external_ids.values() if row[:3] not in held]
