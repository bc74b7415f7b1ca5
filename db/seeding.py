"""Bringing the seeds that ship with the program into a store."""

import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

import aiosqlite

from db.batches import Batch, Outcome, replace_all
from db.moments import now
from db.seed_rows import store_rows
from db.sql import queries
from db.store import Store
from readers.seeds import Seeds, read_seeds
from track.progress import Progress, Told
from track.uncollected import uncollected

KIND = "seeds"


def seed_files() -> dict[str, str]:
    """Return the text of every seed file by its path inside the seeds folder."""
    return dict(_walk(files("seeds"), ""))


async def apply_seeds(
    store: Store, texts: dict[str, str] | None = None, told: Told | None = None
) -> Outcome | None:
    """Bring the seeds into ``store`` as one batch; None when it holds these very seeds already.

    ``told`` hears how far that is, and nothing where there is nothing to do.

    Raises:
        UnreadableSeed: a seed file cannot be read.
    """
    seeds = seed_files() if texts is None else texts
    digest = _digest(seeds)
    newest, seeded = queries()["newest_digest"], {"kind": KIND}
    if _are(await store.readers.fetch(newest, seeded), digest):
        return None
    # Every line is read, then written; then about as much again is worked out from them.
    progress = Progress(3 * sum(text.count("\n") for text in seeds.values()), told)
    with uncollected():
        content = read_seeds(seeds, progress)
        batch = Batch(KIND, "seeds of this release", digest, now())
        outcome = None
        async with store.writer.transaction() as connection:
            # A program that started together with this one may have brought them meanwhile.
            if not _are(await connection.execute_fetchall(newest, seeded), digest):
                citations = await _citations(connection, content)
                rows = store_rows(content, citations)
                # The digest is also that of how things are derived: it may be all that changed.
                outcome = await replace_all(connection, batch, rows, progress, anew=True)
    progress.share(1, "done")
    return outcome


def _are(newest: Iterable[sqlite3.Row], digest: str) -> bool:
    return any(row[0] == digest for row in newest)


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for path in folder.iterdir():
        if path.is_dir():
            yield from _walk(path, f"{prefix}{path.name}/")
        elif path.name.endswith(".csv"):
            yield prefix + path.name, path.read_text(encoding="utf-8")


def _digest(texts: dict[str, str]) -> str:
    """Return what tells these seeds, and what this release derives from them, from all others."""
    digest = blake2b(digest_size=16)
    for name, text in sorted({**texts, **queries()}.items()):
        digest.update(f"{name}\0{text}\0".encode())
    return digest.hexdigest()


async def _citations(connection: aiosqlite.Connection, seeds: Seeds) -> dict[tuple[str, ...], int]:
    """Return the number of every set of sources the seeds cite, making those not yet stored."""
    tables = (
        seeds.athletes, seeds.aliases, seeds.meets, seeds.races, seeds.results, seeds.teams,
        seeds.records, seeds.lists, seeds.list_marks, seeds.careers, seeds.honours,
        seeds.conflicts, seeds.coverage,
    )  # fmt: skip
    cited = {row.sources for table in tables for row in table}
    await connection.executemany(
        queries()["save_citation"], [{"codes": ";".join(codes)} for codes in sorted(cited)]
    )
    stored = await connection.execute_fetchall(queries()["citations"])
    return {tuple(codes.split(";")): number for number, codes in stored}
