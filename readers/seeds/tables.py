"""The columns of each seed file, read into the row of its table."""

import re
from collections.abc import Mapping

from readers.seeds.cells import Line
from readers.seeds.rows import (
    AliasRow,
    AthleteRow,
    CareerRow,
    ConflictRow,
    CoverageRow,
    HonourRow,
    ListMarkRow,
    ListRow,
    MeetRow,
    PersonRow,
    RaceRow,
    RecordRow,
    ResultRow,
    SourceRow,
    TeamRow,
)
from track.events import Unit
from track.marks import Status
from track.results import Level, Round

SCOPES = ("WR", "WR-women-only", "WB", "WU20R", "OR", "DLR", "AR", "NR", "CR", "MR")
"""What a record is the best of; AR, NR, CR and MR also say where."""
ALIASES = ("nickname", "former", "spelling", "short")
"""What an alias is: a former name was given up, taken in marriage or left out of a later one."""
VERDICTS = ("same", "apart")
"""What a judgement on two keys can be."""
SUBJECTS = ("athlete", "race", "result", "record", "claim")
"""The tables a conflict can be about. Claims are test vectors and not part of ``Seeds``."""
KINDS = ("fields", "lists", "records", "careers", "positions", "selection", "nations")
"""What a coverage row is about.

Whole fields, lists, records, all races of an athlete; who led where in a race, how teams are
chosen, which nations are told apart.
"""

_CONFLICT_KEY = re.compile(r"C\d{2,3}|[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def read_source(line: Line) -> SourceRow:
    """Return a source code."""
    return SourceRow(
        code=line.code("code"),
        kind=line.filled("kind"),
        where=line.filled("where"),
        file=line.file,
        line=line.line,
    )


def read_athlete(line: Line) -> AthleteRow:
    """Return an athlete."""
    return AthleteRow(
        key=line.key("key"),
        name=line.filled("name"),
        given=line.text("given"),
        family=line.filled("family"),
        nation=line.nation("nation"),
        other_nations=line.nations("other_nations"),
        sex=line.sex(),
        born=line.day_or_none("born"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_person(line: Line) -> PersonRow:
    """Return a judgement on two keys."""
    return PersonRow(
        verdict=line.choice("verdict", VERDICTS),
        key=line.key("key"),
        other=line.key("other"),
        reason=line.filled("reason"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_alias(line: Line) -> AliasRow:
    """Return a further name of an athlete."""
    return AliasRow(
        athlete=line.key("athlete"),
        alias=line.filled("alias"),
        kind=line.choice("kind", ALIASES),
        sources=line.sources("source"),
        note=line.text("note"),
        file=line.file,
        line=line.line,
    )


def read_meet(line: Line) -> MeetRow:
    """Return an edition of a meet."""
    return MeetRow(
        key=line.key("key"),
        series=line.key("series"),
        name=line.filled("name"),
        first=line.day("first"),
        last=line.day("last"),
        venue=line.text("venue"),
        city=line.filled("city"),
        country=line.nation("country"),
        level=line.one_of("level", Level),
        indoor=line.flag("indoor"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_race(line: Line) -> RaceRow:
    """Return a race."""
    return RaceRow(
        key=line.key("key"),
        meet=line.key("meet"),
        event=line.event(),
        sex=line.choice("sex", ("M", "W", "X")),
        round=line.one_of("round", Round),
        heat=line.number("heat") or 0,
        day=line.day("day"),
        name=line.text("name"),
        paced=line.answer("paced"),
        short_track=line.flag("short_track"),
        field=line.stored_field("field"),
        splits=line.splits("splits"),
        note=line.text("note"),
        wind_cms=line.wind_cms("wind"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_result(line: Line, units: Mapping[str, Unit]) -> ResultRow:
    """Return a line of a race; ``units`` holds the unit of every race."""
    race = line.key("race")
    unit = units.get(race) or line.refuse("race", "the key of a race in races/")
    reading = line.reading("mark", unit) if line.cells["mark"] else None
    return ResultRow(
        race=race,
        athlete=line.key("athlete"),
        place=line.number("place"),
        status=line.one_of("status", Status),
        mark=reading.mark if reading else None,
        hand=bool(reading and reading.hand),
        listed_as=line.text("listed_as"),
        nation=line.nation("nation"),
        tags=line.tags("tags"),
        pacemaker=line.answer("pacemaker"),
        annulled=line.flag("annulled"),
        note=line.text("note"),
        wind_cms=line.wind_cms("wind"),
        series=line.text("series"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_team(line: Line, units: Mapping[str, Unit]) -> TeamRow:
    """Return a relay team's line of a race; ``units`` holds the unit of every race."""
    race = line.key("race")
    unit = units.get(race) or line.refuse("race", "the key of a race in races/")
    reading = line.reading("mark", unit) if line.cells["mark"] else None
    return TeamRow(
        race=race,
        place=line.number("place"),
        team=line.filled("team"),
        nation=line.nation("nation") if line.cells["nation"] else "",
        mark=reading.mark if reading else None,
        hand=bool(reading and reading.hand),
        status=line.one_of("status", Status),
        tags=line.tags("tags"),
        annulled=line.flag("annulled"),
        note=line.text("note"),
        members=line.keys("members"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_record(line: Line) -> RecordRow:
    """Return a record."""
    event = line.event()
    return RecordRow(
        key=line.key("key"),
        event=event,
        sex=line.sex(),
        short_track=line.flag("short_track"),
        scope=line.choice("scope", SCOPES),
        where=line.text("where"),
        mark=line.mark("mark", event.unit),
        hand=line.flag("hand"),
        athlete=line.key_or_none("athlete"),
        holder=line.filled("holder"),
        nation=line.nation("nation"),
        day=line.day("day"),
        venue=line.text("venue"),
        ratified=line.choice("ratified", ("yes", "no", "n/a", "")),
        current=line.choice("current", ("yes", "no", "as-of")),
        superseded_by=line.key_or_none("superseded_by"),
        as_of=line.day("as_of"),
        note=line.text("note"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_list(line: Line) -> ListRow:
    """Return an all-time list."""
    event = line.event()
    return ListRow(
        key=line.key("key"),
        event=event,
        sex=line.sex(),
        short_track=line.flag("short_track"),
        age=line.choice("age", ("", "U20")),
        as_of=line.day("as_of"),
        complete_to=line.reading("complete_to", event.unit).mark,
        note=line.text("note"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_list_mark(line: Line, units: Mapping[str, Unit]) -> ListMarkRow:
    """Return a mark of a list; ``units`` holds the unit of every list."""
    key = line.key("list")
    unit = units.get(key) or line.refuse("list", "the key of a list in lists.csv")
    reading = line.reading("mark", unit)
    return ListMarkRow(
        list=key,
        rank=line.counted("rank"),
        athlete=line.key("athlete"),
        nation=line.nation("nation"),
        mark=reading.mark,
        hand=reading.hand,
        wind_cms=line.wind_cms("wind"),
        venue=line.text("venue"),
        day=line.day("day"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_career(line: Line) -> CareerRow:
    """Return the days a career log covers."""
    return CareerRow(
        athlete=line.key("athlete"),
        first=line.day("first"),
        last=line.day("last"),
        left_out=line.whole("left_out"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_honour(line: Line) -> HonourRow:
    """Return a place in a final of a championship."""
    return HonourRow(
        athlete=line.key("athlete"),
        level=line.one_of("level", Level),
        year=line.counted("year"),
        event=line.event(),
        age=line.choice("age", ("", "U20", "U23")),
        place=line.number("place"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_conflict(line: Line) -> ConflictRow:
    """Return one value of a conflict."""
    return ConflictRow(
        subject=line.choice("subject", SUBJECTS),
        key=line.match("key", _CONFLICT_KEY, "a key, or a claim such as C05"),
        athlete=line.key_or_none("athlete"),
        field=line.filled("field"),
        value=line.text("value"),
        believed=line.flag("believed"),
        note=line.text("note"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )


def read_coverage(line: Line) -> CoverageRow:
    """Return a claim of what is held."""
    levels = line.parts("level", None, "levels with ; between them")
    known = {level.value: level for level in Level}
    if not all(level in known for level in levels):
        line.refuse("level", f"one or more of {', '.join(known)}")
    return CoverageRow(
        key=line.key("key"),
        kind=line.choice("kind", KINDS),
        event=line.event_or_none(),
        sex=line.choice("sex", ("M", "W", "")),
        series=line.key_or_none("series"),
        levels=tuple(known[level] for level in levels),
        first=line.day_or_none("first"),
        last=line.day_or_none("last"),
        complete=line.flag("complete"),
        note=line.text("note"),
        sources=line.sources("source"),
        file=line.file,
        line=line.line,
    )
