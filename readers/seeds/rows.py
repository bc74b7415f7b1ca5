"""The rows of the seeds, one class a table, keyed by the texts the files use as keys.

``sources`` holds source codes in every row. An empty text or None means nobody knows.
"""

from dataclasses import dataclass, field

from track.dates import Day
from track.events import Event
from track.marks import Mark, Status
from track.results import Level, Round, Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Where a row was read; two rows that say the same are equal wherever they stand."""

    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class SourceRow(Row):
    """A source code, what kind of source it is and where to find it."""

    code: str
    kind: str
    where: str


@dataclass(frozen=True, slots=True)
class AthleteRow(Row):
    """A person. ``nation`` is the one last stood for."""

    key: str
    name: str
    given: str
    family: str
    nation: str
    other_nations: tuple[str, ...]
    sex: str
    born: Day | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AliasRow(Row):
    """A further name of an athlete. ``kind`` is nickname, former, spelling or short."""

    athlete: str
    alias: str
    kind: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PersonRow(Row):
    """A judgement on two keys: one person (``other`` is then no key any more), or kept apart."""

    verdict: str
    key: str
    other: str
    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetRow(Row):
    """An edition of a meet; ``series`` is the same for every edition."""

    key: str
    series: str
    name: str
    first: Day
    last: Day
    venue: str
    city: str
    country: str
    level: Level
    indoor: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RaceRow(Row):
    """A race. ``heat`` is 0 where there is only one; ``field`` says which lines are stored."""

    key: str
    meet: str
    event: Event
    sex: str
    round: Round
    heat: int
    day: Day
    name: str
    paced: bool | None
    short_track: bool
    field: str
    splits: tuple[Split, ...]
    note: str
    wind_cms: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultRow(Row):
    """A line of a race. ``listed_as`` is empty where the source spells the name as we do."""

    race: str
    athlete: str
    place: int | None
    status: Status
    mark: Mark | None
    hand: bool
    listed_as: str
    nation: str
    tags: tuple[str, ...]
    pacemaker: bool | None
    annulled: bool
    note: str
    wind_cms: int | None
    series: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamRow(Row):
    """A relay team's line of a race. ``members`` are athletes in the order of their legs, or none.

    ``team`` is as the source prints it; ``nation`` is empty for a team of several.
    """

    race: str
    place: int | None
    team: str
    nation: str
    mark: Mark | None
    hand: bool
    status: Status
    tags: tuple[str, ...]
    annulled: bool
    note: str
    members: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordRow(Row):
    """A record, past or present. ``athlete`` is empty for teams; ``holder`` never is.

    ``where`` is the area of an AR, the nation of an NR, the meet series of a CR or MR.
    ``ratified`` is yes, no, n/a or empty; ``current`` yes, no or as-of (true on ``as_of``).
    """

    key: str
    event: Event
    sex: str
    short_track: bool
    scope: str
    where: str
    mark: Mark
    hand: bool
    athlete: str
    holder: str
    nation: str
    day: Day
    venue: str
    ratified: str
    current: str
    superseded_by: str
    as_of: Day
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListRow(Row):
    """An all-time list of one event and sex. Nothing better than ``complete_to`` is missing.

    ``age`` is U20 for a list of athletes under twenty, else empty.
    """

    key: str
    event: Event
    sex: str
    short_track: bool
    age: str
    as_of: Day
    complete_to: Mark
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListMarkRow(Row):
    """A mark of a list. ``wind_cms`` is in centimetres a second, None where not recorded."""

    list: str
    rank: int
    athlete: str
    nation: str
    mark: Mark
    hand: bool
    wind_cms: int | None
    venue: str
    day: Day
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CareerRow(Row):
    """The days between which every race of an athlete is here but for ``left_out`` starts."""

    athlete: str
    first: Day
    last: Day
    left_out: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HonourRow(Row):
    """A place in a final of a championship. ``age`` is U20, U23 or empty for a senior one.

    ``year`` is that of the season, ``place`` None where the source gives none.
    """

    athlete: str
    level: Level
    year: int
    event: Event
    age: str
    place: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConflictRow(Row):
    """One of the values sources give for ``field`` of the row ``key``; we keep the ``believed``.

    ``key`` belongs to the table ``subject`` names; a result needs ``athlete`` as well. An empty
    believed value means that nothing is kept.
    """

    subject: str
    key: str
    athlete: str
    field: str
    value: str
    believed: bool
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow(Row):
    """What the store can claim to hold. Empty columns do not narrow the claim."""

    key: str
    kind: str
    event: Event | None
    sex: str
    series: str
    levels: tuple[Level, ...]
    first: Day | None
    last: Day | None
    complete: bool
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seeds:
    """Every table of the seeds, each in the order of its files."""

    sources: tuple[SourceRow, ...]
    athletes: tuple[AthleteRow, ...]
    aliases: tuple[AliasRow, ...]
    people: tuple[PersonRow, ...]
    meets: tuple[MeetRow, ...]
    races: tuple[RaceRow, ...]
    results: tuple[ResultRow, ...]
    teams: tuple[TeamRow, ...]
    records: tuple[RecordRow, ...]
    lists: tuple[ListRow, ...]
    list_marks: tuple[ListMarkRow, ...]
    careers: tuple[CareerRow, ...]
    honours: tuple[HonourRow, ...]
    conflicts: tuple[ConflictRow, ...]
    coverage: tuple[CoverageRow, ...]
