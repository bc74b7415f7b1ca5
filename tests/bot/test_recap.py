"""/recap: posted once, covered where it should be, changed in place, shown in time."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.ask import Answer, Asker
from bot.opening import Opened
from bot.simulation import World, simulated
from db.recaps import begin_posting, recaps_of_race
from tests.bot.test_race_paste import ANSWERS, PASTE
from tests.db.dumps import one
from ui.recaps.posting import reveal_due

BOWERMAN = "race:bowerman mile 2024"


def served(store: Opened, guild: int = 7, role: Any = "moderator") -> Any:
    return simulated(store, role=role, guild_id=guild)


async def ask(world: World, line: str, **then: Any) -> Answer:
    return await Asker(world).ask(line, **then)


def posts(world: World) -> list[discord.Message]:
    """Return what the bot posted into the channel, the oldest first."""
    return [each for each in world.channel.history() if each.author.bot]


def payload(message: discord.Message) -> str:
    """Return everything of a message that reaches people's devices, covered or not."""
    return json.dumps([part.to_dict() for part in message.components])


def uncovered(message: discord.Message) -> str:
    """Return what of a message is not behind a cover."""
    parts = [part.to_dict() for part in message.components]
    return message.content + json.dumps([part for part in parts if not part.get("spoiler")])


async def test_a_preview_posts_nothing_and_then_what_it_showed(store: Opened) -> None:
    async with served(store) as world:
        shown = await ask(world, f"/recap preview {BOWERMAN} intro:What a night.")
        assert shown.ephemeral
        assert posts(world) == []
        assert shown.text.startswith("Bowerman Mile 2024\n")
        assert "What a night.\n• " in shown.text
        assert "1 Kerr" in shown.text
        assert "[Post] [Intro] [As text] [Drop]" in shown.text
        posted = await ask(world, f"/recap post {BOWERMAN}")
        (message,) = posts(world)
    assert posted.text.startswith(f"Posted.\n{message.jump_url}\n")
    assert "What a night." in payload(message)
    assert "first British record" in payload(message) or "British record" in payload(message)


async def test_moderators_choose_what_is_told_and_say_their_own_words(store: Opened) -> None:
    async with served(store) as world:
        shown = await ask(
            world,
            f"/recap preview {BOWERMAN}",
            choose=["Nine men ran under 3:50"],
            click=["Intro"],
            fill={"intro": "@everyone **look**"},
        )
        preview = shown.text.rpartition("\n\n")[2]
        assert preview.splitlines()[2:5] == [
            "@everyone **look**",
            "• Nine men ran under 3:50 in the Bowerman Mile 2024.",
            " 1 Kerr         GBR 3:45.34",
        ]
        await ask(world, f"/recap post {BOWERMAN}")
        (message,) = posts(world)
    assert "@everyone" not in payload(message)
    assert "**look**" not in payload(message)


async def test_a_recap_leaves_as_text_and_as_markdown_with_the_same_facts(store: Opened) -> None:
    async with served(store) as world:
        recap = await world.slash("recap preview", {"race": "bowerman mile 2024"})
        assert recap.response is not None
        sent = await world.member.click(recap.response, label="As text")
        assert sent.response is not None
        plain, markdown = [await each.read() for each in sent.response.message.attachments]
    told = plain.decode()
    assert told.startswith("Bowerman Mile 2024\nMen's mile · final · Eugene, OR, 25 May 2024\n• ")
    assert markdown.decode().startswith("## Bowerman Mile 2024\n\nMen's mile")
    for line in told.splitlines():
        fact = line.removeprefix("• ").partition(": ")[0]
        assert fact in markdown.decode()


async def test_the_picture_has_its_numbers_in_words(store: Opened) -> None:
    async with served(store) as world:
        shown = await ask(world, f"/recap preview {BOWERMAN} picture:True")
        await ask(world, f"/recap post {BOWERMAN}")
        (message,) = posts(world)
    (file,) = message.attachments
    assert file.filename == "gaps.png"
    assert str(file.description).startswith(
        "Gaps behind the winner, Kerr 3:45.34: 2nd Ingebrigtsen +0.26, 3rd Nuguse +0.88, "
    )
    assert f"Picture: {file.description}" in shown.text
    assert "gaps.png" in payload(message)


async def test_posting_twice_does_not_post_twice(store: Opened) -> None:
    async with served(store) as world:
        await ask(world, f"/recap post {BOWERMAN}")
        again = await ask(world, f"/recap post {BOWERMAN} style:full")
        assert len(posts(world)) == 1
    assert again.declined
    assert again.text.startswith("That recap is posted already: https://discord.com/channels/7/")


async def test_a_post_that_was_cut_off_is_not_repeated_blindly(store: Opened) -> None:
    async with served(store) as world:
        await ask(world, f"/recap preview {BOWERMAN}")
        race: Any = one(store.store.path, "SELECT race_id FROM recap")
        (recap,) = await recaps_of_race(store.store, 7, race)
        assert await begin_posting(store.store, recap)
        refused = await ask(world, f"/recap post {BOWERMAN}")
        assert "a post of it was cut off: look in #track" in refused.text
        assert posts(world) == []


async def test_an_update_tells_what_has_changed_in_place(store: Opened, tmp_path: Any) -> None:
    sheet = tmp_path / "mile.txt"
    sheet.write_text(PASTE, encoding="utf-8")
    async with served(store) as world:
        await ask(world, "/race paste", attach=sheet, **ANSWERS)
        await ask(world, "/recap post race:harbour 2025 thread:True")
        await ask(world, "/race edit race:harbour 2025 athlete:Kipyegon status:DQ reason:lane")
        updated = await ask(world, "/recap update race:harbour 2025")
        changes = "Faith Kipyegon DQ, was 2nd in 4:06.00"
        assert changes in updated.text
        (message,) = [each for each in posts(world) if each.components]
        assert "Corrected since" in payload(message)
        assert changes in payload(message)
        (thread,) = world.channel.threads
        assert thread.name == "Women's 1500 m, Wellington, 14 Jun 2025"


async def test_missing_permissions_are_named_before_anything_is_posted(store: Opened) -> None:
    async with served(store) as world:
        guild = world.member.guild
        deny = discord.PermissionOverwrite(send_messages=False, create_public_threads=False)
        closed = guild.create_text_channel("closed", overwrites={guild.default_role: deny})
        result = await world.slash("recap post", {"race": "bowerman mile 2024", "channel": closed})
        refused = str([each.components for each in (result.response, *result.followups) if each])
        assert closed.history() == []
    assert "I may not post in \\\\#closed: give me Send Messages there first." in refused


@pytest.mark.parametrize("spoiler", ["cover", "timed"])
async def test_a_kept_back_result_is_nowhere_outside_the_cover(store: Opened, spoiler: str) -> None:
    async with served(store) as world:
        await ask(world, f"/recap post {BOWERMAN} spoiler:{spoiler} thread:True picture:True")
        (message,) = [each for each in posts(world) if each.components]
        seen = uncovered(message) if spoiler == "cover" else payload(message)
        (thread,) = world.channel.threads
        words = [str(each.description) + each.filename for each in message.attachments]
        assert len(words) == (spoiler == "cover")
        for told in words:
            assert "Kerr" not in told
            assert "3:45" not in told
        for secret in ("Kerr", "3:45", "Ingebrigtsen", "record", "first", "0.26"):
            assert secret not in seen
            assert secret not in (thread.name or "")
        assert "Men's mile, Eugene, OR, 25 May 2024" in seen


async def test_a_timed_result_shows_when_its_time_has_come_also_after_a_restart(
    store: Opened,
) -> None:
    async with served(store) as world:
        await ask(world, f"/recap post {BOWERMAN} spoiler:timed reveal_at:12h")
        assert await reveal_due(world.client) == 0
        past = (datetime.now(UTC) - timedelta(minutes=1)).isoformat(timespec="seconds")
        async with store.store.writer.transaction() as connection:
            await connection.execute("UPDATE recap SET reveal_at = ?", [past])
        assert await reveal_due(world.client) == 1
        (message,) = posts(world)
        assert "3:45.34" in payload(message)
        assert await reveal_due(world.client) == 0


async def test_moderators_alone(store: Opened) -> None:
    async with served(store, role="member") as world:
        command = world.env.backend.find_command("recap", 7, type=1)
        assert command is not None
        world.member.guild.set_command_permissions(int(command["id"]), {world.member: True})
        answers = [
            await ask(world, f"/recap {name} {BOWERMAN}") for name in ("preview", "post", "update")
        ]
        assert posts(world) == []
    assert {answer.text for answer in answers} == {
        "Only moderators (permission Manage Messages) can do that here; ask one of them."
    }


RESULT = f"/result {BOWERMAN}"


async def test_a_moderator_begins_a_recap_under_a_result(store: Opened) -> None:
    async with served(store) as world:
        shown = await ask(world, RESULT, click=["Recap"])
        result, preview = shown.text.split("\n\n")
        assert result.endswith("\n[Storylines] [Recap] [Proof]")
        assert preview.startswith("Bowerman Mile 2024\n")
        assert "Preview: #track, shown, not posted yet" in preview
        assert shown.ephemeral
        await ask(world, f"/recap preview {BOWERMAN} style:headline intro:What a night.")
        again = await ask(world, RESULT, click=["Recap"])
        assert "What a night." in again.text


async def test_the_recap_button_is_for_moderators_of_a_server_alone(store: Opened) -> None:
    async with served(store) as world:
        result = await world.slash("result", {"race": "bowerman mile 2024"})
        fan = world.member.guild.add_member(world.env.create_user("another fan"))
        pressed = await fan.click(result.response, label="Recap")
        assert pressed.response is not None
        assert (
            "Only moderators" in json.dumps(pressed.response.components) + pressed.response.content
        )
        assert pressed.response.ephemeral
    async with served(store, role="member") as world:
        assert "[Storylines] [Proof]" in (await ask(world, RESULT)).text
    async with simulated(store, dm=True, role="moderator") as world:
        assert "[Storylines] [Proof]" in (await ask(world, RESULT)).text


async def test_storylines_open_privately_under_a_result(store: Opened) -> None:
    async with served(store, role="member") as world:
        shown = await ask(world, RESULT, click=["Storylines"])
    assert shown.ephemeral
    assert shown.text.split("\n\n")[1].startswith("Bowerman Mile 2024: storylines\n")
