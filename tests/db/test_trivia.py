"""Quiz questions of the seeds, checked against the rows by other means than the generator's."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.batches import Wanted
from db.store import Store
from db.trivia import next_question
from tests.db import small_rows as rows
from tests.db.check_trivia import dice, drawn
from tests.db.small_rows import apply
from tests.db.trivia_checks import Checker
from track.trivia.kinds import KIND_NAMES, KINDS, serves
from track.trivia.question import Difficulty, Question, Topic
from track.trivia.wish import Wish

SAMPLE = 800
ALONE = 12
"""Questions of each kind that are drawn by that kind alone."""
PARIS_2024 = "SELECT id FROM meet WHERE name = 'Olympic Games Paris 2024'"


def only(*kinds: str) -> frozenset[str]:
    """Return what to bar for these kinds alone."""
    return KIND_NAMES - set(kinds)


async def many(store: Store, wish: Wish, count: int) -> list[Question]:
    return [question async for question in drawn(store, wish, count)]


async def test_each_question_has_one_right_answer_and_none_comes_twice(
    seeded: Store, database: Path
) -> None:
    with closing(sqlite3.connect(database)) as connection:
        checker = Checker(connection)
        asked = await many(seeded, Wish(), SAMPLE)
        assert [wrong for each in asked if (wrong := checker.wrong(each))] == []
        assert len(asked) == len(checker.keys) == SAMPLE
        for kind in KINDS:
            checker.keys.clear()
            alone = await many(seeded, Wish(barred=only(kind.name)), ALONE)
            assert [wrong for each in alone if (wrong := checker.wrong(each))] == []
            assert len(alone) == ALONE
    assert set(checker.checked) == KIND_NAMES
    assert {each.difficulty for each in asked} == set(Difficulty)
    assert {each.topic for each in asked} == set(Topic)


async def test_the_check_refuses_every_other_choice_of_every_question(
    seeded: Store, database: Path
) -> None:
    kinds = Counter[str]()
    with closing(sqlite3.connect(database)) as connection:
        checker = Checker(connection)
        for question in await many(seeded, Wish(), 150):
            kinds[question.kind] += 1
            for other in range(len(question.choices)):
                checker.keys.clear()
                found = checker.wrong(replace(question, right=other))
                assert bool(found) == (other != question.right), found
    assert len(kinds) > 20


async def test_the_check_refuses_a_wrong_choice_that_is_right_too(
    seeded: Store, database: Path
) -> None:
    with closing(sqlite3.connect(database)) as connection:
        checker = Checker(connection)
        (ahead,) = await many(seeded, Wish(barred=only("ahead")), 1)
        race = ahead.text.partition(" in ")[2]
        places = checker.placed(checker.race(race.removesuffix("?")))
        behind = max(places, key=lambda name: places[name])
        text = f"Who finished ahead of {behind} in {race}"
        crowded = replace(ahead, text=text, choices=tuple(places)[:3], subject="another")
        assert "true are" in checker.wrong(crowded)


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("difficulty", Difficulty)
async def test_a_wish_is_kept(topic: Topic, difficulty: Difficulty, seeded: Store) -> None:
    barred = frozenset({"winner", "code", "guess", "record_year"})
    asked = await many(seeded, Wish(topic, difficulty, barred), 8)
    assert len(asked) == 8
    assert {each.difficulty for each in asked} == {difficulty}
    assert not barred & {each.kind for each in asked}
    if topic is not Topic.EVERYTHING:
        assert {each.topic for each in asked} == {topic}


async def test_a_pool_ends_and_begins_again(seeded: Store) -> None:
    wish = Wish(Topic.RECORDS, Difficulty.EASY, barred=frozenset({"record_year"}))
    asked = await many(seeded, wish, 1_000)
    keys = {each.key for each in asked}
    assert 20 < len(keys) == len(asked) < 300
    assert await next_question(seeded, wish, keys, dice(7)) is None
    # Whatever is found first, one that is left is found.
    for question in asked[::20]:
        found = await next_question(seeded, wish, keys - {question.key}, dice(8))
        assert found is not None
        assert found.key == question.key
    assert await next_question(seeded, wish, set(), dice(7)) is not None


async def test_the_same_draw_asks_the_same_question(seeded: Store) -> None:
    first, second = [await many(seeded, Wish(), 20) for _ in range(2)]
    assert first == second


async def test_nothing_is_told_of_a_covered_meet(seeded: Store, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        ((paris,),) = connection.execute(PARIS_2024).fetchall()
        of_paris = {
            name
            for (name,) in connection.execute(
                "SELECT athlete.name FROM result JOIN race ON race.id = race_id "
                "JOIN athlete ON athlete.id = athlete_id WHERE race.meet_id = ? AND place = 1",
                (paris,),
            )
        }
    assert len(of_paris) > 30
    wish = Wish(difficulty=Difficulty.EASY)
    asked = await many(seeded, wish, 200)
    assert any(paris in each.meets for each in asked)
    covered = await many(seeded, replace(wish, covered=frozenset({paris})), 250)
    assert len(covered) == 250
    for each in covered:
        told = f"{each.text} {each.answer} {each.proof}"
        assert paris not in each.meets
        assert "Paris 2024" not in told
        assert "Olympic Games 2024" not in told
        assert " Aug 2024: " not in told or not of_paris & set(each.choices), told
    # A list with a mark of those days tells who is behind it.
    lists = await many(
        seeded, Wish(covered=frozenset({paris}), barred=only("list_place", "personal_best")), 60
    )
    assert lists
    assert not any("Olympic" in row or ", 4 Aug 2024 (" in row for e in lists for row in e.proof)


async def test_a_servers_own_rows_are_asked_of_nobody(store: Store) -> None:
    assert await next_question(store, Wish(), set(), dice(1)) is None
    own = [
        Wanted("source", [rows.source("own")]),
        Wanted("athlete", [rows.athlete(n, f"Own Runner {n}", 5) for n in range(1, 7)]),
        Wanted("meet", [rows.meet(1, "Own Meet", 5, level="DL")]),
        Wanted("race", [rows.race(1, 1, guild=5)]),
        Wanted(
            "result", [rows.result(1, n, 225_000 + 10 * n, place=n, guild=5) for n in range(1, 7)]
        ),
    ]
    await apply(store, own, "import", 5)
    assert await next_question(store, Wish(), set(), dice(1)) is None
    shared = [
        Wanted("source", [rows.source("all")]),
        Wanted("athlete", [rows.athlete(n, f"Runner {n}") for n in range(11, 17)]),
        Wanted("meet", [rows.meet(11, "Shared Meet", level="DL")]),
        Wanted("race", [rows.race(11, 11)]),
        Wanted(
            "result", [rows.result(11, n, 225_000 + 10 * n, place=n - 10) for n in range(11, 17)]
        ),
    ]
    await apply(store, shared, "seeds", 0)
    asked = await many(store, Wish(barred=frozenset({"code"})), 100)
    assert {each.kind for each in asked} == {
        "winner", "place", "margin", "winning_mark", "ahead", "finish_order",
    }  # fmt: skip
    assert len({each.key for each in asked}) == len(asked) == 13
    assert not any("Own" in f"{each.text} {each.choices} {each.answer}" for each in asked)


def test_every_topic_has_kinds_of_its_own() -> None:
    assert len(KINDS) == len(KIND_NAMES) == 24
    for topic in Topic:
        assert sum(serves(kind, topic) for kind in KINDS) >= 3
