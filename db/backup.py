"""A copy of a store that is whole, whatever is written meanwhile."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from track.errors import StoreProblem

PAGES = 1024
"""Pages copied before others may write again: four megabytes."""


async def back_up(store: Path, copy: Path) -> int:
    """Write ``store`` to the new file ``copy`` and return its size in bytes.

    The copy appears under its name when it is complete and was found sound, or not at all.

    Raises:
        StoreProblem: there is no store, the copy exists already or cannot be written.
    """
    return await asyncio.to_thread(_copy, store, copy)


def _copy(store: Path, copy: Path) -> int:
    if not store.exists():
        raise StoreProblem(f"There is no store at {store}; name one with --database.")
    if copy.exists():
        raise StoreProblem(f"{copy} is there already; name a file that is not.")
    part = copy.with_name(f"{copy.name}.part")
    try:
        with (
            closing(sqlite3.connect(f"{store.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target, pages=PAGES)
            (found,) = target.execute("PRAGMA integrity_check").fetchone()
            if found != "ok":
                raise StoreProblem(f"The copy is damaged ({found}); the store may be too.")
        part.replace(copy)
    except (OSError, sqlite3.Error) as error:
        raise StoreProblem(f"{copy} cannot be written ({error}); name another file.") from error
    finally:
        part.unlink(missing_ok=True)
    return copy.stat().st_size
