"""Buttons that outlive a restart: each reads what it does from its own custom id."""

import re
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from db.overview import overview
from db.races import race_by_id, stored_race
from track.errors import NothingStored
from ui.card_button import CardButton, CardMenu
from ui.claims.custom_ids import PROOFS
from ui.custom_ids import DataPage, RaceProof
from ui.data_pages import data_page_card
from ui.entries.buttons import DraftButton, DraftMenu, LogButton
from ui.higher_lower.buttons import RunButton
from ui.lookups.athlete import AthleteLookup
from ui.lookups.bests_asked import BestsAskedLookup
from ui.lookups.compare import CompareLookup
from ui.lookups.day_told import DayToldLookup
from ui.lookups.edition import EditionLookup
from ui.lookups.head_to_head import HeadToHeadLookup
from ui.lookups.lookup import OPENS, PROVES, TEMPLATE, Lookup, here, show
from ui.lookups.losses import LossesLookup
from ui.lookups.matrix import MatrixLookup
from ui.lookups.nemesis import NemesisLookup
from ui.lookups.on_this_day import OnThisDayLookup
from ui.lookups.progression import ProgressionLookup
from ui.lookups.records import RecordsLookup
from ui.lookups.season import SeasonLookup
from ui.lookups.storylines import StorylinesLookup
from ui.lookups.streak import StreakLookup
from ui.lookups.toplist import TopListLookup
from ui.lookups.winners import NamedRaceLookup, WinnersLookup
from ui.recaps.buttons import RaceRecapButton, RecapButton, RecapMenu
from ui.replies import replace, reply
from ui.results import race_proof_card
from ui.trivia.buttons import TRIVIA_BUTTONS

if TYPE_CHECKING:
    from ui.client import Client

LOOKUPS: dict[str, type[Lookup]] = {
    kind.CODE: kind
    for kind in (
        HeadToHeadLookup,
        MatrixLookup,
        AthleteLookup,
        StreakLookup,
        LossesLookup,
        NemesisLookup,
        SeasonLookup,
        TopListLookup,
        RecordsLookup,
        ProgressionLookup,
        CompareLookup,
        EditionLookup,
        WinnersLookup,
        NamedRaceLookup,
        OnThisDayLookup,
        DayToldLookup,
        StorylinesLookup,
        BestsAskedLookup,
    )
}
"""Every question a button may ask, by the code in its custom id."""


class RaceProofButton(CardButton, template=RaceProof.TEMPLATE):
    """Lists the rows of a race, each with its sources."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer privately with the rows."""
        view = interaction.client.store.view(interaction.guild_id)
        race = await race_by_id(view, RaceProof.read(self.parts).race_id)
        await reply(interaction, race_proof_card(await stored_race(view, race)), private=True)


class DataButton(CardButton, template=DataPage.TEMPLATE):
    """Lists gaps, full fields or sources of the store."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer privately with the first page, or show another in its place."""
        asked = DataPage.read(self.parts)
        found = await overview(interaction.client.store.view(interaction.guild_id))
        card = data_page_card(found, asked)
        if asked.turned:
            await replace(interaction, card)
        else:
            await reply(interaction, card, private=True)


class LookupButton(CardButton, template=TEMPLATE):
    """Asks a look-up: opens it, turns its page, or lists the rows it rests on."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Show another page in place, or answer privately."""
        kind = LOOKUPS.get(self.parts["code"])
        if kind is None:
            raise NothingStored("That button is from another version; please ask again.")
        asked, does = kind.read(self.parts["fields"]), self.parts["does"]
        if does == OPENS:
            await show(interaction, asked, private=True)
        elif does.startswith(PROVES):
            card = await asked.proof(here(interaction), int(does.removeprefix(PROVES)))
            await reply(interaction, card, private=True)
        else:
            await replace(interaction, await asked.card(here(interaction), int(does)))


class ProofsMenu(CardMenu, template=re.escape(PROOFS)):
    """Lists the rows behind one of several claims; each choice is what a button would be."""

    async def answer(self, interaction: discord.Interaction["Client"]) -> None:
        """Answer privately with the rows."""
        chosen = self.item.values[0]
        for kind in (RaceProofButton, LookupButton):
            match = kind.__discord_ui_compiled_template__.fullmatch(chosen)
            if match is not None:
                await kind(match).answer(interaction)
                return
        raise NothingStored("That choice is from another version; please check the message again.")


BUTTONS: tuple[type[ui.DynamicItem[Any]], ...] = (
    RaceProofButton,
    DataButton,
    LookupButton,
    DraftButton,
    DraftMenu,
    LogButton,
    RaceRecapButton,
    RecapButton,
    RecapMenu,
    *TRIVIA_BUTTONS,
    RunButton,
    ProofsMenu,
)
