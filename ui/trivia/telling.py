"""Telling a channel what became of its game: answers, the end, and what a stop cut off."""

from typing import TYPE_CHECKING

from db.trivia_games import end_game, scores_of_game, told_game
from db.trivia_rounds import answers_of, place_of_round, rounds_to_tell, told_round
from track.trivia.game import Game, RoundStage
from ui.trivia.cards import answer_card, interrupted_card, standing_card
from ui.trivia.place import Place

if TYPE_CHECKING:
    from ui.client import Client


def place_of(client: "Client", game: Game) -> Place:
    """Return where a game is played."""
    return Place(client, game.guild_id, game.channel_id)


async def tell_rounds(client: "Client", game: Game) -> bool:
    """Tell what became of questions whose messages still wait; return whether one was void."""
    store, void = client.store, False
    for asked in await rounds_to_tell(store, game):
        card = answer_card(
            game,
            asked,
            await place_of_round(store, asked),
            await answers_of(store, game.guild_id, asked),
            await scores_of_game(store, game),
        )
        message_id = await place_of(client, game).put(asked.message_id, card)
        await told_round(store, asked, message_id)
        void = void or asked.stage is RoundStage.VOID
    return void


async def tell_end(client: "Client", game: Game, *, note: str = "") -> None:
    """End a game and tell who won; nothing where somebody ended it meanwhile."""
    if await end_game(client.store, game):
        scores = await scores_of_game(client.store, game)
        await place_of(client, game).post(standing_card(game, scores, note=note))


async def give_back(client: "Client", game: Game) -> None:
    """Tell a channel that its game was interrupted, with a button that goes on."""
    if client.get_guild(game.guild_id) is None:
        await end_game(client.store, game)
        return
    void = await tell_rounds(client, game)
    if not game.remaining:
        await tell_end(client, game)
        return
    scores = await scores_of_game(client.store, game)
    await place_of(client, game).post(interrupted_card(game, scores, void=void))
    await told_game(client.store, game)
