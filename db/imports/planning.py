"""From sheets to a plan: what would be new, what is stored already, what differs, what is asked."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from db.batches import Row
from db.imports.asking import Asking
from db.imports.fields import Field
from db.imports.gone import plan_gone
from db.imports.marks import plan_marks
from db.imports.meets import Meets
from db.imports.namebook import Namebook
from db.imports.people import Lineup, Near
from db.imports.plan import Origin, Plan, Said
from db.imports.races import Ending, agreement, numbers_of_day, races_of_day, same_races
from db.imports.sections import Section, leave_out, sections
from db.store import SHARED
from readers.sheets import SheetFile
from track.dates import Day
from track.events import Event


async def make_plan(
    view: Asking,
    book: Namebook,
    file: SheetFile,
    said: Said,
    origin: Origin,
    mine: frozenset[int],
    near: Near | None = None,
) -> Plan:
    """Return what bringing ``file`` in would do, as the asking server sees the store.

    ``mine`` are the batches whose rows it may write over: earlier ones of the same input, or of
    the same server. With ``near``, a new name that is near to a known one becomes a question.
    """
    plan = Plan(read=sum(len(sheet.lines) for sheet in file.sheets), mine=mine)
    lineup = Lineup(origin, said)
    races = [
        section
        for sheet in file.sheets
        if sheet.kind == "race"
        for section in sections(sheet, said, plan)
        if not (origin.asks and _to_come(section, plan))
    ]
    for section in races:
        lineup.expect(section.people())
    listed = plan_marks(file, said, origin, lineup, plan)
    await lineup.find(view, book, plan, near)
    await listed.finish(view, lineup)
    fields = [Field(section, lineup, plan) for section in races]
    taken = await _recognise(view, fields)
    before = await _brought_before(view, fields, plan)
    if origin.guild_id != SHARED:
        # A server's moderators say with /race what of theirs is wrong.
        before = {}
    meets = await Meets.about(view, origin, said, [section.day for section in races])
    # The races of one input that are stored tell the meet of those that are not.
    known = {field.known.meet_id for field in fields if field.known is not None}
    meet = known.pop() if len(known) == 1 else 0
    for field in fields:
        number = 0 if field.known is None else field.known.race_id
        field.plan(meets, said, origin, mine, taken, meet=meet, before=before.get(number))
    await plan_gone(view, plan, origin)
    _forget_unused(plan)
    return plan


def _to_come(section: Section, plan: Plan) -> bool:
    """Return whether a race has not been run anywhere yet, and leave its lines out then."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    if section.day.earliest <= tomorrow:
        return False
    leave_out(plan, section.lines, f"{section.day} has not come yet")
    return True


async def _recognise(view: Asking, fields: Sequence[Field]) -> set[int]:
    """Find the stored races of ``fields``, and those the input has twice.

    Return the numbers of all races of their days.
    """
    of_day: dict[tuple[Event, str, Day], list[Field]] = {}
    for field in fields:
        section = field.section
        of_day.setdefault((section.event, section.sex, section.day), []).append(field)
    taken: set[int] = set()
    for (event, sex, day), together in of_day.items():
        taken |= await numbers_of_day(view, event, sex, day)
        stored = await races_of_day(view, event, sex, day)
        once = _once(together)
        described = [(field.entrants(), field.section.round) for field in once]
        for place, race in same_races(described, stored).items():
            once[place].known = race
    return taken


def _once(fields: Sequence[Field]) -> list[Field]:
    """Return ``fields`` without those whose race an earlier one is: pages print some twice."""
    kept: list[Field] = []
    endings: list[dict[Any, Ending]] = []
    for field in fields:
        entrants = field.entrants()
        if any(agreement(entrants, of, same_round=False) is not None for of in endings):
            field.repeats()
        else:
            kept.append(field)
            endings.append({entrant.who: entrant.ending for entrant in entrants})
    return kept


async def _brought_before(view: Asking, fields: Sequence[Field], plan: Plan) -> dict[int, Row]:
    """Return the stored races of ``fields`` that the input may write over, by number."""
    known = [field.known.race_id for field in fields if field.known is not None]
    if not plan.mine or not known:
        return {}
    races = json.dumps(known)
    for race, team, *rest in await view.rows("members_of_races", races=races):
        ran = plan.members_before.get((race, team), ())
        plan.members_before[race, team] = (*ran, (race, team, *rest))
    whole = [tuple(row) for row in await view.rows("races_whole", races=races)]
    return {row[0]: row for row in whole if row[-1] in plan.mine}


def _forget_unused(plan: Plan) -> None:
    """Drop new people whose every line was left out, and what is said and asked of them."""
    used = {line.row[1] for race in plan.races if not race.relay for line in race.lines}
    used |= {row[3] for race in plan.races for row in race.running}
    used |= {row[0] for row in plan.marks}
    dropped = set(plan.athletes) - used
    for number in dropped:
        del plan.athletes[number]
    plan.questions = {
        key: asked for key, asked in plan.questions.items() if asked.athlete_id in used
    }
    kept = set(plan.athletes) | used
    plan.doubts = {
        key: row
        for key, row in plan.doubts.items()
        if key[0] in plan.athletes and key[1] not in dropped
    }
    plan.external_ids = {key: row for key, row in plan.external_ids.items() if row[3] in kept}
