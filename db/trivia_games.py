"""Games as they stand in the store, which outlives every stop of the bot."""

from datetime import datetime
from typing import Any

from db.moments import moment
from db.sql import queries
from db.store import Store
from track.errors import NothingStored, TrackError
from track.trivia.game import Game, Score, Stage, Terms
from track.trivia.question import Difficulty, Topic


class GameOn(TrackError):
    """A channel in which a game is played already."""

    def __init__(self) -> None:
        super().__init__(
            "A game is on in this channel: play along, or end it first with /trivia stop."
        )


class GameOver(TrackError):
    """A game that cannot go on."""

    def __init__(self) -> None:
        super().__init__("That game is over; begin another with /trivia play.")


async def begin_game(
    store: Store,
    application_id: int,
    guild_id: int,
    channel_id: int,
    starter_id: int,
    terms: Terms,
    due: datetime,
) -> Game:
    """Begin a game in a channel and return it; one that was interrupted there is over.

    Raises:
        GameOn: one is played there; of two begun at once the second meets the first.
    """
    asked = {
        "application": application_id,
        "guild": guild_id,
        "channel": channel_id,
        "starter": starter_id,
        "topic": terms.topic.value,
        "difficulty": "" if terms.difficulty is None else terms.difficulty.value,
        "rounds": terms.rounds,
        "seconds": terms.seconds,
        "due": moment(due),
    }
    async with store.writer.transaction() as connection:
        rows = list(await connection.execute_fetchall(queries()["begin_game"], asked))
        if not rows:
            raise GameOn
        await connection.execute(
            queries()["end_paused_games"], {"guild": guild_id, "channel": channel_id}
        )
    return await game_by_id(store, guild_id, rows[0][0])


async def game_by_id(store: Store, guild_id: int, number: int) -> Game:
    """Return a game of this server; raises NothingStored for any other."""
    rows = await store.readers.fetch(queries()["game"], {"game": number, "guild": guild_id})
    if not rows:
        raise NothingStored("That game is gone; begin another with /trivia play.")
    return _game(rows[0])


async def game_in_channel(store: Store, guild_id: int, channel_id: int) -> Game:
    """Return the game a channel has, played or interrupted; raises NothingStored without one."""
    rows = await store.readers.fetch(
        queries()["game_in_channel"], {"guild": guild_id, "channel": channel_id}
    )
    if not rows:
        raise NothingStored("No game is on in this channel; begin one with /trivia play.")
    return await game_by_id(store, guild_id, rows[0][0])


async def go_on(store: Store, application_id: int, game: Game, due: datetime) -> Game:
    """Go on with an interrupted game and return it.

    Raises:
        GameOn: another is played in its channel meanwhile, or this one.
        GameOver: it has ended.
    """
    asked = {**_of(game), "application": application_id, "due": moment(due)}
    async with store.writer.transaction() as connection:
        went_on = list(await connection.execute_fetchall(queries()["go_on_with_game"], asked))
    found = await game_by_id(store, game.guild_id, game.id)
    if not went_on:
        raise GameOver if found.stage is Stage.ENDED else GameOn
    return found


async def end_game(store: Store, game: Game) -> bool:
    """End a game, its open round void; return False where it had ended already."""
    async with store.writer.transaction() as connection:
        await connection.execute(queries()["void_round"], {"game": game.id})
        return bool(list(await connection.execute_fetchall(queries()["end_game"], _of(game))))


async def interrupt_game(store: Store, game: Game) -> None:
    """Interrupt a game: its open round counts for nobody, and it waits to go on."""
    async with store.writer.transaction() as connection:
        await connection.execute(queries()["void_round"], {"game": game.id})
        await connection.execute(queries()["interrupt_game"], _of(game))


async def interrupt_games(store: Store, application_id: int) -> None:
    """Interrupt every game the application plays; after a start those a stop cut off."""
    async with store.writer.transaction() as connection:
        for query in ("void_rounds", "interrupt_games"):
            await connection.execute(queries()[query], {"application": application_id})


async def games_to_tell(store: Store, application_id: int) -> list[Game]:
    """Return the interrupted games whose channels do not know yet."""
    rows = await store.readers.fetch(queries()["games_to_tell"], {"application": application_id})
    return [await game_by_id(store, guild, number) for number, guild in rows]


async def told_game(store: Store, game: Game) -> None:
    """Keep that the channel knows of the interruption."""
    async with store.writer.transaction() as connection:
        await connection.execute(queries()["told_game"], _of(game))


async def scores_of_game(store: Store, game: Game) -> list[Score]:
    """Return what those who answered have together so far."""
    rows = await store.readers.fetch(queries()["scores_of_game"], _of(game))
    return [Score(*row) for row in rows]


async def scores_since(store: Store, guild_id: int, since: datetime | None) -> list[Score]:
    """Return the ranked points of a server from a moment on, or of all time."""
    asked = {"guild": guild_id, "since": "" if since is None else moment(since)}
    rows = await store.readers.fetch(queries()["scores_since"], asked)
    return [Score(*row) for row in rows]


def _of(game: Game) -> dict[str, Any]:
    return {"game": game.id, "guild": game.guild_id}


def _game(row: Any) -> Game:
    (
        number, guild, channel, starter, topic, difficulty, rounds, seconds, stage, due, ranked,
        played,
    ) = row  # fmt: skip
    hard = Difficulty(difficulty) if difficulty else None
    return Game(
        number,
        guild,
        channel,
        starter,
        Terms(Topic(topic), hard, rounds, seconds),
        Stage(stage),
        datetime.fromisoformat(due),
        played,
        bool(ranked),
    )
