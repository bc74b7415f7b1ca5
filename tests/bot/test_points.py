"""/points and /agegrade, typed as fans type."""

import pytest

from bot.ask import Asker

BOLT = """\
9.58 100 m = 1356 points
Men · 2025 tables
As many points:
60 m      6.25
200 m    19.16
400 m    42.55
800 m  1:39.24
1500 m 3:22.38
Next point: 9.57
Source: World Athletics Scoring Tables 2025"""

HEAD_WIND = """\
10.24 (-1.5) 100 m = 1134 points
Men · 2022 tables
As many points:
60 m      6.63
200 m    20.55
400 m    45.67
800 m  1:46.32
1500 m 3:37.99
Head wind: +9 for -1.5 m/s
Next point: 10.23
Source: World Athletics Scoring Tables 2022"""

SCORE = """\
1300 points = 6.34 60 m
Men · 2025 tables, short track
As many points:
100 m     9.73
200 m    19.93
400 m    44.19
800 m  1:42.84
1500 m 3:30.06
Worth: 1304 points; no mark is worth 1300
Source: World Athletics Scoring Tables 2025"""

DECATHLON = """\
Decathlon: 9126 points
Men · mark by mark
100 m           10.55  963
long jump        7.80 1010
shot put        16.00  851
high jump        2.05  850
400 m           48.42  889
110 m hurdles   13.75 1007
discus          50.54  882
pole vault       5.45 1051
javelin         71.90  918
1500 m        4:36.11  705
Worth: 1302 points in the World Athletics tables of all events
Source: IAAF Scoring Tables for Combined Events, 2001"""

PENTATHLON = """\
Pentathlon: 2209 points after 2 events
Women · mark by mark
60 m hurdles 8.23 1077
high jump    1.92 1132
shot put        -    0
Source: IAAF Scoring Tables for Combined Events, 2001"""

ANSWERS = [
    ("/points mark:9.58 event:100m sex:men", BOLT),
    ("/points mark:10.24 (-1.5) event:100 sex:men tables:2022", HEAD_WIND),
    ("/points points:1300 event:60m sex:men indoor:True", SCORE),
    (
        "/points event:decathlon sex:men mark:10.55 7.80 (+0.5) 16.00; 2.05, 48.42 13.75 50.54 "
        "5.45 71.90 4:36.11",
        DECATHLON,
    ),
    ("/points event:pentathlon sex:women mark:8.23 1.92 -", PENTATHLON),
]


@pytest.mark.parametrize(("line", "answer"), ANSWERS, ids=lambda each: each[:40])
async def test_points_both_ways_and_mark_by_mark(asker: Asker, line: str, answer: str) -> None:
    assert (await asker.ask(line)).text == answer


async def test_what_is_added_or_odd_is_said(asker: Asker) -> None:
    hand = (await asker.ask("/points mark:10.4 event:100 sex:men")).text
    assert hand.startswith("10.4h 100 m = 996 points\n")
    assert "Hand time: scored as 10.64\n" in hand
    aided = (await asker.ask("/points mark:9.69 (+5.7) event:100 sex:men")).text
    assert "Wind-aided: the plain score; what the ranking takes off is not verified." in aided
    beyond = (await asker.ask("/points mark:9.40 event:100 sex:men")).text
    assert "The printed tables end at 1400; beyond, their formula is continued." in beyond
    below = (await asker.ask("/points mark:20.00 event:100 sex:men")).text
    assert below.startswith("20.00 100 m = 0 points\n")
    assert "First point: 16.79\n" in below
    assert "The tables begin at 1 point; this mark is below them." in below
    weight = (await asker.ask("/points mark:20.00 event:shot put sex:women")).text
    assert "Women · 2025 tables, 4 kg\n" in weight
    mixed = (await asker.ask("/points mark:3:07.41 event:4x400 sex:mixed")).text
    assert mixed.startswith("3:07.41 4 × 400 m = 1234 points\nMixed teams · 2025 tables\n")


SCORED = [
    ("/points event:100m sex:men mark:9.58", ("9.58 100 m = 1356 points", "9.58")),
    ("/points event:100m sex:men points:1200", ("1200 points = 10.01 100 m", "1200")),
    (
        "/points event:decathlon sex:men mark:10.55 7.80",
        ("Decathlon: 1973 points after 2 events", "10.55 7.80"),
    ),
]


@pytest.mark.parametrize(("line", "choice"), SCORED)
async def test_typing_shows_the_points(asker: Asker, line: str, choice: tuple[str, str]) -> None:
    assert await asker.complete(line) == [choice]


@pytest.mark.parametrize(
    "line",
    [
        "/points event:100m sex:men mark:fast",
        "/points event:nothing sex:men mark:9.58",
        "/points mark:9.58",
        "/points event:100m sex:men points:0",
    ],
)
async def test_typing_shows_nothing_while_nothing_can_be_read(asker: Asker, line: str) -> None:
    assert await asker.complete(line) == []


ONE_OF_TWO = "Give a mark or a number of points, one of the two."
REFUSED = [
    ("/points event:100 sex:men", ONE_OF_TWO),
    ("/points event:100 sex:men mark:9.58 points:1356", ONE_OF_TWO),
    (
        "/points event:100H sex:men mark:12.80",
        "The 2025 tables do not score 100 m hurdles for men; try another event or other tables.",
    ),
    (
        "/points event:100 sex:men points:1501",
        "Scores go from 1 to 1500 points; ask for one of those.",
    ),
    (
        "/points event:100 sex:men mark:DNF",
        "“DNF” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5.",
    ),
    (
        "/points event:pentathlon sex:mixed mark:8.23 1.92",
        "I can score a series of decathlon, heptathlon (women outdoors, men indoors) "
        "and pentathlon (women indoors, men outdoors).",
    ),
    (
        "/agegrade mark:60.00 event:400H sex:men age:60",
        "At 60 the tables grade 300 m hurdles instead of 400 m hurdles.",
    ),
]


@pytest.mark.parametrize(("line", "sentence"), REFUSED)
async def test_what_has_no_points_is_refused_in_one_private_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)


SAID_OTHERWISE = [
    ("/points mark:1:42.50i event:800 sex:men", "1:42.50i 800 m = 1311 points"),
    ("/points mark:2:05 event:marathon sex:men", "2:05:00 marathon = 1222 points"),
    ("/points mark:8 847 event:decathlon sex:men", "8847 decathlon = 1258 points"),
    ("/points mark:8847 points event:decathlon sex:men", "8847 decathlon = 1258 points"),
    ("/points mark:43 event:400 sex:men", "43.00 400 m = 1323 points"),
    (
        "/points mark:10.55/7.80/x event:decathlon sex:men",
        "Decathlon: 1973 points after 3 events",
    ),
    ("/agegrade mark:1:30 event:half sex:women age:55", "1:30:00 half marathon, women 55 = "),
]


@pytest.mark.parametrize(("line", "title"), SAID_OTHERWISE)
async def test_marks_are_read_as_people_mean_them(asker: Asker, line: str, title: str) -> None:
    assert (await asker.ask(line)).text.startswith(title)


NOBODY = [
    "/points mark:63 event:PV sex:men",
    "/points mark:0:34.5 event:mile sex:men",
    "/agegrade mark:0.01 event:100 sex:men age:50",
    "/points mark:9.58 (-99.9) event:100 sex:men",
]


@pytest.mark.parametrize("line", NOBODY)
async def test_what_nobody_could_do_is_refused(asker: Asker, line: str) -> None:
    answer = await asker.ask(line)
    assert (answer.ephemeral, answer.declined) == (True, True)
    assert "that broke" not in answer.text.casefold()


async def test_an_age_grade_says_how_it_was_reckoned(asker: Asker) -> None:
    hand = (await asker.ask("/agegrade mark:13.5 event:100 sex:men age:50")).text
    assert "Hand time: graded as 13.74\n" in hand
    throw = (await asker.ask("/agegrade mark:14.00 event:shot put sex:men age:60")).text
    assert "With the weight of the age group.\n" in throw


async def test_an_age_grade_names_its_standard_and_the_other_table(asker: Asker) -> None:
    assert (await asker.ask("/agegrade mark:16:23 event:5k sex:men age:50")).text == (
        "16:23 5 km, men 50 = 89.15 %\n"
        "Standard of the age over the time\n"
        "Standard at 50: 14:37 (open: 12:49)\n"
        "Worth at the best age: 14:23 (factor 0.8775)\n"
        "Also: 89.17 % by WMA 2023 factors, from athlib, standard 14:37\n"
        "Source: USATF road tables 2025 (Alan Jones)"
    )
    assert (await asker.ask("/agegrade mark:5.80 event:long jump sex:women age:40")).text == (
        "5.80 long jump, women 40 = 85.24 %\n"
        "Mark over the standard of the age\n"
        "Standard at 40: 6.80 (open: 7.42)\n"
        "Worth at the best age: 6.32 (factor 1.0905)\n"
        "Source: WMA 2023 factors, from athlib"
    )
