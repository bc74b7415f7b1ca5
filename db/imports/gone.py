"""What an earlier version of an input brought and the input no longer has."""

import json

from db.batches import Row
from db.imports.asking import Asking
from db.imports.plan import Origin, Plan
from db.store import SHARED

_ATHLETE, _STATUS, _MARK = 1, 5, 6
"""Columns of a row of result."""
_TEAM, _TEAM_STATUS, _TEAM_MARK = 1, 4, 5
HALF = 0.5


async def plan_gone(view: Asking, plan: Plan, origin: Origin) -> None:
    """Plan to take out the races of earlier versions that the input does not have any more.

    Two files may have one name. This one is a version of the earlier one where a race of it is
    stored from that, or half of what would go stands in it elsewhere, such as on another day.
    Where it lacks what a race needs, nothing goes for that.
    """
    mine = plan.mine
    if not mine or origin.guild_id != SHARED or plan.lacks:
        return
    batches = json.dumps(sorted(mine))
    planned = {race.race_id for race in plan.races}
    results = [
        tuple(row)
        for row in await view.rows("results_of_batches", batches=batches)
        if row[0] not in planned
    ]
    teams = [
        tuple(row)
        for row in await view.rows("teams_of_batches", batches=batches)
        if row[0] not in planned
    ]
    if (results or teams) and _is_a_version(plan, results, teams):
        await _take_out(view, plan, results, teams)


def _is_a_version(plan: Plan, results: list[Row], teams: list[Row]) -> bool:
    lines = [(race.relay, line) for race in plan.races for line in race.lines]
    if any(line.before is not None and line.before[-1] in plan.mine for _, line in lines):
        return True
    now = {_line(line.row, relay=relay) for relay, line in lines}
    before = [_line(row, relay=False) for row in results]
    before += [_line(row, relay=True) for row in teams]
    return sum(line in now for line in before) >= HALF * len(before)


def _line(row: Row, *, relay: bool) -> Row:
    """Return what a line says, whatever race it is in."""
    columns = (_TEAM, _TEAM_STATUS, _TEAM_MARK) if relay else (_ATHLETE, _STATUS, _MARK)
    return tuple(row[column] for column in columns)


async def _take_out(view: Asking, plan: Plan, results: list[Row], teams: list[Row]) -> None:
    leaving: dict[int, int] = {}
    for row in (*results, *teams):
        leaving[row[0]] = leaving.get(row[0], 0) + 1
    races = json.dumps(sorted(leaving))
    held = dict(map(tuple, await view.rows("lines_in_races", races=races)))
    whole = [tuple(row) for row in await view.rows("races_whole", races=races)]
    members = [tuple(row) for row in await view.rows("members_of_races", races=races)]
    left = {row[:2] for row in teams}
    plan.gone = {
        "race": [row for row in whole if row[-1] in plan.mine and held[row[0]] == leaving[row[0]]],
        "result": results,
        "team": teams,
        "team_member": [row for row in members if row[:2] in left],
    }
