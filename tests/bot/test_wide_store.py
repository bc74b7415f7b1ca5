"""The head-to-heads and fields the circuit, the finals and the careers were joined for."""

import pytest

from bot.ask import Asker

SCORES = [
    ("Kerr", "Ingebrigtsen", "Kerr 3 – 9 Ingebrigtsen"),
    ("Warholm", "Benjamin", "Warholm 4 – 3 Benjamin"),
    ("Duplantis", "Kendricks", "Duplantis 14 – 14 Kendricks"),
    ("Bolt", "Gatlin", "Bolt 8 – 2 Gatlin"),
    ("Crouser", "Kovacs", "Crouser 19 – 4 Kovacs"),
    ("Lavillenie", "Duplantis", "Lavillenie 7 – 22 Duplantis (1 tie)"),
]
"""Counted apart from this program from the files the seeds were made from."""


@pytest.mark.parametrize(("first", "second", "score"), SCORES)
async def test_head_to_heads_over_finals_come_out(
    asker: Asker, first: str, second: str, score: str
) -> None:
    answer = await asker.ask(f"/h2h first:{first} second:{second}")
    assert answer.text.splitlines()[0] == score


ZURICH = """
Weltklasse Zürich 2016
Men's javelin · final · Zürich, 1 Sep 2016
1 Vadlejch  CZE 87.28
2 Röhler    GER 86.56
3 Weber     GER 84.29
4 Ruuskanen FIN 82.69
5 Pitkämäki FIN 79.63
6 Veselý    CZE 78.59
7 Amb       SWE 78.52
8 Sirmais   LAT 74.52
- Walcott   TTO    NM
Behind the winner: 2nd -0.72 · 3rd -2.99
Source: dl-archive · complete field · data to 21 Mar 2026
[Storylines] [Proof]
"""


async def test_a_circuit_final_has_its_whole_field(asker: Asker) -> None:
    answer = await asker.ask("/result race:zurich 2016 javelin")
    assert answer.text.strip() == ZURICH.strip()


async def test_a_race_without_a_sex_asks_which(asker: Asker) -> None:
    asked = await asker.ask("/result race:oslo 2021 400h")
    assert asked.text.splitlines()[1:] == [
        "1. Bislett Games 2021 · men's 400 m hurdles · Oslo · 1 Jul 2021",
        "2. Bislett Games 2021 · women's 400 m hurdles · Oslo · 1 Jul 2021",
    ]
    chosen = await asker.ask("/result race:oslo 2021 400h men")
    assert "1 Warholm    NOR 46.70" in chosen.text
    assert "complete field" in chosen.text


async def test_a_relay_tells_its_teams_and_who_ran(asker: Asker) -> None:
    told = (await asker.ask("/result race:rio 2016 4x100 men final")).text
    assert "Jamaica: Powell, Blake, Ashmeade, Bolt" in told.splitlines()
    assert "1 Jamaica          JAM 37.27" in told.splitlines()


async def test_a_mixed_relay_is_found_by_its_name(asker: Asker) -> None:
    told = (await asker.ask("/result race:rome 2024 mixed relay")).text.splitlines()
    assert told[1] == "Mixed 4 × 400 m · final · Rome, 7 Jun 2024"
    assert told[2].startswith("1 Ireland")


async def test_a_final_of_the_lists_says_how_much_of_it_is_stored(asker: Asker) -> None:
    told = (await asker.ask("/result race:seoul 1988 women 200m")).text.splitlines()
    assert told[:2] == [
        "Olympic Games Seoul 1988",
        "Women's 200 m · final · Seoul, 29 Sep 1988 · wind +1.3",
    ]
    assert told[-2].startswith("Source: wa-list-2025 · first 8 places stored")


async def test_nobody_met_anybody_in_an_exhibition(asker: Asker) -> None:
    told = await asker.ask("/h2h first:Kendricks second:Lisek since:2020-07-09 as_of:2020-07-09")
    assert told.text.splitlines()[0] == "Kendricks 0 – 0 Lisek"
    race = await asker.ask("/result race:inspiration games pole vault men")
    assert "exhibition" in race.text.splitlines()[1]
    assert "Behind the winner" not in race.text
