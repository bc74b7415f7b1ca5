"""/higherlower: a run goes on until an answer is wrong, for the one who plays it alone."""

import asyncio
import re
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

from bot.ask import Asker
from bot.opening import Opened
from bot.simulation import World, simulated
from db.higher_lower import bests, newest_run
from tests.bot.test_race_paste import ANSWERS, PASTE
from tests.db.dumps import one
from track.careers import better
from track.higher_lower import FIELD, Run
from ui.cards import Button, Card
from ui.higher_lower.custom_ids import RunPress
from ui.higher_lower.game import Game
from ui.replies import at_rest

START = {"event": "mile", "sex": "men"}


async def run_of(world: World, guild: int = 7) -> Run:
    return await newest_run(world.client.store, world.member.id, guild)


async def labels(world: World, run: Run) -> tuple[str, str]:
    """Return the button that is right and the one that is wrong."""
    view = world.client.store.view(None)
    found = await bests(
        view, run.event, run.sex, lambda number: world.client.people.by_id(number, None)
    )
    marks = {line.athlete.id: line.performance.mark for line in found.lines}
    base, other = (marks[number] for number in run.pair)
    faster = better(other, base, run.event)
    return ("Faster", "Slower") if faster else ("Slower", "Faster")


def message_of(result: InteractionResult) -> ResponseMessage:
    assert result.response is not None
    return result.response


def text_of(result: InteractionResult) -> str:
    newest = result.followups[-1] if result.followups else result.response
    assert newest is not None
    parts = [str(part.get("content", "")) for part in walk_components(newest.components)]
    return re.sub(r"\\|\*\*|### |-# ", "", "\n".join(part for part in parts if part))


def pressed(message: ResponseMessage) -> dict[str, str]:
    """Return the custom ids under a message by what the buttons say."""
    return {
        part["label"]: part["custom_id"]
        for part in walk_components(message.components)
        if part.get("custom_id")
    }


async def begun(world: World, **options: Any) -> ResponseMessage:
    return message_of(await world.slash("higherlower", {**START, **options}))


def served(store: Opened, guild: int = 7, **then: Any) -> Any:
    return simulated(store, guild_id=guild, **then)


async def test_a_run_shows_one_best_and_goes_on_to_a_wrong_answer(store: Opened) -> None:
    async with served(store) as world:
        result = await world.slash("higherlower", START)
        message = message_of(result)
        assert not message.ephemeral
        text = text_of(result)
        assert text.startswith("Higher or lower: men's mile\nfan: score 0, best here 0\n")
        assert text.count("3:4") == 1
        assert "faster or slower?" in text
        assert text.endswith(
            "Bests set outdoors alone.\nIn the stored results · data to 21 Mar 2026"
        )
        for score in range(1, 4):
            good, _ = await labels(world, await run_of(world))
            result = await world.member.click(message, label=good)
            text = text_of(result)
            assert f"score {score}, best here {score}" in text
            assert re.search(r"Right: .+'s 3:4\S+ is (faster|slower) than .+'s 3:4\S+ by \d", text)
        _, bad = await labels(world, await run_of(world))
        result = await world.member.click(message, label=bad)
        text = text_of(result)
        assert "score 3, best here 3\nWrong: " in text
        assert " or " not in text.splitlines()[3]
        assert list(pressed(message_of(result))) == ["Proof", "Play again"]
        ended = await run_of(world)
        proof = await world.member.click(message, label="Proof")
        assert message_of(proof).ephemeral
        lines = text_of(proof).splitlines()
        assert lines[0] == "Proof: Men's mile: bests"
        assert len(lines) == 4
        assert all(" · " in line for line in lines[1:])
        result = await world.member.click(message, label="Play again")
        assert "score 0, best here 3" in text_of(result)
        again = await run_of(world)
        assert (again.number != ended.number, again.event, again.sex) == (True, ended.event, "M")


async def test_a_run_outlives_a_restart_and_the_best_is_of_its_server(store: Opened) -> None:
    async with served(store) as world:
        message = await begun(world)
        good, _ = await labels(world, await run_of(world))
        result = await world.member.click(message, label=good)
        before, ids = await run_of(world), pressed(message_of(result))
        number = world.member.id
    async with served(store) as world:
        assert world.member.id == number
        assert await run_of(world) == before
        good, _ = await labels(world, before)
        assert "score 2, best here 2" in await press(world, ids[good])
        result = await world.slash("higherlower", START)
        assert "score 0, best here 2" in text_of(result)
    async with served(store, 8) as world:
        result = await world.slash("higherlower", {**START, "private": True})
        assert message_of(result).ephemeral
        assert "score 0, best here 0" in text_of(result)


async def press(world: World, custom_id: str) -> str:
    """Press a button of an old message, as a restart leaves it, and return what came."""
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    old = Card(title="An old message", buttons=(Button("Press", custom_id),))
    message = await channel.send(view=at_rest(old))
    return text_of(await world.member.click(message, label="Press"))


def button_of(world: World, run: Run, does: str) -> str:
    return str(RunPress(does, world.member.id, run.number, len(run.asked)))


async def test_only_the_player_presses(store: Opened) -> None:
    async with served(store) as world:
        message = await begun(world)
        before = await run_of(world)
        other = world.member.guild.add_member(world.env.create_user("other"))
        for label in ("Faster", "Slower"):
            result = await other.click(message, label=label)
            assert message_of(result).ephemeral
            assert text_of(result) == (
                "Somebody else is playing that run; /higherlower begins your own."
            )
        assert await run_of(world) == before
        _, bad = await labels(world, before)
        await world.member.click(message, label=bad)
        result = await other.click(message, label="Play again")
        assert text_of(result).startswith("Somebody else is playing that run")


async def test_two_presses_at_once_are_one_answer(store: Opened) -> None:
    async with served(store) as world:
        await begun(world)
        run = await run_of(world)
        good, _ = await labels(world, run)
        does = "better" if good == "Faster" else "worse"
        answer = RunPress(does, world.member.id, run.number, len(run.asked))
        game = Game(world.client, 7, world.member.id, "fan")
        cards = await asyncio.gather(*(game.answer(answer) for _ in range(4)))
        after = await run_of(world)
        assert (after.score, len(after.asked)) == (1, 3)
        assert len(set(cards)) == 1
        again = RunPress("again", world.member.id, run.number, len(after.asked))
        # While a run is on, nothing takes its place but a new /higherlower.
        await asyncio.gather(*(game.again(again) for _ in range(2)))
        assert await run_of(world) == after


async def test_an_old_question_is_answered_no_more_and_an_old_run_is_over(store: Opened) -> None:
    async with served(store) as world:
        message = await begun(world)
        first = await run_of(world)
        good, _ = await labels(world, first)
        await world.member.click(message, label=good)
        second = await run_of(world)
        # The same press comes again, late: it shows how the run stands, and counts for nothing.
        assert "score 1, best here 1" in await press(world, button_of(world, first, "better"))
        assert "score 1, best here 1" in await press(world, button_of(world, first, "worse"))
        assert await run_of(world) == second
        await begun(world)
        newer = await run_of(world)
        told = await press(world, button_of(world, second, "better"))
        assert told == "A newer run of yours took its place; /higherlower begins another."
        assert await run_of(world) == newer


async def test_me_delete_forgets_scores_and_runs_everywhere(store: Opened) -> None:
    for guild in (7, 8):
        async with served(store, guild) as world:
            message = await begun(world)
    async with served(store, 7) as world:
        message = await begun(world)
        good, _ = await labels(world, await run_of(world))
        await world.member.click(message, label=good)
        await world.slash("me delete", {})
        assert one(store.store.path, "SELECT count(*) FROM higher_lower") == 0
        result = await world.member.click(message, label="Faster")
        assert text_of(result) == "That run is forgotten; /higherlower begins another."


async def test_what_a_server_entered_is_asked_nobody(store: Opened, tmp_path: Path) -> None:
    sheet = tmp_path / "mile.txt"
    sheet.write_text(PASTE.replace("4:05.12", "3:52.12"), encoding="utf-8")
    async with served(store, role="moderator") as world:
        await Asker(world).ask("/race paste", attach=sheet, **ANSWERS)
        listed = await Asker(world).ask("/toplist event:1500 sex:women top:100", click=["Next"] * 2)
        await begun(world, event="1500", sex="women")
        run = await run_of(world)
        people = world.client.people
        field = await bests(
            world.client.store.view(7), run.event, run.sex, lambda number: people.by_id(number, 7)
        )
    assert "Quill" in listed.text
    assert len(field.lines) >= FIELD
    assert "Quill" not in {line.athlete.family for line in field.lines}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "/higherlower event:4x400",
            "No bests of single athletes compare in 4 × 400 m; "
            "try another event, as in event:mile.",
        ),
        (
            "/higherlower event:110H sex:women",
            "Fewer than 10 bests of the women's 110 m hurdles that compare are stored; "
            "try another event, as in event:mile.",
        ),
        (
            "/higherlower event:50",
            "Fewer than 10 bests of the 50 m that compare are stored; "
            "try another event, as in event:mile.",
        ),
    ],
)
async def test_where_there_is_no_game_a_sentence_says_so(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)


async def test_without_an_event_one_is_drawn_also_in_a_direct_message(store: Opened) -> None:
    async with served(store, dm=True) as world:
        told = (await Asker(world).ask("/higherlower")).text
        assert told.startswith("Higher or lower: ")
        assert "fan: score 0, best here 0" in told
        assert (await run_of(world, 0)).pair


async def test_while_a_meet_is_covered_the_game_is(store: Opened) -> None:
    async with served(store, role="moderator") as world:
        await Asker(world).ask("/spoiler set meet:prefontaine 2024 until:12h")
        answer = await Asker(world).ask("/higherlower event:mile sex:men")
    assert all(part.get("spoiler") for part in answer.components)
