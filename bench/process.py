"""Child processes and what they cost, read from outside so that nothing is added to them.

Linux only: CPU time comes from the kernel's clock of another process, memory from ``/proc``.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""Where the packages lie; children run elsewhere, so that no ``.env`` of a checkout is read."""
CPUCLOCK_SCHED = 2
"""Linux keeps a nanosecond clock of the CPU time of all threads of a process, living and dead,
under the id ``~pid << 3 | 2`` (what ``clock_getcpuclockid(3)`` returns)."""
AT_REST_NS = 200_000
"""A process that used less CPU than this in one ``GLANCE`` is waiting for work."""
GLANCE = 0.01


@dataclass(frozen=True, slots=True)
class Child:
    """A running process."""

    process: subprocess.Popen[str]
    started: int
    log: Path

    @property
    def cpu_ns(self) -> int:
        """CPU time so far, user and system, of all its threads."""
        return time.clock_gettime_ns(~self.process.pid << 3 | CPUCLOCK_SCHED)

    @property
    def resident_bytes(self) -> int:
        """Memory it holds at present (RSS)."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def rest(self, patience: float = 5.0) -> int:
        """Wait until it is idle, at most ``patience`` seconds; return ``cpu_ns``."""
        deadline = time.monotonic() + patience
        before = self.cpu_ns
        while time.monotonic() < deadline:
            time.sleep(GLANCE)
            now = self.cpu_ns
            if now - before < AT_REST_NS:
                return now
            before = now
        return before

    def last_words(self, lines: int = 12) -> str:
        """Return the end of what it printed."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


@contextmanager
def running(
    arguments: Sequence[str], folder: Path, log: str, environment: Mapping[str, str] | None = None
) -> Iterator[Child]:
    """Run Python in ``folder``, its output in the file ``log`` there; end it after."""
    path = folder / log
    with path.open("w") as output:
        started = time.monotonic_ns()
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and modules
            [sys.executable, *arguments],
            cwd=folder,
            env=clean_environment() | dict(environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    try:
        yield Child(process, started, path)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def clean_environment() -> dict[str, str]:
    """Return an environment with nothing in it a bot might take for a setting."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT)}
