"""What happened: athletes, meets, races and the lines of a result."""

from dataclasses import dataclass
from enum import Enum

from track.dates import Day
from track.events import Event
from track.marks import Mark, Status


class Round(Enum):
    """The stage of a competition. A plain one-round race is a final.

    An exhibition is no race between those in it, such as one run in two stadiums at a time.
    """

    FINAL = "final"
    SEMI_FINAL = "semi-final"
    QUARTER_FINAL = "quarter-final"
    HEAT = "heat"
    REPECHAGE = "repechage"
    QUALIFICATION = "qualification"
    PRELIMINARY = "preliminary"
    EXHIBITION = "exhibition"


class Level(Enum):
    """The standing of a meet."""

    OLYMPICS = "OG"
    WORLD = "WC"
    WORLD_INDOOR = "WIC"
    EUROPEAN = "EC"
    EUROPEAN_INDOOR = "EIC"
    AFRICAN = "AFC"
    ASIAN = "ASC"
    ASIAN_INDOOR = "AIC"
    SOUTH_AMERICAN = "SAC"
    NORTH_AMERICAN = "NAC"
    OCEANIAN = "OCC"
    WORLD_U20 = "WU20"
    EUROPEAN_U20 = "EU20"
    EUROPEAN_U23 = "EU23"
    WORLD_CROSS = "WXC"
    EUROPEAN_CROSS = "EXC"
    WORLD_ROAD = "WRR"
    EUROPEAN_TEAM = "ETC"
    COMMONWEALTH = "CWG"
    DIAMOND_LEAGUE = "DL"
    DIAMOND_LEAGUE_FINAL = "DLF"
    INDOOR_TOUR = "WIT"
    NATIONAL = "national"
    COLLEGE = "college"
    OTHER = "other"

    @property
    def small(self) -> bool:
        """True for what is neither a championship of nations nor part of a circuit."""
        return self in _SMALL

    @property
    def championship(self) -> bool:
        """True where titles are decided, as against an invitational race or a circuit final."""
        return self in _CHAMPIONSHIPS

    @property
    def of_nations(self) -> bool:
        """True for championships where athletes stand for their nations."""
        return self.championship and not self.small


_SMALL = frozenset({Level.NATIONAL, Level.COLLEGE, Level.OTHER})
_CHAMPIONSHIPS = frozenset(
    {
        Level.OLYMPICS,
        Level.WORLD,
        Level.WORLD_INDOOR,
        Level.EUROPEAN,
        Level.EUROPEAN_INDOOR,
        Level.AFRICAN,
        Level.ASIAN,
        Level.ASIAN_INDOOR,
        Level.SOUTH_AMERICAN,
        Level.NORTH_AMERICAN,
        Level.OCEANIAN,
        Level.WORLD_U20,
        Level.EUROPEAN_U20,
        Level.EUROPEAN_U23,
        Level.WORLD_CROSS,
        Level.EUROPEAN_CROSS,
        Level.WORLD_ROAD,
        Level.COMMONWEALTH,
        Level.NATIONAL,
        Level.COLLEGE,
    }
)


@dataclass(frozen=True, slots=True)
class Athlete:
    """A person. ``nation`` is the World Athletics code last stood for; ``sex`` is M or W."""

    id: int
    name: str
    family: str
    nation: str
    sex: str


@dataclass(frozen=True, slots=True)
class Meet:
    """One edition of a meet."""

    id: int
    name: str
    city: str
    country: str
    first: Day
    last: Day
    level: Level
    indoor: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """A time on the way: ``at`` as printed (``800``, ``last 400``), and who is named with it."""

    at: str
    time: str
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Race:
    """One race: a final, a heat, a section. ``paced`` is None where no source says.

    ``wind_cms`` is the wind of a sprint; ``sources`` are the codes of the sources behind it, here
    as in a line. ``added`` counts lines that a server added to a race everybody has: of its field
    those who asked see more than ``field`` speaks of.
    """

    id: int
    meet: Meet
    event: Event
    sex: str
    round: Round
    day: Day
    heat: int = 0
    name: str = ""
    paced: bool | None = None
    short_track: bool = False
    field: str = "complete"
    splits: tuple[Split, ...] = ()
    note: str = ""
    wind_cms: int | None = None
    sources: tuple[str, ...] = ()
    added: int = 0

    @property
    def complete(self) -> bool:
        """True when every line of the race is stored, and no other beside them."""
        return self.field == "complete" and not self.added


@dataclass(frozen=True, slots=True)
class Result:
    """One line of a race. ``mark`` is None unless ``status`` is OK, and where no source gives it.

    ``pacemaker`` is None where no source says; ``tags`` are the source's own (NR, WL, PB);
    ``wind_cms`` the wind of a jump, ``series`` the attempts or parts as the source prints them.
    A relay team stands in ``athlete`` under a number of its own below zero; ``members`` are who
    ran, in the order of the legs, where a source says.
    """

    athlete: Athlete
    nation: str
    place: int | None = None
    status: Status = Status.OK
    mark: Mark | None = None
    hand: bool = False
    pacemaker: bool | None = None
    annulled: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    wind_cms: int | None = None
    series: str = ""
    members: tuple[Athlete, ...] = ()
    sources: tuple[str, ...] = ()
