"""/toplist, typed as fans type it."""

import pytest

from bot.ask import Asker

MILE = """\
Men's mile: all-time
Best mark of each athlete, as of 25 May 2024
1 El Guerrouj  MAR 3:43.13
   7 Jul 1999 Roma
2 Ngeny        KEN 3:43.40
   7 Jul 1999 Roma
3 Ingebrigtsen NOR 3:43.73
   16 Sep 2023 Eugene
4 Nuguse       USA 3:43.97
   16 Sep 2023 Eugene
5 Morceli      ALG 3:44.39
   5 Sep 1993 Rieti
6 Kerr         GBR 3:45.34
   25 May 2024 Eugene
The stored list is complete to 3:49.43 as of 1 Jul 2023; later marks come from stored races alone.
Marks set outdoors alone.
In the stored results · data to 21 Mar 2026
[Proof]"""


async def test_the_list_of_the_day_of_the_article(asker: Asker) -> None:
    answer = await asker.ask("/toplist event:mile sex:men as_of:2024-05-25 top:6")
    assert answer.text == MILE


async def test_a_list_is_proven_on_its_own_day_alone(asker: Asker) -> None:
    line = "/toplist event:mile sex:men top:5 as_of:"
    proven = (await asker.ask(f"{line}2025-12-21")).text
    assert "The list is complete to 3:49.98 as of 21 Dec 2025." in proven
    assert "stored results" not in proven
    day_before = (await asker.ask(f"{line}2025-12-20")).text
    assert "The stored list is complete to 3:49.43 as of 1 Jul 2023; later marks" in day_before


async def test_on_the_eve_of_the_race_he_was_not_there(asker: Asker) -> None:
    text = (await asker.ask("/toplist event:mile sex:men as_of:2024-05-24 top:6")).text
    assert "Kerr" not in text
    assert "6 Cram         GBR 3:46.32" in text


async def test_equal_marks_share_a_rank_and_are_not_cut_off(asker: Asker) -> None:
    text = (await asker.ask("/toplist event:pole vault sex:men as_of:2020 top:5")).text
    assert [line for line in text.splitlines() if line.startswith("4 ")] == [
        "4 Tarasov    RUS 6.05",
        "4 Markov     AUS 6.05",
        "4 Lavillenie FRA 6.05",
    ]


async def test_every_mark_of_an_athlete_counts_where_asked_for(asker: Asker) -> None:
    lines = (await asker.ask("/toplist event:100 sex:men per:mark top:5")).text.splitlines()
    assert lines[2:8] == [
        "1 Bolt  JAM 9.58",
        "   16 Aug 2009 Berlin   +0.9",
        "2 Bolt  JAM 9.63",
        "   5 Aug 2012 London    +1.5",
        "3 Bolt  JAM 9.69",
        "   16 Aug 2008 Beijing  +0.0",
    ]


async def test_a_short_track_is_a_list_of_its_own_and_a_straight_sprint_is_not(
    asker: Asker,
) -> None:
    indoors = await asker.ask("/toplist event:mile sex:men surface:indoor nation:GBR top:5")
    assert "Men's mile, short track: all-time" in indoors.text
    assert "3:45.34" not in indoors.text
    assert "Kerr    GBR 3:48.87" in indoors.text
    sprint = await asker.ask("/toplist event:60 sex:women surface:indoor top:5")
    assert "1 Privalova RUS 6.92" in sprint.text


async def test_a_season_and_a_nation_are_said_to_be_unproven(asker: Asker) -> None:
    text = (await asker.ask("/toplist event:long jump sex:women season:2022 nation:GER")).text
    assert "1 Mihambo GER 7.12" in text
    assert "Not proven complete: it is what races and lists here hold, in the stored results." in (
        text
    )


async def test_pages_and_proof(asker: Asker) -> None:
    line = "/toplist event:mile sex:men as_of:2024-05-25 top:20"
    answer = await asker.ask(line, click=["Next", "Proof"])
    first, second, proof = answer.text.split("\n\n")
    assert "Lines 1–10 of 20" in first
    assert "Lines 11–20 of 20" in second
    assert proof.splitlines()[2].startswith("11 ")
    assert " · wa-list-" in proof


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (
            "/toplist event:4x100 sex:women",
            "Relay teams stand in no list here; /meet and /result tell their marks.",
        ),
        (
            "/toplist event:mile sex:men season:2025 as_of:2024-05-25",
            "The season 2025 begins after 25 May 2024; change one of the two.",
        ),
        (
            "/toplist event:mile sex:men nation:Scotland",
            "Results list athletes of Scotland under Great Britain and do not tell them apart; "
            "ask for GBR.",
        ),
    ],
)
async def test_what_cannot_be_listed_is_refused_in_one_sentence(
    asker: Asker, asked: str, refusal: str
) -> None:
    answer = await asker.ask(asked)
    assert (answer.text, answer.ephemeral) == (refusal, True)
