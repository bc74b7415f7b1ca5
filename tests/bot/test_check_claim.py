"""The menu “Check this claim”, chosen on messages through the real client."""

from typing import Any

import pytest

from bot.ask import Answer, Asker
from bot.opening import Opened
from bot.simulation import simulated
from tests.bot.test_race_paste import ANSWERS, PASTE

MENU = "Check this claim"
MESSAGE = (
    "Kerr won the 2024 Bowerman Mile in 3:45.34, but **Hocker** was third. "
    "Nuguse is 0-5 against Ingebrigtsen. Did Kerr win the 2023 one?"
)


async def check(asker: Asker, text: str, **then: Any) -> Answer:
    return await asker.ask(MENU, message_text=text, **then)


async def test_each_claim_is_answered_privately_with_what_is_stored(asker: Asker) -> None:
    answer = await check(asker, MESSAGE)
    assert answer.ephemeral
    assert not answer.declined
    assert answer.text == (
        "4 claims: 1 true, 2 false, 1 cannot tell\n"
        "As of 1 Jan 2026, the day it was written, where a claim names no other\n"
        "True: “Kerr won the 2024 Bowerman Mile in 3:45.34” "
        "Josh Kerr: 1st in 3:45.34, Bowerman Mile 2024, mile, 25 May 2024.\n"
        "False: “Hocker was third” "
        "Cole Hocker: 7th in 3:48.95, Bowerman Mile 2024, mile, 25 May 2024.\n"
        "False: “Nuguse is 0-5 against Ingebrigtsen” "
        "Nuguse 2 – 7 Ingebrigtsen, finals, all events, to 1 Jan 2026, in the stored results.\n"
        "Cannot tell: “Did Kerr win the 2023 one?” It asks and claims nothing.\n"
        "False is said where a row contradicts; an absence alone proves nothing.\n"
        "In the stored results · data to 21 Mar 2026\n"
        "Proof of which?: Kerr won the 2024 Bowerman Mile in 3:45.34 | "
        "Nuguse is 0-5 against Ingebrigtsen"
    )


async def test_the_rows_behind_a_claim_are_behind_a_button_or_a_menu(asker: Asker) -> None:
    one = await check(asker, "Kerr won the 2024 Bowerman Mile", click=["Proof"])
    assert "Proof: Bowerman Mile 2024" in one.text
    assert "1 Josh Kerr (GBR) 3:45.34" in one.text
    several = await check(asker, MESSAGE, choose=["Nuguse is 0-5"])
    assert "Proof: Nuguse 2 – 7 Ingebrigtsen" in several.text
    assert several.ephemeral


@pytest.mark.parametrize(
    "text", ["@everyone **hi**", "3 goals by Messi", "\u202e\u200b||```x```||", "🏃" * 50]
)
async def test_a_message_without_claims_is_told_so_in_a_sentence(asker: Asker, text: str) -> None:
    answer = await check(asker, text)
    assert (answer.ephemeral, answer.declined) == (True, True)
    assert answer.text.startswith("Nothing in that message is a claim I can check; I know")


async def test_a_long_message_is_cut_to_eight_and_says_how_many_more(asker: Asker) -> None:
    answer = await check(asker, "\n".join(["@here Kerr *won* the 2024 `x` Bowerman Mile"] * 40))
    assert answer.text.count("“") == 8
    assert "more claims in that message, not shown." in answer.text
    assert "<@" not in str(answer.components)


async def test_while_a_meet_is_covered_so_is_the_answer(store: Opened) -> None:
    async with simulated(store, role="moderator", guild_id=7) as world:
        asker = Asker(world)
        await asker.ask("/spoiler set meet:prefontaine 2024 until:3 days")
        answer = await check(asker, "Kerr won the 2024 Bowerman Mile")
        assert all(part.get("spoiler") for part in answer.components)


async def test_what_a_server_entered_counts_there_alone(store: Opened) -> None:
    claim = "Mara Quill won the 1500 at the 2025 Quay Games"
    there: Any = {**ANSWERS, "fill": {"meet": "Quay Games, Wellington"}}
    async with simulated(store, role="moderator", guild_id=7) as world:
        asker = Asker(world)
        await asker.ask("Import results from this message", message_text=PASTE, **there)
        assert "True: “Mara Quill won" in (await check(asker, claim)).text
    async with simulated(store, guild_id=8) as world:
        told = (await check(Asker(world), claim)).text
        assert "True" not in told
        assert "4:05.12" not in told
