"""Checks of races and their lines: days, places, marks and who may be in them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readers.seeds.problem import Problem
from readers.seeds.rows import RaceRow, ResultRow, Seeds, TeamRow
from track.marks import Status
from track.results import Round

AGAINST_MARK = "place against mark"
"""A line whose source really places it against its mark says so in its note, or is a conflict."""
AS_PRINTED = "places as printed"
"""A race whose source prints places that skip or repeat says so in its note."""
TIED = "tied"
"""Two lines may share a place with unequal or unknown marks when a note says they tied."""
_Line = ResultRow | TeamRow


def days_outside_meets(seeds: Seeds) -> Iterator[Problem]:
    """A meet that ends before it begins, or a race on a day its meet was not held."""
    meets = {row.key: row for row in seeds.meets}
    for meet in seeds.meets:
        if meet.last.latest < meet.first.earliest:
            yield Problem.at(meet, f"{meet.key} ends on {meet.last}, before {meet.first}")
    for race in seeds.races:
        held = meets.get(race.meet)
        if held and not (
            held.first.earliest <= race.day.latest and race.day.earliest <= held.last.latest
        ):
            yield Problem.at(race, f"{race.day} is not a day of {held.key}")


def empty_races(seeds: Seeds) -> Iterator[Problem]:
    """A race without a line."""
    filled = {row.race for row in _all_lines(seeds)}
    for race in seeds.races:
        if race.key not in filled:
            yield Problem.at(race, f"{race.key} has no lines")


def athlete_twice(seeds: Seeds) -> Iterator[Problem]:
    """An athlete with two lines in a race, or two legs of a relay."""
    for race, rows in _fields(seeds):
        seen = set()
        for row in rows:
            for athlete in _athletes(row):
                if athlete in seen:
                    yield Problem.at(row, f"{athlete} is twice in {race.key}")
                seen.add(athlete)


def wrong_sex(seeds: Seeds) -> Iterator[Problem]:
    """A man in a women's race, list or record, or the other way round."""
    sexes = {row.key: row.sex for row in seeds.athletes}
    races = {row.key: row.sex for row in seeds.races}
    lists = {row.key: row.sex for row in seeds.lists}
    for result in seeds.results:
        if sexes.get(result.athlete) not in (None, races.get(result.race)):
            yield Problem.at(result, f"{result.athlete} cannot be in {result.race}")
    for team in seeds.teams:
        for member in team.members if races.get(team.race) != "X" else ():
            if sexes.get(member) not in (None, races.get(team.race)):
                yield Problem.at(team, f"{member} cannot be in {team.race}")
    for mark in seeds.list_marks:
        if sexes.get(mark.athlete) not in (None, lists.get(mark.list)):
            yield Problem.at(mark, f"{mark.athlete} cannot be in {mark.list}")
    for record in seeds.records:
        if sexes.get(record.athlete) not in (None, record.sex):
            yield Problem.at(record, f"{record.athlete} cannot hold {record.key}")


def unfinished_with_mark(seeds: Seeds) -> Iterator[Problem]:
    """A mark or a place beside DNF, DNS, DQ or NM."""
    for row in _all_lines(seeds):
        if row.status is not Status.OK and row.mark:
            yield Problem.at(row, f"{row.status.value} with the mark {row.mark}")
        if row.status is not Status.OK and row.place:
            yield Problem.at(row, f"{row.status.value} with place {row.place}")


def wrong_units(seeds: Seeds) -> Iterator[Problem]:
    """A mark that is not counted in the unit of its event."""
    races = {row.key: row.event for row in seeds.races}
    lists = {row.key: row.event for row in seeds.lists}
    for result in _all_lines(seeds):
        event = races.get(result.race)
        if event and result.mark and result.mark.unit is not event.unit:
            yield Problem.at(result, f"{result.mark} is no mark of the {event}")
    for mark in seeds.list_marks:
        event = lists.get(mark.list)
        if event and mark.mark.unit is not event.unit:
            yield Problem.at(mark, f"{mark.mark} is no mark of the {event}")
    for record in seeds.records:
        if record.mark.unit is not record.event.unit:
            yield Problem.at(record, f"{record.mark} is no mark of the {record.event}")


def places_against_marks(seeds: Seeds) -> Iterator[Problem]:
    """A better place with a worse mark in one race.

    Equal marks may have different places (a photo finish), and hand times compare with nothing.
    """
    doubted = {(row.key, row.athlete) for row in seeds.conflicts if row.field == "place"}
    for race, rows in _fields(seeds):
        timed = [row for row in _placed(rows) if row.mark and not row.hand]
        sure = [row for row in timed if not (AGAINST_MARK in row.note or _key(row) in doubted)]
        for first, second in pairwise(sure):
            if first.mark is None or second.mark is None or first.place == second.place:
                continue
            gap = second.mark.value - first.mark.value
            if gap < 0 if race.event.lower_is_better else gap > 0:
                yield Problem.at(
                    second, f"{second.mark} in place {second.place} beats {first.mark} before it"
                )


def broken_places(seeds: Seeds) -> Iterator[Problem]:
    """A gap or a repeated place where the field is said to be whole, or its first places are."""
    for race, rows in _fields(seeds):
        if race.field == "partial" or AS_PRINTED in race.note or race.round is Round.EXHIBITION:
            continue
        promised = _promised(race)
        placed = [row for row in _placed(rows) if promised is None or (row.place or 0) <= promised]
        previous: _Line | None = None
        for due, row in enumerate(placed, start=1):
            if row.place != due and not _tie(previous, row):
                yield Problem.at(row, f"place {row.place} stands where {due} is due")
            previous = row
        if len(placed) < (promised or 1):
            yield Problem.at(race, f"{race.field} promises more than {len(placed)} places")


def _promised(race: RaceRow) -> int | None:
    """Return how many first places the field promises; None for all of them."""
    if race.field == "complete":
        return None
    return 1 if race.field == "winner" else int(race.field.removeprefix("top-"))


def _tie(previous: _Line | None, row: _Line) -> bool:
    if previous is None or previous.place != row.place:
        return False
    equal = previous.mark is not None and previous.mark == row.mark
    return equal or (TIED in previous.note and TIED in row.note)


def _fields(seeds: Seeds) -> Iterator[tuple[RaceRow, Sequence[_Line]]]:
    """Yield every race with its lines in the order of the files."""
    rows: defaultdict[str, list[_Line]] = defaultdict(list)
    for row in _all_lines(seeds):
        rows[row.race].append(row)
    for race in seeds.races:
        if race.key in rows:
            yield race, rows[race.key]


def _all_lines(seeds: Seeds) -> Iterator[_Line]:
    yield from seeds.results
    yield from seeds.teams


def _athletes(row: _Line) -> tuple[str, ...]:
    return row.members if isinstance(row, TeamRow) else (row.athlete,)


def _placed(rows: Sequence[_Line]) -> list[_Line]:
    return sorted((row for row in rows if row.place), key=lambda row: row.place or 0)


def _key(row: _Line) -> tuple[str, str]:
    return row.race, row.team if isinstance(row, TeamRow) else row.athlete
