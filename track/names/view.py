"""What the people of one server see of the shelf."""

from collections.abc import Iterable, Sequence

from track.names.shelf import Shelf


class View:
    """A shelf as seen from a server: what belongs to others is not there, not even as a count."""

    __slots__ = ("_clear", "_grown", "guild_id", "shelf")

    def __init__(self, shelf: Shelf, guild_id: int) -> None:
        self.shelf = shelf
        self.guild_id = guild_id
        self._clear = shelf.roster.all_public
        self._grown = shelf.postings.grown

    def later(self, number: int) -> list[int]:
        """Return who has the word ``number`` among those added since the shelf was built."""
        return [row for row in self.shelf.postings.later(number) if self.seen(row)]

    def seen(self, row: int) -> bool:
        """True when the person of ``row`` is there for this server."""
        return self._clear or self.shelf.roster.seen(row, self.guild_id)

    def known(self, numbers: Iterable[int]) -> list[int]:
        """Return those of ``numbers`` that are words of somebody this server sees."""
        vocabulary = self.shelf.vocabulary
        founders = len(vocabulary)
        if self._clear or not vocabulary.grown:
            return list(numbers)
        return [number for number in numbers if number < founders or self.later(number)]

    def number(self, word: str) -> int:
        """Return the number of ``word``, or -1 where nobody this server sees has it."""
        number = self.shelf.vocabulary.number(word)
        return number if number < 0 or self.known([number]) else -1

    def rows(self, number: int, most: int) -> Sequence[int]:
        """Return who has the word ``number``, the ``most`` best known and all added since."""
        packed = self.shelf.postings.packed(number)
        if len(packed) > most:
            packed = packed[:most]
        if not self._grown:
            return packed
        return [*packed, *self.later(number)]
