"""The runner's end of the stand-in: starts its process and hands it errands."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.errand import Errand, Outcome
from bench.process import Child, clean_environment

PATIENCE = 60.0
"""Seconds a bot may take to connect; a first start makes its store before that."""


class NoStart(Exception):
    """A bot did not connect; ``log`` is the end of what it printed."""

    def __init__(self, why: str, log: str) -> None:
        super().__init__(f"{why}\n{log}".rstrip())


@dataclass(frozen=True, slots=True)
class StandIn:
    """A running stand-in."""

    port: int

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"127.0.0.1:{self.port}"

    def ready(self, token: str, child: Child) -> int:
        """Wait for a bot to connect; return the nanoseconds from its spawn to READY.

        Raises:
            NoStart: it did not connect, or ended.
        """
        query = {"token": token, "since": child.started, "patience": PATIENCE}
        status, said = self._call("GET", f"/bench/ready?{urlencode(query)}")
        if status != 200:
            raise NoStart(said["message"], child.last_words())
        ready: int = said["ready"]
        return ready - child.started

    def drive(self, errand: Errand) -> Outcome:
        """Have the stand-in run an errand."""
        status, said = self._call("POST", "/bench/drive", asdict(errand))
        if status != 200:
            raise NoStart(said["message"], "")
        return Outcome(**said | {"nanoseconds": tuple(said["nanoseconds"])})

    def _call(self, method: str, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
        connection = HTTPConnection("127.0.0.1", self.port)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            response = connection.getresponse()
            said: dict[str, Any] = json.loads(response.read())
            return response.status, said
        finally:
            connection.close()


@contextmanager
def stand_in(folder: Path) -> Iterator[StandIn]:
    """Start a stand-in; what it complains about lands in ``loopback.log`` in ``folder``."""
    with (folder / "loopback.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.loopback"],
            cwd=folder,
            env=clean_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    try:
        assert process.stdout is not None
        yield StandIn(int(process.stdout.readline()))
    finally:
        process.communicate("")
