"""Who starts when, how good they are that day, and in which race: one discipline at a time.

Races of a week gather people of about the same strength, so the same few meet again and again; a
person starts once a week at most and has a better middle than beginning or end.
"""

from dataclasses import dataclass

import numpy as np

from bench.scale.calendar import CHAMPIONSHIP_EVERY, FIRST_YEAR, LAST_YEAR, WEEKS, Calendar
from bench.scale.shape import Discipline, Numbers, Reals
from track.events import Unit

STARTS_OF_A_CAREER = 22
"""About how often one person starts in one event."""
_CAREER_ENDS = 0.18
_LONGEST = 16
_A_YEAR = 3.5
_MOST_A_YEAR = 13
_WITHOUT_MARK = 0.03
_QUALIFIERS = 3
_HEATS_OF_A_FINAL = 4


@dataclass(frozen=True, slots=True)
class People:
    """Those of one discipline; ``strength`` is 0 for the best there could be and 1 for the last."""

    number: Numbers
    first_year: Numbers
    years: Numbers
    strength: Reals

    def with_some_of(self, others: "People", share: float, random: np.random.Generator) -> "People":
        """Return these and a ``share`` of the ``others``, who do this event beside their own."""
        some = random.random(len(others.number)) < share
        mixed = np.clip(others.strength[some] + 0.1, 0, 1)
        return People(
            np.concatenate([self.number, others.number[some]]),
            np.concatenate([self.first_year, others.first_year[some]]),
            np.concatenate([self.years, others.years[some]]),
            np.concatenate([self.strength, mixed]),
        )


@dataclass(frozen=True, slots=True)
class Starts:
    """Lines of races: who, in which race of which meet; ``mark`` is 0 where there is none."""

    person: Numbers
    race: Numbers
    meet: Numbers
    final: Numbers
    mark: Numbers


def people(first: int, count: int, random: np.random.Generator) -> People:
    """Return ``count`` people numbered from ``first``."""
    return People(
        np.arange(first, first + count, dtype=np.int64),
        random.integers(FIRST_YEAR - 3, LAST_YEAR + 1, count),
        np.minimum(random.geometric(_CAREER_ENDS, count), _LONGEST),
        random.random(count),
    )


def starts(
    who: People, discipline: Discipline, calendar: Calendar, random: np.random.Generator
) -> Starts:
    """Return every start of ``who``, races numbered from 0, finals of championships last."""
    person, year, week, form = _season(who, random)
    strength = who.strength[person]
    order = np.lexsort((strength + random.normal(0, 0.03, len(person)), week, year))
    person, year, week = person[order], year[order], week[order]
    form, strength = form[order], strength[order]
    at = (year - FIRST_YEAR) * WEEKS + week
    opened = np.flatnonzero(np.diff(at, prepend=-1))
    which = np.cumsum(np.diff(at, prepend=-1) != 0) - 1
    place = np.arange(len(at)) - opened[which]
    # A field of 8 to 16; one size for a week of an event.
    chunk = place // random.integers(8, 17, len(opened))[which]
    chunks = np.maximum.reduceat(chunk, opened)[which] + 1
    race = np.cumsum((np.diff(which, prepend=-1) != 0) | (np.diff(chunk, prepend=-1) != 0)) - 1
    championship = week % CHAMPIONSHIP_EVERY == CHAMPIONSHIP_EVERY - 1
    block = np.where(championship, chunk // _HEATS_OF_A_FINAL, chunk)
    blocks = np.where(championship, -(-chunks // _HEATS_OF_A_FINAL), chunks)
    shift = random.random(len(opened))[which]
    rank = np.minimum((block + shift) / blocks * calendar.a_week, calendar.a_week - 1)
    meet = calendar.meet(year, week, rank.astype(np.int64))
    mark = _marks(strength, form, discipline, random)
    heats = Starts(who.number[person], race, meet, np.where(championship, 0, 1), mark)
    return _with_finals(heats, strength, discipline, random)


def _season(who: People, random: np.random.Generator) -> tuple[Numbers, Numbers, Numbers, Reals]:
    """Return person (by position), year, week and form of every start; form is 0 at the best."""
    person = np.repeat(np.arange(len(who.number)), who.years)
    ended = np.cumsum(who.years)
    season = np.arange(len(person)) - np.repeat(ended - who.years, who.years)
    year = who.first_year[person] + season
    there = (year >= FIRST_YEAR) & (year <= LAST_YEAR)
    person, season, year = person[there], season[there], year[there]
    form = np.abs(season / who.years[person] - 0.5) * 0.03
    often = np.minimum(1 + random.poisson(_A_YEAR, len(person)), _MOST_A_YEAR)
    first_week = random.integers(0, WEEKS, len(person))
    line = np.repeat(np.arange(len(person)), often)
    turn = np.arange(len(line)) - np.repeat(np.cumsum(often) - often, often)
    return person[line], year[line], (first_week[line] + 3 * turn) % WEEKS, form[line]


def _marks(
    strength: Reals, form: Reals, discipline: Discipline, random: np.random.Generator
) -> Numbers:
    """Return marks as the store keeps them, 0 for none."""
    bests = discipline.bests
    base = np.interp(strength, np.linspace(0, 1, len(bests)), bests)
    worse = form + np.abs(random.normal(0, 0.012, len(base))) + 0.04 * strength**2
    # Whoever is worse is slower, or jumps less far: the store's marks grow either way.
    exact = base + np.abs(base) * worse
    step = 1 if discipline.event.unit is Unit.POINTS else discipline.event.step
    marks = (np.ceil(exact / step) * step).astype(np.int64)
    return np.where(random.random(len(base)) < _WITHOUT_MARK, 0, marks)


def _with_finals(
    heats: Starts, strength: Reals, discipline: Discipline, random: np.random.Generator
) -> Starts:
    """Return the heats, and after them the finals of their best."""
    order, place = places(heats.race, heats.mark)
    fit = np.zeros(len(order), dtype=bool)
    fit[order] = (place <= _QUALIFIERS) & (place > 0)
    through = np.flatnonzero(fit & (heats.final == 0))
    # One final a meet; a block of heats is a meet of its own but where a week has few meets.
    number = np.unique(heats.meet[through], return_inverse=True)[1]
    races = int(heats.race[-1]) + 1 if len(heats.race) else 0
    mark = _marks(strength[through], np.zeros(len(through)), discipline, random)
    return Starts(
        np.concatenate([heats.person, heats.person[through]]),
        np.concatenate([heats.race, races + number]),
        np.concatenate([heats.meet, heats.meet[through]]),
        np.concatenate([heats.final, np.ones(len(through), dtype=np.int64)]),
        np.concatenate([heats.mark, mark]),
    )


def places(race: Numbers, mark: Numbers) -> tuple[Numbers, Numbers]:
    """Return lines in the order of race and mark, and the place of each; 0 where it has no mark.

    Equal marks share a place.
    """
    without = mark == 0
    order = np.lexsort((mark, without, race))
    ordered_race, ordered_mark = race[order], mark[order]
    first = np.diff(ordered_race, prepend=-1) != 0
    position = np.arange(len(order))
    place = position - np.maximum.accumulate(np.where(first, position, 0)) + 1
    new = first | (np.diff(ordered_mark, prepend=0) != 0)
    shared = place[np.maximum.accumulate(np.where(new, position, 0))]
    return order, np.where(without[order], 0, shared)
