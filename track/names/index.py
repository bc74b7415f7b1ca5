"""The index fans' texts are looked up in."""

from collections.abc import Iterable, Sequence
from typing import Self

from track.names.bearers import bearers
from track.names.labels import label
from track.names.person import Context, Matches, Person, Verdict
from track.names.query import parse
from track.names.search import Search
from track.names.shelf import Shelf
from track.names.verdict import rank
from track.uncollected import uncollected

EVERYWHERE = Context()


class NameIndex:
    """Finds the athlete a text means. Kept in memory; people come and go without a rebuild."""

    __slots__ = ("_shelf",)

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @classmethod
    def build(cls, people: Iterable[Person]) -> Self:
        """Return an index of ``people``, whose ids are distinct."""
        with uncollected():
            return cls(Shelf(people))

    def __len__(self) -> int:
        return len(self._shelf.roster)

    def search(self, query: str, limit: int = 25, context: Context = EVERYWHERE) -> Matches:
        """Return who ``query`` may mean, best first; never raises, whatever the text."""
        search = Search(self._shelf, context)
        words = parse(query)
        if not words:
            return Matches(Verdict.NOBODY)
        search.run(words)
        return rank(search, limit)

    def bearers(self, words: Sequence[str], guild_id: int, most: int) -> list[int]:
        """Return who has exactly these folded words as a name, the best known first."""
        return bearers(self._shelf, words, guild_id, most)

    def person(self, person_id: int) -> Person | None:
        """Return the person with that id; None when there is none."""
        row = self._shelf.roster.row(person_id)
        return None if row is None else self._shelf.roster.person(row)

    def add(self, person: Person) -> None:
        """Take in ``person``, in place of whoever had the same id."""
        self.remove(person.id)
        self._shelf.add(person)

    def remove(self, person_id: int) -> None:
        """Forget the person with that id, if there is one."""
        row = self._shelf.roster.row(person_id)
        if row is not None:
            self._shelf.roster.remove(row)

    @property
    def changes(self) -> int:
        """How many came or went since the build; a search slows down with some thousands."""
        return self._shelf.roster.changes

    def rebuilt(self) -> Self:
        """Return a fresh index of the same people, as after many changes; takes seconds."""
        return self.build(self._shelf.roster.people())

    def label(self, person_id: int) -> str:
        """Return a label no other athlete has; raises KeyError for an unknown id."""
        row = self._shelf.roster.row(person_id)
        if row is None:
            raise KeyError(person_id)
        return label(self._shelf, row)
