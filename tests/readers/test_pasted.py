"""Pasted results: every sample, and every layout people copy."""

from pathlib import Path

import pytest

from readers.pasted import read_pasted
from tests.readers.expected import differences, samples
from tests.readers.pasting import RACE, TWO, only, short, told


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


def test_the_table_wins_over_the_prose() -> None:
    text = f"Bea Beta finished 2nd in 4:01.98 in the women's 1500m, and was glad.\n{TWO}"
    sheet = only(text)
    assert [str(line.mark) for line in sheet.lines] == ["4:01.00", "4:02.00"]
    assert (sheet.event, sheet.sex) == (None, "W")


def test_a_table_goes_on_after_a_greeting() -> None:
    text = f"{RACE}{TWO}bob — Today at 3:45 PM\nthe final part\n3 Cia Gamma KEN 4:03.00"
    assert [line.place for line in only(text).lines] == [1, 2, 3]


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
