"""Stores of any size in the shape of the real one, the same every time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

import numpy as np

from bench.scale.calendar import INDOOR_WEEKS, Calendar
from bench.scale.content import CITED, Content, athlete_row, meet_row, race_row
from bench.scale.shape import Discipline, Numbers, Shape, take
from bench.scale.starts import STARTS_OF_A_CAREER, People, Starts, people, places, starts
from bench.scale.toplists import SHORT_TRACK_FROM_M
from db.batches import Row
from track.events import Kind
from track.ids import stable_id
from track.results import Round

SEED = 1500
_BESIDE = 0.4
"""The share of people who also do the event next to their own."""
_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True)
class _Lines:
    """The results of every discipline, people and races by number."""

    race: Numbers
    person: Numbers
    event: Numbers
    day: Numbers
    place: Numbers
    mark: Numbers
    step: Numbers


def made_up(shape: Shape, results: int) -> Content:
    """Return about so many ``results`` with everybody and everything they need."""
    random = np.random.default_rng(SEED)
    calendar = Calendar.of(results)
    meets = list(_meets(shape, calendar, random))
    athletes: list[Row] = []
    races: list[Row] = []
    lines: list[_Lines] = []
    before: People | None = None
    for number, discipline in enumerate(shape.disciplines):
        count = max(2, round(results * discipline.share / STARTS_OF_A_CAREER / (1 + _BESIDE)))
        own = people(len(athletes), count, random)
        athletes += _athletes(own, discipline, shape, random)
        alone = before is None or shape.disciplines[number - 1].sex != discipline.sex
        roster = own if alone or before is None else own.with_some_of(before, _BESIDE, random)
        before = own
        made = starts(roster, discipline, calendar, random)
        lines.append(_lines(made, discipline, calendar, len(races)))
        races += _races(made, discipline, calendar, meets)
    identities = np.array([row[0] for row in athletes], dtype=np.int64)
    return Content(
        athletes, meets, sorted(races), _results(_joined(lines), identities, races, shape, athletes)
    )


def _meets(shape: Shape, calendar: Calendar, random: np.random.Generator) -> Iterator[Row]:
    numbers = calendar.meets
    a_year = len(numbers) // len(np.unique(calendar.day(numbers) // 10000))
    places_of_a_year = random.choice(len(shape.places.texts), a_year, p=shape.places.weights)
    where = take(shape.places.texts, places_of_a_year[numbers % a_year])
    ranks = calendar.rank(numbers) / calendar.a_week
    indoor = calendar.week(numbers) < INDOOR_WEEKS
    days = calendar.day(numbers)
    for number, (city, country), rank, inside, day in zip(
        numbers.tolist(), where, ranks.tolist(), indoor.tolist(), days.tolist(), strict=True
    ):
        key = f"made-up-{number}"
        level = "DL" if rank < 0.03 else "national" if rank < 0.1 else "other"
        yield meet_row(stable_id(key), key, day, "", city, country, level, int(inside))


def _athletes(
    who: People, discipline: Discipline, shape: Shape, random: np.random.Generator
) -> Iterator[Row]:
    count = len(who.number)
    nations = take(
        shape.nations.texts, random.choice(len(shape.nations.texts), count, p=shape.nations.weights)
    )
    given = take(shape.given, random.integers(0, len(shape.given), count))
    family = take(shape.family, random.integers(0, len(shape.family), count))
    born = (who.first_year - 20) * 10000 + 615
    for number, first, last, (nation,), birth in zip(
        who.number.tolist(), given, family, nations, born.tolist(), strict=True
    ):
        key = f"made-up-{discipline.sex}-{number}"
        yield athlete_row(stable_id(key), key, first, last, nation, discipline.sex, birth)


def _races(
    made: Starts, discipline: Discipline, calendar: Calendar, meets: list[Row]
) -> Iterator[Row]:
    first = np.unique(made.race, return_index=True)[1]
    meet, final = made.meet[first], made.final[first]
    days, indoor = calendar.day(meet), calendar.week(meet) < INDOOR_WEEKS
    event = discipline.event
    round_track = event.metres is not None and event.metres >= SHORT_TRACK_FROM_M
    curved = round_track and event.kind is not Kind.ROAD and not event.on_road
    for number, (at, is_final, day, inside) in enumerate(
        zip(meet.tolist(), final.tolist(), days.tolist(), indoor.tolist(), strict=True)
    ):
        key = f"made-up-{event.code}-{discipline.sex}-{number}"
        round_ = Round.FINAL if is_final else Round.HEAT
        yield race_row(
            stable_id(key), key, meets[at][0], event.number, discipline.sex, round_.value,
            0 if is_final else number % 4 + 1, day, int(inside and curved), "complete",
        )  # fmt: skip


def _lines(made: Starts, discipline: Discipline, calendar: Calendar, races: int) -> _Lines:
    order, place = places(made.race, made.mark)
    count = len(order)
    return _Lines(
        made.race[order] + races,
        made.person[order],
        np.full(count, discipline.event.number),
        calendar.day(made.meet[order]),
        place,
        made.mark[order],
        np.full(count, discipline.event.step),
    )


def _joined(lines: list[_Lines]) -> _Lines:
    return _Lines(
        *(
            np.concatenate([getattr(each, name) for each in lines])
            for name in ("race", "person", "event", "day", "place", "mark", "step")
        )
    )


def _results(
    lines: _Lines, identities: Numbers, races: list[Row], shape: Shape, athletes: list[Row]
) -> Iterator[Row]:
    """Yield the lines in the order of their key, as a b-tree likes to get them."""
    race = np.array([row[0] for row in races], dtype=np.int64)[lines.race]
    athlete = identities[lines.person]
    order = np.lexsort((athlete, race))
    nations = [row[5] for row in athletes]
    for begin in range(0, len(order), _AT_ONCE):
        part = order[begin : begin + _AT_ONCE]
        marks = lines.mark[part].tolist()
        yield from zip(
            race[part].tolist(),
            athlete[part].tolist(),
            lines.event[part].tolist(),
            lines.day[part].tolist(),
            (place or None for place in lines.place[part].tolist()),
            ("OK" if mark else "DNF" for mark in marks),
            (mark or None for mark in marks),
            lines.step[part].tolist(),
            repeat(0),
            repeat(None),
            repeat(None),
            repeat(0),
            (int(mark != 0) for mark in marks),
            take(nations, lines.person[part]),
            repeat(""),
            repeat(""),
            repeat(""),
            repeat(""),
            repeat(CITED),
            repeat(0),
            strict=False,
        )
