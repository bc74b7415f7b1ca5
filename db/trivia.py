"""The next question of a quiz, drawn from everybody's rows."""

import random
from collections import deque
from collections.abc import AsyncGenerator, Callable, Collection
from dataclasses import dataclass

from db.races import newest_day
from db.store import Store, View
from db.trivia_rows import final, finals_of, people
from track.trivia import finals
from track.trivia.difficulty import Band, bands_of, difficulty_of
from track.trivia.kinds import KINDS, Kind, serves
from track.trivia.question import Difficulty, Question, Topic
from track.trivia.rows import Asked, Final
from track.trivia.wish import Wish

Turns = AsyncGenerator[Question | None, None]
"""What a kind has to ask: a question at a time, or None for a turn that found none."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: a wish, and what was asked before; ``year`` is the newest stored."""

    view: View
    wish: Wish
    asked: Collection[str]
    rng: random.Random
    year: int

    def fits(self, asked: Asked) -> bool:
        """Return whether a question is as hard as wished and was not asked before."""
        wanted = self.wish.difficulty
        new = f"{asked.kind}:{asked.subject}" not in self.asked
        return new and wanted in (None, asked.difficulty)

    def difficulty(self, fame: int, year: int) -> Difficulty:
        """Return how hard something of that year is."""
        return difficulty_of(fame, self.year - year)


async def next_question(
    store: Store, wish: Wish, asked: Collection[str], rng: random.Random
) -> Question | None:
    """Return a question of those ``wish`` allows whose key is not in ``asked``.

    None says that all of them were asked. Only everybody's rows are read, whoever asks: what a
    server has of its own is nobody else's business.
    """
    view = store.view(None)
    newest = await newest_day(view)
    if newest is None:
        return None
    search = Search(view, wish, asked, rng, newest.year)
    turns = deque(
        _SOURCES[kind.name](search, kind, band)
        for kind in KINDS
        for band in bands_of(wish.difficulty)
        if kind.name not in wish.barred and serves(kind, wish.topic)
    )
    rng.shuffle(turns)
    try:
        while turns:
            turn = turns[0]
            try:
                found = await anext(turn)
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


_FINALS: dict[str, Callable[[Asked, Final, random.Random], Question | None]] = {
    "winner": finals.winner,
    "place": finals.place,
    "odd_one_out": finals.odd_one_out,
    "medal": finals.medal,
    "margin": finals.margin,
    "winning_mark": finals.winning_mark,
    "ahead": finals.ahead,
    "finish_order": finals.finish_order,
}
_OF_WINNERS = frozenset({"winner", "margin", "winning_mark", "odd_one_out", "finish_order"})
"""Kinds that ask one question a final, as hard as its winner is well known."""
_PEERS = {"winner": 3, "odd_one_out": 1 << 10}


async def _about_finals(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the finals of athletes of a band, one athlete after another."""
    async for chunk in people(search.view, band, search.rng, placed=True):
        for person in chunk:
            found = await finals_of(search.view, person.athlete.id)
            search.rng.shuffle(found)
            for each in found:
                if kind.name in _OF_WINNERS and each.place != 1:
                    continue
                if search.wish.topic is Topic.CHAMPIONSHIPS and not each.level.of_nations:
                    continue
                if each.meet in search.wish.covered:
                    continue
                of_all = kind.name in _OF_WINNERS
                asked = Asked(
                    kind.name,
                    str(each.race) if of_all else f"{each.race}-{person.athlete.id}",
                    kind.topic,
                    search.difficulty(person.fame, each.day.year),
                )
                if not search.fits(asked):
                    continue
                row = await final(
                    search.view, each.race, person.athlete.id, peers=_PEERS.get(kind.name, 0)
                )
                if row is not None and (made := _FINALS[kind.name](asked, row, search.rng)):
                    yield made
        yield None


_SOURCES: dict[str, Callable[[Search, Kind, Band], Turns]] = dict.fromkeys(_FINALS, _about_finals)
