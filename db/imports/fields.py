"""A race of a sheet against the store: which race it is, and what becomes of each line."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from db.batches import Row
from db.imports.lines import STATUSES, result_row, result_state, team_row, team_state
from db.imports.meets import Meets, can_be_named
from db.imports.people import Lineup
from db.imports.plan import Lack, Origin, Person, Plan, PlannedLine, PlannedRace, Said, State
from db.imports.races import Entrant, StoredLines, by_its_line, race_number, team_key
from db.imports.sections import NOT_SAID, Section, leave_out
from db.rows import stored_mark
from db.store import SHARED
from readers.sheets import SheetLine
from track.coverage import ENTERED
from track.events import Wind
from track.marks import Reading, Status
from track.plausible import too_good

_NATION = 13
"""The column of a row of result."""
_MEET, _ROUND, _HEAT, _WIND = 2, 5, 6, 14
"""Columns of a row of race."""
_NOBODY = frozenset({"", "unknown", "unknown athlete"})
"""What a sheet says in the place of a name, folded."""
_WINTER = frozenset({11, 12, 1, 2, 3})
"""Months in which a race may have been indoors without a word about it."""


class Field:
    """One race of a sheet, with the stored race that it is, if any."""

    def __init__(self, section: Section, lineup: Lineup, plan: Plan) -> None:
        self.section = section
        self.known: StoredLines | None = None
        self._lineup = lineup
        self._plan = plan
        self.lines = self._storable()
        self._named: set[Any] = {self._who(line) for line in self.lines}

    def entrants(self) -> list[Entrant]:
        """Return the lines as they tell which race it is."""
        return [self._entrant(line) for line in self.lines]

    def _entrant(self, line: SheetLine) -> Entrant:
        status = STATUSES[line.outcome]
        mark = line.mark if status is Status.OK else None
        ending = (status.value, stored_mark(mark, self.section.event))
        maybe: tuple[Any, ...] = ()
        if not self.section.relay:
            maybe = tuple(known.id for known in self._person(line).maybe)
        return Entrant(self._who(line), maybe, ending)

    def _person(self, line: SheetLine) -> Person:
        return self._lineup.person(self.section.asked(line))

    def repeats(self) -> None:
        """Leave the lines out: the input has the race twice."""
        leave_out(self._plan, self.lines, "the input has this race already")
        self.lines = ()

    def _storable(self) -> tuple[SheetLine, ...]:
        """Return the lines a race can hold: one for each athlete or team."""
        kept, seen = [], Counter[Any]()
        for line in self.section.lines:
            reason = ""
            if line.outcome not in STATUSES:
                annulled = line.outcome == "ANNULLED"
                reason = "it is annulled" if annulled else "how it ended is not said"
            elif line.name.casefold() in _NOBODY and not (self.section.relay and line.team):
                reason = "nobody is named"
            elif self._impossible(line):
                reason = f"no {self.section.event.name} was ever so good, check event and sex"
            else:
                who = self._who(line)
                seen[who] += 1
                if seen[who] > 1:
                    reason = "the race has a line of this name already"
            if reason:
                leave_out(self._plan, [line], reason)
            else:
                kept.append(line)
        return tuple(kept)

    def _impossible(self, line: SheetLine) -> bool:
        if line.mark is None or line.outcome != "OK":
            return False
        return too_good(Reading(line.mark, line.hand), self.section.event, self.section.sex)

    def _who(self, line: SheetLine) -> Any:
        """Return what the stored lines of a race are named by."""
        if self.section.relay:
            return team_key(line.team or line.name)
        return self._person(line).athlete_id

    def plan(
        self,
        meets: Meets,
        said: Said,
        origin: Origin,
        mine: frozenset[int],
        taken: set[int],
        *,
        meet: int = 0,
        before: Row | None = None,
    ) -> None:
        """Plan the race, unless it has no line that can be stored.

        ``meet`` is the number of the meet the other races of the input are of, ``taken`` has the
        numbers of the races of its day; ``before`` is the stored race where the input brought it.
        """
        section, plan = self.section, self._plan
        row: Row | None = None
        if not self.lines:
            return
        if self.known is None:
            row, name, lacks = self._new_race(meets, said, origin, taken, meet)
            plan.lacks.update(lacks)
            if lacks and not origin.asks:
                leave_out(plan, self.lines, ", ".join(NOT_SAID[each] for each in lacks))
                return
            taken.add(row[0])
        elif section.relay and self.known.guild_id != origin.guild_id:
            # Teams have no server of their own in their key: everybody's race is not added to.
            leave_out(plan, self.lines, "the race is stored already")
            return
        else:
            name = section.sheet.meet or said.meet
        race_id = self.known.race_id if self.known is not None else row[0] if row else 0
        stored = {} if self.known is None else self.known.rows
        planned = [
            self._team(line, race_id, origin, mine)
            if section.relay
            else self._line(line, race_id, origin, mine)
            for line in self.lines
        ]
        gone = [old for key, old in stored.items() if old[-1] in mine and key not in self._named]
        plan.races.append(
            PlannedRace(
                race_id,
                section.event,
                section.sex,
                section.day,
                section.round,
                section.heat,
                name,
                row,
                tuple(planned),
                tuple(gone) if origin.guild_id == SHARED else (),
                tuple(self._members(planned)) if section.relay else (),
                None if before is None else self._corrected(before, meets, said),
            )
        )

    def _corrected(self, before: Row, meets: Meets, said: Said) -> tuple[Row, Row] | None:
        """Return the race as stored and as the input says it now, None where that is the same."""
        section = self.section
        new = list(before[:-1])
        named = section.sheet.meet or said.meet
        if named:
            found = meets.named(named, section.day)
            new[_MEET] = (
                found[0]
                if found is not None
                else meets.make(
                    named,
                    section.day,
                    section.city,
                    indoor=meets.indoors(before[_MEET]),
                    plan=self._plan,
                )
            )
        if section.sheet.round is not None:
            new[_ROUND] = section.round.value
        new[_HEAT] = section.heat or new[_HEAT]
        if section.event.wind is Wind.RACE and section.sheet.wind_cms is not None:
            new[_WIND] = section.sheet.wind_cms
        return None if tuple(new) == before[:-1] else (before, tuple(new))

    def _new_race(
        self, meets: Meets, said: Said, origin: Origin, taken: set[int], meet: int
    ) -> tuple[Row, str, list[Lack]]:
        """Return the row of a race that is not stored, its meet's name, and what it lacks."""
        section, lacks = self.section, []
        named = section.sheet.meet or said.meet
        found = meets.named(named, section.day) if named else meets.known(meet)
        if found is None and not can_be_named(named):
            lacks.append(Lack.MEET)
        short_track = self._short_track(said, found)
        if short_track is None:
            lacks.append(Lack.TRACK)
        meet_id, name = 0, named
        if found is not None:
            meet_id, name, _ = found
        elif not lacks:
            meet_id = meets.make(
                named, section.day, section.city, indoor=bool(short_track), plan=self._plan
            )
        race_id, key = race_number(
            origin, meet_id, section.event, section.sex, section.round, section.heat, section.day,
            taken,
        )  # fmt: skip
        wind = section.sheet.wind_cms if section.event.wind is Wind.RACE else None
        row = (
            race_id, key, meet_id, section.event.number, section.sex, section.round.value,
            section.heat, section.day.number, "", None, int(bool(short_track)), ENTERED, "[]", "",
            wind, origin.citation_id, origin.guild_id,
        )  # fmt: skip
        return row, name, lacks

    def _line(
        self, line: SheetLine, race_id: int, origin: Origin, mine: frozenset[int]
    ) -> PlannedLine:
        section, known = self.section, self.known
        wind = section.sheet.wind_cms
        if wind is None and known is not None:
            wind = known.wind_cms
        person = self._person(line)
        row = result_row(line, person, race_id, section.event, section.day, wind, origin)
        if known is not None and person.row is not None:
            other = by_its_line(known, row, person, row[_NATION], self._named)
            if other is not None:
                self._named.add(other)
                person = Person(other, known.names[other])
                row = result_row(line, person, race_id, section.event, section.day, wind, origin)
        before = None if known is None else known.rows.get(person.athlete_id)
        state, row = result_state(row, before, before is not None and before[-1] in mine)
        return PlannedLine(line, person.name, row, state, before, person.row is not None)

    def _team(
        self, line: SheetLine, race_id: int, origin: Origin, mine: frozenset[int]
    ) -> PlannedLine:
        row = team_row(line, race_id, self.section.event, origin)
        before = None if self.known is None else self.known.rows.get(self._who(line))
        if before is not None:
            # Rows of teams are found by the name, and those of its runners with them.
            row = (*before[:3], *row[3:])
        ours = before is not None and before[-1] in mine
        state = team_state(row, before, ours)
        if ours and state is State.SAME and self._others_ran(line, row):
            state = State.CHANGED
        return PlannedLine(line, row[1], row, state, before)

    def _others_ran(self, line: SheetLine, row: Row) -> bool:
        """Return whether the sheet names others than are stored; a sheet may name nobody."""
        stored = [member[3] for member in self._plan.members_before.get(row[:2], ())]
        told = [self._lineup.person(asked).athlete_id for asked in self.section.members(line)]
        return bool(told) and told != stored

    def _members(self, planned: Sequence[PlannedLine]) -> list[Row]:
        return [
            (*each.row[:2], leg, self._lineup.person(asked).athlete_id)
            for each in planned
            for leg, asked in enumerate(self.section.members(each.line), start=1)
        ]

    def _short_track(self, said: Said, meet: tuple[int, str, bool] | None) -> bool | None:
        """Return whether the race was on a short track; None where that has to be asked."""
        section = self.section
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
