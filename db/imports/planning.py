"""From sheets to a plan: what would be new, what is stored already, what differs, what is asked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from db.batches import Row
from db.imports.asking import Asking
from db.imports.lines import STATUSES, result_row, result_state, team_row, team_state
from db.imports.marks import plan_marks
from db.imports.meets import Meets
from db.imports.namebook import Namebook
from db.imports.people import Asked, Lineup
from db.imports.plan import Lack, LeftOut, Origin, Plan, PlannedLine, PlannedRace, Said
from db.imports.races import StoredLines, race_number, races_of_day, same_race
from db.store import SHARED
from readers.sheets import Sheet, SheetFile, SheetLine
from track.dates import Day
from track.events import Event, Kind, Wind
from track.results import Round

_WINTER = frozenset({11, 12, 1, 2, 3})
"""Months in which a race may have been indoors without a word about it."""


@dataclass(frozen=True, slots=True)
class _Section:
    """One race of a sheet with everything a race needs; ``lines`` are those of its heat."""

    sheet: Sheet
    event: Event
    sex: str
    day: Day
    round: Round
    heat: int
    lines: tuple[SheetLine, ...]


async def make_plan(
    view: Asking, book: Namebook, file: SheetFile, said: Said, origin: Origin, mine: frozenset[int]
) -> Plan:
    """Return what bringing ``file`` in would do, as the asking server sees the store.

    ``mine`` are the batches whose rows it may write over: earlier ones of the same input, or of
    the same server.
    """
    plan = Plan(read=sum(len(sheet.lines) for sheet in file.sheets))
    lineup = Lineup(origin, said)
    sections = [
        section
        for sheet in file.sheets
        if sheet.kind == "race"
        for section in _sections(sheet, said, plan)
    ]
    for section in sections:
        lineup.expect(_asked(section))
    listed = await plan_marks(view, file, said, origin, lineup, plan)
    await lineup.find(view, book, plan)
    listed.finish(lineup, mine)
    meets = await Meets.about(view, origin, said, [section.day for section in sections])
    for section in sections:
        stored = await races_of_day(view, section.event, section.sex, section.day)
        _plan_race(section, stored, lineup, meets, said, origin, mine, plan)
    used = {line.row[1] for race in plan.races if not race.relay for line in race.lines}
    _forget_unused(plan, used | {row[0] for row in plan.marks} | _runners(plan))
    return plan


def _sections(sheet: Sheet, said: Said, plan: Plan) -> Iterator[_Section]:
    """Yield the races of a sheet, one for each heat; what is lacking is noted in ``plan``."""
    event, sex, day = sheet.event or said.event, sheet.sex or said.sex, sheet.day or said.day
    reason = ""
    if event is None:
        plan.lacks.add(Lack.EVENT)
        reason = f"the event “{sheet.label}” is not known" if sheet.label else "no event is said"
    elif not sex:
        plan.lacks.add(Lack.SEX)
        reason = "men or women is not said"
    elif day is None or not day.exact:
        plan.lacks.add(Lack.DAY)
        reason = "the day is not said"
    elif sex == "X" and event.kind is not Kind.RELAY:
        reason = "in a mixed race the sex of each is not said"
    if event is None or day is None or reason:
        _leave_out(plan, sheet.lines, reason)
        return
    heats: dict[int, list[SheetLine]] = {}
    for line in sheet.lines:
        heats.setdefault(line.heat or sheet.heat, []).append(line)
    places = [line.place for line in sheet.lines if line.place is not None]
    overall = len(heats) > 1 and len(set(places)) == len(places)
    for heat, lines in sorted(heats.items()):
        raced = _within_heat(lines) if overall else tuple(lines)
        yield _Section(sheet, event, sex, day, sheet.round or Round.FINAL, heat, raced)


def _within_heat(lines: Sequence[SheetLine]) -> tuple[SheetLine, ...]:
    """Return the lines of a heat with their places in it, where a sheet places all heats as one."""
    order = sorted({line.place for line in lines if line.place is not None})
    return tuple(
        line if line.place is None else replace(line, place=order.index(line.place) + 1)
        for line in lines
    )


def _asked(section: _Section) -> Iterator[Asked]:
    """Yield the people of a section; of a relay those who ran for a team."""
    for line in section.lines:
        if section.event.kind is not Kind.RELAY:
            if line.name and line.outcome in STATUSES:
                yield Asked(line, section.event, section.sex, section.day)
        elif section.sex != "X":
            for member in line.members:
                yield _member(line, member, section)


def _member(line: SheetLine, name: str, section: _Section) -> Asked:
    runner = SheetLine(line.number, None, "OK", name, line.team or line.name)
    return Asked(runner, section.event, section.sex, section.day)


def _plan_race(
    section: _Section,
    stored: Sequence[StoredLines],
    lineup: Lineup,
    meets: Meets,
    said: Said,
    origin: Origin,
    mine: frozenset[int],
    plan: Plan,
) -> None:
    event, relay = section.event, section.event.kind is Kind.RELAY
    lines = _storable(section, lineup, plan, relay=relay)
    names = (
        {line.team or line.name for line in lines}
        if relay
        else {_athlete(line, section, lineup) for line in lines}
    )
    known = same_race(stored, names)
    meet_name = section.sheet.meet or said.meet
    row: Row | None = None
    if known is not None:
        race_id, meet, wind = known.race_id, meet_name, section.sheet.wind_cms
        if relay and known.guild_id != origin.guild_id:
            # Teams have no server of their own in their key: everybody's race is not added to.
            _leave_out(plan, lines, "the race is stored already")
            return
    else:
        if not meet_name:
            plan.lacks.add(Lack.MEET)
            _leave_out(plan, lines, "the meet is not said")
            return
        found = meets.named(meet_name, section.day)
        short_track = _short_track(section, said, found)
        if short_track is None:
            plan.lacks.add(Lack.TRACK)
            _leave_out(plan, lines, "indoors or outdoors is not said")
            return
        meet_id, meet, _ = found or meets.make(
            meet_name, section.day, indoor=short_track, plan=plan
        )
        race_id, key = race_number(
            origin, meet_id, event, section.sex, section.round, section.heat, section.day
        )
        wind = section.sheet.wind_cms if event.wind is Wind.RACE else None
        row = (
            race_id, key, meet_id, event.number, section.sex, section.round.value, section.heat,
            section.day.number, "", None, int(short_track), "complete", "[]", "", wind,
            origin.citation_id, origin.guild_id,
        )  # fmt: skip
    before = {} if known is None else known.rows
    planned: list[PlannedLine] = []
    members: list[Row] = []
    for line in lines:
        if relay:
            planned.append(_planned_team(line, race_id, event, origin, before, mine))
            members += _members(line, race_id, section, lineup)
        else:
            person = lineup.person(Asked(line, event, section.sex, section.day))
            new = result_row(line, person, race_id, event, section.day, wind, origin)
            old = before.get(person.athlete_id)
            state, new = result_state(new, old, old is not None and old[-1] in mine)
            planned.append(PlannedLine(line, person.name, new, state, old, person.row is not None))
    gone = [old for key, old in before.items() if old[-1] in mine and key not in names]
    plan.races.append(
        PlannedRace(
            race_id, event, section.sex, section.day, section.round, section.heat, meet, row,
            tuple(planned), tuple(gone) if origin.guild_id == SHARED else (), tuple(members),
        )
    )  # fmt: skip


def _storable(
    section: _Section, lineup: Lineup, plan: Plan, *, relay: bool
) -> tuple[SheetLine, ...]:
    """Return the lines a race can hold: one for each athlete or team."""
    kept, seen = [], Counter[object]()
    for line in section.lines:
        if line.outcome not in STATUSES:
            _leave_out(plan, [line], "how it ended is not said")
            continue
        if not (line.name or (relay and line.team)):
            _leave_out(plan, [line], "nobody is named")
            continue
        who: object = line.team or line.name if relay else _athlete(line, section, lineup)
        seen[who] += 1
        if seen[who] > 1:
            _leave_out(plan, [line], "the race has a line of this name already")
            continue
        kept.append(line)
    return tuple(kept)


def _athlete(line: SheetLine, section: _Section, lineup: Lineup) -> int:
    return lineup.person(Asked(line, section.event, section.sex, section.day)).athlete_id


def _planned_team(
    line: SheetLine,
    race_id: int,
    event: Event,
    origin: Origin,
    before: dict[object, tuple[object, ...]],
    mine: frozenset[int],
) -> PlannedLine:
    row = team_row(line, race_id, event, origin)
    old = before.get(row[1])
    state = team_state(row, old, old is not None and old[-1] in mine)
    return PlannedLine(line, row[1], row, state, old)


def _members(line: SheetLine, race_id: int, section: _Section, lineup: Lineup) -> Iterator[Row]:
    """Yield who ran for a team; of mixed teams nobody says which of them are women."""
    if section.sex == "X":
        return
    for leg, name in enumerate(line.members, start=1):
        person = lineup.person(_member(line, name, section))
        yield race_id, line.team or line.name, leg, person.athlete_id


def _short_track(section: _Section, said: Said, meet: tuple[int, str, bool] | None) -> bool | None:
    """Return whether the race was on a short track; None where that has to be asked."""
    if not section.event.has_short_track:
        return False
    label = f"{section.sheet.label} {section.sheet.meet} {section.sheet.section}".casefold()
    if "indoor" in label or "short track" in label:
        return True
    if meet is not None:
        return meet[2]
    if said.short_track is not None:
        return said.short_track
    return None if section.day.month in _WINTER else False


def _leave_out(plan: Plan, lines: Sequence[SheetLine], reason: str) -> None:
    plan.left_out += [
        LeftOut(line.number, f"{line.name or line.team} {line.mark or line.outcome}", reason)
        for line in lines
    ]


def _runners(plan: Plan) -> set[int]:
    return {row[3] for race in plan.races for row in race.members}


def _forget_unused(plan: Plan, used: set[int]) -> None:
    """Drop new people whose every line was left out, and what is said of them."""
    for number in set(plan.athletes) - used:
        del plan.athletes[number]
    kept = set(plan.athletes) | used
    plan.doubts = {key: row for key, row in plan.doubts.items() if key[0] in plan.athletes}
    plan.external_ids = {key: row for key, row in plan.external_ids.items() if row[3] in kept}
