"""The referee: opens rounds, ends them by the clock, and gives back games that were cut off.

All that a game is stands in the store. The referee remembers only when to look at it again.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from random import SystemRandom
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from db.trivia import next_question
from db.trivia_games import (
    GameOver,
    begin_game,
    end_game,
    game_by_id,
    games_to_tell,
    interrupt_game,
    interrupt_games,
)
from db.trivia_pool import Ask, NoQuestions, check_wish, pick_question, wish_of
from db.trivia_rounds import (
    answers_of,
    close_round,
    open_round,
    open_round_of,
    posted_round,
    round_by_id,
)
from track.trivia.game import Game, Round, RoundStage, Stage, Terms
from ui.trivia.cards import question_card
from ui.trivia.place import Place
from ui.trivia.telling import give_back, place_of, tell_end, tell_rounds

if TYPE_CHECKING:
    from ui.client import Client

log = logging.getLogger(__name__)

LEAD = timedelta(seconds=5)
"""Before the first question: as long as it takes to come in."""
PAUSE = timedelta(seconds=6)
"""Between an answer and the next question: as long as a sentence takes to read."""
COUNTED_EVERY = timedelta(seconds=4)
"""Discord lets a channel's messages be edited about once a second; answers come in faster."""
STORE_AGAIN = timedelta(seconds=5)
"""Until a game goes on whose store could not be read or written: no step does harm twice."""
TOLD_AGAIN = timedelta(seconds=30)
"""Until a channel that could not be told of an interruption is tried again."""
TRIES = 5
"""Questions drawn at most for a round: two games of a server may draw the same at once."""
LONGEST_WAIT = timedelta(minutes=2)
"""No step of a game is further off: where one is, the clock was put back."""
LAST_WORDS = 5
"""Seconds a stop of the bot waits for channels to be told."""
_PASSING = (discord.DiscordException, aiohttp.ClientError, OSError, sqlite3.Error)
"""What may be otherwise at the next try."""


class Referee:
    """Keeps the time of all games of one client, by its clock."""

    def __init__(self, client: "Client", ask: Ask = next_question) -> None:
        self._client = client
        self.ask = ask
        self.rng = SystemRandom()
        self._due: dict[int, Game] = {}
        self._open: dict[int, Game] = {}
        self._recounts: dict[int, tuple[Game, datetime]] = {}
        self._locks: dict[int, asyncio.Lock] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._tell_at: datetime | None = None

    async def wake(self) -> None:
        """Interrupt what a stop cut off; their channels are told once Discord is there."""
        await interrupt_games(self._client.store, self._client.application_id or 0)
        self._tell_at = self._client.clock()

    async def rest(self) -> None:
        """Interrupt every game and tell its channel, before the bot stops."""
        if self._client.application_id is None:
            return
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._due.clear()
        await interrupt_games(self._client.store, self._client.application_id)
        try:
            async with asyncio.timeout(LAST_WORDS):
                await self._tell()
        except TimeoutError:
            log.info("some channels are told of interrupted games at the next start")

    async def begin(self, place: Place, member_id: int, terms: Terms) -> Game:
        """Begin a game and return it.

        Raises:
            GameOn: one is played there already.
            NoQuestions: there are none of the kind.
        """
        store, now = self._client.store, self._client.clock()
        wish = await wish_of(store, place.guild_id, terms, now)
        await check_wish(store, wish, self.ask, self.rng)
        application_id = self._client.application_id or 0
        game = await begin_game(
            store, application_id, place.guild_id, place.channel_id, member_id, terms, now + LEAD
        )
        self.play(game)
        return game

    def play(self, game: Game) -> None:
        """Keep the clock of a game from now on."""
        self._due[game.id] = game

    def answered(self, round_id: int) -> None:
        """Show soon that somebody answered."""
        game = self._open.get(round_id)
        if game is not None:
            self._recounts.setdefault(round_id, (game, self._client.clock() + COUNTED_EVERY))

    async def stop(self, game: Game) -> Game:
        """End a game before its time and return it as it is then; raises GameOver."""
        async with self._lock(game):
            if not await end_game(self._client.store, game):
                raise GameOver
            self._forget(game)
            try:
                await tell_rounds(self._client, game)
            except _PASSING as error:
                log.info("the last question of game %d stays as it is: %s", game.id, error)
        return await game_by_id(self._client.store, game.guild_id, game.id)

    def tick(self) -> None:
        """Begin whatever is due by now."""
        now = self._client.clock()
        for game in list(self._due.values()):
            if _is_due(game, now) and not self._lock(game).locked():
                self._begin(self._step(game))
        for number, (game, when) in list(self._recounts.items()):
            if when <= now:
                del self._recounts[number]
                self._begin(self._recount(game, number))
        if self._tell_at is not None and self._tell_at <= now:
            self._tell_at = None
            self._begin(self._tell())

    def _begin(self, step: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(step)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _lock(self, game: Game) -> asyncio.Lock:
        return self._locks.setdefault(game.id, asyncio.Lock())

    def _forget(self, game: Game) -> None:
        self._open = {number: each for number, each in self._open.items() if each.id != game.id}
        self._due.pop(game.id, None)
        self._locks.pop(game.id, None)

    async def _step(self, game: Game) -> None:
        """Go on with a game whose time has come, whatever stops it from that."""
        async with self._lock(game):
            try:
                await self._go_on(await game_by_id(self._client.store, game.guild_id, game.id))
            except GameOver:
                self._forget(game)
            except (discord.Forbidden, discord.NotFound) as error:
                log.info("game %d ends, its channel is closed to me: %s", game.id, error)
                self._forget(game)
                await end_game(self._client.store, game)
            except sqlite3.Error:
                log.warning("game %d waits for the store", game.id, exc_info=True)
                self.play(replace(game, due=self._client.clock() + STORE_AGAIN))
            except Exception as error:  # whatever it is, the players get their game back
                self._forget(game)
                if not isinstance(error, _PASSING):
                    log.exception("game %d is interrupted", game.id)
                await interrupt_game(self._client.store, game)
                self._tell_later(error)

    async def _go_on(self, game: Game) -> None:
        asked = await open_round_of(self._client.store, game)
        if game.stage is not Stage.PLAYING:
            self._forget(game)
        elif not _is_due(game, self._client.clock()):
            self.play(game)
        elif asked is not None:
            await self._close(game, asked)
        else:
            # Nothing is left to tell, but where the store failed in the midst of it.
            await tell_rounds(self._client, game)
            await (self._ask(game) if game.remaining else self._end(game))

    async def _end(self, game: Game, note: str = "") -> None:
        self._forget(game)
        await tell_end(self._client, game, note=note)

    async def _ask(self, game: Game) -> None:
        try:
            asked = await self._opened(game)
        except NoQuestions as error:
            await self._end(game, str(error))
            return
        self.play(replace(game, due=asked.closes))
        self._open[asked.id] = game
        message_id = await place_of(self._client, game).post(question_card(game, asked, 0))
        await posted_round(self._client.store, asked, message_id)

    async def _opened(self, game: Game) -> Round:
        """Return a round with a question the server was not asked, also not this very moment."""
        store = self._client.store
        wish = await wish_of(store, game.guild_id, game.terms, self._client.clock())
        for _ in range(TRIES):
            question = await pick_question(store, game.guild_id, wish, self.ask, self.rng, game.id)
            asked = await open_round(store, game, question, self._closes(game))
            if asked is not None:
                return asked
        raise NoQuestions

    def _closes(self, game: Game) -> datetime:
        """Return when a round that opens now ends: Discord shows whole seconds."""
        begun = self._client.clock() + timedelta(seconds=1)
        return begun.replace(microsecond=0) + timedelta(seconds=game.terms.seconds)

    async def _close(self, game: Game, asked: Round) -> None:
        now = self._client.clock()
        self._open.pop(asked.id, None)
        self._recounts.pop(asked.id, None)
        if await close_round(self._client.store, game, asked, now + PAUSE):
            self.play(replace(game, due=now + PAUSE))
            await tell_rounds(self._client, game)

    async def _recount(self, game: Game, number: int) -> None:
        """Show how many have answered, unless the clock has ended meanwhile."""
        store = self._client.store
        async with self._lock(game):
            try:
                asked = await round_by_id(store, game.guild_id, number)
                runs = asked.stage is RoundStage.OPEN and asked.closes > self._client.clock()
                if runs and asked.message_id is not None:
                    answers = await answers_of(store, game.guild_id, asked)
                    current = await game_by_id(store, game.guild_id, game.id)
                    card = question_card(current, asked, len(answers))
                    await place_of(self._client, game).change(asked.message_id, card)
            except _PASSING as error:
                log.info("the count of round %d is not shown: %s", number, error)

    async def _tell(self) -> None:
        """Give interrupted games back to their channels, with a button that goes on."""
        store = self._client.store
        try:
            games = await games_to_tell(store, self._client.application_id or 0)
        except sqlite3.Error as error:
            self._tell_later(error)
            return
        for game in games:
            async with self._lock(game):
                try:
                    await give_back(self._client, game)
                except (discord.Forbidden, discord.NotFound) as error:
                    log.info("game %d ends, its channel is closed to me: %s", game.id, error)
                    await end_game(store, game)
                except _PASSING as error:
                    self._tell_later(error)

    def _tell_later(self, error: Exception) -> None:
        log.info("a channel is told of its game later: %s", error)
        self._tell_at = self._client.clock() + TOLD_AGAIN


def _is_due(game: Game, now: datetime) -> bool:
    return not now < game.due <= now + LONGEST_WAIT
