"""A file is one batch: new races, the same again, a corrected version, and back."""

from db.imports.files import Input, standing_batch
from db.imports.plan import Lack, Said
from db.store import Store
from tests.db.dumps import complaint, dump, one
from tests.db.imports.bringing import (
    NOTHING,
    all_undone,
    bring,
    lines,
    mile,
    names,
    own_csv,
    states,
    undone,
)
from track.dates import Day
from track.events import find_event

FIRST = mile("1,Mara Quill,NZL,3:55.12,", "2,Ida Berg,NOR,3:56.00,", ",Ann Able,GBR,,DNF")
CORRECTED = mile("1,Mara Quill,NZL,3:55.12,", "2,Ida Berg,NOR,3:56.01,", "3,Eve Dun,USA,3:57.5,")


async def test_a_new_race_brings_its_meet_and_its_people(store: Store) -> None:
    before = dump(store.path)
    plan, outcome = await bring(store, FIRST)
    assert states(plan) == ["Mara Quill: new", "Ida Berg: new", "Ann Able: new"]
    assert lines(store.path) == ["1 Mara Quill OK 235120", "2 Ida Berg OK 236000", "Ann Able DNF"]
    stored = dump(store.path)
    assert [row[3:6] for row in stored["meet"]] == [("Harbour Mile", 20240601, 20240601)]
    assert [row[3:8] for row in stored["race"]] == [(13, "M", "final", 0, 20240601)]
    # A source, a meet, a race, three people and their lines.
    assert (outcome.added, outcome.changed, outcome.removed) == (9, 0, 0)
    assert complaint(store.path) == "ok"
    await undone(store, outcome, before)


async def test_the_same_bytes_stand_already_and_change_nothing(store: Store) -> None:
    _, outcome = await bring(store, FIRST)
    before = dump(store.path)
    view = store.view(None)
    same, other = Input.of("harbour.csv", FIRST.encode(), NOTHING), Said(sex="M")
    assert await standing_batch(view, same) == outcome.batch_id
    assert await standing_batch(view, Input.of("harbour.csv", FIRST.encode(), other)) is None
    plan, again = await bring(store, FIRST)
    assert states(plan) == ["Mara Quill: same", "Ida Berg: same", "Ann Able: same"]
    assert (again.added, again.changed, again.removed) == (0, 0, 0)
    assert dump(store.path) == before
    await undone(store, again, before)


async def test_a_corrected_file_changes_what_it_corrects_alone(store: Store) -> None:
    empty = dump(store.path)
    _, first = await bring(store, FIRST)
    before = dump(store.path)
    plan, second = await bring(store, CORRECTED)
    assert states(plan) == ["Mara Quill: same", "Ida Berg: changed", "Eve Dun: new"]
    assert [len(race.gone) for race in plan.races] == [1]
    assert lines(store.path) == [
        "1 Mara Quill OK 235120", "2 Ida Berg OK 236010", "3 Eve Dun OK 237500",
    ]  # fmt: skip
    after = dump(store.path)
    assert len(set(before["result"]) - set(after["result"])) == 2
    assert after["race"] == before["race"]
    assert (second.added, second.changed, second.removed) == (2, 1, 1)
    await all_undone(store, [(first, empty), (second, before)])


async def test_old_bytes_after_newer_ones_are_a_version_like_any_other(store: Store) -> None:
    await bring(store, FIRST)
    before = lines(store.path)
    await bring(store, CORRECTED)
    given = Input.of("harbour.csv", FIRST.encode(), NOTHING)
    assert await standing_batch(store.view(None), given) is None
    await bring(store, FIRST)
    assert lines(store.path) == before


async def test_a_corrected_day_moves_the_race(store: Store) -> None:
    empty = dump(store.path)
    rows = ("1,Mara Quill,NZL,3:55.12,", "2,Ida Berg,NOR,3:56.00,")
    _, first = await bring(store, mile(*rows))
    before = dump(store.path)
    plan, second = await bring(store, mile(*rows, day="2024-06-02"))
    assert plan.lines_gone == 2
    assert lines(store.path) == ["1 Mara Quill OK 235120", "2 Ida Berg OK 236000"]
    assert one(store.path, "SELECT day FROM race") == 20240602
    await all_undone(store, [(first, empty), (second, before)])


async def test_another_file_of_the_same_name_takes_nothing_out(store: Store) -> None:
    await bring(store, FIRST)
    plan, _ = await bring(store, mile("1,Zoe Young,FRA,4:01.00,", day="2025-06-01"))
    assert plan.lines_gone == 0
    assert len(lines(store.path)) == 4


async def test_a_race_taken_out_of_a_file_is_taken_out_of_the_store(store: Store) -> None:
    kept = "mile,M,final,,2024-06-01,Harbour Mile,1,Mara Quill,NZL,3:55.12,,"
    gone = "800,M,final,,2024-06-01,Harbour Mile,1,Ida Berg,NOR,1:50.00,,"
    await bring(store, own_csv(kept, gone))
    before = dump(store.path)
    plan, outcome = await bring(store, own_csv(kept))
    assert plan.lines_gone == 1
    assert len(dump(store.path)["race"]) == 1
    await undone(store, outcome, before)


async def test_nothing_goes_where_a_race_was_left_out_for_want_of_a_word(store: Store) -> None:
    text = own_csv(*(f",M,final,,2024-06-01,Harbour Mile,{line}" for line in (
        "1,Mara Quill,NZL,3:55.12,,", "2,Ida Berg,NOR,3:56.00,,",
    )))  # fmt: skip
    await bring(store, text, said=Said(event=find_event("mile")))
    before = dump(store.path)
    plan, _ = await bring(store, text)
    assert plan.lacks == {Lack.EVENT}
    assert dump(store.path) == before


async def test_a_corrected_wind_and_heat_stand_in_the_race(store: Store) -> None:
    def sprint(heat: str, wind: str) -> str:
        told = f"100,M,heat,{heat},2024-06-01,Harbour Games"
        return own_csv(f"{told},1,Al Ash,GBR,10.00,,{wind}", f"{told},2,Bo Ash,GBR,10.10,,{wind}")

    await bring(store, sprint("1", "2.5"))
    assert {row[12] for row in dump(store.path)["result"]} == {0}
    before = dump(store.path)
    _, second = await bring(store, sprint("2", "0.5"))
    after = dump(store.path)
    assert [(row[6], row[14]) for row in after["race"]] == [(2, 50)]
    assert {row[12] for row in after["result"]} == {1}
    await undone(store, second, before)


async def test_what_is_said_beside_a_file_fills_what_it_leaves_out(store: Store) -> None:
    text = "place,name,nation,mark\n1,Mara Quill,NZL,3:55.12\n"
    plan, _ = await bring(store, text)
    assert plan.lacks == {Lack.EVENT, Lack.SEX, Lack.DAY}
    assert [left.reason for left in plan.left_out] == [
        "no event is said, men or women is not said, the day is not said"
    ]
    said = Said(event=find_event("mile"), sex="M", day=Day(20240601), meet="Harbour", city="Town")
    await bring(store, text, said=said)
    assert lines(store.path) == ["1 Mara Quill OK 235120"]
    assert names(store.path) == ["Mara Quill"]
    assert dump(store.path)["meet"][0][7] == "Town"


async def test_a_winter_race_waits_for_a_word_about_the_track(store: Store) -> None:
    text = mile("1,Mara Quill,NZL,3:55.12,", day="2024-02-01")
    plan, _ = await bring(store, text)
    assert plan.lacks == {Lack.TRACK}
    assert lines(store.path) == []
    await bring(store, text, said=Said(short_track=True))
    assert one(store.path, "SELECT short_track FROM race") == 1
    assert one(store.path, "SELECT indoor FROM meet") == 1


async def test_a_meet_of_one_name_is_held_again_a_month_later(store: Store) -> None:
    for number, day in enumerate(("2024-06-01", "2024-06-02", "2024-07-01")):
        text = mile(f"1,Runner {number},NZL,3:55.12,", day=day, meet="Club Night")
        await bring(store, text, f"{number}.csv")
    assert one(store.path, "SELECT count(*) FROM meet") == 2
    assert one(store.path, "SELECT count(*) FROM race") == 3


async def test_a_race_without_a_line_that_can_be_stored_is_no_race(store: Store) -> None:
    before = dump(store.path)
    plan, outcome = await bring(store, mile(",Mara Quill,NZL,,ANNULLED"))
    assert [left.reason for left in plan.left_out] == ["it is annulled"]
    assert one(store.path, "SELECT count(*) FROM race") == 0
    assert names(store.path) == []
    await undone(store, outcome, before)
