"""The claims of the article a fan can already check, each asked through the bot."""

import csv
from pathlib import Path

import pytest

from bot.ask import Asker

CLAIMS = Path(__file__).parents[2] / "seeds" / "claims.csv"
BOWERMAN = "/result race:bowerman mile 2024"

ASKED = [
    ("C01", BOWERMAN, [" 1 Kerr         GBR 3:45.34", "NR WL PB: Kerr"]),
    ("C02", BOWERMAN, [" 2 Ingebrigtsen NOR 3:45.60"]),
    ("C04", BOWERMAN, [" 3 Nuguse       USA 3:46.22"]),
    ("C05", BOWERMAN, [" 4 Gourley      GBR 3:47.74"]),
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
    ("C17", "/convert mark:3:46.22 mile to:1500", ["3:46.22 mile = 3:29.46 1500 m"]),
    (
        "C19",
        "/h2h first:Wightman second:Jakob as_of:2024-05-24",
        ["19 Jul 2022 Eugene    1500 m", " 1 3:29.23 2 3:29.47 +0.24"],
    ),
    (
        "C20",
        "/h2h first:Kerr second:Jakob as_of:2024-05-24",
        ["Last: Kerr by 0.27, World Athletics Championships Budapest 2023, 1500 m, 23 Aug 2023"],
    ),
    (
        "C23",
        "/result race:zürich 2021 1500 men",
        ["1 Cheruiyot    KEN 3:31.37", "2 Ingebrigtsen NOR 3:31.45"],
    ),
    (
        "C24",
        "/h2h first:Nuguse second:Ingebrigtsen as_of:2024-05-25",
        ["Nuguse 0 – 5 Ingebrigtsen"],
    ),
    ("C25", "/result race:rabat 2023 1500 men", [" 2 Nuguse        USA 3:33.02"]),
    (
        "C33",
        "/result race:oslo 2022 mile",
        [" 1 Ingebrigtsen NOR 3:46.46", " 3 Wightman     GBR 3:50.30"],
    ),
    ("C36", "/result race:budapest 2023 1500 men", [" 7 Hocker       USA 3:30.70"]),
    ("C37", "/result race:eugene 2023 mile", [" 6 Hocker       USA 3:48.08"]),
    ("C38", "/result race:glasgow 2024 1500 men", ["2 Hocker    USA 3:36.69"]),
    (
        "C40",
        "/h2h first:Kerr second:Jakob since:2023 as_of:2023-08-01",
        ["30 Jun 2023 Lausanne  1500 m", "15 Jun 2023 Oslo      1500 m"],
    ),
    ("C43", "/result race:tokyo 2020 1500 men", [" 1 Ingebrigtsen NOR 3:28.32"]),
    (
        "C44",
        "/result race:olympics 2024 1500 men",
        ["Men's 1500 m · final · Saint-Denis, 6 Aug 2024"],
    ),
    ("C46", BOWERMAN, ["Splits: 400 55.91 Alvarado · 800 1:52.74 Alvarado · "]),
    (
        "C53",
        "/result race:glasgow 2024 3000 men",
        [" 1 Kerr    GBR 7:42.98", " 2 Nuguse  USA 7:43.59"],
    ),
    ("C54", "/h2h first:Kerr second:Jakob as_of:2024-05-25", ["Kerr 2 – 8 Ingebrigtsen"]),
    (
        "C56",
        "/result race:olympics 2024 1500 men",
        [" 1 Hocker       USA 3:27.65", " 4 Ingebrigtsen NOR 3:28.24"],
    ),
    ("C57", "/h2h first:Nuguse second:Ingebrigtsen as_of:2024", ["Nuguse 2 – 7 Ingebrigtsen"]),
    ("C59", "/result race:bowerman 2025", ["1 Laros  NED 3:45.94", "2 Nuguse USA 3:45.95"]),
]


@pytest.mark.parametrize(("claim", "command", "told"), ASKED)
async def test_a_claim_of_the_article_is_found_out(
    asker: Asker, claim: str, command: str, told: list[str]
) -> None:
    with CLAIMS.open(encoding="utf-8") as file:
        supported = {row["id"]: row["supported"] for row in csv.DictReader(file)}
    assert supported[claim] == "yes"
    text = (await asker.ask(command)).text
    assert [line for line in told if line not in text] == []


async def test_kerr_is_not_in_the_final_he_skipped(asker: Asker) -> None:
    answer = await asker.ask("/result race:eugene 2023 mile")
    assert answer.text.startswith("Bowerman Mile 2023\n")
    assert "complete field" in answer.text
    assert "Kerr" not in answer.text
