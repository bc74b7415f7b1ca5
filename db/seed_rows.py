"""The seeds as rows of the store."""

import json
from collections.abc import Iterator, Mapping
from functools import cache

from db.batches import Row, Wanted
from db.rows import stored_mark
from db.store import SHARED
from readers.seeds import Seeds
from track.events import Wind
from track.ids import stable_id
from track.legality import counts_for_lists


def store_rows(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> list[Wanted]:
    """Return the rows of every table the seeds fill; ``cite`` numbers their sets of sources."""
    return [
        Wanted("source", [(row.code, row.kind, row.where) for row in seeds.sources]),
        Wanted("athlete", list(_athletes(seeds, cite))),
        Wanted("alias", list(_aliases(seeds, cite))),
        Wanted("meet", list(_meets(seeds, cite))),
        Wanted("race", list(_races(seeds, cite))),
        Wanted("result", list(_results(seeds, cite))),
        Wanted("team", list(_teams(seeds, cite))),
        Wanted("team_member", list(_members(seeds))),
        Wanted("record", list(_records(seeds, cite))),
        Wanted("list", list(_lists(seeds, cite))),
        Wanted("list_mark", list(_list_marks(seeds, cite))),
        Wanted("career", list(_careers(seeds, cite))),
        Wanted("honour", list(_honours(seeds, cite))),
        Wanted("conflict", list(_conflicts(seeds, cite))),
        Wanted("coverage", list(_coverage(seeds, cite))),
    ]


def _athletes(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.athletes:
        yield (
            stable_id(row.key), row.key, row.name, row.given, row.family, row.nation,
            ";".join(row.other_nations), row.sex, row.born and row.born.number,
            cite[row.sources], SHARED,
        )  # fmt: skip


def _aliases(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.aliases:
        yield (
            stable_id(f"{row.athlete}\0{row.alias}"), stable_id(row.athlete), row.alias, row.kind,
            row.note, cite[row.sources], SHARED,
        )  # fmt: skip


def _meets(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.meets:
        yield (
            stable_id(row.key), row.key, row.series, row.name, row.first.number, row.last.number,
            row.venue, row.city, row.country, row.level.value, int(row.indoor), cite[row.sources],
            SHARED,
        )  # fmt: skip


def _races(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.races:
        splits = [[split.at, split.time, split.leader] for split in row.splits]
        yield (
            stable_id(row.key), row.key, stable_id(row.meet), row.event.number, row.sex,
            row.round.value, row.heat, row.day.number, row.name, _flag(row.paced),
            int(row.short_track), row.field, json.dumps(splits, ensure_ascii=False), row.note,
            row.wind_cms, cite[row.sources], SHARED,
        )  # fmt: skip


def _results(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    races = {race.key: race for race in seeds.races}
    number = cache(stable_id)
    for row in seeds.results:
        race = races[row.race]
        counts = row.mark is not None and counts_for_lists(
            race.event, row.status, hand=row.hand, annulled=row.annulled, tags=row.tags,
            wind_cms=race.wind_cms if race.event.wind is Wind.RACE else row.wind_cms,
        )  # fmt: skip
        yield (
            number(row.race), number(row.athlete), race.event.number, race.day.number,
            row.place, row.status.value, stored_mark(row.mark, race.event),
            row.mark.step if row.mark else race.event.step, int(row.hand), row.wind_cms,
            _flag(row.pacemaker), int(row.annulled), int(counts), row.nation, row.listed_as,
            " ".join(row.tags), row.note, row.series, cite[row.sources], SHARED,
        )  # fmt: skip


def _teams(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    events = {race.key: race.event for race in seeds.races}
    for row in seeds.teams:
        event = events[row.race]
        yield (
            stable_id(row.race), row.team, row.nation, row.place, row.status.value,
            stored_mark(row.mark, event), row.mark.step if row.mark else event.step,
            int(row.annulled), " ".join(row.tags), row.note, cite[row.sources], SHARED,
        )  # fmt: skip


def _members(seeds: Seeds) -> Iterator[Row]:
    for row in seeds.teams:
        for leg, athlete in enumerate(row.members, start=1):
            yield stable_id(row.race), row.team, leg, stable_id(athlete)


def _records(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.records:
        yield (
            stable_id(row.key), row.key, row.event.number, row.sex, int(row.short_track), row.scope,
            row.where, stored_mark(row.mark, row.event), row.mark.step, int(row.hand),
            stable_id(row.athlete) if row.athlete else None, row.holder, row.nation, row.day.number,
            row.venue, row.ratified, row.current, row.superseded_by, row.as_of.number, row.note,
            cite[row.sources], SHARED,
        )  # fmt: skip


def _lists(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.lists:
        yield (
            stable_id(row.key), row.key, row.event.number, row.sex, int(row.short_track), row.age,
            row.as_of.number, stored_mark(row.complete_to, row.event), row.note, cite[row.sources],
            SHARED,
        )  # fmt: skip


def _list_marks(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    events = {row.key: row.event for row in seeds.lists}
    for row in seeds.list_marks:
        yield (
            stable_id(row.list), stable_id(row.athlete), row.rank, row.day.number,
            stored_mark(row.mark, events[row.list]), row.mark.step, int(row.hand), row.wind_cms,
            row.nation, row.venue, cite[row.sources],
        )  # fmt: skip


def _careers(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.careers:
        yield (
            stable_id(row.athlete), row.first.number, row.last.number, row.left_out,
            cite[row.sources], SHARED,
        )  # fmt: skip


def _honours(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.honours:
        yield (
            stable_id(row.athlete), row.level.value, row.year, row.event.number, row.age,
            row.place, cite[row.sources], SHARED,
        )  # fmt: skip


def _conflicts(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.conflicts:
        told = (row.subject, row.key, row.athlete, row.field, row.value)
        yield (stable_id("\0".join(told)), *told, int(row.believed), cite[row.sources], row.note)


def _coverage(seeds: Seeds, cite: Mapping[tuple[str, ...], int]) -> Iterator[Row]:
    for row in seeds.coverage:
        yield (
            stable_id(row.key), row.key, row.kind, row.event and row.event.number, row.sex,
            row.series, " ".join(level.value for level in row.levels),
            row.first and row.first.number, row.last and row.last.number, int(row.complete),
            row.note, cite[row.sources], SHARED,
        )  # fmt: skip


def _flag(answer: bool | None) -> int | None:
    return None if answer is None else int(answer)
