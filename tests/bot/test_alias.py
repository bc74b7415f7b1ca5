"""/alias: a server's own names for athletes, kept by its moderators and seen by nobody else."""

from pathlib import Path

import pytest

from bot.ask import Asker
from bot.opening import Opened, opened
from bot.simulation import simulated
from tests.db.dumps import plain

PAIR = "/h2h first:{} second:Jakob as_of:2024-05-25"
SCORE = "Kerr 2 – 8 Ingebrigtsen"


async def ask(store: Opened, guild: int, *lines: str) -> list[str]:
    """Return the answers to ``lines``, asked by a moderator of one server."""
    async with simulated(store, role="moderator", guild_id=guild) as world:
        asker = Asker(world)
        return [(await asker.ask(line)).text for line in lines]


async def test_an_alias_means_the_athlete_at_once_and_after_a_restart(
    store: Opened, database: Path
) -> None:
    added, used = await ask(
        store, 7, "/alias add athlete:Kerr alias:the Brooks Beast", PAIR.format("BROOKS béast, the")
    )
    assert added == "“the Brooks Beast” now means Josh Kerr here.\nSeen in this server alone."
    assert "Josh Kerr" not in used
    (used,) = await ask(store, 7, PAIR.format("The  Brooks-Beast"))
    assert used.startswith(SCORE)
    async with opened(database) as again:
        (used,) = await ask(again, 7, PAIR.format("the brooks beast"))
    assert used.startswith(SCORE)


async def test_an_alias_comes_first_while_typing(store: Opened) -> None:
    await ask(store, 7, "/alias add athlete:Josh Kerr alias:Jakobs Schreck")
    async with simulated(store, guild_id=7) as world:
        choices = await Asker(world).complete("/h2h first:jakobs")
    assert choices[0][0] == "Josh Kerr · GBR · 1997 · 1500 m/mile"


async def test_no_other_server_and_no_direct_message_sees_it(store: Opened) -> None:
    await ask(store, 7, "/alias add athlete:Kerr alias:Brooks Beast")
    (elsewhere,) = await ask(store, 8, PAIR.format("Brooks Beast"))
    assert "Josh Kerr" not in elsewhere
    (listed,) = await ask(store, 8, "/alias list")
    assert listed.startswith("0 aliases\n")
    async with simulated(store, dm=True) as world:
        alone = await Asker(world).ask(PAIR.format("Brooks Beast"))
    assert "Josh Kerr" not in alone.text
    removed = await ask(store, 8, "/alias remove alias:Brooks Beast")
    assert removed == ["“Brooks Beast” is no alias here; /alias list shows them all."]


async def test_the_list_says_who_entered_what_and_removing_takes_it_away(
    store: Opened, database: Path
) -> None:
    async with simulated(store, role="moderator", guild_id=7) as world:
        asker = Asker(world)
        await asker.ask("/alias add athlete:Kerr alias:Brooks Beast")
        await asker.ask("/alias add athlete:Nuguse alias:Goose")
        listed = (await asker.ask("/alias list")).text.splitlines()
        assert listed[0] == "2 aliases"
        assert listed[1].startswith(f"Brooks Beast: Josh Kerr, by member {world.member.id}, 20")
        assert listed[2].startswith("Goose: Yared Nuguse, by member ")
        alone = (await asker.ask("/alias list athlete:Nuguse")).text.splitlines()
        assert alone[0] == "1 alias"
        assert await asker.complete("/alias remove alias:goo") == [("Goose", "Goose")]
        assert (await asker.ask("/alias remove alias:goose")).text.startswith(
            "“goose” is no alias here any more."
        )
        gone = await asker.ask(PAIR.format("goose"))
        assert "Nuguse" not in gone.text.splitlines()[0]
        member = world.member.id
    with plain(database) as connection:
        log = connection.execute(
            "SELECT title, actor_id, guild_id, added, removed FROM batch WHERE kind = 'entry'"
        ).fetchall()
    assert log == [
        ("alias Brooks Beast for Josh Kerr", member, 7, 1, 0),
        ("alias Goose for Yared Nuguse", member, 7, 1, 0),
        ("no alias Goose", member, 7, 0, 1),
    ]


@pytest.mark.parametrize(
    ("alias", "sentence"),
    [
        ("x", "“x” will not do; an alias has 2 to 40 letters."),
        ("🥇🥇", "“🥇🥇” will not do; an alias has 2 to 40 letters."),
        ("y" * 41, f"“{'y' * 41}” will not do; an alias has 2 to 40 letters."),
        ("#1", "“#1” will not do; an alias has 2 to 40 letters."),
        ("#goose", "“#goose” will not do; an alias cannot begin with #."),
        ("Josh Kerr", "“Josh Kerr” is how Josh Kerr is found; choose another alias."),
        ("brooks  BEAST", "“brooks BEAST” is an alias here already; remove it first."),
    ],
)
async def test_an_alias_that_would_not_do_is_refused(
    store: Opened, alias: str, sentence: str
) -> None:
    answers = await ask(
        store,
        7,
        "/alias add athlete:Kerr alias:Brooks Beast",
        f"/alias add athlete:Nuguse alias:{alias}",
    )
    assert answers[1] == sentence


async def test_a_member_is_refused_even_where_the_menu_lets_the_command_through(
    store: Opened, database: Path
) -> None:
    async with simulated(store, role="member", guild_id=7) as world:
        command = world.env.backend.find_command("alias", 7, type=1)
        assert command is not None
        world.member.guild.set_command_permissions(int(command["id"]), {world.member: True})
        for line in (
            "/alias add athlete:Kerr alias:Brooks Beast",
            "/alias remove alias:Brooks Beast",
            "/alias list",
        ):
            answer = await Asker(world).ask(line)
            assert answer.text == (
                "Only moderators (permission Manage Messages) can do that here; ask one of them."
            )
            assert (answer.ephemeral, answer.declined) == (True, True)
    with plain(database) as connection:
        assert connection.execute("SELECT count(*) FROM alias WHERE guild_id <> 0").fetchone() == (
            0,
        )


async def test_hostile_aliases_neither_format_nor_mention(store: Opened) -> None:
    async with simulated(store, role="moderator", guild_id=7) as world:
        asker = Asker(world)
        await asker.ask("/alias add athlete:Kerr alias:@everyone **x** <@1>")
        shown = str((await asker.ask("/alias list")).components)
    assert "@everyone" not in shown
    assert "**x**" not in shown
    assert "<@1>" not in shown.replace("\\\\<", "")


async def test_an_alias_whose_athlete_the_seeds_no_longer_hold_means_nobody(
    store: Opened, database: Path
) -> None:
    (added,) = await ask(store, 7, "/alias add athlete:Kerr alias:Brooks Beast")
    assert added.startswith("“Brooks Beast” now means Josh Kerr")
    with plain(database) as connection:
        connection.execute("UPDATE alias SET athlete_id = 1 WHERE guild_id = 7")
    async with opened(database, seeds=False) as again:
        listed, asked = await ask(again, 7, "/alias list", PAIR.format("Brooks Beast"))
        async with simulated(again, guild_id=7) as world:
            offered = await Asker(world).complete("/h2h first:brooks beast")
    assert listed.startswith("0 aliases\n")
    assert "Josh Kerr" not in asked
    assert all(not label.startswith("Josh Kerr") for label, _ in offered)
