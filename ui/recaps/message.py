"""The message of a recap as Discord gets it: covered, kept back, or as it is."""

from dataclasses import dataclass
from typing import Any

import discord

from db.recaps import Recap
from track.results import Race
from ui.cards import Card
from ui.components import CardView
from ui.recaps.recap import posted_card, thread_name
from ui.replies import at_rest

NOBODY = discord.AllowedMentions.none()


@dataclass(frozen=True, slots=True)
class RecapMessage:
    """A message and the name of the thread under it; nothing in either ever pings."""

    layout: CardView
    thread: str

    @classmethod
    def of(cls, recap: Recap, whole: Card, race: Race) -> "RecapMessage":
        """Return the message of ``recap``, of which ``whole`` is all there is to tell."""
        return cls(at_rest(posted_card(recap, whole, race)), thread_name(race))

    def sent(self) -> dict[str, Any]:
        """Return what is sent into a channel."""
        return {
            "view": self.layout,
            "files": self.layout.files(),
            "allowed_mentions": NOBODY,
        }

    def edited(self) -> dict[str, Any]:
        """Return what takes the place of an earlier one."""
        return {
            "view": self.layout,
            "attachments": self.layout.files(),
            "allowed_mentions": NOBODY,
        }
