"""What a bot costs before anybody asks it anything: importing, connecting, memory."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.lines import Line
from bench.process import Child, clean_environment, running
from bench.standin import StandIn

TIMED_IMPORT = """
import importlib, sys, time
began = time.perf_counter_ns()
importlib.import_module(sys.argv[1])
print(time.perf_counter_ns() - began)
"""
MS, MIB = 1e6, float(2**20)
"""Nanoseconds in a millisecond, bytes in a mebibyte."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A bot as it is started: its token, its module and arguments, and what importing it means."""

    token: str
    module: str
    imported: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """One start of one bot."""

    import_ns: int
    ready_ns: int
    resident_bytes: int


@contextmanager
def started(standin: StandIn, bot: Subject, folder: Path) -> Iterator[tuple[Child, Start]]:
    """Time a bot's import, start it, wait until it is connected and at rest; end it after.

    Raises:
        NoStart: it did not connect.
    """
    importing = _import_ns(bot.imported, folder)
    program = ("-m", "bench.launch", standin.address, bot.module, *bot.arguments)
    environment = {"DISCORD_TOKEN": bot.token}
    with running(program, folder, f"{bot.token}.log", environment) as child:
        ready = standin.ready(bot.token, child)
        child.rest()
        yield child, Start(importing, ready, child.resident_bytes)


def lines(imported: str, ours: Sequence[Start], floor: Sequence[Start]) -> tuple[Line, ...]:
    """Compare the starts, round by round."""

    def line(name: str, unit: str, scale: float, field: str, goal: float | None) -> Line:
        def figures(starts: Sequence[Start]) -> tuple[float, ...]:
            return tuple(getattr(start, field) / scale for start in starts)

        return Line(name, unit, figures(ours), figures(floor), goal)

    return (
        line(f"import {imported} vs import discord", "ms", MS, "import_ns", None),
        line("spawn to ready vs floor bot", "ms", MS, "ready_ns", 1.6),
        line("memory when ready vs floor bot", "MiB", MIB, "resident_bytes", 2.0),
    )


def _import_ns(module: str, folder: Path) -> int:
    """Import a module in a fresh interpreter; return how long the import alone took."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", TIMED_IMPORT, module],
        cwd=folder,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout.splitlines()[-1])
