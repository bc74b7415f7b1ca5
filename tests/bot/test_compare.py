"""/compare, typed as fans type it."""

import re

import pytest

from bot.ask import Asker

AT_SEVENTEEN = """\
Bests at 17 or younger: Myers 1, Ingebrigtsen 1
Who is better in the 2 events both have, to 25 May 2024
Cameron Myers (AUS): 17, born on 9 Jun 2006
Jakob Ingebrigtsen (NOR): 23, born on 19 Sep 2000
1500 m
Myers        3:33.26  at 17
Ingebrigtsen 3:31.18* at 17
mile
Myers        3:50.15* at 17
Ingebrigtsen 3:52.28  at 17
* the best of an event
Counted: marks before the 18th birthday
Myers: No source holds this career whole: races elsewhere may be missing
Ingebrigtsen: The career is stored from 11 Jun 2015 to 12 Jun 2024 but for 2 starts
In the stored results · data to 21 Mar 2026
[Proof]"""


async def test_two_are_compared_at_the_age_of_the_younger(asker: Asker) -> None:
    answer = await asker.ask(
        "/compare first:Myers second:Jakob by:age as_of:2024-05-25", click=["Proof"]
    )
    assert answer.text.startswith(AT_SEVENTEEN)
    proof = answer.text.removeprefix(AT_SEVENTEEN)
    assert "Myers 25 May 2024 Bowerman Mile 2024, men's mile: 3:50.15 · article" in proof
    assert "Ingebrigtsen 26 May 2018 Bowerman Mile 2018, men's mile: 3:52.28" in proof


async def test_the_bests_of_two_are_a_grid_with_surfaces_apart(asker: Asker) -> None:
    told = (await asker.ask("/compare first:Kerr second:Jakob")).text.splitlines()
    assert told[:10] == [
        "Personal bests: Kerr 1, Ingebrigtsen 4",
        "Who is better in the 5 events both have",
        "Josh Kerr (GBR)",
        "Jakob Ingebrigtsen (NOR)",
        "Kerr            Ingebrigtsen",
        "3:27.79    1500 m   3:26.73*",
        "3:45.34     mile    3:43.73*",
        "Short track, indoors",
        "3:32.86    1500 m   3:29.63*",
        "3:48.87     mile    3:45.14*",
    ]


async def test_seasons_say_which_year(asker: Asker) -> None:
    told = (await asker.ask("/compare first:Bolt second:Gatlin third:Blake by:sb")).text
    assert told.splitlines()[:5] == [
        "Season bests: Bolt 1, Gatlin 0, Blake 0",
        "Who is better in the one event at least two have",
        "Usain Bolt (JAM): season 2017",
        "Justin Gatlin (USA): season 2021",
        "Yohan Blake (JAM): season 2023",
    ]
    assert "Gatlin -" in told.splitlines()


async def test_points_compare_across_events_and_between_women_and_men(asker: Asker) -> None:
    answer = await asker.ask("/compare first:Duplantis second:Mihambo by:points", click=["Proof"])
    told = answer.text.splitlines()
    assert told[0] == "Points: Duplantis 1350, Mihambo 1288"
    assert told[4:9] == [
        "Duplantis: 1350, pole vault 6.30, 15 Sep 2025",
        "Mihambo: 1288, long jump 7.30 (-0.8), 6 Oct 2019",
        "100 m",
        "Duplantis 10.73   968",
        "Mihambo   11.21* 1154",
    ]
    assert any(line.startswith("Mihambo 6 Oct 2019 World Athletics") for line in told)
    assert "Women and men: hurdles and implements differ, and so do the points tables" in told


async def test_four_are_compared_five_events_a_page(asker: Asker) -> None:
    answer = await asker.ask(
        "/compare first:Kerr second:Jakob third:Hocker fourth:Nuguse", click=["Next"]
    )
    told = answer.text.splitlines()
    assert told[0] == "Personal bests: Kerr 1, Ingebrigtsen 5, Hocker 2, Nuguse 0"
    assert "Events 6–8 of 8" in told
    table = [line for line in told if re.fullmatch(r"\S+ +(?:-|\d+:\d\d\.\d\d\*?)", line)]
    assert len(table) == 8 * 4
    assert max(map(len, table)) <= 28


async def test_the_others_help_to_tell_the_third_and_the_fourth(asker: Asker) -> None:
    told = (await asker.ask("/compare first:Jakob second:Kerr third:Myers fourth:Wightman")).text
    assert told.splitlines()[4:6] == ["Cameron Myers (AUS)", "Jake Wightman (GBR)"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "first:Kerr second:Jakob third:Kerr",
            "Both names are Josh Kerr; pick two different athletes.",
        ),
        (
            "first:Duplantis second:Thiam",
            "Armand Duplantis and Nafissatou Thiam share no stored event; "
            "by:points compares across events.",
        ),
        (
            "first:Regine Tugade-Watson second:Fraser by:age",
            "When Regine Tugade-Watson was born is not stored; compare by pb, sb or points.",
        ),
        (
            "first:Duplantis second:Kendricks as_of:2016",
            "No mark of Armand Duplantis that may stand as a best is stored up to 2016; "
            "try a later day.",
        ),
    ],
)
async def test_what_cannot_be_compared_is_refused_in_a_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(f"/compare {line}")
    assert answer.declined
    assert answer.text.strip() == sentence


async def test_without_a_day_ages_are_those_of_today(asker: Asker) -> None:
    told = (await asker.ask("/compare first:Bolt second:Gatlin by:age")).text.splitlines()
    assert re.fullmatch(r"Bests at \d\d or younger: Bolt 2, Gatlin 0", told[0])
    assert re.search(r", to \d{1,2} \w{3} 20\d\d$", told[1])


async def test_of_a_birth_known_to_the_year_only_what_is_certain_counts(asker: Asker) -> None:
    line = "/compare first:Julia Wennersten second:Thiam by:age as_of:{}"
    told = (await asker.ask(line.format("2022-06-01"))).text.splitlines()
    assert told[0] == "Bests at 20 or younger: Wennersten 1, Thiam 0"
    assert told[2] == "Julia Wennersten (SWE): 20–21, born in 2001"
    assert told[5:7] == ["Wennersten 13.72* at 18–19", "Thiam      13.85     at 20"]
    assert (
        "Of Wennersten only the year of birth is stored: marks that may be too late are left out"
    ) in told
    # At 18 or 19 is not certainly at 18.
    refused = await asker.ask(line.format("2020-09-01"))
    assert "up to the age of 18" in refused.text
