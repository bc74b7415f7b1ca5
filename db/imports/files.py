"""Files an operator brings: one batch each, everybody's to see."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from db.batches import Batch, Outcome
from db.imports.asking import Asking, Within
from db.imports.bringing import carry_out, citation_of, digest_of
from db.imports.namebook import Namebook
from db.imports.plan import Origin, Plan, Said
from db.imports.planning import make_plan
from db.moments import now
from db.store import SHARED, Store
from readers.sheets import SheetFile

KIND = "import"
_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 40


@dataclass(frozen=True, slots=True)
class Input:
    """A file as it came. ``title`` is its name and what tells it from others of that name."""

    title: str
    digest: str

    @classmethod
    def of(cls, title: str, content: bytes, said: Said) -> "Input":
        """Return the input of a file's bytes and of what was said beside them."""
        return cls(title, digest_of(content, said))

    @property
    def source(self) -> str:
        """The code its rows cite."""
        stem = _SLUG.sub("-", self.title.rpartition("/")[2].casefold()).strip("-")
        told = blake2b(self.title.encode(), digest_size=2).hexdigest()
        return f"file-{stem[:_LONGEST_SLUG]}-{told}"


async def standing_batch(view: Asking, given: Input) -> int | None:
    """Return the batch that brought these very bytes, None where none stands."""
    rows = await view.rows("batch_of_digest", kind=KIND, digest=given.digest)
    return int(rows[0][0]) if rows else None


async def preview(store: Store, book: Namebook, given: Input, file: SheetFile, said: Said) -> Plan:
    """Return what importing ``file`` would do; nothing is written."""
    view = store.view(None)
    return await make_plan(
        view, book, file, said, _origin(given, file, 0), await _mine(view, given)
    )


async def import_file(
    store: Store, book: Namebook, given: Input, file: SheetFile, said: Said
) -> tuple[Plan, Outcome]:
    """Bring ``file`` in as one batch; the plan is made in the transaction that carries it out."""
    async with store.writer.transaction() as connection:
        view = Within(connection, SHARED)
        citation = await citation_of(connection, given.source)
        origin = _origin(given, file, citation)
        plan = await make_plan(view, book, file, said, origin, await _mine(view, given))
        batch = Batch(KIND, given.title, given.digest, now())
        source = (given.source, "file", given.title)
        outcome = await carry_out(connection, batch, plan, source)
    for number, row in plan.athletes.items():
        book.add(number, row[2])
    return plan, outcome


async def _mine(view: Asking, given: Input) -> frozenset[int]:
    """Return the batches of earlier versions of the same file."""
    rows = await view.rows("earlier_batches", kind=KIND, title=given.title)
    return frozenset(row[0] for row in rows)


def _origin(given: Input, file: SheetFile, citation: int) -> Origin:
    # Of the makers of sheets only World Athletics numbers athletes for good.
    maker = "world-athletics" if file.format.startswith("world-athletics") else ""
    return Origin(SHARED, given.title, citation, maker)
