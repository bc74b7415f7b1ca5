"""Drafts are read in their turn, and once."""

import asyncio
import threading
from dataclasses import dataclass

import pytest

from db.imports.drafts import Draft
from readers.sheets import SheetFile
from track.errors import UnreadableResults
from ui.entries.sheets import AT_ONCE, Sheets

RACE = b"Men's 1500 m final\n1 Josh Kerr GBR 3:29.38\n2 Jakob Ingebrigtsen NOR 3:29.65\n"


class Turnstile:
    """Counts how many are inside, and lets nobody out until all who may be inside are."""

    def __init__(self) -> None:
        self.inside = self.most = self.reads = 0
        self._lock = threading.Lock()
        self._full = threading.Barrier(AT_ONCE)

    def pass_through(self) -> None:
        """Come in, wait for the others, go out."""
        with self._lock:
            self.inside += 1
            self.reads += 1
            self.most = max(self.most, self.inside)
        self._full.wait(20)
        with self._lock:
            self.inside -= 1


@dataclass(frozen=True, slots=True)
class Slow(Draft):
    """A draft that takes as long to read as the others beside it."""

    turnstile: Turnstile | None = None

    def read(self) -> SheetFile:
        """Wait for the others, then read as any draft is read."""
        assert self.turnstile
        self.turnstile.pass_through()
        return Draft(self.id, self.name, self.content).read()


async def test_no_more_are_read_at_once_than_may_be() -> None:
    turnstile, sheets = Turnstile(), Sheets()
    slow = [Slow(n, "", RACE + b"%d" % n, turnstile=turnstile) for n in range(3 * AT_ONCE)]
    await asyncio.gather(*(sheets.of(each) for each in slow))
    assert (turnstile.most, turnstile.reads) == (AT_ONCE, len(slow))


async def test_the_same_paste_is_read_once_and_a_refusal_gives_its_turn_back() -> None:
    sheets = Sheets()
    for number in range(AT_ONCE + 1):
        with pytest.raises(UnreadableResults):
            await sheets.of(Draft(number, "locked.pdf", b"%PDF-1.4 nothing"))
    first = await sheets.of(Draft(0, "", RACE))
    assert await sheets.of(Draft(7, "", RACE)) is first
