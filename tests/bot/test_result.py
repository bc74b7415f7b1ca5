"""/result, typed as fans type it."""

import pytest

from bot.ask import Asker

BOWERMAN_2024 = """\
Bowerman Mile 2024
Men's mile · final · Eugene, OR, 25 May 2024
 1 Kerr         GBR 3:45.34
 2 Ingebrigtsen NOR 3:45.60
 3 Nuguse       USA 3:46.22
 4 Gourley      GBR 3:47.74
 5 Wightman     GBR 3:47.83
 6 Cheruiyot    KEN 3:48.59
 7 Hocker       USA 3:48.95
 8 Beamish      NZL 3:49.09
 9 Hoare        AUS 3:49.11
10 García       ESP 3:50.14
11 Myers        AUS 3:50.15
12 Kipsang      KEN 3:51.82
13 Girma        ETH 3:53.82
14 Teare        USA 3:53.92
 - Alvarado     USA     DNF
 - Kessler      USA     DNF
Behind the winner: 2nd +0.26 · 3rd +0.88 · 4th +2.40 · 5th +2.49 · 6th +3.25 · 7th +3.61 · \
8th +3.75 · 9th +3.77 · 10th +4.80 · 11th +4.81 · 12th +6.48 · 13th +8.48 · 14th +8.58
NR WL PB: Kerr
SB: Ingebrigtsen, Nuguse, Cheruiyot, Hocker, Hoare, García, Kipsang, Girma
PB: Gourley, Wightman, Beamish, Myers
Splits: 400 55.91 Alvarado · 800 1:52.74 Alvarado · 1200 2:50.70 Kerr · last 400 53.2 Kerr
Alvarado: pacemaker
Kessler: stepped off after contact with Hocker on lap 2
Gourley: mark 3:47.74 (article; the table of the article; two other reports agree); \
elsewhere 3:47.72 (article; the running text of the article)
Source: article, press:trackandfieldnews-pre24 · complete field · data to 21 Mar 2026
[Storylines] [Proof]"""


@pytest.mark.parametrize(
    "typed",
    [
        "bowerman mile 2024",
        "Bowerman 2024",
        "2024 bowerman men",
        "bowermann mile 2024",
        "prefontaine mile 2024",
        "eugene 2024 mile kerr",
    ],
)
async def test_the_race_the_bot_is_measured_by_is_answered_whole(asker: Asker, typed: str) -> None:
    answer = await asker.ask(f"/result race:{typed}")
    assert answer.text == BOWERMAN_2024
    assert not answer.ephemeral


async def test_the_proof_names_the_source_of_every_line_and_the_times_that_are_no_marks(
    asker: Asker,
) -> None:
    answer = await asker.ask("/result race:bowerman mile 2024", click=["Proof"])
    proof = answer.text.removeprefix(BOWERMAN_2024).strip().splitlines()
    assert proof[:4] == [
        "Proof: Bowerman Mile 2024",
        "Men's mile · final · Eugene, OR, 25 May 2024",
        "1 Josh Kerr (GBR) 3:45.34 · article",
        "2 Jakob Ingebrigtsen (NOR) 3:45.60 · article, tp-2024",
    ]
    assert len([line for line in proof if "· article" in line and line[0] in "123456789-"]) == 16
    assert any("3:48.66 (article; printed beside the DNF" in line for line in proof)
    assert answer.ephemeral


async def test_a_race_chosen_in_the_picker_is_that_race(asker: Asker) -> None:
    choices = await asker.complete("/result race:bowerman")
    labels = [label for label, _ in choices]
    assert labels[:2] == [
        "Bowerman Mile 2025 · men's mile · Prefontaine Classic · Eugene, OR · 5 Jul 2025",
        "Bowerman Mile 2024 · men's mile · Prefontaine Classic · Eugene, OR · 25 May 2024",
    ]
    assert len(set(labels)) == len(labels)
    picked = await asker.ask(f"/result race:{choices[1][1]}")
    assert picked.text == BOWERMAN_2024


async def test_several_races_are_a_private_question_and_the_choice_answers_it(
    asker: Asker,
) -> None:
    asked = await asker.ask("/result race:paris 1500 men")
    assert asked.ephemeral
    assert asked.text.splitlines()[:5] == [
        "Which race is “paris 1500 men”?",
        "1. Meeting de Paris 2025 · men's 1500 m · Paris · 20 Jun 2025",
        "2. Olympic Games Paris 2024 · men's 1500 m · Saint-Denis · 6 Aug 2024",
        "3. Meeting de Paris 2019 · men's 1500 m · Paris · 24 Aug 2019",
        "4. Meeting de Paris 2018 · men's 1500 m · Paris · 30 Jun 2018",
    ]
    chosen = await asker.ask("/result race:paris 1500 men", choose=["Olympic Games Paris 2024"])
    assert chosen.text.split("\n\n")[1].splitlines()[:4] == [
        "Olympic Games Paris 2024",
        "Men's 1500 m · final · Saint-Denis, 6 Aug 2024",
        " 1 Hocker       USA 3:27.65",
        " 2 Kerr         GBR 3:27.79",
    ]
    assert not chosen.ephemeral


async def test_the_choice_of_a_race_goes_into_the_race_option(asker: Asker) -> None:
    answer = await asker.ask(
        "/result event:mile race:mile year:2024", choose=["Bowerman Mile 2024"]
    )
    assert answer.text.split("\n\n")[1] == BOWERMAN_2024


async def test_no_option_is_the_latest_stored_race(asker: Asker) -> None:
    answer = await asker.ask("/result")
    assert answer.text.splitlines()[:3] == [
        "World Athletics Indoor Championships 2026",
        "Men's 3000 m, short track · final · Toruń, 21 Mar 2026",
        "1 Kerr   GBR 7:35.56",
    ]


async def test_an_athlete_is_their_latest_race(asker: Asker) -> None:
    answer = await asker.ask("/result athlete:Nuguse")
    assert answer.text.splitlines()[:2] == [
        "Wanamaker Mile 2026",
        "Men's mile, short track · final · New York, NY, 1 Feb 2026",
    ]


async def test_filters_narrow_an_athletes_races(asker: Asker) -> None:
    answer = await asker.ask("/result athlete:Nuguse event:1500 year:2023")
    assert answer.text.splitlines()[:2] == [
        "World Athletics Championships Budapest 2023",
        "Men's 1500 m · final · Budapest, 23 Aug 2023",
    ]


async def test_a_meet_and_an_event_find_the_race(asker: Asker) -> None:
    answer = await asker.ask("/result meet:bislett 2022 event:mile")
    assert answer.text.splitlines()[:3] == [
        "Dream Mile 2022",
        "Men's mile · final · Oslo, 16 Jun 2022",
        " 1 Ingebrigtsen NOR 3:46.46",
    ]


async def test_a_year_with_many_races_asks_and_the_choice_fills_the_race_option(
    asker: Asker,
) -> None:
    answer = await asker.ask("/result event:mile year:2022", choose=["Dream Mile"])
    assert answer.text.splitlines()[0] == "Which race is “mile 2022”?"
    assert answer.text.split("\n\n")[1].startswith("Dream Mile 2022\n")


async def test_games_held_a_year_late_are_found_by_either_year(asker: Asker) -> None:
    for typed in ("tokyo 2020 1500 men", "olympics 2021 1500 men"):
        answer = await asker.ask(f"/result race:{typed}")
        assert answer.text.splitlines()[:3] == [
            "Olympic Games Tokyo 2020",
            "Men's 1500 m · final · Tokyo, 7 Aug 2021",
            " 1 Ingebrigtsen NOR 3:28.32",
        ]


async def test_heats_are_found_when_asked_for(asker: Asker) -> None:
    answer = await asker.ask("/result race:paris 2024 1500 men semi", choose=["semi-final 1"])
    assert "Men's 1500 m · semi-final 1 · Saint-Denis, 4 Aug 2024" in answer.text
    answer = await asker.ask("/result race:paris og 2024 1500 men semi 2")
    assert "Men's 1500 m · semi-final 2 · Saint-Denis, 4 Aug 2024" in answer.text


async def test_an_answer_can_be_private(asker: Asker) -> None:
    answer = await asker.ask("/result race:bowerman mile 2024 private:true")
    assert answer.ephemeral


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "/result race:bowerman mile 2024 year:2023",
            "Bowerman Mile 2024 does not go with 2023; leave one of them out.",
        ),
        (
            "/result race:qwertz 1500",
            "No stored race fits “qwertz 1500”; try a meet and a year, as in “bowerman 2024”.",
        ),
        (
            "/result race:@everyone",
            "No stored race fits “@everyone”; try a meet and a year, as in “bowerman 2024”.",
        ),
        (
            "/result race:#zz",
            "That race is no longer stored; ask for it again by its name.",
        ),
        (
            "/result race:#not-an-id",
            "That choice is from an older list and no longer stored; type the name again.",
        ),
        (
            "/result athlete:#zz",
            "That athlete is no longer stored; type the name again.",
        ),
        (
            "/result meet:qwertz",
            "No stored meet fits “qwertz”; try a city and a year, as in “oslo 2022”.",
        ),
        (
            "/result event:curling",
            "“curling” is not an event I know; try 1500, mile, 110H or long jump.",
        ),
        (
            "/result athlete:Kerr year:1999",
            "No stored race fits “Josh Kerr 1999”; try a meet and a year, as in “bowerman 2024”.",
        ),
    ],
)
async def test_what_cannot_be_answered_is_refused_in_one_private_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)


async def test_six_thousand_characters_are_refused_in_one_short_sentence(asker: Asker) -> None:
    answer = await asker.ask(f"/result race:{'x' * 6000}")
    assert answer.declined
    assert answer.text == (
        f"No stored race fits “{'x' * 59}…”; try a meet and a year, as in “bowerman 2024”."
    )


async def test_an_athlete_asked_for_with_a_race_is_told_of_first(asker: Asker) -> None:
    line = "/result race:bowerman mile 2024 athlete:Nuguse"
    assert (await asker.ask(line)).text.splitlines()[2] == "Yared Nuguse: 3rd, 3:46.22"
    absent = await asker.ask("/result race:bowerman mile 2023 athlete:Josh Kerr")
    told = absent.text.splitlines()[2]
    assert told == "Josh Kerr is not among the lines stored of this race."
    relay = await asker.ask("/result race:rio 2016 women 4x100 final athlete:English Gardner")
    assert "English Gardner: 1st, 41.01 with United States" in relay.text
    unknown = await asker.ask("/result race:paris 2024 men 4x100 final athlete:De Grasse")
    assert "Who ran for which team is not stored of this race." in unknown.text
