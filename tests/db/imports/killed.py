"""Imports a folder and kills itself by SIGKILL again and again, each time at another moment."""

import asyncio
import os
import random
import signal
import sys
from pathlib import Path

from bot.importing import Work, named_files
from db.imports.namebook import Namebook
from db.imports.plan import Said
from db.store import Store

STEP = 200
"""SQLite's steps between two looks at whether the moment has come."""
EVENTS = ("mile", "800", "long jump", "4x400")
LIST_HEAD = "rank,mark,wind,competitor,dob,nationality,position,venue,date,discipline,sex"
HEAD = "event,sex,round,date,meet,place,name,nation,mark"


def write(folder: Path) -> None:
    """Write the files: races of four events, and a list of marks."""
    folder.mkdir()
    marks = ("4:0{}.12", "1:5{}.12", "7.{}2", "3:1{}.12")
    for event, mark in zip(EVENTS, marks, strict=True):
        lines = [
            f"{event},M,final,2024-06-{day:02},Harbour Games {event},{place},Runner {place} Of "
            f"{chr(64 + day)},GBR,{mark.format(place)}"
            for day in range(1, 11)
            for place in range(1, 10)
        ]
        text = "\n".join((HEAD, *lines, ""))
        (folder / f"{event}.csv").write_text(text, encoding="utf-8")
    listed = [
        f"{rank},3:5{rank % 10}.00,,Runner LISTED {chr(65 + rank % 26)},,GBR,1,Oslo (NOR),"
        f"{1 + rank % 28} MAY 2024,one-mile,male"
        for rank in range(1, 100)
    ]
    (folder / "zz list.csv").write_text("\n".join((LIST_HEAD, *listed, "")), encoding="utf-8")


async def bring(path: Path, folder: Path, moment: int = 0) -> int:
    """Import ``folder`` and die at the ``moment``; return how many moments there were."""
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
        book = await Namebook.read(store.view(None))
        work = Work(store, book, Said(), "", None)
        assert await work.through(list(named_files([str(folder)])), dry_run=False, yes=True)
    return looks


def printed_to(path: Path) -> None:
    """Let everything this process prints from now on go into a file."""
    with path.open("wb") as file:
        os.dup2(file.fileno(), sys.stdout.fileno())


def main(folder: Path, rounds: int, seed: int) -> None:
    """Import into ``whole`` undisturbed, then die in the midst of it ``rounds`` times."""
    write(folder / "results")
    chosen = random.Random(seed)  # noqa: S311 - moments, not secrets
    moments = asyncio.run(bring(folder / "whole", folder / "results"))
    for number in range(rounds):
        child = os.fork()
        if child == 0:
            printed_to(folder / f"killed-{number}.txt")
            moment = chosen.randint(1, moments - 1) if number else 1
            asyncio.run(bring(folder / f"killed-{number}", folder / "results", moment))
            os._exit(0)
        chosen.randint(1, moments - 1)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "came to the end"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
