"""What the name of a meet may mean: an edition, a series, a named race, an event at a meet."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from db.series import find_editions, find_series, named_races, nearest_words
from db.store import View
from db.winners import finals_of_name, finals_of_series
from track.errors import Candidate, NothingStored
from track.events import Event
from track.ids import pick
from track.race_query import RaceQuery, fold_words
from track.series import Edition, NamedRace, Series, likeliest
from track.winners import spans
from ui.lookups.edition import EditionLookup
from ui.lookups.lookup import Lookup
from ui.lookups.winners import NamedRaceLookup, WinnersLookup
from ui.words import count, event_of

SERIES, NAMED = "s", "n"
"""What follows the number of a meet, or of a race, in what a picker sends."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a name may mean: its label, what a picker sends for it, and what it asks."""

    label: str
    value: str
    lookup: Lookup

    @property
    def candidate(self) -> Candidate:
        """What a picker shows and sends."""
        return Candidate(self.label, self.value)


async def meanings(view: View, query: RaceQuery, text: str) -> list[Meaning]:
    """Return what ``query``, read from ``text``, means: one where that is clear, none, or several.

    Words that name an event may be part of the name of a meet, and a word nobody knows is read as
    the nearest known one.

    Raises:
        NothingStored: a race of that name is stored, but not of that year.
    """
    if found := await _fitting(view, query):
        return found
    spoken = tuple(word for word in fold_words(text) if word != str(query.year))
    if query.event and query.words:
        found = await _fitting(view, RaceQuery(spoken, year=query.year))
        if found:
            return found
    nearest = await nearest_words(view, query.words)
    return [] if nearest == query.words else await _fitting(view, replace(query, words=nearest))


async def offered(view: View, query: RaceQuery) -> list[Meaning]:
    """Return what may be meant by what is typed so far, the likeliest first."""
    found = [of_name(each) for each in await named_races(view) if _bears(each, query)]
    if query.year is None:
        series = await find_series(view, query.words, query.event, query.sex)
        series.sort(key=lambda each: (each.newest.meet.level.small, not _has(each.name, query)))
        found += await _through_the_years(view, series, query)
    if query.words and (query.event is None or query.year):
        found += map(of_edition, await find_editions(view, query.words, query.year))
    return _distinct(found)


async def _fitting(view: View, query: RaceQuery) -> list[Meaning]:
    if not query.words and query.event is None:
        return []
    named = [each for each in await named_races(view) if _bears(each, query)]
    if named:
        return await _named(view, named, query.year)
    if not query.words:
        return []
    called: list[Series] = []
    if query.year is None:
        known = await find_series(view, query.words, query.event, query.sex)
        likely = likeliest(known, query.words, lambda each: each.newest)
        series = [each for each in likely if each.mostly]
        if series:
            return await _through_the_years(view, series, query)
        # “Tokyo” is where the Olympics were once, and may be the name of a small meet as well.
        called = [each for each in known if each.newest.called(query.words)]
    found = await find_editions(view, query.words, query.year)
    editions = map(of_edition, likeliest(found, query.words, lambda each: each))
    return _distinct([*await _through_the_years(view, called, query), *editions])


async def _named(view: View, named: Sequence[NamedRace], year: int | None) -> list[Meaning]:
    """Return named races, or the editions they were held at in a year; of several not all were."""
    if year is None:
        return _distinct(map(of_name, named))
    if len(named) == 1:
        return [await edition_of_name(view, named[0].race, year)]
    found = []
    for each in named:
        with suppress(NothingStored):
            found.append(await edition_of_name(view, each.race, year))
    return _distinct(found)


async def _through_the_years(
    view: View, series: Sequence[Series], query: RaceQuery
) -> list[Meaning]:
    """Return each series, or the winners there of the event asked for, once for each sex."""
    if query.event is None:
        return _distinct(map(of_series, series))
    found = []
    for each in series:
        meet = each.newest.meet.id
        sexes = [query.sex] if query.sex else await _sexes(view, meet, query.event)
        found += [of_event(each, query.event, sex) for sex in sexes]
    return _distinct(found)


async def _sexes(view: View, meet_id: int, event: Event) -> list[str]:
    finals = await finals_of_series(view, meet_id, event)
    return sorted({won.race.sex for won in finals})


def _bears(named: NamedRace, query: RaceQuery) -> bool:
    """Return whether every word is one of the race's name, and the event and sex are its own."""
    return (
        _has(named.name, query)
        and query.event in (None, named.event)
        and query.sex in (None, named.sex)
    )


def _has(name: str, query: RaceQuery) -> bool:
    """Return whether every word asked for begins one of the name."""
    parts = fold_words(name)
    return all(any(part.startswith(word) for part in parts) for word in query.words)


def of_edition(edition: Edition) -> Meaning:
    """Return one edition of a meet."""
    meet = edition.meet
    label = " · ".join(filter(None, (edition.title, meet.city, edition.days)))
    return Meaning(label, pick(meet.id), EditionLookup(meet.id))


def of_series(series: Series) -> Meaning:
    """Return the latest edition of a series, chosen by the name of the series."""
    if series.stored == 1:
        return of_edition(series.newest)
    meet = series.newest.meet
    label = f"{_whose(series)} · {count(series.stored, 'edition')} stored"
    return Meaning(label, f"{pick(meet.id)}.{SERIES}", EditionLookup(meet.id))


def of_event(series: Series, event: Event, sex: str) -> Meaning:
    """Return the winners of an event in a series."""
    meet = series.newest.meet
    label = f"{_whose(series)} · {event_of(event, sex)} through the years"
    value = f"{pick(meet.id)}.{event.number}{sex}"
    return Meaning(label, value, WinnersLookup(meet.id, event, sex))


def of_name(named: NamedRace) -> Meaning:
    """Return a named race through the years."""
    label = f"{named.name} · {event_of(named.event, named.sex)} through the years"
    return Meaning(label, f"{pick(named.race)}.{NAMED}", NamedRaceLookup(named.race))


async def edition_of_name(view: View, race_id: int, year: int | None) -> Meaning:
    """Return the meet at which a named race was held in a year; raises NothingStored."""
    finals = await finals_of_name(view, race_id)
    for won in finals:
        if year in (won.year, won.race.day.year):
            meet = won.race.meet
            return of_edition(Edition(meet, ""))
    name = finals[0].race.name if finals else "race of that name"
    raise missing(name, year, [won.year for won in finals])


def missing(name: str, year: int | None, years: Iterable[int]) -> NothingStored:
    """Return the refusal of a year of which nothing is stored, with the years that are."""
    return NothingStored(f"No {name} of {year} is in the stored results; try {spans(years)}.")


def _whose(series: Series) -> str:
    """Return the name of a series; at small meets with the nation, which tells it from others."""
    meet = series.newest.meet
    return f"{series.name} ({meet.country})" if meet.level.small and meet.country else series.name


def _distinct(found: Iterable[Meaning]) -> list[Meaning]:
    """Return the meanings without those that would look like one before them."""
    return list({each.label: each for each in reversed(list(found))}.values())[::-1]
