"""/about, /help and /data."""

from bot.ask import Asker
from ui.version import __version__


async def test_about_says_what_it_is_and_how_much_it_knows(asker: Asker) -> None:
    assert (await asker.ask("/about")).text.splitlines() == [
        "Bell Lap",
        "Track & field answers with proof.",
        "Type part of a name and get results, head-to-heads and conversions, "
        "each with its sources and an honest word on how complete the store is.",
        "Try: /h2h first:Kerr second:Jakob",
        "Knows: 10495 results of 4447 athletes, 8851 on file",
        f"Version: {__version__}",
        "Reads no message but one you choose a menu on; needs no privileged intent.",
        "Asks no outside service.",
        "/help lists every command · data to 21 Mar 2026",
    ]


async def test_help_lists_every_command_with_an_example(asker: Asker) -> None:
    lines = (await asker.ask("/help")).text.splitlines()
    assert [line.split(":")[0] for line in lines[1:-1]] == [
        "/about",
        "/agegrade",
        "/alias add",
        "/alias list",
        "/alias remove",
        "/convert",
        "/data",
        "/h2h",
        "/help",
        "/pace",
        "/points",
        "/result",
        "/whatif",
        "Apps > Convert marks here",
    ]
    assert all("Try: /" in line for line in lines[1:-2])


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


async def test_data_tells_counts_events_by_year_gaps_and_coverage(asker: Asker) -> None:
    lines = (await asker.ask("/data")).text.splitlines()
    assert lines[:5] == [
        "What the store holds",
        "Jul 2016 to 21 Mar 2026",
        "1500 m           177 2016–25",
        "800 m             94 2016–24",
        "100 m             78 2016–24",
    ]
    assert "marathon           2 2016" in lines
    assert lines[30:36] == [
        "Races: 848, 769 of them with the complete field",
        "Lines: 10495 of 4447 athletes at 123 meets",
        "Athletes: 8851 on file, with those of records and lists",
        "Records: 550, past and present",
        "Lists: 150 all-time lists with 12532 marks",
        "Disagreements: 52 kept, each side with its source",
    ]
    assert (
        "Full fields, Olympic Games: Rio 2016, every round of all 43 individual events; no relays"
    ) in lines
    assert "Full fields, Prefontaine Classic: men's mile May 2017–May 2024" in lines
    assert any(
        "men's 1500 m May 2017–Sep 2020, May 2021–Aug 2022, May 2023; " in line for line in lines
    )
    assert (
        "Known gap: men's mile, Prefontaine Classic, Jul 2025: "
        "the first four only, one of them without a mark"
    ) in lines
    assert lines[-2:] == ["848 races · data to 21 Mar 2026", "[Sources]"]


async def test_nothing_of_what_is_missing_is_cut_from_the_message(asker: Asker) -> None:
    shown = str((await asker.ask("/data")).components)
    assert shown.count("**Known gap**") == 12
    assert "… and" not in shown


async def test_the_sources_are_a_private_answer(asker: Asker) -> None:
    answer = await asker.ask("/data", click=["Sources"])
    shown = answer.text.split("[Sources]\n")[1].strip().splitlines()
    assert shown[:2] == [
        "Sources",
        "article: LetsRun report of the 2024 Bowerman Mile, 25 May 2024",
    ]
    assert any(line.startswith("rio-dataset: Rio 2016 athletics results") for line in shown)
    assert answer.ephemeral
