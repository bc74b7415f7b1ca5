"""/about and /help."""

from bot.ask import Asker
from tests.db.test_seeding import TABLES
from ui.about import EXAMPLES, MENUS
from ui.version import __version__


async def test_about_says_what_it_is_and_how_much_it_knows(asker: Asker) -> None:
    assert (await asker.ask("/about")).text.splitlines() == [
        "Bell Lap",
        "Track & field answers with proof.",
        "Type part of a name and get results, head-to-heads and conversions, "
        "each with its sources and an honest word on how complete the store is.",
        "Try: /h2h first:Kerr second:Jakob",
        f"Knows: {TABLES['result']} results of 11342 athletes, {TABLES['athlete']} on file",
        f"Version: {__version__}",
        "Reads no message but one you choose a menu on; needs no privileged intent.",
        "Asks no outside service.",
        "/help lists every command · data to 21 Mar 2026",
    ]


async def test_help_lists_every_command_with_an_example(asker: Asker) -> None:
    answer = await asker.ask("/help")
    lines = answer.text.splitlines()
    commands = [EXAMPLES[name] for name in sorted(EXAMPLES) if " " not in name]
    groups = [
        "/alias add, list, remove",
        "/me delete, set, view",
        "/race add, edit, log, paste, undo, void",
        "/recap post, preview, update",
        "/server onthisday, set, view",
        "/spoiler lift, set",
        "/trivia daily, leaderboard, play, report, stop",
    ]
    menus = [f"Apps > {name}" for name in MENUS]
    told = commands + groups + menus
    assert len(lines[1:-1]) == len(told)
    for line, name in zip(lines[1:-1], told, strict=True):
        assert line.startswith(f"{name}: ")
    assert "… and" not in str(answer.components), "longer than a message of Discord"


async def test_help_on_one_command_tells_of_it_alone(asker: Asker) -> None:
    assert (await asker.ask("/help command:pace")).text.splitlines() == [
        "/pace",
        "The third of distance, time and pace from the other two, with splits.",
        "Try: /pace distance:mile time:3:45.34 lap:400",
        "distance: An event or a length, as in mile, marathon or 12 km",
        "time: A time, as in 3:45.34",
        "pace: A pace or speed, as in 4:00/km, 62 per lap or 20 km/h",
        "lap: Show the splits every so far",
        "negative: Second half faster than the first by so much, as in 4 (seconds) or 2%",
        "private: Show the answer only to me",
        "Part of a name is enough. Every answer can be private: private:True.",
    ]
    assert await asker.complete("/help command:h2") == [("h2h", "h2h")]
