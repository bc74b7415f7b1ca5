"""What is asked of the store for the claims of one message, each thing once."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta

from db.careers import career
from db.races import StoredRace, newest_day, races_named, stored_race
from db.series import editions, find_series
from db.winners import finals_of_meet, finals_of_series
from track.careers import Career, Start
from track.claims import Claim, RaceWords
from track.dates import Day
from track.events import Event
from track.race_query import RaceQuery, fold_words, read_race_query
from track.results import Athlete, Level, Race, Round
from track.series import Edition
from track.winners import Won
from ui.lookups.lookup import Here

_MEANT = {"championship": "championships", "dl": "diamond league", "oly": "olympics"}
"""What a word of a race is called where races are found by words."""

_CALLED = {
    Level.OLYMPICS: ("olympics",), Level.WORLD: ("worlds",), Level.EUROPEAN: ("euros",),
    Level.WORLD_INDOOR: ("world", "indoors", "champs"), Level.COMMONWEALTH: ("commonwealth",),
    Level.EUROPEAN_INDOOR: ("european", "indoors", "champs"),
    Level.AFRICAN: ("african", "champs"), Level.ASIAN: ("asian", "champs"),
}  # fmt: skip
"""Words every edition of a championship is found by."""
_EVERY = {Level.OLYMPICS: 4, Level.WORLD: 2}
"""Years from one edition to the next."""
_PLAIN = {
    "world": Level.WORLD, "worlds": Level.WORLD, "olympic": Level.OLYMPICS,
    "olympics": Level.OLYMPICS, "european": Level.EUROPEAN, "euros": Level.EUROPEAN,
}  # fmt: skip
"""What a word means alone: the Championships out of doors, and of no age group."""
_QUALIFIED = frozenset(
    {"indoor", "indoors", "u20", "u23", "junior", "cross", "team", "road", "relays", "trials"}
    | {"tour", "athletics", "cup", "continental", "u18"}
)


@dataclass(slots=True)
class Asked:
    """The store as the asking server sees it, and the day the message was written."""

    here: Here
    told: Day
    _careers: dict[int, Career] = field(default_factory=dict)
    _races: dict[tuple[RaceWords, str], list[Race]] = field(default_factory=dict)
    _stored: dict[int, StoredRace] = field(default_factory=dict)

    async def career(self, athlete: Athlete) -> Career:
        """Return what is stored of an athlete."""
        if athlete.id not in self._careers:
            self._careers[athlete.id] = await career(self.here.view, athlete)
        return self._careers[athlete.id]

    async def known(self, athlete: Athlete) -> Career:
        """Return what is stored of an athlete that a message of the day can be about.

        In the east the day of a race may be the one after that of the message.
        """
        return (await self.career(athlete)).until(self._eve)

    @property
    def _eve(self) -> Day:
        return Day.of(self.told.latest + timedelta(days=1))

    def yet_to_come(self, race: Race) -> bool:
        """Return whether a race was not yet run when the message was written."""
        return race.day.number > self._eve.number

    async def until(self, athlete: Athlete, day: Day | None) -> Career:
        """Return the career as of a day, that of the message where the claim names none."""
        return (await self.career(athlete)).until(day or self.told)

    async def race(self, race: Race) -> StoredRace:
        """Return a race with its lines."""
        if race.id not in self._stored:
            self._stored[race.id] = await stored_race(self.here.view, race)
        return self._stored[race.id]

    async def races(self, words: RaceWords, sex: str) -> list[Race]:
        """Return every race that has all the words, whole ones; none for no word but a year."""
        if (words, sex) not in self._races:
            self._races[words, sex] = await self._found(words, sex)
        return self._races[words, sex]

    async def _found(self, words: RaceWords, sex: str) -> list[Race]:
        query = query_of(words)
        if all(word.isdigit() for word in query.words) or (sex and query.sex not in (None, sex)):
            return []
        found = await races_named(self.here.view, replace(query, sex=query.sex or sex or None))
        return [race for race in found if _fits(race, words, query)]

    async def meant(self, words: RaceWords, sex: str) -> Race | None:
        """Return the one race the words mean, of a known event and year; None if there is none.

        A final is meant before heats, and a big meet before a small one.
        """
        query = query_of(words)
        races = await self.races(words, sex)
        finals = [race for race in races if race.round is Round.FINAL] or races
        finals = [race for race in finals if not race.meet.level.small] or finals
        if len(finals) != 1:
            return None
        (race,) = finals
        dated = query.year is not None or str(race.day.year) in words.text
        named = set(query.words) <= set(fold_words(race.name)) and bool(race.name)
        return race if dated and (query.event is not None or named) else None

    async def context(self, claim: Claim, sex: str) -> tuple[Race | None, bool]:
        """Return the race the message speaks of before the claim, and whether of no other."""
        for words in reversed(claim.before):
            race = await self.meant(words, sex)
            if race is not None:
                others = [await self.meant(each, sex) for each in claim.elsewhere]
                return race, all(other is not None and other.id == race.id for other in others)
        return None, False

    async def starts(self, athlete: Athlete, words: RaceWords) -> list[Start]:
        """Return the starts of an athlete in the races the words fit."""
        stored = await self.known(athlete)
        query = query_of(words)
        if query.words:
            ids = {race.id for race in await self.races(words, athlete.sex)}
            return [start for start in stored.starts if start.race.id in ids]
        return [
            start
            for start in stored.starts
            if query.event in (None, start.race.event)
            and query.year in (None, start.race.day.year)
            and query.round in (None, start.race.round)
            and (words.day is None or _on(start.race.day, words.day))
        ]

    async def people_in(self, race: Race) -> frozenset[int]:
        """Return the numbers of those in a race."""
        return frozenset(line.athlete.id for line in (await self.race(race)).lines)

    async def careers(self, *people: Athlete) -> list[Career]:
        """Return the careers of several, as of the day of the message."""
        return list(await asyncio.gather(*(self.until(each, None) for each in people)))

    async def editions_of(self, level: Level) -> list[Edition]:
        """Return the stored editions of a championship up to the day, newest first."""
        found = await find_series(self.here.view, _CALLED[level], None, None)
        series = next((each for each in found if each.newest.meet.level is level), None)
        if series is None:
            return []
        known = await editions(self.here.view, series.newest.meet.id)
        return [each for each in known if each.meet.last.end <= self.told.end]

    async def finals(self, level: Level, event: Event, sex: str) -> list[Won]:
        """Return the finals of an event at every edition of a championship, newest first."""
        known = await self.editions_of(level)
        if not known:
            return []
        found = await finals_of_series(self.here.view, known[0].meet.id, event, sex)
        return [won for won in found if won.race.day.end <= self.told.end]

    async def latest_finals(
        self, level: Level, sex: str, events: set[Event] | None
    ) -> tuple[list[Won], bool]:
        """Return finals of the latest edition, and whether there was surely none since."""
        known = await self.editions_of(level)
        if not known:
            return [], False
        finals = await finals_of_meet(self.here.view, known[0].meet.id)
        newest = await newest_day(self.here.view)
        since = newest is not None and self.told.number <= newest.end
        every = _EVERY.get(level)
        if every is not None:
            # The Worlds of 2021 were held in 2022.
            year = known[0].year - (level is Level.WORLD and known[0].year == 2022)
            since = since or self.told.year < year + every
        return [
            won
            for won in finals
            if won.race.sex == sex and (events is None or won.race.event in events)
        ], since


def query_of(words: RaceWords) -> RaceQuery:
    """Return what the words of a race ask for."""
    text = " ".join(_MEANT.get(word, word) for word in words.text.casefold().split())
    query = read_race_query(text)
    if words.day is not None and query.year is None:
        query = replace(query, year=words.day.year)
    return query


def _fits(race: Race, words: RaceWords, query: RaceQuery) -> bool:
    if words.day is not None and (words.day.month or words.day.exact):
        return _on(race.day, words.day)
    if {"diamond", "league"} <= set(query.words) and query.round is Round.FINAL:
        return race.meet.level is Level.DIAMOND_LEAGUE_FINAL
    if _QUALIFIED & set(query.words):
        return True
    plain = {_PLAIN[word] for word in query.words if word in _PLAIN}
    return not plain or race.meet.level in plain


def _on(day: Day, asked: Day) -> bool:
    """Return whether a day is, or lies in, the one asked for."""
    if asked.exact:
        return day == asked
    if asked.month:
        return day.number // 100 == asked.number // 100
    return day.year == asked.year
