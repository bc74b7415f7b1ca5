"""What a server entered is made everybody's, and its own again only when nothing rests on it."""

import pytest

from db.batches import Batch, Outcome, Wanted, change
from db.imports.promoting import promote
from db.store import Store
from tests.db import small_rows as rows
from tests.db.dumps import dump
from tests.db.small_rows import AT, apply, take_back
from track.errors import StoreProblem

ATHLETE, SERVER, OTHER = 1, 5, 6


@pytest.fixture
async def entered(store: Store) -> Store:
    """Everybody's race 1 of athlete 9, and race 2 of athlete 1, whom server 5 entered (batch 2)."""
    shared = [
        Wanted("athlete", [rows.athlete(9)]),
        Wanted("meet", [rows.meet(1)]),
        Wanted("race", [rows.race(1)]),
        Wanted("result", [rows.result(1, 9, place=1)]),
    ]
    own = [
        Wanted("athlete", [rows.athlete(ATHLETE, guild=SERVER)]),
        Wanted("meet", [rows.meet(2, guild=SERVER)]),
        Wanted("race", [rows.race(2, meet=2, guild=SERVER)]),
        Wanted("result", [rows.result(2, ATHLETE, place=1, guild=SERVER)]),
    ]
    await apply(store, shared, kind="seeds")
    await apply(store, own, kind="entry", guild=SERVER)
    return store


async def brought(store: Store, wanted: list[Wanted], guild: int) -> Outcome:
    async with store.writer.transaction() as connection:
        return await change(connection, Batch("entry", "a test", "", AT, guild_id=guild), wanted)


async def promoted(store: Store, number: int) -> Outcome:
    async with store.writer.transaction() as connection:
        return await promote(connection, number)


async def test_promoted_and_taken_back_it_is_as_it_was(entered: Store) -> None:
    before = dump(entered.path)
    done = await promoted(entered, 2)
    assert [row[0] for row in await entered.view(OTHER).rows("own_race", race=2)] == []
    assert len(await entered.view(OTHER).rows("rows_of_race", race=2)) == 1
    await take_back(entered, done.batch_id)
    assert dump(entered.path) == before


@pytest.mark.parametrize("guild", [OTHER, SERVER])
async def test_it_stays_everybodys_while_others_rest_on_it(entered: Store, guild: int) -> None:
    line = Wanted("result", [rows.result(1, ATHLETE, 226_000, place=2, guild=guild)])
    later = await brought(entered, [line], guild) if guild == SERVER else None
    done = await promoted(entered, 2)
    resting = (
        await promoted(entered, later.batch_id)
        if later is not None
        else await brought(entered, [line], guild)
    )
    before = dump(entered.path)
    with pytest.raises(StoreProblem, match=f"Batch {resting.batch_id} came after"):
        await take_back(entered, done.batch_id)
    assert dump(entered.path) == before
    await take_back(entered, resting.batch_id)
    await take_back(entered, done.batch_id)


async def test_another_race_of_a_promoted_meet_rests_on_it(entered: Store) -> None:
    own = [
        Wanted("race", [rows.race(3, meet=2, heat=2, guild=SERVER)]),
        Wanted("result", [rows.result(3, 9, place=1, guild=SERVER)]),
    ]
    later = await brought(entered, own, SERVER)
    done = await promoted(entered, 2)
    resting = await promoted(entered, later.batch_id)
    with pytest.raises(StoreProblem, match=f"Batch {resting.batch_id} came after"):
        await take_back(entered, done.batch_id)


async def test_what_the_server_itself_adds_does_not_hold_it(entered: Store) -> None:
    done = await promoted(entered, 2)
    line = Wanted("result", [rows.result(1, ATHLETE, 226_000, place=2, guild=SERVER)])
    await brought(entered, [line], SERVER)
    await take_back(entered, done.batch_id)
