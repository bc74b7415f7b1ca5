"""Who the lines of sheets are: stored athletes, new ones, or a question."""

import asyncio
import itertools
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from db.imports.asking import Asking
from db.imports.namebook import Namebook, known_people
from db.imports.plan import NEW, Origin, Person, Plan, Question, Said
from readers.sheets import SheetLine
from track.dates import Day
from track.events import Event
from track.identity import (
    Described,
    Known,
    Likeness,
    Resolution,
    event_family,
    likeness,
    may_mean,
    name_key,
    resolve,
    same_spelling,
)
from track.ids import stable_id
from track.names import fold_name
from track.nations import find_nation
from track.person_names import full_name, parted_name

Near = Callable[[Described], list[int]]
"""Returns the athletes whose names are near to a described person's, likeliest first."""
SHOWN = 8
"""Most people a question offers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A line somebody has to be found for, in an event, on a day, among one sex."""

    line: SheetLine
    event: Event
    sex: str
    day: Day


@dataclass(slots=True)
class _Group:
    """The lines that describe one person the same way."""

    told: Described
    team: str
    families: set[int] = field(default_factory=set)
    years: set[int] = field(default_factory=set)


_Key = tuple[str, str, str, int | None, str, int]
"""Name, sex, team, birth, somebody's number, and where neither is said the family of events."""
_THE_SAME = "the very same words"


class Lineup:
    """Tells who each line is. New people get a number that follows from what is said of them."""

    def __init__(self, origin: Origin, said: Said) -> None:
        self._origin = origin
        self._said = said
        self._groups: dict[_Key, _Group] = {}
        self._people: dict[_Key, Person] = {}

    def _key(self, asked: Asked) -> _Key:
        line = asked.line
        born = None if line.born is None else line.born.number
        number = line.external_id if self._origin.maker else ""
        family = event_family(asked.event) if born is None and not number else -1
        return (name_key(line.name), asked.sex, line.team, born, number, family)

    def expect(self, lines: Iterable[Asked]) -> None:
        """Take in lines before ``find`` looks for everybody at once."""
        for asked in lines:
            key = self._key(asked)
            group = self._groups.get(key)
            if group is None:
                line = asked.line
                external = (self._origin.maker, key[4]) if key[4] else None
                told = Described(
                    full_name(line.name), _side(line.team), asked.sex, line.born,
                    event_family(asked.event), asked.day.year, external,
                )  # fmt: skip
                group = self._groups[key] = _Group(told, line.team)
            group.families.add(event_family(asked.event))
            group.years.add(asked.day.year)

    async def find(
        self, view: Asking, book: Namebook, plan: Plan, near: Near | None = None
    ) -> None:
        """Find everybody expected; new people, doubts and questions go into ``plan``."""
        # Whoever has a birth date is told apart first: those without may be one of them.
        order = sorted(self._groups, key=lambda key: (key[3] is None, key[4] == ""))
        found = await book.candidates(view, [self._groups[key].told for key in order])
        chosen = await known_people(view, filter(None, self._said.people.values()))
        nearby = await self._near(view, order, found, near)
        fresh: dict[str, list[Known]] = {}
        for key, stored in zip(order, found, strict=True):
            group = self._groups[key]
            resolution = self._resolved(
                key, group, stored, fresh.get(key[0], ()), nearby.get(key, ())
            )
            taken = {known.id for known in stored}
            person = self._person(key, group, resolution, chosen, taken, plan)
            self._people[key] = person
            if person.row is not None:
                fresh.setdefault(key[0], []).append(_as_known(person, group))

    def person(self, asked: Asked) -> Person:
        """Return who the line is, after ``find``."""
        return self._people[self._key(asked)]

    async def _near(
        self,
        view: Asking,
        order: Sequence[_Key],
        found: Sequence[Sequence[Known]],
        near: Near | None,
    ) -> dict[_Key, tuple[Known, ...]]:
        """Return those of near names for whom nobody has the very name."""
        if near is None:
            return {}
        told = {
            key: self._groups[key].told
            for key, stored in zip(order, found, strict=True)
            if resolve(self._groups[key].told, stored) == Resolution()
        }
        ids = await asyncio.to_thread(lambda: [near(each) for each in told.values()])
        known = await known_people(view, {each for near_ids in ids for each in near_ids})
        return {
            key: tuple(_fitting(told[key], near_ids, known))
            for key, near_ids in zip(told, ids, strict=True)
        }

    def _resolved(
        self,
        key: _Key,
        group: _Group,
        stored: Sequence[Known],
        fresh: Sequence[Known],
        near: Sequence[Known],
    ) -> Resolution:
        """Return who it is among the stored and the new people of this very input."""
        told = group.told
        resolution = resolve(told, stored)
        if resolution.same is not None:
            return resolution
        # All that is pasted has one title, so a bare name there is no version of an earlier one.
        known_by = () if self._origin.asks and not any(key[2:5]) else self._identities(key)
        numbers = {stable_id(identity) for identity in known_by}
        before = [
            known
            for known in stored
            if known.id in numbers and _as_described_before(known, told) is Likeness.SAME
        ]
        if len(before) == 1:
            return Resolution(before[0])
        others = resolve(told, fresh)
        if others.same is not None and not any(
            likeness(known, told) is Likeness.SAME for known in stored
        ):
            return others
        alike = [known for known in fresh if likeness(known, told) is not Likeness.OTHER]
        return Resolution(None, (*(resolution.maybe or near), *alike))

    def _identities(self, key: _Key) -> tuple[str, str]:
        """Return what a new person of ``key`` may be known by: to every input, and to this one.

        A name with nothing beside it says the same person only in versions of one input.
        """
        described = "|".join(map(str, key))
        own = f"{self._origin.scope} {self._origin.title} {described}"
        return (f"{self._origin.scope} {described}" if any(key[2:5]) else own, own)

    def _person(
        self,
        key: _Key,
        group: _Group,
        resolution: Resolution,
        chosen: Mapping[int, Known],
        taken: Container[int],
        plan: Plan,
    ) -> Person:
        if resolution.same is not None:
            person = Person(resolution.same.id, resolution.same.name)
            self._number(person, group, plan)
            return person
        question = f"{key[0]}|{key[2]}|{key[1]}"
        answer = self._said.people.get(question)
        if answer is not None and answer in chosen:
            person = Person(answer, chosen[answer].name)
            self._number(person, group, plan)
            return person
        maybe = () if answer == NEW else resolution.maybe
        person = self._new(key, group, maybe, taken)
        if person.row is not None:
            plan.athletes[person.athlete_id] = person.row
        self._number(person, group, plan)
        if maybe and answer != NEW:
            plan.questions[question] = Question(
                question, person.athlete_id, group.told.name, group.team, maybe
            )
            for other in maybe:
                reason = f"“{group.told.name}” {group.team or 'of no nation'}, {plan_years(group)}"
                plan.doubts[person.athlete_id, other.id] = (person.athlete_id, other.id, reason)
        return person

    def _new(
        self, key: _Key, group: _Group, maybe: tuple[Known, ...], taken: Container[int]
    ) -> Person:
        told = group.told
        given, family = parted_name(told.name)
        born = None if told.born is None else told.born.number
        first, own = self._identities(key)
        further = (f"{own}|{count}" for count in itertools.count(2))
        identity, number = next(
            (identity, number)
            for identity in itertools.chain((first, own), further)
            if (number := stable_id(identity)) not in taken
        )
        row = (
            number, identity, told.name, given, family, nation_of(group.team), "", told.sex, born,
            self._origin.citation_id, self._origin.guild_id,
        )  # fmt: skip
        return Person(number, told.name, row, maybe)

    def _number(self, person: Person, group: _Group, plan: Plan) -> None:
        """Keep the number somebody else gives the athlete."""
        external = group.told.external
        if external is not None:
            row = (*external, self._origin.guild_id, person.athlete_id)
            plan.external_ids.setdefault(external, row)


def _as_described_before(known: Known, told: Described) -> Likeness:
    """Return whether a stored athlete who was once described in these very words is ``told``."""
    of = frozenset({_THE_SAME})
    return likeness(replace(known, nations=of), replace(told, nation=_THE_SAME))


def _fitting(told: Described, ids: Iterable[int], known: Mapping[int, Known]) -> list[Known]:
    """Return those of near names that ``told`` can be."""
    people = [known[each] for each in ids if each in known]
    fitting = [each for each in people if may_mean(told.name, each.name)]
    return [
        each
        for each in fitting
        if likeness(each, told) is Likeness.SAME
        or (same_spelling(told.name, each.name) and likeness(each, told) is Likeness.MAYBE)
    ][:SHOWN]


@lru_cache(maxsize=4096)
def nation_of(team: str) -> str:
    """Return the nation a team is, empty where it is a club, a college or nothing."""
    return (find_nation(team) or "") if team else ""


def _side(team: str) -> str:
    """Return what two lines of one person share of whom they run for: a nation, or a club."""
    return nation_of(team) or (f"club {fold_name(team)}" if team else "")


def plan_years(group: _Group) -> str:
    """Return when the lines of a person are from, as in “2019” or “2019 to 2024”."""
    first, last = min(group.years), max(group.years)
    return str(first) if first == last else f"{first} to {last}"


def _as_known(person: Person, group: _Group) -> Known:
    told = group.told
    return Known(
        person.athlete_id,
        person.name,
        frozenset(filter(None, (told.nation,))),
        told.sex,
        told.born,
        frozenset(group.families),
        min(group.years),
        max(group.years),
        frozenset() if told.external is None else frozenset({told.external}),
    )
