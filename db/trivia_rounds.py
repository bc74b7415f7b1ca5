"""Rounds of games: a question with its clock, and what members chose until it ended."""

from datetime import datetime
from typing import Any

from db.moments import moment
from db.sql import queries
from db.store import Store
from db.trivia_games import GameOver
from db.trivia_questions import keep_question, read_question
from track.errors import NothingStored, TrackError
from track.trivia.game import RANKED_FROM, Answer, Game, Round, RoundStage, worth
from track.trivia.question import Question


class ClockEnded(TrackError):
    """An answer that came too late; the text says what became of the round."""


async def open_round(
    store: Store, game: Game, question: Question, closes: datetime
) -> Round | None:
    """Open a round and return it; None where the server was asked the question meanwhile.

    Raises:
        GameOver: the game is not played any more.
    """
    ids = {"game": game.id, "guild": game.guild_id}
    async with store.writer.transaction() as connection:
        due = {**ids, "due": moment(closes)}
        if not list(await connection.execute_fetchall(queries()["next_due"], due)):
            raise GameOver
        number = await keep_question(connection, game.guild_id, question)
        if number is None:
            return None
        opened = {"game": game.id, "question": number, "closes": moment(closes)}
        ((round_id,),) = await connection.execute_fetchall(queries()["open_round"], opened)
    return Round(round_id, game.id, number, question, RoundStage.OPEN, closes)


async def round_by_id(store: Store, guild_id: int, number: int) -> Round:
    """Return a round of this server; raises NothingStored for any other."""
    rows = await store.readers.fetch(queries()["round"], {"round": number, "guild": guild_id})
    if not rows:
        raise NothingStored("That question is gone; begin a game with /trivia play.")
    round_id, game_id, question_id, told, stage, closes, message = rows[0]
    return Round(
        round_id,
        game_id,
        question_id,
        read_question(told),
        RoundStage(stage),
        datetime.fromisoformat(closes),
        message,
    )


async def open_round_of(store: Store, game: Game) -> Round | None:
    """Return the round of a game whose clock runs."""
    rows = await store.readers.fetch(queries()["open_round_of"], {"game": game.id})
    return await round_by_id(store, game.guild_id, rows[0][0]) if rows else None


async def rounds_to_tell(store: Store, game: Game) -> list[Round]:
    """Return the rounds of a game that ended without their messages saying so."""
    rows = await store.readers.fetch(queries()["rounds_to_tell"], {"game": game.id})
    return [await round_by_id(store, game.guild_id, number) for (number,) in rows]


async def place_of_round(store: Store, asked: Round) -> int:
    """Return how many rounds of its game were answered, up to this one."""
    ((place,),) = await store.readers.fetch(
        queries()["place_of_round"], {"game": asked.game_id, "round": asked.id}
    )
    return int(place)


async def posted_round(store: Store, asked: Round, message_id: int) -> None:
    """Keep where a question stands."""
    async with store.writer.transaction() as connection:
        await connection.execute(
            queries()["posted_round"], {"round": asked.id, "message": message_id}
        )


async def told_round(store: Store, asked: Round, message_id: int | None) -> None:
    """Keep that the message of a round tells what became of it."""
    async with store.writer.transaction() as connection:
        await connection.execute(
            queries()["told_round"], {"round": asked.id, "message": message_id}
        )


async def take_answer(
    store: Store, guild_id: int, round_id: int, member_id: int, name: str, choice: int, at: datetime
) -> None:
    """Keep what a member chose, in place of what they chose before.

    Raises:
        ClockEnded: the round is over.
        NothingStored: it is no round of this server.
    """
    asked = {
        "round": round_id,
        "guild": guild_id,
        "user": member_id,
        "choice": choice,
        "at": moment(at),
    }
    async with store.writer.transaction() as connection:
        taken = list(await connection.execute_fetchall(queries()["take_answer"], asked))
        if taken:
            player = {"guild": guild_id, "user": member_id, "name": name}
            await connection.execute(queries()["save_player"], player)
    if not taken:
        late = await round_by_id(store, guild_id, round_id)
        raise ClockEnded(
            "That round counts for nobody: the game was interrupted or stopped."
            if late.stage is RoundStage.VOID
            else "The clock of that question has ended."
        )


async def answers_of(store: Store, guild_id: int, asked: Round) -> list[Answer]:
    """Return what members chose last, the earliest first."""
    rows = await store.readers.fetch(
        queries()["answers_of_round"], {"round": asked.id, "guild": guild_id}
    )
    return list(map(_answer, rows))


async def close_round(store: Store, game: Game, asked: Round, due: datetime) -> bool:
    """End a round and give its points; return False where it had ended already.

    ``due`` is when the game goes on.
    """
    ids = {"game": game.id, "guild": game.guild_id, "round": asked.id}
    seconds = game.terms.seconds
    async with store.writer.transaction() as connection:
        if not list(await connection.execute_fetchall(queries()["close_round"], ids)):
            return False
        rows = await connection.execute_fetchall(queries()["answers_of_round"], ids)
        scored = [
            {"round": asked.id, "user": each.member_id, "points": worth(each, asked, seconds)}
            for each in map(_answer, rows)
        ]
        await connection.executemany(queries()["score_answer"], scored)
        await connection.execute_fetchall(queries()["next_due"], {**ids, "due": moment(due)})
        await connection.execute(queries()["rank_game"], {**ids, "ranked_from": RANKED_FROM})
    return True


def _answer(row: Any) -> Answer:
    member, name, choice, at = row
    return Answer(member, name, choice, datetime.fromisoformat(at))
