"""Runs of higher or lower as they are kept, and the bests they are about."""

import json
from collections.abc import Sequence
from typing import Any

from db.lists import Known, top_list
from db.sql import queries
from db.store import SHARED, Store, View
from track.errors import NothingStored
from track.events import Event, event_by_number
from track.higher_lower import FIELD, Run, State
from track.toplists import ListRule, TopList


async def bests(view: View, event: Event, sex: str, known: Known) -> TopList:
    """Return the best athletes of an event outdoors, of everybody's results alone."""
    return await top_list(view.shared, ListRule(event, sex), FIELD, known)


async def newest_run(store: Store, user_id: int, guild_id: int) -> Run:
    """Return a player's newest run in a server, 0 for direct messages; raises NothingStored."""
    rows = await store.readers.fetch(
        queries()["higher_lower_run"], {"user": user_id, "guild": guild_id}
    )
    if not rows:
        raise NothingStored("That run is forgotten; /higherlower begins another.")
    number, event, sex, asked, score, state, best = rows[0]
    return Run(
        number, event_by_number(event), sex, tuple(json.loads(asked)), score, State(state), best
    )


async def begin_run(
    store: Store, user_id: int, guild_id: int, run: Run, after: int | None = None
) -> None:
    """Keep a new run in place of the player's last.

    With ``after`` that happens only while the run of that number is the last, and is over.
    """
    await _write(
        store,
        "begin_higher_lower",
        user_id,
        guild_id,
        run,
        event=run.event.number,
        sex=run.sex,
        after=after,
    )


async def move_run(store: Store, user_id: int, guild_id: int, before: Run, run: Run) -> None:
    """Keep how a run stands after an answer, unless another answer came first."""
    await _write(
        store,
        "move_higher_lower",
        user_id,
        guild_id,
        run,
        score=run.score,
        state=run.state.value,
        before=_written(before.asked),
    )


async def _write(
    store: Store, query: str, user_id: int, guild_id: int, run: Run, **values: Any
) -> None:
    whose = {"user": user_id, "guild": guild_id or SHARED}
    async with store.writer.transaction() as connection:
        await connection.execute(
            queries()[query],
            {**whose, "run": run.number, "asked": _written(run.asked), **values},
        )


def _written(asked: Sequence[int]) -> str:
    return json.dumps(list(asked), separators=(",", ":"))
