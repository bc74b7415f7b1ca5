"""/server, /spoiler and /me: what is set holds where it should, and nowhere else."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.ask import Answer, Asker
from bot.opening import Opened
from bot.simulation import World, simulated
from tests.db.dumps import one
from ui.options.moments import UnknownTimezone, UnreadableMoment, read_moment, read_timezone

RESULT = "/result race:bowerman mile 2024"


def served(store: Opened, guild: int = 7, role: Any = "moderator") -> Any:
    return simulated(store, role=role, guild_id=guild)


def covered(answer: Answer) -> bool:
    """Return whether everything in an answer is behind a cover."""
    return all(part.get("spoiler") for part in answer.components)


async def ask(world: World, *lines: str) -> list[Answer]:
    asker = Asker(world)
    return [await asker.ask(line) for line in lines]


async def test_a_server_has_its_settings_and_another_has_not(store: Opened) -> None:
    async with served(store) as world:
        (told,) = await ask(
            world, "/server set spoiler:cover answers:private timezone:europe/london"
        )
        assert told.ephemeral
        assert told.text == (
            "Settings of this server\n"
            "Recaps go to: wherever they are posted from\n"
            "Results in recaps: covered\n"
            "Answers: private\n"
            "Units: metric\n"
            "Timezone: Europe/London\n"
            "On this day: not posted; /server onthisday begins it\n"
            "Covered now: nothing\n"
            "Holds in this server alone.\n"
            "Change them with /server set; cover a meet with /spoiler set."
        )
        (result, said) = await ask(world, RESULT, f"{RESULT} private:False")
        assert (result.ephemeral, said.ephemeral) == (True, False)
    async with served(store, 8) as world:
        (told, result) = await ask(world, "/server view", RESULT)
        assert "Answers: public\nUnits: metric\nTimezone: UTC" in told.text
        assert not result.ephemeral


async def test_while_a_meet_is_covered_every_public_answer_with_results_is(
    store: Opened,
) -> None:
    lines = (
        RESULT, "/h2h first:Kerr second:Jakob", "/athlete name:Kerr", "/season name:Josh Kerr",
        "/meet name:bowerman mile", "/streak athlete:Jakob", "/losses athlete:Jakob",
        "/nemesis athlete:Jakob", "/records scope:world event:mile sex:men",
        "/toplist event:mile sex:men", "/onthisday date:25 May",
        "/whatif mark:3:43 event:mile sex:men", "/progression athlete:Kerr event:mile",
        "/compare first:Kerr second:Jakob",
    )  # fmt: skip
    async with served(store) as world:
        (told,) = await ask(world, "/spoiler set meet:prefontaine 2024 until:12h")
        assert told.text.startswith("Answers with results are covered here for Prefontaine Classic")
        for answer in await ask(world, *lines):
            assert covered(answer), answer.command
        (page,) = [await Asker(world).ask("/losses athlete:Jakob", click=["Next"])]
        assert covered(page)
        for answer in await ask(world, "/help", "/convert mark:3:46.22 mile to:1500"):
            assert not covered(answer)
        (alone,) = await ask(world, f"{RESULT} private:True")
        assert covered(alone)
        (shown, alone) = await ask(world, "/me set spoilers:show", f"{RESULT} private:True")
        assert shown.text.splitlines()[2] == "Results: shown"
        assert not covered(alone)
        (lifted, result) = await ask(world, "/spoiler lift", RESULT)
        assert lifted.text.startswith("The cover is lifted.")
        assert not covered(result)
    async with served(store, 8) as world:
        (result,) = await ask(world, RESULT)
        assert not covered(result)


async def test_a_person_is_answered_as_they_set_wherever_they_ask(store: Opened) -> None:
    async with simulated(store, dm=True) as world:
        (told, result) = await ask(world, "/me set answers:private spoilers:cover", RESULT)
    assert told.text == (
        "Your settings\n"
        "Answers to you: private\n"
        "Results: covered\n"
        "Units: as the server has it\n"
        "They hold wherever you ask. /me delete forgets all that is kept of you."
    )
    assert covered(result)


VAULT = "race:paris 2024 men pole vault final"
FEET = (
    "In feet: 6.25 = 20-6 · 5.95 = 19-6.25 · 5.90 = 19-4.25 · 5.85 = 19-2.25 · 5.80 = 19-0.25 · "
    "5.70 = 18-8.25 · 5.50 = 18-0.5"
)


async def test_lengths_are_told_in_feet_too_where_that_is_set(store: Opened) -> None:
    async with served(store) as world:
        (told, result) = await ask(world, "/server set units:imperial", f"/result {VAULT}")
        assert "Units: metric and imperial" in told.text
        assert "1 Duplantis   SWE 6.25" in result.text
        assert FEET in result.text.splitlines()
        typed = await Asker(world).complete("/pace distance:10k time:30:00")
        assert [label for label, _ in typed] == [
            "10 km in 30:00.00 = 3:00.00/km, 4:49.68/mile · 20.00 km/h"
        ]
        (splits,) = await ask(world, "/pace distance:10k time:30:00 negative:1%")
        assert "    1 mi  4:51.14 4:51.14" in splits.text
        (told, result) = await ask(world, "/me set units:metric", f"/result {VAULT}")
        assert "Units: metric" in told.text
        assert "In feet" not in result.text
        shown = await Asker(world).ask(f"/recap preview {VAULT}", click=["Post"])
        message = [each for each in world.channel.history() if each.author.bot][-1]
        # A recap is everybody's, so it is in the server's units whoever posts it.
        assert FEET in shown.text.splitlines()
        assert FEET.partition(": ")[2] in str([part.to_dict() for part in message.components])
    async with served(store, 8) as world:
        (result,) = await ask(world, "/toplist event:long jump sex:men")
        assert "In feet" not in result.text
        (told, result) = await ask(
            world, "/me set units:imperial", "/toplist event:long jump sex:men top:5"
        )
        assert "In feet: 8.95 = 29-4.25 · 8.90 = 29-2.25 · 8.87 = 29-1" in result.text


async def test_delete_forgets_settings_drafts_and_who_entered_what(store: Opened) -> None:
    async with served(store) as world:
        await ask(world, "/me set answers:private", "/alias add athlete:Kerr alias:Brooks Beast")
        await Asker(world).ask("Import results from this message", message_text="1. A B 3:45.00")
        number = world.member.id
        kept = f"SELECT count(*) FROM batch WHERE actor_id = {number}"  # noqa: S608 - our own
        assert one(store.store.path, kept) == 1
        (told,) = await ask(world, "/me delete")
    assert told.text.startswith("Forgotten: ")
    for query in (
        kept,
        "SELECT count(*) FROM draft",
        "SELECT count(*) FROM preference WHERE user_id <> 0",
    ):
        assert one(store.store.path, query) == 0
    assert one(store.store.path, "SELECT count(*) FROM alias WHERE guild_id = 7") == 1


async def test_members_set_nothing_for_the_server(store: Opened) -> None:
    async with served(store, role="member") as world:
        for name in ("server", "spoiler"):
            command = world.env.backend.find_command(name, 7, type=1)
            assert command is not None
            world.member.guild.set_command_permissions(int(command["id"]), {world.member: True})
        answers = await ask(
            world, "/server view", "/server set answers:private", "/spoiler lift",
            "/spoiler set meet:prefontaine 2024",
        )  # fmt: skip
    assert {answer.text for answer in answers} == {
        "Only moderators (permission Manage Messages) can do that here; ask one of them."
    }


NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12h", "2026-07-02T01:00:00+01:00"),
        ("3 days", "2026-07-04T13:00:00+01:00"),
        ("2026-07-05 20:30", "2026-07-05T20:30:00+01:00"),
        ("2026-07-05T20:30+00:00", "2026-07-05T21:30:00+01:00"),
    ],
)
def test_moments_are_read_in_the_timezone_of_the_server(text: str, moment: str) -> None:
    assert read_moment(text, "Europe/London", NOW).isoformat() == moment


@pytest.mark.parametrize("text", ["", "yesterday", "0h", "2026-06-30", "2027-07-01", "999 days"])
def test_other_moments_are_refused(text: str) -> None:
    with pytest.raises(UnreadableMoment):
        read_moment(text, "Europe/London", NOW)


def test_timezones_are_known_whatever_their_capitals() -> None:
    assert read_timezone(" europe/OSLO") == "Europe/Oslo"
    with pytest.raises(UnknownTimezone):
        read_timezone("Atlantis")
