"""/storylines, typed as a moderator would before writing a recap."""

import sqlite3
from pathlib import Path

import pytest

from bot.ask import Asker

BOWERMAN = "/storylines race:bowerman mile 2024"

HEADLINE = """\
Bowerman Mile 2024: storylines
Men's mile · final · Eugene, OR, 25 May 2024
1. Josh Kerr broke the British record for the mile with 3:45.34; Steve Cram's 3:46.32 had stood \
since 27 July 1985 (38 years 303 days).
2. Josh Kerr won the Bowerman Mile 2024 in 3:45.34, 0.26 s ahead of Jakob Ingebrigtsen.
3. Jakob Ingebrigtsen lost a paced 1500 m or mile final for the first time in 989 days, since \
9 September 2021 (Zürich, 1500 m, to Timothy Cheruiyot), after 11 wins in a row.
3 of 43 sentences
Complete field · data to 21 Mar 2026
[Proof]"""

REQUIRED = [
    "Josh Kerr broke the British record for the mile with 3:45.34; Steve Cram's 3:46.32 had stood "
    "since 27 July 1985 (38 years 303 days).",
    "Josh Kerr won the Bowerman Mile 2024 in 3:45.34, 0.26 s ahead of Jakob Ingebrigtsen.",
    "Josh Kerr moved to 6th on the world all-time list of the men's mile outdoors that day, with "
    "3:45.34.",
    "Only five men other than Jakob Ingebrigtsen had ever been faster than 3:45.60 in the men's "
    "mile outdoors by the end of the day, Josh Kerr in this race among them.",
    "Jakob Ingebrigtsen lost a paced 1500 m or mile final for the first time in 989 days, since "
    "9 September 2021 (Zürich, 1500 m, to Timothy Cheruiyot), after 11 wins in a row.",
    "Jakob Ingebrigtsen had lost only two of 14 1500 m or mile finals in the 24 months before: "
    "19 July 2022 in Eugene, 1500 m, to Jake Wightman and 23 August 2023 in Budapest, 1500 m, to "
    "Josh Kerr.",
    "Josh Kerr set a personal best in the mile, 3:45.34: 8.54 s better than his stored best "
    "outdoors, 3:53.88 of 21 July 2019; 3.53 s better than his stored best on a short track, "
    "3:48.87 of 27 February 2022.",
    "Jake Wightman set a personal best in the mile, 3:47.83: 2.47 s better than his stored best, "
    "3:50.30 of 16 June 2022.",
    "Five of the 14 finishers set personal bests, as the result marks them: Josh Kerr, Neil "
    "Gourley, Jake Wightman, Geordie Beamish and Cameron Myers.",
    "Yared Nuguse is now 0–5 against Jakob Ingebrigtsen in stored 1500 m or mile finals.",
    "It was Josh Kerr's 2nd win over Jakob Ingebrigtsen in ten stored 1500 m or mile finals (2–8).",
    "Josh Kerr beat Jakob Ingebrigtsen again in a rematch of the men's 1500 m at the World "
    "Athletics Championships Budapest 2023 276 days before, where he also finished ahead (1st and "
    "2nd).",
    "Nine men ran under 3:50 in the Bowerman Mile 2024.",
    "Cameron Myers ran 3:50.15 at 17, 2.13 s better than Jakob Ingebrigtsen's best up to that age, "
    "3:52.28 in this race in 2018.",
    "Yared Nuguse ran 3:46.22 in the mile, worth 3:29.46 for the 1500 m at 1.08; on the same "
    "weekend a year before it was 3:33.02 in the 1500 m in Rabat (28 May 2023).",
    "Josh Kerr's 3:45.34 was the best in the world so far in 2024 in the mile.",
]
"""What a recap of the day told, each correct to the digit."""

STRONG = [
    "moved to 6th on the world all-time list of the men's mile outdoors that day, with 3:45.34.",
    "Only five men other than Jakob Ingebrigtsen had ever been",
    "lost a paced 1500 m or mile final for the first time in 989 days",
    "had lost only two of 14 1500 m or mile finals",
    "Jakob Ingebrigtsen's best up to that age",
]
WEAKER = [
    "In the stored results only five men other than Josh Kerr had ever been",
    "In the stored results only five men other than Jakob Ingebrigtsen had ever been",
]


async def sentences(asker: Asker, line: str) -> list[str]:
    """Return every sentence of every page, without its number."""
    found: list[str] = []
    turns = 0
    while True:
        page = (await asker.ask(line, click=["Next"] * turns)).text.split("\n\n")[-1]
        found += [
            row.split(". ", 1)[1] for row in page.splitlines() if row[:1].isdigit() and ". " in row
        ]
        if "[Next]" not in page.replace("] [", "]\n[").splitlines():
            return found
        turns += 1


async def test_the_headline_is_the_three_that_lead(asker: Asker) -> None:
    assert (await asker.ask(f"{BOWERMAN} style:headline")).text == HEADLINE


async def test_the_bowerman_mile_has_what_a_recap_told(asker: Asker) -> None:
    told = await sentences(asker, BOWERMAN)
    assert [each for each in REQUIRED if each not in told] == []
    assert len(told) == len(set(told))


async def test_at_level_sure_nothing_is_of_the_stored_results_alone(asker: Asker) -> None:
    told = await sentences(asker, f"{BOWERMAN} level:sure")
    assert "Josh Kerr set a personal best in the mile, 3:45.34." in told
    assert [each for each in told if "stored" in each] == []
    everything = await sentences(asker, BOWERMAN)
    assert 10 < len(told) < len(everything)


async def test_every_sentence_has_its_rows(asker: Asker) -> None:
    text = (await asker.ask(BOWERMAN, click=["Proof"])).text.split("\n\n")[1]
    assert text.startswith("Proof: Bowerman Mile 2024, storylines\n")
    assert "27 Jul 1985 NR GBR 3:46.32 Steve Cram (GBR); " in text
    assert "9 Sep 2021" not in text.split("3. Jakob Ingebrigtsen")[0]
    assert text.count("\nCounted: ") == 8


async def test_the_full_style_goes_by_athlete(asker: Asker) -> None:
    text = (await asker.ask(f"{BOWERMAN} style:full", click=["Next", "Next"])).text
    first, _, third = text.split("\n\n")
    assert "\nJosh Kerr: Josh Kerr broke the British record for the mile" in first
    assert "\nThe race: " in third


async def test_a_private_answer_is_private(asker: Asker) -> None:
    assert (await asker.ask(f"{BOWERMAN} private:True")).ephemeral
    assert not (await asker.ask(BOWERMAN)).ephemeral


async def test_nothing_of_after_the_day_is_told(asker: Asker) -> None:
    """In August he was Olympic silver medallist; in May nobody knew."""
    told = " ".join(await sentences(asker, BOWERMAN))
    assert "2025" not in told
    assert "Olympic 1500 m 2024" not in told


async def test_a_race_of_which_little_is_stored_is_told_little(asker: Asker) -> None:
    told = await sentences(asker, "/storylines race:rio 2016 4x100 women final")
    assert told[0].startswith(
        "United States won the women's 4 × 100 m at the Olympic Games Rio 2016"
    )


@pytest.fixture
def uncovered(database: Path) -> Path:
    """Take away everything said of how complete the rows are, before the store is opened."""
    with sqlite3.connect(database) as rows:
        rows.executescript(
            """
            DELETE FROM career;
            DELETE FROM coverage;
            UPDATE list SET as_of = 20230701 WHERE as_of >= 20240525;
            UPDATE race SET field = 'partial';
            UPDATE record SET ratified = '', note = '';
            UPDATE result SET tags = '' WHERE day = 20240525;
            """
        )
    rows.close()
    return database


async def test_without_coverage_strong_claims_change_their_words(
    uncovered: Path, asker: Asker
) -> None:
    told = "\n".join(await sentences(asker, BOWERMAN))
    assert [each for each in STRONG if each in told] == []
    assert [each for each in WEAKER if each not in told] == []
    assert "By the records stored Josh Kerr broke the British record" in told
    assert "set a personal best" not in told


async def test_without_coverage_level_sure_tells_what_needs_none(
    uncovered: Path, asker: Asker
) -> None:
    told = await sentences(asker, f"{BOWERMAN} level:sure")
    assert "won the Bowerman Mile 2024 in 3:45.34, 0.26 s ahead of" in told[0]
    assert not any("record" in each or "first time" in each for each in told)
    # Ten places without a gap, the tenth slower, prove it themselves.
    assert "Nine men ran under 3:50 in the Bowerman Mile 2024." in told
