"""Everything that can be wrong between the rows of the seeds, found before a store is built."""

from collections.abc import Callable, Iterator

from readers import (
    alias_checks,
    athlete_checks,
    conflict_checks,
    key_checks,
    passing_checks,
    person_checks,
    race_checks,
    record_checks,
)
from readers.problem import Problem
from readers.seed_rows import Seeds

__all__ = ["CHECKS", "Problem", "problems"]

CHECKS: tuple[Callable[[Seeds], Iterator[Problem]], ...] = (
    key_checks.duplicate_keys,
    key_checks.unknown_keys,
    key_checks.unknown_sources,
    key_checks.unused_sources,
    key_checks.misplaced_rows,
    alias_checks.shared_aliases,
    alias_checks.needless_aliases,
    alias_checks.unread_nicknames,
    person_checks.same_person,
    person_checks.shared_birthdays,
    person_checks.merged_people,
    person_checks.near_names,
    athlete_checks.placeholder_births,
    athlete_checks.too_young,
    athlete_checks.too_old,
    athlete_checks.foreign_nations,
    race_checks.days_outside_meets,
    race_checks.empty_races,
    race_checks.athlete_twice,
    race_checks.wrong_sex,
    race_checks.unfinished_with_mark,
    race_checks.wrong_units,
    race_checks.places_against_marks,
    race_checks.broken_places,
    passing_checks.passing_times,
    record_checks.records_after_their_day,
    record_checks.supersession,
    record_checks.scopes,
    record_checks.list_order,
    record_checks.beyond_the_list,
    record_checks.too_much_wind,
    conflict_checks.unsettled_conflicts,
    conflict_checks.conflicts_about_nothing,
    conflict_checks.believed_but_not_kept,
    conflict_checks.backward_coverage,
    conflict_checks.backward_careers,
)
"""Each yields what it finds; a check stays silent about keys another one reports as unknown."""


def problems(seeds: Seeds) -> tuple[Problem, ...]:
    """Return what is wrong with ``seeds``, by file and line; empty when they can be loaded."""
    return tuple(sorted(problem for check in CHECKS for problem in check(seeds)))
