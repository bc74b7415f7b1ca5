"""Who a printed name is: the same person as a known one, perhaps, or somebody else.

A name alone never makes two people one. Beside it a birth date, somebody's number for the athlete,
or nation, event family and years together have to agree; what is left is a question for people.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz import fuzz

from track.dates import Day
from track.events import Event, Kind
from track.names import fold_name
from track.nations import same_career

A_SLIP = 88
"""Likeness (0 to 100) of two names one slip apart: “Josh Ker” and “Josh Kerr” have 94."""
YEARS_APART = 8
"""A career may have this many years before or after those that are known."""
_FAMILIES = (
    frozenset({Kind.SPRINT, Kind.HURDLES, Kind.RELAY}),
    frozenset({Kind.MIDDLE, Kind.LONG, Kind.STEEPLE, Kind.ROAD, Kind.CROSS}),
    frozenset({Kind.WALK}),
    frozenset({Kind.JUMP}),
    frozenset({Kind.THROW}),
    frozenset({Kind.COMBINED}),
)
_FAMILY_OF = {kind: number for number, family in enumerate(_FAMILIES) for kind in family}
_COMBINED = _FAMILY_OF[Kind.COMBINED]


def event_family(event: Event) -> int:
    """Return the number of the family whose events one person contests."""
    return _FAMILY_OF[event.kind]


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """Return ``name`` in the spelling two names are the same in, whichever word comes first."""
    return " ".join(sorted(fold_name(name).split()))


def may_mean(printed: str, name: str) -> bool:
    """Return whether ``printed`` may be a short or misspelt form of ``name``.

    So are a family name alone, initials before it, and a name with a letter or two amiss.
    """
    short, full = fold_name(printed).split(), fold_name(name).split()
    if not short or not full:
        return False
    if same_spelling(printed, name):
        return True
    *initials, family = short
    if family not in full[1:] and family != full[-1]:
        return False
    return all(
        len(initial) == 1 and any(word.startswith(initial) for word in full) for initial in initials
    )


def same_spelling(printed: str, name: str) -> bool:
    """Return whether two whole names differ by no more than a slip."""
    one, other = name_key(printed), name_key(name)
    return " " in one and " " in other and fuzz.ratio(one, other) >= A_SLIP


class Likeness(Enum):
    """Whether two people of one name are one."""

    SAME = "same"
    MAYBE = "maybe"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Known:
    """An athlete of the store as far as it tells who a name is.

    ``families`` are numbers of ``event_family``; the years are those of the first and last result,
    0 where there is none. ``external`` are the numbers others give, each with who does.
    """

    id: int
    name: str
    nations: frozenset[str]
    sex: str
    born: Day | None = None
    families: frozenset[int] = frozenset()
    first_year: int = 0
    last_year: int = 0
    external: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Described:
    """A person as a sheet describes them. Empty or None is what it does not say."""

    name: str
    nation: str = ""
    sex: str = ""
    born: Day | None = None
    family: int | None = None
    year: int | None = None
    external: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who it is: ``same`` where that is sure; else nobody known, or one of ``maybe``."""

    same: Known | None = None
    maybe: tuple[Known, ...] = ()


def likeness(known: Known, told: Described) -> Likeness:
    """Return whether ``told``, whose name agrees with that of ``known``, is the same person."""
    if told.sex and told.sex != known.sex:
        return Likeness.OTHER
    if told.external is not None:
        if told.external in known.external:
            return Likeness.SAME
        if any(scheme == told.external[0] for scheme, _ in known.external):
            return Likeness.OTHER
    nation = bool(told.nation) and not known.nations.isdisjoint(same_career(told.nation))
    if known.born is not None and told.born is not None:
        return _by_birth(known.born, told.born, nation=nation, alike=_alike(known, told))
    return Likeness.SAME if nation and _alike(known, told) else Likeness.MAYBE


def resolve(told: Described, named: Iterable[Known]) -> Resolution:
    """Return who ``told`` is among those of the name.

    Where several must be the same, none is: two people of one name, nation and event are asked for.
    """
    found = [(likeness(known, told), known) for known in named]
    same = [known for alike, known in found if alike is Likeness.SAME]
    if len(same) == 1:
        return Resolution(same[0])
    maybe = [known for alike, known in found if alike is not Likeness.OTHER]
    return Resolution(None, tuple(maybe))


def _by_birth(known: Day, told: Day, *, nation: bool, alike: bool) -> Likeness:
    if known.exact and told.exact:
        if known == told:
            return Likeness.SAME
        # Sources give one person two dates of the same year, or the years around it.
        near = abs(known.year - told.year) <= 1
        return Likeness.MAYBE if near and (nation or alike) else Likeness.OTHER
    if known.year != told.year:
        return Likeness.OTHER
    # Many of a name are born in one year.
    return Likeness.SAME if nation else Likeness.MAYBE


def _alike(known: Known, told: Described) -> bool:
    """Return whether what they contest and when goes together."""
    if told.family is None or told.year is None or not known.first_year:
        return False
    if told.family not in known.families and _COMBINED not in (told.family, *known.families):
        return False
    return known.first_year - YEARS_APART <= told.year <= known.last_year + YEARS_APART
