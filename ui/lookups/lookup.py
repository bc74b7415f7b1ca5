"""A look-up: one question about the store, its answer as a card, and the rows behind it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

import discord

from db.people import People
from db.store import View
from track.results import Athlete
from ui.cards import Button, Card
from ui.lookups.codes import read_fields, write_fields
from ui.replies import in_time, reply

if TYPE_CHECKING:
    from ui.client import Client


@dataclass(frozen=True, slots=True)
class Here:
    """The store and the names in it as the asking server sees them."""

    view: View
    people: People

    def athlete(self, athlete_id: int) -> Athlete:
        """Return the athlete; raises NothingStored where the server sees none such."""
        return self.people.by_id(athlete_id, self.view.guild_id)


class Lookup(ABC):
    """A question as a frozen dataclass of ids and settings, which its buttons carry."""

    __slots__ = ()

    CODE: ClassVar[str]
    """What tells its buttons from those of other look-ups."""

    @abstractmethod
    async def card(self, here: Here, page: int = 0) -> Card:
        """Return the answer, one page of it where it is long."""

    @abstractmethod
    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return the rows the answer's page rests on, each with its sources."""

    def custom_id(self, does: str) -> str:
        """Return the custom id of a button: it opens, proves, or turns to a page number."""
        return f"ask:{self.CODE}:{does}:{write_fields(self)}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the look-up of a button's fields; raises NothingStored for another version's."""
        return read_fields(cls, text)

    def opens(self, label: str) -> Button:
        """Return the button that asks this question."""
        return Button(label, self.custom_id(OPENS))

    def buttons(
        self,
        page: int = 0,
        pages: int = 1,
        *,
        proof: bool = True,
        labels: tuple[str, str] = ("Back", "Next"),
    ) -> tuple[Button, ...]:
        """Return what stands under page ``page`` of ``pages``: turning, where needed, and Proof."""
        turning: tuple[Button, ...] = ()
        if pages > 1:
            back, onward = max(page - 1, 0), page + 1
            turning = (
                Button(labels[0], self.custom_id(str(back)), disabled=page == 0),
                Button(labels[1], self.custom_id(str(onward)), disabled=page >= pages - 1),
            )
        proven = (Button("Proof", self.custom_id(f"{PROVES}{page}")),) if proof else ()
        return (*turning, *proven)


OPENS, PROVES = "open", "proof"
TEMPLATE = r"ask:(?P<code>[a-z]{1,4}):(?P<does>open|proof\d{1,2}|\d{1,2}):(?P<fields>.+)"


async def show(
    interaction: discord.Interaction["Client"], asked: Lookup, *, private: bool | None = False
) -> None:
    """Answer ``interaction`` with what ``asked`` finds."""
    card = await in_time(interaction, asked.card(here(interaction)), private=private)
    await reply(interaction, card, private=private)


def here(interaction: discord.Interaction["Client"]) -> Here:
    """Return the store as whoever caused ``interaction`` sees it."""
    client = interaction.client
    return Here(client.store.view(interaction.guild_id), client.people)


def page_of(page: int, entries: int, size: int) -> tuple[int, int]:
    """Return ``page`` held within the pages there are, and how many those are."""
    pages = max(1, -(-entries // size))
    return min(max(page, 0), pages - 1), pages
