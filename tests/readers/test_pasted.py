"""Pasted results: every layout people copy, every trap seen in one, and what is refused."""

import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.pasted import read_pasted
from readers.pasted.plain import LONGEST_LINE, MOST_CHARACTERS, MOST_LINES
from readers.sheets import Sheet, SheetFile, SheetLine
from tests.readers.expected import differences, samples
from track.errors import TrackError, UnreadableResults
from track.results import Round

RACE = "Men's 1500m Final\n"
TWO = "1 Ann Alpha GBR 4:01.00\n2 Bea Beta USA 4:02.00\n"


def only(text: str) -> Sheet:
    """Return the one sheet of a text, after looking that every line is accounted for."""
    file = read_pasted(text)
    assert file.accounted
    assert len(file.sheets) == 1
    return file.sheets[0]


def short(line: SheetLine) -> str:
    """Return what a line says in one text."""
    parts = (line.place, line.outcome, line.name, line.team, line.mark, *line.tags)
    return " ".join(str(part) for part in parts if part not in (None, "", "OK"))


def told(text: str) -> list[str]:
    return [short(line) for line in only(text).lines]


def reasons(file: SheetFile) -> dict[int, str]:
    return {each.number: each.reason for each in (*file.ignored, *file.rejected)}


@pytest.mark.parametrize("path", samples("pasted_text"))
def test_samples_are_read_as_their_answers_say(path: Path) -> None:
    file = read_pasted(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted


LAYOUTS = {
    "single spaces": "1 Ann Alpha GBR 4:01.00 Q PB\n2 Bea van Beta USA 4:02.00 SB",
    "two spaces": " 1  Ann Alpha      GBR  4:01.00  Q PB\n 2  Bea van Beta   USA  4:02.00  SB",
    "tabs": "1\t12\tAnn Alpha\tGBR\t4:01.00 Q PB\t0.147\n2\t9\tBea van Beta\tUSA\t4:02.00 SB\t0.17",
    "pipes": "1. | Alpha, Ann | GBR | 4.01,00 Q PB\n2. | van Beta, Bea | USA | 4.02,00 SB",
    "Markdown": "| Place | Athlete | Time | Note |\n| --- | :-: | --- | --- |\n"
    "| Gold | **Ann Alpha (GBR)** | **4:01.00** | Q, personal best |\n"
    "| Silver | Bea van Beta (USA) | 4:02.00 | Season's best |",
    "Reddit": "Pos|Name|Nat|Time|Notes\n:--|:--|:--|:--|:--\n1|Ann Alpha|GBR|4:01.00|**Q, PB**\n"
    "2|Bea van Beta|USA|4:02.00|SB",
    "one cell a line": "Rank\nName\nNationality\nTime\nNotes\n"
    "\n1\nAnn Alpha\nGBR\n4:01.00\nQ, PB\n\n"
    "2\nBea van Beta\nUSA\n4:02.00\nSB",
    "cells without headings": "1\nAnn Alpha\nGBR\n4:01.00\nQ, PB\n"
    "2\nBea van Beta\nUSA\n4:02.00\nSB",
    "emoji": "🥇 🇬🇧 Ann Alpha — 4:01.00 (Q PB)\n🥈 :flag_us: Bea van Beta — 4:02.00 (SB)",
    "code block": "```\nPos Name          Nat Time\n1   Ann Alpha     GBR 4:01.00 Q PB\n"
    "2   Bea van Beta  USA 4:02.00 SB\n```",
    "brackets": "1. Ann Alpha   (GBR)   4'01\"00 Q PB\n2. Bea van Beta   (USA)   4'02\"00 SB",
    "commas": "1. Ann Alpha, GBR, 4:01,00, Q, PB\n2. Bea van Beta, USA, 4:02,00, SB",
    "minutes in words": "1 Ann Alpha GBR 4 min 01 s 00 Q PB\n2 Bea van Beta USA 4 min 2 s 00 SB",
    "a space in the time": "1 Ann Alpha GBR 4: 01.00 Q PB\n2nd Bea van Beta USA 4: 02.00 SB",
    "news": "Ann Alpha - GBR - 4:01.00 Q PB Bea van Beta - USA - 4:02.00 SB",
    "news with places": "1. Ann Alpha (GBR) 4:01.00 Q PB; 2. Bea van Beta (USA) 4:02.00 SB.",
    "nation behind": "1. Ann Alpha 4:01.00 (GBR) Q PB\n2. Bea van Beta 4:02.00 (USA) SB",
    "nation before": "1 GBR Ann Alpha 4:01.00 Q PB\n2 USA Bea van Beta 4:02.00 SB",
    "quoted": "> **1.** Ann Alpha GBR `4:01.00` Q PB\n> **2.** Bea van Beta USA `4:02.00` SB",
    "semicolons": "1; Ann Alpha; GBR; 4:01.00; Q PB\n2; Bea van Beta; USA; 4:02.00; SB",
    "commas throughout": "1, Ann Alpha, GBR, 4:01.00, Q, PB\n2, Bea van Beta, USA, 4:02.00, SB",
    "a bib in the middle": "1 Ann Alpha 126 GBR 4:01.00 Q PB\n2 Bea van Beta 7 USA 4:02.00 SB",
    "no places": "Ann Alpha GBR 4:01.00 Q PB\nBea van Beta USA 4:02.00 SB",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_says_the_same(text: str) -> None:
    assert told(text) == ["1 Ann Alpha GBR 4:01.00 Q PB", "2 Bea van Beta USA 4:02.00 SB"]


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


FIELD = {
    "Women's High Jump\n1 Ann Alpha GBR 1.95\n=2 Bea Beta USA 1.92m\n2 Cia Gamma KEN 1,92\n"
    "Dee Delta ITA NH": [
        "1 Ann Alpha GBR 1.95",
        "2 Bea Beta USA 1.92",
        "2 Cia Gamma KEN 1.92",
        "NH Dee Delta ITA",
    ],
    "1 Ann Alpha GBR **88.68 m**\n2 Bea Beta USA 88.36m": [
        "1 Ann Alpha GBR 88.68",
        "2 Bea Beta USA 88.36",
    ],
    "Shot put men\n1 Abe Alpha USA 73-10.75": ["1 Abe Alpha USA 22.52"],
    "Decathlon men\n1 Abe Alpha USA 8796 PB\n2 Ben Beta CAN 8,645": [
        "1 Abe Alpha USA 8796 PB",
        "2 Ben Beta CAN 8645",
    ],
}


@pytest.mark.parametrize(("text", "lines"), FIELD.items(), ids=["jump", "metres", "feet", "points"])
def test_field_and_combined_events(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_a_jump_has_its_wind_and_a_time_has_none() -> None:
    assert only("Men's Long Jump\n1 Abe Alpha GBR 8.29 (+0.5) =SB").lines[0].wind_cms == 50
    assert only("1 Abe Alpha GBR 10.10\n2 Ben Beta USA 10.20 +0.10").lines[1].wind_cms is None


HEADINGS: dict[str, dict[str, Any]] = {
    "Men's 1500m Final": {"code": "1500", "sex": "M", "round": Round.FINAL},
    "Men's Bowerman Mile, Prefontaine Classic (Diamond League), Eugene, 25 May 2024": {
        "code": "MILE",
        "sex": "M",
        "day": "2024-05-25",
        "meet": "Prefontaine Classic",
    },
    "Women's 110 Metres Hurdles\nSemi-Final 2\nWind: -0.4 m/s": {
        "code": "110H",
        "sex": "W",
        "round": Round.SEMI_FINAL,
        "heat": 2,
        "wind_cms": -40,
    },
    "Classifica 1500 mt Maschile:": {"code": "1500", "sex": "M"},
    "Frauen, 3000 m Hindernis, Vorläufe": {"code": "3000SC", "sex": "W", "round": Round.HEAT},
    "Women's 10,000m\n23–28 August 2024": {"code": "10000", "sex": "W"},
    "Mixed 4x400m Relay": {"code": "4x400", "sex": "X"},
    "Lanzamiento de jabalina": {"code": "JT"},
    "Men's 1500m and women's mile": {},
    "What a race!": {},
    "Top 100 stories of 2024": {},
}


@pytest.mark.parametrize(("heading", "said"), HEADINGS.items(), ids=HEADINGS)
def test_headings_say_what_they_say_and_no_more(heading: str, said: dict[str, Any]) -> None:
    mark = "66.00" if said.get("code") == "JT" else "29:59.00"
    sheet = only(f"{heading}\n\n1 Ann Alpha GBR {mark}\n2 Bea Beta USA {mark}\n")
    found = {
        "code": sheet.event.code if sheet.event else None,
        "sex": sheet.sex,
        "round": sheet.round,
        "heat": sheet.heat,
        "wind_cms": sheet.wind_cms,
        "day": sheet.day.isoformat if sheet.day else None,
        "meet": sheet.meet,
    }
    silent: dict[str, Any] = {
        "code": None, "sex": "", "round": None, "heat": 0, "wind_cms": None, "day": None,
        "meet": "",
    }  # fmt: skip
    assert found == {**silent, **said}


def test_what_is_said_above_several_tables_holds_until_another_event() -> None:
    text = (
        "Men's 800m\nHeat 1\n1 Abe Alpha GBR 1:45.00\nHeat 2\n1 Ben Beta USA 1:46.00\n"
        "1500m\n1 Cal Gamma KEN 3:35.00\n"
    )
    sheets = read_pasted(text).sheets
    assert [(sheet.event and sheet.event.code, sheet.sex, sheet.heat) for sheet in sheets] == [
        ("800", "M", 1),
        ("800", "M", 2),
        ("1500", "", 0),
    ]


TRAPS_WITHOUT_MARK = {
    "entry best": ("DNF Abe Alpha USA 3:55.46", "DNF", "3:55.46", ()),
    "before the time": ("Abe Alpha USA DQ 8:08.47", "DQ", "8:08.47", ()),
    "glued": ("Abe Alpha USA 37.62DQ", "DQ", "37.62", ()),
    "twice": ("Abe Alpha USA 8:21.67DQ 8:21.67", "DQ", "8:21.67", ()),
    "in brackets": ("Abe Alpha USA DNF (3:48.66)", "DNF", "3:48.66", ()),
    "rule": ("Abe Alpha USA DQ R162.7", "DQ", "", ("R162.7",)),
    "rule apart": ("Abe Alpha USA DQ R 168.7b", "DQ", "", ("R 168.7b",)),
    "rule in brackets": ("Abe Alpha USA DQ R168.7(b)", "DQ", "", ("R168.7(b)",)),
    "rule of old": ("Abe Alpha USA DQ RIAAF 162.7", "DQ", "", ("RIAAF 162.7",)),
    "rule with a letter": ("Abe Alpha USA DQ R163.3(a)", "DQ", "", ("R163.3(a)",)),
    "rule in words": ("Abe Alpha USA DQ IAAF Rule 32.2.a", "DQ", "", ("IAAF Rule 32.2.a",)),
    "rule of today": ("Abe Alpha USA DQ (TR 17.3.1)", "DQ", "", ("TR 17.3.1",)),
    "words": ("Did not finish: Abe Alpha (USA)", "DNF", "", ()),
    "a dash": ("– Abe Alpha USA DNS", "DNS", "", ()),
}


@pytest.mark.parametrize("trap", TRAPS_WITHOUT_MARK.values(), ids=TRAPS_WITHOUT_MARK)
def test_who_did_not_finish_has_no_mark(trap: tuple[str, str, str, tuple[str, ...]]) -> None:
    line = only(f"{TWO}{trap[0]}").lines[2]
    assert (line.name, line.team, line.place, line.mark) == ("Abe Alpha", "USA", None, None)
    assert (line.outcome, line.shown, line.tags) == trap[1:]


def test_outcomes_on_one_line_belong_to_the_names_behind_places() -> None:
    text = "1 Ann Alpha GBR 4:01.00 PB DNF Bea Beta USA 3:59.00 DNS Cia Gamma KEN 3:58.00"
    first, second, third = only(text).lines
    assert short(first) == "1 Ann Alpha GBR 4:01.00 PB"
    assert (short(second), second.shown) == ("DNF Bea Beta USA", "3:59.00")
    assert (short(third), third.shown) == ("DNS Cia Gamma KEN", "3:58.00")


def test_an_outcome_that_may_be_of_either_name_is_of_neither() -> None:
    file = read_pasted(
        "Ann Alpha - GBR - 4:01.00 DQ Bea Beta - USA - 4:02.00 Cia Gam - KEN - 4:03.00"
    )
    assert (file.sheets, file.used, file.accounted) == ((), 0, True)


def test_the_table_wins_over_the_prose() -> None:
    text = f"Bea Beta finished 2nd in 4:01.98 in the women's 1500m, and was glad.\n{TWO}"
    sheet = only(text)
    assert [str(line.mark) for line in sheet.lines] == ["4:01.00", "4:02.00"]
    assert (sheet.event, sheet.sex) == (None, "W")


LISTS = {
    "marks before names": "- 3:26.00 Abe Alpha (Mor) 1998\n- 3:26.34 Ben Beta (Ken) 2001",
    "with ranks": "All-time list\n1 3:26.00 Abe Alpha MAR 14 JUL 1998 Rome\n"
    "2 3:26.34 Ben Beta KEN 2001",
    "by its heading": "Fastest 1500m times in 2024\n1. Abe Alpha GBR 3:27.79\n"
    "2. Ben Beta NOR 3:28.73",
    "by its columns": "Rank|Mark|Athlete|Nat|Venue|Date\n1|3:26.00|Abe Alpha|MAR|Rome|14 JUL 1998",
    "names and bests": "Abe Alpha 3:45.34\nBen Beta 3:43.73\nCal Gamma 3:43.97",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_of_times_is_no_race(text: str) -> None:
    file = read_pasted(text)
    assert (file.sheets, file.rejected, file.used) == ((), (), 0)
    assert file.accounted
    assert {"list of marks", "a name and a mark"} & {
        known
        for reason in reasons(file).values()
        for known in ("list of marks", "a name and a mark")
        if known in reason
    }


PLACES = {
    "from 21": (
        "21 A Alpha GBR 4:01.00\n22 B Beta USA 4:02.00\n24 C Gamma KEN 4:03.00",
        [21, 22, 24],
    ),
    "tied": ("1= A Alpha GBR 4:01.00\n1= B Beta USA 4:01.00\n3 C Gamma KEN 4:03.00", [1, 1, 3]),
    "equal times": ("1 A Alpha GBR 4:01.00\n2 B Beta USA 4:01.00", [1, 2]),
    "medals lost": ("A Alpha GBR 4:01.00\nB Beta USA 4:02.00\n3 C Gamma KEN 4:03.00", [1, 2, 3]),
    "times go down": (
        "3 A Alpha GBR 11.27 Q\n4 B Beta USA 11.03 Q\n5 C Gamma KEN 11.10 q",
        [3, 4, 5],
    ),
    "lane order": ("4 A Alpha GBR 11.27\n1 B Beta USA 11.03\n2 C Gamma KEN 11.10", [4, 1, 2]),
    "not in order": ("A Alpha GBR 4:03.00\nB Beta USA 4:02.00", [None, None]),
}


@pytest.mark.parametrize(("text", "places"), PLACES.values(), ids=PLACES)
def test_places_are_as_printed(text: str, places: list[int | None]) -> None:
    assert [line.place for line in only(text).lines] == places


def test_a_place_that_starts_again_is_another_heat() -> None:
    file = read_pasted(f"{TWO}DNF Cia Gamma KEN\n{TWO}")
    assert [len(sheet.lines) for sheet in file.sheets] == [3, 2]
    assert file.accounted


def test_a_table_goes_on_after_a_greeting() -> None:
    text = f"{RACE}{TWO}bob — Today at 3:45 PM\nthe final part\n3 Cia Gamma KEN 4:03.00"
    assert [line.place for line in only(text).lines] == [1, 2, 3]


def test_heats_together_keep_the_heat_of_a_line() -> None:
    text = (
        "Rank Heat Name Nationality Time Note\n1 3 Ann Alpha  Kenya 4:01.00 Q\n"
        "2 1 Bea Beta  Spain 4:00.00 q, PB\nDNF 2 Cia Gamma  Cuba"
    )
    assert [(line.place, line.heat) for line in only(text).lines] == [(1, 3), (2, 1), (None, 2)]


COLUMNS = "Rank\tHeat\tName\tNationality\tTime\tNotes\n1\t2\tAnn Alpha\t Kenya\t4:01.00\tQ\n"
CELLS = {
    "no place": ("\t1\tBea Beta\t Great Britain\tDNS\t", "DNS Bea Beta Great Britain"),
    "outcome as place": ("DQ\t1\tBea Beta\t Cuba\t\tR163.3(a)", "DQ Bea Beta Cuba R163.3(a)"),
    "small outcome": ("dnf\t1\tBea Beta\t Cuba", "DNF Bea Beta Cuba"),
    "a cell lost": ("1\tBea Beta\t Cuba\tDNF", "DNF Bea Beta Cuba"),
    "a cell too many": (
        "2\t1\tBea Beta\t Cuba\t4:02.00\tq\tPB\t\t\t",
        "2 Bea Beta Cuba 4:02.00 q PB",
    ),
    "no nation": ("2\t1\tBea Beta (CUB)\t\t4:02.00\tq", "2 Bea Beta CUB 4:02.00 q"),
}


@pytest.mark.parametrize(("row", "said"), CELLS.values(), ids=CELLS)
def test_cells_lost_or_moved_do_not_move_what_they_mean(row: str, said: str) -> None:
    first, second = only(COLUMNS + row).lines
    assert (short(first), first.heat) == ("1 Ann Alpha Kenya 4:01.00 Q", 2)
    assert (short(second), second.heat) == (said, 1)


def test_a_cell_a_line_with_outcomes_and_rules() -> None:
    text = (
        "1\nAnn Alpha\nGBR\n4:01.00\nQ\n2\nBea Beta\nUSA\n4:02.00\nCia Gamma\nKEN\nDQ\nR162.7\n"
        "Dee Delta\nITA\nDNF\nThe end of it all, and a good night to you."
    )
    assert told(text) == [
        "1 Ann Alpha GBR 4:01.00 Q",
        "2 Bea Beta USA 4:02.00",
        "DQ Cia Gamma KEN R162.7",
        "DNF Dee Delta ITA",
    ]


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


def test_medals_in_words_are_places() -> None:
    text = "Gold medal Ann Alpha GBR 4:01.00\nSilver Bea Beta USA 4:02.00\n3 Cia Gamma KEN 4:03.00"
    assert [line.place for line in only(text).lines] == [1, 2, 3]


def test_flags_nobody_knows_are_kept() -> None:
    text = "1 Ann Alpha GBR 4:01.00 Q =AR WU20R\n2 Bea Beta USA 4:02.00 WJ EN OG* =SB"
    assert [line.tags for line in only(text).lines] == [
        ("Q", "=AR", "WU20R"),
        ("WJ", "EN", "OG*", "=SB"),
    ]


@pytest.mark.parametrize("reaction", ["0.147", "-0.234", "0.0", "0.-91"])
def test_a_reaction_is_no_mark(reaction: str) -> None:
    header = "Rank Lane Name Nationality Reaction Time Notes\n"
    for row in (
        f"1 4 Abe Alpha Jamaica {reaction} 9.58 WR",
        f"1 4 Abe Alpha  JAM 9.58 WR {reaction}",
    ):
        line = only(header + row).lines[0]
        assert (line.place, line.name, str(line.mark), line.tags) == (
            1,
            "Abe Alpha",
            "9.58",
            ("WR",),
        )


def test_nothing_is_said_of_sex_or_event_where_the_text_does_not() -> None:
    sheet = only(TWO)
    assert (sheet.event, sheet.sex, sheet.day, sheet.round, sheet.meet) == (
        None,
        "",
        None,
        None,
        "",
    )


def test_mentions_and_links_leave_no_trace_in_names() -> None:
    text = "1 Ann Alpha @everyone GBR 4:01.00 <@!123456>\n"
    text += "2 [Bea Beta](https://example.org/b) USA 4:02.00"
    assert told(text) == ["1 Ann Alpha GBR 4:01.00", "2 Bea Beta USA 4:02.00"]


def test_signs_nobody_sees_leave_no_trace() -> None:
    text = "1 Ann\u00a0Alpha \u202eGBR\u200b 4:01.00\x00\r\n2 Bea Beta\ufeff USA 4:02.00"
    assert told(text) == ["1 Ann Alpha GBR 4:01.00", "2 Bea Beta USA 4:02.00"]


def test_every_line_says_why_it_is_in_no_sheet() -> None:
    file = read_pasted(
        f"Hello all!\n{RACE}Pos Name Nat Time\n```\n{TWO}3 Cia Gamma KEN\n4 Dee Delta ESP 4:75.00\n"
        "5 Eve Eps ITA 0:40.00\n6 Fay Zeta FRA 59.00\n----\n```\nGreat racing by everyone."
    )
    assert file.accounted
    assert (file.total, file.used, len(file.sheets[0].lines)) == (13, 2, 2)
    assert {each.number: each.reason for each in file.rejected} == {
        7: "a place, but no mark or outcome that can be read",
        8: "4:75.00 is no mark that can be read",
        9: "a place, but no mark or outcome that can be read",
        10: "nobody can run 1500 m in 59.00",
    }
    assert {each.number: each.reason for each in file.ignored} == {
        1: "not a line of a table",
        2: "a heading",
        3: "the names of the columns",
        4: "the edge of a block of code",
        11: "a rule between lines",
        12: "the edge of a block of code",
        13: "not a line of a table",
    }


def test_a_time_by_hand_is_one() -> None:
    assert [line.hand for line in only("100m\n1 A Alpha GBR 10.4\n2 B Beta USA 10.55").lines] == [
        True,
        False,
    ]
    assert not only("1 A Alpha GBR 23:42.4\n2 B Beta USA 23:43.4").lines[0].hand


TOO_MUCH = {"characters": "x" * (MOST_CHARACTERS + 1), "lines": "x\n" * (MOST_LINES + 1)}


@pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH)
def test_too_much_is_refused_with_a_way_forward(text: str) -> None:
    with pytest.raises(UnreadableResults, match="send one race or one day at a time"):
        read_pasted(text)


def test_a_line_too_long_for_a_table_is_left() -> None:
    file = read_pasted(f"{TWO}{'1 ' * LONGEST_LINE}")
    assert file.ignored[0].reason.startswith("longer than 4,000 characters")
    assert len(file.ignored[0].text) <= 200


HOSTILE = {
    "spaces": " " * 50_000,
    "ones": "1 " * 50_000,
    "a long line": "a" * 200_000,
    "10 MB": TWO * 200_000,
    "pipes": "|" * 10_000,
    "nothing": "\x00" * 50_000,
    "right to left": "\u202e1 Ann Alpha GBR 4:01.00" * 100,
    "mentions": "<@!123>@everyone " * 200,
    "nesting": "[(*" * 1_300,
    "quotes": "> " * 1_900,
    "stars": ("*" + "a" * 70) * 50,
    "digits": ("9" * 3_900 + "\n") * 50,
    "minutes": ("1 h 1 min 1 s 1 " * 200 + "\n") * 50,
    "colons": (": " * 1_900 + "\n") * 50,
    "names": ("Ann Alpha GBR 4:01.00 " * 170 + "\n") * 50,
    "nations": ("Great Britain " * 280 + "\n") * 50,
    "headings": "Men's 1500m Final 25 May 2024\n" * MOST_LINES,
    "rows": "1 Ann Alpha GBR 4:01.00\n" * MOST_LINES,
    "heats": (RACE + "1 Ann Alpha GBR 4:01.00\n") * (MOST_LINES // 2),
    "cells": "1\nAnn Alpha\nGBR\n4:01.00\n" * (MOST_LINES // 4),
    "marks": "4:01.00\n" * MOST_LINES,
    "tabs": "\t" * 150_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_or_refused_at_once(text: str) -> None:
    start = time.process_time()
    with suppress(UnreadableResults):
        assert read_pasted(text).accounted
    # Well under a second here; slow machines with coverage get some room.
    assert time.process_time() - start < 5


PIECES = st.sampled_from(
    [
        *"12=-–—|\t\n:,.()[]*_`'\"+#@\x00\u202e\u200b🥇🇬🇧½٣",
        " ", "  ", "\n", "\n\n", "1.", "22", "DNF", "DQ", "DNS", "NM", "did not finish",
        "R168.7(b)",
        "Ann", "Alpha,", "van", "KERR", "田中", "GBR", "(KEN)", "Great Britain", "KenyaKenya Kenya",
        "4:01.00", "9.95", "3 min 24 s 83", "3.35,83", "0.147", "88.68m", "20-5.5", "8796", "12h",
        "4'01\"00",
        "PB", "Q,", "=SB", "OG*", "(+1.2)", "Rank", "Name", "Time", "Country", "Notes", "```",
        "---",
        "Men's", "1500m", "Final", "Heat 2", "all-time", "25 May 2024", "1998", "decathlon", "gold",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=120).map(" ".join)))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        file = read_pasted(text)
    except TrackError:
        return
    assert file.accounted
    told_of = [each.number for each in (*file.ignored, *file.rejected)]
    assert len(told_of) == len(set(told_of))
    for line in (line for sheet in file.sheets for line in sheet.lines):
        assert (line.outcome == "OK") == (line.mark is not None)
        assert line.name


ROW = st.tuples(
    st.sampled_from(["Ann Alpha", "Bea van Beta", "Cia Gamma-Delta", "Élodie Épsilon"]),
    st.sampled_from(["GBR", "USA", "KEN", "NZL"]),
    st.lists(st.sampled_from(["PB", "SB", "Q", "NR", "WU20R"]), unique=True, max_size=3),
)


@given(st.lists(ROW, min_size=1, max_size=12), st.sampled_from([" ", "  ", "\t", " | "]))
def test_a_table_comes_back_as_it_was_written(rows: list[Any], gap: str) -> None:
    written = [
        (at, name, nation, f"3:41.{at:02}", *tags)
        for at, (name, nation, tags) in enumerate(rows, 1)
    ]
    text = "\n".join(gap.join(str(part) for part in parts) for parts in written)
    assert told(text) == [" ".join(str(part) for part in parts) for parts in written]
