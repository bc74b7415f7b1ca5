"""What stands behind the buttons of /data: every gap, full field and source, page by page.

A page holds as many entries as a message has room for, so none is ever cut off.
"""

from collections.abc import Iterable

from db.overview import Overview
from track.coverage import Coverage, data_to
from ui.cards import Button, Card, Fact
from ui.components import fact_line
from ui.custom_ids import DataPage

ROOM = 3000
"""Characters of entries on one page, as they are sent."""
LONGEST = 900
"""Characters of one entry of several claims; the claims beyond make another."""


def data_page_card(found: Overview, asked: DataPage) -> Card:
    """Return one page of gaps, full fields or sources."""
    title, facts = {
        "gaps": ("Known gaps", gaps(found.coverage)),
        "fields": ("Full fields and lists", full_fields(found.coverage)),
        "sources": ("Sources", [Fact(each.code, each.location) for each in found.sources]),
    }[asked.what]
    pages = _pages(facts)
    page = min(asked.page, len(pages) - 1)
    before = sum(map(len, pages[:page]))
    notes = [f"{before + 1}–{before + len(pages[page])} of {len(facts)}"] if len(pages) > 1 else []
    if asked.what == "sources":
        notes.append("Codes that begin with press: name an article and the race it tells of.")
    return Card(
        title=title,
        lines=() if facts else ("none",),
        facts=tuple(pages[page]),
        notes=tuple(notes),
        footer=data_to(found.counts.newest),
        buttons=_turning(asked.what, page, len(pages)),
    )


def gaps(claims: Iterable[Coverage]) -> list[Fact]:
    """Return what is known to be missing, one entry for each gap."""
    return [
        Fact(each.scope or each.kind.capitalize(), each.note)
        for each in claims
        if not each.complete
    ]


_WHOLE = {"lists": "Complete lists", "careers": "Careers"}
"""What is told under a heading of its own, whatever the meets."""


def full_fields(claims: Iterable[Coverage]) -> list[Fact]:
    """Return what is complete, under each circuit or series, and the lists."""
    groups: dict[str, dict[str, list[str]]] = {}
    for each in claims:
        if each.complete:
            name = _WHOLE.get(each.kind) or f"Full fields, {each.where}"
            what, told = (each.what, each.when) if each.event else ("", each.note)
            groups.setdefault(name, {}).setdefault(what, []).append(told)
    return [
        Fact(name, text)
        for name, whats in groups.items()
        for text in _joined(f"{what} {', '.join(told)}".strip() for what, told in whats.items())
    ]


def _joined(parts: Iterable[str]) -> list[str]:
    """Return ``parts`` as few texts, none longer than ``LONGEST`` unless one part alone is."""
    texts: list[str] = []
    for part in parts:
        if texts and len(texts[-1]) + len(part) + 2 <= LONGEST:
            texts[-1] += f"; {part}"
        else:
            texts.append(part)
    return texts


def _pages(facts: list[Fact]) -> list[list[Fact]]:
    """Return ``facts`` on pages, at least one; each page has room for what is on it."""
    pages: list[list[Fact]] = [[]]
    left = ROOM
    for fact in facts:
        needed = len(fact_line(fact)) + 1
        if needed > left and pages[-1]:
            pages.append([])
            left = ROOM
        pages[-1].append(fact)
        left -= needed
    return pages


def _turning(what: str, page: int, pages: int) -> tuple[Button, ...]:
    if pages == 1:
        return ()
    return (
        Button("Back", str(DataPage(what, max(page - 1, 0), turned=True)), disabled=page == 0),
        Button("Next", str(DataPage(what, page + 1, turned=True)), disabled=page == pages - 1),
    )
