"""/h2h of two athletes: the count, the run, and every meeting."""

from dataclasses import dataclass, replace
from typing import ClassVar

from db.meetings import Meetings, meetings
from track.head_to_head import HeadToHead, Rule
from ui.cards import PAGE, Card
from ui.head_to_head import head_to_head_card, head_to_head_proof_card
from ui.lookups.lookup import Here, Lookup, page_of


@dataclass(frozen=True, slots=True)
class HeadToHeadLookup(Lookup):
    """The meetings of two athletes that a rule counts."""

    CODE: ClassVar[str] = "hh"

    first: int
    second: int
    rule: Rule

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the count and one page of the meetings, newest first."""
        score, met = await self.score(here)
        page, pages = page_of(page, len(score.meetings), PAGE)
        buttons = self.buttons(page, pages, proof=bool(score.meetings), labels=("Newer", "Older"))
        return replace(head_to_head_card(score, met, page), buttons=buttons)

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return every meeting with both lines and their sources."""
        return head_to_head_proof_card(*await self.score(here))

    async def score(self, here: Here) -> tuple[HeadToHead, Meetings]:
        """Return the count, and what it was counted from."""
        first, second = here.athlete(self.first), here.athlete(self.second)
        met = await meetings(here.view, first, second)
        return HeadToHead.count(first, second, met.all, self.rule), met
