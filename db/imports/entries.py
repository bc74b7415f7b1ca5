"""What moderators enter: drafts against the store as their server sees it, and one batch each."""

from db.batches import Batch, Outcome
from db.imports.asking import Asking, Within
from db.imports.bringing import carry_out, citation_of, digest_of
from db.imports.drafts import Draft
from db.imports.namebook import Namebook
from db.imports.people import Near
from db.imports.plan import Origin, Plan
from db.imports.planning import make_plan
from db.moments import now
from db.sql import queries
from db.store import Store
from readers.sheets import SheetFile
from track.errors import TrackError

KIND = "entry"
SOURCE = ("moderators", "server", "entered by moderators of a server")
"""The one source of what servers enter: whose it is says the row, and nobody else sees it."""


class NotReady(TrackError):
    """A draft with something open; the text says what."""


async def entries_of(view: Asking) -> frozenset[int]:
    """Return the batches of the asking server, whose rows its moderators may write over."""
    rows = await view.rows("entries_of_server")
    return frozenset(row[0] for row in rows)


async def plan_draft(view: Asking, draft: Draft, file: SheetFile, near: Near | None) -> Plan:
    """Return what confirming ``draft`` would do in the asking server; nothing is written."""
    return await _plan(view, draft, file, near, citation=0)


async def confirm_draft(
    store: Store, guild_id: int, actor_id: int, draft: Draft, file: SheetFile, near: Near | None
) -> tuple[Plan, Outcome]:
    """Enter ``draft`` as one batch of a server, and forget the draft in the same transaction.

    Raises:
        NotReady: something is open, or nothing in it is new.
    """
    async with store.writer.transaction() as connection:
        view = Within(connection, guild_id)
        citation = await citation_of(connection, SOURCE[0])
        plan = await _plan(view, draft, file, near, citation=citation)
        if plan.lacks or plan.questions:
            raise NotReady("Something is open in that preview; answer it, then confirm.")
        if not plan.changes:
            raise NotReady("Nothing in that preview is new; there is nothing to confirm.")
        digest = digest_of(draft.content, draft.said)
        batch = Batch(KIND, title_of(plan), digest, now(), actor_id, guild_id)
        outcome = await carry_out(connection, batch, plan, SOURCE)
        await connection.execute(
            queries()["forget_draft"], {"draft": draft.id, "guild": guild_id, "actor": actor_id}
        )
    return plan, outcome


def title_of(plan: Plan) -> str:
    """Return how the log calls what a plan brings, as in “men's mile, Harbour Mile (12 lines)”."""
    races = plan.races
    number = sum(len(race.lines) for race in races) + len(plan.marks)
    lines = "1 line" if number == 1 else f"{number} lines"
    if not races:
        return f"marks of a list ({lines})"
    if len(races) == 1:
        race = races[0]
        whose = {"M": "men's ", "W": "women's ", "X": "mixed "}[race.sex]
        where = f", {race.meet}" if race.meet else ""
        return f"{whose}{race.event.name}{where}, {race.day.isoformat} ({lines})"
    return f"{len(races)} races ({lines})"


async def _plan(
    view: Asking, draft: Draft, file: SheetFile, near: Near | None, *, citation: int
) -> Plan:
    book = await Namebook.read(view)
    origin = Origin(view.guild_id, draft.name, citation, asks=True)
    return await make_plan(view, book, file, draft.said, origin, await entries_of(view), near)
