"""Seeds a store and kills itself by SIGKILL again and again, each time at another moment."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from db.seeding import apply_seeds, seed_files
from db.store import Store

STEP = 1000
"""SQLite's steps between two looks at whether the moment has come."""


async def seed(path: Path, moment: int) -> int:
    """Seed ``path`` and die at the ``moment``; return how many moments there were."""
    looks = 0

    def look() -> int:
        nonlocal looks
        looks += 1
        if looks == moment:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    async with Store(path) as store:
        async with store.writer.transaction() as connection:
            await connection.set_progress_handler(look, STEP)
        await apply_seeds(store, seed_files())
    return looks


def main(folder: Path, fractions: list[float]) -> None:
    """Seed ``whole`` undisturbed, then die once for each of ``fractions`` of its moments."""
    moments = asyncio.run(seed(folder / "whole", 0))
    for number, fraction in enumerate(fractions):
        child = os.fork()
        if child == 0:
            asyncio.run(seed(folder / f"killed-{number}", 1 + int(fraction * (moments - 1))))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "came to the end"


if __name__ == "__main__":
    main(Path(sys.argv[1]), [float(text) for text in sys.argv[2:]])
