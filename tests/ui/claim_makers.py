"""Claims made from rows, true ones and false ones, with an oracle in plain SQL."""

import random
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from track.dates import Day
from track.events import Unit, event_by_number
from track.marks import Mark
from track.race_words import ordinal

ROWS = """
SELECT athlete.name, result.place, result.mark, result.mark_step, race.event, race.sex, race.day,
    race.name, meet.name, race.id, athlete.id, race.short_track
FROM result
JOIN race ON race.id = result.race_id
JOIN meet ON meet.id = race.meet_id
JOIN athlete ON athlete.id = result.athlete_id
WHERE result.status = 'OK' AND result.mark IS NOT NULL AND result.place IS NOT NULL
    AND race.round = 'final' AND result.annulled = 0 AND race.day % 100 > 0
ORDER BY result.race_id, result.athlete_id
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence, whether it is true, the day of its message, and what it was made from."""

    text: str
    true: bool
    day: Day


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a final, as the oracle knows it."""

    who: str
    place: int
    mark: Mark
    event: int
    day: Day
    title: str
    race: int
    athlete: int


def lines(path: Path, seed: int, many: int) -> list[Line]:
    """Return some lines of finals, the same for the same seed."""
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(ROWS).fetchall()
    finally:
        connection.close()
    plain = [row for row in rows if not re.search(r"[.,&/()]", f"{row[7]}{row[8]}")]
    return [_line(row) for row in random.Random(seed).sample(plain, many)]  # noqa: S311


def rivals(path: Path, line: Line) -> list[Line]:
    """Return two others of the race of a line."""
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(ROWS.replace("WHERE", "WHERE race.id = ? AND"), (line.race,))
        return [each for each in map(_line, rows) if each != line][:2]
    finally:
        connection.close()


def _line(row: tuple[object, ...]) -> Line:
    who, place, mark, step, number, _, day, name, meet, race, athlete, _ = row
    event = event_by_number(int(str(number)))
    title = str(name or meet)
    year = str(Day(int(str(day))).year)
    title = title if re.search(r"\b(?:19|20)\d\d\b", title) else f"{year} {title}"
    titled = title if name else f"{title} {event.name}"
    return Line(
        str(who), int(str(place)), Mark(abs(int(str(mark))), event.unit, int(str(step))),
        event.number, Day(int(str(day))), titled, int(str(race)), int(str(athlete)),
    )  # fmt: skip


class Oracle:
    """Says by plain SQL whether a line is in the store."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def has(self, who: str, event: int, year: int, place: int, mark: Mark | None) -> bool:
        """Return whether anybody of the name came in that place, with that mark, in that year."""
        rows = self._connection.execute(
            "SELECT abs(result.mark) FROM result JOIN athlete ON athlete.id = result.athlete_id"
            " WHERE athlete.name = ? AND result.event = ? AND result.day / 10000 BETWEEN ? AND ?"
            " AND result.place = ?",
            (who, event, year - 1, year + 1, place),
        )
        return any(mark is None or found == mark.value for (found,) in rows)

    def beat(self, first: int, second: int) -> bool:
        """Return whether one finished before the other anywhere."""
        found = self._connection.execute(
            "SELECT 1 FROM result AS one JOIN result AS two USING (race_id)"
            " WHERE one.athlete_id = ? AND two.athlete_id = ? AND one.place IS NOT NULL"
            " AND (two.place > one.place OR two.place IS NULL)",
            (first, second),
        )
        return found.fetchone() is not None


def made_from(line: Line, other: Line, oracle: Oracle) -> Iterator[Made]:
    """Yield true sentences of a line and false ones of the same form."""
    late = Day(20260101)
    event = event_by_number(line.event)
    verb = "ran" if event.lower_is_better else "jumped"
    nth, year = ordinal(line.place), line.day.year
    yield Made(f"{line.who} was {nth} in the {line.title} in {line.mark}", True, late)
    yield Made(f"{line.who} finished {nth} at the {line.title}", True, late)
    yield Made(f"{line.who} {verb} {line.mark} at the {line.title}", True, late)
    if line.place == 1:
        yield Made(f"{line.who} won the {line.title} with {line.mark}", True, late)
        yield Made(f"{line.who} did not win the {line.title}", False, late)
    wrong = Mark(line.mark.value + 3 * line.mark.step, line.mark.unit, line.mark.step)
    if not oracle.has(line.who, line.event, year, line.place, wrong):
        yield Made(f"{line.who} was {nth} in the {line.title} in {wrong}", False, late)
    if not oracle.has(line.who, line.event, year, line.place + 2, None):
        place = ordinal(line.place + 2)
        yield Made(f"{line.who} was {place} in the {line.title}", False, late)
        yield Made(f"{line.who} was not {place} in the {line.title}", True, late)
    if not oracle.has(other.who, line.event, year, line.place, None):
        yield Made(f"{other.who} was {nth} in the {line.title}", False, late)
        yield Made(f"{other.who} was {nth} in the {line.title} in {line.mark}", False, late)
    moved = line.title.replace(str(year), str(year + 3))
    if moved != line.title and not any(
        oracle.has(line.who, line.event, year + apart, line.place, line.mark) for apart in (2, 4)
    ):
        yield Made(f"{line.who} was {nth} in the {moved} in {line.mark}", False, late)


def made_of_two(line: Line, lines_of_race: list[Line]) -> Iterator[Made]:
    """Yield true and false sentences of two people of one race, who met nowhere else that year."""
    late = Day(20260101)
    for other in lines_of_race:
        if other.place == line.place:
            continue
        first, second = sorted((line, other), key=lambda each: each.place)
        gap = Mark(abs(first.mark.value - second.mark.value), first.mark.unit, first.mark.step)
        wide = Mark(gap.value + 5 * gap.step, gap.unit, gap.step)
        apart, far = (f"{each.value / 1000:.2f}" for each in (gap, wide))
        where = f"at the {line.title}"
        yield Made(f"{first.who} beat {second.who} {where}", True, late)
        yield Made(f"{second.who} lost to {first.who} {where}", True, late)
        yield Made(f"{second.who} beat {first.who} {where}", False, late)
        yield Made(f"{first.who} did not beat {second.who} {where}", False, late)
        yield Made(f"{second.who} has never lost to {first.who}", False, late)
        if line.mark.unit is Unit.MS and gap.step == 10:
            yield Made(f"{first.who} beat {second.who} by {apart} {where}", True, late)
            yield Made(f"{first.who} beat {second.who} by {far} {where}", False, late)
            yield Made(f"{second.who} beat {first.who} by {apart} {where}", gap.value == 0, late)
