"""/progression, typed as fans type it."""

import pytest

from bot.ask import Asker

KERR = """\
Mile: Kerr 3:45.34
Personal bests as they came
Josh Kerr (GBR)
Outdoors: 3:45.34, 25 May 2024, Eugene: 8.54 s better than 3:53.88, \
3.53 s better than the short-track best 3:48.87
Short track: 3:48.87, 27 Feb 2022, Boston: 5.01 s better than the outdoor best 3:53.88
Outdoors
25 May 2024 Eugene
3:45.34 -8.54 outdoors
        -3.53 short track
21 Jul 2019 London
3:53.88 first
Short track
27 Feb 2022 Boston
3:48.87 first short track
        -5.01 outdoors
Season bests, outdoors: 2024 3:45.34 · 2019 3:53.88
Season bests, short track: 2022 3:48.87
Picture: Chart of marks in the mile, 2019 to 2024, better marks higher, the best so far as a line. \
Outdoors (blue): 2 marks, first 3:53.88 on 21 Jul 2019, best 3:45.34 on 25 May 2024, \
last 3:45.34 on 25 May 2024. Short track (orange rings): 1 mark, 3:48.87 on 27 Feb 2022.
Of 3 marks; wind-aided and annulled ones are left out
No source holds this career whole: races elsewhere may be missing
In the stored results · data to 21 Mar 2026
[Proof]"""


async def test_each_best_tells_what_it_bettered_outdoors_and_on_a_short_track(
    asker: Asker,
) -> None:
    answer = await asker.ask("/progression athlete:Kerr event:mile", click=["Proof"])
    assert answer.text.startswith(KERR)
    assert answer.text.removeprefix(KERR).strip().splitlines()[2:5] == [
        "25 May 2024 Bowerman Mile 2024, men's mile: 3:45.34 · article",
        "21 Jul 2019 London Anniversary Games 2019, men's mile: 3:53.88 · dl-archive",
        "27 Feb 2022 BU Last Chance meet 2022, men's mile, short track: 3:48.87 · "
        "press:atleticalive-boston22",
    ]


async def test_a_progression_as_of_a_day(asker: Asker) -> None:
    told = (await asker.ask("/progression athlete:Wightman event:mile as_of:2024-05-25")).text
    assert told.splitlines()[:4] == [
        "Mile: Wightman 3:47.83",
        "Personal bests as they came, to 25 May 2024",
        "Jake Wightman (GBR)",
        "Best: 3:47.83, 25 May 2024, Eugene: 2.47 s better than 3:50.30",
    ]


async def test_two_stand_side_by_side_in_their_main_event_page_by_page(asker: Asker) -> None:
    answer = await asker.ask(
        "/progression athlete:Duplantis with:Kendricks", click=["Next", "Proof"]
    )
    lines = answer.text.splitlines()
    assert lines[0] == "Pole vault: Duplantis 6.30, Kendricks 6.06"
    assert "Kendricks (orange)" not in answer.text
    assert "Kendricks, indoors (orange rings): 6 marks" in answer.text
    assert "Bests 11–20 of 35" in lines
    assert "Duplantis: The career is stored from 27 May 2017 to 12 Jun 2024" in lines
    assert any(line.startswith("Duplantis 31 Mar 2018 Home Depot Clyde") for line in lines)


async def test_wind_stands_beside_the_day(asker: Asker) -> None:
    told = (await asker.ask("/progression athlete:Mihambo event:long jump")).text.splitlines()
    assert told[3].startswith("Outdoors: 7.30 (-0.8), 6 Oct 2019, Doha: 0.14 m better than 7.16")
    place = told.index("6 Oct 2019 Doha         -0.8")
    assert told[place + 1] == "7.30 +0.14"
    assert max(len(line) for line in told[place : place + 6]) <= 28


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("athlete:Kerr with:Kerr", "Both names are Josh Kerr; pick two different athletes."),
        (
            "athlete:Kerr event:marathon",
            "No mark of Josh Kerr in the marathon is stored; try 1500 m, mile, 3000 m, 2 miles.",
        ),
        (
            "athlete:Kerr with:Mihambo",
            "Josh Kerr and Malaika Mihambo share no event in the stored results; "
            "ask for one of them alone.",
        ),
        (
            "athlete:Duplantis as_of:2016",
            "No mark of Armand Duplantis that may stand as a best is stored up to 2016; "
            "try a later day.",
        ),
    ],
)
async def test_what_cannot_be_told_is_refused_in_a_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(f"/progression {line}")
    assert answer.declined
    assert answer.text.strip() == sentence


async def test_one_mark_has_words_and_no_picture(asker: Asker) -> None:
    told = (await asker.ask("/progression athlete:A'Keyla Mitchell")).text
    assert "22.53 (+0.3), 21 Aug 2022, Freeport" in told
    assert "Picture" not in told


async def test_the_first_athlete_helps_to_tell_the_second(asker: Asker) -> None:
    told = (await asker.ask("/progression athlete:Jakob event:mile with:Myers")).text
    assert told.splitlines()[2] == "Jakob Ingebrigtsen (NOR) and Cameron Myers (AUS)"
