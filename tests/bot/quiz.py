"""A quiz with known questions, and a channel of people who play it."""

import random
from collections.abc import Collection
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.client import BellLap
from bot.opening import Opened
from bot.simulation import World
from db.store import Store
from track.trivia.question import Difficulty, Question, Topic
from track.trivia.wish import Wish

CHOICES = ("Ann Able", "Bea Baker", "Cat Cole", "Dee Dunn")


def numbered(number: int) -> Question:
    """Return the question of a number, whose right choice is the second one."""
    return Question(
        kind="winner",
        subject=str(number),
        topic=Topic.RECORDS,
        difficulty=Difficulty.EASY,
        text=f"Who won race {number}?",
        choices=CHOICES,
        right=1,
        answer=f"Bea Baker won race {number} in 3:45.34.",
        proof=(f"1 Bea Baker 3:45.34 in race {number} · archive",),
        meets=(number,),
    )


async def ask_in_order(
    store: Store, wish: Wish, asked: Collection[str], rng: random.Random
) -> Question | None:
    """Return the first of a hundred questions that was not asked, as the generator would."""
    allowed = (numbered(number) for number in range(1, 101))
    return next(
        (
            each
            for each in allowed
            if each.key not in asked
            and each.kind not in wish.barred
            and wish.covered.isdisjoint(each.meets)
        ),
        None,
    )


def quizmaster(store: Opened) -> BellLap:
    """Return the bot, asking known questions."""
    client = BellLap(store.store, store.people)
    client.referee.ask = ask_in_order
    return client


def join(world: World, name: str, *, moderates: bool = False) -> MemberActor:
    """Return one more member of the server."""
    guild = world.member.guild
    roles = []
    if moderates:
        powers = discord.Permissions(manage_messages=True)
        roles.append(guild.create_role(f"Moderator {name}", permissions=powers))
    return guild.add_member(world.env.create_user(name), roles=roles)


def parts(message: Any) -> list[str]:
    """Return the lines of a message as a reader meets them, its buttons on the last."""
    found: list[str] = []
    for part in message.components:
        held = part.to_dict() if isinstance(part, discord.Component) else part
        found += _lines(held)
    return found


def answered(result: InteractionResult) -> list[str]:
    """Return the lines of an answer, which is private."""
    assert result.ephemeral
    return parts(newest_of(result))


def newest_of(result: InteractionResult) -> ResponseMessage:
    """Return the last message an interaction was answered with."""
    message = result.followups[-1] if result.followups else result.response
    assert message is not None
    return message


def newest(world: World) -> Any:
    """Return the last message of the bot in the channel."""
    return [each for each in world.channel.history() if each.author.bot][-1]


def shown(world: World, message: Any) -> list[str]:
    """Return the lines of a message of the channel as it is now."""
    (found,) = [each for each in world.channel.history() if each.id == message.id]
    return parts(found)


def _lines(part: Any) -> list[str]:
    if part["type"] == 10:
        return str(part["content"]).splitlines()
    if part["type"] == 1:
        return [" ".join(f"[{each['label']}]" for each in part["components"])]
    return [line for each in part.get("components", ()) for line in _lines(each)]
