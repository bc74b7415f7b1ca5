"""The forms of entering results: the paste itself, and what a preview still lacks."""

from typing import Any

import discord
from discord import ui

from db.imports.drafts import Draft
from track.dates import Day
from track.errors import UnreadableOption
from track.events import find_event
from ui.entries.desk import Desk
from ui.form import Form
from ui.replies import in_time, replace, reply
from ui.words import SEX_CODES

LONGEST_PASTE = 4000
"""Characters of a text field; a longer paste is sent as a file."""
_TRACKS = {"outdoors": False, "indoors": True}


class PasteForm(Form, title="Paste results"):
    """Takes the pasted text and shows its preview."""

    def __init__(self) -> None:
        super().__init__(custom_id="race-paste")
        self.results: ui.TextInput[PasteForm] = ui.TextInput(
            custom_id="results",
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_PASTE,
            placeholder="Men's mile, 25 May 2024\n1. Josh Kerr GBR 3:45.34",
        )
        self.add_item(
            ui.Label(
                text="The results, as copied",
                description="Best with the event and the day above them. Longer ones: as a file.",
                component=self.results,
            )
        )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Show the preview."""
        desk = Desk.of(interaction)
        card = await in_time(interaction, desk.begin("", self.results.value.encode()), private=True)
        await reply(interaction, card, private=True)


class FixForm(Form, title="What the results do not say"):
    """Asks for event, sex, day, meet and track of a draft."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(custom_id="race-fix")
        said = draft.said
        self._draft_id = draft.id
        self.event = _field("event", said.event.name if said.event else "", "1500, mile, 110H")
        self.sex = _field("sex", _word(SEX_CODES, said.sex), "men, women or mixed")
        self.day = _field("day", said.day.isoformat if said.day else "", "2024-05-25")
        where = ", ".join(part for part in (said.meet, said.city) if part)
        self.meet = _field("meet", where, "Harbour Mile, Wellington")
        track = "" if said.short_track is None else _word(_TRACKS, said.short_track)
        self.track = _field("track", track, "outdoors or indoors")
        for text, component in (
            ("Event", self.event),
            ("Men, women or mixed", self.sex),
            ("Day", self.day),
            ("Meet, and after a comma its city", self.meet),
            ("Outdoors or indoors", self.track),
        ):
            self.add_item(ui.Label(text=text, component=component))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Keep what was filled in and show the preview as it is then."""
        desk = Desk.of(interaction)
        draft = await desk.draft(self._draft_id)
        meet, _, city = self.meet.value.strip().partition(",")
        event, day = self.event.value.strip(), self.day.value.strip()
        said = {
            "event": find_event(event) if event else None,
            "sex": _choice("sex", self.sex.value, SEX_CODES) or "",
            "day": Day.read(day) if day else None,
            "meet": " ".join(meet.split()),
            "city": " ".join(city.split()),
            "short_track": _choice("track", self.track.value, _TRACKS),
        }
        coming = desk.answer(draft, **said)
        await replace(interaction, await in_time(interaction, coming, in_place=True))


def _field(custom_id: str, value: str, example: str) -> ui.TextInput[FixForm]:
    return ui.TextInput(
        custom_id=custom_id, required=False, default=value, placeholder=example, max_length=100
    )


def _word(words: dict[str, Any], value: Any) -> str:
    return next((word for word, means in words.items() if means == value), "")


def _choice(name: str, text: str, words: dict[str, Any]) -> Any:
    """Return what a typed word means, None for nothing; raises UnreadableOption."""
    typed = text.strip().casefold()
    if typed and typed not in words:
        raise UnreadableOption(name, text, tuple(words))
    return words.get(typed)
