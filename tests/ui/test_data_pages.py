"""Pages of gaps, full fields and sources: nothing is cut, whatever a store holds."""

from typing import Any

import pytest

from db.overview import Counts, Overview, Source
from track.coverage import Coverage
from track.dates import Day
from track.events import EVENTS, Event
from track.results import Level
from ui.components import TEXT_LIMIT, CardView
from ui.custom_ids import DataPage
from ui.data_pages import data_page_card

NOTE = "the first two of each final, as far as the pages of the games name them"
COUNTS = Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, Day(20260321))


def claim(event: Event | None, sex: str, *, complete: bool, note: str = NOTE) -> Coverage:
    days = Day(20100501), Day(20230601)
    return Coverage("fields", event, sex, "", (Level.DIAMOND_LEAGUE,), *days, complete, note)


def told(*claims: Coverage, sources: tuple[Source, ...] = ()) -> Overview:
    return Overview(COUNTS, (), (), sources, claims)


def pages(found: Overview, what: str) -> list[str]:
    """Return the text of every page, as long as the button to the next one can be pressed."""
    texts: list[str] = []
    more = True
    while more:
        view: Any = CardView(data_page_card(found, DataPage(what, len(texts))))
        parts = view.to_components()[0]["components"]
        texts.append("\n".join(part["content"] for part in parts if part["type"] == 10))
        turning = parts[-1].get("components", [])
        more = bool(turning) and not turning[-1]["disabled"]
    return texts


EVERYTHING = told(
    *(
        claim(event, sex, complete=complete)
        for complete in (True, False)
        for event in EVENTS
        for sex in "MW"
    ),
    sources=tuple(Source(f"web_{n}", "web page", f"https://example.org/_{n}_") for n in range(300)),
)


@pytest.mark.parametrize("what", ["gaps", "fields", "sources"])
def test_every_entry_is_on_a_page_that_fits_a_message(what: str) -> None:
    shown = pages(EVERYTHING, what)
    assert len(shown) > 3
    assert max(map(len, shown)) <= TEXT_LIMIT
    text = "\n".join(shown)
    assert "…" not in text
    wanted = {
        "gaps": [f"women's {event.name}, Diamond League, May 2010–Jun 2023" for event in EVENTS],
        "fields": [f"women's {event.name} May 2010–Jun 2023" for event in EVENTS],
        "sources": [rf"https://example.org/\_{number}\_" for number in range(300)],
    }
    plain = text.replace("\\-", "-")
    assert [entry for entry in wanted[what] if entry not in plain] == []


def test_a_page_says_which_it_is_and_a_page_beyond_is_the_last() -> None:
    first = data_page_card(EVERYTHING, DataPage("gaps"))
    assert first.notes[0].endswith(" of 280")
    assert first.buttons[0].disabled
    last = data_page_card(EVERYTHING, DataPage("gaps", 999, turned=True))
    assert last.notes[0].endswith("–280 of 280")
    assert last.buttons[1].disabled


def test_few_entries_need_no_pages() -> None:
    card = data_page_card(told(claim(None, "", complete=False)), DataPage("gaps"))
    assert [(fact.name, fact.text) for fact in card.facts] == [
        ("Diamond League, May 2010–Jun 2023", NOTE)
    ]
    assert (card.notes, card.buttons, card.footer) == ((), (), "data to 21 Mar 2026")


def test_a_gap_everywhere_is_named_after_its_kind() -> None:
    everywhere = Coverage("careers", None, "", "", (), None, None, False, "none is complete")
    (fact,) = data_page_card(told(everywhere), DataPage("gaps")).facts
    assert (fact.name, fact.text) == ("Careers", "none is complete")


def test_what_is_not_there_is_said_to_be_none() -> None:
    assert data_page_card(told(), DataPage("fields")).lines == ("none",)
