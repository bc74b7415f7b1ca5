"""Every claim of the article, asked of the bot as a fan would ask it.

What is marked supported is found out; of the rest the bot says what it cannot know.
"""

import csv
from pathlib import Path

import pytest

from bot.ask import Asker

CLAIMS = Path(__file__).parents[1] / "seeds" / "claims.csv"
BOWERMAN = "/result race:bowerman mile 2024"
DAY, EVE = "2024-05-25", "2024-05-24"
GBR = f"/records scope:national event:mile sex:men nation:GBR as_of:{DAY}"
LIST = f"/toplist event:mile sex:men as_of:{DAY} top:6"
GAPS = "/data"

ASKED = [
    ("C01", BOWERMAN, [" 1 Kerr         GBR 3:45.34", "NR WL PB: Kerr"]),
    ("C02", BOWERMAN, [" 2 Ingebrigtsen NOR 3:45.60", "SB: Ingebrigtsen, Nuguse"]),
    (
        "C03",
        f"/h2h first:Kerr second:Jakob as_of:{DAY}",
        ["Last: Kerr by 0.26, Bowerman Mile 2024"],
    ),
    ("C04", BOWERMAN, [" 3 Nuguse       USA 3:46.22"]),
    ("C05", BOWERMAN, [" 4 Gourley      GBR 3:47.74", "elsewhere 3:47.72"]),
    ("C06", BOWERMAN, [" 5 Wightman     GBR 3:47.83"]),
    (
        "C07",
        BOWERMAN,
        [
            " 6 Cheruiyot    KEN 3:48.59",
            " 7 Hocker       USA 3:48.95",
            " 8 Beamish      NZL 3:49.09",
            " 9 Hoare        AUS 3:49.11",
        ],
    ),
    (
        "C08",
        BOWERMAN,
        [
            "10 García       ESP 3:50.14",
            "11 Myers        AUS 3:50.15",
            "12 Kipsang      KEN 3:51.82",
            "13 Girma        ETH 3:53.82",
            "14 Teare        USA 3:53.92",
        ],
    ),
    ("C09", BOWERMAN, [" - Alvarado     USA     DNF", " - Kessler      USA     DNF"]),
    ("C10", GBR, ["Great Britain record: 3:45.34 Josh Kerr (GBR), Eugene, 25 May 2024"]),
    ("C11", GBR, ["3:46.32 Steve Cram    GBR", " 27 Jul 1985 Oslo   38y 303d"]),
    ("C12", GBR, ["38y 303d"]),
    (
        "C13",
        f"/progression athlete:Josh Kerr event:mile as_of:{DAY}",
        ["8.54 s better than 3:53.88, 3.53 s better than the short-track best 3:48.87"],
    ),
    ("C14", LIST, ["6 Kerr         GBR 3:45.34"]),
    (
        "C15",
        LIST,
        [
            "1 El Guerrouj  MAR 3:43.13",
            "2 Ngeny        KEN 3:43.40",
            "4 Nuguse       USA 3:43.97",
            "5 Morceli      ALG 3:44.39",
            "6 Kerr         GBR 3:45.34",
        ],
    ),
    ("C16", BOWERMAN, ["NR WL PB: Kerr"]),
    ("C17", "/convert mark:3:46.22 mile to:1500", ["3:46.22 mile = 3:29.46 1500 m"]),
    (
        "C18",
        f"/losses athlete:Jakob group:1500/mile since:2022-05-25 until:{EVE}",
        ["2 losses in 14 races", "2 3:29.65 Kerr", "2 3:29.47 Wightman"],
    ),
    (
        "C19",
        f"/h2h first:Wightman second:Jakob as_of:{EVE}",
        ["19 Jul 2022 Eugene    1500 m", " 1 3:29.23 2 3:29.47 +0.24"],
    ),
    (
        "C20",
        f"/h2h first:Kerr second:Jakob as_of:{EVE}",
        ["Last: Kerr by 0.27, World Athletics Championships Budapest 2023, 1500 m, 23 Aug 2023"],
    ),
    (
        "C21",
        f"/streak athlete:Jakob group:1500/mile kind:paced as_of:{EVE}",
        ["Ingebrigtsen: 11 wins in a row"],
    ),
    (
        "C22",
        f"/streak athlete:Jakob group:1500/mile kind:paced as_of:{DAY}",
        ["The loss before: 2nd in 3:31.45, Weltklasse Zürich 2021", "989 days before the last"],
    ),
    (
        "C23",
        "/result race:zürich 2021 1500 men",
        ["1 Cheruiyot    KEN 3:31.37", "2 Ingebrigtsen NOR 3:31.45"],
    ),
    (
        "C24",
        f"/h2h first:Nuguse second:Ingebrigtsen as_of:{DAY}",
        ["Nuguse 0 – 5 Ingebrigtsen"],
    ),
    ("C25", "/result race:rabat 2023 1500 men", [" 2 Nuguse        USA 3:33.02"]),
    ("C26", f"/h2h first:Kerr second:Jakob as_of:{DAY}", ["Between the last two: 276 days"]),
    (
        "C27",
        f"/athlete name:Josh Kerr as_of:{DAY}",
        ["World Championships: gold 1500 m 2023", "World Indoor Championships: gold 3000 m 2024"],
    ),
    (
        "C28",
        "/season name:Josh Kerr year:2024",
        [
            "11 Feb New York    2 miles i\n1 8:00.67",
            "2 Mar Glasgow       3000 m i\n1 7:42.98",
            "25 May Eugene           mile\n1 3:45.34",
        ],
    ),
    ("C29", f"/athlete name:Jakob as_of:{DAY}", ["born 19 Sep 2000 · age 23"]),
    ("C30", f"/athlete name:Cameron Myers as_of:{DAY}", ["born 9 Jun 2006 · age 17"]),
    (
        "C31",
        f"/compare first:Myers second:Jakob by:age as_of:{DAY}",
        ["Myers        3:50.15* at 17", "Ingebrigtsen 3:52.28  at 17"],
    ),
    (
        "C32",
        f"/progression athlete:Wightman event:mile as_of:{DAY}",
        ["3:47.83, 25 May 2024, Eugene: 2.47 s better than 3:50.30"],
    ),
    (
        "C33",
        "/result race:oslo 2022 mile",
        [" 1 Ingebrigtsen NOR 3:46.46", " 3 Wightman     GBR 3:50.30"],
    ),
    (
        "C34",
        "/h2h first:Wightman second:Jakob as_of:2022-07-19",
        ["Run: Wightman won the last one", "Between the last two: 33 days"],
    ),
    ("C35", f"/h2h first:Kerr second:Wightman as_of:{DAY}", ["Last: Kerr by 2.49"]),
    ("C35", "/h2h first:Jakob second:Wightman as_of:2022-06-16", ["Last: Ingebrigtsen by 3.84"]),
    ("C36", "/result race:budapest 2023 1500 men", [" 7 Hocker       USA 3:30.70"]),
    ("C37", "/result race:eugene 2023 mile", [" 6 Hocker       USA 3:48.08"]),
    ("C38", "/result race:glasgow 2024 1500 men", ["2 Hocker    USA 3:36.69"]),
    (
        "C39",
        "/season name:Hobbs Kessler year:2024",
        ["11 Feb New York       mile i\n2 3:48.66"],
    ),
    (
        "C40",
        "/h2h first:Kerr second:Jakob since:2023 as_of:2023-08-01",
        ["30 Jun 2023 Lausanne  1500 m", "15 Jun 2023 Oslo      1500 m"],
    ),
    (
        "C41",
        "/result race:eugene 2023 mile athlete:Josh Kerr",
        ["Josh Kerr is not among the lines stored of this race.", "complete field"],
    ),
    (
        "C43",
        "/result race:tokyo 2020 1500 men",
        [" 1 Ingebrigtsen NOR 3:28.32"],
    ),
    (
        "C44",
        "/result race:olympics 2024 1500 men",
        ["Men's 1500 m · final · Saint-Denis, 6 Aug 2024"],
    ),
    (
        "C45",
        "/h2h first:Kerr second:Jakob as_of:2024-08-06",
        ["Between the last two: 73 days"],
    ),
    ("C46", BOWERMAN, ["Splits: 400 55.91 Alvarado · 800 1:52.74 Alvarado · "]),
    ("C47", BOWERMAN, ["last 400 53.2"]),
    (
        "C53",
        "/result race:glasgow 2024 3000 men",
        [" 1 Kerr    GBR 7:42.98", " 2 Nuguse  USA 7:43.59"],
    ),
    ("C54", f"/h2h first:Kerr second:Jakob as_of:{DAY}", ["Kerr 2 – 8 Ingebrigtsen"]),
    (
        "C55",
        "/records scope:world event:mile sex:men",
        ["World record: 3:43.13 Hicham El Guerrouj (MAR), Rome, 7 Jul 1999; has stood 26 years"],
    ),
    (
        "C56",
        "/result race:olympics 2024 1500 men",
        [
            " 1 Hocker       USA 3:27.65",
            " 2 Kerr         GBR 3:27.79",
            " 3 Nuguse       USA 3:27.80",
            " 4 Ingebrigtsen NOR 3:28.24",
        ],
    ),
    ("C57", "/h2h first:Nuguse second:Ingebrigtsen as_of:2024", ["Nuguse 2 – 7 Ingebrigtsen"]),
    ("C58", f"/onthisday date:{DAY}", ["Beatrice Chebet", "28:54.14"]),
    ("C59", "/meet name:bowerman mile", ["2025 Eugene          3:45.94\nNiels Laros"]),
    ("C59", "/result race:bowerman 2025", ["1 Laros  NED 3:45.94", "2 Nuguse USA 3:45.95"]),
]

CANNOT_KNOW = [
    # All three are British in the store; a list of Scots is refused.
    (
        "C06",
        "/toplist event:mile sex:men nation:Scotland",
        [],
        ["Results list athletes of Scotland under Great Britain and do not tell them apart"],
    ),
    # No earlier start is stored, and how far that proves anything is said.
    (
        "C42",
        "/result race:bowerman mile 2023 athlete:Josh Kerr",
        [],
        ["Josh Kerr is not among the lines stored of this race.", "complete field"],
    ),
    (
        "C42",
        "/meet name:bowerman mile",
        [],
        ["8 editions stored, 2017 to 2025", "None in the stored results between 2019 and 2021"],
    ),
    ("C42", "/athlete name:Josh Kerr", [], ["No source holds this career whole"]),
    # Who says so is told, for it does not follow from the other splits.
    ("C47", BOWERMAN, ["Proof"], ["article"]),
    ("C48", GAPS, ["Gaps"], ["Positions: who led where in a race is not stored"]),
    ("C49", GAPS, ["Gaps"], ["Positions: who led where in a race is not stored"]),
    (
        "C50",
        "/athlete name:Neil Gourley",
        [],
        ["National championships are mostly not stored"],
    ),
    (
        "C51",
        f"/athlete name:Neil Gourley as_of:{EVE}",
        [],
        ["23 Aug 2023: ", "The career is stored from"],
    ),
    ("C60", GAPS, ["Gaps"], ["Selection: how nations choose their teams"]),
]


def supported() -> dict[str, str]:
    with CLAIMS.open(encoding="utf-8") as file:
        return {row["id"]: row["supported"] for row in csv.DictReader(file)}


@pytest.mark.parametrize(("claim", "command", "told"), ASKED)
async def test_a_claim_of_the_article_is_found_out(
    asker: Asker, claim: str, command: str, told: list[str]
) -> None:
    text = (await asker.ask(command)).text
    assert [line for line in told if line not in text] == []


@pytest.mark.parametrize(("claim", "command", "click", "told"), CANNOT_KNOW)
async def test_of_what_it_cannot_know_the_bot_says_so(
    asker: Asker, claim: str, command: str, click: list[str], told: list[str]
) -> None:
    text = (await asker.ask(command, click=click)).text
    assert [line for line in told if line not in text] == []


def test_every_claim_is_asked() -> None:
    claims = supported()
    asked = {claim for claim, *_ in ASKED} | {"C52"}
    unknowable = {claim for claim, *_ in CANNOT_KNOW}
    assert asked >= {claim for claim, how in claims.items() if how == "yes"}
    assert unknowable == {claim for claim, how in claims.items() if how != "yes"}
    assert not asked & {claim for claim, how in claims.items() if how == "no"}


async def test_nine_men_ran_under_three_fifty(asker: Asker) -> None:
    lines = (await asker.ask(BOWERMAN)).text.splitlines()
    marks = [line.rsplit(" ", 1)[-1] for line in lines if line[:2].strip().isdigit()]
    assert sum(mark < "3:50" for mark in marks) == 9


async def test_he_and_his_own_other_races_aside_five_men_were_ever_faster(asker: Asker) -> None:
    """C15 counts Kerr in that very race, and not Ingebrigtsen himself."""
    rows = [line for line in (await asker.ask(LIST)).text.splitlines() if line[:1].isdigit()]
    faster = [row for row in rows if row.rsplit(" ", 1)[-1] < "3:45.60"]
    assert len([row for row in faster if "Ingebrigtsen" not in row]) == 5
