"""What moderators entered in a server, page by page."""

from collections.abc import Sequence

from db.imports.log import Logged, log_of_server
from db.store import View
from ui.cards import PAGE, Button, Card, Fact
from ui.entries.confirmed import SEEN
from ui.entries.custom_ids import LogPage
from ui.lookups.lookup import page_of


async def log_card(view: View, page: int = 0) -> Card:
    """Return a page of every change of results and aliases in the asking server, newest first."""
    entries = await log_of_server(view)
    if not entries:
        return Card(
            title="Nothing was entered in this server yet.", notes=("Begin with /race paste.",)
        )
    page, pages = page_of(page, len(entries), PAGE)
    return Card(
        title="What moderators entered here",
        facts=_facts(entries[page * PAGE : (page + 1) * PAGE]),
        notes=(SEEN, f"Page {page + 1} of {pages}"),
        buttons=_turning(page, pages) if pages > 1 else (),
    )


def _turning(page: int, pages: int) -> tuple[Button, ...]:
    return (
        Button("Back", str(LogPage(max(page - 1, 0))), disabled=page == 0),
        Button("Next", str(LogPage(page + 1)), disabled=page >= pages - 1),
    )


def _facts(entries: Sequence[Logged]) -> tuple[Fact, ...]:
    return tuple(Fact(str(each.number), _told(each)) for each in entries)


def _told(each: Logged) -> str:
    gone = f", taken back {each.undone_at[:10]}" if each.undone_at else ""
    when = each.applied_at[:16].replace("T", " ")
    counts = f"+{each.added} ~{each.changed} -{each.removed}"
    return f"{each.title}, by member {each.actor_id}, {when} ({counts}){gone}"
