"""How far a long piece of work is, for somebody who watches."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Told = Callable[[int, int, str], None]
"""Called with how much is done, of how much, and what is being done; from any thread."""

_Item = TypeVar("_Item")
_EVERY = 500
"""Items between two tellings."""


class Progress:
    """Counts the items of a few stretches of work and tells ``told`` of them, if anybody.

    What is told never goes back and ends at ``of``.
    """

    def __init__(self, of: int = 1, told: Told | None = None) -> None:
        self._of = max(1, of)
        self._told = told
        self._done = 0

    def reach(self, done: int, what: str) -> None:
        """Say that ``done`` is done and ``what`` is next."""
        self._done = max(self._done, min(done, self._of))
        if self._told is not None:
            self._told(self._done, self._of, what)

    def share(self, part: float, what: str) -> None:
        """Say that a ``part`` (0 to 1) of everything is done and ``what`` is next."""
        self.reach(int(part * self._of), what)

    def counted(self, items: Iterable[_Item], what: str) -> Iterator[_Item]:
        """Yield ``items``, each one more that is done."""
        if self._told is None:
            yield from items
            return
        begun = self._done
        self.reach(begun, what)
        for number, item in enumerate(items, 1):
            yield item
            if number % _EVERY == 0:
                self.reach(begun + number, what)


UNWATCHED = Progress()
"""For work that nobody watches."""
