"""The athletes of the store by name, kept in memory for typing and partial names."""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Sequence
from typing import Self

from db.persons import Marks, difference, read_people
from db.sql import queries
from db.store import SHARED, Store, View
from track.errors import Candidate, EmptyStore, NobodyFound, NothingStored, WhichOne
from track.ids import PICKED, pick, picked
from track.names import Context, NameIndex, Person, Verdict, fold_name
from track.results import Athlete

log = logging.getLogger(__name__)

SUGGESTIONS = 25
ASK_AMONG = 10
PATIENCE = 1.0
"""Seconds an interaction waits for people another program has brought; Discord waits for three."""
CHECK_EVERY = 1.0
"""Seconds between two looks at whether another program changed the store."""
MOST_CHANGES = 1_000
"""More people than this are read anew: an index slows down with every one who comes or goes."""


class People:
    """Everybody in the store, found by what a fan types."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._marks: Marks = {}
        self._state: tuple[int, ...] = ()
        """What told the store of the last reading from all others."""
        self._looked = -CHECK_EVERY
        self._following: asyncio.Task[None] | None = None
        self._own: dict[int, dict[str, int]] = {}
        """What each server calls athletes, folded, by the number of the server."""
        self._coming: asyncio.Task[None] | None = None

    @classmethod
    async def load(cls, store: Store) -> Self:
        """Return the people of ``store``, indexed off the event loop."""
        people = cls.coming(store)
        await people.ready()
        return people

    @classmethod
    def coming(cls, store: Store) -> Self:
        """Return nobody yet, and begin to read the people of ``store``; ``ready`` waits for them.

        A bot that connects meanwhile is there a second earlier.
        """
        people = cls(NameIndex.build(()))
        people._coming = asyncio.create_task(people._fill(store))
        return people

    async def _fill(self, store: Store) -> None:
        state = await _state(store)
        rows = await store.readers.fetch(queries()["people"], {})
        reading = await asyncio.to_thread(read_people, rows)
        self._index, self._marks, self._state = reading.index, reading.marks, state
        await self.refresh_aliases(store)

    async def keep_up(self, store: Store) -> None:
        """Take in what another program brought or took back, as far as that is quick."""
        # Not time.monotonic: an in-memory Discord holds that still.
        now = time.perf_counter()
        if now - self._looked >= CHECK_EVERY and self._following is None:
            self._looked = now
            if await _state(store) != self._state:
                self._following = asyncio.create_task(self._follow_to_the_end(store))
        if self._following is not None:
            await asyncio.wait({self._following}, timeout=PATIENCE)

    async def _follow_to_the_end(self, store: Store) -> None:
        try:
            await self.follow(store)
        except sqlite3.Error:
            # The names of before are better than none; the next look tries again.
            log.exception("reading the names again failed")
        finally:
            self._following = None

    async def follow(self, store: Store) -> None:
        """Take in everybody who came, changed or went since the names were read."""
        state = await _state(store)
        rows = await store.readers.fetch(queries()["people"], {})
        found = await asyncio.to_thread(difference, rows, self._marks)
        if self._index.changes + len(found.people) + len(found.gone) > MOST_CHANGES:
            reading = await asyncio.to_thread(read_people, rows)
            self._index = reading.index
        else:
            for gone in found.gone:
                self._index.remove(gone)
            for person in found.people:
                self._index.add(person)
                # Nobody else should wait for all of them.
                await asyncio.sleep(0)
        self._marks, self._state = found.marks, state
        await self.refresh_aliases(store)

    async def ready(self) -> None:
        """Return when everybody is there; raises what went wrong in reading them."""
        if self._coming is not None:
            # Whoever asks first may give up; the others wait for the same people.
            await asyncio.shield(self._coming)

    async def give_up(self) -> None:
        """Stop reading: the store is about to be closed."""
        for reading in (self._coming, self._following):
            if reading is not None:
                reading.cancel()
                await asyncio.wait({reading})

    async def refresh_aliases(self, store: Store) -> None:
        """Learn what servers call athletes from the store, after one of them changed it."""
        own: dict[int, dict[str, int]] = {}
        for guild_id, athlete_id, alias in await store.readers.fetch(
            queries()["aliases_of_servers"], {}
        ):
            own.setdefault(guild_id, {})[fold_name(alias)] = athlete_id
        self._own = own

    def suggest(self, text: str, context: Context) -> list[Candidate]:
        """Return who ``text`` may mean, best first, as a picker shows and sends them."""
        if text.startswith(PICKED):
            return self._picked(text, context)
        typed = fold_name(text)
        own = self._own.get(context.guild_id, {})
        named = [
            athlete
            for alias, athlete in own.items()
            if typed and alias.startswith(typed) and self.knows(athlete, context.guild_id)
        ]
        found = self._index.search(text, SUGGESTIONS, context)
        people = dict.fromkeys((*named, *(hit.person_id for hit in found.hits)))
        return [self._candidate(person_id) for person_id in list(people)[:SUGGESTIONS]]

    def _picked(self, text: str, context: Context) -> list[Candidate]:
        """Return the one a picker has put into the field, so that it keeps its name."""
        try:
            found = self.by_id(picked(text), context.guild_id)
        except (ValueError, NothingStored):
            return []
        return [self._candidate(found.id)]

    def find(self, text: str, context: Context) -> Athlete:
        """Return the athlete ``text`` names, or whom a picker's id stands for.

        Raises:
            NobodyFound: nobody answers to the name.
            WhichOne: several do, none clearly best.
            NothingStored: the id is not, or no longer, in the store.
            EmptyStore: nobody is stored at all.
        """
        if not len(self._index):
            raise EmptyStore
        if text.startswith(PICKED):
            try:
                return self.by_id(picked(text), context.guild_id)
            except ValueError as error:
                raise NobodyFound(text) from error
        own = self._own.get(context.guild_id, {}).get(fold_name(text))
        if own is not None and self.knows(own, context.guild_id):
            return self.by_id(own, context.guild_id)
        found = self._index.search(text, ASK_AMONG, context)
        if found.verdict is Verdict.NOBODY or not found.hits:
            raise NobodyFound(text)
        if found.verdict is Verdict.WHICH_ONE and len(found.hits) > 1:
            raise WhichOne(text, "athlete", [self._candidate(hit.person_id) for hit in found.hits])
        return self.by_id(found.hits[0].person_id, context.guild_id)

    def is_alias(self, text: str, guild_id: int) -> bool:
        """Return whether a server calls somebody so."""
        return fold_name(text) in self._own.get(guild_id, {})

    def near(self, text: str, context: Context, limit: int = ASK_AMONG) -> list[int]:
        """Return the numbers of those with names least unlike ``text``, the likeliest first."""
        return [hit.person_id for hit in self._index.search(text, limit, context).hits]

    def bearers(self, words: Sequence[str], guild_id: int, most: int) -> tuple[int, ...]:
        """Return the numbers of those who have exactly the folded ``words`` as a name.

        Whom the server calls so comes first, then the best known, ``most`` at most.
        """
        own = self._own.get(guild_id, {}).get(" ".join(words))
        called = [own] if own is not None and self.knows(own, guild_id) else []
        named = self._index.bearers(words, guild_id, most)
        return tuple(dict.fromkeys((*called, *named)))[:most]

    def bearer(self, text: str, guild_id: int) -> Athlete | None:
        """Return whom ``text`` clearly means and who has it as full or family name, if anybody."""
        found = self._index.search(text, 1, Context(guild_id))
        if found.verdict is not Verdict.CONFIDENT or not found.hits:
            return None
        person = self.by_id(found.hits[0].person_id, guild_id)
        names = (fold_name(person.name), fold_name(person.family))
        return person if fold_name(text) in names else None

    def knows(self, athlete_id: int, guild_id: int | None) -> bool:
        """Return whether the asking server sees the athlete; seeds may no longer hold them."""
        return self._seen(athlete_id, guild_id) is not None

    def person(self, athlete_id: int) -> Person | None:
        """Return the person as the name engine knows them, whoever asks; None when gone."""
        return self._index.person(athlete_id)

    def by_id(self, athlete_id: int, guild_id: int | None) -> Athlete:
        """Return the athlete.

        Raises:
            NothingStored: the asking server sees no such athlete, or no longer.
        """
        person = self._seen(athlete_id, guild_id)
        if person is None:
            raise NothingStored("That athlete is no longer stored; type the name again.")
        return Athlete(person.id, person.name, person.family, person.nations[0], person.sex)

    def _seen(self, athlete_id: int, guild_id: int | None) -> Person | None:
        person = self._index.person(athlete_id)
        visible = person is not None and person.guild_id in (SHARED, guild_id or SHARED)
        return person if visible else None

    def _candidate(self, person_id: int) -> Candidate:
        return Candidate(self._index.label(person_id), pick(person_id))


async def people_of(view: View, race_id: int | None, meet_id: int | None) -> frozenset[int]:
    """Return the ids of everybody stored in a race, or in any race of a meet."""
    rows = await view.rows("people_of", race=race_id, meet=meet_id)
    return frozenset(row[0] for row in rows)


async def people_met(view: View, athlete_id: int) -> frozenset[int]:
    """Return the ids of everybody who is stored in a race with the athlete."""
    rows = await view.rows("people_met", athlete=athlete_id)
    return frozenset(row[0] for row in rows)


async def _state(store: Store) -> tuple[int, ...]:
    rows = await store.readers.fetch(queries()["change_number"], {})
    return tuple(rows[0])
