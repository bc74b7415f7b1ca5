"""What an import would do, in lines for the terminal."""

from collections import Counter
from collections.abc import Iterator

from db.imports.plan import Plan, PlannedLine, State
from readers.sheets import SheetFile
from track.errors import shown

EXAMPLES = 5
"""Lines shown of each thing that wants a look."""
_TEAM_FIELDS = {3: "place", 4: "status", 5: "mark"}
_FIELDS = {4: "place", 5: "status", 6: "mark", 8: "hand timing"}


def plan_report(title: str, file: SheetFile, plan: Plan) -> str:
    """Return what was understood of a file, what is new, and what wants a look."""
    return "\n".join(_lines(title, file, plan))


def _lines(title: str, file: SheetFile, plan: Plan) -> Iterator[str]:
    yield (
        f"{title} ({file.format}): {_count(file.used, 'row')} read, "
        f"{len(file.ignored)} ignored, {len(file.rejected)} not readable."
    )
    if plan.races:
        counts = Counter(line.state for race in plan.races for line in race.lines)
        known = sum(race.row is None for race in plan.races)
        yield (
            f"  {_count(len(plan.races), 'race')} ({known} stored already), "
            f"{_count(counts.total(), 'line')}: {counts[State.NEW]} new, "
            f"{counts[State.CHANGED]} changed, "
            f"{counts[State.SAME]} as stored, {counts[State.DISPUTED]} not as stored, "
            f"{plan.lines_gone} gone."
        )
    listed = len(plan.marks) + len(plan.marks_changed) + plan.marks_same
    if listed or plan.marks_gone:
        yield (
            f"  {_count(listed, 'mark')} of lists: {len(plan.marks)} new, "
            f"{len(plan.marks_changed)} changed, {plan.marks_same} as stored, "
            f"{len(plan.marks_gone)} gone."
        )
    if plan.athletes:
        doubts = f", {len(plan.questions)} of them in doubt" if plan.questions else ""
        yield f"  {_count(len(plan.athletes), 'athlete')} new{doubts}."
    for question in list(plan.questions.values())[:EXAMPLES]:
        others = ", ".join(
            f"{known.name} ({'/'.join(sorted(known.nations)) or 'no nation'})"
            for known in question.candidates[:3]
        )
        yield f"    in doubt: {shown(question.name)} {question.team}, perhaps {others}"
    yield from _disputes(plan)
    for reason, number in Counter(left.reason for left in plan.left_out).most_common(EXAMPLES):
        first = next(left for left in plan.left_out if left.reason == reason)
        yield (
            f"  left out, {reason}: {_count(number, 'line')}, such as line {first.number} "
            f"{shown(first.text)}"
        )
    for unread in file.rejected[:EXAMPLES]:
        yield f"  not readable, line {unread.number}: {unread.reason}: {shown(unread.text)}"


def _disputes(plan: Plan) -> Iterator[str]:
    disputed = [
        (race.relay, line)
        for race in plan.races
        for line in race.lines
        if line.state is State.DISPUTED
    ]
    for relay, line in disputed[:EXAMPLES]:
        yield f"    not as stored: {line.name}: {', '.join(_differences(line, relay=relay))}"
    if len(disputed) > EXAMPLES:
        yield f"    and {len(disputed) - EXAMPLES} more; what is stored stays."


def _differences(line: PlannedLine, *, relay: bool) -> Iterator[str]:
    if line.before is not None:
        for column, name in (_TEAM_FIELDS if relay else _FIELDS).items():
            if line.row[column] != line.before[column]:
                yield f"{name} {line.row[column]}, stored {line.before[column]}"


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
