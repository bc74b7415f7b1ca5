"""Numbered buckets of whole numbers: packed once, small additions kept beside them."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate


class Buckets:
    """Lists of numbers under bucket numbers, in the order they were put in.

    Packed, a number takes four bytes; that is what lets a million athletes fit in memory.
    """

    __slots__ = ("_later", "_starts", "_values", "size")

    def __init__(self, size: int, keys: Sequence[int], values: Iterable[int]) -> None:
        counts = array("I", bytes(4 * size))
        for key in keys:
            counts[key] += 1
        self._starts = array("I", accumulate(counts, initial=0))
        free = self._starts[:-1]
        packed = array("I", bytes(4 * len(keys)))
        for key, value in zip(keys, values, strict=True):
            place = free[key]
            packed[place] = value
            free[key] = place + 1
        self._values = packed
        self._later: dict[int, list[int]] = {}
        self.size = size

    def packed(self, key: int) -> Sequence[int]:
        """Return what was in the bucket when it was packed."""
        if key >= self.size:
            return ()
        return self._values[self._starts[key] : self._starts[key + 1]]

    def count(self, key: int) -> int:
        """Return how many were packed under ``key``."""
        return self._starts[key + 1] - self._starts[key] if key < self.size else 0

    def first(self, key: int) -> int:
        """Return the first number packed under ``key``, which must not be empty."""
        return self._values[self._starts[key]]

    @property
    def grown(self) -> bool:
        """True when anything was added since packing."""
        return bool(self._later)

    def later(self, key: int) -> Sequence[int]:
        """Return what was added under ``key`` since."""
        return self._later.get(key, ())

    def add(self, key: int, value: int) -> None:
        """Put one more number under ``key``, which may be a new bucket."""
        self._later.setdefault(key, []).append(value)
