"""Lists of marks: each a mark of its own, never a race."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from db.batches import Row
from db.imports.asking import Asking
from db.imports.people import Asked, Lineup, nation_of
from db.imports.plan import Lack, LeftOut, Origin, Plan, Said
from db.rows import stored_mark
from db.store import SHARED
from readers.sheets import Sheet, SheetFile, SheetLine
from track.events import Event, Kind
from track.legality import counts_for_lists
from track.marks import Status

_ATHLETE, _EVENT, _SEX = 0, 1, 6
_KEY = slice(0, 6)
_CITED = 13


@dataclass(slots=True)
class Listed:
    """The lines of lists that can be stored, waiting to learn who they are."""

    lines: list[Asked]
    lists: set[tuple[int, str]]
    """Event and sex of each list."""
    origin: Origin
    plan: Plan

    async def finish(self, view: Asking, lineup: Lineup) -> None:
        """Plan a mark for each line, and take out those an earlier version of the input had."""
        plan, mine = self.plan, self.plan.mine
        rows = [
            (asked, _mark_row(asked, lineup.person(asked).athlete_id, self.origin))
            for asked in self.lines
        ]
        stored = await self._stored(view, {row[_ATHLETE] for _, row in rows} - set(plan.athletes))
        brought = await self._brought(view)
        stored.update(brought)
        seen: set[Row] = set()
        for asked, row in rows:
            key = row[_KEY]
            if key in seen:
                plan.left_out.append(
                    LeftOut(asked.line.number, asked.line.name, "the list has this mark already")
                )
                continue
            seen.add(key)
            before = stored.get(key)
            if before is None:
                plan.marks.append(row)
            elif before[:_CITED] == row[:_CITED] or before[-1] not in mine:
                plan.marks_same += 1
            else:
                plan.marks_changed.append((before, row))
        # A list of the same name that shares no mark with the earlier one is no version of it.
        if self.origin.guild_id == SHARED and not seen.isdisjoint(brought):
            plan.marks_gone = [row for key, row in brought.items() if key not in seen]

    async def _stored(self, view: Asking, athletes: Iterable[int]) -> dict[Row, Row]:
        """Return the stored marks of some athletes in the events of the lists."""
        asked, found = json.dumps(sorted(athletes)), dict[Row, Row]()
        for event in {event for event, _ in self.lists}:
            for row in await view.rows("lone_marks_of", people=asked, event=event):
                found[tuple(row[_KEY])] = tuple(row)
        return found

    async def _brought(self, view: Asking) -> dict[Row, Row]:
        """Return the marks of these lists that earlier versions of the input brought."""
        if not (self.plan.mine and self.lists):
            return {}
        batches = json.dumps(sorted(self.plan.mine))
        rows = map(tuple, await view.rows("lone_marks_of_batches", batches=batches))
        return {row[_KEY]: row for row in rows if (row[_EVENT], row[_SEX]) in self.lists}


def plan_marks(file: SheetFile, said: Said, origin: Origin, lineup: Lineup, plan: Plan) -> Listed:
    """Return the lines of the lists of ``file``; who they are is asked of ``lineup``."""
    lines: list[Asked] = []
    lists: set[tuple[int, str]] = set()
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
            lists.add((event.number, sex))
    lineup.expect(lines)
    return Listed(lines, lists, origin, plan)


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
