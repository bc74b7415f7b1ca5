"""Questions as servers were asked them: which may not come again, what members dispute, bars."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime

import aiosqlite

from db.moments import moment
from db.sql import queries
from db.store import Store
from track.errors import NothingStored, TrackError
from track.trivia.question import Difficulty, Question, Topic


class StillAsked(TrackError):
    """A question whose answer nobody may be told yet."""

    def __init__(self) -> None:
        super().__init__("The clock of that question still runs; its proof comes with the answer.")


@dataclass(frozen=True, slots=True)
class Disputed:
    """A question some members of a server dispute: how many, and when the last one did."""

    question: Question
    members: int
    at: datetime


async def keep_question(
    connection: aiosqlite.Connection, guild_id: int, question: Question
) -> int | None:
    """Keep that a server is asked a question; return its number, None where it was asked before."""
    rows = await connection.execute_fetchall(
        queries()["keep_question"],
        {
            "guild": guild_id,
            "key": question.key,
            "kind": question.kind,
            "topic": question.topic.value,
            "difficulty": question.difficulty.value,
            "told": json.dumps(asdict(question), ensure_ascii=False),
        },
    )
    return next((int(row[0]) for row in rows), None)


def read_question(told: str) -> Question:
    """Return a question as it was kept."""
    kept = json.loads(told)
    return Question(
        **{
            **kept,
            "topic": Topic(kept["topic"]),
            "difficulty": Difficulty(kept["difficulty"]),
            **{name: tuple(kept[name]) for name in ("choices", "proof", "meets")},
        }
    )


async def answered_question(store: Store, guild_id: int, number: int) -> Question:
    """Return a question this server was asked.

    Raises:
        NothingStored: it was asked no such question.
        StillAsked: its clock runs.
    """
    rows = await store.readers.fetch(queries()["question"], {"question": number, "guild": guild_id})
    if not rows:
        raise NothingStored("That question is gone; begin a game with /trivia play.")
    told, runs = rows[0]
    if runs:
        raise StillAsked
    return read_question(told)


async def asked_keys(store: Store, guild_id: int) -> set[str]:
    """Return the keys of the questions that may not come again in a server."""
    rows = await store.readers.fetch(queries()["asked_keys"], {"guild": guild_id})
    return {str(key) for (key,) in rows}


async def spend_questions(
    store: Store, guild_id: int, topic: Topic, difficulty: Difficulty | None, game_id: int
) -> None:
    """Let the questions of a topic and difficulty come again, but for those of one game."""
    asked = {
        "guild": guild_id,
        "topic": topic.value,
        "difficulty": "" if difficulty is None else difficulty.value,
        "game": game_id,
    }
    async with store.writer.transaction() as connection:
        await connection.execute(queries()["spend_questions"], asked)


async def meets_kept_covered(store: Store, guild_id: int, now: datetime) -> frozenset[int]:
    """Return the ids of the meets a server keeps covered."""
    rows = await store.readers.fetch(
        queries()["meets_kept_covered"], {"guild": guild_id, "now": moment(now)}
    )
    return frozenset(int(meet) for (meet,) in rows)


async def barred_kinds(store: Store, guild_id: int) -> frozenset[str]:
    """Return the kinds of questions a server does not want."""
    rows = await store.readers.fetch(queries()["barred_kinds"], {"guild": guild_id})
    return frozenset(str(kind) for (kind,) in rows)


async def bar_kinds(
    store: Store, guild_id: int, bar: Collection[str] = (), unbar: Collection[str] = ()
) -> None:
    """Bar kinds of questions from a server, and let others in again."""
    async with store.writer.transaction() as connection:
        for kind in bar:
            await connection.execute(queries()["bar_kind"], {"guild": guild_id, "kind": kind})
        for kind in unbar:
            await connection.execute(queries()["unbar_kind"], {"guild": guild_id, "kind": kind})


async def dispute(store: Store, guild_id: int, number: int, member_id: int, now: datetime) -> bool:
    """Keep that a member disputes a question; return False where they did already."""
    asked = {"guild": guild_id, "question": number, "user": member_id, "now": moment(now)}
    async with store.writer.transaction() as connection:
        rows = await connection.execute_fetchall(queries()["dispute_question"], asked)
        return bool(list(rows))


async def disputed_questions(store: Store, guild_id: int) -> list[Disputed]:
    """Return the questions members of a server dispute, the one disputed last first."""
    rows = await store.readers.fetch(queries()["disputed_questions"], {"guild": guild_id})
    return [
        Disputed(read_question(told), members, datetime.fromisoformat(at))
        for told, members, at in rows
    ]
