"""Trivia as somebody plays it from the command line and in the preview, with stored questions."""

import asyncio
import re
from datetime import timedelta

import pytest

from bot.ask import Asker
from bot.command_line import BadCommandLine
from bot.opening import Opened
from bot.preview import follow
from bot.simulation import simulated


async def test_a_game_is_played_a_line_at_a_time(asker: Asker) -> None:
    begun = await asker.ask("/trivia play topic:championships rounds:2 seconds:10")
    assert begun.text.startswith("Trivia: championships, mixed\n2 questions, 10 seconds each. ")
    titles = []
    for number in (1, 2):
        asked = (await asker.ask("wait 7")).text.splitlines()
        titles.append(asked[0])
        assert asked[1].startswith(f"Question {number} of 2 · championships · ")
        choices = [line for line in asked if re.match(r"[A-D]\. ", line)]
        assert asked[-1] == " ".join(f"[{choice[0]}]" for choice in choices)
        pressed = await asker.ask("press A")
        assert pressed.ephemeral
        assert pressed.text == "You chose A; choose another until the clock ends."
        told = (await asker.ask("wait 10")).text.splitlines()
        assert told[0] == asked[0]
        assert told[2] in choices
        right = told[2] == choices[0]
        assert ("Right: fan +" in told[4]) is right
        assert ("Right: nobody of 1" in told[4]) is not right
        proof = await asker.ask("press Proof")
        assert proof.text.startswith(f"Proof: {asked[0]}\n{told[3]}\n")
        assert len(proof.text.splitlines()) > 2
    assert titles[0] != titles[1]
    assert "One player alone" in (await asker.ask("wait 7")).text
    assert (await asker.ask("wait 30")).text == "Nothing was posted in 30 s."
    with pytest.raises(BadCommandLine, match="No answer has a button “A”"):
        await asker.ask("press A")


async def test_the_question_of_a_day_is_about_stored_rows_and_stays(asker: Asker) -> None:
    asked = await asker.ask("/trivia daily")
    pressed = await asker.ask("press B")
    assert pressed.text.splitlines()[2] == asked.text.splitlines()[0]
    assert (await asker.ask("/trivia daily")).text == pressed.text


async def test_the_page_shows_what_comes_with_time(store: Opened) -> None:
    async with (
        simulated(store) as world,
        world.env.preview(world.channel, viewers=[world.member], layout="channel") as page,
    ):
        begun = world.env.now()
        seen = await follow(world, page, [], begun)
        await world.slash("trivia play", {"rounds": 1})
        before = asyncio.all_tasks()
        await follow(world, page, seen, begun + timedelta(seconds=6))
        # What the referee does runs beside the page.
        await asyncio.wait(asyncio.all_tasks() - before)
        seen = await follow(world, page, seen, begun + timedelta(seconds=7))
        assert len(seen) == 2
        assert len((await page.snapshot())["timeline"]) == 2
