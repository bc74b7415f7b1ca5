"""The one question of a day in a server, and who answered it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.sql import queries
from db.store import Store
from db.trivia_questions import keep_question, read_question
from track.trivia.question import Question


@dataclass(frozen=True, slots=True)
class Daily:
    """The question of a day, with the number under which the server was asked it."""

    day: date
    question_id: int
    question: Question


async def daily_of(store: Store, guild_id: int, day: date) -> Daily | None:
    """Return a server's question of a day; None where nobody asked for it yet."""
    rows = await store.readers.fetch(
        queries()["daily_question"], {"guild": guild_id, "day": _number(day)}
    )
    return Daily(day, rows[0][0], read_question(rows[0][1])) if rows else None


async def set_daily(store: Store, guild_id: int, day: date, question: Question) -> bool:
    """Make a question that of the day; return False where the server was asked it meanwhile.

    Of two at once the first one stands.
    """
    asked = {"guild": guild_id, "day": _number(day)}
    async with store.writer.transaction() as connection:
        if list(await connection.execute_fetchall(queries()["daily_question"], asked)):
            return True
        number = await keep_question(connection, guild_id, question)
        if number is None:
            return False
        await connection.execute(queries()["set_daily_question"], {**asked, "question": number})
    return True


async def answer_daily(store: Store, guild_id: int, day: date, member_id: int, choice: int) -> bool:
    """Keep what a member answered; return False where they had answered before."""
    asked = {"guild": guild_id, "day": _number(day), "user": member_id, "choice": choice}
    async with store.writer.transaction() as connection:
        return bool(list(await connection.execute_fetchall(queries()["answer_daily"], asked)))


async def daily_answers_of(
    store: Store, guild_id: int, member_id: int
) -> Mapping[date, tuple[int, bool]]:
    """Return what a member chose on each day, and whether that was right."""
    rows = await store.readers.fetch(
        queries()["daily_answers_of"], {"guild": guild_id, "user": member_id}
    )
    return {_day(day): (choice, bool(right)) for day, choice, right in rows}


async def daily_choices(store: Store, guild_id: int, day: date) -> Mapping[int, int]:
    """Return how many members of a server chose what on a day."""
    rows = await store.readers.fetch(
        queries()["daily_choices"], {"guild": guild_id, "day": _number(day)}
    )
    return {int(choice): int(members) for choice, members in rows}


def _number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def _day(number: int) -> date:
    return date(number // 10000, number // 100 % 100, number % 100)
