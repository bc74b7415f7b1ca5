"""The best mark for a place before a race, as each server sees it."""

from collections.abc import Mapping

from db.batches import Wanted
from db.best_for_places import best_for_places
from db.national_bests import national_bests
from db.races import race_by_id, stored_race
from db.store import SHARED, Store
from tests.db import small_rows as rows
from tests.db.small_rows import apply, take_back
from track.storylines.context import BestForPlace


async def seconds(store: Store, race: int, guild: int | None = None) -> str:
    """Return the best second place before a race, and how often it was broken."""
    view = store.view(guild)
    found: Mapping[int, BestForPlace] = await best_for_places(view, await race_by_id(view, race))
    return ", ".join(f"{place} {each.line.mark} {each.times}" for place, each in found.items())


def raced(marks: Mapping[int, int], guild: int = SHARED) -> list[Wanted]:
    """Return races whose numbers are their days of June 2024, each with a second place."""
    first = min(marks)
    return [
        Wanted("athlete", [rows.athlete(first, guild=guild)]),
        Wanted("meet", [rows.meet(first, guild=guild)]),
        Wanted(
            "race", [rows.race(n, first, day=20240600 + n, guild=guild) for n in marks]
        ),
        Wanted(
            "result",
            [
                rows.result(n, first, mark, day=20240600 + n, place=2, guild=guild)
                for n, mark in marks.items()
            ],
        ),
    ]  # fmt: skip


async def test_the_best_for_a_place_is_that_of_other_races_to_the_end_of_the_day(
    store: Store,
) -> None:
    await apply(store, raced({1: 230_000, 2: 231_000, 3: 229_000, 4: 228_000}), kind="seeds")
    assert [await seconds(store, race) for race in (1, 2, 3, 4)] == [
        "", "2 3:50.00 1", "2 3:50.00 1", "2 3:49.00 2",
    ]  # fmt: skip


async def test_a_best_taken_out_gives_way_to_the_one_behind_it(store: Store) -> None:
    await apply(store, raced({1: 230_000, 2: 229_500, 4: 228_000}), kind="seeds")
    await apply(store, raced({1: 230_000, 4: 228_000}), kind="seeds")
    assert await seconds(store, 4) == "2 3:50.00 1"
    await take_back(store, 2)
    assert await seconds(store, 4) == "2 3:49.50 2"


async def test_a_servers_own_race_holds_a_place_there_alone(store: Store) -> None:
    await apply(store, raced({1: 230_000, 9: 225_000}), kind="seeds")
    await apply(store, raced({5: 229_000}, guild=5), kind="entry", guild=5)
    assert await seconds(store, 9) == "2 3:50.00 1"
    assert await seconds(store, 9, guild=5) == "2 3:49.00 1"


async def test_of_a_nation_the_best_of_each_are_read_in_order(store: Store) -> None:
    await apply(store, raced({1: 230_000, 2: 229_000}), kind="seeds")
    await apply(store, raced({5: 228_000}, guild=5), kind="entry", guild=5)

    async def best(guild: int | None) -> list[str]:
        view = store.view(guild)
        stored = await stored_race(view, await race_by_id(view, 2))
        people = dict.fromkeys((1, 5), stored.lines[0].athlete)
        found = await national_bests(view, stored.race, stored.lines, lambda number: people[number])
        return [f"{each.athlete} {each.mark} {each.day}" for each in found["GBR"]]

    assert await best(None) == ["1 3:49.00 2 Jun 2024"]
    # What was run after the day is not known on it.
    assert await best(5) == ["1 3:49.00 2 Jun 2024"]
