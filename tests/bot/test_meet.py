"""/meet: editions, named races and events through the years."""

import pytest

from bot.ask import Asker

BOWERMAN = """\
Bowerman Mile
Men's mile · 8 editions stored, 2017 to 2025
Best stored: 3:43.73, Jakob Ingebrigtsen, 2023
Most wins: Jakob Ingebrigtsen 3 (2021–2023)
2025 Eugene          3:45.94
Niels Laros        NED
2024 Eugene          3:45.34
Josh Kerr          GBR
2023 Eugene          3:43.73
Jakob Ingebrigtsen NOR
2022 Eugene          3:49.76
Jakob Ingebrigtsen NOR
2021 Eugene          3:47.24
Jakob Ingebrigtsen NOR
2019 Palo Alto       3:50.49
Timothy Cheruiyot  KEN
2018 Eugene          3:49.87
Timothy Cheruiyot  KEN
2017 Eugene          3:49.04
Ronald Kwemoi      KEN
None in the stored results between 2019 and 2021
Full fields: the Bowerman Mile of 2017 to 2019 and 2021 to 2024, each with places from 1 on \
without a gap; there was none in 2020
In the stored results · data to 21 Mar 2026
[Proof]"""


@pytest.mark.parametrize("typed", ["Bowerman Mile", "bowermann", "bowerman mile men"])
async def test_a_named_race_is_every_stored_edition_of_it(asker: Asker, typed: str) -> None:
    answer = await asker.ask(f"/meet name:{typed}")
    assert answer.text == BOWERMAN
    assert not answer.ephemeral


async def test_proof_names_the_source_of_each_winner_and_the_known_gaps(asker: Asker) -> None:
    answer = await asker.ask("/meet name:bowerman mile", click=["Proof"])
    proof = answer.text.removeprefix(BOWERMAN).strip().splitlines()
    assert proof[0] == "Proof: Bowerman Mile"
    assert proof[3] == (
        "25 May 2024 Bowerman Mile 2024, men's mile final: Josh Kerr (GBR) 3:45.34 · article"
    )
    assert any(line.startswith("Known gap: men's mile, the first four only") for line in proof)


PREFONTAINE_2024 = """\
Prefontaine Classic 2024
Eugene, OR · 25 May 2024 · Diamond League
Prefontaine Classic: 15 editions stored, 2010 to 2025
Men
mile, Bowerman Mile  3:45.34
Josh Kerr           GBR
110 m H                    -
winner not stored
400 m H                    -
winner not stored
Women
100 m                      -
winner not stored
800 m                1:55.78
Keely Hodgkinson    GBR
1500 m                     -
winner not stored
5000 m                     -
winner not stored
100 m H         12.52 (-0.9)
Cyréna Samba-Mayela FRA
discus                     -
winner not stored
hammer                     -
winner not stored
7 finals stored without the winner
Full fields: the Bowerman Mile of 2017 to 2019 and 2021 to 2024, each with places from 1 on \
without a gap; there was none in 2020
In the stored results · data to 21 Mar 2026
[Proof]"""


@pytest.mark.parametrize(
    "line",
    [
        "/meet name:prefontaine 2024",
        "/meet name:prefontaine year:2024",
        "/meet name:prefontain 2024",
        "/meet name:bowerman mile 2024",
        "/meet name:bowerman mile year:2024",
    ],
)
async def test_a_year_asks_for_the_edition(asker: Asker, line: str) -> None:
    assert (await asker.ask(line)).text == PREFONTAINE_2024


async def test_an_edition_is_turned_by_tens_and_proved_page_by_page(asker: Asker) -> None:
    answer = await asker.ask("/meet name:rio 2016", click=["Next", "Proof"])
    first, second, proof = answer.text.split("\n\n")
    assert "Finals 1–10 of 47" in first
    assert "Finals 11–20 of 47" in second
    assert proof.splitlines()[0] == "Proof: Olympic Games Rio 2016"
    assert len([line for line in proof.splitlines() if " · " in line and ": " in line]) >= 10


async def test_a_relay_has_its_team(asker: Asker) -> None:
    told = (await asker.ask("/meet name:rio 2016", click=["Next"])).text.splitlines()
    assert told[told.index("4 × 100 m              37.27") + 1].split() == ["Jamaica", "JAM"]


async def test_no_year_is_the_latest_edition_and_how_many_there_are(asker: Asker) -> None:
    told = (await asker.ask("/meet name:olympics")).text.splitlines()
    assert told[:3] == [
        "Olympic Games Paris 2024",
        "Saint-Denis · 26 Jul – 11 Aug 2024",
        "Olympic Games: 11 editions stored, 1984 to 2024; this is the latest",
    ]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (
            "oslo mile men",
            [
                "Bislett Games",
                "Men's mile · 13 editions stored, 2010 to 2025",
                "Best stored: 3:46.46, Jakob Ingebrigtsen, 2022",
                "Most wins: Asbel Kiprop 5 (2010–2012, 2015–2016)",
            ],
        ),
        (
            "olympics 1500 men",
            [
                "Olympic Games",
                "Men's 1500 m · 10 editions stored, 1984 to 2024",
                "Best stored: 3:27.65, Cole Hocker, 2024",
            ],
        ),
        (
            "zurich javelin women",
            [
                "Weltklasse Zürich",
                "Women's javelin · 9 editions stored, 2010 to 2022",
                "Best stored: 69.57, Christina Obergföll, 2011",
                "Most wins: Barbora Špotáková 2 (2015, 2017), Christina Obergföll 2 (2010–2011)",
            ],
        ),
        (
            "euros 4x100 women",
            [
                "European Championships",
                "Women's 4 × 100 m · 13 editions stored, 1986 to 2024",
                "Best stored: 41.68, German Democratic Republic, 1990",
            ],
        ),
        ("olympics mixed relay", ["Olympic Games", "Mixed 4 × 400 m · 1 edition stored, 2024"]),
    ],
)
async def test_a_meet_and_an_event_are_its_winners_through_the_years(
    asker: Asker, typed: str, lines: list[str]
) -> None:
    told = (await asker.ask(f"/meet name:{typed}")).text.splitlines()
    assert told[: len(lines)] == lines


async def test_an_event_picked_of_a_series_that_no_longer_has_it_says_so(asker: Asker) -> None:
    picked = (await asker.complete("/meet name:olympics decathlon"))[0][1]
    refused = await asker.ask(f"/meet name:{picked.removesuffix('M')}W")
    assert refused.text == (
        "No final of the women's decathlon at Olympic Games is stored; try another event."
    )


async def test_a_missing_edition_of_games_every_four_years_is_told(asker: Asker) -> None:
    told = (await asker.ask("/meet name:olympics 1500 men")).text.splitlines()
    assert "None in the stored results between 1988 and 1996" in told
    assert "2020 Tokyo           3:28.32" in told


async def test_several_finals_of_a_year_are_told_apart(asker: Asker) -> None:
    answer = await asker.ask("/meet name:prefontaine mile men", click=["Next"])
    told = answer.text.splitlines()
    assert "2017 Bowerman Mile   3:49.04" in told
    assert "2017 International…  3:51.99" in told


async def test_several_series_are_a_private_question_and_the_choice_answers_it(
    asker: Asker,
) -> None:
    answer = await asker.ask("/meet name:tokyo", choose=["Olympic Games Tokyo 2020"])
    question, chosen = answer.text.split("\n\n")
    assert question.splitlines() == [
        "Which meet is “tokyo”?",
        "1. World Athletics Championships Tokyo 2025 · Tokyo · 13–21 Sep 2025",
        "2. Olympic Games Tokyo 2020 · Tokyo · 23 Jul – 8 Aug 2021",
        "3. World Championships Tokyo 1991 · Tokyo · 23 Aug – 1 Sep 1991",
    ]
    assert chosen.splitlines()[0] == "Olympic Games Tokyo 2020"


async def test_an_event_without_a_sex_asks_which(asker: Asker) -> None:
    answer = await asker.ask("/meet name:olympics 1500", choose=["women's 1500 m"])
    question, chosen = answer.text.split("\n\n")
    assert question.splitlines()[1:] == [
        "1. Olympic Games · men's 1500 m through the years",
        "2. Olympic Games · women's 1500 m through the years",
    ]
    assert chosen.splitlines()[1].startswith("Women's 1500 m")


@pytest.mark.parametrize(
    ("typed", "label", "title"),
    [
        ("bower", "Bowerman Mile · men's mile through the years", "Bowerman Mile"),
        ("olymp", "Olympic Games · 11 editions stored", "Olympic Games Paris 2024"),
        ("oslo mile", "Bislett Games · women's mile through the years", "Bislett Games"),
        ("olympics 15", "Olympic Games Rio 2016 · Rio de Janeiro · 12–21 Aug 2016", None),
        ("zurich 2016", "Weltklasse Zürich 2016 · Zürich · 31 Aug – 1 Sep 2016", None),
        ("", "Bowerman Mile · men's mile through the years", "Bowerman Mile"),
    ],
)
async def test_the_picker_offers_races_series_events_and_editions(
    asker: Asker, typed: str, label: str, title: str | None
) -> None:
    choices = await asker.complete(f"/meet name:{typed}")
    labels = [label for label, _ in choices]
    assert len(set(labels)) == len(labels)
    value = dict(choices)[label]
    told = (await asker.ask(f"/meet name:{value}")).text.splitlines()
    assert told[0] == (title or label.split(" · ", maxsplit=1)[0])


async def test_races_of_a_year_that_share_a_word_are_asked_about_by_their_meets(
    asker: Asker,
) -> None:
    assert (await asker.ask("/meet name:mile 2024")).text.splitlines() == [
        "Which meet is “mile 2024”?",
        "1. Prefontaine Classic 2024 · Eugene, OR · 25 May 2024",
        "2. Millrose Games 2024 · New York, NY · 11 Feb 2024",
    ]


async def test_a_meet_may_have_an_event_in_its_name_that_it_did_not_hold(asker: Asker) -> None:
    told = (await asker.ask("/meet name:independence mile")).text.splitlines()
    assert told[0].startswith("Independence Mile & 10-K")


async def test_a_year_beside_what_was_picked_is_that_edition(asker: Asker) -> None:
    series = dict(await asker.complete("/meet name:olymp"))["Olympic Games · 11 editions stored"]
    told = (await asker.ask(f"/meet name:{series} year:2016")).text.splitlines()
    assert told[0] == "Olympic Games Rio 2016"
    race = dict(await asker.complete("/meet name:bower"))[
        "Bowerman Mile · men's mile through the years"
    ]
    held = await asker.ask(f"/meet name:{race} year:2024")
    assert held.text == PREFONTAINE_2024
    refused = await asker.ask(f"/meet name:{series} year:2010")
    assert refused.text == (
        "No Olympic Games of 2010 is in the stored results; try 1984, 1988, 1992, 1996, 2000, "
        "2004, 2008, 2012, 2016, 2020, 2024."
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "/meet name:bowerman mile 2020",
            "No Bowerman Mile of 2020 is in the stored results; try 2017–2019, 2021–2025.",
        ),
        (
            "/meet name:prefontaine 2024 year:2023",
            "“prefontaine 2024” does not go with 2023; leave one of them out.",
        ),
        (
            "/meet name:qwertz",
            "No stored meet fits “qwertz”; try a meet and a year, as in “prefontaine 2024”, or an "
            "event at it, as in “olympics 1500 men”.",
        ),
        ("/meet name:2024", "“2024” names no meet; try “prefontaine 2024” or “olympics 1500 men”."),
        ("/meet name:1500", "“1500” names no meet; try “prefontaine 2024” or “olympics 1500 men”."),
        ('/meet name:"*', '“"*” names no meet; try “prefontaine 2024” or “olympics 1500 men”.'),
        ("/meet name:#zz", "That meet is no longer stored; ask for it again by its name."),
        ("/meet name:#zz.n", "That race is no longer stored; ask for it again by its name."),
        (
            "/meet name:#zz.9999M",
            "That choice is from an older list and no longer stored; type the name again.",
        ),
        (
            "/meet name:#not-an-id",
            "That choice is from an older list and no longer stored; type the name again.",
        ),
    ],
)
async def test_what_cannot_be_answered_is_refused_in_one_private_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)
