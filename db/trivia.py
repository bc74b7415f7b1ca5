"""The next question of a quiz, drawn from everybody's rows."""

import json
import random
from collections import deque
from collections.abc import Callable, Collection

from db.quiz.codes import about_codes
from db.quiz.duels import about_pairs, about_runs
from db.quiz.finals import FINALS, about_finals
from db.quiz.lists import LISTS, about_lists
from db.quiz.records import RECORDS, about_records
from db.quiz.search import Search, Turns
from db.races import newest_day
from db.store import Store, View
from track.dates import Day
from track.trivia.difficulty import Band, bands_of
from track.trivia.kinds import KINDS, Kind, serves
from track.trivia.question import Question
from track.trivia.wish import Wish

_TURNS: dict[str, Callable[[Search, Kind, Band], Turns]] = {
    **dict.fromkeys((*FINALS, "year"), about_finals),
    **dict.fromkeys(LISTS, about_lists),
    **dict.fromkeys(RECORDS, about_records),
    "head_to_head": about_pairs,
    "streak": about_runs,
    "code": about_codes,
}
MOST_TURNS = 5_000
"""Turns that may find nothing before a pool counts as spent: a few seconds, and all of what the
seeds have of most wishes. The pools of large stores outlast any server."""


async def next_question(
    store: Store, wish: Wish, asked: Collection[str], rng: random.Random
) -> Question | None:
    """Return a question of those ``wish`` allows whose key is not in ``asked``.

    None says that all of them were asked, or so many that MOST_TURNS found none. Only everybody's
    rows are read, whoever asks: what a server has of its own is nobody else's business. Kinds take
    turns, each with an athlete, a list or a few records, so that one that has little left keeps
    nobody waiting.
    """
    view = store.view(None)
    newest = await newest_day(view)
    if newest is None:
        return None
    hidden = tuple(await _days(view, wish.covered)) if wish.covered else ()
    search = Search(view, wish, asked, rng, newest, hidden)
    turns = deque(
        _TURNS[kind.name](search, kind, band)
        for kind in KINDS
        for band in bands_of(wish.difficulty)
        if kind.name not in wish.barred and serves(kind, wish.topic)
    )
    rng.shuffle(turns)
    try:
        for _ in range(MOST_TURNS):
            if not turns:
                break
            try:
                found = await anext(turns[0])
            except StopAsyncIteration:
                turns.popleft()
                continue
            if found is not None:
                return found
            turns.rotate(-1)
        return None
    finally:
        for turn in turns:
            await turn.aclose()


async def _days(view: View, meets: Collection[int]) -> list[tuple[int, int]]:
    """Return the first and last day of each of some meets."""
    rows = await view.rows("trivia_days", meets=json.dumps(sorted(meets)))
    return [(first, Day(last).end) for first, last in rows]
