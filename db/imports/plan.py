"""What bringing a sheet in would do, before anything is done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from db.batches import Row
from readers.sheets import SheetLine
from track.dates import Day
from track.events import Event, Kind
from track.identity import Known
from track.results import Round

NEW = 0
"""Said instead of an athlete's number: somebody who is not stored yet."""


@dataclass(frozen=True, slots=True)
class Said:
    """What whoever brings a sheet says of what it leaves out.

    ``people`` gives the athlete, or NEW, by the key of the question. ``short_track`` is None where
    nothing is said of the track.
    """

    event: Event | None = None
    sex: str = ""
    day: Day | None = None
    meet: str = ""
    city: str = ""
    country: str = ""
    short_track: bool | None = None
    people: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """Who brings it: the server (0 for the operator), the title of the batch, and its source.

    ``maker`` is who gave the athletes' numbers in the sheet, empty where they are nobody's. With
    ``asks`` somebody is there to say what a race lacks, so it is planned before they do.
    """

    guild_id: int
    title: str
    citation_id: int
    maker: str = ""
    asks: bool = False

    @property
    def scope(self) -> str:
        """What the keys of new rows begin with, so that no two servers share one."""
        return f"server {self.guild_id}" if self.guild_id else "import"


class Lack(Enum):
    """What a race needs and nobody has said."""

    EVENT = "event"
    SEX = "sex"
    DAY = "day"
    MEET = "meet"
    TRACK = "track"


class State(Enum):
    """What becomes of a line."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Person:
    """Who a line names: their number and name. ``row`` is set where they are not stored yet."""

    athlete_id: int
    name: str
    row: Row | None = None
    maybe: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A name that may be one of several people, or nobody stored.

    ``athlete_id`` is the number of somebody new, whom the lines belong to while nobody answers.
    """

    key: str
    athlete_id: int
    name: str
    team: str
    candidates: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line and the row it becomes; ``before`` is the stored row where there is one."""

    line: SheetLine
    name: str
    row: Row
    state: State
    before: Row | None = None
    new_athlete: bool = False


@dataclass(frozen=True, slots=True)
class PlannedRace:
    """A race of a sheet. ``row`` is None where it is stored already."""

    race_id: int
    event: Event
    sex: str
    day: Day
    round: Round
    heat: int
    meet: str
    row: Row | None
    lines: tuple[PlannedLine, ...]
    gone: tuple[Row, ...] = ()
    """Rows an earlier version of the same file brought, which this one no longer has."""
    members: tuple[Row, ...] = ()
    corrected: tuple[Row, Row] | None = None
    """The stored race and what becomes of it, where the input corrects what it once said of it."""

    @property
    def relay(self) -> bool:
        """True where the lines are teams'."""
        return self.event.kind is Kind.RELAY

    @property
    def running(self) -> Iterator[Row]:
        """Yield who ran for the teams that are new or corrected; others stay as they are."""
        written = {line.row[1] for line in self.lines if line.state in (State.NEW, State.CHANGED)}
        return (row for row in self.members if row[1] in written)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that was read and cannot be stored, and why."""

    number: int
    text: str
    reason: str


@dataclass(slots=True)
class Plan:
    """Everything one input would do. Rows are as ``db.batches`` takes them."""

    races: list[PlannedRace] = field(default_factory=list)
    meets: dict[int, Row] = field(default_factory=dict)
    athletes: dict[int, Row] = field(default_factory=dict)
    external_ids: dict[tuple[str, str], Row] = field(default_factory=dict)
    doubts: dict[tuple[int, int], Row] = field(default_factory=dict)
    marks: list[Row] = field(default_factory=list)
    marks_changed: list[tuple[Row, Row]] = field(default_factory=list)
    marks_gone: list[Row] = field(default_factory=list)
    marks_same: int = 0
    gone: dict[str, list[Row]] = field(default_factory=dict)
    """Rows, by table, of races of an earlier version of the input that are not in it any more."""
    mine: frozenset[int] = frozenset()
    """The batches whose rows the input may write over."""
    members_before: dict[tuple[int, str], tuple[Row, ...]] = field(default_factory=dict)
    """Who is stored as having run for teams of those batches, by race and team."""
    lacks: set[Lack] = field(default_factory=set)
    questions: dict[str, Question] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    read: int = 0
    """Lines of sheets that were looked at: each is in a race, a mark, or left out."""

    def lines(self, *states: State) -> list[PlannedLine]:
        """Return the lines of races in one of ``states``."""
        return [line for race in self.races for line in race.lines if line.state in states]

    @property
    def changes(self) -> int:
        """How many rows of results would be added, changed or removed."""
        return (
            len(self.lines(State.NEW, State.CHANGED))
            + self.lines_gone
            + sum(race.corrected is not None for race in self.races)
            + len(self.marks)
            + len(self.marks_changed)
            + len(self.marks_gone)
        )

    @property
    def lines_gone(self) -> int:
        """How many stored lines of races would go."""
        whole = len(self.gone.get("result", ())) + len(self.gone.get("team", ()))
        return whole + sum(len(race.gone) for race in self.races)

    @property
    def accounted(self) -> bool:
        """True when no line that was read is lost."""
        raced = sum(len(race.lines) for race in self.races)
        listed = len(self.marks) + len(self.marks_changed) + self.marks_same
        return self.read == raced + listed + len(self.left_out)
