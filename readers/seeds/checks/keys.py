"""Checks that every key leads somewhere, once, and that every source resolves and is used."""

from collections.abc import Iterator, Sequence
from itertools import chain

from readers.seeds.problem import Problem
from readers.seeds.rows import Row, Seeds


def duplicate_keys(seeds: Seeds) -> Iterator[Problem]:
    """A key, or a value of a conflict, given twice."""
    tables: Sequence[tuple[str, Sequence[tuple[str, Row]]]] = (
        ("source", [(row.code, row) for row in seeds.sources]),
        ("athlete", [(row.key, row) for row in seeds.athletes]),
        ("alias", [(f"{row.alias} of {row.athlete}", row) for row in seeds.aliases]),
        ("meet", [(row.key, row) for row in seeds.meets]),
        ("race", [(row.key, row) for row in seeds.races]),
        ("team", [(f"{row.team} in {row.race}", row) for row in seeds.teams]),
        ("record", [(row.key, row) for row in seeds.records]),
        ("list", [(row.key, row) for row in seeds.lists]),
        ("career of", [(row.athlete, row) for row in seeds.careers]),
        (
            "honour of",
            [(f"{row.athlete} {row.level.value} {row.year} {row.event} {row.age}".rstrip(), row)
             for row in seeds.honours],
        ),
        ("coverage row", [(row.key, row) for row in seeds.coverage]),
        (
            "conflicting value",
            [(" ".join(filter(None, (row.key, row.athlete, row.field, row.value))), row)
             for row in seeds.conflicts],
        ),
    )  # fmt: skip
    for name, rows in tables:
        seen: dict[str, Row] = {}
        for key, row in rows:
            if key in seen:
                first = seen[key]
                yield Problem.at(row, f"{name} {key} is already in {first.file}, line {first.line}")
            seen.setdefault(key, row)


def unknown_keys(seeds: Seeds) -> Iterator[Problem]:
    """A meet, race, list, athlete or series that no table has."""
    athletes = {row.key for row in seeds.athletes}
    meets = {row.key for row in seeds.meets}
    races = {row.key for row in seeds.races}
    lists = {row.key for row in seeds.lists}
    series = {row.series for row in seeds.meets}
    pointers: Iterator[tuple[Row, str, str, set[str]]] = chain(
        ((row, "athlete", row.athlete, athletes) for row in seeds.aliases),
        ((row, "athlete", row.key, athletes) for row in seeds.people),
        ((row, "athlete", row.other, athletes) for row in seeds.people if row.verdict == "apart"),
        ((row, "meet", row.meet, meets) for row in seeds.races),
        ((row, "race", row.race, races) for row in seeds.results),
        ((row, "athlete", row.athlete, athletes) for row in seeds.results),
        ((row, "race", row.race, races) for row in seeds.teams),
        ((row, "athlete", key, athletes) for row in seeds.teams for key in row.members),
        ((row, "athlete", row.athlete, athletes) for row in seeds.records if row.athlete),
        ((row, "list", row.list, lists) for row in seeds.list_marks),
        ((row, "athlete", row.athlete, athletes) for row in seeds.list_marks),
        ((row, "athlete", row.athlete, athletes) for row in seeds.careers),
        ((row, "athlete", row.athlete, athletes) for row in seeds.honours),
        ((row, "athlete", row.athlete, athletes) for row in seeds.conflicts if row.athlete),
        ((row, "series", row.series, series) for row in seeds.coverage if row.series),
    )
    for row, name, key, known in pointers:
        if key not in known:
            yield Problem.at(row, f"no {name} has the key {key}")


def unknown_sources(seeds: Seeds) -> Iterator[Problem]:
    """A source code that ``sources.csv`` does not resolve."""
    known = {row.code for row in seeds.sources}
    for row, codes in _sourced(seeds):
        for code in codes:
            if code not in known:
                yield Problem.at(row, f"no source has the code {code}")


def unused_sources(seeds: Seeds) -> Iterator[Problem]:
    """A source nothing was taken from; definitions stand behind test vectors and may be."""
    used = set(chain.from_iterable(codes for _, codes in _sourced(seeds)))
    for row in seeds.sources:
        if row.code not in used and row.kind != "definition":
            yield Problem.at(row, f"nothing names the source {row.code}")


def misplaced_rows(seeds: Seeds) -> Iterator[Problem]:
    """A race or line in another year's file, a list mark in another event's."""
    years = {row.key: row.day.year for row in seeds.races}
    codes = {row.key: row.event.code for row in seeds.lists}
    expected: Iterator[tuple[Row, str]] = chain(
        ((row, f"races/{row.day.year}.csv") for row in seeds.races),
        ((row, f"results/{years[row.race]}.csv") for row in seeds.results if row.race in years),
        ((row, f"list_marks/{codes[row.list]}.csv")
         for row in seeds.list_marks if row.list in codes),
    )  # fmt: skip
    for row, file in expected:
        if row.file != file:
            yield Problem.at(row, f"this row belongs to {file}")


def _sourced(seeds: Seeds) -> Iterator[tuple[Row, tuple[str, ...]]]:
    tables = (
        seeds.athletes, seeds.aliases, seeds.meets, seeds.races, seeds.results, seeds.teams,
        seeds.records, seeds.lists, seeds.list_marks, seeds.careers, seeds.honours,
        seeds.conflicts, seeds.coverage,
    )  # fmt: skip
    for table in tables:
        for row in table:
            yield row, row.sources
