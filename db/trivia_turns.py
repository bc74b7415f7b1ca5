"""What each kind of question has to ask: the rows it can be about, in random order."""

import random
from collections.abc import AsyncGenerator, Callable, Collection
from dataclasses import dataclass

from db.meetings import meetings
from db.store import View
from db.trivia_rows import (
    Placed,
    Table,
    final,
    finals_of,
    listed,
    outings,
    people,
    ranked,
    records,
    rivals,
    series_called,
    standing,
    tables,
)
from db.winners import finals_of_series
from track.dates import Day
from track.events import Kind as Family
from track.trivia import codes, duels, finals, lists, years
from track.trivia import people as about
from track.trivia import records as held
from track.trivia.difficulty import Band, difficulty_of
from track.trivia.kinds import Kind
from track.trivia.question import Difficulty, Question, Topic
from track.trivia.rows import Asked, Entry, Final, Listed, Person, Standing
from track.trivia.wish import Wish

Turns = AsyncGenerator[Question | None, None]
"""A question at a time, or None for a turn that found none."""
_LAST_RANK = 30
"""Nobody is asked to know a place of a list behind this one."""
_NEAR, _MOST_NEAR = 20, 9
"""How many lines of a list away the others of a question are, and how many of them are read."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: a wish, and what was asked before.

    ``newest`` is the newest day stored, ``hidden`` the days of meets nobody may be told of.
    """

    view: View
    wish: Wish
    asked: Collection[str]
    rng: random.Random
    newest: Day
    hidden: tuple[tuple[int, int], ...]

    def fits(self, asked: Asked) -> bool:
        """Return whether a question is as hard as wished and was not asked before."""
        wanted = self.wish.difficulty
        new = f"{asked.kind}:{asked.subject}" not in self.asked
        return new and wanted in (None, asked.difficulty)

    def unless_covered(self, question: Question | None) -> Question | None:
        """Return a question unless it tells of a meet nobody may be told of."""
        told = question is not None and self.wish.covered & set(question.meets)
        return None if told else question

    def wants(self, band: Band) -> bool:
        """Return whether what is as hard as the athletes of a band is wished."""
        return self.wish.difficulty in (None, band.difficulty)

    def hides(self, day: Day) -> bool:
        """Return whether what happened that day may be of a meet nobody may be told of."""
        return any(first <= day.end and day.number <= last for first, last in self.hidden)

    def difficulty(self, fame: int, day: Day) -> Difficulty:
        """Return how hard something of that day is."""
        return difficulty_of(fame, self.newest.year - day.year)


async def about_finals(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the finals of athletes of a band, one athlete after another."""
    worst = _WORST.get(kind.name, 1)
    async for person in people(search.view, band, search.rng, worst=worst):
        if person is not None:
            found = await finals_of(search.view, person.athlete.id)
            for each in search.rng.sample(found, len(found)):
                asked = _asked_of_final(search, kind, person, each)
                if asked is not None and _suits(kind, each, found):
                    yield await _of_final(search, asked, each, person.athlete.id)
        yield None


def _asked_of_final(search: Search, kind: Kind, person: Person, final: Placed) -> Asked | None:
    """Return what can be asked of a final; None where it is not wished."""
    who = person.athlete.id
    asked = Asked(
        kind.name,
        f"{final.race}-{who}" if kind.name in _WORST else str(final.race),
        kind.topic,
        search.difficulty(person.fame, final.day),
    )
    titles_alone = search.wish.topic is Topic.CHAMPIONSHIPS
    wished = final.meet not in search.wish.covered and search.fits(asked)
    return asked if wished and (final.level.of_nations or not titles_alone) else None


def _suits(kind: Kind, placed: Placed, all_placed: list[Placed]) -> bool:
    """Return whether a final may have a question of the kind, as far as its own row says."""
    match kind.name:
        case "place":
            return placed.place <= finals.LAST_PLACE
        case "medal":
            return placed.place in finals.MEDALS and placed.level.of_nations
        case "ahead":
            return 1 < placed.place <= finals.LAST_PLACE
        case "odd_one_out":
            return placed.place == 1 and placed.field == "complete"
        case "year":
            series = (placed.series, placed.event)
            wins = [each for each in all_placed if each.place == 1]
            return placed.place == 1 and [(e.series, e.event) for e in wins].count(series) == 1
        case _:
            return placed.place == 1


async def _of_final(search: Search, asked: Asked, placed: Placed, who: int) -> Question | None:
    row = await final(search.view, placed.race, who, peers=_PEERS.get(asked.kind, 0))
    if row is None:
        return None
    if asked.kind == "year":
        return search.unless_covered(await _year(search, asked, row))
    return FINALS[asked.kind](asked, row, search.rng)


async def _year(search: Search, asked: Asked, row: Final) -> Question | None:
    race = row.race
    editions = await finals_of_series(search.view, race.meet.id, race.event, race.sex)
    called = await series_called(search.view, race.meet)
    return years.year(asked, race, row.mine.athlete, called, editions, search.rng)


FINALS: dict[str, Callable[[Asked, Final, random.Random], Question | None]] = {
    "winner": finals.winner,
    "place": finals.place,
    "odd_one_out": finals.odd_one_out,
    "medal": finals.medal,
    "margin": finals.margin,
    "winning_mark": finals.winning_mark,
    "ahead": finals.ahead,
    "finish_order": finals.finish_order,
}
_WORST = {
    "place": finals.LAST_PLACE,
    "ahead": finals.LAST_PLACE,
    "medal": len(finals.MEDALS),
}
"""The last place whose athlete can be asked about. Of other kinds it is the winner alone, and one
question a final, as hard as the winner is well known."""
_PEERS = {"winner": 3, "odd_one_out": 1 << 10}
"""Others of that year are read where fewer than so many were beaten."""


async def about_lists(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the lines of all-time lists, one list after another."""
    if not search.wants(band):
        return
    async for table in tables(search.view, search.rng):
        # A place on a list tells of everybody before it.
        if search.hidden and any(map(search.hides, table.days)):
            continue
        for number in search.rng.sample(range(len(table.rows)), len(table.rows)):
            # What happened long ago is harder than who it was.
            if table.fame(number) < band.low:
                continue
            drawn = _drawn(search, kind, table, number)
            if drawn is None or drawn[0].difficulty is not band.difficulty:
                continue
            asked, mine, near = drawn
            if search.fits(asked):
                row = await listed(search.view, table, mine, near, teams=kind.name in _OF_NATIONS)
                proven = row is not None and (
                    kind.name != "list_place" or await ranked(search.view, row)
                )
                yield LISTS[kind.name](asked, row, search.rng) if row and proven else None
        yield None


def _drawn(
    search: Search, kind: Kind, table: Table, number: int
) -> tuple[Asked, Entry, list[Entry]] | None:
    """Return a line of a list and some of the lines around it, and what can be asked of them."""
    mine = table.entry(number)
    if mine is None or (kind.name == "list_place" and mine.rank > _LAST_RANK):
        return None
    around = range(max(0, number - _NEAR), min(len(table.rows), number + _NEAR + 1))
    numbers = search.rng.sample([each for each in around if each != number], len(around) - 1)
    near = [each for each in map(table.entry, numbers[:_MOST_NEAR]) if each is not None]
    who, fame = mine.person.athlete.id, mine.person.fame
    if kind.name in _OF_PEOPLE:
        return Asked(kind.name, str(who), kind.topic, difficulty_of(fame)), mine, near
    subject = table.subject(who)
    if kind.name == "higher_lower":
        pairs = {table.subject(*sorted((who, e.person.athlete.id))): e for e in near}
        new = (pair for pair in pairs if f"{kind.name}:{pair}" not in search.asked)
        subject = next(new, "")
        if not subject:
            return None
        near = [pairs[subject]]
        fame = min(fame, near[0].person.fame)
    return Asked(kind.name, subject, kind.topic, search.difficulty(fame, mine.day)), mine, near


LISTS: dict[str, Callable[[Asked, Listed, random.Random], Question | None]] = {
    "personal_best": lists.personal_best,
    "higher_lower": lists.higher_lower,
    "best_order": lists.best_order,
    "list_place": lists.list_place,
    "conversion": lists.conversion,
    "guess": about.guess,
    "older": about.older,
    "nation": about.nation,
    "flag": about.flag_of,
}
_OF_PEOPLE = frozenset({"guess", "older", "nation", "flag"})
"""Kinds that ask one question an athlete, whatever the list."""
_OF_NATIONS = frozenset({"guess", "nation", "flag"})


async def about_records(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about records, from a random one on."""
    if not search.wants(band):
        return
    async for chunk in records(search.view, search.rng):
        for each in chunk:
            day = each.record.day
            difficulty = search.difficulty(each.fame, day)
            asked = Asked(kind.name, str(each.id), kind.topic, difficulty)
            if difficulty is not band.difficulty or search.hides(day) or not search.fits(asked):
                continue
            if kind.name == "record_year" or each.current:
                row = await standing(search.view, each)
                yield RECORDS[kind.name](asked, row, search.rng)
        yield None


RECORDS: dict[str, Callable[[Asked, Standing, random.Random], Question | None]] = {
    "record_holder": held.record_holder,
    "record_year": held.record_year,
    "record_mark": held.record_mark,
}


async def about_pairs(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about athletes of a band and whom they met most often."""
    if not search.wants(band):
        return
    async for person in people(search.view, band, search.rng, worst=finals.LAST_PLACE):
        if person is not None and person.alone:
            others = await rivals(search.view, person.athlete.id)
            for other in search.rng.sample(others, len(others)):
                first, second = sorted((person, other), key=lambda each: each.athlete.id)
                asked = Asked(
                    kind.name,
                    f"{first.athlete.id}-{second.athlete.id}",
                    kind.topic,
                    difficulty_of(min(first.fame, second.fame)),
                )
                if other.alone and search.fits(asked):
                    met = await meetings(search.view, first.athlete, second.athlete)
                    yield search.unless_covered(
                        duels.head_to_head(
                            asked, first.athlete, second.athlete, met.all, search.newest, search.rng
                        )
                    )
        yield None


async def about_runs(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the longest runs of wins of athletes of a band."""
    async for person in people(search.view, band, search.rng, worst=1):
        if person is not None and person.alone:
            found = await outings(search.view, person.athlete.id)
            for event in search.rng.sample(list(found), len(found)):
                difficulty = search.difficulty(person.fame, found[event][-1].day)
                subject = f"{person.athlete.id}-{event.number}"
                asked = Asked(kind.name, subject, kind.topic, difficulty)
                if event.kind is not Family.CROSS and search.fits(asked):
                    made = duels.streak(
                        asked, person.athlete, event, found[event], search.newest, search.rng
                    )
                    if made is not None:
                        yield search.unless_covered(made)
        yield None


async def about_codes(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the codes of nations."""
    if not search.wants(band):
        return
    for code in search.rng.sample(codes.codes(), len(codes.codes())):
        asked = Asked(kind.name, code, kind.topic, codes.difficulty_of_code(code))
        if asked.difficulty is band.difficulty and search.fits(asked):
            made = codes.code_of(asked, code, search.rng)
            if made is not None:
                yield made
