"""The pool of a server's questions: none comes twice until it is spent."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime
from random import Random

from db.store import Store
from db.trivia_questions import asked_keys, barred_kinds, meets_kept_covered, spend_questions
from track.errors import TrackError
from track.trivia.game import Terms
from track.trivia.question import Question, Topic
from track.trivia.wish import Wish

Ask = Callable[[Store, Wish, Collection[str], Random], Awaitable[Question | None]]
"""What makes a question no key of which was asked, or tells that there is none left."""


class NoQuestions(TrackError):
    """A wish no stored row answers."""

    def __init__(self) -> None:
        super().__init__(
            "No question of that kind can be asked here; take another topic or difficulty, or let "
            "kinds in again that moderators barred with /trivia report."
        )


async def wish_of(store: Store, guild_id: int, terms: Terms, now: datetime) -> Wish:
    """Return what a server may be asked: nothing barred, nothing about a covered meet."""
    return Wish(
        terms.topic,
        terms.difficulty,
        await barred_kinds(store, guild_id),
        await meets_kept_covered(store, guild_id, now),
    )


async def pick_question(
    store: Store, guild_id: int, wish: Wish, ask: Ask, rng: Random, game_id: int = 0
) -> Question:
    """Return a question the server was not asked; of a spent pool one that was, in other games.

    Raises:
        NoQuestions: not one fits.
    """
    found = await ask(store, wish, await asked_keys(store, guild_id), rng)
    if found is None:
        await spend_questions(store, guild_id, wish.topic, wish.difficulty, game_id)
        found = await ask(store, wish, await asked_keys(store, guild_id), rng)
    if found is None:
        # A question of one topic may serve another as well.
        await spend_questions(store, guild_id, Topic.EVERYTHING, None, game_id)
        found = await ask(store, wish, await asked_keys(store, guild_id), rng)
    if found is None:
        raise NoQuestions
    return found


async def check_wish(store: Store, wish: Wish, ask: Ask, rng: Random) -> None:
    """Refuse a wish no question fits, asked before or not; raises NoQuestions."""
    if await ask(store, wish, (), rng) is None:
        raise NoQuestions
