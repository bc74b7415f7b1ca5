"""/race paste and the menu on messages: nothing is written before Confirm, and it stays here."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from bot.ask import Answer, Asker
from bot.opening import Opened, opened
from bot.simulation import World, simulated
from db.imports.drafts import stored_draft
from db.imports.entries import confirm_draft
from db.imports.plan import State
from db.store import Store
from tests.db.dumps import dump, one
from track.errors import NothingStored

PASTE = """Women's 1500 m final, 14 June 2025
1. Mara Quill NZL 4:05.12 PB
2. Faith Kipyegon KEN 4:06.00
3. L. Muir GBR 4:06.50
4. Jesica Hull AUS 4:07.01
- Ida Berg NOR DNF 3:55.46
"""
WHERE = {"meet": "Harbour Mile, Wellington"}
ANSWERS: Any = {"choose": ["Muir", "Hull"], "click": ["Fix", "Confirm"], "fill": WHERE}
RESULT = "/result race:harbour 2025"


def served(store: Opened, guild: int = 7, role: Any = "moderator") -> Any:
    return simulated(store, role=role, guild_id=guild)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "mile.txt"
    path.write_text(PASTE, encoding="utf-8")
    return path


async def paste(world: World, sheet: Path, **then: Any) -> Answer:
    return await Asker(world).ask("/race paste", attach=sheet, **then)


def held(store: Opened) -> dict[str, Any]:
    """Return everything stored but the drafts."""
    return {table: rows for table, rows in dump(store.store.path).items() if table != "draft"}


async def form(
    world: World, text: str, fill: Mapping[str, str] = MappingProxyType({}), **then: Any
) -> Answer:
    """Return what comes of the form that /race paste opens without a file."""
    return await Asker(world).ask("/race paste", fill={"results": text, **fill}, **then)


async def ask(store: Opened, guild: int, line: str, role: Any = "member") -> str:
    async with served(store, guild, role) as world:
        return (await Asker(world).ask(line)).text


async def test_the_preview_says_what_was_understood_and_asks_the_rest(
    store: Opened, sheet: Path
) -> None:
    async with served(store) as world:
        answer = await paste(world, sheet)
    assert answer.ephemeral
    assert answer.text == (
        "Women's 1500 m\n"
        "14 Jun 2025 · final · new race\n"
        "+ 1 Mara Quill*    4:05.12\n"
        "+ 2 Faith Kipyegon 4:06.00\n"
        "+ 3 L. Muir*       4:06.50\n"
        "+ 4 Jesica Hull*   4:07.01\n"
        "+ - Ida Berg*          DNF\n"
        "Not said: the meet; press Fix\n"
        "Who is meant: L. Muir GBR, Jesica Hull AUS\n"
        "New athletes: Mara Quill, Ida Berg\n"
        "Ignored: 1 line without a result\n"
        "Look again: Ida Berg: “3:55.46” beside DNF is no mark\n"
        "+ new, * athlete not stored yet\n"
        "Nobody is taken for somebody else on the name alone.\n"
        "Nothing is written before Confirm · seen in this server alone\n"
        "Who is L. Muir?: Laura Muir (GBR, born 1993, 2013 to 2024) | Somebody who is not stored "
        "yet | None of the 2 names asked for is stored yet\n"
        "[Fix] [Cancel]"
    )


async def test_confirmed_it_is_an_answer_here_and_nowhere_else(store: Opened, sheet: Path) -> None:
    async with served(store) as world:
        done = (await paste(world, sheet, **ANSWERS)).text.rpartition("\n\n")[2]
        here = (await Asker(world).ask(RESULT)).text
    number = one(store.store.path, "SELECT max(id) FROM batch")
    assert done == (
        f"Entered as number {number}: 5 lines entered, 2 athletes new.\n"
        "Seen in this server alone.\n"
        f"/race undo number:{number} takes it back.\n"
        "[Proof]"
    )
    assert here == (
        "Harbour Mile 2025\n"
        "Women's 1500 m · final · Wellington, 14 Jun 2025\n"
        "1 Quill    NZL 4:05.12\n"
        "2 Kipyegon KEN 4:06.00\n"
        "3 Muir     GBR 4:06.50\n"
        "4 Hull     AUS 4:07.01\n"
        "- Berg     NOR     DNF\n"
        "Behind the winner: 2nd +0.88 · 3rd +1.38 · 4th +1.89\n"
        "PB: Quill\n"
        "Berg: printed beside it: 3:55.46\n"
        "Source: moderators · field as entered · data to 21 Mar 2026\n"
        "[Storylines] [Recap] [Proof]"
    )
    assert "No stored race fits" in await ask(store, 8, RESULT)
    assert "Quill" not in (await ask(store, 8, "/athlete name:Mara Quill")).partition("\n")[2]
    assert "Mara Quill" in await ask(store, 7, "/athlete name:Mara Quill")
    mine, theirs = [
        await ask(store, guild, "/toplist event:1500 sex:women season:2025 nation:NZL")
        for guild in (7, 8)
    ]
    assert "Quill" in mine
    assert "Quill" not in theirs
    async with served(store, 8) as world:
        offered = await Asker(world).complete("/result race:harbour")
        names = await Asker(world).complete("/athlete name:mara qui")
    assert not [label for label, _ in offered if "Harbour Mile" in label]
    assert not [label for label, _ in names if "Quill" in label]


async def test_nothing_is_written_before_confirm_nor_after_cancel(
    store: Opened, sheet: Path
) -> None:
    before = held(store)
    async with served(store) as world:
        await paste(world, sheet, choose=["Muir", "Somebody"], click=["Fix"], fill=WHERE)
        assert held(store) == before
        gone = await paste(world, sheet, click=["Cancel"])
    assert gone.text.endswith("Cancelled; nothing was written.")
    assert held(store) == before
    assert one(store.store.path, "SELECT count(*) FROM draft") == 1


async def test_a_preview_is_confirmed_after_a_restart(
    store: Opened, database: Path, sheet: Path
) -> None:
    async with served(store) as world:
        await paste(world, sheet, choose=["Muir", "Hull"], click=["Fix"], fill=WHERE)
        actor = world.member.id
    number: Any = one(database, "SELECT max(id) FROM draft")
    async with Store(database) as again:
        draft = await stored_draft(again, 7, actor, number)
        for stranger in ((8, actor), (7, actor + 1)):
            with pytest.raises(NothingStored):
                await stored_draft(again, *stranger, number)
        plan, _ = await confirm_draft(again, 7, actor, draft, draft.read(), None)
        assert [line.name for line in plan.lines(State.NEW)][2:4] == ["Laura Muir", "Jessica Hull"]
        with pytest.raises(NothingStored):
            await stored_draft(again, 7, actor, number)
    async with opened(database) as lent:
        assert "3 Muir" in await ask(lent, 7, RESULT)


async def test_the_same_again_is_stored_already_and_a_corrected_mark_changes_the_line(
    store: Opened, sheet: Path
) -> None:
    async with served(store) as world:
        await paste(world, sheet, **ANSWERS)
        again = await paste(world, sheet)
        corrected = PASTE.replace("4:06.00", "4:06.05")
        changed = await form(world, corrected, click=["Confirm"])
        result = (await Asker(world).ask(RESULT)).text
    last = again.text.rpartition("\n\n")[2]
    assert "14 Jun 2025 · final · stored already\n= 1 Mara Quill" in last
    assert "[Confirm]" not in last
    assert "~ 2 Faith Kipyegon 4:06.05\n" in changed.text
    assert "2 Kipyegon KEN 4:06.05\n" in result


async def test_a_bare_name_is_nobody_of_another_race_without_a_word(store: Opened) -> None:
    text = "Men's mile, 14 June 2025\n1. Zebulon Quax 3:55.01\n2. Orlo Vanterpool 3:56.00\n"
    other = text.replace("mile, 14", "3000 m, 15").replace("3:5", "7:5")
    async with served(store) as world:
        await form(world, text, fill=WHERE, click=["Fix", "Confirm"])
        again = await form(world, text)
        elsewhere = await form(world, other, fill={"meet": "Quay Games"}, click=["Fix"])
    assert "= 1 Zebulon Quax    3:55.01\n= 2 Orlo Vanterpool 3:56.00\n" in again.text
    assert "Who is meant" not in again.text
    assert "Who is meant: Zebulon Quax, Orlo Vanterpool\n" in elsewhere.text
    assert "Who is Zebulon Quax?: Zebulon Quax (2025) | Somebody" in elsewhere.text
    assert "[Confirm]" not in elsewhere.text


async def test_a_meet_without_a_city_has_no_gap_for_it(store: Opened) -> None:
    text = "Men's mile, 14 June 2025\n1. Zebulon Quax NZL 3:55.01\n2. Orlo Vanterpool AUS 3:56.00\n"
    async with served(store) as world:
        await form(world, text, fill={"meet": "Quay Mile"}, click=["Fix", "Confirm"])
        asker = Asker(world)
        result = await asker.ask("/result race:quay mile 2025")
        athlete = await asker.ask("/athlete name:Zebulon Quax")
        races = await asker.complete("/result race:quay mile")
        meets = await asker.complete("/meet name:quay mile")
    assert "Men's mile · final · 14 Jun 2025\n" in result.text
    assert "Best mark: mile 3:55.01, 14 Jun 2025: " in athlete.text
    assert [label for label, _ in races] == ["Quay Mile 2025 · men's mile · 14 Jun 2025"]
    assert [label for label, _ in meets] == ["Quay Mile · men's mile through the years"]


@pytest.mark.parametrize("meet", ["!!!", "2025", ", Wellington"])
async def test_a_meet_nobody_could_ask_for_is_not_said(store: Opened, meet: str) -> None:
    text = "Men's mile, 14 June 2025\n1. Josh Kerr GBR 3:55.01\n2. Cole Hocker USA 3:56.00\n"
    async with served(store) as world:
        answer = await form(world, text, fill={"meet": meet}, click=["Fix"])
    assert "Not said: the meet; press Fix" in answer.text.rpartition("\n\n")[2]


async def test_a_race_everybody_has_is_recognised_by_who_ran(store: Opened) -> None:
    text = (
        "Men's mile, 25 May 2024\n1. Josh Kerr GBR 3:45.34\n2. Jakob Ingebrigtsen NOR 3:45.61\n"
        "3. Yared Nuguse USA 3:46.22\n"
    )
    async with served(store) as world:
        answer = await Asker(world).ask("Import results from this message", message_text=text)
    assert (
        "25 May 2024 · final · stored already\n"
        "= 1 Josh Kerr        3:45.34\n"
        "! 2 Jakob Ingebrigt… 3:45.61\n"
        "= 3 Yared Nuguse     3:46.22\n"
    ) in answer.text
    assert "! not as stored: what is stored stays" in answer.text
    assert "[Confirm]" not in answer.text


async def test_a_second_message_is_added_to_the_first(store: Opened) -> None:
    async with served(store) as world:
        asker = Asker(world)
        menu = "Import results from this message"
        first = await asker.ask(
            menu,
            message_text="Men's mile, 14 June 2025\n1. Josh Kerr GBR 3:50.00",
            click=["Add a message"],
        )
        assert "Now open the menu of the next message" in first.text
        both = await asker.ask(menu, message_text="2. Cole Hocker USA 3:50.10")
    assert "+ 1 Josh Kerr   3:50.00\n+ 2 Cole Hocker 3:50.10\n" in both.text


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            {"event": "5000", "sex": "men", "day": "2025-06-14"},
            "Left out: no 5000 m was ever so good, check event and sex: ",
        ),
        (
            {"event": "mile", "sex": "women", "day": "2025-06-14"},
            "Left out: no mile was ever so good, check event and sex: ",
        ),
        (
            {"event": "mile", "sex": "men", "day": "2060-06-14"},
            "Left out: 14 Jun 2060 has not come yet: ",
        ),
    ],
)
async def test_a_slip_in_the_form_makes_no_record(
    store: Opened, said: dict[str, str], reason: str
) -> None:
    async with served(store) as world:
        answer = await form(
            world, "1. Josh Kerr GBR 3:46.01\n2. Cole Hocker USA 3:47.02", fill=said, click=["Fix"]
        )
    shown = answer.text.rpartition("\n\n")[2]
    assert f"{reason}Josh Kerr 3:46.01, Cole Hocker 3:47.02\n" in shown
    assert "[Confirm]" not in shown


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hello there", "No race to store"),
        ("@everyone " * 190, "No race to store"),
        ("\u202e1. Josh Kerr 3:45", "Results, not ready yet"),
    ],
)
async def test_what_is_no_table_is_said_so_and_pings_nobody(
    store: Opened, text: str, sentence: str
) -> None:
    async with served(store) as world:
        answer = await Asker(world).ask("Import results from this message", message_text=text)
    assert answer.text.startswith(sentence)
    assert "\u202e" not in str(answer.components)
    assert "@everyone" not in str(answer.components).replace("@\u200beveryone", "")


async def test_a_member_is_refused_even_where_the_menu_lets_the_command_through(
    store: Opened, sheet: Path
) -> None:
    async with served(store, role="member") as world:
        for name, kind in (("race", 1), ("Import results from this message", 3)):
            command = world.env.backend.find_command(name, 7, type=kind)
            assert command is not None
            world.member.guild.set_command_permissions(int(command["id"]), {world.member: True})
        asker = Asker(world)
        answers = [
            await asker.ask("/race paste", attach=sheet),
            await asker.ask("/race void race:bowerman 2024 reason:no"),
            await asker.ask("/race undo"),
            await asker.ask("/race log"),
            await asker.ask("Import results from this message", message_text=PASTE),
        ]
    assert {answer.text for answer in answers} == {
        "Only moderators (permission Manage Messages) can do that here; ask one of them."
    }


async def test_an_unreadable_file_gets_one_sentence(store: Opened, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    async with served(store) as world:
        answer = await paste(world, picture)
    assert answer.declined
    assert answer.ephemeral
    assert len(answer.text.splitlines()) == 1
    assert one(store.store.path, "SELECT count(*) FROM draft") == 0


async def test_a_confirm_that_takes_long_is_answered_in_the_end(
    store: Opened, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = []

    async def slow(interaction: Any, coming: Any, *, in_place: bool) -> Any:
        places.append(in_place)
        await interaction.response.defer(thinking=not in_place)
        return await coming

    monkeypatch.setattr("ui.entries.buttons.in_time", slow)
    monkeypatch.setattr("ui.entries.forms.in_time", slow)
    async with served(store) as world:
        done = await paste(world, sheet, **ANSWERS)
    assert places == [True, True, True, True], "two choices, the form, Confirm"
    assert "Entered as number " in str(done.components)
    assert done.ephemeral


async def test_a_message_is_not_added_to_a_file(store: Opened, sheet: Path) -> None:
    async with served(store) as world:
        answer = await paste(world, sheet)
        pasted = await form(world, PASTE)
    assert "[Add a message]" not in answer.text
    assert "[Add a message]" in pasted.text


async def test_a_winner_that_could_not_be_read_is_missed(store: Opened) -> None:
    text = (
        "Women's Long Jump final, 12 July 2025, Harbour Games\n"
        "1. Mara Quill NZL 6.90 (+1.2) 6.50 (+0.1) x 6.90 (+1.2) - 6.71 (+2.4) x\n"
        "2. Ida Berg NOR 6.85 (+1.1)\n3. Lena Fox GER 6.84 (+0.3)\n"
    )
    async with served(store) as world:
        answer = await form(world, text)
    assert (
        "Look again: nobody is 1st in W LJ; not read: “1. Mara Quill NZL 6.90 (+1.2) 6.50 (+0.1) x "
    ) in answer.text


async def test_a_list_is_called_one(store: Opened, tmp_path: Path) -> None:
    marks = tmp_path / "men-1500-metres.csv"
    marks.write_text(
        "Rank,Mark,WIND,Competitor,DOB,Nat,Pos,,Venue,Date,ResultScore\n"
        "1,3:31.00,,Josh KERR,08 OCT 1997,GBR,1,,Wellington (NZL),14 JUN 2025,1200\n",
        encoding="utf-8",
    )
    async with served(store) as world:
        answer = await paste(world, marks, click=["Confirm"])
        log = await Asker(world).ask("/race log")
    preview, _, done = answer.text.partition("\n\n")
    assert preview.startswith("List: 1 new mark\n")
    assert re.match(r"Entered as number \d+: 1 mark of a list entered\.\n", done)
    assert ": marks of a list (1 line), by member " in log.text


async def test_all_who_are_asked_for_can_be_new_at_once(store: Opened, sheet: Path) -> None:
    async with served(store) as world:
        answer = await paste(
            world, sheet, choose=["None of the 2 names"], click=["Fix"], fill=WHERE
        )
    last = answer.text.rpartition("\n\n")[2]
    assert "New athletes: Mara Quill, L. Muir, Jesica Hull and 1 more\n" in last
    assert "[Confirm]" in last


async def test_nobody_is_not_somebody(store: Opened) -> None:
    text = "Men's mile, 14 June 2025\n1. Unknown Athlete GBR 3:55.01\n2. Josh Kerr GBR 3:56.00\n"
    async with served(store) as world:
        answer = await form(world, text, fill=WHERE, click=["Fix"])
    assert "Left out: nobody is named: Unknown Athlete 3:55.01\n" in answer.text
    assert "New athletes" not in answer.text
