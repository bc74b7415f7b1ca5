"""What a PDF may take, and how the process that reads it says why it stopped."""

from contextlib import suppress
from enum import IntEnum

from readers.ledger import LONGEST_INPUT

SECONDS = 8
"""Of the clock and of the processor; a page of results takes a quarter of one."""
MEMORY = 512 * 1024 * 1024
"""Bytes of address space; a meet of three days takes less than half."""
MOST_PAGES = 40
WIDEST = 14_400
"""Points, two hundred inches; programs make no larger page."""
MOST_TEXT = LONGEST_INPUT
"""Characters; the readers of printed results take no more."""


class Exit(IntEnum):
    """The exit codes of the process; 1 is Python's own, for whatever nobody foresaw."""

    READ = 0
    DAMAGED = 1
    LOCKED = 3
    PAGES = 4
    LONG = 5
    MEMORY = 6


def limit_this_process() -> None:
    """Hold this process to ``SECONDS`` and ``MEMORY``, where the system can."""
    try:
        import resource  # noqa: PLC0415 -- Windows has no such module; there the clock alone counts
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
        # macOS knows the second limit and refuses to set it.
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))
