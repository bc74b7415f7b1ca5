"""The athletes of an index, kept as columns: a person in sixty bytes instead of three hundred."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from track.names.person import Person

_SEXES = {"": 0, "M": 1, "W": 2}
_SEX_NAMES = tuple(_SEXES)


class Roster:
    """People in the order they were put in, found by row or by id.

    The order is by falling prominence for those the index was built from; later ones follow.
    """

    __slots__ = (
        "_aliases", "_born", "_combo_rows", "_combos", "_combos_with", "_events", "_family",
        "_given", "_guilds", "_ids", "_later_rows", "_names", "_nations", "_sexes", "_sorted",
        "_sorted_rows", "fame", "gone",
    )  # fmt: skip

    def __init__(self, people: Sequence[Person]) -> None:
        self._combos: list[tuple[str, ...]] = []
        self._combo_rows: dict[tuple[str, ...], int] = {}
        self._combos_with: dict[str, set[int]] = {}
        self._aliases: dict[int, tuple[str, ...]] = {}
        self._guilds: dict[int, int] = {}
        self._later_rows: dict[int, int] = {}
        self.gone: set[int] = set()
        self._ids = array("q")
        self._names: list[str] = []
        self._given: list[str] = []
        self._family: list[str] = []
        self._nations = array("I")
        self._events = array("I")
        self._sexes = bytearray()
        self._born = array("H")
        self.fame = array("d")
        self._put(people)
        order = sorted(range(len(people)), key=self._ids.__getitem__)
        self._sorted_rows = array("I", order)
        self._sorted = array("q", map(self._ids.__getitem__, order))

    def __len__(self) -> int:
        return len(self._ids) - len(self.gone)

    def append(self, person: Person) -> int:
        """Put ``person`` at the end and return the row."""
        row = len(self._ids)
        self._put((person,))
        self._later_rows[person.id] = row
        return row

    def _put(self, people: Sequence[Person]) -> None:
        for row, person in enumerate(people, len(self._ids)):
            if person.aliases or person.guild_id:
                self._note(row, person)
        self._ids.extend([person.id for person in people])
        self._names += [person.name for person in people]
        self._given += [person.given for person in people]
        self._family += [person.family for person in people]
        self._nations.extend([self._combo(person.nations) for person in people])
        self._events.extend([self._combo(person.events) for person in people])
        self._sexes += bytes([_SEXES.get(person.sex, 0) for person in people])
        self._born.extend([person.birth_year or 0 for person in people])
        self.fame.extend([person.prominence for person in people])

    def _note(self, row: int, person: Person) -> None:
        if person.aliases:
            self._aliases[row] = person.aliases
        if person.guild_id:
            self._guilds[row] = person.guild_id

    def row(self, person_id: int) -> int | None:
        """Return the row of ``person_id``; None for somebody unknown or gone."""
        row = self._later_rows.get(person_id)
        if row is None:
            place = bisect_left(self._sorted, person_id)
            if place < len(self._sorted) and self._sorted[place] == person_id:
                row = self._sorted_rows[place]
        return None if row is None or row in self.gone else row

    def id(self, row: int) -> int:
        """Return the id of the person in ``row``."""
        return self._ids[row]

    def person(self, row: int) -> Person:
        """Return the person of ``row`` as they were put in."""
        return Person(
            self._ids[row],
            self._names[row],
            self._given[row],
            self._family[row],
            self._aliases.get(row, ()),
            self.nations(row),
            self.sex(row),
            self._born[row] or None,
            self.events(row),
            self.fame[row],
            self.guild(row),
        )

    def people(self) -> Iterator[Person]:
        """Yield everybody who is not gone."""
        for row in range(len(self._ids)):
            if row not in self.gone:
                yield self.person(row)

    @property
    def changes(self) -> int:
        """How many came or went since the beginning."""
        return len(self._ids) - self.founders + len(self.gone)

    def remove(self, row: int) -> None:
        """Let nobody find ``row`` any more."""
        self.gone.add(row)
        self._later_rows.pop(self._ids[row], None)

    def seen(self, row: int, guild_id: int) -> bool:
        """True when the person of ``row`` is there for the people of ``guild_id``."""
        return row not in self.gone and self._guilds.get(row, guild_id) in (0, guild_id)

    @property
    def all_public(self) -> bool:
        """True when every row is there for everybody, which saves asking."""
        return not self._guilds and not self.gone

    @property
    def founders(self) -> int:
        """How many people the roster began with, whoever came or went since."""
        return len(self._sorted)

    def rank(self, row: int) -> int:
        """Return how many of those the index was built from are at least as prominent."""
        if row < len(self._sorted):
            return row
        return bisect_left(self.fame, -self.fame[row], 0, len(self._sorted), key=lambda fame: -fame)

    def birth_year(self, row: int) -> int:
        """Return the year of birth, 0 where nobody recorded it."""
        return self._born[row]

    def nations(self, row: int) -> tuple[str, ...]:
        """Return the nations of ``row``, the current one first."""
        return self._combos[self._nations[row]]

    def events(self, row: int) -> tuple[str, ...]:
        """Return the event codes of ``row``, the main one first."""
        return self._combos[self._events[row]]

    def sex(self, row: int) -> str:
        """Return ``M`` or ``W``, or nothing where it is not known."""
        return _SEX_NAMES[self._sexes[row]]

    def guild(self, row: int) -> int:
        """Return whose ``row`` is: 0 for everybody's."""
        return self._guilds.get(row, 0)

    def name(self, row: int) -> str:
        """Return the name ``row`` is shown under."""
        return self._names[row]

    def of_nations(self, codes: frozenset[str]) -> Callable[[int], bool]:
        """Return a test of rows: do or did they compete for one of ``codes``?"""
        return self._among(self._nations, codes)

    def of_events(self, codes: frozenset[str]) -> Callable[[int], bool]:
        """Return a test of rows: is one of their events among ``codes``?"""
        return self._among(self._events, codes)

    def _among(self, column: "array[int]", codes: frozenset[str]) -> Callable[[int], bool]:
        wanted = set[int]().union(*(self._combos_with.get(code, ()) for code in codes))
        return lambda row: column[row] in wanted

    def _combo(self, values: tuple[str, ...]) -> int:
        """Return the number of a tuple of codes; the few hundred kinds are kept once."""
        number = self._combo_rows.get(values)
        if number is None:
            number = self._combo_rows[values] = len(self._combos)
            self._combos.append(values)
            for code in values:
                self._combos_with.setdefault(code, set()).add(number)
        return number
