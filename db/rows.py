"""Rows of the store as values of the sport."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from track.dates import Day
from track.events import Event, event_by_number
from track.marks import Mark, Status
from track.results import Athlete, Level, Meet, Race, Result, Round, Split

RACED = 23
"""Columns of the view ``raced``: the race's own, its meet's, its server and its sources."""
_RACE = 13
KEPT = 2048
"""Races and athletes kept as values: the ones being talked about are read again and again."""
_DAYS = 16_384
"""Days kept as values: those of a century of meets."""
_NO_SPLITS = "[]"
_ROUNDS = {each.value: each for each in Round}
_LEVELS = {each.value: each for each in Level}
_STATUSES = {each.value: each for each in Status}
"""A lookup takes a third of the time of a call of the enumeration, and a career has hundreds."""

day_of = lru_cache(_DAYS)(Day)
"""Returns the day of a number as the store has it."""


@lru_cache(KEPT)
def codes_of(codes: str) -> tuple[str, ...]:
    """Return the codes of the sources of a citation."""
    return tuple(codes.split(";"))


def stored_mark(mark: Mark | None, event: Event) -> int | None:
    """Return a mark as the store keeps it: smaller is better, whatever the event."""
    if mark is None:
        return None
    return mark.value if event.lower_is_better else -mark.value


def mark_of(stored: int | None, step: int, event: Event) -> Mark | None:
    """Return the mark the store keeps as ``stored``."""
    return None if stored is None else Mark(abs(stored), event.unit, step)


@lru_cache(KEPT)
def athlete_of(row: tuple[Any, ...]) -> Athlete:
    """Return the athlete of id, name, family, nation and sex."""
    return Athlete(*row)


def meet_of(row: Sequence[Any]) -> Meet:
    """Return the meet of id, name, city, country, first and last day, level and indoor."""
    identity, name, city, country, first, last, level, indoor = row
    return Meet(
        identity, name, city, country, day_of(first), day_of(last), _LEVELS[level], bool(indoor)
    )


@lru_cache(KEPT)
def race_of(row: tuple[Any, ...]) -> Race:
    """Return the race of a row of the view ``raced``."""
    (
        identity, event, sex, round_, day, heat, name, paced, short_track, field, splits, note, wind
    ) = row[:_RACE]  # fmt: skip
    return Race(
        id=identity,
        meet=meet_of(row[_RACE : RACED - 2]),
        event=event_by_number(event),
        sex=sex,
        round=_ROUNDS[round_],
        day=day_of(day),
        heat=heat,
        name=name,
        paced=None if paced is None else bool(paced),
        short_track=bool(short_track),
        field=field,
        splits=_splits_of(splits),
        note=note,
        wind_cms=wind,
        sources=codes_of(row[-1]),
    )


def _splits_of(splits: str) -> tuple[Split, ...]:
    # Hardly any race has some.
    return () if splits == _NO_SPLITS else tuple(Split(*split) for split in json.loads(splits))


def result_of(athlete: Athlete, row: Sequence[Any], event: Event) -> Result:
    """Return the line of ``athlete`` from its columns, nation to sources."""
    (
        nation, place, status, mark, step, hand, pacemaker, annulled, tags, note, wind, series,
        sources,
    ) = row  # fmt: skip
    return Result(
        athlete=athlete,
        nation=nation,
        place=place,
        status=_STATUSES[status],
        mark=mark_of(mark, step, event),
        hand=bool(hand),
        pacemaker=None if pacemaker is None else bool(pacemaker),
        annulled=bool(annulled),
        tags=tuple(tags.split()) if tags else (),
        note=note,
        wind_cms=wind,
        series=series,
        sources=codes_of(sources),
    )
