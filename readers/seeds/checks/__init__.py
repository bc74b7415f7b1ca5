"""Everything that can be wrong between the rows of the seeds, found before a store is built."""

from collections.abc import Callable, Iterator

from readers.seeds.checks import (
    aliases,
    athletes,
    conflicts,
    keys,
    passing,
    persons,
    races,
    records,
)
from readers.seeds.problem import Problem
from readers.seeds.rows import Seeds

__all__ = ["CHECKS", "Problem", "problems"]

CHECKS: tuple[Callable[[Seeds], Iterator[Problem]], ...] = (
    keys.duplicate_keys,
    keys.unknown_keys,
    keys.unknown_sources,
    keys.unused_sources,
    keys.misplaced_rows,
    aliases.shared_aliases,
    aliases.needless_aliases,
    aliases.unread_nicknames,
    persons.same_person,
    persons.shared_birthdays,
    persons.merged_people,
    persons.near_names,
    athletes.placeholder_births,
    athletes.too_young,
    athletes.too_old,
    athletes.foreign_nations,
    races.days_outside_meets,
    races.empty_races,
    races.athlete_twice,
    races.wrong_sex,
    races.unfinished_with_mark,
    races.wrong_units,
    races.places_against_marks,
    races.broken_places,
    passing.passing_times,
    records.records_after_their_day,
    records.supersession,
    records.scopes,
    records.list_order,
    records.beyond_the_list,
    records.too_much_wind,
    conflicts.unsettled_conflicts,
    conflicts.conflicts_about_nothing,
    conflicts.believed_but_not_kept,
    conflicts.backward_coverage,
    conflicts.backward_careers,
)
"""Each yields what it finds; a check stays silent about keys another one reports as unknown."""


def problems(seeds: Seeds) -> tuple[Problem, ...]:
    """Return what is wrong with ``seeds``, by file and line; empty when they can be loaded."""
    return tuple(sorted(problem for check in CHECKS for problem in check(seeds)))
