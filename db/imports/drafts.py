"""What moderators have pasted and not confirmed yet. It outlives a restart, but not a day."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from db.imports.plan import Said
from db.moments import moment
from db.sql import queries
from db.store import Store
from readers.files import read_file, read_text
from readers.sheets import SheetFile
from track.dates import Day
from track.errors import NothingStored, UnreadableResults
from track.events import event_by_number

MOST = 5
"""Drafts one moderator has at a time; the oldest goes when another comes."""
KEPT = timedelta(days=1)
JOINED = timedelta(minutes=15)
"""How long a draft waits for another message to be added."""
GONE = "That preview is gone, it is kept for a day; paste the results again."


@dataclass(frozen=True, slots=True)
class Draft:
    """A paste: the name of its file (empty for pasted text), its content, and what was answered.

    ``waiting`` says that the next message is to be added to it.
    """

    id: int
    name: str
    content: bytes
    said: Said = field(default_factory=Said)
    waiting: bool = False

    @property
    def text(self) -> str:
        """The content as text, where it was pasted."""
        return self.content.decode(errors="replace")

    def read(self) -> SheetFile:
        """Return the results in it, in a thread if at all; raises UnreadableResults."""
        if not self.name:
            return read_text(self.text)
        file = read_file(self.name, self.content)
        if not isinstance(file, SheetFile):
            raise UnreadableResults("This is a start list; send the results when the race is run.")
        return file

    def answered(self, **said: Any) -> "Draft":
        """Return the draft with some more answers."""
        return replace(self, said=replace(self.said, **said))


async def new_draft(store: Store, guild_id: int, actor_id: int, name: str, content: bytes) -> Draft:
    """Keep a paste of a moderator and return it as a draft."""
    now = datetime.now(UTC)
    whose = {"guild": guild_id, "actor": actor_id}
    async with store.writer.transaction() as connection:
        rows = await connection.execute_fetchall(
            queries()["save_draft"],
            {**whose, "at": moment(now), "name": name, "content": content, "answers": "{}"},
        )
        ((number,),) = rows
        await connection.execute(
            queries()["forget_old_drafts"], {**whose, "before": moment(now - KEPT), "most": MOST}
        )
    return Draft(number, name, content)


async def stored_draft(store: Store, guild_id: int, actor_id: int, number: int) -> Draft:
    """Return a moderator's draft; raises NothingStored for anybody else's, and when it is gone."""
    rows = await store.readers.fetch(
        queries()["draft"], {"draft": number, "guild": guild_id, "actor": actor_id}
    )
    if not rows:
        raise NothingStored(GONE)
    return _draft(rows[0])


async def open_draft(store: Store, guild_id: int, actor_id: int) -> Draft | None:
    """Return the draft of a moderator that waits for another message, if one does."""
    since = moment(datetime.now(UTC) - JOINED)
    rows = await store.readers.fetch(
        queries()["open_draft"], {"guild": guild_id, "actor": actor_id, "since": since}
    )
    return _draft(rows[0]) if rows else None


async def keep_draft(store: Store, guild_id: int, actor_id: int, draft: Draft) -> None:
    """Store a draft as it is now."""
    async with store.writer.transaction() as connection:
        await connection.execute(
            queries()["change_draft"],
            {
                "draft": draft.id,
                "guild": guild_id,
                "actor": actor_id,
                "content": draft.content,
                "answers": json.dumps(_answers(draft)),
            },
        )


async def drop_draft(store: Store, guild_id: int, actor_id: int, number: int) -> None:
    """Forget a draft."""
    async with store.writer.transaction() as connection:
        await connection.execute(
            queries()["forget_draft"], {"draft": number, "guild": guild_id, "actor": actor_id}
        )


def _answers(draft: Draft) -> Mapping[str, Any]:
    said = draft.said
    return {
        "waiting": int(draft.waiting),
        "event": said.event and said.event.number,
        "sex": said.sex,
        "day": said.day and said.day.number,
        "meet": said.meet,
        "city": said.city,
        "short_track": said.short_track,
        "people": dict(said.people),
    }


def _draft(row: Any) -> Draft:
    number, _, name, content, answers = row
    told = json.loads(answers)
    event, day = told.get("event"), told.get("day")
    said = Said(
        event=event_by_number(event) if event else None,
        sex=told.get("sex", ""),
        day=Day(day) if day else None,
        meet=told.get("meet", ""),
        city=told.get("city", ""),
        short_track=told.get("short_track"),
        people=told.get("people", {}),
    )
    return Draft(number, name, content, said, bool(told.get("waiting")))
