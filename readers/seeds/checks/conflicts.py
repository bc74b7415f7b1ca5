"""Checks of what sources disagree about, and of what the seeds claim to cover."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from readers.seeds.problem import Problem
from readers.seeds.rows import AthleteRow, ConflictRow, RaceRow, RecordRow, ResultRow, Seeds

_Kept = AthleteRow | RaceRow | ResultRow | RecordRow


def unsettled_conflicts(seeds: Seeds) -> Iterator[Problem]:
    """A conflict without exactly one believed value, or without another value."""
    groups: defaultdict[tuple[str, str, str, str], list[ConflictRow]] = defaultdict(list)
    for row in seeds.conflicts:
        groups[row.subject, row.key, row.athlete, row.field].append(row)
    for (_, key, _, field), rows in groups.items():
        believed = sum(row.believed for row in rows)
        if believed != 1:
            yield Problem.at(rows[0], f"{field} of {key} has {believed} believed values, not one")
        if len(rows) < 2:
            yield Problem.at(rows[0], f"{field} of {key} has nothing to disagree with")


def conflicts_about_nothing(seeds: Seeds) -> Iterator[Problem]:
    """A conflict whose row no table has; claims are outside the seeds and not looked for."""
    kept = _kept(seeds)
    for row in seeds.conflicts:
        if row.subject != "claim" and (row.subject, row.key, row.athlete) not in kept:
            about = f"{row.athlete} in {row.key}" if row.athlete else row.key
            yield Problem.at(row, f"there is no {row.subject} {about}")


def believed_but_not_kept(seeds: Seeds) -> Iterator[Problem]:
    """A believed value that differs from the one in its table."""
    kept = _kept(seeds)
    for row in seeds.conflicts:
        stored = kept.get((row.subject, row.key, row.athlete))
        if row.believed and stored is not None and row.field in stored.__dataclass_fields__:
            value = _printed(getattr(stored, row.field))
            if value != row.value:
                yield Problem.at(row, f"“{row.value}” is believed but “{value}” is stored")


def backward_coverage(seeds: Seeds) -> Iterator[Problem]:
    """A claim to cover days that end before they begin."""
    for row in seeds.coverage:
        if row.first and row.last and row.last.latest < row.first.earliest:
            yield Problem.at(row, f"{row.key} ends on {row.last}, before {row.first}")


def backward_careers(seeds: Seeds) -> Iterator[Problem]:
    """A career that ends before it begins."""
    for row in seeds.careers:
        if row.last.latest < row.first.earliest:
            yield Problem.at(
                row, f"the career of {row.athlete} ends on {row.last}, before {row.first}"
            )


def _kept(seeds: Seeds) -> Mapping[tuple[str, str, str], _Kept]:
    kept: dict[tuple[str, str, str], _Kept] = {}
    kept |= {("athlete", row.key, ""): row for row in seeds.athletes}
    kept |= {("race", row.key, ""): row for row in seeds.races}
    kept |= {("record", row.key, ""): row for row in seeds.records}
    kept |= {("result", row.race, row.athlete): row for row in seeds.results}
    return kept


def _printed(value: object) -> str:
    """Return a stored value as the files write it, an empty text for None."""
    if value is None:
        return ""
    return str(getattr(value, "isoformat", value))
