"""A question with the store it is asked of: its slots as athletes, races, days and rules.

Whatever a slot names is found by the code of the slash options, so that both understand alike.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from db.careers import career
from db.people import people_of
from db.store import SHARED
from track.dates import Day
from track.errors import Candidate, NobodyFound, NothingStored, TrackError, WhichOne, shown
from track.events import Event
from track.head_to_head import Kind, Rule, Surface
from track.ids import PICKED, pick, picked
from track.names import Context
from track.names.fold import words
from track.nations import find_nation
from track.questions.matching import Filled
from track.questions.naming import bears
from track.questions.reading import Question
from track.race_query import RaceQuery, read_race_query
from track.results import Athlete, Meet, Race
from ui.lookups.lookup import Here
from ui.options.athletes import athlete_meant
from ui.options.choices import CHOICE_LIMIT
from ui.options.races import only_race, races_meant
from ui.options.series import series_meant

_BESIDE_NO_RACE = frozenset(
    {"day", "as_of", "eve", "eve_race", "since", "months", "kind", "rounds", "surface"}
)
MOST_NAMED = 5
"""Meanings a refusal names where there are too many letters to choose one."""
MOST_RACES = 200
"""Races looked through for the one somebody ran."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as the asking server asks it of the store."""

    question: Question
    here: Here

    def get(self, slot: str) -> Any:
        """Return the value of a slot; None where the question leaves it out."""
        return self.question.get(slot)

    def says(self, *words: str) -> bool:
        """Return whether the question has one of ``words`` outside its slots."""
        return self.question.says(*words)

    @property
    def event(self) -> Event | None:
        """The one event named; raises NothingStored where several are."""
        events = self.get("event") or ()
        if len(events) > 1:
            raise NothingStored("That is asked of one event; name one of them alone.")
        return events[0] if events else None

    def required_event(self) -> Event:
        """Return the event named; raises NothingStored where none is."""
        if self.event is None:
            raise NothingStored("Which event? Name it in the question, as in “in the mile”.")
        return self.event

    def sex(self, whose: Athlete | None = None) -> str:
        """Return whose list or record is asked for: as the question says, or as somebody's is.

        Raises WhichOne where nothing tells.
        """
        said = self.get("sex") or (whose.sex if whose else None)
        if said is not None:
            return str(said)
        event = self.question.slot("event")
        if event is None:
            raise NothingStored("Men or women? Say so in the question, as in “the men's mile”.")
        named = [f"{word} {event.text}" for word in ("men's", "women's")]
        raise self._which(event, "event", [Candidate(each, each) for each in named])

    def of_sex(self, sex: str) -> "Asking":
        """Return the same question, asked of one sex."""
        said = Filled("sex", sex, "", 0, 0)
        question = replace(self.question, filled=(*self.question.filled, said))
        return replace(self, question=question)

    def naming_one(self) -> "Asking":
        """Return the same question with all its names as one person's."""
        return self._named_as(replace(self._required("names"), slot="who"))

    def naming_two(self) -> Iterator["Asking"]:
        """Yield the question with its names parted between two people, in every way."""
        both = self._required("names")
        for gap in re.finditer(r"\s+", both.text):
            first, second = both.text[: gap.start()], both.text[gap.end() :]
            yield self._named_as(
                Filled("who", first, first, both.start, both.start + len(first)),
                Filled("other", second, second, both.end - len(second), both.end),
            )

    def _named_as(self, *filled: Filled) -> "Asking":
        others = [each for each in self.question.filled if each.slot != "names"]
        return replace(self, question=replace(self.question, filled=(*filled, *others)))

    async def who(self, slot: str = "who", people: frozenset[int] = frozenset()) -> Athlete:
        """Return the athlete a slot names, sooner one of ``people``; raises as the option does."""
        return await self._athlete(slot, self._context(people))

    async def both(self, people: frozenset[int] = frozenset()) -> tuple[Athlete, Athlete]:
        """Return the two athletes, each named with a view to the other."""
        context = self._context(people)
        first = await self._athlete("who", context, beside="other")
        second = await self._athlete("other", context, beside="who")
        return first, second

    def _context(self, people: frozenset[int]) -> Context:
        events = frozenset(event.code for event in self.get("event") or ())
        return Context(self.here.view.guild_id or SHARED, people, events, sex=self.get("sex") or "")

    async def _athlete(self, slot: str, context: Context, beside: str = "") -> Athlete:
        filled = self._named_in(slot)
        people, rival = self.here.people, None
        # Of words alone nobody knows that they are names at all.
        named = self.question.form.name != "named" or self.says("h2h", "head")
        other = self.question.slot(beside) if beside else None
        if other is not None:
            try:
                rival = people.person(people.find(other.text, context).id)
            except TrackError:
                rival = None
        if rival is not None:
            events = context.events or frozenset(rival.events)
            context = replace(context, sex=rival.sex, events=events)
        with self._naming(filled):
            try:
                found = await athlete_meant(self.here.view, people, filled.text, context, rival)
            except WhichOne as asked:
                fitting = [each for each in asked.candidates if self._bears(filled, each.value)]
                if not fitting or not (named or self._borne(filled.text)):
                    raise NobodyFound(filled.text) from asked
                raise WhichOne(asked.text, asked.option, fitting) from asked
        # One word the name engine knows best, unless it is a nation, where “USA” begins Usain; of
        # several it might have let one go.
        sure = named and " " not in filled.text and find_nation(filled.text) is None
        if not sure and not self._bears(filled, pick(found.id)):
            raise NobodyFound(filled.text)
        return found

    def _named_in(self, slot: str) -> Filled:
        """Return a slot that holds a name, without the s of “kerrs pb” where nobody has it."""
        filled = self._required(slot)
        text = filled.text.rstrip()
        if text[-1:] not in ("s", "S") or self._borne(text) or not self._borne(text[:-1]):
            return filled
        return replace(filled, text=text[:-1], end=filled.end - 1)

    def _borne(self, text: str) -> bool:
        """Return whether somebody is called exactly so."""
        guild_id = self.here.view.guild_id or SHARED
        return bool(self.here.people.bearers(words(text), guild_id, 1))

    def _bears(self, filled: Filled, picked_id: str) -> bool:
        """Return whether all words of a slot are names of the one a picker would send so."""
        people, guild_id = self.here.people, self.here.view.guild_id or SHARED
        person = people.person(picked(picked_id))
        return person is not None and (
            bears(person, filled.text) or people.is_alias(filled.text, guild_id)
        )

    def only_the_race(self) -> None:
        """Raise NothingStored where a question narrows a race by what would be left out.

        A year, an event and a sex go with the race; a day, a kind or a round does not.
        """
        extra = [each.text for each in self.question.filled if each.slot in _BESIDE_NO_RACE]
        if extra:
            raise NothingStored(
                f"A race has its own day and rules; leave {shown(extra[0])} out, or the race."
            )

    async def race(self, slot: str = "race") -> Race:
        """Return the race a slot names; raises as the option does."""
        filled = self._required(slot)
        with self._naming(filled):
            return only_race(filled.text, await self._races(filled.text))

    async def race_of(self, *slots: str) -> tuple[Race, tuple[Athlete, ...]]:
        """Return the race named and the athletes of ``slots``: those who ran it are meant first.

        Where the words fit several races, the only one the first of them ran is meant.
        """
        filled = self._required("race")
        races = await self._races(filled.text)
        try:
            race = only_race(filled.text, races)
        except WhichOne:
            people = await self._named(slots)
            ran = {start.race.id for start in (await career(self.here.view, people[0])).starts}
            fitting = [each for each in races if each.id in ran]
            if not fitting:
                raise self._no_race(filled, people[0]) from None
            with self._naming(filled):
                return only_race(filled.text, fitting), people
        people = await self._named(slots, await people_of(self.here.view, race.id, None))
        if race.sex not in (people[0].sex, "X"):
            raise self._no_race(filled, people[0])
        return race, people

    def _no_race(self, filled: Filled, athlete: Athlete) -> NothingStored:
        return NothingStored(
            f"No race of {athlete.name} that fits {shown(filled.text)} is stored; "
            "name the event and the year as well."
        )

    async def _named(
        self, slots: Sequence[str], people: frozenset[int] = frozenset()
    ) -> tuple[Athlete, ...]:
        return await self.both(people) if len(slots) > 1 else (await self.who(slots[0], people),)

    async def _races(self, text: str) -> list[Race]:
        return await races_meant(self.here.view, text, self.race_query(text), MOST_RACES)

    def race_query(self, text: str = "") -> RaceQuery:
        """Return what a race is named by, with the event, year and sex said beside it."""
        query = read_race_query(text or self._required("race").text)
        return replace(
            query,
            sex=query.sex or self.get("sex"),
            year=query.year or self.get("year"),
            event=query.event or self.event,
        )

    async def meet(self) -> Meet:
        """Return an edition of the series the question names."""
        filled = self._required("meet")
        with self._naming(filled):
            return await series_meant(self.here.view, filled.text)

    def names_year(self, slot: str) -> bool:
        """Return whether a race is named with its year, or was picked from a list."""
        text = self._required(slot).text
        year = read_race_query(text).year or self.get("year")
        return text.startswith(PICKED) or year is not None

    def naming(self, slot: str) -> AbstractContextManager[None]:
        """Let a choice among several meanings of a slot ask the whole question again."""
        return self._naming(self._required(slot))

    async def as_of(self) -> Day | None:
        """Return the day at whose end things are to stand; None for today."""
        eve_race = await self.race("eve_race") if self.get("eve_race") else None
        eve = eve_race.day if eve_race is not None else self.get("eve")
        if eve is not None:
            return day_before(eve)
        return self.get("as_of") or self.get("day") or _year(self.get("year"))

    async def rule(self) -> Rule:
        """Return which races count: finals, of every kind and day, unless the question narrows."""
        as_of = await self.as_of()
        since = self.get("since") or self.get("day") or _year(self.get("year"))
        if self.get("months"):
            since = _months_before(as_of, self.get("months")) if as_of else None
        if since is not None and as_of is not None and since.number > as_of.end:
            raise NothingStored(f"{since} is after {as_of}; swap the two.")
        return Rule(
            tuple(self.get("event") or ()),
            self.get("rounds") != "all",
            Kind(self.get("kind") or "any"),
            Surface(self.get("surface") or "any"),
            since,
            as_of,
        )

    def _required(self, slot: str) -> Filled:
        filled = self.question.slot(slot)
        if filled is None:
            raise KeyError(slot)
        return filled

    @contextmanager
    def _naming(self, filled: Filled) -> Iterator[None]:
        """Let a choice among several meanings of a slot ask the whole question again."""
        try:
            yield
        except WhichOne as asked:
            raise self._which(filled, asked.option, asked.candidates) from asked

    def _which(
        self, filled: Filled, option: str, candidates: Sequence[Candidate]
    ) -> WhichOne | NothingStored:
        """Return the question back: a choice asks the whole question again, with itself in a slot.

        One too long to be a choice of Discord's is to be written.
        """
        whole = self.question.text
        before, after = whole[: filled.start], whole[filled.end :]
        again = [Candidate(each.label, f"{before}{each.value}{after}") for each in candidates]
        if all(len(each.value) <= CHOICE_LIMIT for each in again):
            return WhichOne(filled.text, option, again, fills="question")
        named = "; ".join(each.label for each in candidates[:MOST_NAMED])
        return NothingStored(
            f"{shown(filled.text)} may be more than one {option}; write which: {named}."
        )


def day_before(day: Day) -> Day:
    """Return the day before the first that ``day`` can be."""
    return Day.of(day.earliest - timedelta(days=1))


def _months_before(eve: Day, months: int) -> Day:
    """Return the day so many months before the day after ``eve``."""
    end = eve.latest + timedelta(days=1)
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    last = monthrange(year, month + 1)[1]
    return Day.of(date(year, month + 1, min(end.day, last)))


def _year(year: int | None) -> Day | None:
    return None if year is None else Day(year * 10000)
