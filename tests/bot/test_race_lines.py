"""/race add, edit, void, undo and log: single lines of a server's own races."""

from pathlib import Path
from typing import Any

from bot.ask import Asker
from bot.opening import Opened
from bot.simulation import simulated
from db.imports.promoting import promote
from tests.bot.test_race_paste import ANSWERS, PASTE, RESULT
from tests.db.dumps import dump, one


async def entered(store: Opened, tmp_path: Path, *lines: str) -> list[str]:
    """Return the answers to ``lines`` after a race was pasted in server 7."""
    sheet = tmp_path / "mile.txt"
    sheet.write_text(PASTE, encoding="utf-8")
    async with simulated(store, role="moderator", guild_id=7) as world:
        asker = Asker(world)
        await asker.ask("/race paste", attach=sheet, **ANSWERS)
        return [(await asker.ask(line)).text for line in lines]


async def moderator(store: Opened, *lines: str, guild: int = 7) -> list[str]:
    async with simulated(store, role="moderator", guild_id=guild) as world:
        asker = Asker(world)
        return [(await asker.ask(line)).text for line in lines]


async def test_a_disqualification_moves_those_behind_up_and_undo_brings_it_all_back(
    store: Opened, tmp_path: Path
) -> None:
    await entered(store, tmp_path)
    before = dump(store.store.path)
    corrected, result = await moderator(
        store,
        "/race edit race:harbour 2025 athlete:Kipyegon status:DQ reason:lane infringement",
        RESULT,
    )
    assert corrected == (
        "Corrected: Harbour Mile 2025\n"
        "Women's 1500 m · final · Wellington, 14 Jun 2025\n"
        "2→- Kipyegon 4:06.00→DQ\n"
        "3→2 Muir        4:06.50\n"
        "4→3 Hull        4:07.01\n"
        "Reason: lane infringement\n"
        "Seen in this server alone.\n"
        "/race undo takes it back."
    )
    assert "1 Quill    NZL 4:05.12\n2 Muir     GBR 4:06.50\n3 Hull     AUS 4:07.01\n" in result
    assert "- Kipyegon KEN      DQ\n" in result
    assert "Kipyegon: lane infringement" in result
    (undone,) = await moderator(store, "/race undo")
    assert undone.startswith("Number ")
    assert dump(store.store.path) == before


async def test_lines_of_everybody_cannot_be_changed_here(store: Opened) -> None:
    before = dump(store.store.path)
    told = await moderator(
        store,
        "/race edit race:bowerman 2024 athlete:Kerr status:DQ reason:no",
        "/race void race:bowerman 2024 reason:no",
        "/race void race:bowerman 2024 athlete:Kerr reason:no",
        "/race add race:bowerman 2024 athlete:Kerr mark:3:40.00",
        "/race edit race:bowerman 2024 athlete:Usain Bolt status:DQ reason:no",
    )
    everybodys = (
        "is everybody's, so no server can change it; tell whoever runs this bot, who can import "
        "a correction."
    )
    assert told == [
        f"That line {everybodys}",
        f"That race {everybodys}",
        f"That line {everybodys}",
        "Josh Kerr has a line in that race already; correct it with /race edit.",
        "Usain Bolt has no line in that race; add one with /race add.",
    ]
    assert dump(store.store.path) == before


async def test_a_line_added_to_a_race_of_everybody_is_seen_here_alone(store: Opened) -> None:
    (added,) = await moderator(
        store, "/race add race:bowerman 2024 athlete:Usain Bolt status:DNF reason:joined late"
    )
    assert "Bolt" in added
    (here,) = await moderator(store, "/result race:bowerman mile 2024")
    (there,) = await moderator(store, "/result race:bowerman mile 2024", guild=8)
    assert "Bolt" in here
    told = "The field of the sources, and 1 line added in this server · "
    source = "Source: article, press:trackandfieldnews-pre24, moderators · "
    assert f"{source}{told[0].lower()}{told[1:]}" in here
    (recap,) = await moderator(store, "/storylines race:bowerman mile 2024 level:all")
    assert told in recap
    assert "· complete field · " in there
    assert "Bolt" not in there
    assert "moderators" not in there
    assert "Usain Bolt" in (await moderator(store, "/losses athlete:Bolt"))[0]


async def test_places_that_contradict_the_marks_are_refused(store: Opened, tmp_path: Path) -> None:
    told = await entered(
        store,
        tmp_path,
        "/race add race:harbour 2025 athlete:Sifan Hassan mark:4:05.50 place:2",
        "/race add race:harbour 2025 athlete:Sifan Hassan mark:fast",
        "/race add race:harbour 2025 athlete:Sifan Hassan",
        "/race edit race:harbour 2025 athlete:Kipyegon mark:4:06.00 reason:x",
    )
    assert told[0] == (
        "Somebody with another mark is 2 in that race; correct that line first, or leave the "
        "place out."
    )
    assert told[1] == "“fast” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5."
    assert told[2].startswith("mark cannot be")
    assert "Corrected" in told[3]


async def test_a_mark_that_does_not_fit_its_place_is_refused(store: Opened, tmp_path: Path) -> None:
    before, behind, fits = await entered(
        store,
        tmp_path,
        "/race add race:harbour 2025 athlete:Sifan Hassan mark:4:08.00 place:3",
        "/race edit race:harbour 2025 athlete:Muir mark:4:05.00 reason:x",
        "/race edit race:harbour 2025 athlete:Muir mark:4:06.60 reason:x",
    )
    assert before == (
        "Somebody with another mark is 3 in that race; correct that line first, or leave the "
        "place out."
    )
    assert behind == (
        "Place 3 does not fit that mark: 1 in that race has a worse one; correct that line first, "
        "or paste the whole race again with /race paste."
    )
    assert fits.startswith("Corrected")


async def test_a_line_nobody_can_have_is_refused(store: Opened) -> None:
    before = dump(store.store.path)
    told = await moderator(
        store,
        "/race add race:bowerman 2024 athlete:Bolt mark:0:45.00",
        "/race add race:bowerman 2024 athlete:Faith Kipyegon mark:4:07.64",
    )
    assert told == [
        "A mile in 45.00 is faster than anyone has run; check the event.",
        "Faith Kipyegon is not stored among the men, whose race that is; somebody of that name "
        "comes with /race paste.",
    ]
    assert dump(store.store.path) == before


async def test_signs_of_a_mark_go_with_it(store: Opened, tmp_path: Path) -> None:
    told = await entered(
        store,
        tmp_path,
        RESULT,
        "/race edit race:harbour 2025 athlete:Quill status:DQ reason:lane",
        RESULT,
        "/race edit race:harbour 2025 athlete:Quill status:OK reason:reinstated",
    )
    assert "PB: Quill" in told[0]
    assert "PB" not in told[2]
    assert told[3] == "Say the mark too, as in mark:3:45.34, and the place if there is one."


async def test_a_corrected_jump_keeps_its_wind(store: Opened, tmp_path: Path) -> None:
    sheet = tmp_path / "jumps.txt"
    sheet.write_text(
        "Women's long jump final, 12 July 2025\n1. Mara Quill NZL 7.60 +3.1\n"
        "2. Ida Berg NOR 7.40w\n3. Lena Fox GER 6.80 +0.3\n",
        encoding="utf-8",
    )
    async with simulated(store, role="moderator", guild_id=7) as world:
        asker = Asker(world)
        await asker.ask(
            "/race paste", attach=sheet, click=["Fix", "Confirm"], fill={"meet": "Quay Jumps"}
        )
    *_, result, best = await moderator(
        store,
        "/race edit race:quay jumps 2025 athlete:Mara Quill mark:7.61 reason:x",
        "/race edit race:quay jumps 2025 athlete:Ida Berg mark:7.41 reason:x",
        "/result race:quay jumps 2025",
        "/toplist event:long jump sex:women season:2025",
    )
    assert "1 Quill NZL 7.61 +3.1\n2 Berg  NOR      7.41\n" in result
    assert "w: Berg" in result
    assert "Fox" in best
    assert "Quill" not in best
    assert "Berg" not in best


async def test_an_added_line_is_told_as_that(store: Opened) -> None:
    (added,) = await moderator(
        store, "/race add race:bowerman 2024 athlete:Elliot Giles mark:3:55.00 place:15"
    )
    assert added.startswith("Added: Bowerman Mile 2024\n")
    assert "\n15 Giles 3:55.00\n" in added


async def test_a_race_taken_out_comes_back_with_undo(store: Opened, tmp_path: Path) -> None:
    await entered(store, tmp_path)
    before = dump(store.store.path)
    gone, asked = await moderator(store, "/race void race:harbour 2025 reason:wrong day", RESULT)
    assert gone.startswith("Taken out: 5 lines\nHarbour Mile 2025")
    assert "No stored race fits" in asked
    await moderator(store, "/race undo")
    assert dump(store.store.path) == before


async def test_the_log_says_what_and_who_and_is_the_servers_own(
    store: Opened, tmp_path: Path
) -> None:
    await entered(
        store, tmp_path, "/race edit race:harbour 2025 athlete:Muir place:3 reason:photo finish"
    )
    number = one(store.store.path, "SELECT max(id) FROM batch")
    (log,) = await moderator(store, "/race log")
    lines = log.splitlines()
    assert lines[0] == "What moderators entered here"
    assert lines[1].startswith(
        f"{number}: Laura Muir in Harbour Mile, 1500 m, 2025-06-14 corrected: photo finish, "
        "by member "
    )
    assert lines[2].startswith(f"{number - 1}: women's 1500 m, Harbour Mile, 2025-06-14 (5 lines)")
    (elsewhere,) = await moderator(store, "/race log", guild=8)
    assert elsewhere.startswith("Nothing was entered in this server yet.")
    refused = await moderator(store, f"/race undo number:{number}", guild=8)
    assert refused == ["There is nothing of this server to take back; see /race log."]


async def test_undo_takes_what_rests_on_it_first(store: Opened, tmp_path: Path) -> None:
    await entered(
        store, tmp_path, "/race edit race:harbour 2025 athlete:Muir place:3 reason:photo finish"
    )
    number: Any = one(store.store.path, "SELECT max(id) FROM batch")
    (refused,) = await moderator(store, f"/race undo number:{number - 1}")
    assert refused == (
        f"Number {number} came after number {number - 1}; take that one back first, with "
        f"/race undo number:{number}."
    )


async def test_an_alias_in_the_way_of_undo_can_be_taken_back_by_its_number(
    store: Opened, tmp_path: Path
) -> None:
    await entered(store, tmp_path, "/alias add athlete:Mara Quill alias:Feather")
    number: Any = one(store.store.path, "SELECT max(id) FROM batch")
    refused, alias, race = await moderator(
        store, "/race undo", f"/race undo number:{number}", "/race undo"
    )
    assert refused.endswith(f"take that one back first, with /race undo number:{number}.")
    assert alias.startswith(f"Number {number} is taken back: alias Feather for Mara Quill")
    assert race.startswith(f"Number {number - 1} is taken back: women's 1500 m, Harbour Mile")


async def test_what_was_promoted_is_not_taken_back_by_its_server(
    store: Opened, tmp_path: Path
) -> None:
    await entered(store, tmp_path)
    number: Any = one(store.store.path, "SELECT max(id) FROM batch")
    async with store.store.writer.transaction() as connection:
        await promote(connection, number)
    (refused,) = await moderator(store, "/race undo")
    assert refused == (
        f"Others rest on number {number} by now, so no server can take it back; tell whoever "
        "runs this bot."
    )
