"""The best stored marks beside the records: where no record is stored, or a better mark is."""

from collections.abc import Sequence

from db.lists import top_list
from db.records import LAST_DAY, Leader, best_in_series, list_leaders
from db.series import editions
from track.careers import Performance, better
from track.marks import Mark
from track.records import Held, RecordRule
from track.toplists import ListRule
from ui.cards import Fact
from ui.lookups.lookup import Here
from ui.words import performance_mark, surface_name

_PLAIN = {"WR", "WB", "NR"}
"""Scopes that any legal mark may break, whoever else was in the race."""


async def best_stored(here: Here, rule: RecordRule, held: Sequence[Held]) -> tuple[Fact, ...]:
    """Return the best stored marks of each surface that tell more than the records ``held``."""
    facts: list[Fact] = []
    for short_track in (False, True) if rule.event.has_short_track else (False,):
        if rule.meet:
            facts += await _of_series(here, rule, short_track=short_track)
        elif rule.scope == "u20":
            facts += await _of_age(here, rule, held, short_track=short_track)
        elif rule.scope in ("world", "national"):
            facts += await _of_list(here, rule, held, short_track=short_track)
    return tuple(facts)


async def _of_series(here: Here, rule: RecordRule, *, short_track: bool) -> list[Fact]:
    best = await best_in_series(
        here.view, rule.meet, rule.event, rule.sex, short_track=short_track, day=_day(rule)
    )
    if best is None:
        return []
    stored = len(await editions(here.view, rule.meet))
    name = f"Best of the stored editions ({stored})"
    return [Fact(_on(name, rule, short_track=short_track), _told(here, best))]


async def _of_age(
    here: Here, rule: RecordRule, held: Sequence[Held], *, short_track: bool
) -> list[Fact]:
    leaders, of = await list_leaders(
        here.view, rule.event, rule.sex, "U20", short_track=short_track, day=_day(rule)
    )
    known = any(group.short_track == short_track for group in held)
    leads = "Leads" if known else "No record is stored; leads"
    name = _on(f"{leads} the list of {of}", rule, short_track=short_track)
    return [Fact(name, _told(here, each)) for each in leaders]


async def _of_list(
    here: Here, rule: RecordRule, held: Sequence[Held], *, short_track: bool
) -> list[Fact]:
    listed = ListRule(rule.event, rule.sex, short_track, nation=rule.nation, as_of=rule.as_of)
    found = await top_list(here.view, listed, 1, here.athlete)
    records = [
        record.mark
        for group in held
        if group.short_track == short_track and group.scope in _PLAIN
        for record in group.standing
    ]
    if not records and held and rule.scope == "world":
        # A world record on the field may be set indoors, so there is none of its own there.
        return []
    name = "A better mark is stored" if records else "No record is stored; best mark"
    return [
        Fact(
            _on(name, rule, short_track=short_track),
            _told(here, (line.athlete.id, line.performance)),
        )
        for line in found.lines
        if not any(_reaches(record, line.performance) for record in records)
    ]


def _reaches(record: Mark, made: Performance) -> bool:
    """Return whether a record is no worse than a mark that was made."""
    return not better(made.mark, record, made.event)


def _on(name: str, rule: RecordRule, *, short_track: bool) -> str:
    return f"{name}, {surface_name(rule.event)}" if short_track else name


def _told(here: Here, best: Leader) -> str:
    athlete_id, made = best
    who = here.athlete(athlete_id).name
    return f"{performance_mark(made)} {who} ({made.nation}), {made.where}, {made.day}"


def _day(rule: RecordRule) -> int:
    return LAST_DAY if rule.as_of is None else rule.as_of.end
