"""Games in the store: last moments, crowds, one game a channel, and what no other server sees."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from db.store import Store
from db.trivia_daily import daily_of, set_daily
from db.trivia_games import (
    GameOn,
    GameOver,
    begin_game,
    end_game,
    game_by_id,
    games_to_tell,
    go_on,
    interrupt_games,
    scores_of_game,
    scores_since,
    told_game,
)
from db.trivia_questions import (
    StillAsked,
    answered_question,
    asked_keys,
    dispute,
    disputed_questions,
)
from db.trivia_rounds import (
    ClockEnded,
    answers_of,
    close_round,
    open_round,
    round_by_id,
    take_answer,
)
from tests.bot.quiz import numbered
from track.errors import NothingStored
from track.trivia.game import Game, Round, RoundStage, Stage, Terms

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CLOSES = NOW + timedelta(seconds=20)
BOT, GUILD, CHANNEL = 1, 7, 8


async def begun(store: Store, channel: int = CHANNEL) -> Game:
    return await begin_game(store, BOT, GUILD, channel, 100, Terms(), NOW)


async def opened(store: Store, game: Game, number: int = 1) -> Round:
    asked = await open_round(store, game, numbered(number), CLOSES)
    assert asked is not None
    return asked


async def test_a_question_comes_back_from_the_store_as_it_was(store: Store) -> None:
    game = await begun(store)
    asked = await opened(store, game)
    assert await round_by_id(store, GUILD, asked.id) == asked
    with pytest.raises(StillAsked):
        await answered_question(store, GUILD, asked.question_id)
    assert await close_round(store, game, asked, CLOSES)
    assert await answered_question(store, GUILD, asked.question_id) == numbered(1)


async def test_the_last_second_counts_and_the_moment_the_clock_ends_does_not(store: Store) -> None:
    asked = await opened(store, await begun(store))
    await take_answer(store, GUILD, asked.id, 1, "Ann", 1, CLOSES - timedelta(microseconds=1))
    with pytest.raises(ClockEnded) as late:
        await take_answer(store, GUILD, asked.id, 2, "Bob", 1, CLOSES)
    assert str(late.value) == "The clock of that question has ended."
    assert [each.name for each in await answers_of(store, GUILD, asked)] == ["Ann"]


async def test_the_last_choice_counts_and_the_same_again_is_as_early_as_it_was(
    store: Store,
) -> None:
    asked = await opened(store, await begun(store))
    for second, choice in ((1, 0), (4, 1), (9, 1)):
        at = NOW + timedelta(seconds=second)
        await take_answer(store, GUILD, asked.id, 1, "Ann", choice, at)
    (answer,) = await answers_of(store, GUILD, asked)
    assert (answer.choice, answer.at) == (1, NOW + timedelta(seconds=4))


async def test_a_hundred_answers_at_once_are_all_kept_or_all_told_they_are_late(
    store: Store,
) -> None:
    game = await begun(store)
    asked = await opened(store, game)

    async def press(member: int) -> bool:
        try:
            await take_answer(store, GUILD, asked.id, member, f"M{member}", member % 4, NOW)
        except ClockEnded:
            return False
        return True

    presses = [asyncio.ensure_future(press(member)) for member in range(1, 101)]
    await asyncio.wait(presses, return_when=asyncio.FIRST_COMPLETED)
    assert await close_round(store, game, asked, CLOSES)
    taken = sum(await asyncio.gather(*presses))
    scores = await scores_of_game(store, game)
    assert len(scores) == taken > 0
    assert sum(each.points for each in scores) == 15 * sum(each.right for each in scores)
    assert (await game_by_id(store, GUILD, game.id)).ranked is (taken > 1)


async def test_a_round_is_closed_once(store: Store) -> None:
    game = await begun(store)
    asked = await opened(store, game)
    done = await asyncio.gather(*(close_round(store, game, asked, CLOSES) for _ in range(5)))
    assert sorted(done) == [False, False, False, False, True]
    assert (await game_by_id(store, GUILD, game.id)).played == 1


async def test_of_ten_games_begun_at_once_in_a_channel_one_is_played(store: Store) -> None:
    tries = await asyncio.gather(*(begun(store) for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(each, Game) for each in tries) == 1
    assert sum(isinstance(each, GameOn) for each in tries) == 9
    assert isinstance(await begun(store, channel=9), Game)


async def test_two_games_of_a_server_are_not_asked_the_same(store: Store) -> None:
    first, second = await begun(store), await begun(store, channel=9)
    asked = await asyncio.gather(
        *(open_round(store, game, numbered(1), CLOSES) for game in (first, second))
    )
    assert sorted(each is None for each in asked) == [False, True]
    assert await asked_keys(store, GUILD) == {"winner:1"}
    assert await asked_keys(store, 8) == set()


async def test_a_stop_voids_the_open_round_of_its_own_application_alone(store: Store) -> None:
    game, other = await begun(store), await begin_game(store, 2, GUILD, 9, 1, Terms(), NOW)
    asked, others = await opened(store, game), await opened(store, other, 2)
    await interrupt_games(store, BOT)
    assert (await round_by_id(store, GUILD, asked.id)).stage is RoundStage.VOID
    assert (await round_by_id(store, GUILD, others.id)).stage is RoundStage.OPEN
    (told,) = await games_to_tell(store, BOT)
    assert told == replace(game, stage=Stage.PAUSED, due=CLOSES)
    await told_game(store, game)
    assert await games_to_tell(store, BOT) == []
    with pytest.raises(ClockEnded) as late:
        await take_answer(store, GUILD, asked.id, 1, "Ann", 1, NOW)
    assert str(late.value) == ("That round counts for nobody: the game was interrupted or stopped.")


async def test_an_interrupted_game_goes_on_once_and_never_beside_another(store: Store) -> None:
    game = await begun(store)
    await interrupt_games(store, BOT)
    assert (await go_on(store, BOT, game, CLOSES)).stage is Stage.PLAYING
    with pytest.raises(GameOn):
        await go_on(store, BOT, game, CLOSES)
    await interrupt_games(store, BOT)
    newer = await begun(store)
    with pytest.raises(GameOver):
        await go_on(store, BOT, game, CLOSES)
    assert await end_game(store, newer)
    assert not await end_game(store, newer)
    with pytest.raises(GameOver):
        await open_round(store, newer, numbered(5), CLOSES)
    assert "winner:5" not in await asked_keys(store, GUILD)


async def test_points_of_void_rounds_and_of_lonely_games_are_ranked_nowhere(store: Store) -> None:
    game = await begun(store)
    for number, members in ((1, (1, 2)), (2, (1,))):
        asked = await opened(store, game, number)
        for member in members:
            await take_answer(store, GUILD, asked.id, member, f"M{member}", 1, NOW)
        if number == 1:
            await close_round(store, game, asked, CLOSES)
    await end_game(store, game)
    lonely = await begun(store)
    asked = await opened(store, lonely, 3)
    await take_answer(store, GUILD, asked.id, 1, "M1", 1, NOW)
    await close_round(store, lonely, asked, CLOSES)
    ranked = await scores_since(store, GUILD, None)
    assert [(each.member_id, each.points, each.answered) for each in ranked] == [
        (1, 15, 1),
        (2, 15, 1),
    ]
    assert await scores_since(store, GUILD, CLOSES) == ranked
    assert await scores_since(store, GUILD, CLOSES + timedelta(seconds=1)) == []
    assert await scores_since(store, 8, None) == []


async def test_of_two_questions_of_a_day_the_first_stands(store: Store) -> None:
    day = NOW.date()
    drawn = await asyncio.gather(
        *(set_daily(store, GUILD, day, numbered(number)) for number in (1, 2))
    )
    assert drawn == [True, True]
    found = await daily_of(store, GUILD, day)
    assert found is not None
    assert await asked_keys(store, GUILD) == {found.question.key}
    tomorrow = day + timedelta(days=1)
    assert not await set_daily(store, GUILD, tomorrow, found.question)
    assert await daily_of(store, GUILD, tomorrow) is None
    assert await daily_of(store, 8, day) is None


async def test_no_other_server_reaches_a_round_a_game_or_a_question(store: Store) -> None:
    game = await begun(store)
    asked = await opened(store, game)
    for reached in (
        take_answer(store, 8, asked.id, 1, "Ann", 1, NOW),
        round_by_id(store, 8, asked.id),
        game_by_id(store, 8, game.id),
        answered_question(store, 8, asked.question_id),
    ):
        with pytest.raises(NothingStored):
            await reached
    assert not await dispute(store, 8, asked.question_id, 1, NOW)
    assert await disputed_questions(store, GUILD) == []
