"""From sheets to a plan: what would be new, what is stored already, what differs, what is asked."""

from db.imports.asking import Asking
from db.imports.fields import Field
from db.imports.marks import plan_marks
from db.imports.meets import Meets
from db.imports.namebook import Namebook
from db.imports.people import Lineup, Near
from db.imports.plan import Origin, Plan, Said
from db.imports.races import races_of_day
from db.imports.sections import sections
from readers.sheets import SheetFile


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
    plan = Plan(read=sum(len(sheet.lines) for sheet in file.sheets))
    lineup = Lineup(origin, said)
    races = [
        section
        for sheet in file.sheets
        if sheet.kind == "race"
        for section in sections(sheet, said, plan)
    ]
    for section in races:
        lineup.expect(section.people())
    listed = await plan_marks(view, file, said, origin, lineup, plan)
    await lineup.find(view, book, plan, near)
    listed.finish(lineup, mine)
    fields = [
        Field(
            section,
            await races_of_day(view, section.event, section.sex, section.day),
            lineup,
            plan,
        )
        for section in races
    ]
    meets = await Meets.about(view, origin, said, [section.day for section in races])
    # The races of one input that are stored tell the meet of those that are not.
    known = {field.known.meet_id for field in fields if field.known is not None}
    meet = known.pop() if len(known) == 1 else 0
    for field in fields:
        field.plan(meets, said, origin, mine, meet=meet)
    _forget_unused(plan)
    return plan


def _forget_unused(plan: Plan) -> None:
    """Drop new people whose every line was left out, and what is said and asked of them."""
    used = {line.row[1] for race in plan.races if not race.relay for line in race.lines}
    used |= {row[3] for race in plan.races for row in race.members}
    used |= {row[0] for row in plan.marks}
    for number in set(plan.athletes) - used:
        del plan.athletes[number]
    plan.questions = {
        key: asked for key, asked in plan.questions.items() if asked.athlete_id in used
    }
    kept = set(plan.athletes) | used
    plan.doubts = {key: row for key, row in plan.doubts.items() if key[0] in plan.athletes}
    plan.external_ids = {key: row for key, row in plan.external_ids.items() if row[3] in kept}
