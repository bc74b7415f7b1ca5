"""Pasted results: names, nations, teams and their runners."""

import pytest

from tests.readers.pasting import only, short, told
from track.results import Round

NATIONS = {
    "English": ("Great Britain", "United States"),
    "French": ("Royaume-Uni", "États-Unis"),
    "German": ("Großbritannien", "Vereinigte Staaten"),
    "Italian": ("Gran Bretagna", "Stati Uniti"),
    "Spanish": ("Reino Unido", "Estados Unidos"),
    "Swedish": ("Storbritannien", "USA"),
}


@pytest.mark.parametrize("nations", NATIONS.values(), ids=NATIONS)
@pytest.mark.parametrize("gap", [" ", "  ", "\t"])
def test_nations_in_words_end_the_name(nations: tuple[str, str], gap: str) -> None:
    text = f"1 Ann Alpha{gap}{nations[0]} 4:01.00\n2 Bea Beta{gap}{nations[1]} 4:02.00"
    lines = only(text).lines
    assert [(line.name, line.team) for line in lines] == [
        ("Ann Alpha", nations[0]),
        ("Bea Beta", nations[1]),
    ]


def test_a_flags_hidden_text_triples_the_nation() -> None:
    text = (
        "1 Ann Alpha KenyaKenya Kenya 4:01.00\n2 Bea Beta New ZealandNew Zealand New Zealand 4:02"
    )
    assert [line.team for line in only(text).lines] == ["Kenya", "New Zealand"]


def test_a_family_name_is_no_nation_where_others_have_none() -> None:
    assert told("1 Ann Jordan 4:01.00\n2 Bea Beta 4:02.00") == [
        "1 Ann Jordan 4:01.00",
        "2 Bea Beta 4:02.00",
    ]


def test_a_relay_is_its_nation_and_its_runners() -> None:
    text = (
        "Relais 4 × 400 m femmes\nFinale\nRang Pays Athlètes Temps Notes\n"
        "    États-Unis Ann Alpha, Bea Beta, Cia Gamma, Dee Delta 3 min 24 s 83 WL\n"
        "2   Pologne Eve Eps, Fay Zeta, Gia Eta, Hal Theta 3 min 29 s 89\n"
        "DQ   Russie Ida Iota, Joy Kappa, Kay Lambda, Lea Mu 3 min 28 s 39"
    )
    sheet = only(text)
    assert (sheet.event and sheet.event.code, sheet.sex, sheet.round) == ("4x400", "W", Round.FINAL)
    first, second, third = sheet.lines
    assert short(first) == "1 États-Unis États-Unis 3:24.83 WL"
    assert first.members == ("Ann Alpha", "Bea Beta", "Cia Gamma", "Dee Delta")
    assert (second.place, third.outcome, third.mark, third.shown) == (2, "DQ", None, "3:28.39")


def test_cross_country_has_bibs_and_gaps_and_family_names_first() -> None:
    text = (
        "1\tALPHA, Ann\t126\tBYU\t--\t23:42.4\t---\n"
        "2\tBETA, Bea\t119\tSouthern Utah\tSR\t23:43.4\t0:01.4\n"
        "--\tGAMMA, Cia\t122\tBYU\t--\tDNF\t"
    )
    assert told(text) == [
        "1 Ann ALPHA BYU 23:42.4",
        "2 Bea BETA Southern Utah 23:43.4",
        "DNF Cia GAMMA BYU",
    ]


def test_capital_family_names_keep_their_order() -> None:
    assert (
        told("1 KERR Josh GBR 3:45.34\n2 Bingtian SU CHN 3:46.00")[0] == "1 KERR Josh GBR 3:45.34"
    )


RELAYS = {
    "brackets": "1 USA (A. Alp, B. Bet, C. Gam, D. Del) 2:54.43",
    "colon": "1. USA: A. Alp, B. Bet, C. Gam, D. Del 2:54.43",
    "code first": "1 USA A. Alp, B. Bet, C. Gam, D. Del 2:54.43",
    "code last": "1 A. Alp, B. Bet, C. Gam, D. Del USA 2:54.43",
    "cells": "1\tUSA\tA. Alp, B. Bet, C. Gam, D. Del\t2:54.43",
    "columns": "Rank|Nation|Athletes|Time\n1|USA|A. Alp, B. Bet, C. Gam, D. Del|2:54.43",
}


@pytest.mark.parametrize("row", RELAYS.values(), ids=RELAYS)
def test_runners_stand_in_brackets_cells_or_behind_their_nation(row: str) -> None:
    line = only(row).lines[0]
    assert short(line) == "1 USA USA 2:54.43"
    assert line.members == ("A. Alp", "B. Bet", "C. Gam", "D. Del")


def test_mentions_and_links_leave_no_trace_in_names() -> None:
    text = "1 Ann Alpha @everyone GBR 4:01.00 <@!123456>\n"
    text += "2 [Bea Beta](https://example.org/b) USA 4:02.00"
    assert told(text) == ["1 Ann Alpha GBR 4:01.00", "2 Bea Beta USA 4:02.00"]


def test_signs_nobody_sees_leave_no_trace() -> None:
    text = "1 Ann\u00a0Alpha \u202eGBR\u200b 4:01.00\x00\r\n2 Bea Beta\ufeff USA 4:02.00"
    assert told(text) == ["1 Ann Alpha GBR 4:01.00", "2 Bea Beta USA 4:02.00"]
