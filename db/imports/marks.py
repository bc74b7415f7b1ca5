"""Lists of marks: each a mark of its own, never a race."""

from dataclasses import dataclass

from db.batches import Row
from db.imports.asking import Asking
from db.imports.people import Asked, Lineup, nation_of
from db.imports.plan import Lack, LeftOut, Origin, Plan, Said
from db.rows import stored_mark
from readers.sheets import Sheet, SheetFile, SheetLine
from track.events import Event, Kind
from track.legality import counts_for_lists
from track.marks import Status

_KEY = slice(0, 6)
_CITED = 13


@dataclass(slots=True)
class Listed:
    """The lines of lists that can be stored, waiting to learn who they are."""

    lines: list[Asked]
    stored: dict[tuple[object, ...], Row]
    origin: Origin
    plan: Plan

    def finish(self, lineup: Lineup, mine: frozenset[int]) -> None:
        """Plan a mark for each line, and take out those an earlier version of the input had."""
        seen: set[tuple[object, ...]] = set()
        for asked in self.lines:
            row = _mark_row(asked, lineup.person(asked).athlete_id, self.origin)
            key = row[_KEY]
            if key in seen:
                self.plan.left_out.append(
                    LeftOut(asked.line.number, asked.line.name, "the list has this mark already")
                )
                continue
            seen.add(key)
            before = self.stored.get(key)
            if before is None:
                self.plan.marks.append(row)
            elif before[:_CITED] == row[:_CITED] or before[-1] not in mine:
                self.plan.marks_same += 1
            else:
                self.plan.marks_changed.append((before, row))
        self.plan.marks_gone = [
            row for key, row in self.stored.items() if row[-1] in mine and key not in seen
        ]


async def plan_marks(
    view: Asking, file: SheetFile, said: Said, origin: Origin, lineup: Lineup, plan: Plan
) -> Listed:
    """Return the lines of the lists of ``file``; who they are is asked of ``lineup``."""
    lines: list[Asked] = []
    stored: dict[tuple[object, ...], Row] = {}
    for sheet in file.sheets:
        if sheet.kind != "list":
            continue
        event, sex = sheet.event or said.event, sheet.sex or said.sex
        reason = _lacking(event, sex, sheet, plan)
        for line in sheet.lines:
            why = reason or _unfit(line)
            if why or event is None or line.listed_day is None:
                plan.left_out.append(LeftOut(line.number, f"{line.name} {line.mark or ''}", why))
            else:
                lines.append(Asked(line, event, sex, line.listed_day))
        if not reason and event is not None:
            rows = await view.rows("lone_marks_of", events=f"[{event.number}]", sex=sex)
            stored.update((tuple(row)[_KEY], tuple(row)) for row in rows)
    lineup.expect(lines)
    return Listed(lines, stored, origin, plan)


def _lacking(event: Event | None, sex: str, sheet: Sheet, plan: Plan) -> str:
    if event is None:
        plan.lacks.add(Lack.EVENT)
        return f"the event “{sheet.label}” is not known"
    if not sex:
        plan.lacks.add(Lack.SEX)
        return "men or women is not said"
    if event.kind is Kind.RELAY or sex == "X":
        return "marks of teams are stored with their races alone"
    return ""


def _unfit(line: SheetLine) -> str:
    if line.mark is None:
        return "there is no mark"
    if line.listed_day is None or not line.listed_day.exact:
        return "the day is not said"
    return "" if line.name else "nobody is named"


def _mark_row(asked: Asked, athlete: int, origin: Origin) -> Row:
    line, event = asked.line, asked.event
    counts = line.mark is not None and counts_for_lists(
        event, Status.OK, hand=line.hand, wind_cms=line.wind_cms, annulled=False, tags=line.tags
    )
    return (
        athlete, event.number, int(bool(line.indoor) and event.has_short_track), asked.day.number,
        stored_mark(line.mark, event), origin.guild_id, asked.sex,
        line.mark.step if line.mark else event.step, int(line.hand), line.wind_cms, int(counts),
        nation_of(line.team), line.venue, origin.citation_id,
    )  # fmt: skip
