"""/trivia: whole games by several players, with stops, restarts and channels that go away."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import discord
import pytest

from bot.opening import Opened, opened
from bot.simulation import simulated
from db.preferences import cover_meet
from db.store import Store
from db.trivia_games import begin_game, game_by_id, game_in_channel
from db.trivia_rounds import close_round, open_round_of
from tests.bot.quiz import (
    answered,
    ask_in_order,
    join,
    newest,
    newest_of,
    numbered,
    parts,
    quizmaster,
    shown,
)
from tests.db.dumps import one
from track.trivia.game import Terms
from track.trivia.wish import Wish
from ui.cards import Button, Card
from ui.replies import at_rest
from ui.trivia import referee
from ui.trivia.place import Place

QUESTION = [
    "### Who won race 1?",
    "Question 1 of 4 · records · easy",
    "A. Ann Able",
    "B. Bea Baker",
    "C. Cat Cole",
    "D. Dee Dunn",
    "**Ends** <t:1767225626:R>",
]
DAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
START = 1_767_225_600
"""When the simulated clock begins."""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Opened]:
    """Lend a store with nothing in it: the questions of a quiz need no rows."""
    async with opened(tmp_path / "store.sqlite3", seeds=False) as lent:
        yield lent


async def test_a_game_of_three_with_a_restart_and_a_moderators_stop(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        env, channel = world.env, world.channel
        ann, bob, cy = (join(world, name) for name in ("Ann", "*Bob* @everyone", "Cy"))
        mo = join(world, "Mo", moderates=True)

        await ann.slash(channel, "trivia play", rounds=4, seconds=20)
        assert parts(newest(world)) == [
            "### Trivia: everything, mixed",
            "4 questions, 20 seconds each. Press a letter; press another until the clock ends. "
            "Come in whenever you like.",
            f"**First question** <t:{START + 5}:R>",
            "-# Points are ranked once two have answered. /trivia stop ends it.",
        ]

        await env.advance_time(5)
        first = newest(world)
        assert parts(first) == [*QUESTION, "-# Nobody answered so far", "[A] [B] [C] [D]"]
        pressed = await ann.click(first, label="B")
        assert answered(pressed) == ["### You chose B; choose another until the clock ends."]
        await bob.click(first, label="A")
        await cy.click(first, label="D")
        await env.advance_time(4)
        assert shown(world, first) == [*QUESTION, "-# 3 answered so far", "[A] [B] [C] [D]"]
        await env.advance_time(6)
        await bob.click(first, label="B")
        await env.advance_time(11)
        answer = [
            "### Who won race 1?",
            "Question 1 of 4 · records · easy",
            "B. Bea Baker",
            "Bea Baker won race 1 in 3:45.34.",
            "**Right** Ann +15, \\*Bob\\* @\u200beveryone +12",
            "**Standing** 1 Ann 15, 2 \\*Bob\\* @\u200beveryone 12, 3 Cy 0",
            "[Proof] [Dispute]",
        ]
        assert shown(world, first) == answer

        await env.advance_time(6)
        second = newest(world)
        assert shown(world, second)[:2] == [
            "### Who won race 2?",
            "Question 2 of 4 · records · easy",
        ]
        await bob.click(second, label="B")
        await env.restart_bot(quizmaster(store))
        assert shown(world, second) == [
            "### Who won race 2?",
            "Void: counts for nobody",
            "B. Bea Baker",
            "Bea Baker won race 2 in 3:45.34.",
            "[Proof] [Dispute]",
        ]
        interrupted = newest(world)
        assert shown(world, interrupted) == [
            "### The trivia game was interrupted",
            "The question that was open counts for nobody.",
            "```",
            "                right points",
            "1 Ann             1/1     15",
            "2 *Bob* @every…   1/1     12",
            "3 Cy              0/1      0",
            "```",
            "**Left** 3 of 4 questions",
            "-# Nothing else is lost: go on when you are together.",
            "[Go on]",
        ]
        assert shown(world, first) == answer

        await cy.click(interrupted, label="Go on")
        assert shown(world, interrupted)[:2] == [
            "### On with the trivia: everything, mixed",
            "**Left** 3 of 4 questions",
        ]
        await env.advance_time(5)
        third = newest(world)
        assert shown(world, third)[:2] == [
            "### Who won race 3?",
            "Question 2 of 4 · records · easy",
        ]
        await cy.click(third, label="B")
        await env.advance_time(27)
        assert shown(world, third)[4:6] == [
            "**Right** Cy +15",
            "**Standing** 1 Ann 15, 1 Cy 15, 3 \\*Bob\\* @\u200beveryone 12",
        ]

        fourth = newest(world)
        assert shown(world, fourth)[1] == "Question 3 of 4 · records · easy"
        refused = await cy.slash(channel, "trivia stop")
        assert answered(refused) == [
            "### Only whoever began the game and moderators can stop it; ask one of them."
        ]
        await cy.click(fourth, label="B")
        await mo.slash(channel, "trivia stop")
        assert shown(world, fourth)[1] == "Void: counts for nobody"
        assert parts(newest(world)) == [
            "### Ann and Cy share the win with 15 points",
            "Trivia: everything, mixed · 2 of 4 questions · stopped by Mo",
            "```",
            "                right points",
            "1 Ann             1/1     15",
            "1 Cy              1/2     15",
            "3 *Bob* @every…   1/1     12",
            "```",
            "-# These points count for the leaderboard.",
            "-# Another one: /trivia play · /trivia leaderboard",
        ]
        await env.advance_time(60)
        assert parts(newest(world))[1].endswith("stopped by Mo"), "a game that is over stays over"
        board = await cy.slash(channel, "trivia leaderboard", private=True)
        assert answered(board) == [
            "### Trivia leaderboard: season Jan–Mar 2026",
            "```",
            "                right points",
            "1 Ann             1/1     15",
            "1 Cy              1/2     15",
            "3 *Bob* @every…   1/1     12",
            "```",
            "**You** 1st with 15 points",
            "-# Counted: games of this server in which two or more answered",
        ]


async def test_of_two_games_begun_at_once_one_is_played(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        keeper, place = world.client.referee, Place(world.client, 7, world.channel.id)
        keeper.ask = ask_in_order
        both = await asyncio.gather(
            *(keeper.begin(place, member, Terms()) for member in (1, 2)), return_exceptions=True
        )
        assert sorted(type(each).__name__ for each in both) == ["Game", "GameOn"]
        told = await world.slash("trivia play", {})
        assert answered(told) == [
            "### A game is on in this channel: play along, or end it first with /trivia stop."
        ]
        elsewhere = world.member.guild.create_text_channel("elsewhere")
        other = await world.member.slash(elsewhere, "trivia play")
        assert not other.ephemeral


async def test_a_question_that_is_deleted_gets_its_answer_all_the_same(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        mo = join(world, "Mo", moderates=True)
        await world.slash("trivia play", {"rounds": 1, "seconds": 10})
        await world.env.advance_time(5)
        asked = newest(world)
        await world.member.click(asked, label="B")
        await mo.delete(asked)
        await world.env.advance_time(30)
        last, before = [parts(each) for each in reversed(world.channel.history())][:2]
        assert before[2:5] == [
            "B. Bea Baker",
            "Bea Baker won race 1 in 3:45.34.",
            "**Right** fan +15",
        ]
        assert last[0] == "### fan wins with 15 points"
        assert last[-2] == "-# One player alone: these points are not ranked."
        board = await world.slash("trivia leaderboard", {})
        assert parts(board.response)[1] == (
            "Nobody has ranked points yet; begin with /trivia play."
        )


@pytest.mark.parametrize("status", [403, 404])
async def test_a_game_whose_channel_goes_away_ends_in_silence(store: Opened, status: int) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {})
        world.env.inject_error("POST", "/channels/*/messages", status=status, times=None)
        await world.env.advance_time(60)
    assert one(store.store.path, "SELECT stage FROM trivia_game") == "ended"
    assert one(store.store.path, "SELECT count(*) FROM trivia_round") == 1


async def test_a_game_that_discord_interrupts_is_given_back(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {"seconds": 10})
        await world.env.advance_time(5)
        asked = newest(world)
        await world.member.click(asked, label="B")
        world.env.inject_error("PATCH", "/channels/*/messages/*", status=400, times=None)
        await world.env.advance_time(20)
        assert shown(world, asked)[-1] == "[A] [B] [C] [D]"
        late = await world.member.click(asked, label="C")
        assert answered(late) == ["### The clock of that question has ended."]
        world.env.backend.faults.clear()
        await world.env.advance_time(31)
        assert "**Right** fan +15" in shown(world, asked)
        assert parts(newest(world))[-1] == "[Go on]"
        assert "void" not in str(parts(newest(world)))


@pytest.mark.parametrize("step", ["close_round", "tell_rounds", "open_round"])
async def test_a_game_waits_for_a_store_that_fails_for_a_moment(
    store: Opened, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real = getattr(referee, step)
    failed: list[str] = []

    async def fails_once(*args: Any) -> Any:
        if not failed:
            failed.append(step)
            raise sqlite3.OperationalError("disk I/O error")
        return await real(*args)

    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        monkeypatch.setattr(referee, step, fails_once)
        await world.slash("trivia play", {"rounds": 1, "seconds": 10})
        await world.env.advance_time(11)
        await world.member.click(newest(world), label="B")
        await world.env.advance_time(60)
        assert failed == [step]
        begun, asked, ended = [parts(each) for each in world.channel.history()]
        assert begun[0] == "### Trivia: everything, mixed"
        assert asked[4].startswith("**Right** fan +1")
        assert ended[0].startswith("### fan wins with 1")


async def test_a_game_goes_on_when_the_clock_is_put_back(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        clock = world.client.clock
        await world.slash("trivia play", {"rounds": 2, "seconds": 60})
        await world.env.advance_time(5)
        first = newest(world)
        await world.member.click(first, label="B")
        world.client.clock = lambda: clock() - timedelta(hours=1)
        await world.env.advance_time(2)
        assert shown(world, first)[4] == "**Right** fan +15"
        await world.env.advance_time(7)
        second = newest(world)
        assert shown(world, second)[:2] == [
            "### Who won race 2?",
            "Question 2 of 2 · records · easy",
        ]
        await world.env.advance_time(50)
        assert newest(world) == second
        await world.env.advance_time(20)
        assert parts(newest(world))[0] == "### fan wins with 15 points"


async def test_missing_permissions_are_named_before_a_game_begins(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        guild = world.member.guild
        deny = discord.PermissionOverwrite(send_messages=False)
        closed = guild.create_text_channel("closed", overwrites={guild.default_role: deny})
        refused = await world.member.slash(closed, "trivia play")
        assert answered(refused) == [
            "### I may not post in this channel: give me Send Messages first."
        ]
    assert one(store.store.path, "SELECT count(*) FROM trivia_game") == 0


async def test_a_game_is_played_in_a_thread_and_only_where_the_bot_is(
    store: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        channel = world.client.get_channel(world.channel.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.create_thread(name="quiz", type=discord.ChannelType.public_thread)
        (thread,) = world.channel.threads
        await world.member.slash(thread, "trivia play", rounds=1, seconds=10)
        await world.env.advance_time(30)
        told = [parts(each)[0] for each in thread.history() if each.components]
        assert told == [
            "### Trivia: everything, mixed",
            "### Who won race 1?",
            "### Nobody answered",
        ]
        monkeypatch.setattr(world.client, "get_guild", lambda _: None)
        refused = await world.slash("trivia play", {})
        assert answered(refused) == [
            "### I am no member of this server; add me to it, and games can be played."
        ]


async def test_what_a_kill_left_half_told_is_told_at_the_next_start(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {"rounds": 1, "seconds": 10})
        await world.env.advance_time(5)
        asked = newest(world)
        await world.member.click(asked, label="B")
        number = one(store.store.path, "SELECT id FROM trivia_game")
        game = await game_by_id(store.store, 7, number)
        open_round = await open_round_of(store.store, game)
        assert open_round is not None
        assert await close_round(store.store, game, open_round, world.env.now())
        await world.env.restart_bot(quizmaster(store))
        assert shown(world, asked)[4] == "**Right** fan +15"
        assert parts(newest(world))[0] == "### fan wins with 15 points"
    assert one(store.store.path, "SELECT stage FROM trivia_game") == "ended"


@pytest.mark.parametrize(("status", "stage"), [(403, "ended"), (400, "paused")])
async def test_a_channel_that_cannot_be_told_of_an_interruption_is_tried_again_where_that_may_help(
    store: Opened, status: int, stage: str
) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {})
        world.env.inject_error("POST", "/channels/*/messages", status=status, times=None)
        await world.env.restart_bot(quizmaster(store))
        assert one(store.store.path, "SELECT stage FROM trivia_game") == stage
        world.env.backend.faults.clear()
        await world.env.advance_time(31)
        buttons = [parts(each)[-1] for each in world.posted()]
        assert ("[Go on]" in buttons) is (stage == "paused")


async def test_of_two_stops_at_once_one_ends_the_game(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {})
        game = await game_in_channel(store.store, 7, world.channel.id)
        with world.env.time_context():
            both = await asyncio.gather(
                *(world.client.referee.stop(game) for _ in range(2)), return_exceptions=True
            )
        assert sorted(type(each).__name__ for each in both) == ["Game", "GameOver"]


async def test_a_fault_of_ours_is_logged_and_costs_the_players_no_game(
    store: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    async def breaks(*args: Any) -> Any:
        raise ZeroDivisionError

    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {})
        world.client.referee.ask = breaks
        await world.env.advance_time(36)
        assert parts(newest(world))[-1] == "[Go on]"
        world.client.referee.ask = ask_in_order
        await world.member.click(newest(world), label="Go on")
        await world.env.advance_time(5)
        assert parts(newest(world))[0] == "### Who won race 1?"
    assert "game 1 is interrupted" in caplog.text
    caplog.clear()


async def test_a_generator_that_repeats_itself_ends_a_game_instead_of_hanging_it(
    store: Opened,
) -> None:
    async def same(*args: Any) -> Any:
        return numbered(1)

    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = same
        await world.slash("trivia play", {"seconds": 10})
        await world.env.advance_time(60)
        assert parts(newest(world))[1] == "Trivia: everything, mixed · 1 of 5 questions"


async def test_a_server_the_bot_has_left_is_told_nothing(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        await begin_game(store.store, world.client.application_id or 0, 8, 9, 1, Terms(), DAY)
        await world.env.restart_bot(quizmaster(store))
    assert one(store.store.path, "SELECT stage FROM trivia_game") == "ended"


async def test_a_question_of_the_day_about_a_covered_meet_waits(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia daily", {"private": False})
        asked = newest(world)
        await cover_meet(store.store, 7, 1, world.env.now() + timedelta(days=1))
        told = (
            "### That question is about a meet that is kept covered here; another comes tomorrow."
        )
        assert answered(await world.slash("trivia daily", {})) == [told]
        assert answered(await world.member.click(asked, label="B")) == [told]


async def test_a_stop_between_two_questions_asks_no_other(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {"seconds": 10})
        await world.env.advance_time(18)
        assert parts(newest(world))[-1] == "[Proof] [Dispute]"
        stopped = await world.slash("trivia stop", {})
        assert parts(stopped.response)[:2] == [
            "### Nobody answered",
            "Trivia: everything, mixed · 1 of 5 questions · stopped by fan",
        ]
        await world.env.advance_time(60)
        assert parts(newest(world)) == parts(stopped.response)
        again = await world.slash("trivia stop", {})
        assert answered(again) == [
            "### No game is on in this channel; begin one with /trivia play."
        ]


async def test_a_clean_stop_tells_the_channel_before_it_leaves(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        await world.slash("trivia play", {})
        await world.env.advance_time(5)
        asked = newest(world)
        with world.env.time_context():
            await world.client.close()
        assert shown(world, asked)[1] == "Void: counts for nobody"
        given_back = newest(world)
        assert parts(given_back)[-1] == "[Go on]"
        told = len(world.channel.history())
        await world.env.restart_bot(quizmaster(store))
        await world.env.advance_time(60)
        assert len(world.channel.history()) == told, "it was told of once"
        begun = await world.slash("trivia play", {})
        assert not begun.ephemeral
        over = await world.member.click(given_back, label="Go on")
        assert answered(over) == ["### That game is over; begin another with /trivia play."]


async def test_a_spent_pool_comes_again_and_a_covered_meet_is_asked_by_nobody(
    store: Opened,
) -> None:
    async def two(store: Store, wish: Wish, asked: Collection[str], rng: Random) -> Any:
        found = await ask_in_order(store, wish, asked, rng)
        return found if found and int(found.subject) <= 2 else None

    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = two
        await world.slash("trivia play", {"rounds": 3, "seconds": 10})
        await world.env.advance_time(60)
        titles = [parts(each)[0] for each in world.channel.history()][1:]
        assert titles == ["### Who won race 1?", "### Who won race 2?", "### Nobody answered"]
        assert parts(newest(world))[1:3] == [
            "Trivia: everything, mixed · 2 of 3 questions",
            "-# No question of that kind can be asked here; take another topic or difficulty, or "
            "let kinds in again that moderators barred with /trivia report.",
        ]
        await world.slash("trivia play", {"rounds": 1, "seconds": 10})
        await world.env.advance_time(30)
        assert parts(world.channel.history()[-2])[0] == "### Who won race 1?"
        until = world.env.now() + timedelta(days=1)
        await cover_meet(store.store, 7, 1, until)
        await world.slash("trivia play", {"rounds": 1, "seconds": 10})
        await world.env.advance_time(30)
        assert parts(world.channel.history()[-2])[0] == "### Who won race 2?"
        await cover_meet(store.store, 7, 2, until)
        refused = await world.slash("trivia play", {})
        assert answered(refused)[0].startswith("### No question of that kind can be asked here")


async def test_moderators_see_what_is_disputed_and_bar_its_kind(store: Opened) -> None:
    async with simulated(store, guild_id=7, role="moderator") as world:
        world.client.referee.ask = ask_in_order
        ann, bob = join(world, "Ann"), join(world, "Bob")
        await world.slash("trivia play", {"rounds": 2, "seconds": 10})
        await world.env.advance_time(60)
        first, second = world.channel.history()[1:3]
        proof = await ann.click(first, label="Proof")
        assert answered(proof) == [
            "### Proof: Who won race 1?",
            "Bea Baker won race 1 in 3:45.34.",
            "1 Bea Baker 3:45.34 in race 1 · archive",
        ]
        noted = await ann.click(first, label="Dispute")
        assert answered(noted) == ["### Noted; moderators see it in /trivia report."]
        again = await ann.click(first, label="Dispute")
        assert answered(again) == [
            "### You disputed that one already; moderators see it in /trivia report."
        ]
        await world.env.advance_time(2)
        await bob.click(second, label="Dispute")
        await bob.click(first, label="Dispute")
        refused = await ann.slash(world.channel, "trivia report")
        assert answered(refused) == [
            "### Only moderators (permission Manage Messages) can do that here; ask one of them."
        ]
        report = await world.slash("trivia report", {})
        newest_page = [
            "### Who won race 2?",
            "Disputed by 1 member, last 1 Jan 2026",
            "A. Ann Able",
            "B. Bea Baker",
            "C. Cat Cole",
            "D. Dee Dunn",
            "Bea Baker won race 2 in 3:45.34.",
            "**Proof** 1 Bea Baker 3:45.34 in race 2 · archive",
            "**Kind** winner, who won a final",
            "**Barred here** no kind of question",
            "-# 1 of 2, the newest first",
            "[Newer] [Older] [Bar this kind]",
        ]
        assert answered(report) == newest_page
        page = newest_of(report)
        await world.member.click(page, label="Older")
        assert parts(page)[:2] == [
            "### Who won race 1?",
            "Disputed by 2 members, last 1 Jan 2026",
        ]
        await world.member.click(page, label="Bar this kind")
        assert parts(page)[-3:] == [
            "**Barred here** winner",
            "-# 2 of 2, the newest first",
            "[Newer] [Older] [Let in again]",
        ]
        none_left = await world.slash("trivia play", {})
        assert answered(none_left)[0].startswith("### No question of that kind can be asked here")
        wrong = await world.slash("trivia report", {"bar": "wombats"})
        assert answered(wrong) == [
            "### “wombats” is no kind of question; pick one the list offers."
        ]
        await world.slash("trivia report", {"unbar": "winner"})
        guild = world.env.create_guild("Elsewhere")
        elsewhere = guild.create_text_channel("track")
        role = guild.create_role(
            "Moderators", permissions=discord.Permissions(manage_messages=True)
        )
        other = guild.add_member(world.env.create_user("Eve"), roles=[role])
        assert answered(await other.slash(elsewhere, "trivia report")) == [
            "### No question is disputed here.",
            "**Barred here** no kind of question",
            "-# Bar a kind with bar:, let it in again with unbar:.",
        ]
        begun = await world.slash("trivia play", {})
        assert not begun.ephemeral


@pytest.mark.parametrize(
    ("custom_id", "told"),
    [
        (
            "trivia:daily:2026-02-30:1",
            "### That question is gone; today's comes with /trivia daily.",
        ),
        ("trivia:report:bar:0:wombats", "### “wombats” is no kind of question; "),
        ("trivia:report:bar:0", "### “” is no kind of question; "),
    ],
)
async def test_a_button_that_names_nothing_is_refused(
    store: Opened, custom_id: str, told: str
) -> None:
    async with simulated(store, guild_id=7, role="moderator") as world:
        channel = world.client.get_channel(world.channel.id)
        assert isinstance(channel, discord.TextChannel)
        forged = Card(title="Forged", buttons=(Button("Press", custom_id),))
        message = await channel.send(view=at_rest(forged))
        (line,) = answered(await world.member.click(message, label="Press"))
        assert line.startswith(told)
    assert one(store.store.path, "SELECT count(*) FROM trivia_bar") == 0


async def test_a_server_has_one_question_a_day_and_each_answers_it_once(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        keeper = world.client.referee
        keeper.ask = ask_in_order
        ann, bob = join(world, "Ann"), join(world, "Bob")
        message: Any = None
        right: Any = None
        for number in range(3):
            world.client.clock = partial(DAY.__add__, timedelta(days=number))
            asked = await ann.slash(world.channel, "trivia daily", private=False)
            message = newest(world)
            assert not asked.ephemeral
            assert parts(message) == [
                f"### Who won race {number + 1}?",
                f"Question of {number + 1} Mar 2026 · records · easy",
                "A. Ann Able",
                "B. Bea Baker",
                "C. Cat Cole",
                "D. Dee Dunn",
                "-# Nobody answered so far",
                "-# You answer once, and you alone see how it was.",
                "[A] [B] [C] [D]",
            ]
            right = await ann.click(message, label="A" if number == 1 else "B")
        midnight = int(datetime(2026, 3, 4, tzinfo=UTC).timestamp())
        assert answered(right) == [
            "### Right!",
            "Question of 3 Mar 2026 · records · easy",
            "Who won race 3?",
            "B. Bea Baker",
            "Bea Baker won race 3 in 3:45.34.",
            "**Streak** 3 days in a row, 2 right",
            "**This server** 1 right of 1",
            f"**Next question** <t:{midnight}:R>",
            "[Proof] [Dispute]",
        ]
        wrong = await bob.click(message, label="D")
        told = answered(wrong)
        assert (told[0], told[5:7]) == (
            "### Not D",
            ["**Streak** 1 day in a row, 0 right", "**This server** 1 right of 2"],
        )
        again = await bob.click(message, label="B")
        assert answered(again) == told
        typed = await bob.slash(world.channel, "trivia daily", private=False)
        assert answered(typed) == told
        world.client.clock = partial(DAY.__add__, timedelta(days=3))
        late = await join(world, "Cy").click(message, label="B")
        assert answered(late) == ["### That was the question of another day; see /trivia daily."]


async def test_delete_forgets_how_somebody_played(store: Opened) -> None:
    async with simulated(store, guild_id=7) as world:
        world.client.referee.ask = ask_in_order
        ann = join(world, "Ann")
        await ann.slash(world.channel, "trivia play", rounds=1, seconds=10)
        await world.env.advance_time(5)
        asked = newest(world)
        await ann.click(asked, label="B")
        await world.member.click(asked, label="B")
        await world.env.advance_time(30)
        await ann.click(asked, label="Dispute")
        await ann.slash(world.channel, "trivia daily")
        await ann.click(newest(world), label="B")
        await ann.slash(world.channel, "me delete")
        board = await world.slash("trivia leaderboard", {"private": True})
        assert [line for line in answered(board) if line[:1].isdigit()] == ["1 fan   1/1     15"]
    for table in ("trivia_answer", "trivia_player", "trivia_daily_answer", "trivia_dispute"):
        held = f"SELECT count(*) FROM {table} WHERE user_id = {ann.id}"  # noqa: S608 - ours
        assert one(store.store.path, held) == 0
    assert one(store.store.path, "SELECT starter_id FROM trivia_game") == 0
