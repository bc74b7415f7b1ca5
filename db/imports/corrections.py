"""Single lines a server's moderators add, correct or take out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from db.batches import Batch, Rewritten, Row, Wanted, change
from db.imports.asking import Within
from db.imports.bringing import citation_of
from db.imports.entries import KIND, SOURCE
from db.imports.lines import result_row
from db.imports.plan import Origin, Person
from db.moments import now
from db.rows import mark_of, stored_mark
from db.sql import queries
from db.store import Store
from readers.endings import Ending, read_ending
from readers.sheets import SheetLine
from track.errors import NothingStored, TrackError
from track.events import Kind, Wind
from track.legality import WIND_AIDED, counts_for_lists
from track.marks import Mark, Reading, Status
from track.plausible import refuse_impossible
from track.results import Athlete, Race

_ATHLETE, _PLACE, _STATUS, _MARK, _STEP, _HAND = 1, 4, 5, 6, 7, 8
_WIND, _ANNULLED, _COUNTS, _TAGS, _NOTE, _SERIES, _GUILD = 9, 11, 12, 15, 16, 17, 19
_KEPT = {"Q", "q", WIND_AIDED}
"""Signs that stay beside a corrected mark: how somebody came on, and that the wind helped."""
_PEOPLE = {"M": "men", "W": "women", "X": "men and women"}
_EVERYBODYS = (
    "{} is everybody's, so no server can change it; tell whoever runs this bot, who can import a "
    "correction."
)


class NotYours(TrackError):
    """A change of what is not the server's own; the text says who can."""


class BadCorrection(TrackError):
    """A line that cannot be so; the text says why."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line as it was or is: place, how it ended, and the mark."""

    place: int | None
    status: Status
    mark: Mark | None
    hand: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of the line of an athlete; None where there was or is none."""

    athlete_id: int
    before: Told | None
    after: Told | None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a moderator says of a line. Empty or None is what stays as it is."""

    mark: str = ""
    status: Status | None = None
    place: int | None = None
    reason: str = ""


async def add_line(
    store: Store, guild_id: int, actor_id: int, race: Race, athlete: Athlete, said: Correction
) -> list[Changed]:
    """Add the line of a stored athlete to a race, in one server.

    Raises:
        BadCorrection: the athlete has a line there, or is not of the race's sex, or place and mark
            do not fit.
        UnreadableMark: the mark cannot be read.
        NobodyCan: the mark is better than anyone could set.
    """
    _refuse_relay(race)
    if athlete.sex != race.sex:
        raise BadCorrection(
            f"{athlete.name} is not stored among the {_PEOPLE[race.sex]}, whose race that is; "
            "somebody of that name comes with /race paste."
        )
    line = _sheet_line(race, athlete, said)
    async with store.writer.transaction() as connection:
        view = Within(connection, guild_id)
        stored = [tuple(row) for row in await view.rows("rows_of_race", race=race.id)]
        if any(row[_ATHLETE] == athlete.id for row in stored):
            raise BadCorrection(
                f"{athlete.name} has a line in that race already; correct it with /race edit."
            )
        citation = await citation_of(connection, SOURCE[0])
        origin = Origin(guild_id, "", citation)
        person = Person(athlete.id, athlete.name)
        row = result_row(line, person, race.id, race.event, race.day, race.wind_cms, origin)
        _check_place(row, stored)
        known = list(
            await connection.execute_fetchall(queries()["has_source"], {"code": SOURCE[0]})
        )
        title = f"{athlete.name} added to {_named(race)}{_because(said)}"
        await change(
            connection,
            _batch(title, guild_id, actor_id),
            [Wanted("source", [] if known else [SOURCE]), Wanted("result", [row])],
        )
    return [Changed(athlete.id, None, _told(row, race))]


async def edit_line(
    store: Store, guild_id: int, actor_id: int, race: Race, athlete: Athlete, said: Correction
) -> list[Changed]:
    """Correct a line a server entered; who is behind somebody disqualified moves up.

    Raises:
        NothingStored: the athlete has no line in the race.
        NotYours: the line is everybody's.
        BadCorrection: nothing would change, or place and mark do not fit.
        UnreadableMark: the mark cannot be read.
        NobodyCan: the mark is better than anyone could set.
    """
    _refuse_relay(race)
    async with store.writer.transaction() as connection:
        view = Within(connection, guild_id)
        stored = [tuple(row) for row in await view.rows("rows_of_race", race=race.id)]
        old = _own_line(stored, athlete, guild_id)
        new = _corrected(old, race, said)
        _check_place(new, [row for row in stored if row is not old])
        pairs = [(old, new)] if new != old[:-1] else []
        out = old[_PLACE] is not None and new[_PLACE] is None
        if out and all(row[_GUILD] == guild_id for row in stored):
            pairs += _moved_up(old, stored)
        if not pairs:
            raise BadCorrection("That is how the line stands already; nothing is changed.")
        title = f"{athlete.name} in {_named(race)} corrected{_because(said)}"
        await change(
            connection,
            _batch(title, guild_id, actor_id),
            rewritten=[Rewritten("result", pairs)],
        )
    return [Changed(row[_ATHLETE], _told(row, race), _told(new, race)) for row, new in pairs]


async def void_lines(
    store: Store, guild_id: int, actor_id: int, race: Race, athlete: Athlete | None, reason: str
) -> int:
    """Take out a line a server entered, or with no athlete its whole race; return how many lines.

    Raises:
        NothingStored: the athlete has no line in the race.
        NotYours: the line or the race is everybody's.
    """
    async with store.writer.transaction() as connection:
        view = Within(connection, guild_id)
        stored = [tuple(row) for row in await view.rows("rows_of_race", race=race.id)]
        removed: list[Wanted] = []
        if athlete is not None:
            lines = [_own_line(stored, athlete, guild_id)]
            removed = [Wanted("result", lines)]
            what = f"{athlete.name} taken out of {_named(race)}"
        else:
            races = [tuple(row) for row in await view.rows("own_race", race=race.id)]
            lines = [row for row in stored if row[_GUILD] == guild_id]
            if not races and not lines:
                raise NotYours(_EVERYBODYS.format("That race"))
            teams = [tuple(row) for row in await view.rows("teams_of_race", race=race.id)]
            members = [tuple(row) for row in await view.rows("members_of_race", race=race.id)]
            removed = [
                Wanted("race", races),
                Wanted("result", lines),
                Wanted("team", teams),
                Wanted("team_member", members),
            ]
            lines += teams
            what = f"{_named(race)} taken out"
        because = f": {reason}" if reason else ""
        await change(connection, _batch(what + because, guild_id, actor_id), removed=removed)
    return len(lines)


def _own_line(stored: Sequence[Row], athlete: Athlete, guild_id: int) -> Row:
    lines = [row for row in stored if row[_ATHLETE] == athlete.id]
    if not lines:
        raise NothingStored(f"{athlete.name} has no line in that race; add one with /race add.")
    if lines[0][_GUILD] != guild_id:
        raise NotYours(_EVERYBODYS.format("That line"))
    return lines[0]


def _sheet_line(race: Race, athlete: Athlete, said: Correction) -> SheetLine:
    if said.status not in (None, Status.OK):
        return SheetLine(1, None, said.status.value, athlete.name, athlete.nation, shown=said.mark)
    ending = _ending(said.mark, race)
    return SheetLine(
        1, said.place, ending.outcome, athlete.name, athlete.nation, ending.mark,
        hand=ending.hand, wind_cms=ending.wind_cms, shown=ending.shown, tags=ending.tags,
    )  # fmt: skip


def _ending(mark: str, race: Race) -> Ending:
    """Return what a moderator says of how a line ended; raises NobodyCan."""
    ending = read_ending(mark, race.event)
    if ending.mark is not None:
        refuse_impossible(Reading(ending.mark, ending.hand), race.event, race.sex)
    return ending


def _corrected(old: Row, race: Race, said: Correction) -> Row:
    new = list(old[:-1])
    if said.mark:
        _take_mark(new, said.mark, race)
    if said.place is not None:
        new[_PLACE] = said.place
    if said.status is not None:
        new[_STATUS] = said.status.value
        if said.status is not Status.OK:
            new[_PLACE] = new[_MARK] = new[_WIND] = None
            new[_TAGS] = new[_SERIES] = ""
    if new[_STATUS] == Status.OK.value and new[_MARK] is None and old[_STATUS] != new[_STATUS]:
        raise BadCorrection("Say the mark too, as in mark:3:45.34, and the place if there is one.")
    if said.reason and said.reason not in new[_NOTE]:
        new[_NOTE] = "; ".join(filter(None, (new[_NOTE], said.reason)))
    wind = race.wind_cms if race.event.wind is Wind.RACE else new[_WIND]
    new[_COUNTS] = int(
        new[_MARK] is not None
        and counts_for_lists(
            race.event, Status(new[_STATUS]), hand=bool(new[_HAND]), wind_cms=wind,
            annulled=bool(new[_ANNULLED]), tags=new[_TAGS].split(),
        )
    )  # fmt: skip
    return tuple(new)


def _take_mark(new: list[Any], mark: str, race: Race) -> None:
    """Put a corrected mark into a row; raises BadCorrection and NobodyCan."""
    ending = _ending(mark, race)
    if ending.mark is None:
        raise BadCorrection("Say how the line ended with the status option, not as a mark.")
    new[_STATUS] = Status.OK.value
    before = new[_MARK:_WIND]
    new[_MARK], new[_STEP] = stored_mark(ending.mark, race.event), ending.mark.step
    new[_HAND] = int(ending.hand)
    if race.event.wind is Wind.ATTEMPT and ending.wind_cms is not None:
        new[_WIND] = ending.wind_cms
        new[_TAGS] = _without(new[_TAGS], WIND_AIDED)
    if new[_MARK:_WIND] != before:
        # PB and the like were printed of the mark that was there before, and so was the series.
        kept = [tag for tag in new[_TAGS].split() if tag in _KEPT]
        new[_TAGS], new[_SERIES] = " ".join(dict.fromkeys((*kept, *ending.tags))), ""
    elif ending.tags:
        new[_TAGS] = " ".join(dict.fromkeys((*new[_TAGS].split(), *ending.tags)))


def _without(tags: str, gone: str) -> str:
    return " ".join(tag for tag in tags.split() if tag != gone)


def _moved_up(out: Row, stored: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Return the lines behind one that lost its place, each a place further up."""
    pairs = []
    for row in stored:
        if row[_PLACE] is not None and row[_PLACE] > out[_PLACE]:
            moved = list(row[:-1])
            moved[_PLACE] = row[_PLACE] - 1
            pairs.append((row, tuple(moved)))
    return pairs


def _check_place(row: Row, others: Sequence[Row]) -> None:
    """Refuse a place that the marks of the race contradict."""
    if row[_PLACE] is None or row[_MARK] is None:
        return
    for other in others:
        if other[_PLACE] is None or other[_MARK] is None:
            continue
        if other[_PLACE] == row[_PLACE] and other[_MARK] != row[_MARK]:
            raise BadCorrection(
                f"Somebody with another mark is {row[_PLACE]} in that race; correct that line "
                "first, or leave the place out."
            )
        # A time by hand compares with no other; people of one mark are placed by who saw them.
        ahead = (other[_MARK] - row[_MARK]) * (other[_PLACE] - row[_PLACE])
        if other[_HAND] == row[_HAND] and ahead < 0:
            raise BadCorrection(
                f"Place {row[_PLACE]} does not fit that mark: {other[_PLACE]} in that race has a "
                f"{'better' if other[_MARK] < row[_MARK] else 'worse'} one; correct that line "
                "first, or paste the whole race again with /race paste."
            )


def _told(row: Row, race: Race) -> Told:
    mark = mark_of(row[_MARK], row[_STEP], race.event)
    return Told(row[_PLACE], Status(row[_STATUS]), mark, bool(row[_HAND]))


def _refuse_relay(race: Race) -> None:
    if race.event.kind is Kind.RELAY:
        raise BadCorrection("Lines of relays are corrected by pasting the whole race again.")


def _named(race: Race) -> str:
    return f"{race.meet.name}, {race.event.name}, {race.day.isoformat}"


def _because(said: Correction) -> str:
    return f": {said.reason}" if said.reason else ""


def _batch(title: str, guild_id: int, actor_id: int) -> Batch:
    return Batch(KIND, title, "", now(), actor_id, guild_id)
