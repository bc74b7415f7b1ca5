"""Where a moderator's draft is kept, shown and entered, whichever button asks for it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import discord

from db.imports.drafts import Draft, drop_draft, keep_draft, new_draft, stored_draft
from db.imports.entries import confirm_draft, plan_draft
from db.imports.people import Near
from db.imports.plan import NEW
from track.identity import Described
from track.names import Context
from ui.cards import Card
from ui.entries.confirmed import confirmed_card
from ui.entries.preview import (
    ALL_NEW,
    NEW_PERSON,
    cancelled_card,
    joining_card,
    preview_card,
    question_key,
)
from ui.moderators import moderator

if TYPE_CHECKING:
    from ui.client import Client


@dataclass(frozen=True, slots=True)
class Desk:
    """The drafts of whoever caused an interaction, in the server it came from."""

    client: "Client"
    guild_id: int
    actor_id: int

    @classmethod
    def of(cls, interaction: discord.Interaction["Client"]) -> "Desk":
        """Return the desk of a moderator; raises ModeratorsOnly for anybody else."""
        moderator(interaction)
        return cls(interaction.client, interaction.guild_id or 0, interaction.user.id)

    async def begin(self, name: str, content: bytes) -> Card:
        """Return the preview of a new draft; what cannot be read is not kept."""
        await self.client.sheets.of(Draft(0, name, content))
        draft = await new_draft(self.client.store, self.guild_id, self.actor_id, name, content)
        return await self.preview(draft)

    async def join(self, draft: Draft, text: str) -> Card:
        """Return the preview of ``draft`` with another message behind what it holds."""
        joined = replace(draft, content=draft.content + b"\n\n" + text.encode(), waiting=False)
        await self.client.sheets.of(joined)
        await self._keep(joined)
        return await self.preview(joined)

    async def draft(self, number: int) -> Draft:
        """Return the draft; raises NothingStored where it is somebody else's, or gone."""
        return await stored_draft(self.client.store, self.guild_id, self.actor_id, number)

    async def preview(self, draft: Draft) -> Card:
        """Return what confirming ``draft`` would do."""
        file = await self.client.sheets.of(draft)
        view = self.client.store.view(self.guild_id)
        return preview_card(draft, file, await plan_draft(view, draft, file, self._near()))

    async def answer(self, draft: Draft, **said: Any) -> Card:
        """Keep an answer and return the preview as it is then."""
        answered = draft.answered(**said)
        await self._keep(answered)
        return await self.preview(answered)

    async def choose(self, draft: Draft, choice: str) -> Card:
        """Take the first open name for the athlete chosen, or for somebody new."""
        file = await self.client.sheets.of(draft)
        view = self.client.store.view(self.guild_id)
        plan = await plan_draft(view, draft, file, self._near())
        key = question_key(plan)
        known = {str(each.id) for asked in plan.questions.values() for each in asked.candidates}
        if choice == ALL_NEW and key:
            answers = dict.fromkeys(plan.questions, NEW)
            return await self.answer(draft, people={**draft.said.people, **answers})
        if not key or choice not in {*known, NEW_PERSON}:
            return preview_card(draft, file, plan)
        athlete = NEW if choice == NEW_PERSON else int(choice)
        return await self.answer(draft, people={**draft.said.people, key: athlete})

    async def confirm(self, draft: Draft) -> Card:
        """Enter the draft and return what was entered; raises NotReady."""
        file = await self.client.sheets.of(draft)
        plan, outcome = await confirm_draft(
            self.client.store, self.guild_id, self.actor_id, draft, file, self._near()
        )
        await self.client.people.follow(self.client.store)
        return confirmed_card(plan, outcome)

    async def wait(self, draft: Draft) -> Card:
        """Let the next message be added to the draft."""
        await self._keep(replace(draft, waiting=True))
        return joining_card()

    async def cancel(self, number: int) -> Card:
        """Forget the draft."""
        await drop_draft(self.client.store, self.guild_id, self.actor_id, number)
        return cancelled_card()

    async def _keep(self, draft: Draft) -> None:
        await keep_draft(self.client.store, self.guild_id, self.actor_id, draft)

    def _near(self) -> Near:
        people, guild_id = self.client.people, self.guild_id

        def near(told: Described) -> list[int]:
            nation = told.nation if len(told.nation) == 3 else ""
            return people.near(told.name, Context(guild_id, sex=told.sex, nation=nation))

        return near
